"""Sizes, points' distances and rectangles on paper, in points from the top left."""

from __future__ import annotations

from dataclasses import dataclass

POINTS_PER_INCH = 72.0
POINTS_PER_MM = 72.0 / 25.4


def inches(value: float) -> float:
    """Points of a length in inches."""
    return value * POINTS_PER_INCH


def millimetres(value: float) -> float:
    """Points of a length in millimetres."""
    return value * POINTS_PER_MM


@dataclass(frozen=True, slots=True)
class Size:
    """A width and a height, in points."""

    width: float
    height: float

    def turned(self) -> Size:
        """The same sheet after a quarter turn."""
        return Size(self.height, self.width)


@dataclass(frozen=True, slots=True)
class Rect:
    """An upright rectangle: left, top, right, bottom, in points, y downwards."""

    left: float
    top: float
    right: float
    bottom: float

    @classmethod
    def of(cls, size: Size) -> Rect:
        """The rectangle of a whole sheet."""
        return cls(0.0, 0.0, size.width, size.height)

    @property
    def width(self) -> float:
        """Distance from left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Distance from top to bottom."""
        return self.bottom - self.top

    @property
    def size(self) -> Size:
        """Width and height together."""
        return Size(self.width, self.height)

    def inset(self, margin: float) -> Rect:
        """The rectangle that stays when ``margin`` is cut off on all sides."""
        return Rect(
            self.left + margin,
            self.top + margin,
            self.right - margin,
            self.bottom - margin,
        )

    def moved(self, right: float, down: float) -> Rect:
        """The same rectangle elsewhere."""
        return Rect(
            self.left + right, self.top + down, self.right + right, self.bottom + down
        )

    def contains(self, other: Rect, tolerance: float = 0.01) -> bool:
        """Whether ``other`` lies inside, edges included."""
        return (
            other.left >= self.left - tolerance
            and other.top >= self.top - tolerance
            and other.right <= self.right + tolerance
            and other.bottom <= self.bottom + tolerance
        )

    def overlaps(self, other: Rect, tolerance: float = 0.01) -> bool:
        """Whether both share some area; a common edge is no overlap."""
        return (
            self.left < other.right - tolerance
            and other.left < self.right - tolerance
            and self.top < other.bottom - tolerance
            and other.top < self.bottom - tolerance
        )
