"""A point of the checklist can be ticked and says why."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from planner.ui.widgets.checklist_row import ChecklistRow
from tests.gui.stand_ins import name_of, shown


def test_it_says_what_and_why(styled: QApplication, qtbot: QtBot) -> None:
    row = ChecklistRow("thanks")
    qtbot.addWidget(row)
    row.show_point("It says thank you & means it", "“Thank” is there.", is_ticked=True)
    row.show()
    assert row.box.isChecked()
    assert name_of(row.box) == "It says thank you & means it"
    assert [x.text() for x in shown(row, QLabel)] == ["“Thank” is there."]


def test_the_writer_has_the_last_word(styled: QApplication, qtbot: QtBot) -> None:
    row = ChecklistRow("thanks")
    qtbot.addWidget(row)
    row.show_point("It says thank you", "", is_ticked=True)
    row.show()
    with qtbot.waitSignal(row.ticked) as ticked:
        QTest.mouseClick(row.box, Qt.MouseButton.LeftButton)
    assert ticked.args == ["thanks", False]
