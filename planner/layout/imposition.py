"""Which panel of a card lies where on the sheet, so that folding brings it home."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from planner.domain.geometry import Rect, Size
from planner.domain.stationery import CardStock, Fold, Sheet
from planner.layout.page import FlipEdge, GlyphRun, Outline


class PanelName(StrEnum):
    """A face of the card, seen by the one who holds it."""

    FRONT = "front"
    BACK = "back"
    INSIDE_BLANK = "inside_blank"
    MESSAGE = "message"


@dataclass(frozen=True, slots=True)
class Panel:
    """A face of the card and its place on one side of the sheet.

    What is ``turned`` is printed upside down, for the fold to set it upright.
    ``place`` counts the cards of a sheet.
    """

    name: PanelName
    rect: Rect
    turned: bool = False
    place: int = 0


@dataclass(frozen=True, slots=True)
class Imposition:
    """The sides of a sheet with their panels; ``flip_edge`` where there are two.

    All inside panels stand upright exactly when the printer turns the sheet about
    the edge that is parallel to the fold.
    """

    sheet: Size
    sides: tuple[tuple[Panel, ...], ...]
    flip_edge: FlipEdge | None = None


@cache
def impose(card: CardStock, sheet: Sheet | None = None) -> Imposition:
    """The imposition of one card fed by itself, or of as many as the sheet holds.

    The sheet and the card have to be what ``Sheet.made_into`` returns.
    """
    alone = _WAYS[card.fold](card.flat_size)
    if sheet is None:
        return alone
    cells = sheet.cells
    sides = [_repeated(alone.sides[0], cells)]
    if len(alone.sides) == 2:
        sides.append(_repeated(alone.sides[1], _from_behind(sheet, card.fold)))
    edge = _flip_edge(sheet.size, card.fold) if len(sides) == 2 else None
    return Imposition(sheet.size, tuple(sides), edge)


def _repeated(side: Iterable[Panel], cells: Sequence[Rect]) -> tuple[Panel, ...]:
    """The panels of one card in each cell."""
    panels = tuple(side)
    return tuple(
        replace(panel, rect=panel.rect.moved(cell.left, cell.top), place=place)
        for place, cell in enumerate(cells)
        for panel in panels
    )


def _from_behind(sheet: Sheet, fold: Fold) -> tuple[Rect, ...]:
    """Where the cells lie on the second side, once the sheet is turned over."""
    width, height = sheet.size.width, sheet.size.height
    if fold is Fold.SIDE:
        return tuple(
            Rect(width - c.right, c.top, width - c.left, c.bottom) for c in sheet.cells
        )
    return tuple(
        Rect(c.left, height - c.bottom, c.right, height - c.top) for c in sheet.cells
    )


def _flip_edge(sheet: Size, fold: Fold) -> FlipEdge:
    """The edge that is parallel to the fold."""
    if fold is Fold.SIDE:
        is_short = sheet.height <= sheet.width
    else:
        is_short = sheet.width <= sheet.height
    return FlipEdge.SHORT if is_short else FlipEdge.LONG


def _flat(sheet: Size) -> Imposition:
    return Imposition(sheet, ((Panel(PanelName.MESSAGE, Rect.of(sheet)),),))


def _book(sheet: Size) -> Imposition:
    half = sheet.width / 2
    left = Rect(0.0, 0.0, half, sheet.height)
    right = Rect(half, 0.0, sheet.width, sheet.height)
    outside = Panel(PanelName.BACK, left), Panel(PanelName.FRONT, right)
    inside = Panel(PanelName.INSIDE_BLANK, left), Panel(PanelName.MESSAGE, right)
    return Imposition(sheet, (outside, inside), _flip_edge(sheet, Fold.SIDE))


def _tent(sheet: Size) -> Imposition:
    half = sheet.height / 2
    upper = Rect(0.0, 0.0, sheet.width, half)
    lower = Rect(0.0, half, sheet.width, sheet.height)
    outside = Panel(PanelName.BACK, upper, turned=True), Panel(PanelName.FRONT, lower)
    inside = Panel(PanelName.INSIDE_BLANK, upper), Panel(PanelName.MESSAGE, lower)
    return Imposition(sheet, (outside, inside), _flip_edge(sheet, Fold.TOP))


def _quarters(sheet: Size) -> tuple[Rect, Rect, Rect, Rect]:
    """Upper left, upper right, lower left, lower right."""
    across, down = sheet.width / 2, sheet.height / 2
    return (
        Rect(0.0, 0.0, across, down),
        Rect(across, 0.0, sheet.width, down),
        Rect(0.0, down, across, sheet.height),
        Rect(across, down, sheet.width, sheet.height),
    )


def _quarter_book(sheet: Size) -> Imposition:
    """The upper half is folded behind first, then the left half behind."""
    upper_left, upper_right, lower_left, lower_right = _quarters(sheet)
    side = (
        Panel(PanelName.MESSAGE, upper_left, turned=True),
        Panel(PanelName.INSIDE_BLANK, upper_right, turned=True),
        Panel(PanelName.BACK, lower_left),
        Panel(PanelName.FRONT, lower_right),
    )
    return Imposition(sheet, (side,))


def _quarter_tent(sheet: Size) -> Imposition:
    """The left half is folded behind first, then the upper half behind."""
    upper_left, upper_right, lower_left, lower_right = _quarters(sheet)
    side = (
        Panel(PanelName.MESSAGE, upper_left, turned=True),
        Panel(PanelName.BACK, upper_right, turned=True),
        Panel(PanelName.INSIDE_BLANK, lower_left, turned=True),
        Panel(PanelName.FRONT, lower_right),
    )
    return Imposition(sheet, (side,))


_WAYS = {
    Fold.FLAT: _flat,
    Fold.SIDE: _book,
    Fold.TOP: _tent,
    Fold.QUARTER_SIDE: _quarter_book,
    Fold.QUARTER_TOP: _quarter_tent,
}


def placed(runs: Iterable[GlyphRun], panel: Panel) -> tuple[GlyphRun, ...]:
    """Runs set on the panel by itself, moved to where it lies on the sheet."""
    rect, turned = panel.rect, panel.turned
    return tuple(
        GlyphRun(
            run.role,
            run.face,
            run.size,
            rect.right - run.x if turned else rect.left + run.x,
            rect.bottom - run.y if turned else rect.top + run.y,
            run.shapes,
            turned,
            run.part,
            run.goes_on,
        )
        for run in runs
    )


def placed_outline(outline: Outline, panel: Panel) -> Outline:
    """An outline drawn on the panel by itself, moved to where it lies on the sheet."""
    rect = panel.rect

    def move(x: float, y: float) -> tuple[float, float]:
        if panel.turned:
            return rect.right - x, rect.bottom - y
        return rect.left + x, rect.top + y

    return outline.moved(move)
