"""Tests the reading of lengths."""

from __future__ import annotations

import pytest

from planner.domain.lengths import parse_length


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("5 1/2 in", 396.0),
        ("5-1/2in", 396.0),
        ("1/2 in", 36.0),
        ('4.25"', 306.0),
        ("3,5 cm", 99.2126),
        ("140mm", 396.8504),
        ("396 pt", 396.0),
    ],
)
def test_reads_what_people_write(text: str, points: float) -> None:
    assert parse_length(text) == pytest.approx(points, abs=1e-3)


@pytest.mark.parametrize("text", ["", "in", "5", "5 ells", "1/0 in", "-3 mm", "5 in x"])
def test_refuses_with_a_sentence(text: str) -> None:
    with pytest.raises(ValueError, match=r"^“.*”.*\.$"):
        parse_length(text)
