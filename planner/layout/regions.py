"""States, provinces, prefectures: by which names they go and which codes they have."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from typing import Any

_KIND_OF_REGION = re.compile(
    r"[ -](?:to|fu|ken|do|si|shi|sheng|zizhiqu|pref|prefecture|province|state|county)$"
)
_COUNTY = re.compile(r"^(?:co|county) ")
_LIKENESS = 0.7
"""From which likeness on (difflib's ratio) a known region is offered."""


@dataclass(frozen=True, slots=True)
class Region:
    """One region: its key in the address data, how to print it, its postal codes.

    ``printed`` is empty where the key is in the country's own script, so that a name
    in Latin letters stays as it was typed. ``codes`` matches the beginning of a code.
    """

    name: str
    printed: str
    codes: re.Pattern[str] | None = None


def read_regions(entry: Mapping[str, Any], by_name: bool) -> dict[str, Region]:
    """The regions of one country's address data by all the names they go by."""
    keys = _column(entry, "sub_keys")
    columns = [
        _column(entry, name) or [""] * len(keys)
        for name in ("sub_names", "sub_lnames", "sub_isoids", "sub_zips")
    ]
    found: dict[str, Region] = {}
    for key, name, latin, iso, codes in zip(keys, *columns, strict=True):
        shown = name or latin or key
        printed = (shown if by_name else key) if key.isascii() else ""
        region = Region(shown, printed, re.compile(codes) if codes else None)
        short = iso if not iso.isdigit() else ""
        for known in filter(None, (short, latin, name, key)):
            found[region_key(known)] = region
            found.setdefault(_without_kind(region_key(known)), region)
    return found


def find_region(typed: str, regions: Mapping[str, Region]) -> Region | None:
    """The region that somebody means; None when it is not known."""
    key = region_key(typed)
    return regions.get(key) or regions.get(_without_kind(key))


def nearest_region(typed: str, regions: Mapping[str, Region]) -> str:
    """The name of the region that looks most like it, or nothing."""
    key = region_key(typed)
    found = get_close_matches(key, regions, 1, _LIKENESS)
    if not found and len(key) > 2:  # such as Ill. and Mass.
        found = [known for known in regions if known.startswith(key)][:1]
    return regions[found[0]].name if found else ""


@lru_cache(maxsize=1024)
def region_key(text: str) -> str:
    """The name without capitals, marks, stops and double spaces."""
    if text.isascii():
        plain = text
    else:
        apart = unicodedata.normalize("NFKD", text)
        plain = "".join(c for c in apart if not unicodedata.combining(c))
        plain = unicodedata.normalize("NFC", plain)
    return " ".join(plain.casefold().replace(".", "").split())


def _without_kind(key: str) -> str:
    return _COUNTY.sub("", _KIND_OF_REGION.sub("", key)) or key


def _column(entry: Mapping[str, Any], name: str) -> list[str]:
    text = str(entry.get(name, ""))
    return text.split("~") if text else []


def printed_regions(regions: Iterable[Region]) -> tuple[str, ...]:
    """How the regions are printed, each once, in the order of the data."""
    return tuple(dict.fromkeys(r.printed or r.name for r in regions))
