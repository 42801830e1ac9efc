"""Lines as they will stand: hyphens only where needed, justified or hanging."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from planner.layout.hyphens import hyphenated
from planner.layout.paragraph import HYPHEN, Line, Paragraph
from planner.layout.running_text import narrowed
from planner.layout.shaped import Shaped
from planner.layout.shaping import Voice
from planner.layout.typography import Points

_LEAST_FILLED = 0.5
"""Share of the measure below which a ragged line is so uneven that words are parted."""
_WIDEST_SPACE = 1.8
"""How far a justified line may widen its word spaces, as a multiple of the usual."""
_JUSTIFIED_HYPHEN = 0.01
"""Cost of a hyphen where a line would gape instead, in squares of the measure."""
_HANGING = frozenset("“‘„‚«‹\"'’•‣◦·*–—")


@dataclass(frozen=True, slots=True)
class LineSetter:
    """Chooses the lines of paragraphs in one voice."""

    voice: Voice
    points: Points
    justified: bool = False

    def narrowed(self, paragraph: Paragraph, measure: float) -> Paragraph:
        """The paragraph without anything wider than the measure."""
        return narrowed(paragraph, measure, self.voice, self.points)

    def lines(self, paragraph: Paragraph, measure: float, tight: bool) -> list[Line]:
        """The lines at a measure in em; ``tight`` parts words to save lines."""
        fitting = self.narrowed(paragraph, measure)
        found = fitting.lines(measure)
        worst = self._worst(found, measure)
        if len(found) > 1 and (tight or worst > 1):
            toll = _JUSTIFIED_HYPHEN if self.justified else HYPHEN
            parted = hyphenated(fitting, self.voice, self.points).lines(measure, toll)
            saves = tight and len(parted) < len(found)
            bearable = worst if self.justified else min(worst, 1.0)
            if saves or self._worst(parted, measure) < bearable:
                found = parted
        if not self.justified:
            return found
        return [*(_justified(line, measure) for line in found[:-1]), *found[-1:]]

    def hangs(self, lines: Sequence[Line]) -> list[float]:
        """How far the head of each line may stand out, in em; none if justified."""
        return [0.0 if self.justified else hang_of(line) for line in lines]

    def _worst(self, lines: list[Line], measure: float) -> float:
        """How far the worst line but the last is from good; above 1 it is bad."""
        if self.justified:
            widest = max([_widening(line, measure) for line in lines[:-1]], default=0.0)
            return (widest - 1) / (_WIDEST_SPACE - 1)
        shortest = min([line.width for line in lines[:-1]], default=measure)
        return (1 - shortest / measure) / (1 - _LEAST_FILLED)


def hang_of(line: Line) -> float:
    """How much of a ragged line's head may stand out at the left, in em."""
    if line.indent or line.reads_left or not line.shapes:
        return 0.0
    first = line.shapes[0]
    if first.text[:1] not in _HANGING or len(first.text) == 1:
        return 0.0
    placed = zip(first.clusters, first.advances, strict=True)
    return sum([advance for cluster, advance in placed if cluster == 0])


def _is_space(shape: Shaped) -> bool:
    return shape.text == " "


def _widening(line: Line, measure: float) -> float:
    """What the word spaces have to be multiplied with to fill the measure."""
    spaces = sum([shape.width for shape in line.shapes if _is_space(shape)])
    if not spaces:
        return 1.0 if line.width >= measure else float("inf")
    return 1 + (measure - line.width) / spaces


def _justified(line: Line, measure: float) -> Line:
    """The line as wide as the measure, or as it is where its spaces would gape."""
    factor = _widening(line, measure)
    if factor > _WIDEST_SPACE:
        return line
    wide: dict[int, Shaped] = {}
    shapes = []
    for shape in line.shapes:
        if _is_space(shape):
            shape = wide.setdefault(id(shape), _widened(shape, factor))
        shapes.append(shape)
    return line._replace(shapes=tuple(shapes), width=measure)


def _widened(space: Shaped, factor: float) -> Shaped:
    advances = tuple([advance * factor for advance in space.advances])
    return replace(space, advances=advances, width=space.width * factor)
