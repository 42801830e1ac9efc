"""Where a face is looked for when neither the chosen nor a shipped one has the text."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from planner.layout.breaks import graphemes

EMOJI_STYLE = "\ufe0f"
TEXT_STYLE = "\ufe0e"


@dataclass(frozen=True, slots=True, order=True)
class FaceFile:
    """A face on this computer: its file, and which one of those in the file."""

    path: str
    index: int = 0

    @property
    def name(self) -> str:
        """By what layout and PDF refer to it; no two faces share it."""
        return f"{self.path}#{self.index}"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A text for which a face is wanted.

    ``kind`` is that of the chosen face, *serif*, *sans* or *script*; ``emoji`` asks for
    a face in colour.
    """

    text: str
    language: str
    kind: str
    emoji: bool = False


class SystemFaces(Protocol):
    """Faces that this computer has; the same question gets the same answer."""

    def candidates(self, wanted: Wanted) -> Iterable[FaceFile]:
        """Faces that have the text by what the system says, best first."""

    def read(self, path: str) -> bytes:
        """The whole file; OSError when it cannot be read."""


class NoSystemFaces:
    """Stands for a system on which nothing but the shipped faces is used."""

    def candidates(self, wanted: Wanted) -> Iterable[FaceFile]:
        """None at all."""
        return ()

    def read(self, path: str) -> bytes:
        """Never called, since there is no candidate."""
        raise FileNotFoundError(path)


def is_emoji(grapheme: str) -> bool:
    """Whether a grapheme is to be shown as a coloured picture (UTS #51)."""
    if grapheme.isascii() or TEXT_STYLE in grapheme:
        return False
    if EMOJI_STYLE in grapheme:
        return True
    from uniseg.emoji import emoji_presentation

    return any(emoji_presentation(character) for character in grapheme)


def same_script_runs(text: str) -> list[tuple[str, str]]:
    """The text in stretches of one script, each with a word for it.

    Letters of a script are best set in one face. Signs, digits and emoji are of none
    and stand alone, with an empty word.
    """
    named = [(_script(grapheme), grapheme) for grapheme in graphemes(text)]
    runs: list[tuple[str, str]] = []
    for script, grapheme in named:
        if runs and script and runs[-1][0] == script:
            runs[-1] = (script, runs[-1][1] + grapheme)
        else:
            runs.append((script, grapheme))
    return runs


def _script(grapheme: str) -> str:
    """The script of a letter, as the first word of its name tells it."""
    if not grapheme[0].isalpha():
        return ""
    return unicodedata.name(grapheme[0], "").partition(" ")[0]
