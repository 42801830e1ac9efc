"""Both directions in one note: levels, order on the line, the side lines begin at."""

from __future__ import annotations

import pytest

from planner.layout.bidi import base_level, levels_of, reads_right_only, visual_order
from planner.layout.page import GlyphRun, Role
from planner.layout.running_text import make_paragraph, narrowed, one_line
from planner.layout.runs import runs_of
from planner.layout.shaping import Shaper, Voice
from tests.pieces import composer, piece, shelf


@pytest.fixture(scope="module")
def voice() -> Voice:
    return Shaper(shelf()).voice("EB Garamond", "he")


def placed(runs: list[GlyphRun]) -> list[str]:
    """The texts of runs from left to right."""
    return [run.text for run in sorted(runs, key=lambda run: run.x)]


def test_latin_text_takes_the_short_cut() -> None:
    assert reads_right_only("Łukasz Nguyễn Ξένια 山田 太郎 🎉")
    assert not reads_right_only("Dear محمد")


def test_the_first_letter_gives_the_direction() -> None:
    assert base_level("… 12 שלום, Maya") == 1
    assert base_level("Maya, שלום") == 0
    assert base_level("12 …") == 0


def test_numbers_in_hebrew_run_to_the_right() -> None:
    assert levels_of("אב 12", 1) == (1, 1, 1, 2, 2)
    assert visual_order((1, 1, 1, 2, 2)) == [3, 4, 2, 1, 0]


def test_invisible_characters_follow_what_is_before_them() -> None:
    assert levels_of("א\u202a\u00adb", 1) == (1, 1, 1, 2)


def test_deep_brackets_end() -> None:
    text = "א" + "(" * 80 + "a" + ")" * 80
    assert len(levels_of(text, 1)) == len(text)


def test_words_stand_from_right_to_left_and_are_read_in_order(voice: Voice) -> None:
    line = make_paragraph("אב גד Maya Ortiz 12 הו", voice).lines(99.0)[0]
    runs = runs_of(line.shapes, Role.BODY, 10.0, 0.0, 0.0)
    assert "".join(run.text for run in runs) == "אב גד Maya Ortiz 12 הו"
    assert "".join(placed(runs)) == "הו Maya Ortiz 12 גד אב"
    assert line.reads_left
    assert sum(run.width for run in runs) == pytest.approx(line.width * 10)


def test_a_foreign_name_stays_whole_in_a_latin_line(voice: Voice) -> None:
    line = one_line("Dear אב גד, hello", voice)
    runs = runs_of(line.shapes, Role.BODY, 10.0, 0.0, 0.0)
    assert "".join(placed(runs)) == "Dear גד אב, hello"
    assert not line.reads_left


def test_a_cut_word_keeps_its_direction(voice: Voice) -> None:
    word = "אבגדהוזחטיכלמנסע"
    paragraph = narrowed(make_paragraph(f"{word} {word}", voice), 4.0, voice)
    assert paragraph.reads_left
    levels = [level for part in paragraph.pieces for level in part.levels]
    assert levels == [1] * (2 * len(word))
    assert all(line.width <= 4.0 + 1e-9 for line in paragraph.lines(4.0))


def test_lines_of_such_a_note_end_at_the_right_margin() -> None:
    made = composer().compose(piece("שלום מאיה\n\nThank you.", card="iso-a6-flat"))
    card = made.stationery.card
    ends: dict[float, float] = {}
    for run in made.card.pages[0].items:
        ends[run.y] = max(ends.get(run.y, 0.0), run.x + run.width)
    first, last = ends[min(ends)], ends[max(ends)]
    assert first == pytest.approx(card.trim.width - card.safe_margin)
    assert last < first
