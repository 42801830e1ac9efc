"""Lines: as few as can be, as even as can be, never wider than the measure."""

from __future__ import annotations

import itertools

import pytest

from planner.layout.paragraph import Line, Paragraph
from planner.layout.running_text import make_paragraph, one_line
from planner.layout.shaping import Shaper, Voice
from tests.pieces import TEXT, shelf

BODY = TEXT.split("\n\n")[1]


@pytest.fixture(scope="module")
def voice() -> Voice:
    return Shaper(shelf()).voice("EB Garamond", "en")


def text_of(line: Line) -> str:
    return "".join(shape.text for shape in line.shapes)


def cost(paragraph: Paragraph, cuts: tuple[int, ...], measure: float) -> float:
    """Squares of the blanks, the last line free; infinite when a line is too wide."""
    total = 0.0
    ends = (*cuts, len(paragraph.pieces))
    for number, (start, end) in enumerate(zip((0, *cuts), ends, strict=True)):
        blank = measure - (paragraph.ends[end] - paragraph.starts[start])
        if blank < -1e-9:
            return float("inf")
        if number < len(cuts):
            total += blank * blank
        elif end - start == 1 and cuts:
            total += 4 * measure * measure
    return total


@pytest.mark.parametrize("measure", [6.0, 9.0, 14.0, 22.0])
def test_no_other_way_to_fill_as_many_lines_is_more_even(
    voice: Voice, measure: float
) -> None:
    paragraph = make_paragraph(" ".join(BODY.split()[:16]), voice)
    lines = paragraph.lines(measure)
    count = len(paragraph.pieces)
    ways = itertools.combinations(range(1, count), len(lines) - 1)
    best = min(cost(paragraph, cuts, measure) for cuts in ways)
    ours: list[int] = []
    for line in lines[:-1]:
        ours.append((ours[-1] if ours else 0) + (len(line.shapes) + 1) // 2)
    assert cost(paragraph, tuple(ours), measure) == pytest.approx(best)
    if len(lines) > 1:
        fewer = itertools.combinations(range(1, count), len(lines) - 2)
        assert all(cost(paragraph, cuts, measure) == float("inf") for cuts in fewer)


@pytest.mark.parametrize("measure", [5.5, 8.0, 18.0, 19.5, 30.0, 1000.0])
def test_every_word_once_in_order_and_no_line_too_wide(
    voice: Voice, measure: float
) -> None:
    paragraph = make_paragraph(BODY, voice)
    lines = paragraph.lines(measure)
    assert " ".join(map(text_of, lines)) == BODY
    assert all(line.width <= measure + 1e-9 for line in lines)
    assert len(lines) == paragraph.line_count(measure)


def test_filling_line_by_line_would_be_less_even(voice: Voice) -> None:
    paragraph = make_paragraph("aaa aa aa aaaaa", voice)
    measure = one_line("aaa aa", voice).width + 0.01
    lines = paragraph.lines(measure)
    assert [text_of(line) for line in lines] == ["aaa", "aa aa", "aaaaa"]


def test_one_word_does_not_stand_alone_in_the_last_line(voice: Voice) -> None:
    text = "one two three four five six"
    measure = one_line("one two three four five", voice).width + 0.01
    lines = make_paragraph(text, voice).lines(measure)
    assert [text_of(line) for line in lines][-1] == "five six"


def test_nothing_has_no_lines(voice: Voice) -> None:
    paragraph = make_paragraph("   ", voice)
    assert paragraph.line_count(10.0) == 0
    assert paragraph.lines(10.0) == []
