"""Tests wall time against the clocks of the world."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

from planner.domain.interview import InterviewRound, exists_on_clock, started_at


def test_start_in_utc() -> None:
    round_ = InterviewRound(
        "r", "p", date(2026, 11, 17), time(10, 30), "America/New_York"
    )
    assert started_at(round_) == datetime(2026, 11, 17, 15, 30, tzinfo=UTC)


def test_no_time_no_start() -> None:
    assert started_at(InterviewRound("r", "p", date(2026, 11, 17))) is None


def test_the_hour_that_the_clocks_skip() -> None:
    spring = date(2026, 3, 8)
    assert not exists_on_clock(spring, time(2, 30), "America/New_York")
    assert exists_on_clock(spring, time(3, 30), "America/New_York")
