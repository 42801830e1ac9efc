"""Tests the frame: pages, undo, what is saved, quiet lines."""

from __future__ import annotations

import pytest

from planner.domain.note import Note
from planner.domain.problems import Problem, ProblemKind
from planner.presenters.autosave import SaveState
from planner.presenters.changes import Page, ProblemMet
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


def test_a_bug_is_not_hidden(office: Office) -> None:
    with pytest.raises(ZeroDivisionError):
        office.changes.publish(ProblemMet(ZeroDivisionError()))


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
