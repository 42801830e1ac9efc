"""Remembers where a window and its dividers stood, from one sitting to the next."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QMainWindow, QSplitter

_USUAL_SIZE = (1200, 780)
_FRAME = 36
"""Room for the title bar that the system adds, in pixels."""


class WindowMemory:
    """Keeps places in ``kept``; a window that was never open gets the usual size."""

    def __init__(
        self, window: QMainWindow, dividers: Mapping[str, QSplitter], kept: QSettings
    ) -> None:
        self._window = window
        self._dividers = dividers
        self._kept = kept

    def restore(self) -> None:
        """Put everything where it was, as far as the screen allows."""
        room = self._window.screen().availableSize()
        width, height = _USUAL_SIZE
        most_high = room.height() - _FRAME
        self._window.resize(min(width, room.width()), min(height, most_high))
        place = self._kept.value("window")
        if isinstance(place, QByteArray):
            self._window.restoreGeometry(place)
        for name, divider in self._dividers.items():
            state = self._kept.value(name)
            if isinstance(state, QByteArray):
                divider.restoreState(state)

    def keep(self) -> None:
        """Remember where everything is now."""
        self._kept.setValue("window", self._window.saveGeometry())
        for name, divider in self._dividers.items():
            self._kept.setValue(name, divider.saveState())
        self._kept.sync()
