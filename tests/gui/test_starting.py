"""The small window before the main one says what it waits for, or what is wrong."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from planner.domain.problems import Problem, ProblemKind
from planner.ui import starting
from planner.ui.application import Appearance
from planner.ui.starting import StartingWindow
from tests.gui.stand_ins import by_name, controls, name_of, shown


@pytest.fixture
def window(appearance: Appearance, qtbot: QtBot) -> StartingWindow:
    window = StartingWindow(appearance)
    qtbot.addWidget(window)
    return window


def said(window: StartingWindow) -> str:
    return " ".join(x.text() for x in shown(window, QLabel))


def test_a_quick_keychain_is_not_worth_a_window(
    window: StartingWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(starting, "_PATIENCE_MS", 40)
    window.show_if_it_lasts()
    window.finish()
    with pytest.raises(qtbot.TimeoutError):
        qtbot.waitUntil(window.isVisible, timeout=150)


def test_a_slow_one_is_explained(
    window: StartingWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(starting, "_PATIENCE_MS", 20)
    window.show_if_it_lasts()
    qtbot.waitUntil(window.isVisible)
    assert "asking your keychain" in said(window)


def test_a_problem_is_said_with_what_to_do_and_a_way_out(
    window: StartingWindow, qtbot: QtBot
) -> None:
    window.show_problem(Problem(ProblemKind.ALREADY_OPEN))
    assert "The planner is already open." in said(window)
    assert "Use the window that is open" in said(window)
    assert [w for w in controls(window) if not name_of(w)] == []
    close = by_name(window, "Close", QPushButton)
    with qtbot.waitSignal(window.closed):
        QTest.mouseClick(close, Qt.MouseButton.LeftButton)
