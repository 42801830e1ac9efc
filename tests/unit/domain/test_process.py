"""Tests how a stage follows from what happened."""

from __future__ import annotations

from datetime import date

from planner.domain.process import (
    ProcessEvent,
    ProcessEventKind,
    in_order,
    is_closed,
    stage,
    stages_reached,
)

K = ProcessEventKind


def line(*events: tuple[ProcessEventKind, int]) -> tuple[ProcessEvent, ...]:
    """A timeline of November days."""
    return tuple(ProcessEvent(kind, date(2026, 11, day)) for kind, day in events)


def test_nothing_has_no_stage() -> None:
    assert stage(()) is None
    assert not is_closed(())


def test_the_latest_day_counts_whatever_the_order() -> None:
    assert stage(line((K.REJECTED, 20), (K.DONE, 3))) is K.REJECTED


def test_one_day_keeps_the_order_of_entry() -> None:
    same_day = line((K.DONE, 3), (K.OFFER, 3))
    assert [e.kind for e in in_order(same_day)] == [K.DONE, K.OFFER]
    assert stage(same_day) is K.OFFER


def test_reopening_goes_back_to_before_the_closing() -> None:
    timeline = line((K.DONE, 3), (K.NO_RESPONSE, 20), (K.REOPENED, 22))
    assert stage(timeline) is K.DONE
    assert not is_closed(timeline)


def test_a_rejection_erases_nothing() -> None:
    timeline = line((K.DONE, 3), (K.OFFER, 9), (K.REJECTED, 20))
    assert stages_reached(timeline) == {K.DONE, K.OFFER, K.REJECTED}
    assert is_closed(timeline)
