"""Colours follow the choice at once; what Qt has to say goes into the log."""

from __future__ import annotations

import logging

import pytest
from PySide6.QtCore import QLocale, QMessageLogContext, QtMsgType
from PySide6.QtGui import QAction, QFont, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner import resources
from planner.domain.preferences import ColorScheme
from planner.ui.application import Appearance, install_translator, log_qt_message
from planner.ui.countries import countries
from planner.ui.fonts import PLAIN_FAMILY, heading_font, plain_font
from planner.ui.icons import Icons, tint
from planner.ui.palette import Ink
from planner.ui.tokens import DARK, LIGHT


def test_a_choice_changes_every_colour_and_tells(
    appearance: Appearance, styled: QApplication, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(appearance.changed):
        appearance.choose(ColorScheme.DARK)
    assert appearance.is_dark
    assert styled.palette().color(QPalette.ColorRole.Window).name() == DARK.ground
    appearance.choose(ColorScheme.LIGHT)
    assert styled.palette().color(Ink.PAPER.value).name() == LIGHT.paper


def test_the_same_choice_again_changes_nothing(
    appearance: Appearance, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(appearance.changed):
        appearance.choose(ColorScheme.LIGHT)


def test_the_system_decides_when_asked_to(
    appearance: Appearance, styled: QApplication
) -> None:
    appearance.choose(ColorScheme.DARK)
    appearance.choose(ColorScheme.SYSTEM)
    system = styled.styleHints().colorScheme()
    assert appearance.is_dark == (system.name == "Dark")


def test_what_qt_says_is_logged_at_its_level(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO):
        log_qt_message(QtMsgType.QtWarningMsg, QMessageLogContext(), "a warning")
    assert [(r.levelno, r.message) for r in caplog.records] == [
        (logging.WARNING, "qt: a warning")
    ]


def test_a_language_nobody_translated_is_no_error(styled: QApplication) -> None:
    assert not install_translator(styled, QLocale(QLocale.Language.Latin))


def test_a_system_without_a_font_of_its_own_gets_ours(styled: QApplication) -> None:
    assert plain_font(QFont("Sans Serif", 9)).family() == PLAIN_FAMILY
    assert plain_font(QFont("Cantarell", 11)).family() == "Cantarell"
    assert plain_font(QFont("Cantarell", 7)).pointSizeF() == 10.0
    assert heading_font(QFont("Cantarell", 10)).families()[0] == "EB Garamond"


def test_icons_follow_the_colours(
    icons: Icons, appearance: Appearance, styled: QApplication
) -> None:
    action = QAction()
    icons.put(action, "mail")
    light = action.icon().pixmap(18, 18).toImage()
    appearance.choose(ColorScheme.DARK)
    icons.redraw()
    dark = action.icon().pixmap(18, 18).toImage()
    assert light != dark


def test_an_icon_of_something_gone_is_forgotten(icons: Icons) -> None:
    icons.put(QAction(), "mail")
    icons.redraw()
    assert icons.worn == 0


def test_every_shipped_icon_can_be_drawn(icons: Icons) -> None:
    names = resources.names("icons")
    drawn = [n for n in names if n.endswith(".svg")]
    assert len(drawn) > 20
    for name in drawn:
        stem = name.removeprefix("icons/").removesuffix(".svg")
        image = icons.icon(stem).pixmap(18, 18).toImage()
        alphas = {image.pixelColor(x, y).alpha() for x in range(18) for y in range(18)}
        assert max(alphas) > 200, name


def test_a_tinted_drawing_names_no_current_colour(styled: QApplication) -> None:
    svg = resources.read_bytes("icons/mail.svg")
    color = styled.palette().color(QPalette.ColorRole.WindowText)
    assert b"currentColor" not in tint(svg, color)


def test_countries_have_two_letters_and_a_name() -> None:
    found = dict(countries())
    assert found["US"] == "United States"
    assert found["DE"] == "Germany"
    assert len(found) > 200
    assert all(len(code) == 2 and name for code, name in found.items())
