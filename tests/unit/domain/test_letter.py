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
    assert (
        " ".join(letter.paragraphs()).split()
        == (NOTE + " P.S. The starter lives.").split()
    )


def test_blank_line_before_signature() -> None:
    letter = take_apart("Dear Jo,\n\nThank you.\n\nSincerely,\n\nRobin")
    assert letter.complimentary_close == "Sincerely,"
    assert letter.signature == "Robin"
    assert letter.body == ("Thank you.",)


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_close_needs_no_comma_where_it_stands_alone(between: str) -> None:
    end = f"Mit freundlichen Grüßen{between}Zoë Łukasiewicz"
    letter = take_apart(f"Sehr geehrte Frau Größl,\n\nvielen Dank.\n\n{end}")
    assert letter.complimentary_close == "Mit freundlichen Grüßen"
    assert letter.signature == "Zoë Łukasiewicz"
    assert letter.body == ("vielen Dank.",)


def test_a_signature_may_have_a_second_line() -> None:
    text = "Dear Jo,\n\nThank you.\n\nSincerely,\n\nRobin Castellanos\nBaker"
    letter = take_apart(text)
    assert letter.complimentary_close == "Sincerely,"
    assert letter.signature == "Robin Castellanos\nBaker"


@pytest.mark.parametrize(
    "end",
    [
        "It was a good day.\n\nRobin",
        "One line\nanother line\na third",
        "Thank you.\nRobin",
    ],
)
def test_short_lines_alone_make_no_close(end: str) -> None:
    letter = take_apart(f"Dear Jo,\n\nThank you.\n\n{end}")
    assert letter.complimentary_close == letter.signature == ""


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
