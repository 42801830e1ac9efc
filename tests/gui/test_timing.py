"""Alarms ring once on the window's thread, and can be called off."""

from __future__ import annotations

import threading
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.ui.timing import WallClock, WindowTimer
from tests.gui.stand_ins import nothing


def test_an_alarm_rings_once_even_when_nobody_keeps_it(
    qapp: QApplication, qtbot: QtBot
) -> None:
    timer = WindowTimer()
    rung: list[threading.Thread] = []
    timer.after(0.01, lambda: rung.append(threading.current_thread()))
    qtbot.waitUntil(lambda: len(rung) > 0)
    qtbot.wait(30)
    assert rung == [threading.main_thread()]


def test_an_alarm_that_was_called_off_does_not_ring(
    qapp: QApplication, qtbot: QtBot
) -> None:
    timer = WindowTimer()
    rung: list[str] = []
    early = timer.after(0.01, lambda: rung.append("early"))
    timer.after(0.03, lambda: rung.append("late"))
    early.cancel()
    qtbot.waitUntil(lambda: rung != [])
    assert rung == ["late"]
    early.cancel()


def test_a_thousand_alarms_leave_nothing_behind(
    qapp: QApplication, qtbot: QtBot
) -> None:
    timer = WindowTimer()
    for _ in range(1000):
        timer.after(10, nothing).cancel()
    qtbot.waitUntil(lambda: timer.findChildren(QTimer) == [])


def test_the_clock_knows_day_and_zone(qapp: QApplication) -> None:
    clock = WallClock()
    assert clock.today() == datetime.now().astimezone().date()
    assert clock.zone() == "" or ZoneInfo(clock.zone()).key == clock.zone()
