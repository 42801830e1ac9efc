"""Lines that know some words finish or offer them, and let a quick Tab go on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from planner.ui.widgets.finishing_line_edit import FinishingLineEdit
from planner.ui.widgets.line_edit import LineEdit, OfferingLineEdit
from tests.gui.stand_ins import present


def hold(qtbot: QtBot, line: LineEdit) -> tuple[QWidget, LineEdit]:
    """A window with this line, which has the focus, and another one behind it."""
    window = QWidget()
    column = QVBoxLayout(window)
    after = LineEdit()
    column.addWidget(line)
    column.addWidget(after)
    present(qtbot, window)
    line.setFocus()
    return window, after


@pytest.mark.parametrize(
    ("typed", "kept"), [("M", "Ms"), ("Mr", "Mr"), ("mrs", "mrs"), ("Mme", "Mme")]
)
def test_a_known_word_is_finished_and_another_stays(
    qtbot: QtBot, typed: str, kept: str
) -> None:
    line = FinishingLineEdit(("Ms", "Mr", "Mrs"))
    told: list[str] = []
    line.textEdited.connect(told.append)
    window, after = hold(qtbot, line)
    QTest.keyClicks(line, typed)
    QTest.keyClick(line, Qt.Key.Key_Tab)
    assert window.focusWidget() is after
    assert line.text() == told[-1] == kept


def test_tab_leaves_an_open_offer_at_once(qtbot: QtBot) -> None:
    line = OfferingLineEdit()
    line.offer(("Larkspur Bakery", "Larkspur Books"))
    window, after = hold(qtbot, line)
    QTest.keyClicks(line, "Lark")
    popup = line.completer().popup()
    assert popup is not None
    qtbot.waitUntil(popup.isVisible)
    QTest.keyClick(popup, Qt.Key.Key_Tab)
    assert not popup.isVisible()
    assert window.focusWidget() is after
    assert line.text() == "Lark"
