"""Buttons by their weight: one filled at most a view, plain ones, quiet ones."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


def is_enter(event: QKeyEvent) -> bool:
    """Whether a key presses the button that has the focus, as Space does."""
    return event.key() in _ENTER and not event.isAutoRepeat()


class PlainButton(QPushButton):
    """An ordinary button with an edge; Space and Enter press it."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAutoDefault(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            self.click()
            return
        super().keyPressEvent(event)


class FilledButton(PlainButton):
    """The one thing that a view is for."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("kind", "filled")


class QuietButton(PlainButton):
    """An act beside the main matter, without an edge."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("kind", "quiet")


class MarkButton(QuietButton):
    """A quiet button that is only an icon; its name is spoken and shown as a tip."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.rename(name)

    def rename(self, name: str) -> None:
        """Say what the button does, to the ear and to the eye."""
        self.setAccessibleName(name)
        self.setToolTip(name)
