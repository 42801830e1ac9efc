"""Every button of ours is pressed by Space and by Enter."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from planner.ui.widgets.buttons import FilledButton, MarkButton, PlainButton
from planner.ui.widgets.segments import Segment
from tests.gui.stand_ins import present

_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


@pytest.mark.parametrize("kind", [PlainButton, FilledButton, MarkButton])
@pytest.mark.parametrize("key", _KEYS)
def test_a_key_presses_the_button(
    kind: type[PlainButton], key: Qt.Key, qtbot: QtBot
) -> None:
    assert presses(kind("Go"), key, qtbot) == 1


@pytest.mark.parametrize("key", _KEYS)
def test_a_key_presses_a_segment(key: Qt.Key, qtbot: QtBot) -> None:
    assert presses(Segment("note", "Note"), key, qtbot) == 1


def presses(button: QAbstractButton, key: Qt.Key, qtbot: QtBot) -> int:
    seen = QSignalSpy(button.clicked)
    present(qtbot, button)
    button.setFocus()
    QTest.keyClick(button, key)
    return seen.count()
