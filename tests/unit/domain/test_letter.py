"""Tests how a text is taken apart."""

from __future__ import annotations

import pytest

from planner.domain.letter import clean, take_apart, word_count

NOTE = (
    "Dear Ms. Ortiz,\n\nThank you for the tour.\n\nI row at dawn, too.\n\n"
    "With kind regards,\nRobin Castellanos"
)


def test_finds_every_part() -> None:
    letter = take_apart(NOTE)
    assert letter.salutation == "Dear Ms. Ortiz,"
    assert letter.body == ("Thank you for the tour.", "I row at dawn, too.")
    assert letter.complimentary_close == "With kind regards,"
    assert letter.signature == "Robin Castellanos"
    assert letter.postscript == ""


def test_keeps_order_and_words() -> None:
    letter = take_apart(NOTE + "\n\nP.S. The starter lives.")
    assert letter.postscript == "P.S. The starter lives."
    assert " ".join(letter.paragraphs()).split() == (
        NOTE + " P.S. The starter lives."
    ).split()


def test_blank_line_before_signature() -> None:
    letter = take_apart("Dear Jo,\n\nThank you.\n\nSincerely,\n\nRobin")
    assert letter.complimentary_close == "Sincerely,"
    assert letter.signature == "Robin"
    assert letter.body == ("Thank you.",)


def test_text_without_form_is_body() -> None:
    letter = take_apart("Thank you for the morning.")
    assert letter.body == ("Thank you for the morning.",)
    assert letter.salutation == letter.complimentary_close == ""


def test_a_long_first_line_with_a_comma_is_no_salutation() -> None:
    text = "Thank you for the long and lovely tour of the whole house,\n\nYours"
    assert take_apart(text).salutation == ""


@pytest.mark.parametrize("text", ["", "\n\n \n", "\r\n"])
def test_nothing_has_no_parts(text: str) -> None:
    assert take_apart(text).paragraphs() == ()


def test_clean_composes_and_drops_control_characters() -> None:
    assert clean("Zoe\u0308\x00\x07\r\nA\ud800\tB") == "Zoë\nA B"


def test_words() -> None:
    assert word_count("O’Brien’s well-kept house, twice.") == 4
