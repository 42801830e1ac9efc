"""Envelopes: both addresses in their areas for every size, country and length."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from planner.domain.address import Address
from planner.domain.geometry import Rect
from planner.domain.mailpiece import Recipient
from planner.layout.composition import Composition
from planner.layout.page import GlyphRun, Role
from planner.layout.preflight import ink_box
from tests.pieces import MAYA, catalogue, composer, piece, shelf

CARDS = {"a2": "a2-fold-side", "c6": "iso-a6-flat"}


def with_lines(count: int) -> Recipient:
    """A recipient abroad of everybody whose address has that many lines."""
    street = tuple(f"Street line number {n}" for n in range(1, count - 2))
    return Recipient("Ana Ruiz", address=Address(street, "Madrid", "", "28001", "ES"))


def composed(envelope: str, home: str, recipient: Recipient) -> Composition:
    return composer().compose(
        piece(card=CARDS[envelope], envelope=envelope, home=home, recipient=recipient)
    )


def runs(made: Composition, role: Role) -> list[GlyphRun]:
    return [run for run in made.envelope.pages[0].items if run.role is role]


def names(made: Composition) -> list[str]:
    return [finding.check for finding in made.findings]


@pytest.mark.parametrize("envelope", ["a2", "c6"])
@pytest.mark.parametrize("home", ["US", "DE", "NO"])
@pytest.mark.parametrize("count", range(3, 14))
def test_all_ink_is_where_the_post_wants_it(
    envelope: str, home: str, count: int
) -> None:
    made = composed(envelope, home, with_lines(count))
    zones = catalogue().zones(made.stationery.envelope, home)
    page = made.envelope.pages[0]
    for run in page.items:
        box = ink_box(run, shelf())
        assert not box.overlaps(zones.barcode_clear_zone)
        assert not box.overlaps(zones.stamp_area)
        delivery = run.role is Role.DELIVERY_ADDRESS
        assert (zones.read_area if delivery else zones.return_area).contains(box)
    delivery_runs = runs(made, Role.DELIVERY_ADDRESS)
    assert {run.face for run in page.items} == {"Lato"}
    assert 10.0 <= delivery_runs[0].size <= 12.0
    assert len({round(run.x, 6) for run in delivery_runs}) == 1
    assert "address_outside_read_area" not in names(made)
    told = {"address_many_lines", "address_overset"} & set(names(made))
    assert bool(told) == (count > 7)


@pytest.mark.parametrize("home", ["US", "DE", "NO"])
def test_an_address_too_long_is_reported_with_what_is_left_out(home: str) -> None:
    made = composed("a2", home, with_lines(16))
    finding = next(f for f in made.findings if f.check == "address_overset")
    shown = [run.text for run in runs(made, Role.DELIVERY_ADDRESS)]
    assert "SPAIN" not in shown
    assert "SPAIN" in finding.message


def test_leading_is_even_and_a_fifth_more_than_the_size() -> None:
    delivery = runs(composed("a2", "US", MAYA), Role.DELIVERY_ADDRESS)
    steps = [below.y - above.y for above, below in pairwise(delivery)]
    assert steps == pytest.approx([11.0 * 1.2] * (len(delivery) - 1))


def test_the_block_stands_right_of_and_below_the_middle() -> None:
    made = composed("a2", "US", MAYA)
    delivery = runs(made, Role.DELIVERY_ADDRESS)
    size = made.stationery.envelope.size
    boxes = [ink_box(run, shelf()) for run in delivery]
    middle = (min(b.left for b in boxes) + max(b.right for b in boxes)) / 2
    assert middle > size.width / 2
    assert (boxes[0].top + boxes[-1].bottom) / 2 > size.height / 2


def test_a_line_too_long_moves_left_then_shrinks_then_turns_over() -> None:
    usual = runs(composed("a2", "US", MAYA), Role.DELIVERY_ADDRESS)
    longer = replace(MAYA, organization="International Brotherhood of Bakers Inc")
    moved = runs(composed("a2", "US", longer), Role.DELIVERY_ADDRESS)
    assert moved[0].x < usual[0].x
    endless = replace(MAYA, organization="International Brotherhood of Bakers " * 3)
    turned = runs(composed("a2", "US", endless), Role.DELIVERY_ADDRESS)
    assert turned[0].size == 10.0
    assert len(turned) > len(usual)
    text = " ".join(run.text for run in turned)
    assert ("INTERNATIONAL BROTHERHOOD OF BAKERS " * 3).strip() in text


def test_the_return_address_is_smaller_and_above_198_points_in_the_left_half() -> None:
    made = composed("a2", "US", MAYA)
    sender = runs(made, Role.RETURN_ADDRESS)
    assert sender[0].text == "Robin Castellanos"
    size = made.stationery.envelope.size
    area = Rect(0.0, 0.0, size.width / 2, size.height - 198.0)
    assert all(area.contains(ink_box(run, shelf())) for run in sender)
    assert all(8.0 <= run.size < 10.0 for run in sender)


def test_a_return_address_too_long_is_told() -> None:
    long = piece()
    street = tuple(f"Line {n}" for n in range(12))
    sender = replace(long.sender, address=replace(long.sender.address, street=street))
    made = composer().compose(replace(long, sender=sender))
    finding = next(f for f in made.findings if f.check == "return_address_too_long")
    assert "Madison WI  53703" in finding.message


def test_no_address_leaves_an_empty_place_and_one_finding() -> None:
    made = composed("a2", "US", Recipient(""))
    assert runs(made, Role.DELIVERY_ADDRESS) == []
    assert names(made) == ["address_missing"]


@pytest.mark.parametrize("envelope", ["a2", "c6", "dl", "4bar"])
@pytest.mark.parametrize("home", ["US", "DE", "NO"])
def test_the_sender_may_stand_on_the_flap(envelope: str, home: str) -> None:
    stock = catalogue().envelopes[envelope]
    card = next(c.id for c in catalogue().cards.values() if stock.takes(c))
    plain = piece(card=card, envelope=envelope, home=home)
    choice = replace(plain.stationery, sender_on_back=True)
    made = composer().compose(replace(plain, stationery=choice))
    face, back = made.envelope.pages
    assert {run.role for run in face.items} == {Role.DELIVERY_ADDRESS}
    assert {run.role for run in back.items} == {Role.RETURN_ADDRESS}
    size = made.stationery.envelope.size
    assert (face.media, back.media) == (size, size)
    upper = Rect(0.0, 0.0, size.width, size.height / 2).inset(18.0)
    assert all(upper.contains(ink_box(run, shelf())) for run in back.items)
    assert not {"return_address_too_long", "return_address_misplaced"} & set(
        names(made)
    )
