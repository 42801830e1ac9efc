"""The largest size that fits, and what is told when none does."""

from __future__ import annotations

import pytest

from planner.bootstrap import build_typography
from planner.domain.geometry import Rect
from planner.domain.letter import take_apart
from planner.layout.fit import Fit, Fitting
from planner.layout.line_setting import LineSetter
from planner.layout.page import Role
from planner.layout.setting import Spacing, letter_blocks
from planner.layout.shaping import Shaper
from tests.pieces import TEXT, catalogue, shelf

AREA = Rect(36.0, 36.0, 270.0, 360.0)
SHAPER = Shaper(shelf())


def fit(text: str, face: str = "EB Garamond", area: Rect = AREA) -> Fit:
    voice = SHAPER.voice(face, "en")
    setter = LineSetter(voice, build_typography().points_in("en"))
    blocks = letter_blocks(take_apart(text), voice, Spacing())
    entry = catalogue().faces[face]
    return Fitting(blocks, entry, shelf()[face], area, setter).best()


def test_a_short_note_has_the_comfortable_size_and_room_below() -> None:
    made = fit("Dear Ann,\n\nThank you.\n\nYours,\nBo")
    assert made.point_size == 12.5
    assert made.lines == 4
    assert made.lines_left > 10
    assert made.overset is None


def test_the_block_stands_a_little_above_the_middle() -> None:
    made = fit("Dear Ann,\n\nThank you.\n\nYours,\nBo")
    face = shelf()["EB Garamond"]
    top = made.runs[0].y - face.cap_height * made.point_size
    bottom = made.runs[-1].y + face.descent * made.point_size
    above, below = top - AREA.top, AREA.bottom - bottom
    assert 0.8 < above / below < 1.0


def test_parts_are_told_apart_and_room_is_left_to_sign() -> None:
    made = fit(TEXT + "\n\nP.S. The rye rose.")
    roles = list(dict.fromkeys(run.role for run in made.runs))
    assert roles == [
        Role.SALUTATION,
        Role.BODY,
        Role.COMPLIMENTARY_CLOSE,
        Role.SIGNATURE,
        Role.POSTSCRIPT,
    ]
    places = {run.role: run.y for run in made.runs}
    leading = 1.3 * made.point_size
    room = places[Role.SIGNATURE] - places[Role.COMPLIMENTARY_CLOSE]
    assert room == pytest.approx(leading + 28.0)


def test_a_longer_note_is_set_smaller_in_steps_of_a_quarter() -> None:
    made = fit(
        TEXT.replace("\n\nIt was", " " + "More of it is here. " * 24 + "\n\nIt was")
    )
    assert 9.0 <= made.point_size < 12.5
    assert made.point_size % 0.25 == 0
    assert made.overset is None
    assert all(AREA.top <= run.y <= AREA.bottom for run in made.runs)


def test_the_next_step_up_would_not_fit() -> None:
    text = TEXT.replace("\n\nIt was", " " + "More of it is here. " * 24 + "\n\nIt was")
    made = fit(text)
    taller = Rect(AREA.left, AREA.top, AREA.right, AREA.bottom + 60)
    assert fit(text, area=taller).point_size > made.point_size


def test_five_thousand_words_are_overset_at_the_floor() -> None:
    words = " ".join(f"word{n}" for n in range(5000))
    made = fit(f"Dear Ann,\n\n{words}")
    assert made.point_size == 9.0
    assert made.overset is not None
    set_words = " ".join(run.text for run in made.runs[1:]).split()
    rest = made.overset.text.split()
    assert set_words + rest == words.split()
    assert made.overset.first_word == rest[0]
    assert made.overset.lines_too_long == len(made.overset.text.split("\n"))
    assert made.lines_left == 0
    assert made.runs[-1].y <= AREA.bottom


def test_line_ends_that_the_writer_typed_are_kept() -> None:
    made = fit("One line\nand another\nand a third that ends in a stop.")
    assert [run.text for run in made.runs][:2] == ["One line", "and another"]
    steps = [b.y - a.y for a, b in zip(made.runs, made.runs[1:], strict=False)]
    assert steps == pytest.approx([12.5 * 1.3] * 2)


def test_a_single_endless_word_is_cut_and_nothing_is_lost() -> None:
    word = "Pneumonoultramicroscopicsilicovolcanoconiosis" * 4
    made = fit(word)
    assert "".join(run.text for run in made.runs) == word
    assert all(run.x + run.width <= AREA.right + 0.01 for run in made.runs)


@pytest.mark.parametrize("text", ["", "  \n\n ", "\u00a0"])
def test_next_to_nothing_is_set_without_fuss(text: str) -> None:
    made = fit(text)
    assert made.lines <= 1
    assert made.overset is None
    assert made.lines_left > 15


def test_an_area_without_room_leaves_everything_over() -> None:
    made = fit("Hello there", area=Rect(0.0, 0.0, 100.0, 3.0))
    assert made.runs == ()
    assert made.overset is not None
    assert made.overset.first_word == "Hello"


def test_a_word_in_two_faces_runs_on_without_a_gap() -> None:
    made = fit("to the Ω and on", face="Dancing Script")
    faces = [run.face for run in made.runs]
    assert faces == ["Dancing Script", "EB Garamond", "Dancing Script"]
    for one, other in zip(made.runs, made.runs[1:], strict=False):
        assert other.x == pytest.approx(one.x + one.width)
        assert other.y == one.y
