"""Whatever is pasted, reading never fails, invents nothing, and undoes formatting."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.mailpiece import Recipient
from planner.layout.address_reading import AddressGuess, read_address
from planner.layout.postal import delivery_address
from tests.addresses import SAMPLES, Sample
from tests.pieces import catalogue, clues

COUNTRIES = sorted({sample.address.country for sample in SAMPLES})
LINES = (
    *(line for s in SAMPLES for line in s.abroad.split(" | ")),
    *(s.address.city for s in SAMPLES),
    "Dr. Maya Ortiz",
    "Owner, Larkspur Bakery",
    "c/o Sam Lee",
    "Tel. +49 30 1234567",
    "maya@larkspur.example",
    "Kind regards,",
    "62701",
    "D-13597 Berlin",
    "〒100-0001",
)


def read(text: str, hint: str) -> AddressGuess:
    return read_address(text, hint, catalogue().posts, clues())


def fields(guess: AddressGuess) -> list[str]:
    place = guess.address
    head = [guess.name, guess.honorific, guess.job_title, guess.organization]
    return [*head, *place.street, place.city, place.region, place.postal_code]


@given(
    st.one_of(
        st.text(),
        st.lists(st.one_of(st.sampled_from(LINES), st.text())).map("\n".join),
        st.lists(st.sampled_from(LINES)).map(", ".join),
    ),
    st.sampled_from(["", "XX", *COUNTRIES]),
)
def test_nothing_fails_and_nothing_is_invented(text: str, hint: str) -> None:
    guess = read(text, hint)
    words = " ".join(unicodedata.normalize("NFC", text).split())
    for field in fields(guess):
        for word in field.split():
            assert word in words
        assert "@" not in field or "@" in words.replace("maya@larkspur.example", "")
    assert guess.address.country in {hint, ""} or len(guess.address.country) == 2


@pytest.mark.parametrize("sample", SAMPLES, ids=[s.address.country for s in SAMPLES])
@pytest.mark.parametrize("home", ["", "US", "DE"])
@pytest.mark.parametrize("job_title", ["", "Owner"])
def test_what_was_formatted_reads_back(
    sample: Sample, home: str, job_title: str
) -> None:
    hint = home or sample.address.country
    posts = catalogue().posts
    first = Recipient("Maya Ortiz", "Ms", job_title, "Larkspur Bakery", sample.address)
    lines = delivery_address(first, hint, posts).lines
    guess = read("\n".join(lines), hint)
    again = Recipient(
        guess.name,
        guess.honorific,
        guess.job_title,
        guess.organization,
        guess.address,
    )
    assert guess.address.country == sample.address.country
    assert guess.name.casefold() == "maya ortiz"
    assert guess.organization.casefold() == "larkspur bakery"
    assert guess.left_over == ()
    assert delivery_address(again, hint, posts).lines == lines
