"""A field of a few lines for addresses and remarks; Tab leaves it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from planner.ui.widgets.line_edit import is_undo

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class TextArea(QPlainTextEdit):
    """Plain text that shows ``lines`` lines and leaves undo to the journal."""

    edited = Signal(str)

    def __init__(self, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self._told = ""
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.textChanged.connect(self._on_text_changed)

    def text(self) -> str:
        """What is written, with no-break spaces kept."""
        return self.document().toRawText().replace("\u2029", "\n")

    def set_text(self, text: str) -> None:
        """Show a text; the caret keeps its place as far as there is one."""
        if text == self.text():
            return
        caret = self.textCursor().position()
        self._told = text
        self.setPlainText(text)
        cursor = self.textCursor()
        cursor.setPosition(min(caret, self.document().characterCount() - 1))
        self.setTextCursor(cursor)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and is_undo(event):
            event.ignore()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_undo(event):
            event.ignore()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(200, self.fontMetrics().lineSpacing() * self._lines + 20)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def _on_text_changed(self) -> None:
        text = self.text()
        if text != self._told:
            self._told = text
            self.edited.emit(text)
