"""An error that nobody caught saves the text first, and tells none of it."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from planner.ui.crash import CrashDialog, CrashGuard, report
from tests.gui.stand_ins import (
    by_name,
    controls,
    name_of,
    nothing,
    present,
    shown,
)

SECRET = "Dear Ms. Ortiz"


def error() -> BaseException:
    try:
        raise KeyError(SECRET)
    except KeyError as caught:
        return caught


def dialogs() -> list[CrashDialog]:
    tops = QApplication.topLevelWidgets()
    return [w for w in tops if isinstance(w, CrashDialog) and w.isVisible()]


def caught(guard: CrashGuard) -> None:
    met = error()
    guard.caught(type(met), met, met.__traceback__)


@pytest.fixture(autouse=True)
def _no_dialog_stays(styled: QApplication) -> Iterator[None]:
    yield
    for dialog in dialogs():
        dialog.accept()


def test_a_report_names_the_place_but_no_words() -> None:
    said = report(error(), "1.0")
    assert "Thank-You Planner 1.0" in said
    assert "builtins.KeyError" in said
    assert "test_crash.py" in said
    assert SECRET not in said


def test_text_is_saved_before_anything_is_shown(qtbot: QtBot) -> None:
    seen: list[int] = []
    guard = CrashGuard("1.0", lambda: seen.append(len(dialogs())))
    caught(guard)
    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    assert seen == [0]
    said = " ".join(x.text() for x in shown(dialogs()[0], QLabel))
    assert "What you wrote is saved." in said


def test_there_is_one_dialog_however_many_errors(qtbot: QtBot) -> None:
    guard = CrashGuard("1.0", nothing)
    for _ in range(5):
        caught(guard)
    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    QApplication.processEvents()
    assert len(dialogs()) == 1


def test_the_next_error_after_going_on_is_told_again(qtbot: QtBot) -> None:
    guard = CrashGuard("1.0", nothing)
    caught(guard)
    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    dialogs()[0].accept()
    caught(guard)
    qtbot.waitUntil(lambda: len(dialogs()) == 1)


def test_when_saving_fails_too_it_says_so(qtbot: QtBot) -> None:
    def save() -> None:
        raise OSError(SECRET)

    guard = CrashGuard("1.0", save)
    caught(guard)
    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    said = " ".join(x.text() for x in shown(dialogs()[0], QLabel))
    assert "Copy your note before you close." in said


def test_nothing_written_reaches_the_log(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    caught(CrashGuard("1.0", nothing))
    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    assert "KeyError" in caplog.text
    assert SECRET not in caplog.text


def test_the_report_can_be_copied(qtbot: QtBot) -> None:
    dialog = CrashDialog("what a developer needs", is_saved=True)
    present(qtbot, dialog)
    copy = by_name(dialog, "Copy report", QPushButton)
    QTest.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "what a developer needs"
    assert [w for w in controls(dialog) if not name_of(w)] == []


def test_errors_of_other_threads_come_here_too(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    guard = CrashGuard("1.0", nothing)
    guard.install()
    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(dialogs()) == 1)


def test_leaving_by_keyboard_is_no_error(capsys: pytest.CaptureFixture[str]) -> None:
    guard = CrashGuard("1.0", nothing)
    guard.caught(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert "KeyboardInterrupt" in capsys.readouterr().err
    assert dialogs() == []
