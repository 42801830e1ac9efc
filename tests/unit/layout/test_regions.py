"""Regions go by many names and are offered when one is nearly right."""

from __future__ import annotations

import pytest

from planner.layout.address_format import format_of
from planner.layout.regions import Region, find_region, nearest_region
from tests.pieces import catalogue


def regions(country: str) -> dict[str, Region]:
    format_ = format_of(country, catalogue().posts.of(country))
    assert format_ is not None
    return dict(format_.regions)


@pytest.mark.parametrize(
    ("country", "typed", "printed"),
    [
        ("US", "illinois", "IL"),
        ("US", "N.Y.", "NY"),
        ("CA", "Quebec", "QC"),
        ("IT", "roma", "RM"),
        ("IN", "KA", "Karnataka"),
        ("IN", "Karnataka", "Karnataka"),
        ("ES", "Malaga", "Málaga"),
        ("IE", "County Cork", "Co. Cork"),
        ("JP", "Osaka-fu", ""),
        ("JP", "東京都", ""),
        ("KR", "Gyeonggi", ""),
        ("CN", "Sichuan", ""),
    ],
)
def test_a_region_is_found_by_its_names(country: str, typed: str, printed: str) -> None:
    region = find_region(typed, regions(country))
    assert region is not None
    assert region.printed == printed


@pytest.mark.parametrize(
    ("country", "typed", "offered"),
    [
        ("US", "Ilinois", "Illinois"),
        ("US", "Ill.", "Illinois"),
        ("CA", "Ontaro", "Ontario"),
        ("AU", "Victora", "Victoria"),
        ("US", "Qqqq", ""),
    ],
)
def test_the_nearest_region_is_offered(country: str, typed: str, offered: str) -> None:
    assert find_region(typed, regions(country)) is None
    assert nearest_region(typed, regions(country)) == offered
