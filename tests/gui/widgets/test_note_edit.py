"""The note's field keeps every character, and the caret at its words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.domain.preferences import ColorScheme
from planner.ui.application import Appearance
from planner.ui.widgets.note_edit import NoteEdit, difference

TEXT = "Dear\u00a0Ms. Ortiz,\n\nThank you\u2028for 😀 the bread.\n"


def made(qtbot: QtBot, text: str = TEXT) -> tuple[NoteEdit, list[str]]:
    edit = NoteEdit()
    qtbot.addWidget(edit)
    edit.set_text(text)
    edited: list[str] = []
    edit.edited.connect(edited.append)
    return edit, edited


def place(edit: NoteEdit, at: int) -> None:
    cursor = edit.textCursor()
    cursor.setPosition(at)
    edit.setTextCursor(cursor)


def test_every_character_comes_back(styled: QApplication, qtbot: QtBot) -> None:
    edit, edited = made(qtbot)
    assert edit.text() == TEXT
    assert edited == []


def test_typing_is_told_with_the_whole_text(styled: QApplication, qtbot: QtBot) -> None:
    edit, edited = made(qtbot, "Dear,")
    place(edit, 5)
    QTest.keyClicks(edit, "!")
    assert edited == ["Dear,!"]


def test_the_caret_stays_at_its_words(styled: QApplication, qtbot: QtBot) -> None:
    edit, _ = made(qtbot, "Dear 😀 Ortiz")
    place(edit, 10)
    edit.set_text("Dear Ms. 😀 Ortiz")
    assert edit.textCursor().position() == 14
    assert edit.text() == "Dear Ms. 😀 Ortiz"


def test_a_selection_after_the_change_stays(styled: QApplication, qtbot: QtBot) -> None:
    edit, _ = made(qtbot, "one two three")
    place(edit, 8)
    cursor = edit.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)
    edit.set_text("ones two three")
    assert edit.textCursor().selectedText() == "three"


def test_tab_leaves_and_undo_is_not_its_own(styled: QApplication, qtbot: QtBot) -> None:
    edit, _ = made(qtbot)
    assert edit.tabChangesFocus()
    QTest.keyClicks(edit, "x")
    QTest.keyClick(edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert edit.text() == "x" + TEXT


def test_the_face_outlives_a_change_of_colours(
    appearance: Appearance, qtbot: QtBot
) -> None:
    edit, _ = made(qtbot)
    edit.show()
    edit.set_face("EB Garamond", 13.0)
    appearance.choose(ColorScheme.DARK)
    assert edit.font().families()[0] == "EB Garamond"
    assert edit.font().pointSizeF() == 13.0


@given(st.text("ab\n", max_size=12), st.text("ab\n", max_size=12))
def test_the_difference_turns_one_text_into_the_other(old: str, new: str) -> None:
    start, old_end, new_end = difference(old, new)
    assert old[:start] + new[start:new_end] + old[old_end:] == new
