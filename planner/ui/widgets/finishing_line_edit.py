"""A line that finishes a known word while one types, without opening anything."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QWidget

from planner.ui.widgets.line_edit import LineEdit


class FinishingLineEdit(LineEdit):
    """Writes the rest of a known word behind the caret, selected, to be typed over.

    A list that opens takes the keys for the moment in which it is being mapped, and a
    quick Tab is lost in it; here nothing opens.
    """

    def __init__(
        self, known: Sequence[str], placeholder: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(placeholder, parent)
        self._told = ""
        completer = QCompleter(list(known), self)
        completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        self.textEdited.connect(self._on_text_edited)

    def set_text(self, text: str) -> None:
        """Show a text; the caret keeps its place as far as there is one."""
        self._told = text
        super().set_text(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell also what the completer has added, of which Qt says nothing."""
        super().keyPressEvent(event)
        if self.text() != self._told:
            self.textEdited.emit(self.text())

    def _on_text_edited(self, text: str) -> None:
        self._told = text
