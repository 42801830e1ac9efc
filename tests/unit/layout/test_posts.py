"""The rules of posts are read, and refused with a sentence where they are wrong."""

from __future__ import annotations

import pytest

from planner.layout.posts import NO_WISHES, UnitPlace, read_posts


def posts(line: str) -> str:
    return f"[country.XY]\n{line}\n[names]\n"


def test_rules_are_read() -> None:
    made = read_posts(posts('capitals = "NC"\nunit = "end"\nmost = 9'))
    rules = made.of("XY")
    assert rules.capitals == frozenset("NC")
    assert rules.unit is UnitPlace.END
    assert rules.most_lines == 9
    assert made.of("YX") is NO_WISHES


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ('capitals = "Q"', "no field"),
        ('unit = "below"', "below"),
        ("code = ['(a)', \"{}{}\"]", "other parts"),
        ("valid = '('", "XY"),
        ("longst = 3", "longst"),
    ],
)
def test_a_wrong_rule_is_refused(line: str, words: str) -> None:
    with pytest.raises(ValueError, match="The post of XY") as refused:
        read_posts(posts(line))
    assert words in str(refused.value)
