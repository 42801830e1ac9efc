"""What countries' posts ask for in an address, beyond the general address data."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

FIELD_LETTERS = frozenset("NOACSZ")
"""Name, organization, street, city, region, postal code."""


class UnitPlace(StrEnum):
    """Where apartment, suite and floor stand; AS_TYPED where no rule is known."""

    AS_TYPED = ""
    END = "end"
    ABOVE = "above"


@dataclass(frozen=True, slots=True)
class PostRules:
    """One country's wishes, as ``resources/post/countries.toml`` explains them.

    Sets of fields are by letter (``FIELD_LETTERS``); None leaves it to the address
    data. ``delivery_line`` and ``longest`` are in characters, 0 for no limit.
    """

    lines: str = ""
    capitals: frozenset[str] | None = None
    plain: frozenset[str] = frozenset()
    required: frozenset[str] | None = None
    code: tuple[str, str] | None = None
    valid: str = ""
    region_by_name: bool = False
    unit: UnitPlace = UnitPlace.AS_TYPED
    attention_first: bool = False
    delivery_line: int = 0
    longest: int = 0
    wrapped: bool = False
    most_lines: int = 6


NO_WISHES = PostRules()
"""For a country of which nothing beyond the address data is known."""


@dataclass(frozen=True, slots=True)
class Posts:
    """The rules of all countries, and their names where the data have odd ones."""

    rules: Mapping[str, PostRules]
    names: Mapping[str, str]

    def of(self, country: str) -> PostRules:
        """The rules of a country by its code."""
        return self.rules.get(country, NO_WISHES)


def read_posts(text: str) -> Posts:
    """The posts that a TOML text describes; ValueError for an entry that is wrong."""
    tables = tomllib.loads(text)
    rules = {}
    for country, table in tables["country"].items():
        try:
            rules[country] = _rules(dict(table))
        except (ValueError, re.error) as error:
            raise ValueError(f"The post of {country} is refused: {error}") from error
    return Posts(rules, tables["names"])


def _rules(table: dict[str, Any]) -> PostRules:
    code = table.pop("code", None)
    rules = PostRules(
        lines=table.pop("lines", ""),
        capitals=_letters(table.pop("capitals", None)),
        plain=_letters(table.pop("plain", "")) or frozenset(),
        required=_letters(table.pop("required", None)),
        code=_code(code) if code else None,
        valid=re.compile(table.pop("valid", "")).pattern,
        region_by_name=table.pop("region", "code") == "name",
        unit=UnitPlace(table.pop("unit", "")),
        attention_first=table.pop("attention", "") == "first",
        delivery_line=int(table.pop("delivery_line", 0)),
        longest=int(table.pop("longest", 0)),
        wrapped=bool(table.pop("wrapped", False)),
        most_lines=int(table.pop("most", PostRules().most_lines)),
    )
    if table:
        raise ValueError(f"it has unknown keys: {', '.join(table)}.")
    return rules


def _letters(text: str | None) -> frozenset[str] | None:
    if text is None:
        return None
    if not FIELD_LETTERS.issuperset(text):
        raise ValueError(f"“{text}” holds a letter that is no field's.")
    return frozenset(text)


def _code(pair: list[str]) -> tuple[str, str]:
    pattern, shape = pair
    if re.compile(pattern).groups != shape.count("{}"):
        raise ValueError(f"“{shape}” has other parts than “{pattern}”.")
    return pattern, shape
