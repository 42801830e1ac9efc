"""What looks wrong with an address, each with the field that it is about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from planner.domain.address import Address, AddressField
from planner.domain.finding import Finding, Severity
from planner.layout.address_format import AddressFormat, format_of
from planner.layout.postal import (
    PostalAddress,
    as_the_post_sees,
    post_of,
    tidied_fields,
)
from planner.layout.postal_code import is_code
from planner.layout.posts import PostRules, Posts
from planner.layout.regions import find_region, nearest_region

_FIELDS = {
    "A": (AddressField.STREET, "street"),
    "C": (AddressField.CITY, "city"),
    "S": (AddressField.REGION, "state or region"),
    "Z": (AddressField.POSTAL_CODE, "postal code"),
}
_HASH = re.compile(r"(?:^|\s)#\s?\w")
_WITH_ARTICLE = frozenset({"AE", "BS", "CD", "CG", "CZ", "DO", "GB", "NL", "PH", "US"})
_SMALL_WORDS = frozenset({"AND", "OF", "THE"})


@dataclass(frozen=True, slots=True)
class AddressFinding:
    """A finding and the field beside which it is shown."""

    field: AddressField
    finding: Finding


def check_address(
    address: Address, sender_country: str, posts: Posts
) -> tuple[AddressFinding, ...]:
    """What the post would stumble over; never whether an address suits its purpose."""
    seen = as_the_post_sees(address)
    country = seen.country or post_of(sender_country)
    rules = posts.of(country)
    format_ = format_of(country, rules)
    if not any(seen.street) and not seen.city:
        return (_no_address(),)
    if format_ is None:
        return (_unknown_country(),) if country else ()
    fields = tidied_fields(seen, format_, rules)
    return (
        *_missing(fields, format_),
        *_region(fields["S"], format_, name_of(country, posts)),
        *_code(fields, format_, name_of(country, posts)),
        *_street(fields["A"], country),
    )


def check_lines(
    made: PostalAddress, country: str, posts: Posts
) -> Iterator[AddressFinding]:
    """Whether the block has more or longer lines than the country's machines read.

    ``country`` is the destination's code.
    """
    rules = posts.of(post_of(country))
    lines = made.lines[: len(made.lines) - made.goes_abroad]
    yield from _too_many(len(lines), rules)
    for line in lines if rules.longest else ():
        if len(line) > rules.longest:
            yield _found(
                AddressField.STREET,
                "address_line_too_long",
                f"“{line}” has {len(line)} characters; the post there reads at most"
                f" {rules.longest} on a line.",
                "Shorten it, or put a part of it on a line of its own.",
            )


def name_of(country: str, posts: Posts) -> str:
    """The English name of a country in running text; its code where it has none."""
    format_ = format_of(country, posts.of(country))
    name = posts.names.get(country) or (format_.country_name if format_ else "")
    words = (w.lower() if w in _SMALL_WORDS else w.title() for w in name.split())
    article = "the " if country in _WITH_ARTICLE else ""
    return article + (" ".join(words) or country)


def _no_address() -> AddressFinding:
    return _found(
        AddressField.STREET,
        "address_missing",
        "There is no delivery address yet.",
        "Add street and city, or hand the card over in person.",
    )


def _unknown_country() -> AddressFinding:
    return _found(
        AddressField.COUNTRY,
        "address_country_unknown",
        "The country of the delivery address is not known.",
        "Give the country by its two-letter code, such as GB.",
    )


def _missing(
    fields: Mapping[str, str], format_: AddressFormat
) -> Iterator[AddressFinding]:
    for letter in "ACSZ":
        is_city_too = letter == "S" and find_region(fields["C"], format_.regions)
        if letter in format_.required and not fields[letter] and not is_city_too:
            field, name = _FIELDS[letter]
            yield _found(
                field,
                "address_field_missing",
                f"The delivery address has no {name}.",
                f"Add the {name}.",
            )


def _region(
    region: str, format_: AddressFormat, country: str
) -> Iterator[AddressFinding]:
    if not region or not format_.regions or "S" not in format_.required:
        return  # where the post can do without it, it may be any
    if find_region(region, format_.regions):
        return
    guess = nearest_region(region, format_.regions)
    yield _found(
        AddressField.REGION,
        "address_region_unknown",
        f"“{region}” is not known as a state or region of {country}.",
        f"Did you mean {guess}?" if guess else "Check how it is written.",
    )


def _code(
    fields: Mapping[str, str], format_: AddressFormat, country: str
) -> Iterator[AddressFinding]:
    code = fields["Z"]
    if not code:
        return
    if not is_code(code, format_):
        example = "".join(f", such as {code}" for code in format_.code_examples[:1])
        yield _found(
            AddressField.POSTAL_CODE,
            "address_code_format",
            f"“{code}” does not look like a postal code of {country}{example}.",
            "Check the postal code.",
        )
        return
    region = find_region(fields["S"], format_.regions) if fields["S"] else None
    if region and region.codes and not region.codes.match(code):
        others = (
            r for r in format_.regions.values() if r.codes and r.codes.match(code)
        )
        other = next(others, None)
        hint = f"; codes of that kind are in {other.name}" if other else ""
        yield _found(
            AddressField.POSTAL_CODE,
            "address_code_region",
            f"The postal code {code} does not lie in {region.name}{hint}.",
            "Check the postal code and the state or region.",
        )


def _street(street: str, country: str) -> Iterator[AddressFinding]:
    if country == "CA" and "#" in street and _HASH.search(street.replace("\n", " \n")):
        yield _found(
            AddressField.STREET,
            "address_hash_in_canada",
            "Canada’s post does not read “#” before the number of a unit.",
            "Write Unit 12, or 12-345 Main St.",
        )


def _too_many(count: int, rules: PostRules) -> Iterator[AddressFinding]:
    if count > rules.most_lines:
        yield _found(
            AddressField.STREET,
            "address_many_lines",
            f"The delivery address has {count} lines; sorting machines read at"
            f" most {rules.most_lines} and the country.",
            "Join or leave out lines that the letter does not need.",
        )


def _found(
    field: AddressField, check: str, message: str, remedy: str
) -> AddressFinding:
    return AddressFinding(field, Finding(check, Severity.WARNING, message, remedy))
