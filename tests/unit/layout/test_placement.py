"""Bad layouts are found, each with its place; good ones have no finding."""

from __future__ import annotations

from dataclasses import replace

import pytest

from planner.domain.finding import PaperPart, Severity
from planner.domain.geometry import Rect
from planner.layout.card import SetCard
from planner.layout.imposition import PanelName
from planner.layout.page import Document, Role
from planner.layout.placement import check_safe_area, check_zones
from tests.pieces import catalogue, composer, piece, shelf

HOME = "US"


def made_and_moved(role: Role, right: float, down: float, size: float) -> Document:
    made = composer().compose(piece(home=HOME)).envelope
    (page,) = made.pages
    items = tuple(
        run._replace(x=run.x + right, y=run.y + down, size=run.size * size)
        if run.role is role
        else run
        for run in page.items
    )
    return replace(made, pages=(replace(page, items=items),))


@pytest.mark.parametrize(
    ("role", "right", "down", "size", "check"),
    [
        (Role.DELIVERY_ADDRESS, 0.0, 90.0, 1.0, "ink_in_barcode_zone"),
        (Role.DELIVERY_ADDRESS, 80.0, -160.0, 1.0, "ink_in_stamp_area"),
        (Role.RETURN_ADDRESS, 280.0, 0.0, 1.0, "ink_in_stamp_area"),
        (Role.RETURN_ADDRESS, 0.0, 60.0, 1.0, "return_address_misplaced"),
        (Role.RETURN_ADDRESS, 20.0, 170.0, 1.0, "ink_beside_address"),
        (Role.DELIVERY_ADDRESS, 0.0, 0.0, 0.8, "address_type_too_small"),
    ],
)
def test_what_stands_in_the_wrong_place_is_found(
    role: Role, right: float, down: float, size: float, check: str
) -> None:
    document = made_and_moved(role, right, down, size)
    stationery = composer().compose(piece(home=HOME)).stationery
    zones = catalogue().zones(stationery.envelope, HOME)
    found = {f.check: f for f in check_zones(document, zones, shelf())}
    finding = found[check]
    assert finding.message
    assert finding.remedy
    assert finding.spot is not None
    assert finding.spot.part is PaperPart.ENVELOPE
    assert Rect.of(document.pages[0].media).overlaps(finding.spot.area)


def test_unreadable_type_blocks_and_small_type_warns() -> None:
    stationery = composer().compose(piece(home=HOME)).stationery
    zones = catalogue().zones(stationery.envelope, HOME)
    for size, severity in ((0.85, Severity.WARNING), (0.7, Severity.BLOCKER)):
        document = made_and_moved(Role.DELIVERY_ADDRESS, 0.0, 0.0, size)
        found = check_zones(document, zones, shelf())
        assert [f.severity for f in found] == [severity]


@pytest.mark.parametrize("home", ["US", "DE", "NO"])
@pytest.mark.parametrize("card", catalogue().cards)
def test_a_good_layout_has_no_finding_of_place(card: str, home: str) -> None:
    made = composer().compose(piece(card=card, home=home))
    zones = catalogue().zones(made.stationery.envelope, home)
    assert list(check_zones(made.envelope, zones, shelf())) == []
    assert list(check_safe_area(made.set_card, made.stationery, shelf())) == []


@pytest.mark.parametrize("move", [(-30.0, 0.0), (60.0, 0.0), (0.0, -300.0)])
@pytest.mark.parametrize("panel", [PanelName.FRONT, PanelName.MESSAGE])
def test_ink_near_the_edge_of_a_panel_is_found(
    panel: PanelName, move: tuple[float, float]
) -> None:
    made = composer().compose(piece(card="4bar-fold-side"))
    runs = made.set_card.contents[panel]
    if panel is PanelName.FRONT:
        move = (move[0] * 3, move[1])
    moved = tuple(run._replace(x=run.x + move[0], y=run.y + move[1]) for run in runs)
    card = SetCard({**made.set_card.contents, panel: moved}, made.set_card.fit)
    (finding,) = check_safe_area(card, made.stationery, shelf())
    assert finding.check == "ink_outside_safe_area"
    assert finding.spot is not None
    wanted = PaperPart.FRONT if panel is PanelName.FRONT else PaperPart.MESSAGE
    assert finding.spot.part is wanted
