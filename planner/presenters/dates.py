"""Reads dates and times the way people say them: “today 10:30”, “tue”, “17 nov”."""

from __future__ import annotations

import re
from datetime import date, time, timedelta

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_DAYS = "mon tue wed thu fri sat sun".split()
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
    if len(said) >= 3 and said[:3] in _DAYS and _is_word(said, _DAYS):
        return _weekday(_DAYS.index(said[:3]), today, past=past)
    for read in (_iso, _dotted, _with_month_name, _slashed):
        found = read(said, today)
        if found is not None:
            return found
    raise ValueError(f"“{text}” is not a day. Try 17 nov, tue, or {today:%Y-%m-%d}.")


def parse_time(text: str) -> time:
    """The time that was meant, as 10:30, 10.30, 1030, 10 or 2 pm; else ``ValueError``."""
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


def _is_word(said: str, words: list[str]) -> bool:
    full = dict(
        zip(
            _DAYS + _MONTHS,
            "monday tuesday wednesday thursday friday saturday sunday january february "
            "march april may june july august september october november december".split(),
            strict=True,
        )
    )
    return said.isalpha() and any(full[w].startswith(said) for w in words)


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
    patterns = (
        r"(?P<day>\d{1,2})(?:st|nd|rd|th|\.)? (?P<month>[a-z]{3,9})\.?(?: (?P<year>\d{2,4}))?",
        r"(?P<month>[a-z]{3,9})\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?(?: (?P<year>\d{2,4}))?",
    )
    said = re.sub(r"^(?:" + "|".join(_DAYS) + r")[a-z]*\.? ", "", said)
    for pattern in patterns:
        match = re.fullmatch(pattern, said)
        if match and match["month"][:3] in _MONTHS and _is_word(match["month"], _MONTHS):
            month = _MONTHS.index(match["month"][:3]) + 1
            return _day_and_month(int(match["day"]), month, match["year"], today)
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
