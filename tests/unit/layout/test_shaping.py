"""Voices: words remembered, fallback by grapheme, nothing vanishes."""

from __future__ import annotations

import pytest

from planner.layout.shaping import Shaper, Voice
from planner.layout.shelf import covers
from tests.pieces import shelf


@pytest.fixture
def voice() -> Voice:
    return Shaper(shelf()).voice("Dancing Script", "en")


def test_a_word_is_shaped_once(voice: Voice) -> None:
    assert voice.chunk("sourdough") is voice.chunk("sourdough")
    word = voice.chunk("sourdough").word
    assert word is not None
    assert word.text == "sourdough"


def test_a_character_the_face_lacks_comes_from_another_face(voice: Voice) -> None:
    (piece,) = voice.chunk("aΩb").pieces
    assert [(s.face, s.text) for s in piece.shapes] == [
        ("Dancing Script", "a"),
        ("EB Garamond", "Ω"),
        ("Dancing Script", "b"),
    ]
    assert all(not shape.missing for shape in piece.shapes)


def test_what_no_face_has_is_shown_as_missing_in_the_chosen_face(voice: Voice) -> None:
    shapes = [s for piece in voice.chunk("x🎉").pieces for s in piece.shapes]
    assert "".join(shape.text for shape in shapes) == "x🎉"
    assert "".join(shape.missing for shape in shapes) == "🎉"
    assert {shape.face for shape in shapes} == {"Dancing Script"}


def test_a_chunk_is_cut_where_a_line_may_end(voice: Voice) -> None:
    chunk = voice.chunk("half-line")
    assert [piece.text for piece in chunk.pieces] == ["half-", "line"]
    assert chunk.word is None


def test_invisible_characters_need_no_glyph() -> None:
    assert covers(shelf()["Dancing Script"], "a\u00a0b\u2060c\ufe0f")


def test_a_letter_may_come_in_parts() -> None:
    face = shelf()["Dancing Script"]
    assert "ǹ" not in face.coverage
    assert covers(face, "ǹ")
    assert not face.shape("ǹ", "en").missing
    assert not covers(face, "山")
