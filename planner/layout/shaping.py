"""Words become glyphs once, whatever the size, and are remembered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import groupby
from operator import itemgetter

from planner.layout.breaks import (
    EM_DASH,
    WordEnds,
    breaks_within,
    graphemes,
    is_ordinary,
    no_word_ends,
)
from planner.layout.face import Features
from planner.layout.fallback import is_emoji, same_script_runs
from planner.layout.shaped import Shaped
from planner.layout.shelf import FaceShelf, covers

Levels = tuple[int, ...]
SOFT_HYPHEN = "\u00ad"
_WORDS_KEPT = 16_384
_VOICES_KEPT = 8


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """A stretch of text with no line break inside: one shape for each face in it."""

    text: str
    shapes: tuple[Shaped, ...]
    width: float
    space_level: int = 0
    """Depth of reading direction of the space behind it, if there is one."""

    @property
    def levels(self) -> tuple[int, ...]:
        """The depth of reading direction of each character."""
        return tuple(shape.level for shape in self.shapes for _ in shape.text)


@dataclass(frozen=True, slots=True, eq=False)
class Chunk:
    """What stands between two spaces, cut where a line may end.

    ``word`` is set for the usual case: one piece of one shape, which may be parted at
    the space from any other such word.
    """

    text: str
    pieces: tuple[Piece, ...]
    word: Piece | None


class Voice:
    """Shapes text of one language with a chosen face and remembers the words.

    What the face lacks is set with the others, grapheme by grapheme.
    """

    def __init__(
        self,
        shelf: FaceShelf,
        face: str,
        language: str,
        features: Features,
        word_ends: WordEnds = no_word_ends,
    ) -> None:
        """Take the faces that may be used and the name of the chosen one.

        ``word_ends`` tells where words end in a script that writes no spaces.
        """
        self._shelf = shelf
        self._face = face
        self.language = language
        self._features = features
        self._word_ends = word_ends
        self.chunk = lru_cache(maxsize=_WORDS_KEPT)(self._chunk)
        self.space = self._shape(face, " ")
        """The word space of the chosen face."""

    @cached_property
    def hyphen(self) -> Shaped:
        """The hyphen that ends a line inside a word; its text is a soft one."""
        sign = "‐" if covers(self._shelf[self._face], "‐") else "-"
        return replace(self._shape(self._face, sign), text=SOFT_HYPHEN)

    def _shape(self, face: str, text: str, level: int = 0) -> Shaped:
        return self._shelf[face].shape(text, self.language, self._features, level)

    def space_at(self, level: int) -> Shaped:
        """The word space at a depth of reading direction."""
        return replace(self.space, level=level) if level else self.space

    def _chunk(self, text: str, levels: Levels = ()) -> Chunk:
        """The shaped pieces of a text without spaces, in order.

        ``levels`` are the depths of reading direction of its characters; without
        them, all run to the right.
        """
        breaks = breaks_within(text, self._word_ends)
        cuts = [at for at in breaks if text[at - 1] != SOFT_HYPHEN]
        ends = (*cuts, len(text))
        pieces = tuple(
            self.piece(text[start:end], levels[start:end])
            for start, end in zip((0, *cuts), ends, strict=True)
        )
        return Chunk(text, pieces, None if levels else _word(text, pieces))

    def piece(self, text: str, levels: Levels = ()) -> Piece:
        """A text in which no line may end, shaped anew each time."""
        if not any(levels) and self._is_plain(text):
            shape = self._shape(self._face, text)
            return Piece(text, (shape,), shape.width)
        shapes = tuple(
            self._shape(face, "".join(grapheme for *_, grapheme in run), level)
            for (face, level), run in groupby(
                self._itemised(text, levels), key=itemgetter(0, 1)
            )
        )
        return Piece(text, shapes, sum(shape.width for shape in shapes))

    def _is_plain(self, text: str) -> bool:
        """Whether the chosen face has all of it, and none is an emoji."""
        if not covers(self._shelf[self._face], text):
            return False
        return text.isascii() or not any(map(is_emoji, graphemes(text)))

    def _itemised(self, text: str, levels: Levels) -> Iterator[tuple[str, int, str]]:
        """Each grapheme with its face and its depth of reading direction."""
        at = 0
        before: str | None = None
        for script, run in same_script_runs(text):
            for face, grapheme in self._faced(run, None if script else before):
                yield face, levels[at] if levels else 0, grapheme
                at += len(grapheme)
                before = face

    def _faced(self, run: str, before: str | None) -> Iterator[tuple[str, str]]:
        """A run of one script in one face if there is one, else grapheme by grapheme.

        A sign that the chosen face lacks is set in the face ``before`` it if it can
        be. A grapheme that no face has gets the chosen one, which shows its sign for
        a missing character, so that nothing vanishes.
        """
        face = self._shelf.face_for(run, self._face, self.language, before)
        for grapheme in graphemes(run):
            own = face or self._shelf.face_for(grapheme, self._face, self.language)
            yield own or self._face, grapheme

    def joined(self, before: Piece, after: Piece) -> Piece:
        """Two pieces and the space between them, where no line may end."""
        return Piece(
            f"{before.text} {after.text}",
            (*before.shapes, self.space_at(before.space_level), *after.shapes),
            before.width + self.space.width + after.width,
            after.space_level,
        )


def _word(text: str, pieces: tuple[Piece, ...]) -> Piece | None:
    if len(pieces) > 1 or len(pieces[0].shapes) > 1:
        return None
    if not is_ordinary(text) or EM_DASH in text:
        return None
    return pieces[0]


class Shaper:
    """Gives out voices; their number, like that of their words, is bounded."""

    def __init__(self, shelf: FaceShelf, word_ends: WordEnds = no_word_ends) -> None:
        """Take the faces that may be used, and who knows words without spaces."""
        self.shelf = shelf
        self._word_ends = word_ends
        self.voice = lru_cache(maxsize=_VOICES_KEPT)(self._voice)

    def _voice(self, face: str, language: str, features: Features = ()) -> Voice:
        return Voice(self.shelf, face, language, features, self._word_ends)
