"""A drop-down list so long that one types the name of what one looks for."""

from __future__ import annotations

from PySide6.QtCore import QDeadlineTimer, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from planner.ui.widgets.choice_box import ChoiceBox

_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
_DONE = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class LongChoiceBox(ChoiceBox):
    """Finds what is typed, also names of several words, and tells of it when found.

    Typing only looks: what it has come to is picked when the focus leaves, or at
    Return. A pause or any other key ends the search.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typed = ""
        self._is_looking = False
        self._rest = QDeadlineTimer(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = "" if event.modifiers() & _COMMANDS else event.text()
        is_search = bool(self._typed) and not self._rest.hasExpired()
        if text and text.isprintable() and (text != " " or is_search):
            self._look(self._typed + text if is_search else text)
            return
        self._typed = ""
        if event.key() in _DONE and self._is_looking:
            self._settle()
            return
        self._settle()
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._typed = ""
        self._settle()
        super().focusOutEvent(event)

    def _look(self, typed: str) -> None:
        """Show the first entry that begins so; the same letter again, the next one."""
        self._typed = typed
        self._rest = QDeadlineTimer(QApplication.keyboardInputInterval() * 3)
        start = max(self.currentIndex(), 0)
        if len(set(typed.casefold())) == 1 and len(typed) > 1:
            typed, start = typed[0], start + 1
        elif len(typed) == 1:
            start += 1
        count = self.count()
        for at in ((start + step) % count for step in range(count)):
            if self.itemText(at).casefold().startswith(typed.casefold()):
                self._is_looking = self._is_looking or at != self.currentIndex()
                self.setCurrentIndex(at)
                return

    def _settle(self) -> None:
        """Tell what the search has come to."""
        if self._is_looking:
            self._is_looking = False
            self.activated.emit(self.currentIndex())
