"""Reads dates and times the way people say them: “today 10:30”, “tue”, “17 nov”."""

from __future__ import annotations

import re
from datetime import date, time, timedelta

_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july", "august"),
    *("september", "october", "november", "december"),
)
_DAYS = (
    *("monday", "tuesday", "wednesday", "thursday"),
    *("friday", "saturday", "sunday"),
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|\.)?"
_MONTH = r"(?P<month>[a-z]{3,9})\.?"
_YEAR = r"(?: (?P<year>\d{2,4}))?"
_NEAR = {"today": 0, "yesterday": -1, "tomorrow": 1}


def parse_date(text: str, today: date, *, past: bool = True) -> date:
    """The day that was meant; ``ValueError`` with a sentence when none can be read.

    A weekday is the last one (the next one with ``past=False``); a day without a
    year is the one nearest to today. Slashed dates are refused where the order of day
    and month could be either.
    """
    said = " ".join(text.lower().replace(",", " ").split()).rstrip(".")
    if said in _NEAR:
        return today + timedelta(days=_NEAR[said])
    if (day := _place(said, _DAYS)) is not None:
        return _weekday(day, today, past=past)
    for read in (_iso, _dotted, _with_month_name, _slashed):
        found = read(said, today)
        if found is not None:
            return found
    raise ValueError(f"“{text}” is not a day. Try 17 nov, tue, or {today:%Y-%m-%d}.")


def parse_time(text: str) -> time:
    """The time that was meant, as 10:30, 10.30, 1030 or 2 pm; else ``ValueError``."""
    match = re.fullmatch(
        r"(\d{1,2})(?:[:.h]?(\d{2}))?\s*([ap])?\.?(?:m\.?)?", text.strip().lower()
    )
    if match is not None:
        hour, minute = int(match[1]), int(match[2] or 0)
        if match[3]:
            hour = hour % 12 + (12 if match[3] == "p" else 0)
        if hour < 24 and minute < 60:
            return time(hour, minute)
    raise ValueError(f"“{text}” is not a time. Try 10:30 or 2 pm.")


def _place(said: str, words: tuple[str, ...]) -> int | None:
    """Which of the words is meant by its first three letters or more."""
    if len(said) < 3:
        return None
    return next((i for i, word in enumerate(words) if word.startswith(said)), None)


def _weekday(day: int, today: date, *, past: bool) -> date:
    if past:
        return today - timedelta(days=(today.weekday() - day) % 7)
    return today + timedelta(days=(day - today.weekday()) % 7)


def _iso(said: str, _today: date) -> date | None:
    match = re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", said)
    return _valid(*(int(g) for g in match.groups())) if match else None


def _dotted(said: str, today: date) -> date | None:
    match = re.fullmatch(r"(\d{1,2})\.\s?(\d{1,2})\.?\s?(\d{2,4})?", said)
    if match is None:
        return None
    return _day_and_month(int(match[1]), int(match[2]), match[3], today)


def _with_month_name(said: str, today: date) -> date | None:
    first, _, rest = said.partition(" ")
    if rest and _place(first, _DAYS) is not None:
        said = rest
    for pattern in (f"{_DAY} {_MONTH}{_YEAR}", f"{_MONTH} {_DAY}{_YEAR}"):
        match = re.fullmatch(pattern, said)
        month = _place(match["month"], _MONTHS) if match else None
        if match and month is not None:
            return _day_and_month(int(match["day"]), month + 1, match["year"], today)
    return None


def _slashed(said: str, today: date) -> date | None:
    match = re.fullmatch(r"(\d{1,2})/(\d{1,2})(?:/(\d{2,4}))?", said)
    if match is None:
        return None
    first, second = int(match[1]), int(match[2])
    if first <= 12 and second <= 12 and first != second:
        raise ValueError(f"“{said}” can mean two days. Write the month as a word.")
    day, month = (first, second) if first > 12 else (second, first)
    return _day_and_month(day, month, match[3], today)


def _day_and_month(day: int, month: int, year: str | None, today: date) -> date | None:
    if year is not None:
        return _valid(int(year) + (2000 if len(year) == 2 else 0), month, day)
    candidates = (_valid(today.year + add, month, day) for add in (-1, 0, 1))
    known = [c for c in candidates if c is not None]
    return min(known, key=lambda c: abs((c - today).days), default=None)


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
