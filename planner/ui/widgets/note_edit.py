"""The field in which a note is written: plain text, kept to the character."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QTextCursor

from planner.ui.fonts import face_font
from planner.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class NoteEdit(TextArea):
    """A note in its card's face; the caret stays at its words when others change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(8, parent)
        self._face = self.font()

    def set_text(self, text: str) -> None:
        """Show a text, changing only what differs; the caret keeps its place."""
        shown = self.text()
        if text == shown:
            return
        start, old_end, new_end = difference(shown, text)
        cursor = QTextCursor(self.document())
        cursor.setPosition(_units(shown[:start]))
        cursor.setPosition(_units(shown[:old_end]), QTextCursor.MoveMode.KeepAnchor)
        self._told = text
        cursor.insertText(text[start:new_end])
        if not shown:
            self.moveCursor(QTextCursor.MoveOperation.Start)

    def enter_middle(self) -> None:
        """Put the caret between salutation and close, where the matter begins."""
        empty = [at for at, line in enumerate(self.text().split("\n")) if not line]
        if empty:
            # The first one is what parts the salutation from the matter.
            line = self.document().findBlockByNumber(empty[len(empty) > 1])
            self.setTextCursor(QTextCursor(line))

    def set_face(self, family: str, points: float) -> None:
        """Write in a card's face."""
        self._face = face_font(family, points)
        self.setFont(self._face)

    def minimumSizeHint(self) -> QSize:
        """Three lines are enough on the smallest screen: the rest scrolls."""
        return QSize(80, self.fontMetrics().lineSpacing() * 3 + 20)

    def changeEvent(self, event: QEvent) -> None:
        """Keep the face when the colours change: a new style sheet forgets fonts."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and self.font() != self._face:
            self.setFont(self._face)


def difference(old: str, new: str) -> tuple[int, int, int]:
    """Where two texts differ: start, end in the old one, end in the new one."""
    shorter = min(len(old), len(new))
    start = 0
    while start < shorter and old[start] == new[start]:
        start += 1
    tail = 0
    while tail < shorter - start and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return start, len(old) - tail, len(new) - tail


def _units(text: str) -> int:
    """Length in the 16-bit units by which Qt counts positions."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
