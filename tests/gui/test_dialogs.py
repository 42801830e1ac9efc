"""Questions that open a window, and the two boxes that only tell."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLabel,
    QMessageBox,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from planner.ui.about import AboutBox, Installation
from planner.ui.dialogs import Dialogs, file_name
from tests.gui.stand_ins import by_name, controls, name_of, present, shown


@pytest.fixture
def parent(styled: QApplication, qtbot: QtBot) -> QWidget:
    parent = QWidget()
    present(qtbot, parent)
    return parent


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Maya Ortiz – card", "Maya Ortiz – card"),
        ("A/B: <c>?", "A-B- -c-"),
        ("..", "note"),
        ("", "note"),
    ],
)
def test_a_file_name_holds_on_every_system(words: str, name: str) -> None:
    assert file_name(words) == name


def test_a_pdf_gets_its_ending_and_the_folder_is_remembered(
    parent: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[str] = []

    def answer(*args: object) -> tuple[str, str]:
        offered.append(str(args[2]))
        return str(tmp_path / "v1.2 card"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    dialogs = Dialogs()
    assert dialogs.save_pdf(parent, "Save", "card") == tmp_path / "v1.2 card.pdf"
    dialogs.save_pdf(parent, "Save", "card")
    assert offered[1] == str(tmp_path / "card.pdf")


def test_nothing_chosen_is_no_path(
    parent: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    assert Dialogs().save_pdf(parent, "Save", "card") is None


@pytest.mark.parametrize(
    ("words", "closes"), [("Keep open", False), ("Close without saving", True)]
)
def test_closing_unsaved_is_a_clear_question(
    parent: QWidget, words: str, closes: bool
) -> None:
    def answer() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        assert box.defaultButton().text() == "Keep open"
        next(b for b in box.buttons() if b.text() == words).click()

    QTimer.singleShot(0, answer)
    assert Dialogs().close_unsaved(parent) is closes


def test_about_tells_version_and_place_and_copies_no_name(
    parent: QWidget, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "<b>robin</b>"
    box = AboutBox(Installation("1.2.3", folder), parent)
    present(qtbot, box)
    said = "\n".join(x.text() for x in shown(box, QLabel))
    assert "Thank-You Planner 1.2.3" in said
    assert str(folder) in said
    copy = by_name(box, "Copy for a bug report", QPushButton)
    QTest.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert "1.2.3" in QGuiApplication.clipboard().text()
    assert "robin" not in QGuiApplication.clipboard().text()
    assert [w for w in controls(box) if not name_of(w)] == []
