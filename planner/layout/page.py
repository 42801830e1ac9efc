"""The display list: every glyph of every page at its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from planner.domain.geometry import Rect, Size
from planner.layout.shaped import Shaped


class Role(StrEnum):
    """What a piece of text is to the reader."""

    COVER = "cover"
    SALUTATION = "salutation"
    BODY = "body"
    COMPLIMENTARY_CLOSE = "complimentary_close"
    SIGNATURE = "signature"
    POSTSCRIPT = "postscript"
    DELIVERY_ADDRESS = "delivery_address"
    RETURN_ADDRESS = "return_address"


class FlipEdge(StrEnum):
    """About which edge of the sheet the printer has to turn it for the second side."""

    SHORT = "short"
    LONG = "long"


class GlyphRun(NamedTuple):
    """Shaped text in one face and size on one baseline.

    ``x`` and ``y`` are the origin of the first glyph on the page. A ``turned`` run
    stands on its head and runs to the left, as on a panel that is folded over. Runs
    with the same role and ``part`` are one paragraph to who has the page read out;
    one that ``goes_on`` ends at a space, which stands in no line. A named tuple, since
    a combined file is made of runs by the ten thousand.
    """

    role: Role
    face: str
    size: float
    x: float
    y: float
    shapes: tuple[Shaped, ...]
    turned: bool = False
    part: int = 0
    goes_on: bool = False

    @property
    def text(self) -> str:
        """The characters that the glyphs stand for."""
        return "".join(shape.text for shape in self.shapes)

    @property
    def width(self) -> float:
        """From the first origin to where the next glyph would stand, in points."""
        return sum([shape.width for shape in self.shapes]) * self.size

    def origins(self) -> Iterator[tuple[int, float, float]]:
        """Glyph id and place on the page of each glyph, in the order they are drawn."""
        sign = -1.0 if self.turned else 1.0
        pen = 0.0
        for shape in self.shapes:
            at = pen
            placed = zip(
                shape.gids,
                shape.advances,
                shape.x_offsets,
                shape.y_offsets,
                strict=True,
            )
            for gid, advance, right, up in placed:
                x = self.x + sign * (at + right) * self.size
                yield gid, x, self.y - sign * up * self.size
                at += advance
            pen += shape.width


class Step(NamedTuple):
    """One step of an outline: ``M`` and ``L`` with a point, ``C`` with three, ``Z``."""

    verb: str
    points: tuple[tuple[float, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Outline:
    """A shape that is filled, or stroked where ``stroke`` is a width, in points.

    ``grey`` is 0 for black to 1 for white.
    """

    steps: tuple[Step, ...]
    stroke: float = 0.0
    grey: float = 0.0

    def moved(self, move: Callable[[float, float], tuple[float, float]]) -> Outline:
        """The outline with each of its points elsewhere."""
        steps = tuple(
            Step(step.verb, tuple(move(x, y) for x, y in step.points))
            for step in self.steps
        )
        return replace(self, steps=steps)

    @classmethod
    def line(
        cls, start: tuple[float, float], end: tuple[float, float], stroke: float
    ) -> Outline:
        """A straight line."""
        return cls((Step("M", (start,)), Step("L", (end,))), stroke)


@dataclass(frozen=True, slots=True)
class Page:
    """One side of a sheet; boxes in points from its top left.

    ``outlines`` are what is drawn and carries no text: marks, rules, ornaments.
    """

    media: Size
    trim: Rect
    bleed: Rect
    items: tuple[GlyphRun, ...]
    outlines: tuple[Outline, ...] = ()

    @classmethod
    def plain(cls, media: Size, items: tuple[GlyphRun, ...]) -> Page:
        """A page that is its own trim size, without bleed."""
        return cls(media, Rect.of(media), Rect.of(media), items)


@dataclass(frozen=True, slots=True)
class Document:
    """Pages that go to the printer together.

    ``title`` names the kind of thing, never a person; ``language`` is a BCP 47 tag;
    ``flip_edge`` is set where the pages are two sides of one sheet.
    """

    title: str
    language: str
    pages: tuple[Page, ...]
    flip_edge: FlipEdge | None = None
