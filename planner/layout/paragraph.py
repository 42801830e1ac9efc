"""Lines chosen for the whole paragraph: as few as can be, as even as can be.

Widths are in em, so one paragraph serves every size: only the measure changes. The
number of lines is the least possible; among all ways to fill that many lines the one
with the least sum of squared blanks at the right is taken (after Knuth and Plass,
"Breaking paragraphs into lines", 1981, without stretch), the last line being free. A
line that ends in a hyphen costs as much as a blank of a quarter of the measure more.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import inf
from typing import NamedTuple

from planner.layout.shaped import Shaped
from planner.layout.shaping import Piece

_TOLERANCE = 1e-9
_LONE_WORD = 4.0
"""Cost of a last line of one word, in squares of the measure: more than any gap."""
HYPHEN = 0.0625
"""Cost of a hyphen in ragged lines, in squares of the measure."""


class Line(NamedTuple):
    """One line as set: its shapes with the spaces between, and its width in em.

    ``indent`` is the blank before it, which the width counts.
    """

    shapes: tuple[Shaped, ...]
    width: float
    reads_left: bool = False
    """Whether its paragraph is of a language that runs from right to left."""
    indent: float = 0.0
    goes_on: bool = False
    """Whether it ends at a space, which is in neither line."""


class Parting(NamedTuple):
    """A word in two: what ends one line with a hyphen, what begins the next."""

    before: tuple[Shaped, ...]
    after: tuple[Shaped, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Paragraph:
    """Running text without a forced line end, ready to be cut into lines.

    ``starts[i]`` is where piece ``i`` begins when all is set in one line,
    ``ends[i]`` where the first ``i`` pieces end without the space behind them;
    ``flow_starts`` and ``flow_ends`` say the same as indices into ``flow``.
    ``widest_piece`` is the width of the longest unbreakable stretch, the indent with
    it. A break that ``partings`` names is inside a word: its ends and starts count the
    parts as they are then set, its flow indices leave the whole word out.
    """

    pieces: Sequence[Piece]
    spaced: Sequence[bool]
    starts: Sequence[float]
    ends: Sequence[float]
    flow: Sequence[Shaped]
    flow_starts: Sequence[int]
    flow_ends: Sequence[int]
    widest_piece: float
    reads_left: bool = False
    partings: Mapping[int, Parting] = field(default_factory=dict)

    @property
    def width(self) -> float:
        """Width of all of it in one line."""
        return self.ends[-1] - self.starts[0] if self.starts else 0.0

    @property
    def indent(self) -> float:
        """Blank at the left of the first line."""
        return -self.starts[0] if self.starts else 0.0

    def line_count(self, measure: float) -> int:
        """The least number of lines, at a measure in em."""
        if self.width <= measure:
            return min(1, len(self.starts))
        return len(self._latest_breaks(measure))

    def lines(self, measure: float, hyphen: float = HYPHEN) -> list[Line]:
        """The lines of the best fit, at a measure in em; none is wider than it.

        Pieces must be narrow enough; see ``running_text.narrowed``.
        """
        cuts = self._best_breaks(measure, hyphen * measure * measure)
        return [self._line(a, b) for a, b in zip((0, *cuts), cuts, strict=False)]

    def _line(self, first: int, last: int) -> Line:
        shapes = tuple(self.flow[self.flow_starts[first] : self.flow_ends[last]])
        if first in self.partings:
            shapes = (*self.partings[first].after, *shapes)
        if last in self.partings:
            shapes = (*shapes, *self.partings[last].before)
        width = self.ends[last] - self.starts[first]
        indent = 0.0 if first else self.indent
        return Line(shapes, width, self.reads_left, indent, self._at_space(last))

    def _at_space(self, last: int) -> bool:
        if last == len(self.starts) or last in self.partings:
            return False
        return self.flow_starts[last] > self.flow_ends[last]

    def _latest_breaks(self, measure: float) -> list[int]:
        """The end of each line, as late as possible; the last is the end of all."""
        starts, ends, count = self.starts, self.ends, len(self.starts)
        reach = measure + _TOLERANCE
        found: list[int] = []
        at = 0
        while at < count:
            at = max(at + 1, bisect_right(ends, starts[at] + reach) - 1)
            found.append(at)
        return found

    def _earliest_breaks(self, measure: float) -> list[int]:
        """The end of each line, as early as the same number of lines allows."""
        reach = measure + _TOLERANCE
        at = len(self.starts)
        found: list[int] = []
        while at > 0:
            found.append(at)
            at = min(at - 1, bisect_left(self.starts, self.ends[at] - reach))
        return found[::-1]

    def _best_breaks(self, measure: float, toll: float) -> list[int]:
        latest = self._latest_breaks(measure)
        if len(latest) < 2:
            return latest
        earliest = self._earliest_breaks(measure)
        costs = {0: 0.0}
        back: list[dict[int, int]] = []
        for early, late in zip(earliest[:-1], latest[:-1], strict=True):
            costs, came = self._reach(costs, range(early, late + 1), measure, toll)
            back.append(came)
        at = self._best_last(costs, measure)
        found = [len(self.starts), at]
        for came in back[:0:-1]:
            at = came[at]
            found.append(at)
        return found[::-1]

    def _reach(
        self,
        costs: dict[int, float],
        targets: Iterable[int],
        measure: float,
        toll: float,
    ) -> tuple[dict[int, float], dict[int, int]]:
        """The least cost of ending one more line at each of the targets."""
        starts, ends, partings = self.starts, self.ends, self.partings
        open_from = [(start, cost, starts[start]) for start, cost in costs.items()]
        open_from.reverse()
        least: dict[int, float] = {}
        came: dict[int, int] = {}
        for target in targets:
            room = measure - ends[target]
            best = inf
            for start, cost, left in open_from:
                if start >= target or (partings and self._one_word(start, target)):
                    continue
                blank = room + left
                if blank < -_TOLERANCE and target - start > 1:
                    break
                total = cost + blank * blank
                if total < best:
                    best, came[target] = total, start
            if best < inf:
                least[target] = best + toll if target in partings else best
        return least, came

    def _one_word(self, start: int, target: int) -> bool:
        """Whether both breaks are inside the same word."""
        return self.flow_starts[start] > self.flow_ends[target]

    def _best_last(self, costs: dict[int, float], measure: float) -> int:
        """Where the last line had best begin; one word alone only if it must."""
        count = len(self.starts)
        reach = measure + _TOLERANCE
        lone = _LONE_WORD * measure * measure
        open_to = [
            (cost + (lone if self._is_lone(start) else 0.0), start)
            for start, cost in costs.items()
            if start == count - 1
            or (start < count and self.ends[count] - self.starts[start] <= reach)
        ]
        return min(open_to)[1]

    def _is_lone(self, start: int) -> bool:
        """Whether a last line from there would be one word, or a part of one."""
        if start < len(self.starts) - 1 and not self.partings:
            return False
        rest = self.flow[self.flow_starts[start] : self.flow_ends[-1]]
        return all(shape.text != " " for shape in rest)
