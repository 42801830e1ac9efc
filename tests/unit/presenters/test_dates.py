"""Tests dates and times as people say them; today is Monday 23 November 2026."""

from __future__ import annotations

from datetime import date, time

import pytest

from planner.presenters.dates import parse_date, parse_time

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("today", date(2026, 11, 23)),
        ("Yesterday", date(2026, 11, 22)),
        ("tue", date(2026, 11, 17)),
        ("Monday", date(2026, 11, 23)),
        ("17 nov", date(2026, 11, 17)),
        ("nov 17", date(2026, 11, 17)),
        ("Tue, 17 Nov 2026", date(2026, 11, 17)),
        ("Sep 1st", date(2026, 9, 1)),
        ("3 jan", date(2027, 1, 3)),
        ("2026-11-17", date(2026, 11, 17)),
        ("17.11.", date(2026, 11, 17)),
        ("17.11.26", date(2026, 11, 17)),
        ("11/17", date(2026, 11, 17)),
        ("17/11/2026", date(2026, 11, 17)),
        ("29 feb 2028", date(2028, 2, 29)),
    ],
)
def test_reads_days(said: str, day: date) -> None:
    assert parse_date(said, TODAY) == day


def test_a_weekday_to_come() -> None:
    assert parse_date("tue", TODAY, past=False) == date(2026, 11, 24)


@pytest.mark.parametrize(
    "said", ["", "soon", "32 nov", "29 feb 2027", "mo", "2026-13-01", "17 smarch"]
)
def test_refuses_what_is_no_day(said: str) -> None:
    with pytest.raises(ValueError, match="is not a day"):
        parse_date(said, TODAY)


def test_refuses_what_can_mean_two_days() -> None:
    with pytest.raises(ValueError, match="two days"):
        parse_date("10/11", TODAY)


@pytest.mark.parametrize(
    ("said", "at"),
    [
        ("10:30", time(10, 30)),
        ("10.30", time(10, 30)),
        ("1030", time(10, 30)),
        ("9", time(9)),
        ("2 pm", time(14)),
        ("12 am", time(0)),
        ("12:15 p.m.", time(12, 15)),
    ],
)
def test_reads_times(said: str, at: time) -> None:
    assert parse_time(said) == at


@pytest.mark.parametrize("said", ["", "25:00", "10:61", "noonish", "1:2"])
def test_refuses_what_is_no_time(said: str) -> None:
    with pytest.raises(ValueError, match="is not a time"):
        parse_time(said)
