"""One sitting at the planner in this process, from opening to closing the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from planner.desktop import Desktop
from planner.paths import Profile
from planner.ui.dialogs import Dialogs
from tests.e2e.hands import Hands


class AskedAlready(Dialogs):
    """Answers where to save without asking."""

    folder = Path()

    def save_pdf(self, parent: QWidget, title: str, name: str) -> Path | None:
        """A name by what is saved."""
        del parent, name
        return self.folder / ("card.pdf" if "card" in title else "envelope.pdf")


class Sitting:
    """The program opened on a profile, and somebody's hands on its window."""

    def __init__(self, qtbot: QtBot, profile: Profile) -> None:
        self.desktop = Desktop(application(), profile)
        self.desktop.open()
        qtbot.waitUntil(self.is_open, timeout=20_000)
        window = self.desktop.window
        assert window is not None
        qtbot.waitExposed(window)
        self.window = window
        self.hands = Hands(window)

    def is_open(self) -> bool:
        """Whether the window is there."""
        return self.desktop.window is not None

    def leave(self) -> None:
        """Close the window and the journal."""
        self.window.close()
        end(self.desktop)


def application() -> QApplication:
    """The one application of this process."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app


def end(desktop: Desktop) -> None:
    """Close a program and let Qt forget it."""
    desktop.close()
    desktop.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def says(words: str) -> bool:
    """Whether any window on the screen says these words."""
    windows = (w for w in application().topLevelWidgets() if w.isVisible())
    return any(Hands(window).sees(words) for window in windows)
