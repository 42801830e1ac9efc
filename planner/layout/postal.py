"""The lines of an address as the post of the destination wants them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from planner.domain.address import Address
from planner.domain.mailpiece import Recipient
from planner.domain.preferences import Sender
from planner.layout.address_format import (
    GENERIC,
    AddressFormat,
    format_of,
    lay_out,
    with_homeless_fields,
)
from planner.layout.postal_code import tidy_code
from planner.layout.posts import PostRules, Posts
from planner.layout.regions import find_region, region_key
from planner.layout.street_lines import sorted_street, turned_over

_US_TERRITORIES = frozenset({"AS", "FM", "GU", "MH", "MP", "PR", "PW", "VI"})
_STOPS = re.compile(r"(?<!\d)[.,]|[.,](?!\d)")
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
"""Control characters, line and paragraph separators, lone surrogates."""


@dataclass(frozen=True, slots=True)
class Party:
    """Who stands at the head of an address: the lines above the street."""

    names: tuple[str, ...]
    organization: str = ""


@dataclass(frozen=True, slots=True)
class PostalAddress:
    """The lines to print; where it ``goes_abroad`` the last of them is the country."""

    lines: tuple[str, ...]
    goes_abroad: bool = False


def delivery_address(
    recipient: Recipient, sender_country: str, posts: Posts
) -> PostalAddress:
    """The delivery address, as ``posts`` say that its country wants it.

    The country stands on the last line only when the piece goes abroad.
    """
    name = _one_line(f"{recipient.honorific} {recipient.name}")
    names = tuple(filter(None, (name, _one_line(recipient.job_title))))
    party = Party(names, _one_line(recipient.organization))
    address = as_the_post_sees(recipient.address)
    return _address(party, address, post_of(sender_country), posts)


def return_address(
    sender: Sender, recipient_country: str, posts: Posts
) -> PostalAddress:
    """The sender's address as it is read where the piece was posted.

    Mail that goes abroad tells its own country too, so that it finds its way back.
    No post asks for capitals in the lines above the town here.
    """
    party = Party(tuple(filter(None, (_one_line(sender.name),))))
    address = as_the_post_sees(sender.address)
    home = post_of(recipient_country) or address.country
    return _address(party, address, home, posts, is_return=True)


def post_of(country: str) -> str:
    """The country whose post serves a country or territory."""
    return "US" if country in _US_TERRITORIES else country


def as_the_post_sees(address: Address) -> Address:
    """For the United States' post its territories are states, not countries."""
    if address.country in _US_TERRITORIES:
        return replace(address, region=address.country, country="US")
    return address


def tidied_fields(
    address: Address, format_: AddressFormat, rules: PostRules
) -> dict[str, str]:
    """The parts of an address by their letters, in the form its country prints.

    Letters as in the address data: A street, C city, S region, Z postal code.
    """
    street = (line for part in address.street for line in part.splitlines())
    city, region = _one_line(address.city), _one_line(address.region)
    if not region and not format_.has_place_for("C"):
        # A town that is a region of its own, such as Dubai.
        city, region = ("", city) if find_region(city, format_.regions) else (city, "")
    if region and region_key(region) == region_key(city) and _has_own_line(format_):
        region = ""
    return {
        "A": "\n".join(filter(None, map(_one_line, street))),
        "C": city,
        "S": _region(region, format_),
        "Z": tidy_code(_one_line(address.postal_code), format_, rules),
    }


def _address(
    party: Party, address: Address, home: str, posts: Posts, is_return: bool = False
) -> PostalAddress:
    country = address.country or home
    rules = posts.of(country)
    format_ = format_of(country, rules) or GENERIC
    fields = tidied_fields(address, format_, rules)
    street = sorted_street(filter(None, fields["A"].split("\n")), rules)
    fields["A"] = "\n".join(street.lines)
    fields["N"], fields["O"] = "\n".join(party.names), party.organization
    is_home = country == home
    if not is_home and fields["Z"]:
        fields["Z"] = format_.postal_prefix + fields["Z"]
    capitals = format_.capitals_at_home if is_home else format_.capitals
    plain = rules.plain
    if is_return and "N" in capitals:
        capitals, plain = frozenset(), frozenset("AC")
    if is_return or rules.capitals is None:
        capitals -= {"N", "O", "A"}
    lines = format_.latin_lines if is_latin(address) else format_.native_lines
    styled = _styled(fields, capitals, plain, rules)
    above = _styled({"N": "\n".join(street.attention)}, capitals, plain, rules)["N"]
    block = [above, *lay_out(lines, with_homeless_fields(lines, styled))]
    abroad = not is_home and not address.is_empty
    name = [posts.names.get(country, format_.country_name) or country] * abroad
    return PostalAddress((*filter(None, block), *name), abroad)


def _styled(
    fields: Mapping[str, str],
    capitals: Iterable[str],
    plain: Iterable[str],
    rules: PostRules,
) -> dict[str, str]:
    """The fields in capitals, without stops and in lines as the post asks."""
    made = dict(fields)
    for letter in made.keys() & plain:
        made[letter] = "\n".join(map(_without_stops, made[letter].split("\n")))
    for letter in made.keys() & capitals:
        made[letter] = made[letter].upper()
    if rules.wrapped:
        for letter in made.keys() & set("NOA"):
            lines = made[letter].split("\n")
            cut = (
                piece for line in lines for piece in turned_over(line, rules.longest)
            )
            made[letter] = "\n".join(cut)
    return made


def _region(typed: str, format_: AddressFormat) -> str:
    region = find_region(typed, format_.regions) if typed else None
    return (region.printed or typed) if region else typed


def _has_own_line(format_: AddressFormat) -> bool:
    """Whether the region stands on a line of its own, so that it may be left out."""
    return ("%S",) in format_.latin_lines


def is_latin(address: Address) -> bool:
    """Whether the place is written in Latin letters, marks and digits."""
    place = f"{''.join(address.street)}{address.city}{address.region}"
    if place.isascii():
        return True
    letters = (c for c in place if c.isalpha())
    return all("LATIN" in unicodedata.name(c, "LATIN") for c in letters)


def _one_line(text: str) -> str:
    if text.isascii() and text.isprintable():  # as most in a long job are
        if "  " not in text:
            return text.strip(" ")
        return " ".join(filter(None, text.split(" ")))
    kept = _UNPRINTABLE.sub(" ", text)
    return unicodedata.normalize("NFC", " ".join(filter(None, kept.split(" "))))


def _without_stops(line: str) -> str:
    """Without commas and full stops, but for those inside a number."""
    if "." not in line and "," not in line:
        return line
    return " ".join(_STOPS.sub(_in_its_place, line).split())


def _in_its_place(stop: re.Match[str]) -> str:
    return "" if stop[0] == "." else " "
