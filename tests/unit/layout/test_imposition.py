"""Folding the printed sheet, in numbers: every panel comes home upright."""

from __future__ import annotations

import pytest

from planner.domain.geometry import Rect, Size
from planner.domain.stationery import CardStock, Fold
from planner.layout.imposition import Imposition, Panel, PanelName, impose, placed
from planner.layout.page import FlipEdge, GlyphRun, Role
from tests.pieces import catalogue

Point = tuple[float, float]


def stock(fold: Fold, width: float = 306.0, height: float = 396.0) -> CardStock:
    return CardStock("x", "x", Size(width, height), fold, "", 18.0, (), 200.0)


def panel(made: Imposition, name: PanelName) -> tuple[int, Panel]:
    return next(
        (number, each)
        for number, side in enumerate(made.sides)
        for each in side
        if each.name is name
    )


def through_the_paper(point: Point, sheet: Size, edge: FlipEdge) -> Point:
    """Where a point of the second side lies, seen from the first."""
    x, y = point
    vertical_edge_is_short = sheet.height <= sheet.width
    about_vertical = vertical_edge_is_short == (edge is FlipEdge.SHORT)
    return (sheet.width - x, y) if about_vertical else (x, sheet.height - y)


def corner(each: Panel, *, top: bool, left: bool) -> Point:
    """A corner on the sheet of what the reader sees as that corner of the panel."""
    top, left = top != each.turned, left != each.turned
    rect = each.rect
    return rect.left if left else rect.right, rect.top if top else rect.bottom


CORNERS = [(True, True), (True, False), (False, True), (False, False)]


def opened(point: Point, sheet: Size, fold: Fold) -> Point:
    """Where a point of the front lies on the inside when the cover is turned open.

    Sheet seen from outside; a book opens to the left, a tent upwards.
    """
    x, y = point
    return (sheet.width - x, y) if fold is Fold.SIDE else (x, sheet.height - y)


@pytest.mark.parametrize("fold", [Fold.SIDE, Fold.TOP])
@pytest.mark.parametrize("size", [(306.0, 396.0), (396.0, 306.0), (300.0, 700.0)])
def test_front_and_message_read_upright_as_the_card_is_opened(
    fold: Fold, size: tuple[float, float]
) -> None:
    made = impose(stock(fold, *size))
    assert made.flip_edge is not None
    front_side, front = panel(made, PanelName.FRONT)
    message_side, message = panel(made, PanelName.MESSAGE)
    assert (front_side, message_side) == (0, 1)
    # The reader holds the closed card: the front faces them, the message panel lies
    # right under the back leaf, that is behind the back panel on the sheet. A point
    # of the message panel, looked at after opening, keeps its place on the desk.
    for top, left in CORNERS:
        on_first = through_the_paper(
            corner(message, top=top, left=left), made.sheet, made.flip_edge
        )
        # Seen from outside, the message's leaf is the back leaf; folding lays it
        # behind the front leaf, mirrored about the fold.
        behind = opened(on_first, made.sheet, fold)
        assert behind == pytest.approx(corner(front, top=top, left=left))


@pytest.mark.parametrize("fold", [Fold.SIDE, Fold.TOP])
def test_the_back_reads_upright_when_the_closed_card_is_turned_like_a_page(
    fold: Fold,
) -> None:
    made = impose(stock(fold))
    _, front = panel(made, PanelName.FRONT)
    _, back = panel(made, PanelName.BACK)
    for top, left in CORNERS:
        behind = opened(corner(back, top=top, left=left), made.sheet, fold)
        mirrored = corner(front, top=top, left=not left)
        assert behind == pytest.approx(mirrored)


@pytest.mark.parametrize("card", ["a2-fold-side", "a2-fold-top"])
def test_shipped_cards_flip_on_the_short_edge(card: str) -> None:
    made = impose(catalogue().cards[card])
    assert made.flip_edge is FlipEdge.SHORT
    assert len(made.sides) == 2


def test_panels_fill_each_side_and_never_overlap() -> None:
    for card in catalogue().cards.values():
        made = impose(card)
        for side in made.sides:
            area = sum(each.rect.width * each.rect.height for each in side)
            assert area == pytest.approx(made.sheet.width * made.sheet.height)
            for number, one in enumerate(side):
                assert Rect.of(made.sheet).contains(one.rect)
                assert not any(one.rect.overlaps(o.rect) for o in side[number + 1 :])


def test_a_flat_card_has_one_side_and_no_flip() -> None:
    made = impose(stock(Fold.FLAT))
    assert (len(made.sides), made.flip_edge) == (1, None)


def test_a_turned_panel_stands_its_runs_on_their_heads() -> None:
    run = GlyphRun(Role.BODY, "Lato", 10.0, 20.0, 30.0, ())
    rect = Rect(100.0, 200.0, 400.0, 500.0)
    (upright,) = placed([run], Panel(PanelName.MESSAGE, rect))
    (turned,) = placed([run], Panel(PanelName.MESSAGE, rect, turned=True))
    assert (upright.x, upright.y, upright.turned) == (120.0, 230.0, False)
    assert (turned.x, turned.y, turned.turned) == (380.0, 470.0, True)
