"""One segment is on; keys and clicks pick another."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.ui.widgets.segments import Segments
from tests.gui.stand_ins import present


def made(qtbot: QtBot) -> tuple[Segments, list[object]]:
    segments = Segments("Pages")
    segments.offer(((1, "One"), (2, "Two"), (3, "Three")))
    present(qtbot, segments)
    picked: list[object] = []
    segments.picked.connect(picked.append)
    return segments, picked


def test_the_first_is_on_and_choosing_tells_nobody(
    styled: QApplication, qtbot: QtBot
) -> None:
    segments, picked = made(qtbot)
    assert segments.chosen() == 1
    segments.choose(3)
    assert segments.chosen() == 3
    assert picked == []


def test_a_click_picks_and_turns_the_others_off(
    styled: QApplication, qtbot: QtBot
) -> None:
    segments, picked = made(qtbot)
    QTest.mouseClick(segments.button(2), Qt.MouseButton.LeftButton)
    assert picked == [2]
    assert [segments.button(n).isChecked() for n in (1, 2, 3)] == [False, True, False]


def test_a_click_on_the_one_that_is_on_leaves_it_on(
    styled: QApplication, qtbot: QtBot
) -> None:
    segments, picked = made(qtbot)
    QTest.mouseClick(segments.button(1), Qt.MouseButton.LeftButton)
    assert segments.chosen() == 1
    assert picked == []


def test_arrow_keys_move_along_and_stop_at_the_ends(
    styled: QApplication, qtbot: QtBot
) -> None:
    segments, picked = made(qtbot)
    first = segments.button(1)
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Left)
    QTest.keyClick(first, Qt.Key.Key_Right)
    QTest.keyClick(segments.button(2), Qt.Key.Key_Right)
    QTest.keyClick(segments.button(3), Qt.Key.Key_Right)
    assert picked == [2, 3]
    assert segments.button(3).hasFocus()


def test_arrow_keys_are_mirrored_from_right_to_left(
    styled: QApplication, qtbot: QtBot
) -> None:
    segments, picked = made(qtbot)
    segments.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QTest.keyClick(segments.button(1), Qt.Key.Key_Left)
    assert picked == [2]


def test_new_words_for_the_same_values_keep_the_focus(
    styled: QApplication, qtbot: QtBot
) -> None:
    segments, _ = made(qtbot)
    segments.button(2).setFocus()
    segments.offer(((1, "One"), (2, "Two · begun"), (3, "Three")))
    assert segments.button(2).hasFocus()
    assert segments.button(2).text() == "Two · begun"


def test_a_screen_reader_hears_one_of_several_and_which_is_on(
    styled: QApplication, qtbot: QtBot
) -> None:
    segments, _ = made(qtbot)
    segments.choose(2)
    heard = [
        QAccessible.queryAccessibleInterface(segments.button(value))
        for value in (1, 2, 3)
    ]
    assert {one.role() for one in heard} == {QAccessible.Role.RadioButton}
    assert [bool(one.state().checked) for one in heard] == [False, True, False]
