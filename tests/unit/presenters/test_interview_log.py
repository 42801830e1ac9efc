"""Tests the list of interviews."""

from __future__ import annotations

from datetime import date

from planner.presenters.changes import Done, RoundOpened
from planner.presenters.interview_log import LogRows, NextThing
from tests.unit.presenters.conftest import Office


def rows(office: Office) -> LogRows:
    """The rows as they are shown."""
    shown: LogRows = office.view.last("show_rows")
    return shown


def test_an_empty_journal_shows_no_rows_and_opens_nothing(office: Office) -> None:
    assert len(rows(office)) == 0
    assert office.round_id == ""
    assert office.view.last("show_form") is None


def test_a_new_interview_is_dated_today_and_open(office: Office) -> None:
    office.log.new_requested()
    assert len(rows(office)) == 1
    row = rows(office)[0]
    assert row.on == date(2026, 11, 18)
    assert row.next_thing is NextThing.NAME_PEOPLE
    assert office.round_id == row.round_id
    assert office.view.shown["show_rows"][1] == 0


def test_search_finds_by_what_was_typed(office: Office) -> None:
    for name in ("Larkspur Bakery", "Northside Zoo"):
        office.log.new_requested()
        office.employer.organization_edited(name)
        office.journal.flush()
    office.log.search_edited("lark")
    assert [row.organization for row in rows(office)] == ["Larkspur Bakery"]
    office.log.search_edited("o'brien ( AND")
    assert len(rows(office)) == 0
    office.log.search_edited("")
    assert len(rows(office)) == 2


def test_deleting_opens_the_neighbour_and_undo_brings_it_back(office: Office) -> None:
    office.log.new_requested()
    office.employer.organization_edited("Larkspur Bakery")
    first = office.round_id
    office.log.new_requested()
    second = office.round_id
    office.log.delete_requested()
    assert office.round_id == first
    assert office.met(Done)[-1].act == "delete_interview"
    office.shell.undo_requested()
    assert {row.round_id for row in rows(office)} == {first, second}


def test_undoing_a_new_interview_closes_it(office: Office) -> None:
    office.log.new_requested()
    office.shell.undo_requested()
    assert len(rows(office)) == 0
    assert office.round_id == ""
    office.shell.redo_requested()
    assert len(rows(office)) == 1


def test_deleting_nothing_does_nothing(office: Office) -> None:
    office.log.delete_requested()
    assert office.met(Done) == []


def test_rows_are_read_in_windows(office: Office) -> None:
    for _ in range(130):
        office.log.new_requested()
    shown = rows(office)
    assert len(shown) == 130
    assert shown[129].on == date(2026, 11, 18)
    assert len(shown[0:3]) == 3
    assert shown.place_of(office.round_id) == 0
    assert shown.place_of("unknown") == -1


def test_choosing_a_row_opens_it_once(office: Office) -> None:
    office.log.new_requested()
    first = office.round_id
    office.log.new_requested()
    office.log.row_chosen(first)
    office.log.row_chosen(first)
    assert [e.round_id for e in office.met(RoundOpened)].count(first) == 2


def test_a_search_shows_the_newest_at_once_and_the_rest_after_a_pause(
    office: Office,
) -> None:
    office.log.new_requested()
    office.employer.organization_edited("Larkspur Bakery")
    office.journal.flush()
    for _ in range(230):
        office.outcome.next_round_requested()
    office.log.search_edited("lark")
    assert len(rows(office)) == 200
    office.timer.advance(0.1)
    office.log.search_edited("larks")
    office.timer.advance(0.15)
    assert len(rows(office)) == 200
    office.timer.advance(0.1)
    assert len(rows(office)) == 231
