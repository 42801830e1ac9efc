"""Words are parted with a hyphen where they may, and are whole where they can."""

from __future__ import annotations

from itertools import pairwise

import pytest

from planner.hyphenation import positions
from planner.layout.hyphens import hyphenated
from planner.layout.paragraph import Line
from planner.layout.running_text import make_paragraph, narrowed
from planner.layout.shaping import Shaper, Voice
from planner.layout.typography import Typography
from tests.pieces import shelf

SHAPER = Shaper(shelf())
LONG = "an extraordinarily conscientious affluent understanding of responsibilities"
POINTS = Typography(hyphenate=positions).points_in("en-US")


@pytest.fixture(scope="module")
def voice() -> Voice:
    return SHAPER.voice("EB Garamond", "en-US")


def text_of(line: Line) -> str:
    return "".join(shape.text for shape in line.shapes)


def width_of(line: Line) -> float:
    return sum(shape.width for shape in line.shapes)


@pytest.mark.parametrize("measure", [5.0, 6.0, 7.5, 9.0, 11.0])
def test_parted_lines_are_as_wide_as_they_say_and_lose_nothing(
    voice: Voice, measure: float
) -> None:
    paragraph = narrowed(make_paragraph(LONG, voice), measure, voice, POINTS)
    lines = hyphenated(paragraph, voice, POINTS).lines(measure)
    assert "\n".join(map(text_of, lines)).replace("\u00ad\n", "").split() == (
        LONG.split()
    )
    for line in lines:
        assert line.width <= measure + 1e-6
        assert width_of(line) == pytest.approx(line.width, abs=1e-6)


def test_a_parted_word_keeps_three_letters_at_each_side(voice: Voice) -> None:
    found = set()
    for measure in range(40, 110):
        paragraph = hyphenated(make_paragraph(LONG, voice), voice, POINTS)
        if measure / 10 >= paragraph.widest_piece:
            lines = [text_of(line) for line in paragraph.lines(measure / 10)]
            found |= {line for line in lines if line.endswith("\u00ad")}
            for one, other in pairwise(lines):
                if one.endswith("\u00ad"):
                    assert len(one.split()[-1]) >= 4
                    assert len(other.split()[0]) >= 3
    assert found


def test_the_hyphen_is_seen_and_words_that_stay_whole_keep_their_ligatures(
    voice: Voice,
) -> None:
    paragraph = hyphenated(make_paragraph("an affluent office", voice), voice, POINTS)
    (line,) = paragraph.lines(100.0)
    assert text_of(line) == "an affluent office"
    assert len(line.shapes[2].gids) < len("affluent")
    assert voice.hyphen.width > 0
    assert voice.hyphen.gids != (0,)


@pytest.mark.parametrize("word", ["Castellanos", "letter", "https://a.example", "1998"])
def test_names_and_what_is_no_long_word_are_never_parted(
    voice: Voice, word: str
) -> None:
    made = hyphenated(make_paragraph(f"to {word} here", voice), voice, POINTS)
    before = 0 if word != "letter" else 1
    assert len(made.partings) == before


def test_a_capital_is_no_name_in_german() -> None:
    voice = SHAPER.voice("EB Garamond", "de-DE")
    points = Typography(hyphenate=positions).points_in("de-DE")
    made = hyphenated(make_paragraph("Vorstellungsgespräch", voice), voice, points)
    assert len(made.partings) == 4


def test_a_soft_hyphen_is_seen_only_where_a_line_ends(voice: Voice) -> None:
    text = "thorough\u00adbred horse"
    (whole,) = make_paragraph(text, voice).lines(30.0)
    plain = make_paragraph("thoroughbred horse", voice).lines(30.0)[0]
    assert text_of(whole) == text
    assert whole.width == pytest.approx(plain.width, abs=0.05)
    first, second = make_paragraph(text, voice).lines(5.0)
    assert (text_of(first), text_of(second)) == ("thorough\u00ad", "bred horse")
    assert first.shapes[-1] is voice.hyphen


def test_a_word_wider_than_the_line_is_parted_before_it_is_cut(voice: Voice) -> None:
    made = narrowed(make_paragraph("responsibilities", voice), 4.0, voice, POINTS)
    lines = [text_of(line) for line in made.lines(4.0)]
    assert len(lines) > 1
    assert all(line.endswith("\u00ad") for line in lines[:-1])
    assert "".join(lines).replace("\u00ad", "") == "responsibilities"
