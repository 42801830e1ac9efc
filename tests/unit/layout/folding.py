"""Folds a printed sheet in numbers, as hands would, and looks at the card."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from planner.domain.geometry import Rect, Size
from planner.domain.stationery import Fold
from planner.layout.imposition import Imposition, Panel, PanelName
from planner.layout.page import FlipEdge

Point = tuple[float, float]
Corner = tuple[bool, bool]
"""Whether it is the top one, whether it is the left one, as the reader sees it."""
CORNERS: tuple[Corner, ...] = ((True, True), (True, False), (False, True))

FOLDS = {
    Fold.SIDE: ("left",),
    Fold.TOP: ("top",),
    Fold.QUARTER_SIDE: ("top", "left"),
    Fold.QUARTER_TOP: ("left", "top"),
}
"""Which half goes behind, in the order of folding."""


def through_the_paper(point: Point, sheet: Size, edge: FlipEdge) -> Point:
    """Where a point of the second side lies, seen from the first."""
    x, y = point
    vertical_edge_is_short = sheet.height <= sheet.width
    about_vertical = vertical_edge_is_short == (edge is FlipEdge.SHORT)
    return (sheet.width - x, y) if about_vertical else (x, sheet.height - y)


@dataclass(frozen=True, slots=True)
class Layer:
    """A leaf of the sheet: where its points went, and which side looks at us."""

    part: Rect
    x_sign: float = 1.0
    x_move: float = 0.0
    y_sign: float = 1.0
    y_move: float = 0.0
    turned_over: bool = False

    def at(self, point: Point) -> Point:
        x, y = point
        return self.x_sign * x + self.x_move, self.y_sign * y + self.y_move

    def box(self) -> Rect:
        (x0, y0) = self.at((self.part.left, self.part.top))
        (x1, y1) = self.at((self.part.right, self.part.bottom))
        return Rect(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))

    def reflected(self, across: str, at: float) -> Layer:
        over = not self.turned_over
        if across == "left":
            move = 2 * at - self.x_move
            return replace(self, x_sign=-self.x_sign, x_move=move, turned_over=over)
        move = 2 * at - self.y_move
        return replace(self, y_sign=-self.y_sign, y_move=move, turned_over=over)


def fold(layers: list[Layer], half: str) -> tuple[list[Layer], list[Layer]]:
    """Lay the left or top half behind the other; the front group, the back group."""
    boxes = [layer.box() for layer in layers]
    if half == "left":
        at = (min(b.left for b in boxes) + max(b.right for b in boxes)) / 2
        moves = [b.right <= at + 1e-6 for b in boxes]
    else:
        at = (min(b.top for b in boxes) + max(b.bottom for b in boxes)) / 2
        moves = [b.bottom <= at + 1e-6 for b in boxes]
    pairs = list(zip(layers, moves, strict=True))
    stay = [layer for layer, goes in pairs if not goes]
    gone = [layer.reflected(half, at) for layer, goes in pairs if goes]
    return stay, gone[::-1]


def leaves(made: Imposition, place: int) -> list[Layer]:
    """The leaves of one card on the sheet, before folding."""
    return [Layer(panel.rect) for panel in made.sides[0] if panel.place == place]


class Card:
    """A card folded from one place of a sheet."""

    def __init__(self, made: Imposition, way: Fold, place: int = 0) -> None:
        self._made = made
        self._way = way
        self._place = place
        groups: tuple[list[Layer], list[Layer]] = (leaves(made, place), [])
        for half in FOLDS[way]:
            groups = fold([*groups[0], *groups[1]], half)
        self._front, self._back = groups
        self.box = self._front[0].box()

    def faces(self) -> Iterator[tuple[PanelName, Callable[[Corner], Point], Panel]]:
        """Each face with where a corner of it has to be, and what is printed there."""
        opens_left = self._way in {Fold.SIDE, Fold.QUARTER_SIDE}
        opened = self._like_a_page if opens_left else self._like_a_tent
        for name, layer, to_us, place in (
            (PanelName.FRONT, self._front[0], True, self._plain),
            (PanelName.INSIDE_BLANK, self._front[-1], False, opened),
            (PanelName.MESSAGE, self._back[0], True, self._plain),
            (PanelName.BACK, self._back[-1], False, self._like_a_page),
        ):
            yield name, place, self._printed(layer, to_us)

    def lies_at(self, corner: Corner, panel: Panel) -> Point:
        """Where the corner of what is printed lies on the folded card."""
        top, left = corner[0] != panel.turned, corner[1] != panel.turned
        rect = panel.rect
        point = (
            rect.left if left else rect.right,
            rect.top if top else rect.bottom,
        )
        side = self._side_of(panel)
        point = self._on_first(point, side)
        (layer,) = (
            each
            for each in (*self._front, *self._back)
            if each.part.contains(Rect(*self._middle(panel, side) * 2))
        )
        return layer.at(point)

    def _printed(self, layer: Layer, to_us: bool) -> Panel:
        side = 0 if layer.turned_over != to_us else 1
        middle = (
            (layer.part.left + layer.part.right) / 2,
            (layer.part.top + layer.part.bottom) / 2,
        )
        (panel,) = (
            each
            for each in self._made.sides[side]
            if self._middle(each, side) == _about(middle)
        )
        assert panel.place == self._place
        return panel

    def _side_of(self, panel: Panel) -> int:
        return next(n for n, side in enumerate(self._made.sides) if panel in side)

    def _middle(self, panel: Panel, side: int) -> Point:
        rect = panel.rect
        middle = ((rect.left + rect.right) / 2, (rect.top + rect.bottom) / 2)
        return _about(self._on_first(middle, side))

    def _on_first(self, point: Point, side: int) -> Point:
        if not side:
            return point
        assert self._made.flip_edge is not None
        return through_the_paper(point, self._made.sheet, self._made.flip_edge)

    def _plain(self, corner: Corner) -> Point:
        box = self.box
        return box.left if corner[1] else box.right, box.top if corner[
            0
        ] else box.bottom

    def _like_a_page(self, corner: Corner) -> Point:
        return self._plain((corner[0], not corner[1]))

    def _like_a_tent(self, corner: Corner) -> Point:
        return self._plain((not corner[0], corner[1]))


def _about(point: Point) -> Point:
    return round(point[0], 3), round(point[1], 3)
