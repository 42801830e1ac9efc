"""The largest size at which a letter fits its panel, and what is left over if none."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from math import ceil, floor
from typing import NamedTuple

from planner.domain.geometry import Rect
from planner.layout.catalogue import FaceEntry
from planner.layout.face import Face
from planner.layout.line_setting import LineSetter
from planner.layout.page import GlyphRun, Role
from planner.layout.paragraph import Line
from planner.layout.runs import runs_of
from planner.layout.setting import Block
from planner.layout.shaping import SOFT_HYPHEN

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
    """A line with what it is part of, and how far it stands below the first one."""

    role: Role
    part: int
    line: Line
    depth: float
    """Points from the first baseline."""

    def going_on(self) -> _SetLine:
        """The line where the next one belongs to the same paragraph."""
        return self._replace(line=self.line._replace(goes_on=True))


class Fitting:
    """One letter, one face, one area: everything that the search needs."""

    def __init__(
        self,
        blocks: Sequence[Block],
        entry: FaceEntry,
        face: Face,
        area: Rect,
        setter: LineSetter,
    ) -> None:
        """Keep what does not change with the size."""
        self._blocks = blocks
        self._entry = entry
        self._area = area
        self._setter = setter
        self._face = face
        self._widest = max((b.paragraph.widest_piece for b in blocks), default=0.0)
        self._gaps = sum(b.gap for b in blocks)
        self._rooms = sum(b.room + b.room_below for b in blocks)

    def best(self) -> Fit:
        """Set at the largest size that fits, or at the floor with a report."""
        sizes = _sizes(self._entry.comfortable, self._entry.floor)
        at = bisect_left(sizes, True, key=self._might_fit)
        if at < len(sizes) and not self._fits(sizes[at]):
            at = bisect_left(sizes, True, lo=at + 1, key=self._fits)
        if at == len(sizes):
            return self._set(sizes[-1], tight=True)
        return self._set(sizes[at], tight=False)

    def _might_fit(self, size: float) -> bool:
        """Whether the letter would fit if words could be cut anywhere."""
        measure = self._measure(size) + _TOLERANCE
        lines = sum([ceil(block.paragraph.width / measure) for block in self._blocks])
        return self._height_of_lines(lines, size) <= self._area.height

    def _fits(self, size: float) -> bool:
        measure = self._measure(size)
        lines = sum([self._count(block, measure) for block in self._blocks])
        return self._height_of_lines(lines, size) <= self._area.height

    def _count(self, block: Block, measure: float) -> int:
        if self._widest <= measure:
            return block.paragraph.line_count(measure)
        return self._setter.narrowed(block.paragraph, measure).line_count(measure)

    def _measure(self, size: float) -> float:
        return self._area.width / size

    def _height_of_lines(self, lines: int, size: float) -> float:
        if not lines:
            return 0.0
        below = (lines - 1 + self._gaps) * self._entry.leading * size
        return self._around(size) + below + self._rooms

    def _around(self, size: float) -> float:
        """Height of a single line, from its capitals to its tails."""
        return (self._face.cap_height + self._face.descent) * size

    def _set(self, size: float, *, tight: bool) -> Fit:
        lines = self._all_lines(size, tight)
        leading = self._entry.leading * size
        deepest = self._area.height - self._around(size) + _TOLERANCE
        kept = [line for line in lines if line.depth <= deepest]
        blank = self._blocks[-1].room_below if self._blocks else 0.0
        used = kept[-1].depth + blank if kept else -leading
        whole = len(kept) == len(lines)
        return Fit(
            point_size=size,
            runs=self._placed(kept, size, blank if whole else 0.0),
            lines=len(kept),
            lines_left=max(0, floor((deepest - used) / leading)) if whole else 0,
            overset=_overset(lines[len(kept) :]),
        )

    def _all_lines(self, size: float, tight: bool) -> list[_SetLine]:
        """All lines; narrower by what hangs out of them, where that costs no line."""
        measure = self._measure(size)
        lines = self._lines_at(measure, size, tight)
        hang = max(self._setter.hangs([each.line for each in lines]), default=0.0)
        if hang:
            inset = self._lines_at(measure - hang, size, tight)
            if len(inset) == len(lines):
                return inset
        return lines

    def _lines_at(self, measure: float, size: float, tight: bool) -> list[_SetLine]:
        leading = self._entry.leading * size
        found: list[_SetLine] = []
        depth = -leading
        for block in self._blocks:
            depth += block.gap * leading + block.room
            if found and found[-1].part == block.part:
                found[-1] = found[-1].going_on()
            for line in self._setter.lines(block.paragraph, measure, tight):
                depth += leading
                found.append(_SetLine(block.role, block.part, line, depth))
        return found

    def _placed(
        self, lines: Sequence[_SetLine], size: float, blank: float
    ) -> tuple[GlyphRun, ...]:
        """The block at its optical centre, ``blank`` points below it with it."""
        if not lines:
            return ()
        free = self._area.height - self._around(size) - lines[-1].depth - blank
        centre = max(free, 0.0) * _OPTICAL_CENTRE
        top = self._area.top + centre + self._face.cap_height * size
        lefts = self._lefts([each.line for each in lines], size)
        return tuple(
            run
            for each, left in zip(lines, lefts, strict=True)
            for run in runs_of(
                each.line.shapes,
                each.role,
                size,
                left,
                top + each.depth,
                each.part,
                each.line.goes_on,
            )
        )

    def _lefts(self, lines: Sequence[Line], size: float) -> list[float]:
        """Where each line begins; what hangs stands out as far as the area allows."""
        hangs = self._setter.hangs(lines)
        inset = 0.0
        if any(hangs):
            bare = [line.width - hang for line, hang in zip(lines, hangs, strict=True)]
            inset = min(max(hangs), max(0.0, self._measure(size) - max(bare)))
        return [
            self._area.right - line.width * size
            if line.reads_left
            else self._area.left + (line.indent + inset - min(hang, inset)) * size
            for line, hang in zip(lines, hangs, strict=True)
        ]


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
    text = text.replace(f"{SOFT_HYPHEN}\n", "")
    return Overset(text, (text.split() or [text])[0], len(lines))
