"""The largest size at which a letter fits its panel, and what is left over if none."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from math import ceil, floor
from typing import NamedTuple

from planner.domain.geometry import Rect
from planner.layout.catalogue import FaceEntry
from planner.layout.face import Face
from planner.layout.page import GlyphRun, Role
from planner.layout.paragraph import Line
from planner.layout.running_text import narrowed
from planner.layout.runs import runs_of
from planner.layout.setting import Block
from planner.layout.shaping import Voice

_STEP = 0.25
_TOLERANCE = 1e-9
_OPTICAL_CENTRE = 0.46
"""Share of the free height that stands above the block: what looks centred is higher
than the middle."""


@dataclass(frozen=True, slots=True)
class Overset:
    """What did not fit: all of it, its first word, and how many lines it takes."""

    text: str
    first_word: str
    lines_too_long: int


@dataclass(frozen=True, slots=True)
class Fit:
    """A letter as set on its panel.

    ``lines`` counts those that are set; ``lines_left`` how many more would fit below
    at this size.
    """

    point_size: float
    runs: tuple[GlyphRun, ...]
    lines: int
    lines_left: int
    overset: Overset | None = None


class _SetLine(NamedTuple):
    """A line with its role and the distance of its baseline from the first one."""

    role: Role
    line: Line
    depth: float


class Fitting:
    """One letter, one face, one area: everything that the search needs."""

    def __init__(
        self,
        blocks: Sequence[Block],
        entry: FaceEntry,
        face: Face,
        area: Rect,
        voice: Voice,
    ) -> None:
        """Keep what does not change with the size."""
        self._blocks = blocks
        self._entry = entry
        self._area = area
        self._voice = voice
        self._face = face
        self._widest = max((b.paragraph.widest_piece for b in blocks), default=0.0)
        self._gaps = sum(b.gap for b in blocks)

    def best(self) -> Fit:
        """Set at the largest size that fits, or at the floor with a report."""
        sizes = _sizes(self._entry.comfortable, self._entry.floor)
        at = bisect_left(sizes, True, key=self._might_fit)
        if at < len(sizes) and not self._fits(sizes[at]):
            at = bisect_left(sizes, True, lo=at + 1, key=self._fits)
        return self._set(sizes[min(at, len(sizes) - 1)])

    def _might_fit(self, size: float) -> bool:
        """Whether the letter would fit if words could be cut anywhere."""
        measure = self._measure(size) + _TOLERANCE
        lines = sum([ceil(block.paragraph.width / measure) for block in self._blocks])
        return self._height_of_lines(lines, size) <= self._area.height

    def _fits(self, size: float) -> bool:
        measure = self._measure(size)
        lines = sum(
            [
                self._narrowed(block, measure).paragraph.line_count(measure)
                for block in self._blocks
            ]
        )
        return self._height_of_lines(lines, size) <= self._area.height

    def _measure(self, size: float) -> float:
        return self._area.width / size

    def _height_of_lines(self, lines: int, size: float) -> float:
        return self._height_of(lines - 1 + self._gaps, size) if lines else 0.0

    def _height_of(self, depth: float, size: float) -> float:
        """Height from the capitals of the first line to the tails of the last."""
        around = self._face.cap_height + self._face.descent
        return (depth * self._entry.leading + around) * size

    def _narrowed(self, block: Block, measure: float) -> Block:
        if self._widest <= measure:
            return block
        paragraph = narrowed(block.paragraph, measure, self._voice)
        return replace(block, paragraph=paragraph)

    def _set(self, size: float) -> Fit:
        lines = self._all_lines(size)
        around = self._height_of(0.0, size)
        leading = self._entry.leading * size
        deepest = (self._area.height - around) / leading + _TOLERANCE
        kept = [line for line in lines if line.depth <= deepest]
        used = kept[-1].depth if kept else -1.0
        return Fit(
            point_size=size,
            runs=self._placed(kept, size),
            lines=len(kept),
            lines_left=0 if len(kept) < len(lines) else floor(deepest - used),
            overset=_overset(lines[len(kept) :]),
        )

    def _all_lines(self, size: float) -> list[_SetLine]:
        measure = self._measure(size)
        found: list[_SetLine] = []
        depth = -1.0
        for block in self._blocks:
            depth += block.gap
            for line in self._narrowed(block, measure).paragraph.lines(measure):
                depth += 1.0
                found.append(_SetLine(block.role, line, depth))
        return found

    def _placed(self, lines: Sequence[_SetLine], size: float) -> tuple[GlyphRun, ...]:
        if not lines:
            return ()
        free = self._area.height - self._height_of(lines[-1].depth, size)
        top = self._area.top + free * _OPTICAL_CENTRE + self._face.cap_height * size
        leading = self._entry.leading * size
        return tuple(
            run
            for set_line in lines
            for run in runs_of(
                set_line.line.shapes,
                set_line.role,
                size,
                self._left_of(set_line.line, size),
                top + set_line.depth * leading,
            )
        )

    def _left_of(self, line: Line, size: float) -> float:
        if line.reads_left:
            return self._area.right - line.width * size
        return self._area.left


@cache
def _sizes(comfortable: float, floor_size: float) -> tuple[float, ...]:
    """From the comfortable size down to the floor in even steps."""
    steps = int((comfortable - floor_size) / _STEP + _TOLERANCE)
    sizes = (*(comfortable - _STEP * step for step in range(steps + 1)), floor_size)
    return tuple(dict.fromkeys(sizes))


def _overset(lines: Sequence[_SetLine]) -> Overset | None:
    if not lines:
        return None
    text = "\n".join("".join(s.text for s in each.line.shapes) for each in lines)
    return Overset(text, (text.split() or [text])[0], len(lines))
