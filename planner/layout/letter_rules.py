"""What a post takes as an ordinary letter and what belongs on it, read from TOML."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import inf

from planner.domain.geometry import Size, millimetres
from planner.domain.lengths import parse_length
from planner.layout.stock_reading import Table

_TOLERANCE = millimetres(0.1)
"""Makers round; a DL envelope of 220.05 mm is still one."""


@dataclass(frozen=True, slots=True)
class LetterRules:
    """One post's ordinary letter; lengths in points, weight in grams.

    The meaning of each is written at the head of ``resources/stationery/zones.toml``.
    """

    least: Size
    most: Size
    thin: float
    thick: float
    least_ratio: float
    most_ratio: float
    large: Size
    large_thin: float
    grams: float
    stamp: str
    odd: str
    larger: str
    heavier: str

    def too_small(self, size: Size) -> bool:
        """Whether the post would not take an envelope of that size at all."""
        return _smaller(size, self.least)

    def too_large(self, size: Size) -> bool:
        """Whether it goes in a dearer class."""
        return _smaller(self.most, size)

    def odd_shape(self, size: Size) -> bool:
        """Whether it is too square or too long for machines."""
        ratio = size.width / size.height
        return not self.least_ratio <= ratio <= self.most_ratio

    def least_thickness(self, size: Size) -> float:
        """Thickness below which a piece of that size is refused by machines."""
        large = size.width > self.large.width or size.height > self.large.height
        return self.large_thin if large else self.thin


@dataclass(frozen=True, slots=True)
class LetterBook:
    """The rules of all posts; ``""`` where one has none of its own."""

    rules: Mapping[str, LetterRules]
    abroad_least: Size
    abroad_stamp: Mapping[str, str]

    def of(self, country: str) -> LetterRules:
        """The rules of the country in which a letter is posted."""
        return self.rules.get(country, self.rules[""])

    def stamp(self, country: str, goes_abroad: bool) -> str:
        """What one ordinary letter needs."""
        if goes_abroad:
            return self.abroad_stamp.get(country, self.abroad_stamp[""])
        return self.of(country).stamp

    def too_small_abroad(self, size: Size) -> bool:
        """Whether other posts may refuse it."""
        return _smaller(size, self.abroad_least)


def read_letters(tables: Table) -> LetterBook:
    """The book of ``letter`` and ``abroad``; ValueError names what is refused."""
    rules: dict[str, LetterRules] = {}
    for country, table in tables["letter"].items():
        try:
            rules[country] = _rules(table)
        except (KeyError, ValueError) as error:
            name = country or "everywhere else"
            raise ValueError(f"The letter of {name} is refused: {error}") from error
    if "" not in rules:
        raise ValueError("There is no letter for everywhere else.")
    abroad = tables["abroad"]
    return LetterBook(rules, _size(abroad["min"]), abroad["stamp"])


def _rules(table: Table) -> LetterRules:
    ratio = table.get("ratio", {})
    made = LetterRules(
        least=_size(table["min"]),
        most=_size(table["max"]) if "max" in table else Size(inf, inf),
        thin=parse_length(table.get("thin", "0 mm")),
        thick=parse_length(table["thick"]) if "thick" in table else inf,
        least_ratio=float(ratio.get("least", 0.0)),
        most_ratio=float(ratio.get("most", inf)),
        large=_size(table["large"]) if "large" in table else Size(inf, inf),
        large_thin=parse_length(table.get("large_thin", "0 mm")),
        grams=float(table["weight_g"]),
        stamp=table["stamp"],
        odd=table.get("odd", ""),
        larger=table["larger"],
        heavier=table["heavier"],
    )
    if made.too_large(made.least):
        raise ValueError("the least size is larger than the most.")
    if ratio and not made.odd:
        raise ValueError("it names a ratio and not what to do about another one.")
    return made


def _size(table: Table) -> Size:
    return Size(parse_length(table["length"]), parse_length(table["height"]))


def _smaller(one: Size, other: Size) -> bool:
    return (
        one.width < other.width - _TOLERANCE or one.height < other.height - _TOLERANCE
    )
