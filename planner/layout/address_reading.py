"""Reads a pasted address or e-mail signature into fields, and says what went where."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from planner.domain.address import Address
from planner.layout.address_tail import Tail, city_alone, read_tail, tail_rules
from planner.layout.pasted_lines import pasted_lines
from planner.layout.posts import Posts
from planner.layout.reading_clues import Clues
from planner.layout.regions import region_key
from planner.layout.signature_head import Head, read_head
from planner.layout.street_lines import is_for_somebody, is_unit

_TELLING = ("US", "CA", "GB", "AU", "IE", "NL", "PL", "BR", "JP", "PT", "SE", "IN")
"""Countries whose codes or regions can be told from all others."""


class Part(StrEnum):
    """What a line was taken for."""

    NAME = "name"
    JOB_TITLE = "job_title"
    ORGANIZATION = "organization"
    STREET = "street"
    LAST_LINE = "last_line"
    COUNTRY = "country"
    LEFT_OVER = "left_over"


@dataclass(frozen=True, slots=True)
class ReadLine:
    """A line, or a piece of one, and what it was taken for."""

    text: str
    part: Part


@dataclass(frozen=True, slots=True)
class AddressGuess:
    """What a pasted text seems to say; all of it stands in the text but the country.

    ``lines`` tells in order where each line went. Lines with a telephone number, an
    e-mail or a web address are in it without those.
    """

    name: str = ""
    honorific: str = ""
    job_title: str = ""
    organization: str = ""
    address: Address = Address()
    lines: tuple[ReadLine, ...] = ()

    @property
    def left_over(self) -> tuple[str, ...]:
        """The lines that nothing was made of."""
        return tuple(line.text for line in self.lines if line.part is Part.LEFT_OVER)


def read_address(
    text: str, country_hint: str, posts: Posts, clues: Clues
) -> AddressGuess:
    """The parts of an address as somebody copied it from a page or a signature.

    ``country_hint`` is the code of the country where it most likely lies; it counts
    where the text does not tell another.
    """
    lines, left = pasted_lines(text, clues)
    lines, country, named = _take_country(lines, country_hint, posts, clues)
    tail = _find_tail(lines, country, country_hint, posts, clues)
    above, below = list(lines), []
    if tail is not None:
        above, below = list(lines[: tail.start]), list(lines[tail.end :])
        above += [piece.strip() for piece in tail.above.split(",") if piece.strip()]
    street, others = _take_street(above, clues, has_tail=tail is not None)
    found = tail or Tail(country, 0, 0)
    head = read_head(others, clues, _organization_first(found.country, posts))
    address = Address(
        tuple(street), found.city, found.region, found.code, found.country
    )
    last = lines[tail.start : tail.end] if tail else ()
    read = (
        *_told(head),
        *(ReadLine(line, Part.STREET) for line in street),
        *(ReadLine(line, Part.LAST_LINE) for line in last),
        *(ReadLine(line, Part.COUNTRY) for line in named),
        *(ReadLine(line, Part.LEFT_OVER) for line in (*head.left, *below, *left)),
    )
    return AddressGuess(
        head.name, head.honorific, head.job_title, head.organization, address, read
    )


def _told(head: Head) -> Iterator[ReadLine]:
    name = " ".join(filter(None, (head.honorific, head.name)))
    for text, part in (
        (name, Part.NAME),
        (head.job_title, Part.JOB_TITLE),
        (head.organization, Part.ORGANIZATION),
    ):
        if text:
            yield ReadLine(text, part)


def _take_country(
    lines: Sequence[str], hint: str, posts: Posts, clues: Clues
) -> tuple[list[str], str, list[str]]:
    """The lines without the country, its code, and the text that named it.

    A name that is also a region of the hinted country, such as Georgia, is no country.
    """
    hinted = tail_rules(hint, posts.of(hint))
    for at in range(len(lines) - 1, -1, -1):
        line = lines[at]
        before, comma, after = line.rpartition(",")
        whole = clues.countries.get(region_key(line))
        if whole and not (hinted and hinted.is_region(line)):
            return [*lines[:at], *lines[at + 1 :]], whole, [line]
        last = clues.countries.get(region_key(after))
        if comma and last and not (hinted and hinted.is_region(after)):
            kept = [*lines[:at], before.strip(), *lines[at + 1 :]]
            return [line for line in kept if line], last, [after.strip()]
        word = re.search(r"\s(?:USA|U\.S\.A\.|UK)$", line)
        if word:
            kept = [*lines[:at], line[: word.start()].rstrip(" ,"), *lines[at + 1 :]]
            code = clues.countries[region_key(word[0])]
            return kept, code, [word[0].strip()]
    return list(lines), "", []


def _find_tail(
    lines: Sequence[str], country: str, hint: str, posts: Posts, clues: Clues
) -> Tail | None:
    """The last of the lines that end an address; the hint goes before other guesses."""
    if country:
        return next(_tails(lines, country, posts, clues), None) or city_alone(
            lines, len(lines), country
        )
    by_hint = next(_tails(lines, hint, posts, clues), None) if hint else None
    if by_hint is not None and by_hint.code:
        return by_hint
    likely = _countries_of(lines, clues)
    best = by_hint
    for other in (*likely, *(c for c in _TELLING if c != hint)):
        for tail in _tails(lines, other, posts, clues):
            if other not in likely and not tail.is_certain:
                continue
            if best is None or tail.weight > best.weight:
                best = tail
    return best


def _tails(
    lines: Sequence[str], country: str, posts: Posts, clues: Clues
) -> Iterator[Tail]:
    more = clues.more_regions.get(country, frozenset())
    rules = tail_rules(country, posts.of(country), more)
    if rules is None:
        return
    for end in range(len(lines), 0, -1):
        tail = read_tail(lines, end, rules)
        if tail is not None:
            yield tail


def _countries_of(lines: Sequence[str], clues: Clues) -> tuple[str, ...]:
    """Countries that a code's prefix or the words of a street speak for."""
    found: dict[str, None] = {}
    for line in lines:
        prefix = re.match(r"([A-Z]{1,2})[-–]\d{4}", line)
        if prefix and prefix[1] in clues.code_prefixes:
            found[clues.code_prefixes[prefix[1]]] = None
    for country, words in clues.street_countries.items():
        if any(words.search(region_key(line)) for line in lines):
            found[country] = None
    return tuple(found)


def _take_street(
    lines: Sequence[str], clues: Clues, *, has_tail: bool
) -> tuple[list[str], list[str]]:
    """The lines of the street, which are the last ones; and those above.

    A line for the attention of somebody belongs to it wherever it stands.
    """
    at = _first_street_line(lines, clues)
    if not has_tail and at == 0:
        return [], list(lines)
    above = lines[:at]
    wanted = [line for line in above if is_for_somebody(line)]
    others = [line for line in above if not is_for_somebody(line)]
    street = [piece for line in lines[at:] for piece in _units_apart(line)]
    return [*wanted, *street], others


def _units_apart(line: str) -> list[str]:
    """The line, or street and unit where a comma parts them."""
    for before, comma, after in (line.partition(","), line.rpartition(",")):
        if comma and (is_unit(before.strip()) or is_unit(after.strip())):
            return [before.strip(), after.strip()]
    return [line]


def _first_street_line(lines: Sequence[str], clues: Clues) -> int:
    """The uppermost of the lines that look like a street with no name below it."""
    first = len(lines)
    for at in range(len(lines) - 1, -1, -1):
        if is_street(lines[at], clues):
            first = at
        elif _is_named(region_key(lines[at]), clues):
            break
    return first


def _is_named(key: str, clues: Clues) -> bool:
    return bool(
        clues.honorific.match(key)
        or clues.organization.search(key)
        or clues.job_title.search(key)
    )


def is_street(line: str, clues: Clues) -> bool:
    """Whether a line looks like one of a street rather than a name."""
    if is_unit(line) or is_for_somebody(line):
        return True
    key = region_key(line)
    has_word = bool(clues.street.search(key))
    if any(map(str.isdigit, line)):
        return has_word or not clues.organization.search(key)
    return has_word and not _is_named(key, clues)


def _organization_first(country: str, posts: Posts) -> bool:
    rules = tail_rules(country, posts.of(country))
    lines = rules.format.latin_lines if rules else ()
    return ("%O",) in lines and lines.index(("%O",)) < lines.index(("%N",))
