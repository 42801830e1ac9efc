"""Tests the page of outcome and lesson."""

from __future__ import annotations

from datetime import date

from planner.domain.process import ProcessEventKind
from planner.presenters.outcome import OutcomeForm
from tests.unit.presenters.conftest import Office

K = ProcessEventKind


def shown(office: Office) -> OutcomeForm:
    """The page as it is shown."""
    form: OutcomeForm = office.view.last("show_outcome")
    return form


def test_an_outcome_is_added_on_its_day(office: Office) -> None:
    office.log.new_requested()
    office.clock.day = date(2026, 11, 30)
    office.outcome.outcome_recorded(K.REJECTED, "27 nov")
    assert [(e.kind, e.on.day) for e in shown(office).timeline] == [
        (K.DONE, 18),
        (K.REJECTED, 27),
    ]
    assert shown(office).stage is K.REJECTED
    assert shown(office).closed
    office.shell.undo_requested()
    assert not shown(office).closed


def test_a_bad_day_is_said_and_nothing_is_added(office: Office) -> None:
    office.log.new_requested()
    office.outcome.outcome_recorded(K.OFFER, "sometime")
    assert "sometime" in office.view.last("show_date_problem")
    assert len(shown(office).timeline) == 1


def test_an_event_can_be_taken_out_again(office: Office) -> None:
    office.log.new_requested()
    office.outcome.outcome_recorded(K.NO_RESPONSE, "")
    office.outcome.event_remove_requested(1)
    assert [e.kind for e in shown(office).timeline] == [K.DONE]
    office.outcome.event_remove_requested(7)
    assert len(shown(office).timeline) == 1


def test_the_lesson_is_kept_and_comes_back_in_the_next_interview(
    office: Office,
) -> None:
    office.log.new_requested()
    office.outcome.lesson_edited("Next time I will ask about the ovens.")
    office.journal.flush()
    office.log.new_requested()
    assert shown(office).lesson == ""
    assert shown(office).past_lessons == ("Next time I will ask about the ovens.",)


def test_an_emptied_lesson_is_none(office: Office) -> None:
    office.log.new_requested()
    office.outcome.lesson_edited("Something")
    office.outcome.lesson_edited("  ")
    office.journal.flush()
    assert office.store.lessons.all() == []


def test_another_round_of_the_same_process(office: Office) -> None:
    office.log.new_requested()
    first = office.round_id
    office.outcome.next_round_requested()
    assert office.round_id != first
    assert [e.kind for e in shown(office).timeline] == [K.DONE, K.NEXT_ROUND]
    assert len(office.store.processes.all()) == 1
