"""Words become glyphs once, whatever the size, and are remembered."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

from planner.layout.breaks import breaks_within, graphemes
from planner.layout.face import Face, FaceShelf, Features
from planner.layout.shaped import Shaped

_WORDS_KEPT = 32_768
_NEEDS_NO_GLYPH = frozenset(
    "\u00a0\u00ad\u034f\u061c\u2011\u202f\u205f\u2060\u3000\ufeff"
    + "".join(map(chr, range(0x2000, 0x2010)))
    + "".join(map(chr, range(0x202A, 0x202F)))
    + "".join(map(chr, range(0x2066, 0x206A)))
    + "".join(map(chr, range(0xFE00, 0xFE10)))
)
"""Spaces and invisible characters that HarfBuzz sets without a glyph of their own."""


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """A stretch of text with no line break inside: one shape for each face in it."""

    text: str
    shapes: tuple[Shaped, ...]
    width: float


@dataclass(frozen=True, slots=True)
class Voice:
    """How text is to be shaped: face, language, features."""

    face: str
    language: str
    features: Features = ()


class Shaper:
    """Shapes with the chosen face and, grapheme by grapheme, with the others."""

    def __init__(self, shelf: FaceShelf) -> None:
        """Take the faces that may be used; the memory of words is bounded."""
        self.shelf = shelf
        self.shape = lru_cache(maxsize=_WORDS_KEPT)(self._shape)
        self.chunk = lru_cache(maxsize=_WORDS_KEPT)(self._chunk)
        self.piece = lru_cache(maxsize=_WORDS_KEPT)(self._piece)

    def space(self, voice: Voice) -> Shaped:
        """The word space of the chosen face."""
        return self.shape(voice, voice.face, " ")

    def _shape(self, voice: Voice, face: str, text: str) -> Shaped:
        return self.shelf[face].shape(text, voice.language, voice.features)

    def _chunk(self, voice: Voice, chunk: str) -> tuple[Piece, ...]:
        """The pieces of a chunk without spaces, in order."""
        cuts = breaks_within(chunk)
        if not cuts:
            return (self.piece(voice, chunk),)
        ends = (*cuts, len(chunk))
        return tuple(
            self.piece(voice, chunk[start:end])
            for start, end in zip((0, *cuts), ends, strict=True)
        )

    def _piece(self, voice: Voice, text: str) -> Piece:
        if covers(self.shelf[voice.face], text):
            shape = self.shape(voice, voice.face, text)
            return Piece(text, (shape,), shape.width)
        chosen = [(self._face_for(voice, g), g) for g in graphemes(text)]
        shapes = tuple(
            self.shape(voice, name, "".join(g for _, g in run))
            for name, run in groupby(chosen, key=itemgetter(0))
        )
        return Piece(text, shapes, sum(shape.width for shape in shapes))

    def _face_for(self, voice: Voice, grapheme: str) -> str:
        """The first face that has the whole grapheme, else the chosen one.

        That one then shows its sign for a missing character, so nothing vanishes.
        """
        for name in (voice.face, *self.shelf.after(voice.face)):
            if covers(self.shelf[name], grapheme):
                return name
        return voice.face


def covers(face: Face, text: str) -> bool:
    """Whether the face has a glyph, or the parts of one, for every character."""
    if face.coverage.issuperset(text):
        return True
    lacking = set(text) - face.coverage - _NEEDS_NO_GLYPH
    return all(
        face.coverage.issuperset(unicodedata.normalize("NFD", c))
        and unicodedata.normalize("NFD", c) != c
        for c in lacking
    )


def joined(before: Piece, space: Shaped, after: Piece) -> Piece:
    """Two pieces and the space between them, where no line may end."""
    return Piece(
        f"{before.text} {after.text}",
        (*before.shapes, space, *after.shapes),
        before.width + space.width + after.width,
    )
