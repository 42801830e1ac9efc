"""Tests that stationery which does not add up is refused."""

from __future__ import annotations

import pytest

from planner.domain.geometry import Rect, Size, inches, millimetres
from planner.domain.stationery import CardStock, Envelope, Fold, Stationery

A2_ENVELOPE = Envelope("a2", "A2", Size(414, 315), "na_a2_4.375x5.75in", 118)
C6 = Envelope(
    "c6", "C6", Size(millimetres(162), millimetres(114)), "iso_c6_114x162mm", 100
)


def card(size: Size, fold: Fold = Fold.FLAT, margin: float = 27) -> CardStock:
    """A card of that closed size."""
    return CardStock("x", "Card", size, fold, "custom", margin, ("a2",), 216)


def test_flat_size_follows_the_fold() -> None:
    assert card(Size(306, 396), Fold.SIDE).flat_size == Size(612, 396)
    assert card(Size(396, 306), Fold.TOP).flat_size == Size(396, 612)
    assert card(Size(396, 306)).flat_size == Size(396, 306)


def test_envelope_takes_a_card_either_way_round() -> None:
    assert A2_ENVELOPE.takes(card(Size(396, 306)))
    assert A2_ENVELOPE.takes(card(Size(306, 396)))
    iso_a6 = card(Size(millimetres(148), millimetres(105)))
    assert C6.takes(iso_a6)
    assert not A2_ENVELOPE.takes(iso_a6)


def test_a_card_that_does_not_fit_is_refused() -> None:
    with pytest.raises(ValueError, match="does not fit"):
        Stationery(card(Size(504, 360)), A2_ENVELOPE, "EB Garamond")


def test_margins_must_leave_room() -> None:
    with pytest.raises(ValueError, match="no room"):
        card(Size(inches(1), inches(3)), margin=36)


def test_rectangles() -> None:
    sheet = Rect.of(Size(100, 50))
    assert sheet.inset(10) == Rect(10, 10, 90, 40)
    assert sheet.contains(sheet.inset(10))
    assert not sheet.inset(10).contains(sheet)
    assert not Rect(0, 0, 10, 10).overlaps(Rect(10, 0, 20, 10))
    assert Rect(0, 0, 11, 10).overlaps(Rect(10, 0, 20, 10))
