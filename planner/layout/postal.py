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

_UNITED_STATES = "US"
_US_TERRITORIES = frozenset({"AS", "FM", "GU", "MH", "MP", "PR", "PW", "VI"})
_NEEDED_IN_THE_US = frozenset("ACSZ")
_STOPS = re.compile(r"(?<!\d)[.,]|[.,](?!\d)")
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
"""Control characters, line and paragraph separators, lone surrogates."""
_CANADIAN_CODE = re.compile(r"([A-Z]\d[A-Z])[ -]?(\d[A-Z]\d)")


@dataclass(frozen=True, slots=True)
class Party:
    """Who stands at the head of an address: the lines above the street."""

    names: tuple[str, ...]
    organization: str = ""


@dataclass(frozen=True, slots=True)
class PostalAddress:
    """The lines to print and what was amiss.

    ``missing`` names the fields the destination needs and did not get, by letter
    (A street, C city, S region, Z postal code); ``country_known`` is false for a code
    that is no country's; ``goes_abroad`` where the last line is the country.
    """

    lines: tuple[str, ...]
    missing: frozenset[str] = frozenset()
    country_known: bool = True
    goes_abroad: bool = False


def delivery_address(
    recipient: Recipient, sender_country: str, country_names: Mapping[str, str]
) -> PostalAddress:
    """The delivery address; names of countries in ``country_names`` go first.

    For the United States all in capitals and without punctuation (USPS Publication
    28); the country stands on the last line only when the piece goes abroad.
    """
    name = _one_line(f"{recipient.honorific} {recipient.name}")
    names = tuple(filter(None, (name, _one_line(recipient.job_title))))
    party = Party(names, _one_line(recipient.organization))
    address, home = _as_the_post_sees(recipient.address), post_of(sender_country)
    made = _address(party, address, home, country_names)
    if (address.country or home) != _UNITED_STATES:
        return made
    return replace(made, lines=tuple(map(_in_capitals, made.lines)))


def return_address(
    sender: Sender, recipient_country: str, country_names: Mapping[str, str]
) -> PostalAddress:
    """The sender's address as it is read where the piece was posted.

    Mail that goes abroad tells its own country too, so that it finds its way back.
    """
    party = Party(tuple(filter(None, (_one_line(sender.name),))))
    address = _as_the_post_sees(sender.address)
    home = post_of(recipient_country) or address.country
    return _address(party, address, home, country_names)


def post_of(country: str) -> str:
    """The country whose post serves a country or territory."""
    return _UNITED_STATES if country in _US_TERRITORIES else country


def _as_the_post_sees(address: Address) -> Address:
    """For the United States' post its territories are states, not countries."""
    if address.country in _US_TERRITORIES:
        return replace(address, region=address.country, country=_UNITED_STATES)
    return address


def _address(
    party: Party, address: Address, home: str, country_names: Mapping[str, str]
) -> PostalAddress:
    country = address.country or home
    fields = _fields(party, address)
    if country == _UNITED_STATES:
        lines, missing, known = _united_states(fields)
        name = "UNITED STATES"
    else:
        rules = format_of(country)
        known = rules is not None or not country
        rules = rules or GENERIC
        capitals = rules.capitals_at_home if country == home else rules.capitals
        fields = _tidied(fields, rules, country)
        lines, missing = _elsewhere(fields, rules, capitals - {"A", "N", "O"})
        name = country_names.get(country, rules.country_name) or country
    abroad = country != home and not address.is_empty
    return PostalAddress(
        (*lines, name) if abroad else tuple(lines), missing, known, abroad
    )


def _fields(party: Party, address: Address) -> dict[str, str]:
    """The parts by their letters in the address data, white space tidied."""
    street = (line for part in address.street for line in part.splitlines())
    return {
        "N": "\n".join(party.names),
        "O": party.organization,
        "A": "\n".join(filter(None, map(_one_line, street))),
        "C": _one_line(address.city),
        "S": _one_line(address.region),
        "Z": _one_line(address.postal_code),
    }


def _united_states(
    fields: Mapping[str, str],
) -> tuple[list[str], frozenset[str], bool]:
    """City, one space, state, two spaces, ZIP; a state's name becomes its code."""
    region = fields["S"]
    if len(region) > 2:
        rules = format_of(_UNITED_STATES) or GENERIC
        region = rules.regions.get(region.lower(), region)
    city_and_state = " ".join(filter(None, (_without_stops(fields["C"]), region)))
    last = "  ".join(filter(None, (city_and_state, fields["Z"])))
    block = "\n".join((fields["N"], fields["O"], fields["A"], last))
    return _present(block.split("\n")), _lacking(fields, _NEEDED_IN_THE_US), True


def _tidied(
    fields: dict[str, str], rules: AddressFormat, country: str
) -> dict[str, str]:
    """Postal code and region as the country writes them."""
    region = rules.regions.get(fields["S"].lower(), fields["S"])
    return {**fields, "S": region, "Z": _postal_code(fields["Z"], rules, country)}


def _elsewhere(
    fields: dict[str, str], rules: AddressFormat, capitals: Iterable[str]
) -> tuple[list[str], frozenset[str]]:
    raised = {
        letter: text.upper() if letter in capitals else text
        for letter, text in fields.items()
    }
    lines = rules.latin_lines if _is_latin(fields) else rules.native_lines
    block = lay_out(lines, with_homeless_fields(lines, raised))
    return _present(block), _lacking(fields, rules.required)


def _postal_code(code: str, rules: AddressFormat, country: str) -> str:
    prefix = rules.postal_prefix.strip(" -")
    if prefix:
        code = re.sub(rf"(?i:{re.escape(prefix)})[ -]*(?=\d)", "", code, count=1)
    if country == "CA":
        match = _CANADIAN_CODE.fullmatch(code.upper())
        code = f"{match[1]} {match[2]}" if match else code
    return code


def _lacking(fields: Mapping[str, str], needed: Iterable[str]) -> frozenset[str]:
    return frozenset(letter for letter in needed if not fields[letter])


def _present(lines: Iterable[str]) -> list[str]:
    return [line for line in lines if line]


def _one_line(text: str) -> str:
    kept = _UNPRINTABLE.sub(" ", text)
    return unicodedata.normalize("NFC", " ".join(filter(None, kept.split(" "))))


def _without_stops(text: str) -> str:
    """Without commas and full stops, but for those inside a number."""
    return " ".join(_STOPS.sub(_in_its_place, text).split())


def _in_its_place(stop: re.Match[str]) -> str:
    return "" if stop[0] == "." else " "


def _in_capitals(line: str) -> str:
    """Capitals without stops; two spaces stay, for they part the ZIP Code."""
    return "  ".join(map(_without_stops, line.split("  "))).upper()


def _is_latin(fields: Mapping[str, str]) -> bool:
    """Whether the place is written in Latin letters, marks and digits."""
    letters = (c for k in "AC" for c in fields[k] if c.isalpha())
    return all("LATIN" in unicodedata.name(c, "") for c in letters)
