"""A process: one role at one organization, its stage derived from what happened."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class ProcessEventKind(StrEnum):
    """What can happen to an application once there is an interview."""

    SCHEDULED = "scheduled"
    DONE = "done"
    NEXT_ROUND = "next_round"
    OFFER = "offer"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    REJECTED = "rejected"
    NO_RESPONSE = "no_response"
    WITHDRAWN = "withdrawn"
    ON_HOLD = "on_hold"
    CANCELLED = "cancelled"
    REOPENED = "reopened"


CLOSING = frozenset(
    {
        ProcessEventKind.ACCEPTED,
        ProcessEventKind.DECLINED,
        ProcessEventKind.REJECTED,
        ProcessEventKind.NO_RESPONSE,
        ProcessEventKind.WITHDRAWN,
        ProcessEventKind.CANCELLED,
    }
)
"""Events after which nothing is owed any more, until the process is reopened."""


@dataclass(frozen=True, slots=True)
class ProcessEvent:
    """One thing that happened, on a date the user can correct."""

    kind: ProcessEventKind
    on: date
    remarks: str = ""


@dataclass(frozen=True, slots=True)
class Process:
    """One role at one organization, from the first interview to the last word."""

    id: str
    organization_id: str = ""
    role: str = ""
    no_contact_requested: bool = False
    timeline: tuple[ProcessEvent, ...] = ()


def in_order(timeline: tuple[ProcessEvent, ...]) -> tuple[ProcessEvent, ...]:
    """The events by date; those of one day keep the order they were entered in."""
    return tuple(sorted(timeline, key=_when))


def stage(timeline: tuple[ProcessEvent, ...]) -> ProcessEventKind | None:
    """The latest event that counts; reopening goes back to before the closing."""
    standing: list[ProcessEventKind] = []
    for event in in_order(timeline):
        if event.kind is ProcessEventKind.REOPENED:
            while standing and standing[-1] in CLOSING:
                standing.pop()
        else:
            standing.append(event.kind)
    return standing[-1] if standing else None


def is_closed(timeline: tuple[ProcessEvent, ...]) -> bool:
    """Whether the process has come to an end."""
    return stage(timeline) in CLOSING


def stages_reached(timeline: tuple[ProcessEvent, ...]) -> frozenset[ProcessEventKind]:
    """Every stage ever reached: a rejection erases nothing that went before."""
    return frozenset(e.kind for e in timeline) - {ProcessEventKind.REOPENED}


def _when(event: ProcessEvent) -> date:
    return event.on
