"""The person editor tells whole forms."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from planner.domain.address import Address
from planner.presenters.people_met import PersonForm
from planner.ui.widgets.check_box import CheckBox
from planner.ui.widgets.person_editor import PersonEditor
from tests.gui.stand_ins import by_name, controls, name_of, shown
from tests.gui.values import ADDRESSES

MAYA = PersonForm("p1", "Maya Ortiz", "Ms", "", "Owner", Address(), "both row")


def made(
    qtbot: QtBot, form: PersonForm = MAYA
) -> tuple[PersonEditor, list[PersonForm]]:
    editor = PersonEditor(form, ADDRESSES)
    qtbot.addWidget(editor)
    editor.show()
    told: list[PersonForm] = []
    editor.edited.connect(told.append)
    return editor, told


def test_typing_tells_the_whole_form(styled: QApplication, qtbot: QtBot) -> None:
    editor, told = made(qtbot)
    job = by_name(editor, "Job title", QLineEdit)
    job.end(False)
    QTest.keyClicks(job, "!")
    assert told == [replace(MAYA, job_title="Owner!")]


def test_the_usual_salutation_shows_where_none_is_given(
    styled: QApplication, qtbot: QtBot
) -> None:
    editor, _ = made(qtbot)
    assert by_name(editor, "How to address them", QLineEdit).placeholderText() == (
        "Ms. Ortiz"
    )


def test_an_own_address_can_be_given_and_taken_back(
    styled: QApplication, qtbot: QtBot
) -> None:
    editor, told = made(qtbot)
    assert shown(editor, QPlainTextEdit) == []
    box = shown(editor, CheckBox)[0]
    QTest.mouseClick(box, Qt.MouseButton.LeftButton)
    QTest.keyClicks(shown(editor, QPlainTextEdit)[0], "5 Park Ln")
    assert told[-1].address.street == ("5 Park Ln",)
    QTest.mouseClick(box, Qt.MouseButton.LeftButton)
    assert told[-1].address == Address()
    assert shown(editor, QPlainTextEdit) == []


def test_a_known_own_address_is_in_sight(styled: QApplication, qtbot: QtBot) -> None:
    editor, _ = made(qtbot, replace(MAYA, address=Address(("5 Park Ln",))))
    assert shown(editor, QPlainTextEdit)[0].toPlainText() == "5 Park Ln"


def test_removing_names_whom(styled: QApplication, qtbot: QtBot) -> None:
    editor, _ = made(qtbot)
    remove = by_name(editor, "Remove Maya Ortiz", QPushButton)
    with qtbot.waitSignal(editor.remove_requested) as wish:
        QTest.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert wish.args == ["p1"]


def test_a_finished_name_is_told(styled: QApplication, qtbot: QtBot) -> None:
    editor, _ = made(qtbot)
    name = by_name(editor, "Name", QLineEdit)
    QTest.keyClicks(name, "x")
    with qtbot.waitSignal(editor.settled) as settled:
        QTest.keyClick(name, Qt.Key.Key_Return)
    assert settled.args == ["p1"]


def test_markup_in_a_name_stays_what_it_is(styled: QApplication, qtbot: QtBot) -> None:
    editor, _ = made(qtbot, replace(MAYA, name="Tom <b>Bell</b> & Co"))
    assert by_name(editor, "Name", QLineEdit).text() == "Tom <b>Bell</b> & Co"
    assert any(
        name_of(b) == "Remove Tom <b>Bell</b> & Co" for b in shown(editor, QPushButton)
    )


def test_every_control_has_a_name(styled: QApplication, qtbot: QtBot) -> None:
    editor, _ = made(qtbot, replace(MAYA, address=Address(("5 Park Ln",))))
    assert [w for w in controls(editor) if not name_of(w)] == []
