"""The window turns pages, says quietly what was done, and remembers its shape."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from planner.domain.problems import Problem, ProblemKind
from planner.presenters.autosave import SaveState
from planner.presenters.changes import Done, Page
from planner.presenters.shell import Heading, Notice
from planner.ui.main_window import MainWindow
from planner.ui.widgets.note_edit import NoteEdit
from tests.gui.stand_ins import (
    Answers,
    Recorder,
    by_name,
    name_of,
    present,
    recorder,
    shown,
)
from tests.gui.values import PEOPLE

HEADING = Heading("Larkspur <i>Bakery</i> & Sons", "Baker", ("Maya Ortiz",))
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def shell() -> Recorder:
    made: Recorder = recorder(close_requested=True)
    return made


@pytest.fixture
def log() -> Recorder:
    made: Recorder = recorder()
    return made


@pytest.fixture
def window(
    make_window: Callable[[], MainWindow], shell: Recorder, log: Recorder, qtbot: QtBot
) -> MainWindow:
    window = make_window()
    window.bind(shell, log)  # type: ignore[arg-type] # stand for the presenters
    window.show_heading(HEADING)
    window.show_page(Page.INTERVIEW)
    present(qtbot, window)
    shell.calls.clear()
    return window


def said(window: MainWindow) -> str:
    return "\n".join(x.text() for x in shown(window, QLabel))


def wishes(presenter: Recorder) -> list[str]:
    """What was asked, but for the saving that goes with each move of the focus."""
    return [name for name in presenter.names() if name != "focus_left"]


def test_the_heading_shows_names_as_they_are(window: MainWindow) -> None:
    assert "Larkspur <i>Bakery</i> & Sons" in said(window)
    assert "Maya Ortiz · Baker" in said(window)


@pytest.mark.parametrize(
    ("words", "page"), [("Note", Page.NOTE), ("Outcome", Page.OUTCOME)]
)
def test_a_page_is_picked_by_its_button(
    window: MainWindow, shell: Recorder, words: str, page: Page
) -> None:
    QTest.mouseClick(by_name(window, words, QRadioButton), Qt.MouseButton.LeftButton)
    assert ("page_chosen", page) in shell.calls


def test_a_letter_of_the_pages_leads_into_the_note_as_the_menu_does(
    window: MainWindow,
) -> None:
    window.note.show_recipients(PEOPLE, "p1")
    window.note.show_closed(None)
    window.show_page(Page.NOTE)
    QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    QTest.qWait(150)
    assert isinstance(window.focusWidget(), NoteEdit)


def test_each_page_comes_into_sight(window: MainWindow) -> None:
    pages = {
        Page.INTERVIEW: window.form,
        Page.NOTE: window.note,
        Page.OUTCOME: window.outcome,
        Page.SETTINGS: window.settings,
    }
    for page, widget in pages.items():
        window.show_page(page)
        assert [w for w in pages.values() if w.isVisible()] == [widget]


def test_without_an_interview_one_button_says_what_to_do(
    window: MainWindow, log: Recorder
) -> None:
    window.show_heading(None)
    QTest.mouseClick(
        by_name(window, "Log an interview", QPushButton), Qt.MouseButton.LeftButton
    )
    assert log.names() == ["new_requested"]
    assert not window.actions_["delete"].isEnabled()


@pytest.mark.parametrize(
    ("key", "modifiers", "wish"),
    [
        (Qt.Key.Key_Z, CONTROL, "undo_requested"),
        (Qt.Key.Key_Z, CONTROL | SHIFT, "redo_requested"),
        (Qt.Key.Key_Y, CONTROL, "redo_requested"),
        (Qt.Key.Key_Comma, CONTROL, "page_chosen"),
    ],
)
def test_shortcuts_reach_the_shell(
    window: MainWindow,
    shell: Recorder,
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier,
    wish: str,
) -> None:
    window.show_history("write", "tick")
    QTest.keyClick(window, key, modifiers)
    assert wish in wishes(shell)


@pytest.mark.parametrize(
    ("key", "wish"), [(Qt.Key.Key_N, "new_requested"), (Qt.Key.Key_F, "find_requested")]
)
def test_shortcuts_reach_the_list(
    window: MainWindow, log: Recorder, key: Qt.Key, wish: str
) -> None:
    QTest.keyClick(window, key, CONTROL)
    assert log.names() == [wish]


def test_a_shortcut_is_shown_first_of_all(window: MainWindow) -> None:
    assert window.actions_["settings"].shortcut().toString() == "Ctrl+,"


def test_the_menu_names_what_undo_takes_back(window: MainWindow) -> None:
    window.show_history("delete_interview", "")
    assert window.actions_["undo"].text() == "&Undo: Delete interview"
    assert window.actions_["undo"].isEnabled()
    assert not window.actions_["redo"].isEnabled()


def test_what_was_done_can_be_undone_from_the_line(
    window: MainWindow, shell: Recorder
) -> None:
    window.show_done(Done("delete_interview", "Bell & <b>Sons</b>"))
    assert "Interview deleted: Bell & <b>Sons</b>" in said(window)
    QTest.mouseClick(by_name(window, "Undo", QPushButton), Qt.MouseButton.LeftButton)
    assert "told_undo_requested" in wishes(shell)


def test_what_cannot_be_undone_offers_no_undo(window: MainWindow) -> None:
    window.show_done(Done("save_pdf", "card.pdf", undoable=False))
    assert "Saved: card.pdf" in said(window)
    assert "Undo" not in [name_of(b) for b in shown(window, QPushButton)]


def test_a_problem_stays_until_it_is_mended(window: MainWindow) -> None:
    tries: list[str] = []
    problem = Problem(ProblemKind.DISK_FULL)
    window.show_problem(problem, lambda: tries.append("again"))
    assert "Free some space, then choose Retry." in said(window)
    QTest.mouseClick(by_name(window, "Retry", QPushButton), Qt.MouseButton.LeftButton)
    assert tries == ["again"]
    window.show_problem(problem, None)
    window.clear_problem()
    assert "Free some space" not in said(window)


def test_a_missing_keychain_is_said_and_lasts(window: MainWindow) -> None:
    window.show_notice(Notice.NO_KEYCHAIN)
    assert "This computer has no keychain" in said(window)


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (SaveState.SAVED, "Saved"),
        (SaveState.UNSAVED, "Saving …"),
        (SaveState.FAILED, "Not saved"),
    ],
)
def test_it_says_whether_everything_is_saved(
    window: MainWindow, state: SaveState, words: str
) -> None:
    window.show_save_state(state)
    assert words in said(window)


def test_settings_lead_back_to_where_one_was(
    window: MainWindow, shell: Recorder
) -> None:
    window.show_page(Page.NOTE)
    window.show_page(Page.SETTINGS)
    QTest.mouseClick(by_name(window, "Back", QPushButton), Qt.MouseButton.LeftButton)
    assert ("page_chosen", Page.NOTE) in shell.calls


def test_f9_puts_the_list_away_and_find_brings_it_back(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_F9)
    assert not window.log.isVisible()
    QTest.keyClick(window, Qt.Key.Key_F, CONTROL)
    assert window.log.isVisible()


def test_leaving_a_field_saves(window: MainWindow, shell: Recorder) -> None:
    window.settings.focus_first()
    window.form.focus_first()
    assert "focus_left" in shell.names()


def test_the_window_comes_back_as_it_was_left(
    window: MainWindow, make_window: Callable[[], MainWindow]
) -> None:
    window.resize(window.width(), 560)
    window.close()
    again = make_window()
    assert again.height() == 560


def test_closing_with_words_unsaved_asks(
    make_window: Callable[[], MainWindow], answers: Answers, qtbot: QtBot
) -> None:
    window = make_window()
    window.bind(recorder(close_requested=False), recorder())
    present(qtbot, window)
    answers.closes = False
    assert not window.close()
    answers.closes = True
    assert window.close()
    assert answers.asked == ["close_unsaved", "close_unsaved"]
