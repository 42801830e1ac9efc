"""The settings are kept as they are changed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from planner.domain.preferences import ColorScheme, Preferences, Sender
from planner.ui.application import Appearance
from planner.ui.icons import Icons
from planner.ui.settings_view import SettingsPage
from planner.ui.widgets.choice_box import ChoiceBox
from tests.gui.stand_ins import Recorder, by_name, present, recorder
from tests.gui.values import ADDRESSES, CHOICE, OFFER, OFFICE


@pytest.fixture
def presenter() -> Recorder:
    made: Recorder = recorder()
    return made


@pytest.fixture
def page(
    icons: Icons, appearance: Appearance, presenter: Recorder, qtbot: QtBot
) -> SettingsPage:
    page = SettingsPage(icons, appearance)
    page.bind(presenter, ADDRESSES)  # type: ignore[arg-type] # stands for the presenter
    page.resize(800, 900)
    present(qtbot, page)
    preferences = Preferences(Sender("Robin <b>C</b>", OFFICE))
    page.show_preferences(preferences, OFFER, CHOICE)
    return page


def test_everything_is_shown_and_nothing_told(
    page: SettingsPage, presenter: Recorder
) -> None:
    assert by_name(page, "Your name, as you sign", QLineEdit).text() == "Robin <b>C</b>"
    assert by_name(page, "Card", ChoiceBox).chosen() == "a2-fold-side"
    assert by_name(page, "Colours", ChoiceBox).chosen() is ColorScheme.SYSTEM
    assert presenter.calls == []


def test_name_and_address_are_told(page: SettingsPage, presenter: Recorder) -> None:
    name = by_name(page, "Your name, as you sign", QLineEdit)
    name.selectAll()
    QTest.keyClicks(name, "R")
    QTest.keyClicks(by_name(page, "Return address: City", QLineEdit), "x")
    assert presenter.calls[0] == ("sender_name_edited", "R")
    assert presenter.names()[1] == "sender_address_edited"


@pytest.mark.parametrize(
    ("name", "call"),
    [
        ("Card", ("card_chosen", "iso-a6-flat")),
        ("Envelope", ("envelope_chosen", "c6")),
        ("Face", ("face_chosen", "Lato")),
        ("Colours", ("color_scheme_chosen", ColorScheme.LIGHT)),
    ],
)
def test_choices_are_told(
    page: SettingsPage, presenter: Recorder, name: str, call: tuple[object, ...]
) -> None:
    QTest.keyClick(by_name(page, name, ChoiceBox), Qt.Key.Key_Down)
    assert presenter.calls == [call]


def test_the_window_turns_dark_at_once(
    page: SettingsPage, appearance: Appearance
) -> None:
    page.apply_color_scheme(ColorScheme.DARK)
    assert appearance.is_dark
    assert page.palette().window().color().lightness() < 80


def test_there_is_a_way_back(page: SettingsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.back_requested):
        QTest.mouseClick(by_name(page, "Back", QPushButton), Qt.MouseButton.LeftButton)
