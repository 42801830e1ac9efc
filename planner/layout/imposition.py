"""Which panel of a card lies where on the sheet, so that folding brings it home."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from planner.domain.geometry import Rect, Size
from planner.domain.stationery import CardStock, Fold
from planner.layout.page import FlipEdge, GlyphRun


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
    """

    name: PanelName
    rect: Rect
    turned: bool = False


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
def impose(card: CardStock) -> Imposition:
    """The imposition of one card on its own sheet."""
    sheet = card.flat_size
    if card.fold is Fold.FLAT:
        return Imposition(sheet, ((Panel(PanelName.MESSAGE, Rect.of(sheet)),),))
    return _book(sheet) if card.fold is Fold.SIDE else _tent(sheet)


def _book(sheet: Size) -> Imposition:
    half = sheet.width / 2
    left = Rect(0.0, 0.0, half, sheet.height)
    right = Rect(half, 0.0, sheet.width, sheet.height)
    outside = Panel(PanelName.BACK, left), Panel(PanelName.FRONT, right)
    inside = Panel(PanelName.INSIDE_BLANK, left), Panel(PanelName.MESSAGE, right)
    parallel_is_short = sheet.height <= sheet.width
    edge = FlipEdge.SHORT if parallel_is_short else FlipEdge.LONG
    return Imposition(sheet, (outside, inside), edge)


def _tent(sheet: Size) -> Imposition:
    half = sheet.height / 2
    upper = Rect(0.0, 0.0, sheet.width, half)
    lower = Rect(0.0, half, sheet.width, sheet.height)
    outside = Panel(PanelName.BACK, upper, turned=True), Panel(PanelName.FRONT, lower)
    inside = Panel(PanelName.INSIDE_BLANK, upper), Panel(PanelName.MESSAGE, lower)
    parallel_is_short = sheet.width <= sheet.height
    edge = FlipEdge.SHORT if parallel_is_short else FlipEdge.LONG
    return Imposition(sheet, (outside, inside), edge)


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
        )
        for run in runs
    )
