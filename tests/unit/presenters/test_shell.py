"""Tests the frame: pages, undo, what is saved, quiet lines."""

from __future__ import annotations

import pytest

from planner.domain.note import Note
from planner.domain.problems import Problem, ProblemKind
from planner.domain.process import ProcessEventKind
from planner.presenters.autosave import SaveState
from planner.presenters.changes import Page
from planner.presenters.shell import Notice, Shell
from tests.unit.presenters.conftest import Office


def test_heading_says_whose_interview_is_open(office: Office) -> None:
    assert office.view.last("show_heading") is None
    office.log.new_requested()
    office.employer.organization_edited("Larkspur Bakery")
    office.employer.role_edited("Baker")
    office.journal.flush()
    heading = office.view.last("show_heading")
    assert (heading.organization, heading.role) == ("Larkspur Bakery", "Baker")


def test_undo_and_redo_are_named(office: Office) -> None:
    assert office.view.shown["show_history"] == ("", "")
    office.log.new_requested()
    assert office.view.shown["show_history"] == ("new_interview", "")
    office.shell.undo_requested()
    assert office.view.shown["show_history"] == ("", "new_interview")
    office.shell.undo_requested()
    assert office.view.shown["show_history"] == ("", "new_interview")


def test_typing_is_unsaved_for_a_moment(office: Office) -> None:
    office.log.new_requested()
    office.form.remarks_edited("kind")
    assert office.view.last("show_save_state") is SaveState.UNSAVED
    office.shell.focus_left()
    assert office.view.last("show_save_state") is SaveState.SAVED


def test_only_acts_out_of_sight_are_told(office: Office) -> None:
    office.log.new_requested()
    assert "show_done" not in office.view.calls
    office.log.delete_requested()
    assert office.view.last("show_done").act == "delete_interview"


def test_a_failed_save_is_told_until_it_is_mended(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_note: Note) -> None:
        raise Problem(ProblemKind.DISK_FULL)

    office.log.new_requested()
    round_id = office.round_id
    tables = office.journal._tables._put
    round_ = office.journal.round(round_id)
    with monkeypatch.context() as patch:
        patch.setitem(tables, type(round_), full)
        office.form.remarks_edited("kind")
        assert not office.shell.close_requested()
        assert office.view.last("show_problem").kind is ProblemKind.DISK_FULL
    office.view.shown["show_problem"][1]()
    assert "clear_problem" in office.view.calls
    assert office.shell.close_requested()


def test_the_lines_undo_takes_back_its_own_act_only(office: Office) -> None:
    office.log.new_requested()
    office.outcome.outcome_recorded(ProcessEventKind.OFFER, "")
    assert office.view.last("show_done").act == "record_outcome"
    office.outcome.lesson_edited("Ask about the ovens.")
    office.shell.told_undo_requested()
    office.journal.flush()
    assert len(office.store.lessons.all()) == 1
    assert "clear_done" in office.view.calls
    office.outcome.outcome_recorded(ProcessEventKind.ACCEPTED, "")
    office.shell.told_undo_requested()
    assert len(office.view.last("show_outcome").timeline) == 2


def test_the_line_goes_when_something_else_is_done(office: Office) -> None:
    office.log.new_requested()
    office.outcome.outcome_recorded(ProcessEventKind.OFFER, "")
    office.employer.role_edited("Baker")
    office.journal.flush()
    assert office.view.calls[-1] != "show_done"
    assert "clear_done" in office.view.calls


def test_undo_and_redo_say_what_they_did(office: Office) -> None:
    office.log.new_requested()
    office.outcome.outcome_recorded(ProcessEventKind.OFFER, "")
    office.shell.undo_requested()
    done = office.view.last("show_done")
    assert (done.act, done.subject, done.undoable) == ("undo", "record_outcome", False)
    office.shell.redo_requested()
    assert office.view.last("show_done").act == "redo"


def test_undo_opens_the_interview_in_which_it_shows(office: Office) -> None:
    office.log.new_requested()
    first = office.round_id
    office.form.remarks_edited("kind people")
    office.journal.flush()
    office.log.new_requested()
    second = office.round_id
    office.shell.undo_requested()
    assert office.round_id == first
    office.shell.redo_requested()
    assert office.round_id == second
    office.shell.undo_requested()
    office.shell.undo_requested()
    assert office.round_id == first
    assert office.view.last("show_form").remarks == ""


def test_undoing_the_deletion_of_the_only_interview_opens_it(office: Office) -> None:
    office.log.new_requested()
    only = office.round_id
    office.log.delete_requested()
    assert office.round_id == ""
    assert office.view.last("show_done").act == "delete_interview"
    office.shell.told_undo_requested()
    assert office.round_id == only
    assert office.view.last("show_form").round_id == only


def test_opening_an_interview_leaves_the_settings(office: Office) -> None:
    office.shell.page_chosen(Page.SETTINGS)
    office.log.new_requested()
    assert office.view.last("show_page") is Page.INTERVIEW


def test_turning_the_page_shows_what_was_just_typed(office: Office) -> None:
    office.log.new_requested()
    office.employer.organization_edited("Larkspur Bakery")
    office.employer.organization_edited("Larkspur Bakery Ltd")
    office.shell.page_chosen(Page.NOTE)
    assert office.view.last("show_heading").organization == "Larkspur Bakery Ltd"


def test_without_a_keychain_the_window_says_so(office: Office) -> None:
    assert "show_notice" not in office.view.calls
    shell = Shell(office.view, office.journal, office.changes, office.open_round)
    shell.start(keychain=False)
    assert office.view.last("show_notice") is Notice.NO_KEYCHAIN
