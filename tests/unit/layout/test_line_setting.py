"""Hyphens only where needed, word spaces within bounds, quotes out at the left."""

from __future__ import annotations

import pytest

from planner.domain.geometry import Rect
from planner.domain.letter import take_apart
from planner.domain.typography import USUAL, Setting
from planner.hyphenation import positions
from planner.layout.fit import Fit, Fitting
from planner.layout.line_setting import LineSetter, hang_of
from planner.layout.paragraph import Line
from planner.layout.running_text import make_paragraph, one_line
from planner.layout.setting import Spacing, letter_blocks
from planner.layout.shaping import Shaper
from planner.layout.typography import Typography, nowhere
from tests.pieces import TEXT, catalogue, shelf

VOICE = Shaper(shelf()).voice("EB Garamond", "en")
POINTS = Typography(hyphenate=positions).points_in("en-US")
RAGGED = LineSetter(VOICE, POINTS)
JUSTIFIED = LineSetter(VOICE, POINTS, justified=True)
BODY = TEXT.split("\n\n")[1]
QUOTED = "“Bread,” you said, “is patience.” " * 8


def fit(text: str, area: Rect, setting: Setting = USUAL) -> Fit:
    setter = JUSTIFIED if setting.justified else RAGGED
    blocks = letter_blocks(take_apart(text), VOICE, Spacing(), setting=setting)
    entry = catalogue().faces["EB Garamond"]
    return Fitting(blocks, entry, shelf()["EB Garamond"], area, setter).best()


def text_of(line: Line) -> str:
    return "".join(shape.text for shape in line.shapes)


@pytest.mark.parametrize("measure", [15.0, 18.0, 24.0, 30.0])
def test_ordinary_lines_have_no_hyphen(measure: float) -> None:
    lines = RAGGED.lines(make_paragraph(BODY, VOICE), measure, tight=False)
    assert "\u00ad" not in "".join(map(text_of, lines))


def test_a_very_short_line_is_filled_by_parting_a_word() -> None:
    text = "we had internationalization in hand and our responsibilities together"
    paragraph = make_paragraph(text, VOICE)
    bare = LineSetter(VOICE, nowhere).lines(paragraph, 10.0, tight=False)
    ours = RAGGED.lines(paragraph, 10.0, tight=False)
    assert min(line.width for line in bare[:-1]) < 0.5 * 10.0
    assert min(line.width for line in ours[:-1]) > min(line.width for line in bare[:-1])


def test_words_are_parted_when_the_note_would_not_fit_otherwise() -> None:
    text = "responsibilities notwithstanding " * 30
    area = Rect(0.0, 0.0, 100.0, 300.0)
    made = fit(text, area)
    blocks = letter_blocks(take_apart(text), VOICE, Spacing())
    entry = catalogue().faces["EB Garamond"]
    setter = LineSetter(VOICE, nowhere)
    bare = Fitting(blocks, entry, shelf()["EB Garamond"], area, setter).best()
    assert bare.overset
    assert made.point_size == bare.point_size
    assert not made.overset or len(made.overset.text) < len(bare.overset.text)
    assert "\u00ad" in "".join(run.text for run in made.runs)


def test_justified_lines_fill_the_measure_with_bounded_spaces() -> None:
    measure = 24.0
    lines = JUSTIFIED.lines(make_paragraph(BODY, VOICE), measure, tight=False)
    full = [line for line in lines if line.width == measure]
    assert len(full) >= len(lines) - 2
    for line in full:
        assert sum(shape.width for shape in line.shapes) == pytest.approx(measure)
        spaces = [shape.width for shape in line.shapes if shape.text == " "]
        assert max(spaces) <= 1.8 * VOICE.space.width + 1e-9
        assert max(spaces) == pytest.approx(min(spaces))
    assert lines[-1].width < measure


def test_a_justified_line_that_would_gape_stays_ragged() -> None:
    paragraph = make_paragraph("one or Castellanosandcompany thinks", VOICE)
    lines = JUSTIFIED.lines(paragraph, paragraph.widest_piece + 0.5, tight=False)
    assert text_of(lines[0]) == "one or"
    assert all(s.width == VOICE.space.width for s in lines[0].shapes if s.text == " ")


def test_opening_quotes_hang_and_letters_below_each_other_line_up() -> None:
    area = Rect(36.0, 36.0, 256.0, 400.0)
    made = fit(QUOTED, area)
    quoted = [run for run in made.runs if run.text.startswith("“")]
    plain = [run for run in made.runs if run.text[0].isalpha()]
    assert quoted
    assert plain
    hang = hang_of(one_line("“Bread", VOICE)) * made.point_size
    assert {round(run.x, 6) for run in quoted} == {area.left}
    assert {round(run.x - hang, 6) for run in plain} == {area.left}
    assert all(run.x + run.width <= area.right + 0.01 for run in made.runs)


def test_nothing_hangs_in_justified_lines_or_from_an_indent() -> None:
    area = Rect(36.0, 36.0, 250.0, 400.0)
    made = fit(QUOTED, area, Setting(justified=True))
    assert {run.x for run in made.runs} == {area.left}
    paragraph = make_paragraph("“Bread” is all", VOICE, indent=1.5)
    assert hang_of(paragraph.lines(20.0)[0]) == 0.0


def test_an_indent_moves_the_first_line_alone_and_stays_in_the_measure() -> None:
    area = Rect(36.0, 36.0, 250.0, 400.0)
    made = fit(TEXT, area, Setting(indented=True))
    firsts = {run.text.split()[0]: run.x for run in made.runs}
    assert firsts["Thank"] == pytest.approx(area.left + 1.5 * made.point_size)
    assert firsts["It"] == pytest.approx(area.left + 1.5 * made.point_size)
    assert firsts["Dear"] == firsts["With"] == area.left
    assert all(run.x + run.width <= area.right + 0.01 for run in made.runs)


def test_nobody_s_room_to_sign_is_counted_as_lines_left() -> None:
    area = Rect(36.0, 36.0, 250.0, 300.0)
    named = fit("Dear Ann,\n\nThank you.\n\nYours,\nBo", area)
    unnamed = fit("Dear Ann,\n\nThank you.\n\nYours,", area)
    assert named.lines_left <= unnamed.lines_left <= named.lines_left + 1
