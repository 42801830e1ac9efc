"""A field of a few lines lets Tab out and keeps the caret."""

from __future__ import annotations

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.ui.widgets.text_area import TextArea


def test_it_tells_typing_but_not_showing(styled: QApplication, qtbot: QtBot) -> None:
    area = TextArea(2)
    qtbot.addWidget(area)
    edited: list[str] = []
    area.edited.connect(edited.append)
    area.set_text("120 N Main St")
    assert edited == []
    QTest.keyClicks(area, "x")
    assert edited == ["x120 N Main St"]
    assert area.tabChangesFocus()


def test_a_shorter_text_puts_the_caret_at_its_end(
    styled: QApplication, qtbot: QtBot
) -> None:
    area = TextArea(2)
    qtbot.addWidget(area)
    area.set_text("a long line")
    cursor = area.textCursor()
    cursor.setPosition(10)
    area.setTextCursor(cursor)
    area.set_text("short")
    assert area.textCursor().position() == 5
