"""What a mailpiece weighs and measures, what to put on it, and what the post says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from planner.domain.finding import Finding, Severity
from planner.domain.geometry import POINTS_PER_MM, Size
from planner.domain.stationery import CardStock, Envelope, Stationery
from planner.layout.letter_rules import LetterBook, LetterRules

_SQUARE_POINTS = (POINTS_PER_MM * 1000) ** 2
"""In a square metre."""
_ENVELOPE_FACES = 2.3
"""Two faces, flaps and seams; a No. 10 of 90 g/m2 weighs about 5 g."""
_BULK = 1.3
"""Thickness of uncoated card in thousandths of a millimetre for each g/m2."""
_SURE = 0.85
"""Share of the weight step up to which an estimate is as good as a scale."""


@dataclass(frozen=True, slots=True)
class Posting:
    """One mailpiece before the post: estimates in grams and points, and the advice.

    ``advice`` is a sentence such as “Put one Forever stamp on it.”
    """

    grams: float
    thickness: float
    advice: str


def posting(
    stationery: Stationery, country: str, goes_abroad: bool, book: LetterBook
) -> Posting:
    """What a card in its envelope weighs and needs when posted in that country."""
    card, envelope, rules = stationery.card, stationery.envelope, book.of(country)
    grams = weight_of(card, envelope)
    stamp = book.stamp(country, goes_abroad)
    if not goes_abroad and rules.too_large(envelope.size):
        advice = rules.larger
    elif not goes_abroad and rules.odd_shape(envelope.size):
        advice = rules.odd
    elif grams > rules.grams:
        advice = rules.heavier
    else:
        advice = f"Put {stamp} on it."
        if grams > rules.grams * _SURE:
            advice += " Weigh it first: it is close to what one stamp pays for."
    return Posting(round(grams, 1), thickness_of(card, envelope), advice)


def weight_of(card: CardStock, envelope: Envelope) -> float:
    """Estimated grams of the card in its envelope."""
    paper = _area(card.flat_size) * card.paper_gsm
    return paper + _ENVELOPE_FACES * _area(envelope.size) * envelope.paper_gsm


def thickness_of(card: CardStock, envelope: Envelope) -> float:
    """Estimated thickness in points of the closed card in its envelope."""
    across, down = card.fold.leaves
    layers = across * down * card.paper_gsm + 2 * envelope.paper_gsm
    return layers * _BULK / 1000 * POINTS_PER_MM


@cache
def check_posting(
    card: CardStock,
    envelope: Envelope,
    rules: LetterRules,
    *,
    goes_abroad: bool,
    too_small_abroad: bool,
) -> tuple[Finding, ...]:
    """Sizes, shape, weight and thickness that cost more or are refused."""
    size = envelope.size
    if rules.too_small(size):
        return (_too_small(envelope, "The post does not take letters"),)
    if goes_abroad and too_small_abroad:
        return (_too_small(envelope, "Posts abroad need not take letters"),)
    found = list(_dearer(envelope, rules)) if not goes_abroad else []
    return (*found, *_weight_and_thickness(card, envelope, rules))


def _dearer(envelope: Envelope, rules: LetterRules) -> Iterator[Finding]:
    size = envelope.size
    if rules.too_large(size):
        yield Finding(
            "letter_too_large",
            Severity.WARNING,
            f"The {envelope.name} is larger than an ordinary letter.",
            rules.larger,
        )
    elif rules.odd_shape(size):
        ratio = f"{size.width / size.height:.2f}"
        limit = (
            f"at least {rules.least_ratio:g}"
            if size.width / size.height < rules.least_ratio
            else f"at most {rules.most_ratio:g}"
        )
        yield Finding(
            "letter_odd_shape",
            Severity.WARNING,
            f"The {envelope.name} is {ratio} times as long as high; sorting machines"
            f" want {limit}.",
            rules.odd,
        )


def _weight_and_thickness(
    card: CardStock, envelope: Envelope, rules: LetterRules
) -> Iterator[Finding]:
    grams = weight_of(card, envelope)
    if grams > rules.grams:
        yield Finding(
            "letter_too_heavy",
            Severity.WARNING,
            f"Card and envelope weigh about {grams:.0f} g; one stamp pays for"
            f" {rules.grams:.0f} g.",
            rules.heavier,
        )
    thickness = thickness_of(card, envelope)
    if thickness > rules.thick:
        yield Finding(
            "letter_too_thick",
            Severity.WARNING,
            f"Card and envelope are about {_mm(thickness)} mm thick; an ordinary"
            f" letter is at most {_mm(rules.thick)} mm.",
            rules.larger,
        )
    least = rules.least_thickness(envelope.size)
    if thickness < least:
        yield Finding(
            "letter_too_thin",
            Severity.WARNING,
            f"Card and envelope are about {_mm(thickness)} mm thick; a letter of this"
            f" size needs {_mm(least)} mm.",
            "Choose a heavier card.",
        )


def _too_small(envelope: Envelope, who: str) -> Finding:
    return Finding(
        "letter_too_small",
        Severity.WARNING,
        f"{who} as small as the {envelope.name}.",
        "Choose a larger envelope, or hand the card over in person.",
    )


def _area(size: Size) -> float:
    """Square metres."""
    return size.width * size.height / _SQUARE_POINTS


def _mm(points: float) -> str:
    return f"{points / POINTS_PER_MM:.2f}"
