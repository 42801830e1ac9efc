"""The strip of people met shows nobody, a few, or a list of many."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QRadioButton
from pytestqt.qtbot import QtBot

from planner.domain.note import NoteState
from planner.presenters.note_desk import RecipientView
from planner.ui.widgets.choice_box import ChoiceBox
from planner.ui.widgets.recipient_strip import RecipientStrip
from tests.gui.stand_ins import shown

MAYA = RecipientView("p1", "Maya & Ortiz", NoteState.DRAFTED)
TOM = RecipientView("p2", "Tom <b>Bell</b>", NoteState.EMPTY)


def made(qtbot: QtBot) -> RecipientStrip:
    strip = RecipientStrip()
    qtbot.addWidget(strip)
    return strip


def test_one_person_needs_no_strip(styled: QApplication, qtbot: QtBot) -> None:
    strip = made(qtbot)
    strip.show_recipients((MAYA,), "p1")
    assert not strip.isVisible()


def test_two_people_are_buttons_with_their_state(
    styled: QApplication, qtbot: QtBot
) -> None:
    strip = made(qtbot)
    strip.show_recipients((MAYA, TOM), "p1")
    qtbot.waitUntil(lambda: len(shown(strip, QRadioButton)) == 2)
    buttons = shown(strip, QRadioButton)
    assert [b.text() for b in buttons] == [
        "Maya && Ortiz · begun",
        "Tom <b>Bell</b> · to write",
    ]
    with qtbot.waitSignal(strip.picked) as picked:
        QTest.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    assert picked.args == ["p2"]


def test_a_group_of_six_is_a_list(styled: QApplication, qtbot: QtBot) -> None:
    strip = made(qtbot)
    group = tuple(
        RecipientView(f"p{n}", f"Person {n}", NoteState.EMPTY) for n in range(6)
    )
    strip.show_recipients(group, "p4")
    box = shown(strip, ChoiceBox)[0]
    assert shown(strip, QRadioButton) == []
    assert box.count() == 6
    assert box.chosen() == "p4"
    with qtbot.waitSignal(strip.picked) as picked:
        QTest.keyClick(box, Qt.Key.Key_Down)
    assert picked.args == ["p5"]
