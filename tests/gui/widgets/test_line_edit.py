"""Lines of text keep the caret, leave undo to the journal, and settle when left."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from planner.ui.widgets.line_edit import LineEdit, LineList, OfferingLineEdit
from tests.gui.stand_ins import present

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_text_from_outside_keeps_the_caret(styled: QApplication, qtbot: QtBot) -> None:
    line = LineEdit()
    qtbot.addWidget(line)
    line.set_text("Larkspur")
    line.setCursorPosition(4)
    line.set_text("Larkspur Bakery")
    assert line.cursorPosition() == 4


def test_undo_belongs_to_the_window(styled: QApplication, qtbot: QtBot) -> None:
    window = QMainWindow()
    line = LineEdit()
    window.setCentralWidget(line)
    undo = QAction("Undo", window)
    undo.setShortcut(QKeySequence(QKeySequence.StandardKey.Undo))
    window.addAction(undo)
    present(qtbot, window)
    line.setFocus()
    QTest.keyClicks(line, "Maya")
    with qtbot.waitSignal(undo.triggered):
        QTest.keyClick(line, Qt.Key.Key_Z, CONTROL)
    undo.setEnabled(False)
    QTest.keyClick(line, Qt.Key.Key_Z, CONTROL)
    assert line.text() == "Maya"


def test_it_settles_once_and_only_after_typing(
    styled: QApplication, qtbot: QtBot
) -> None:
    line = LineEdit()
    qtbot.addWidget(line)
    settled: list[str] = []
    line.settled.connect(settled.append)
    line.editingFinished.emit()
    QTest.keyClicks(line, "tue")
    QTest.keyClick(line, Qt.Key.Key_Return)
    line.editingFinished.emit()
    assert settled == ["tue"]


def test_what_is_offered_can_be_picked(styled: QApplication, qtbot: QtBot) -> None:
    line = OfferingLineEdit()
    line.offer(["Larkspur Bakery", "Northside Zoo"])
    present(qtbot, line)
    line.setFocus()
    QTest.keyClicks(line, "zoo")
    completer = line.completer()
    popup = completer.popup()
    assert popup is not None
    assert completer.completionCount() == 1
    with qtbot.waitSignal(line.picked) as picked:
        QTest.keyClick(popup, Qt.Key.Key_Down)
        QTest.keyClick(popup, Qt.Key.Key_Return)
    assert picked.args == ["Northside Zoo"]


def test_the_offer_goes_when_the_focus_goes(styled: QApplication, qtbot: QtBot) -> None:
    holder = QWidget()
    column = QVBoxLayout(holder)
    line, other = OfferingLineEdit(), LineEdit()
    column.addWidget(line)
    column.addWidget(other)
    line.offer(["Northside Zoo"])
    present(qtbot, holder)
    line.setFocus()
    QTest.keyClicks(line, "zoo")
    popup = line.completer().popup()
    assert popup is not None
    assert popup.isVisible()
    with qtbot.waitSignal(line.settled) as settled:
        other.setFocus()
    assert settled.args == ["zoo"]
    assert not popup.isVisible()


def test_a_list_grows_with_what_is_written(styled: QApplication, qtbot: QtBot) -> None:
    lines = LineList("High point", ("First?", "Second?"))
    qtbot.addWidget(lines)
    edited: list[tuple[str, ...]] = []
    lines.edited.connect(edited.append)
    fields = lines.findChildren(QLineEdit)
    QTest.keyClicks(fields[0], "a")
    QTest.keyClicks(fields[1], "b")
    assert edited == [("a",), ("a", "b")]
    assert len(lines.findChildren(QLineEdit)) == 3
    assert lines.findChildren(QLineEdit)[2].accessibleName() == "High point 3"


def test_showing_the_same_lines_leaves_gaps_alone(
    styled: QApplication, qtbot: QtBot
) -> None:
    lines = LineList("High point", ("First?", "Second?", "Third?"))
    qtbot.addWidget(lines)
    fields = lines.findChildren(QLineEdit)
    QTest.keyClicks(fields[2], "only the third")
    lines.set_texts(("only the third",))
    assert fields[2].text() == "only the third"


def test_other_lines_replace_what_is_there(styled: QApplication, qtbot: QtBot) -> None:
    lines = LineList("High point", ("First?",))
    qtbot.addWidget(lines)
    lines.set_texts(("a", "b", "c"))
    assert lines.texts() == ("a", "b", "c")
    lines.set_texts(())
    assert lines.texts() == ()
