"""Words made comparable."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.etiquette.phrases import first_phrase
from planner.etiquette.words import distance, sentences, stems, without_accents


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("", "", 0),
        ("abc", "abc", 0),
        ("geraghty", "gerarghty", 1),
        ("mai", "mia", 1),
        ("frey", "frayne", 3),
        ("", "abc", 3),
    ],
)
def test_distance_counts_a_swap_as_one(first: str, second: str, expected: int) -> None:
    assert distance(first, second) == expected


@given(st.text(max_size=12), st.text(max_size=12))
def test_distance_is_the_same_both_ways(first: str, second: str) -> None:
    assert distance(first, second) == distance(second, first)
    assert (distance(first, second) == 0) is (first == second)


def test_titles_and_initials_do_not_end_a_sentence() -> None:
    text = "Thank you, Mr. Frey. I met J. Ortiz at St. Mary. It rained!"
    assert sentences(text) == [
        "Thank you, Mr. Frey",
        "I met J. Ortiz at St. Mary",
        "It rained",
    ]


def test_stems_drop_accents_endings_and_small_words() -> None:
    assert stems("The Baking of the Größte loaves") == ["bak", "grosste", "loav"]
    assert without_accents("Łukasiewicz, Sørensen") == "Lukasiewicz, Sorensen"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("I will gladly call you.", "will gladly call you"),
        ("I will. Call you?", ""),
        ("Willing to call you", ""),
        (
            "Will one two three four five call us",
            "will one two three four five call us",
        ),
        ("Will one two three four five six call us", ""),
    ],
)
def test_a_phrase_stays_in_its_sentence(text: str, found: str) -> None:
    assert first_phrase(text, ("will … call you|us",)) == found


def test_an_allowed_phrase_hides_what_it_holds() -> None:
    assert first_phrase("the call centre", ("call*",), ("call centre",)) == ""
    assert first_phrase("the calling centre", ("call*",), ("call centre",)) == "calling"
