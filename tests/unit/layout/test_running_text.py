"""Running text as pieces: spaces, words that cannot be parted, words too long."""

from __future__ import annotations

import pytest

from planner.layout.paragraph import Line
from planner.layout.running_text import make_paragraph, narrowed, one_line
from planner.layout.shaping import Shaper, Voice
from tests.pieces import shelf


@pytest.fixture(scope="module")
def voice() -> Voice:
    return Shaper(shelf()).voice("EB Garamond", "en")


def text_of(line: Line) -> str:
    return "".join(shape.text for shape in line.shapes)


def test_a_word_wider_than_the_measure_is_cut_at_graphemes(voice: Voice) -> None:
    word = "Donaudampfschifffahrtsgesellschaft"
    paragraph = narrowed(make_paragraph(f"die {word} da", voice), 4.0, voice)
    lines = paragraph.lines(4.0)
    assert all(line.width <= 4.0 + 1e-9 for line in lines)
    assert "".join(map(text_of, lines)).replace(" ", "") == f"die{word}da"


def test_a_space_at_which_no_line_may_end_stays_inside_a_piece(voice: Voice) -> None:
    paragraph = make_paragraph("so ! yes", voice)
    assert [piece.text for piece in paragraph.pieces] == ["so !", "yes"]
    assert text_of(paragraph.lines(50.0)[0]) == "so ! yes"


def test_a_no_break_space_is_honoured(voice: Voice) -> None:
    paragraph = make_paragraph("Dear Dr.\u00a0Maddox and", voice)
    assert "Dr.\u00a0Maddox" in [piece.text for piece in paragraph.pieces]


def test_runs_of_spaces_count_as_one(voice: Voice) -> None:
    assert text_of(make_paragraph(" a  b ", voice).lines(50.0)[0]) == "a b"


def test_parts_of_a_cut_word_are_as_long_as_they_can_be(voice: Voice) -> None:
    word = "abcdefghijklmnopqrstuvwxyz" * 3
    paragraph = narrowed(make_paragraph(word, voice), 7.0, voice)
    for part, following in zip(paragraph.pieces, paragraph.pieces[1:], strict=False):
        assert part.width <= 7.0
        assert voice.piece(part.text + following.text[0]).width > 7.0


def test_one_line_keeps_every_space(voice: Voice) -> None:
    line = one_line("IL  62701", voice)
    assert text_of(line) == "IL  62701"
    assert line.width == pytest.approx(sum(shape.width for shape in line.shapes))


def test_plain_and_mixed_words_are_measured_alike(voice: Voice) -> None:
    plain = make_paragraph("aaa bbb ccc", voice)
    mixed = make_paragraph("aaa bbb-c ccc", voice)
    assert plain.starts[1] == pytest.approx(mixed.starts[1])
    assert plain.ends[1] == pytest.approx(mixed.ends[1])
    assert mixed.width > plain.width
