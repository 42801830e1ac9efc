"""Finds city, region and postal code among the lines of a pasted address."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from planner.layout.address_format import AddressFormat, format_of
from planner.layout.postal_code import is_code, tidy_code
from planner.layout.posts import PostRules
from planner.layout.regions import find_region, region_key

_AROUND = " ,;/()-–"
_LONGEST_CITY = 45
_MOST_REGION_WORDS = 5
_PREFIX = r"(?:〒\s?|(?:[A-Z]{1,2})\s?[-–]\s?|(?:CH|SE|FI)\s)?"


@dataclass(frozen=True, slots=True)
class Tail:
    """The last lines of an address, from line ``start`` up to before ``end``.

    ``above`` is what stood on the first of them before the city. ``weight`` tells how
    sure it is; ``is_certain`` whether no other country writes so.
    """

    country: str
    start: int
    end: int
    city: str = ""
    region: str = ""
    code: str = ""
    above: str = ""
    weight: int = 0
    is_certain: bool = False


@dataclass(frozen=True, slots=True)
class TailRules:
    """How one country ends an address; ``orders`` are field letters, line by line."""

    country: str
    format: AddressFormat
    rules: PostRules
    more_regions: frozenset[str]
    orders: tuple[str, ...]
    loose_orders: tuple[str, ...]
    code: str

    def is_region(self, text: str) -> bool:
        """Whether a region of the country goes by that name."""
        return bool(
            find_region(text, self.format.regions)
            or region_key(text) in self.more_regions
        )


@cache
def tail_rules(
    country: str, rules: PostRules, more_regions: frozenset[str] = frozenset()
) -> TailRules | None:
    """The rules of a country; None where there is no such country."""
    format_ = format_of(country, rules)
    if format_ is None:
        return None
    orders = tuple(_orders(format_))
    if more_regions and "S" not in "".join(orders):
        orders = (*orders[:-1], "S", orders[-1])
    patterns = [rules.code[0]] if rules.code else []
    patterns += [format_.code.pattern] if format_.code else []
    code = f"(?P<Z>{'|'.join(patterns)})" if patterns else ""
    return TailRules(
        country, format_, rules, more_regions, orders, _loose(orders), code
    )


def read_tail(lines: Sequence[str], end: int, post: TailRules) -> Tail | None:
    """The tail whose last line is the one before ``end``; None when it is none."""
    found: dict[str, str] = {}
    at = end
    for order in reversed(post.orders):
        got = _read(lines[at - 1], order, post) if at else None
        if got is not None and not found.keys() & got.keys():
            found |= got
            at -= 1
    if "Z" not in found and post.code:
        found, at = _loosely(lines, end, post) or (found, at)
    if not found or not ("Z" in found or {"C", "S"} <= found.keys() or not post.code):
        return None
    return _weighed(found, at, end, post)


def city_alone(lines: Sequence[str], end: int, country: str) -> Tail | None:
    """The last line as the city, where the country is known and nothing else is."""
    if not end or len(lines[end - 1]) > _LONGEST_CITY:
        return None
    return Tail(country, end - 1, end, city=lines[end - 1])


def _orders(format_: AddressFormat) -> Iterator[str]:
    """The letters of the lines below the street, and what shares a line with it."""
    is_below = False
    for parts in format_.latin_lines:
        letters = "".join(p[1] for p in parts if p.startswith("%"))
        if "A" in letters:
            is_below = True
            letters = letters if len(letters) > 1 else ""
        kept = "".join(c for c in letters if c in "ACSZ")
        if is_below and kept:
            yield kept


def _loose(orders: tuple[str, ...]) -> tuple[str, ...]:
    """City, region and code on one line, the code where the country puts it."""
    together = [order for order in orders if "Z" in order and "C" in order]
    if not together:
        return ("CSZ", "ZCS")
    return ("ZCS",) if together[0].index("Z") < together[0].index("C") else ("CSZ",)


def _loosely(
    lines: Sequence[str], end: int, post: TailRules
) -> tuple[dict[str, str], int] | None:
    for start in (end - 1, end - 2):
        if start < 0:
            continue
        whole = " ".join(lines[start:end])
        for order in post.loose_orders:
            got = _read(whole, order, post)
            if got is not None:
                return got, start
    return None


def _read(line: str, order: str, post: TailRules) -> dict[str, str] | None:
    """The fields of one line by their letters; None where it reads otherwise."""
    found, rest, others = {}, line, order
    if "Z" in order and post.code:
        taken = _take_code(line, order.startswith("Z"), post.code)
        if taken is None:
            return _city_and_region(line, post) if order == "CSZ" else None
        found["Z"], rest = taken
        others = order.replace("Z", "")
    more = _read_places(rest.strip(_AROUND), others, post)
    return None if more is None else found | more


def _take_code(line: str, is_first: bool, code: str) -> tuple[str, str] | None:
    """The code and the rest of the line."""
    if is_first:
        match = re.match(rf"{_PREFIX}{code}(?!\w)", line, re.IGNORECASE)
        rest = line[match.end() :] if match else ""
    else:
        match = re.search(rf"(?<![\w-]){_PREFIX}{code}$", line, re.IGNORECASE)
        rest = line[: match.start()] if match else ""
    has_digit = match is not None and any(map(str.isdigit, match["Z"]))
    return (match["Z"], rest) if match and has_digit else None


def _read_places(rest: str, order: str, post: TailRules) -> dict[str, str] | None:
    if order in {"", "S"}:
        if not order or not rest:
            return None if rest else {}
        return {"S": rest} if post.is_region(rest) else None
    if not any(map(str.isalpha, rest)):
        return None
    if "S" in order and len(rest) <= 3 and post.is_region(rest):
        return None  # the city stands on the line above
    split = _region_at_end(rest, post) if "S" in order else None
    if order == "AS":
        return {"A": split[0], "S": split[1]} if split else None
    city = _city(split[0] if split else rest)
    return {**city, "S": split[1]} if city and split else city


def _city_and_region(line: str, post: TailRules) -> dict[str, str] | None:
    """City and a region that is surely one, without a code."""
    split = _region_at_end(line, post)
    city = _city(split[0]) if split else None
    return {**city, "S": split[1]} if city and split and "," in line else None


def _city(text: str) -> dict[str, str] | None:
    """The city is what stands behind the last comma."""
    above, _, city = text.rpartition(",")
    city = city.strip(_AROUND)
    if not city or len(city) > _LONGEST_CITY:
        return None
    return {"C": city, "A": above.strip(_AROUND)} if above else {"C": city}


def _region_at_end(text: str, post: TailRules) -> tuple[str, str] | None:
    """What stands before the longest known region at the end, and the region."""
    cuts = [m.end() for m in re.finditer(r"[\s,/()–-]+", text)]
    for cut in cuts[-_MOST_REGION_WORDS:]:
        region, before = text[cut:].strip(_AROUND), text[:cut].strip(_AROUND)
        if region and before and post.is_region(region):
            return before, region
    return None


def _weighed(found: Mapping[str, str], start: int, end: int, post: TailRules) -> Tail:
    tail = Tail(
        post.country,
        start,
        end,
        found.get("C", ""),
        found.get("S", ""),
        found.get("Z", ""),
        found.get("A", ""),
    )
    code = tidy_code(tail.code, post.format, post.rules)
    region = find_region(tail.region, post.format.regions) if tail.region else None
    agree = bool(region and region.codes and code and region.codes.match(code))
    is_special = bool(code) and not code.isdigit() and is_code(code, post.format)
    weight = 3 * bool(code) + 2 * bool(region) + 2 * agree + bool(tail.city)
    return replace(tail, weight=weight, is_certain=agree or is_special)
