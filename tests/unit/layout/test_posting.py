"""Weight, thickness, shape and size of a mailpiece, and what goes on it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from planner.domain.finding import Severity
from planner.domain.geometry import POINTS_PER_MM
from planner.domain.note import StationeryChoice
from planner.domain.stationery import CardStock, Envelope
from planner.layout.posting import (
    check_posting,
    posting,
    thickness_of,
    weight_of,
)
from tests.pieces import catalogue, composer, piece

BOOK = catalogue().letters


def stock(card: str, gsm: float) -> CardStock:
    return replace(catalogue().cards[card], paper_gsm=gsm)


def envelope(id_: str, gsm: float = 100.0) -> Envelope:
    return replace(catalogue().envelopes[id_], paper_gsm=gsm)


@pytest.mark.parametrize(
    ("card", "gsm", "cover", "cover_gsm", "grams"),
    [
        ("a2-fold-side", 216, "a2", 118, 10.9),
        ("a2-fold-side", 352, "a2", 118, 15.0),
        ("quarter-letter", 90, "a2", 90, 8.8),
        ("quarter-letter", 120, "a2", 118, 11.6),
        ("us-a7-fold-side", 270, "a7", 118, 18.9),
        ("us-a7-fold-side", 352, "a7", 148, 24.3),
        ("a9-fold-side", 270, "a9", 118, 25.1),
        ("iso-a6-fold-side", 300, "c6", 100, 13.6),
        ("quarter-a4", 120, "c6", 100, 11.7),
        ("iso-a5-fold-side", 250, "c5", 100, 24.1),
    ],
)
def test_weights_are_those_of_the_published_table(
    card: str, gsm: float, cover: str, cover_gsm: float, grams: float
) -> None:
    found = weight_of(stock(card, gsm), envelope(cover, cover_gsm))
    assert found == pytest.approx(grams, abs=0.11)


SIZES = {
    # Envelope: what the published table says of it in the US, Germany, Britain, Canada,
    # Japan; s small, o odd shape, l larger class, - ordinary.
    "4bar": "-ssss",
    "a2": "-o---",
    "a6": "-o--l",
    "a7": "-l--l",
    "a9": "-l--l",
    "no6-3-4": "-----",
    "monarch": "-----",
    "no9": "-----",
    "no10": "-ll-l",
    "square6": "ol--l",
    "c6": "-----",
    "dl": "-----",
    "c6c5": "-----",
    "c5": "ll-ll",
    "b6": "----l",
    "you4": "-----",
    "chou3": "-----",
}
LETTERS = {"s": "letter_too_small", "o": "letter_odd_shape", "l": "letter_too_large"}


@pytest.mark.parametrize("name", SIZES)
def test_sizes_fall_into_the_published_classes(name: str) -> None:
    for country, wanted in zip(
        ("US", "DE", "GB", "CA", "JP"), SIZES[name], strict=True
    ):
        found = check_posting(
            stock("4bar-flat", 200),
            envelope(name),
            BOOK.of(country),
            goes_abroad=False,
            too_small_abroad=False,
        )
        checks = {finding.check for finding in found}
        assert checks == ({LETTERS[wanted]} if wanted != "-" else set()), country
        assert all(finding.remedy for finding in found)


def advice(card: str, cover: str, home: str, *, abroad: bool = False) -> str:
    made = catalogue().choose(StationeryChoice(card, cover), home)
    return posting(made, home, abroad, BOOK).advice


def test_the_advice_names_stamps() -> None:
    assert advice("a2-fold-side", "a2", "US") == "Put one Forever stamp on it."
    abroad = advice("a2-fold-side", "a2", "US", abroad=True)
    assert abroad == "Put one Global Forever stamp on it."
    assert "butterfly" in advice("square6-flat", "square6", "US")
    assert "large envelope" in advice("iso-a5-flat", "c5", "US")
    assert "1st or 2nd class" in advice("iso-a6-flat", "c6", "GB")
    assert "Standardbrief" in advice("iso-a6-flat", "c6", "DE")
    assert "basic letter stamp" in advice("iso-a6-flat", "c6", "NO")


def test_near_the_weight_step_it_asks_for_a_scale() -> None:
    made = catalogue().choose(StationeryChoice("a9-fold-side", "a9"), "US")
    heavy = replace(made, card=replace(made.card, paper_gsm=300))
    said = posting(heavy, "US", False, BOOK)
    assert "Weigh it first" in said.advice
    over = replace(made, card=replace(made.card, paper_gsm=352))
    assert "additional-ounce" in posting(over, "US", False, BOOK).advice


def findings(
    card: CardStock, cover: Envelope, home: str, *, abroad: bool = False
) -> list[str]:
    found = check_posting(
        card,
        cover,
        BOOK.of(home),
        goes_abroad=abroad,
        too_small_abroad=BOOK.too_small_abroad(cover.size),
    )
    assert all(f.severity is Severity.WARNING for f in found)
    return [f.check for f in found]


def test_weight_and_thickness_are_findings_beyond_the_limits() -> None:
    c6 = envelope("c6")
    assert findings(stock("iso-a6-flat", 250), c6, "DE") == []
    assert findings(stock("iso-a6-flat", 1200), c6, "DE") == ["letter_too_heavy"]
    assert "letter_too_thick" in findings(stock("iso-a6-fold-side", 2000), c6, "DE")
    thin = replace(stock("iso-a6-flat", 20), id="x")
    tissue = envelope("a7", 40)
    assert findings(thin, tissue, "US") == ["letter_too_thin"]


def test_the_small_envelope_stays_at_home() -> None:
    card, small = stock("4bar-flat", 270), envelope("4bar")
    assert findings(card, small, "US") == []
    assert findings(card, small, "US", abroad=True) == ["letter_too_small"]


def test_thickness_counts_the_layers() -> None:
    flat, folded = stock("a2-flat", 200), stock("a2-fold-side", 200)
    quarter = stock("quarter-letter", 200)
    a2 = envelope("a2", 100)
    found = [thickness_of(each, a2) / POINTS_PER_MM for each in (flat, folded, quarter)]
    assert found == pytest.approx([0.52, 0.78, 1.3])


def test_a_mailpiece_carries_its_posting_and_stays_without_findings() -> None:
    made = composer().compose(piece())
    assert made.findings == ()
    assert 8 < made.posting.grams < 15
    assert made.posting.advice == "Put one Forever stamp on it."
    square = composer().compose(piece(card="square6-flat"))
    assert [f.check for f in square.findings] == ["letter_odd_shape"]
    assert square.posting.advice.endswith("butterfly.")
