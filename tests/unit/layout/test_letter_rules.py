"""The letter book: what is shipped reads, and what doesn't add up is refused."""

from __future__ import annotations

import tomllib

import pytest

from planner import resources
from planner.layout.letter_rules import LetterBook, read_letters

TEXT = resources.read_text("stationery/zones.toml")


def book() -> LetterBook:
    return read_letters(tomllib.loads(TEXT))


def test_every_country_names_a_stamp_and_never_a_price() -> None:
    made = book()
    assert {"US", "GB", "CA", "DE", "BE", "AU", "JP", ""} == set(made.rules)
    for country, rules in made.rules.items():
        assert rules.stamp.startswith("one ")
        assert made.stamp(country, goes_abroad=True).startswith("one ")
        for words in (rules.stamp, rules.odd, rules.larger, rules.heavier):
            assert not set("$€£¥") & set(words)
    assert made.of("FR") is made.rules[""]


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('[letter.""]', "[letter.XX]", "everywhere else"),
        ("weight_g = 28.35", "", "The letter of US is refused"),
        ('length = "5 in"', 'length = "50 in"', "larger than the most"),
        ('odd = "It goes as a Komp', 'even = "It goes as a Komp', "letter of DE"),
        ('thick = "0.25 in"', 'thick = "thick"', "not a length"),
    ],
)
def test_an_entry_that_does_not_add_up_is_refused(
    old: str, new: str, words: str
) -> None:
    assert old in TEXT
    with pytest.raises(ValueError) as caught:
        read_letters(tomllib.loads(TEXT.replace(old, new, 1)))
    assert words in str(caught.value)
