"""An interview round: when, what kind, who was met, what was said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from enum import StrEnum
from zoneinfo import ZoneInfo


class InterviewKind(StrEnum):
    """How the conversation was held."""

    IN_PERSON = "in_person"
    VIDEO = "video"
    PHONE = "phone"
    GROUP = "group"
    INFORMATIONAL = "informational"
    TRIAL_SHIFT = "trial_shift"


@dataclass(frozen=True, slots=True)
class Meeting:
    """One person met in a round, and what the two had in common."""

    person_id: str
    common_ground: str = ""


@dataclass(frozen=True, slots=True)
class InterviewRound:
    """One round of a process.

    The time is kept as it was agreed: local wall time and IANA zone, with ``fold``
    for the hour that a clock change repeats. UTC is reckoned, never stored.
    """

    id: str
    process_id: str
    on: date
    at: time | None = None
    zone: str = ""
    kind: InterviewKind = InterviewKind.IN_PERSON
    meetings: tuple[Meeting, ...] = ()
    high_points: tuple[str, ...] = ()
    remarks: str = ""
    decision_by: date | None = None


def started_at(round_: InterviewRound) -> datetime | None:
    """The start in UTC, or nothing while time or zone is unknown."""
    if round_.at is None or not round_.zone:
        return None
    wall = datetime.combine(round_.on, round_.at, ZoneInfo(round_.zone))
    return wall.astimezone(UTC)


def exists_on_clock(on: date, at: time, zone: str) -> bool:
    """Whether that wall time happens at all: clocks going forward skip an hour."""
    wall = datetime.combine(on, at, ZoneInfo(zone))
    back = wall.astimezone(UTC).astimezone(ZoneInfo(zone))
    return back.replace(tzinfo=None) == wall.replace(tzinfo=None)
