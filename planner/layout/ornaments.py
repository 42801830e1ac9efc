"""Small drawings for the front of a card, read from path data."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from planner.domain.geometry import Rect, Size
from planner.layout.page import Outline, Step
from planner.layout.stock_reading import Table, read_each

FILE = "ornaments/ornaments.toml"
_POINTS = {"M": 1, "L": 1, "C": 3, "Z": 0}


@dataclass(frozen=True, slots=True)
class Ornament:
    """A drawing in its own units; ``share`` is its part of the panel's width."""

    id: str
    name: str
    size: Size
    share: float
    outlines: tuple[Outline, ...]

    def __post_init__(self) -> None:
        """Refuse a drawing that leaves its own frame or would fill the panel."""
        if not 0 < self.share <= 0.5:
            raise ValueError("it takes none or most of the panel.")
        whole = Rect.of(self.size)
        for outline in self.outlines:
            for step in outline.steps:
                for x, y in step.points:
                    if not whole.contains(Rect(x, y, x, y)):
                        raise ValueError("it leaves its own frame.")

    def at(self, left: float, top: float, width: float) -> tuple[Outline, ...]:
        """The drawing in points, that wide, its upper left corner there."""
        scale = width / self.size.width

        def move(x: float, y: float) -> tuple[float, float]:
            return left + x * scale, top + y * scale

        return tuple(
            replace(each.moved(move), stroke=each.stroke * scale)
            for each in self.outlines
        )


class OrnamentShelf:
    """The shipped drawings, read when the first front asks for one."""

    def __init__(self, read_bytes: Callable[[str], bytes]) -> None:
        """Take how to read a shipped file by its name."""
        self._read_bytes = read_bytes

    @cached_property
    def all(self) -> Mapping[str, Ornament]:
        """The ornaments by id."""
        return read_ornaments(self._read_bytes(FILE).decode("utf-8"))


def read_ornaments(text: str) -> dict[str, Ornament]:
    """The ornaments of a TOML text; ValueError names the one that is refused."""
    return read_each("ornament", tomllib.loads(text)["ornament"], _ornament)


def _ornament(table: Table) -> Ornament:
    filled = (Outline(tuple(_steps(path))) for path in table["fill"])
    stroked = (
        Outline(tuple(_steps(line["path"])), float(line["stroke"]))
        for line in table["lines"]
    )
    return Ornament(
        id=table["id"],
        name=table["name"],
        size=Size(float(table["width"]), float(table["height"])),
        share=float(table["share"]),
        outlines=(*filled, *stroked),
    )


def _steps(path: str) -> Iterator[Step]:
    """The steps of path data with absolute numbers."""
    verb, numbers = "", list[float]()
    for word in (*path.split(), ""):
        if word and word not in _POINTS:
            numbers.append(float(word))
            continue
        if verb:
            yield from _of_one_verb(verb, numbers)
        verb, numbers = word, []


def _of_one_verb(verb: str, numbers: list[float]) -> Iterator[Step]:
    points = list(zip(numbers[::2], numbers[1::2], strict=True))
    count = _POINTS[verb]
    if not count:
        yield Step(verb)
        return
    if not points or len(points) % count:
        raise ValueError(f"“{verb}” lacks a point.")
    for at in range(0, len(points), count):
        yield Step(verb, tuple(points[at : at + count]))
