"""A letter's parts become paragraphs with the white that belongs between them."""

from __future__ import annotations

from dataclasses import replace

from planner.domain.letter import Letter
from planner.domain.typography import Setting
from planner.layout.page import Role
from planner.layout.setting import Spacing, letter_blocks
from planner.layout.shaping import Shaper
from tests.pieces import shelf

VOICE = Shaper(shelf()).voice("Lato", "en")
SPACING = Spacing(1.0, 2.0, 4.0, 30.0)


def test_each_part_has_its_own_white_and_the_first_none() -> None:
    letter = Letter("Dear Ann,", ("One.", "Two."), "Yours,", "Bo", "PS: yes")
    blocks = letter_blocks(letter, VOICE, SPACING)
    assert [(block.role, block.gap, block.room) for block in blocks] == [
        (Role.SALUTATION, 0.0, 0.0),
        (Role.BODY, 1.0, 0.0),
        (Role.BODY, 1.0, 0.0),
        (Role.COMPLIMENTARY_CLOSE, 2.0, 0.0),
        (Role.SIGNATURE, 0.0, 30.0),
        (Role.POSTSCRIPT, 4.0, 0.0),
    ]
    assert [block.part for block in blocks] == [0, 1, 2, 3, 4, 5]


def test_who_types_no_name_still_has_room_to_sign() -> None:
    letter = Letter("Dear Ann,", ("One.",), "Yours,")
    assert letter_blocks(letter, VOICE, SPACING)[-1].room_below == 30.0
    later = replace(letter, postscript="PS: yes")
    blocks = letter_blocks(later, VOICE, SPACING)
    assert [block.room_below for block in blocks] == [0.0] * 4
    assert (blocks[-1].gap, blocks[-1].room) == (4.0, 30.0)


def test_indented_paragraphs_have_no_white_between_them() -> None:
    letter = Letter("Dear Ann,", ("One.\nAnd a half.", "Two."), "Yours,", "Bo")
    blocks = letter_blocks(letter, VOICE, SPACING, setting=Setting(indented=True))
    assert [block.gap for block in blocks] == [0.0, 1.0, 0.0, 0.0, 2.0, 0.0]
    indents = [block.paragraph.indent for block in blocks]
    assert indents == [0.0, 1.5, 0.0, 1.5, 0.0, 0.0]


def test_lines_typed_inside_a_part_follow_without_white() -> None:
    blocks = letter_blocks(Letter(body=("a\nb\n\nc", "d")), VOICE, SPACING)
    assert [block.gap for block in blocks] == [0.0, 0.0, 0.0, 1.0]


def test_white_belongs_to_the_first_line_that_holds_anything() -> None:
    blocks = letter_blocks(Letter("Dear Ann,", (" \nb",)), VOICE, SPACING)
    assert [block.gap for block in blocks] == [0.0, 1.0]


def test_an_empty_letter_has_no_blocks() -> None:
    assert letter_blocks(Letter(), VOICE, SPACING) == ()
