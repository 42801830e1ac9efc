"""What window tests stand on: the styled application, icons, a recording presenter."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSettings
from PySide6.QtWidgets import QApplication

from planner import bootstrap, resources
from planner.domain.preferences import ColorScheme
from planner.presenters.pictures import Darkroom
from planner.ui.about import Installation
from planner.ui.accessible import install_roles
from planner.ui.application import Appearance
from planner.ui.fonts import load_faces, plain_font
from planner.ui.icons import Icons
from planner.ui.main_window import MainWindow
from tests.gui.stand_ins import Answers

_FACES = ("fonts/eb-garamond/EBGaramond-Regular.ttf", "fonts/lato/Lato-Regular.ttf")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform says what it lacks: size hints, raising, grabbing."""
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


@pytest.fixture(scope="session")
def styled(qapp: QApplication) -> QApplication:
    """The application as it looks in the real program."""
    qapp.setStyle("Fusion")
    load_faces(resources.read_bytes, _FACES)
    qapp.setFont(plain_font(qapp.font()))
    install_roles()
    return qapp


@pytest.fixture
def appearance(styled: QApplication) -> Iterator[Appearance]:
    """Light colours, whatever the system has."""
    appearance = Appearance(styled)
    appearance.choose(ColorScheme.LIGHT)
    appearance.dress()
    yield appearance
    appearance.deleteLater()


@pytest.fixture
def icons(appearance: Appearance, styled: QApplication) -> Icons:
    """The shipped icons."""
    return Icons(styled, _icon)


@pytest.fixture
def answers() -> Answers:
    """Answers questions that would otherwise open a window."""
    return Answers()


@pytest.fixture
def make_window(
    icons: Icons, appearance: Appearance, answers: Answers, tmp_path: Path
) -> Iterator[Callable[[], MainWindow]]:
    """Makes main windows that share one memory, and takes them away again."""
    made: list[MainWindow] = []

    def make() -> MainWindow:
        path = str(tmp_path / "window.ini")
        memory = QSettings(path, QSettings.Format.IniFormat)
        installation = Installation("0.0", tmp_path)
        made.append(MainWindow(icons, appearance, answers, memory, installation))
        return made[-1]

    yield make
    for window in made:
        window.hide()
        window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _icon(name: str) -> bytes:
    return resources.read_bytes(f"icons/{name}.svg")


@pytest.fixture(scope="session")
def darkroom() -> Darkroom:
    """The real press and the real pictures."""
    return Darkroom(bootstrap.build_press)
