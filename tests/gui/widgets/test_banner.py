"""A banner says one thing and offers one thing to do."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from planner.ui.widgets import banner as banner_module
from planner.ui.widgets.banner import Banner
from tests.gui.stand_ins import name_of, shown


@pytest.fixture
def holder(styled: QApplication, qtbot: QtBot) -> QWidget:
    holder = QWidget()
    qtbot.addWidget(holder)
    QVBoxLayout(holder)
    holder.show()
    return holder


@pytest.fixture
def banner(holder: QWidget) -> Banner:
    made = Banner()
    column = holder.layout()
    assert column is not None
    column.addWidget(made)
    return made


def button(banner: Banner, words: str) -> QPushButton:
    return next(b for b in shown(banner, QPushButton) if words in name_of(b))


def test_it_is_not_there_without_a_message(banner: Banner) -> None:
    assert not banner.isVisible()
    assert banner.message == ""


def test_it_says_names_as_they_are(banner: Banner) -> None:
    banner.show_message("Deleted: <b>Bell</b> & Sons", "Undo")
    assert banner.message == "Deleted: <b>Bell</b> & Sons"


def test_acting_tells_and_takes_it_away(banner: Banner, qtbot: QtBot) -> None:
    banner.show_message("Interview deleted", "Undo")
    with qtbot.waitSignal(banner.acted):
        QTest.mouseClick(button(banner, "Undo"), Qt.MouseButton.LeftButton)
    assert not banner.isVisible()


def test_without_an_action_there_is_only_the_way_out(
    banner: Banner, qtbot: QtBot
) -> None:
    banner.show_message("The key lies in a file.", lasts=True)
    assert [name_of(b) for b in shown(banner, QPushButton)] == ["Dismiss"]
    with qtbot.waitSignal(banner.dismissed):
        QTest.mouseClick(button(banner, "Dismiss"), Qt.MouseButton.LeftButton)
    assert not banner.isVisible()


def test_a_brief_message_goes_by_itself(
    banner: Banner, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(banner_module, "BRIEFLY_MS", 20)
    banner.show_message("Interview deleted", "Undo")
    qtbot.waitUntil(banner.isHidden)


def test_a_lasting_message_outlives_a_brief_one(
    banner: Banner, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(banner_module, "BRIEFLY_MS", 20)
    banner.show_message("Interview deleted", "Undo")
    banner.show_message("The disk is full.", "Retry", lasts=True)
    with pytest.raises(qtbot.TimeoutError):
        qtbot.waitUntil(banner.isHidden, timeout=120)
