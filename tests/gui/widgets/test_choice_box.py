"""The drop-down list tells of the user's choices only."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.domain.interview import InterviewKind
from planner.ui.widgets.choice_box import ChoiceBox

CARDS = (("a2", "A2 card"), ("a6", "A6 card"), ("4bar", "4 bar card"))


def made(qtbot: QtBot) -> tuple[ChoiceBox, list[object]]:
    box = ChoiceBox()
    qtbot.addWidget(box)
    box.offer(CARDS)
    picked: list[object] = []
    box.picked.connect(picked.append)
    return box, picked


def test_showing_a_choice_is_not_picking_it(styled: QApplication, qtbot: QtBot) -> None:
    box, picked = made(qtbot)
    box.choose("a6")
    assert box.chosen() == "a6"
    assert picked == []


def test_an_arrow_key_picks(styled: QApplication, qtbot: QtBot) -> None:
    box, picked = made(qtbot)
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert picked == ["a6"]


def test_a_value_comes_back_as_it_was_offered(
    styled: QApplication, qtbot: QtBot
) -> None:
    box, picked = made(qtbot)
    box.offer(((InterviewKind.VIDEO, "Video"), (InterviewKind.PHONE, "Phone")))
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert picked == [InterviewKind.PHONE]
    assert isinstance(picked[0], InterviewKind)


def test_an_unknown_value_shows_the_first(styled: QApplication, qtbot: QtBot) -> None:
    box, _ = made(qtbot)
    box.choose("gone")
    assert box.chosen() == "a2"


def test_offering_anew_keeps_the_choice(styled: QApplication, qtbot: QtBot) -> None:
    box, _ = made(qtbot)
    box.choose("4bar")
    box.offer(reversed(CARDS))
    assert box.chosen() == "4bar"


def test_the_wheel_scrolls_the_page_and_changes_nothing(
    styled: QApplication, qtbot: QtBot
) -> None:
    box, picked = made(qtbot)
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, wheel)
    assert box.chosen() == "a2"
    assert picked == []
