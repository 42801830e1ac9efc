"""A user's own stock: as typed, added to the shelf, or refused with a sentence."""

from __future__ import annotations

from dataclasses import replace

import pytest

from planner.domain.geometry import Size, millimetres
from planner.domain.note import StationeryChoice
from planner.domain.own_stock import OwnCard, OwnEnvelope
from planner.domain.stationery import Fold
from planner.layout.imposition import impose
from tests.pieces import catalogue

CARD = OwnCard("mine", "My card", "5 1/2 in", "4.25 in", Fold.TOP)
ENVELOPE = OwnEnvelope("ours", "Our envelope", "150mm", "115 mm")


def test_measures_are_read_as_typed() -> None:
    stock = CARD.stock()
    assert stock.trim == Size(396.0, 306.0)
    assert stock.flat_size == Size(396.0, 612.0)
    assert stock.media == "custom_own_139.7x215.9mm"
    envelope = ENVELOPE.envelope()
    assert envelope.size == Size(millimetres(150), millimetres(115))
    assert envelope.media == "custom_own_115x150mm"
    assert envelope.takes(stock)


def test_an_open_sheet_that_agrees_is_fine() -> None:
    told = replace(CARD, open_width='5.5"', open_height="216 mm")
    assert told.stock() == CARD.stock()


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"width": "wide"}, "“wide” is not a length"),
        ({"width": "5.5"}, "not a length"),
        ({"height": "3 ft"}, "“ft” is not a unit"),
        ({"height": "2 cm"}, "the height of 2 cm is too small"),
        ({"height": "11 in"}, "too large for a printer"),
        ({"open_height": "9 in"}, "add up to a sheet 215.9 mm high, not 9 in"),
        ({"open_width": "11 in"}, "139.7 mm wide, not 11 in"),
        ({"safe_margin": "1 mm"}, "1/4 in"),
        ({"safe_margin": "3 in"}, "no room"),
        ({"paper_gsm": 5.0}, "5 g/m²"),
    ],
)
def test_a_card_that_does_not_add_up_is_refused(
    changes: dict[str, str | float], words: str
) -> None:
    values: dict[str, object] = {
        name: getattr(CARD, name) for name in CARD.__dataclass_fields__
    }
    with pytest.raises(ValueError) as caught:
        OwnCard(**{**values, **changes}).stock()  # type: ignore[arg-type]
    assert words in str(caught.value)
    assert str(caught.value).endswith(".")


@pytest.mark.parametrize(
    ("envelope", "words"),
    [
        (OwnEnvelope("x", "Odd", "100 mm", "200 mm"), "exchange width and height"),
        (OwnEnvelope("x", "Odd", "200 mm", "10 mm"), "too small"),
        (OwnEnvelope("x", "Odd", "600 mm", "200 mm"), "too large"),
        (OwnEnvelope("x", "Odd", "200 mm", "100 mm", 900), "900 g/m²"),
    ],
)
def test_an_envelope_that_does_not_add_up_is_refused(
    envelope: OwnEnvelope, words: str
) -> None:
    with pytest.raises(ValueError) as caught:
        envelope.envelope()
    assert words in str(caught.value)


def test_own_stock_is_chosen_like_any_other() -> None:
    shelf = catalogue().with_own([CARD.stock()], [ENVELOPE.envelope()])
    made = shelf.choose(StationeryChoice("mine"), "DE")
    assert made.envelope.takes(made.card)
    assert made.envelope.id == "c6"
    other = shelf.choose(StationeryChoice("mine", "ours"), "DE")
    assert other.envelope.id == "ours"
    assert len(impose(made.card).sides) == 2
    assert "mine" not in catalogue().cards


def test_own_stock_that_fits_nothing_or_takes_a_name_is_refused() -> None:
    large = OwnCard("big", "Big card", "11 in", "8 in").stock()
    with pytest.raises(ValueError, match="No envelope takes Big card"):
        catalogue().with_own([large], [])
    roomy = OwnEnvelope("roomy", "Roomy", "12 in", "9 in").envelope()
    shelf = catalogue().with_own([large], [roomy])
    assert shelf.choose(StationeryChoice("big"), "US").envelope.id == "roomy"
    with pytest.raises(ValueError, match="already something called “a2-flat”"):
        catalogue().with_own([replace(CARD, id="a2-flat").stock()], [])
