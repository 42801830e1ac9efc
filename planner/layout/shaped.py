"""Shaped text: glyphs of one face in em units, good for every size."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class Shaped:
    """A stretch of text as glyphs of one face; all lengths are fractions of the em.

    Glyphs stand in the order in which they are drawn, left to right. ``clusters`` says
    for each glyph at which character of ``text`` its cluster begins; ``nominal`` is
    the advance that the font file itself gives the glyph, before kerning. Two equal
    stretches are one object for as long as the shaper remembers it, so that work
    derived from it is done once.
    """

    face: str
    text: str
    gids: tuple[int, ...]
    clusters: tuple[int, ...]
    advances: tuple[float, ...]
    nominal: tuple[float, ...]
    x_offsets: tuple[float, ...]
    y_offsets: tuple[float, ...]
    width: float
    flat: bool
    """Whether all glyphs stand on the baseline."""
    missing: str = ""
    """The characters that the face has no glyph for, in order."""
    level: int = 0
    """Depth of reading direction: even runs to the right, odd to the left."""
