"""The contact log; its outgoing entries after an interview count for restraint."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Direction(StrEnum):
    """Who wrote to whom."""

    OUTGOING = "outgoing"
    INCOMING = "incoming"


class Channel(StrEnum):
    """How; a call is not an action of this program, so there is none."""

    POST = "post"
    EMAIL = "email"
    IN_PERSON = "in_person"


class Purpose(StrEnum):
    """Why."""

    THANK_YOU = "thank_you"
    CHECK_IN = "check_in"
    WITHDRAWAL = "withdrawal"
    ANSWER = "answer"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Contact:
    """One contact with somebody of a process."""

    id: str
    process_id: str
    person_id: str
    on: date
    direction: Direction
    channel: Channel
    purpose: Purpose
    remarks: str = ""


def restraint_count(contacts: Iterable[Contact], person_id: str, since: date) -> int:
    """How often one has written to this person since the interview."""
    return sum(
        1
        for c in contacts
        if c.person_id == person_id
        and c.direction is Direction.OUTGOING
        and c.on >= since
    )
