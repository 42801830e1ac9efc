"""Line break opportunities within and between chunks."""

from __future__ import annotations

import pytest

from planner.layout.breaks import breaks_within, graphemes, may_break_between


@pytest.mark.parametrize(
    ("chunk", "cuts"),
    [
        ("word", ()),
        ("half-line", (5,)),
        ("3-day", (2,)),
        ("B-52", ()),
        ("Mon–Fri", (4,)),
        ("said—then", (4, 5)),
        ("“O’Brien’s”,", ()),
        ("(bread)", ()),
        ("Dr.\u00a0Maddox", ()),
        ("e.g.,", ()),
        ("and/or", (4,)),
        ("東京都", (1, 2)),
    ],
)
def test_breaks_within(chunk: str, cuts: tuple[int, ...]) -> None:
    assert breaks_within(chunk) == cuts


def test_a_line_may_end_at_most_spaces() -> None:
    assert may_break_between("kind", "regards")
    assert may_break_between("you", "—")
    assert not may_break_between("—", "—")
    assert not may_break_between("word", "!")


def test_graphemes_keep_marks_and_families_together() -> None:
    assert graphemes("añ") == ("a", "ñ")
    assert graphemes("e\u0301x") == ("e\u0301", "x")
    assert graphemes("👩‍👩‍👧!") == ("👩‍👩‍👧", "!")


def test_korean_is_parted_at_spaces_only() -> None:
    assert breaks_within("감사드립니다") == ()
    assert breaks_within("10월에만나요") == ()
    assert breaks_within("만나요(감사)") == (3,)


def test_japanese_keeps_small_kana_and_signs_with_what_is_before_them() -> None:
    text = "ちょっと、「コーヒー」。"
    first = {text[at] for at in breaks_within(text)}
    last = {text[at - 1] for at in breaks_within(text)}
    assert first.isdisjoint("ょっ、ー」。")
    assert "「" not in last
    assert len(breaks_within(text)) == 3
