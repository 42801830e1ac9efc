"""Folding the printed sheet, in numbers: every panel comes home upright."""

from __future__ import annotations

import pytest

from planner.domain.geometry import Rect, Size
from planner.domain.note import StationeryChoice
from planner.domain.stationery import CardStock, Fold, Stationery
from planner.layout.imposition import Imposition, Panel, PanelName, impose, placed
from planner.layout.page import FlipEdge, GlyphRun, Role
from tests.pieces import catalogue
from tests.unit.layout.folding import CORNERS, Card

SHEETS = [
    (card, sheet.id) for sheet in catalogue().sheets.values() for card in sheet.cards
]
ALL = [*((card, "") for card in catalogue().cards), *SHEETS]
FOLDED = [(c, s) for c, s in ALL if catalogue().cards[c].fold is not Fold.FLAT]


def stationery(card: str, sheet: str = "") -> Stationery:
    return catalogue().choose(StationeryChoice(card, sheet=sheet), "")


def made(card: str, sheet: str = "") -> Imposition:
    chosen = stationery(card, sheet)
    return impose(chosen.card, chosen.sheet)


def stock(fold: Fold, width: float = 306.0, height: float = 396.0) -> CardStock:
    return CardStock("x", "x", Size(width, height), fold, "", 18.0, (), 200.0)


def check(imposition: Imposition, card: CardStock) -> None:
    """Fold each card of the sheet and look at its four faces."""
    places = {panel.place for side in imposition.sides for panel in side}
    for place in places:
        folded = Card(imposition, card.fold, place)
        assert folded.box.size.width == pytest.approx(card.trim.width)
        assert folded.box.size.height == pytest.approx(card.trim.height)
        for name, wanted, panel in folded.faces():
            assert panel.name is name
            for corner in CORNERS:
                lies = folded.lies_at(corner, panel)
                assert lies == pytest.approx(wanted(corner), abs=0.01), name


@pytest.mark.parametrize(("card", "sheet"), FOLDED)
def test_every_panel_of_every_imposition_comes_home_upright(
    card: str, sheet: str
) -> None:
    check(made(card, sheet), stationery(card, sheet).card)


@pytest.mark.parametrize("fold", [fold for fold in Fold if fold is not Fold.FLAT])
@pytest.mark.parametrize("size", [(306.0, 396.0), (396.0, 306.0), (300.0, 700.0)])
def test_cards_of_any_shape_fold_home(fold: Fold, size: tuple[float, float]) -> None:
    check(impose(stock(fold, *size)), stock(fold, *size))


def changed(imposition: Imposition, name: PanelName, other: Panel) -> Imposition:
    sides = tuple(
        tuple(other if panel.name is name else panel for panel in side)
        for side in imposition.sides
    )
    return Imposition(imposition.sheet, sides, imposition.flip_edge)


@pytest.mark.parametrize("card", ["a2-fold-side", "a2-fold-top", "quarter-letter"])
def test_the_simulator_sees_a_panel_on_its_head_or_in_the_wrong_place(
    card: str,
) -> None:
    right = made(card)
    for side in right.sides:
        for panel in side:
            on_its_head = Panel(panel.name, panel.rect, not panel.turned)
            with pytest.raises(AssertionError):
                check(changed(right, panel.name, on_its_head), stationery(card).card)
    swapped = {PanelName.FRONT: PanelName.BACK, PanelName.BACK: PanelName.FRONT}
    sides = tuple(
        tuple(
            Panel(swapped.get(p.name, p.name), p.rect, p.turned, p.place) for p in side
        )
        for side in right.sides
    )
    wrong = Imposition(right.sheet, sides, right.flip_edge)
    with pytest.raises(AssertionError):
        check(wrong, stationery(card).card)


def test_the_simulator_sees_the_wrong_flip() -> None:
    for card, sheet in FOLDED:
        right = made(card, sheet)
        if right.flip_edge is None:
            continue
        other = FlipEdge.LONG if right.flip_edge is FlipEdge.SHORT else FlipEdge.SHORT
        wrong = Imposition(right.sheet, right.sides, other)
        with pytest.raises((AssertionError, ValueError)):
            check(wrong, stationery(card, sheet).card)


# Panels of sheets printed on one side and folded twice, from the bottom left as the
# trade draws them: left, bottom, right, top and whether it stands on its head.
LETTER_BOOK = {
    PanelName.FRONT: (306, 0, 612, 396, False),
    PanelName.BACK: (0, 0, 306, 396, False),
    PanelName.INSIDE_BLANK: (306, 396, 612, 792, True),
    PanelName.MESSAGE: (0, 396, 306, 792, True),
}
LETTER_TENT = {
    PanelName.FRONT: (396, 0, 792, 306, False),
    PanelName.BACK: (396, 306, 792, 612, True),
    PanelName.INSIDE_BLANK: (0, 0, 396, 306, True),
    PanelName.MESSAGE: (0, 306, 396, 612, True),
}
A4_BOOK = {
    PanelName.FRONT: (297.638, 0, 595.276, 420.945, False),
    PanelName.BACK: (0, 0, 297.638, 420.945, False),
    PanelName.INSIDE_BLANK: (297.638, 420.945, 595.276, 841.890, True),
    PanelName.MESSAGE: (0, 420.945, 297.638, 841.890, True),
}
A4_TENT = {
    PanelName.FRONT: (420.945, 0, 841.890, 297.638, False),
    PanelName.BACK: (420.945, 297.638, 841.890, 595.276, True),
    PanelName.INSIDE_BLANK: (0, 0, 420.945, 297.638, True),
    PanelName.MESSAGE: (0, 297.638, 420.945, 595.276, True),
}


@pytest.mark.parametrize(
    ("card", "published"),
    [
        ("quarter-letter", LETTER_BOOK),
        ("quarter-letter-top", LETTER_TENT),
        ("quarter-a4", A4_BOOK),
        ("quarter-a4-top", A4_TENT),
    ],
)
def test_sheets_folded_twice_have_the_published_panels(
    card: str, published: dict[PanelName, tuple[float, float, float, float, bool]]
) -> None:
    imposition = made(card)
    (side,) = imposition.sides
    assert imposition.flip_edge is None
    assert {panel.name for panel in side} == set(published)
    height = imposition.sheet.height
    for panel in side:
        left, bottom, right, top, turned = published[panel.name]
        rect = panel.rect
        found = (rect.left, height - rect.bottom, rect.right, height - rect.top)
        assert found == pytest.approx((left, bottom, right, top), abs=0.001)
        assert panel.turned is turned


@pytest.mark.parametrize(
    ("card", "sheet", "edge", "size"),
    [
        ("a2-fold-side", "", FlipEdge.SHORT, (612, 396)),
        ("a2-fold-top", "", FlipEdge.SHORT, (396, 612)),
        ("a9-fold-side", "", FlipEdge.SHORT, (792, 612)),
        ("a9-fold-top", "", FlipEdge.SHORT, (612, 792)),
        ("iso-a6-fold-side", "", FlipEdge.SHORT, (595.276, 419.528)),
        ("iso-a5-fold-side", "", FlipEdge.SHORT, (841.890, 595.276)),
        ("a2-fold-side", "letter-two-up", FlipEdge.LONG, (612, 792)),
        ("a2-fold-top", "letter-two-up", FlipEdge.LONG, (792, 612)),
        ("iso-a6-fold-side", "a4-two-up", FlipEdge.LONG, (595.276, 841.890)),
        ("a2-fold-side", "avery-8315", FlipEdge.LONG, (612, 792)),
        ("a9-fold-top", "avery-8316", FlipEdge.SHORT, (612, 792)),
    ],
)
def test_the_sheet_is_flipped_about_the_edge_along_the_fold(
    card: str, sheet: str, edge: FlipEdge, size: tuple[float, float]
) -> None:
    imposition = made(card, sheet)
    assert imposition.flip_edge is edge
    assert len(imposition.sides) == 2
    found = (imposition.sheet.width, imposition.sheet.height)
    assert found == pytest.approx(size, abs=0.001)


@pytest.mark.parametrize(
    ("card", "sheet", "right", "down"),
    [
        ("a2-fold-side", "letter-two-up", 0.0, 396.0),
        ("a2-fold-top", "letter-two-up", 396.0, 0.0),
        ("iso-a6-fold-side", "a4-two-up", 0.0, 420.945),
        ("iso-a6-fold-top", "a4-two-up", 420.945, 0.0),
        ("4x6-postcard", "avery-8389", 0.0, 324.0),
    ],
)
def test_the_second_card_is_the_first_moved(
    card: str, sheet: str, right: float, down: float
) -> None:
    for side in made(card, sheet).sides:
        first = {p.name: p for p in side if p.place == 0}
        second = {p.name: p for p in side if p.place == 1}
        assert first.keys() == second.keys()
        for name, panel in first.items():
            moved = panel.rect.moved(right, down)
            other = second[name].rect
            found = (other.left, other.top, other.right, other.bottom)
            wanted = (moved.left, moved.top, moved.right, moved.bottom)
            assert found == pytest.approx(wanted, abs=0.001)


@pytest.mark.parametrize(("card", "sheet"), ALL)
def test_panels_lie_on_the_sheet_and_never_overlap(card: str, sheet: str) -> None:
    imposition = made(card, sheet)
    chosen = stationery(card, sheet)
    leaves = chosen.card.fold.leaves
    cells = len(chosen.sheet.places) if chosen.sheet else 1
    for side in imposition.sides:
        assert len(side) == cells * leaves[0] * leaves[1]
        for number, one in enumerate(side):
            assert Rect.of(imposition.sheet).contains(one.rect)
            assert one.rect.width == pytest.approx(chosen.card.trim.width)
            assert one.rect.height == pytest.approx(chosen.card.trim.height)
            assert not any(one.rect.overlaps(o.rect) for o in side[number + 1 :])


@pytest.mark.parametrize(("card", "sheet"), SHEETS)
def test_what_comes_out_of_a_sheet_still_fits_its_envelope(
    card: str, sheet: str
) -> None:
    chosen = stationery(card, sheet)
    assert chosen.envelope.takes(chosen.card)


def test_a_flat_card_has_one_side_and_no_flip() -> None:
    imposition = impose(stock(Fold.FLAT))
    assert (len(imposition.sides), imposition.flip_edge) == (1, None)


def test_a_turned_panel_stands_its_runs_on_their_heads() -> None:
    run = GlyphRun(Role.BODY, "Lato", 10.0, 20.0, 30.0, ())
    rect = Rect(100.0, 200.0, 400.0, 500.0)
    (upright,) = placed([run], Panel(PanelName.MESSAGE, rect))
    (turned,) = placed([run], Panel(PanelName.MESSAGE, rect, turned=True))
    assert (upright.x, upright.y, upright.turned) == (120.0, 230.0, False)
    assert (turned.x, turned.y, turned.turned) == (380.0, 470.0, True)
