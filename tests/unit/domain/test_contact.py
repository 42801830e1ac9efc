"""Tests the restraint counter."""

from __future__ import annotations

from datetime import date

from planner.domain.contact import (
    Channel,
    Contact,
    Direction,
    Purpose,
    restraint_count,
)


def contact(person: str, day: int, direction: Direction) -> Contact:
    """One contact in November."""
    return Contact(
        f"{person}{day}{direction}",
        "process",
        person,
        date(2026, 11, day),
        direction,
        Channel.POST,
        Purpose.THANK_YOU,
    )


def test_counts_only_outgoing_to_that_person_since_the_interview() -> None:
    log = [
        contact("maya", 10, Direction.OUTGOING),
        contact("maya", 18, Direction.OUTGOING),
        contact("maya", 19, Direction.INCOMING),
        contact("tom", 18, Direction.OUTGOING),
    ]
    assert restraint_count(log, "maya", date(2026, 11, 17)) == 1
