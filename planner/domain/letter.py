"""The parts of a note's text, from salutation to postscript."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_MOST_WORDS_OF_A_CLOSE = 8
_MOST_WORDS_OF_A_SIGNATURE = 6
_UNPRINTABLE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
"""Control characters (Unicode category Cc) but the line end, and lone surrogates."""
_MOST_LINES_OF_A_SIGNATURE = 3
_CLOSE_AND_NAME = 2
_POSTSCRIPT = re.compile(r"(?:p\.?\s?s\.?|ps)[:\s]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Letter:
    """A note's text taken apart; each paragraph is one line of running text or more.

    ``body`` paragraphs keep the line ends that the writer typed inside them.
    """

    salutation: str = ""
    body: tuple[str, ...] = ()
    complimentary_close: str = ""
    signature: str = ""
    postscript: str = ""

    def paragraphs(self) -> tuple[str, ...]:
        """All parts in order, those that are there."""
        parts = (
            self.salutation,
            *self.body,
            self.complimentary_close,
            self.signature,
            self.postscript,
        )
        return tuple(p for p in parts if p)


def clean(text: str) -> str:
    """The text in NFC, with plain line ends and without control characters."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2029", "\n\n")
    text = text.replace("\u2028", "\n").replace("\t", " ")
    return unicodedata.normalize("NFC", _UNPRINTABLE.sub("", text))


def take_apart(text: str) -> Letter:
    """The parts of a text as it stands in the editor.

    The salutation is a short first line that ends in a comma or colon; the close is
    a short line ending in a comma near the end, or without one where it stands alone
    with the signature, as in German; what follows it is the signature.
    Anything that cannot be told apart stays in the body, so no word is ever lost.
    """
    paragraphs = _split(clean(text))
    postscript = ""
    if len(paragraphs) > 1 and _POSTSCRIPT.match(paragraphs[-1]):
        postscript = paragraphs.pop()
    opening = ""
    if paragraphs:
        opening, paragraphs = _take_salutation(paragraphs)
    close, signature, paragraphs = _take_close(paragraphs)
    return Letter(opening, tuple(paragraphs), close, signature, postscript)


def _split(text: str) -> list[str]:
    blocks = re.split(r"\n[ ]*\n", text)
    joined = ("\n".join(line.strip() for line in b.split("\n")) for b in blocks)
    return [b.strip("\n") for b in joined if b.strip()]


def _take_salutation(paragraphs: list[str]) -> tuple[str, list[str]]:
    first, _, rest = paragraphs[0].partition("\n")
    if not first.endswith((",", ":", "،", "，", "、")):
        return "", paragraphs
    if len(first.split()) > _MOST_WORDS_OF_A_CLOSE:
        return "", paragraphs
    return first, [rest, *paragraphs[1:]] if rest else paragraphs[1:]


def _take_close(paragraphs: list[str]) -> tuple[str, str, list[str]]:
    if not paragraphs:
        return "", "", paragraphs
    lines = paragraphs[-1].split("\n")
    if len(paragraphs) > 1 and all(_is_signature(line) for line in lines):
        return _take_close_above(paragraphs, lines)
    for at in range(len(lines) - 1, max(-1, len(lines) - 4), -1):
        below = lines[at + 1 :]
        if _is_close(lines[at]) and all(_is_signature(line) for line in below):
            kept = [*paragraphs[:-1], "\n".join(lines[:at])]
            return lines[at], "\n".join(below), [p for p in kept if p]
    return "", "", paragraphs


def _take_close_above(
    paragraphs: list[str], lines: list[str]
) -> tuple[str, str, list[str]]:
    """The close where the last paragraph may be a signature, on its own or below one.

    A close without a comma has to stand alone: on its own line in a paragraph of its
    own, or above the name with nothing else.
    """
    before = paragraphs[-2].split("\n")
    if _is_close(before[-1]) and len(lines) <= _MOST_LINES_OF_A_SIGNATURE:
        return before[-1], "\n".join(lines), _without_last_line(paragraphs[:-1])
    alone = len(before) == 1 and len(paragraphs) > _CLOSE_AND_NAME
    if len(lines) == 1 and alone and _is_signature(before[0]):
        return before[0], lines[0], paragraphs[:-2]
    if len(lines) == _CLOSE_AND_NAME:
        return lines[0], lines[1], paragraphs[:-1]
    return "", "", paragraphs


def _without_last_line(paragraphs: list[str]) -> list[str]:
    kept = paragraphs[-1].rpartition("\n")[0]
    return [*paragraphs[:-1], kept] if kept else paragraphs[:-1]


def _is_close(line: str) -> bool:
    return line.endswith((",", "，")) and len(line.split()) <= _MOST_WORDS_OF_A_CLOSE


def _is_signature(line: str) -> bool:
    return len(line.split()) <= _MOST_WORDS_OF_A_SIGNATURE and not line.endswith(
        (".", "!", "?", ",", ":")
    )


def word_count(text: str) -> int:
    """Words of running text, as a writer counts them."""
    return len(re.findall(r"\w+(?:[’'\-]\w+)*", text))
