"""An installed face as its system describes it, before anybody opens the file."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from planner.layout.fallback import FaceFile

NEEDS_NO_FACE = frozenset(
    "\u200c\u200d\u2060\u00ad\ufeff\ufe0e\ufe0f\u034f\u200e\u200f"
)
"""Invisible characters that are set without a glyph."""


@dataclass(frozen=True, slots=True)
class ListedFace:
    """A regular, upright face with the characters it says it has.

    ``starts`` and ``ends`` are the first and last code points of its ranges, rising.
    """

    file: FaceFile
    family: str
    colour: bool
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def has(self, text: str) -> bool:
        """Whether every character that needs a glyph is there."""
        return all(self._has(ord(c)) for c in set(text) - NEEDS_NO_FACE)

    def _has(self, code: int) -> bool:
        at = bisect_right(self.starts, code) - 1
        return at >= 0 and code <= self.ends[at]


def listed(
    file: FaceFile, family: str, colour: bool, ranges: Iterable[tuple[int, int]]
) -> ListedFace:
    """A face from its ranges in any order."""
    rising = sorted(ranges)
    starts = tuple(start for start, _ in rising)
    return ListedFace(file, family, colour, starts, tuple(end for _, end in rising))
