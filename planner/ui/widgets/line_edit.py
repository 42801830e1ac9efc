"""One-line fields that leave undo to the journal, and lists of such lines."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QCompleter, QLineEdit, QVBoxLayout, QWidget

from planner.ui.application import watch_focus
from planner.ui.widgets.tab_order import chain

_TABS = {int(Qt.Key.Key_Tab): True, int(Qt.Key.Key_Backtab): False}
_UNDO_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


def is_undo(event: QEvent) -> bool:
    """Whether a key asks to undo or redo, which is the window's to answer."""
    return isinstance(event, QKeyEvent) and any(map(event.matches, _UNDO_KEYS))


class LineEdit(QLineEdit):
    """A line of text; undo belongs to the whole journal, so it has none of its own."""

    settled = Signal(str)

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.editingFinished.connect(self._on_editing_finished)

    def set_text(self, text: str) -> None:
        """Show a text; the caret keeps its place as far as there is one."""
        if text != self.text():
            caret = self.cursorPosition()
            self.setText(text)
            self.setCursorPosition(min(caret, len(text)))
        self.setModified(False)

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

    def _on_editing_finished(self) -> None:
        if self.isModified():
            self.setModified(False)
            self.settled.emit(self.text())


class OfferingLineEdit(LineEdit):
    """A line that offers what is known while one types."""

    picked = Signal(str)

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(placeholder, parent)
        self._known = QStringListModel(self)
        completer = QCompleter(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(self._on_activated)
        self.setCompleter(completer)
        watch_focus(self._on_focus_changed)

    def event(self, event: QEvent) -> bool:
        """Put the offer away before Tab leaves, lest it bring the focus back."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            forward = _TABS.get(event.key())
            popup = self.completer().popup() if forward is not None else None
            if forward is not None and popup is not None and popup.isVisible():
                popup.hide()
                return self.focusNextPrevChild(forward)
        return super().event(event)

    def offer(self, known: Sequence[str]) -> None:
        """Offer these while typing."""
        if list(known) != self._known.stringList():
            self._known.setStringList(list(known))

    def _on_focus_changed(self, left: QWidget | None, _now: QWidget | None) -> None:
        """Put the offer away when a shortcut moves the focus while it is open.

        Left open, it would go on taking the keys; and the completer keeps from the
        line that the focus has gone.
        """
        popup = self.completer().popup()
        if left is self and popup is not None and popup.isVisible():
            popup.hide()
            self._on_editing_finished()

    def _on_activated(self, text: str) -> None:
        self.setModified(False)
        self.picked.emit(text)


class LineList(QWidget):
    """A few lines, one thought each; another empty one follows the last."""

    edited = Signal(tuple)

    def __init__(
        self, name: str, prompts: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._prompts = list(prompts)
        self._lines: list[LineEdit] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._fit(0)

    def texts(self) -> tuple[str, ...]:
        """What is written, without empty lines."""
        return tuple(line.text() for line in self._lines if line.text().strip())

    def set_texts(self, texts: Sequence[str]) -> None:
        """Show these lines; nothing moves when they are shown already."""
        if tuple(texts) == self.texts():
            return
        self._fit(len(texts))
        for at, line in enumerate(self._lines):
            line.set_text(texts[at] if at < len(texts) else "")

    def _fit(self, filled: int) -> None:
        wanted = max(len(self._prompts), filled + 1)
        while len(self._lines) < wanted:
            self._add()
        while len(self._lines) > wanted:
            line = self._lines.pop()
            self._column.removeWidget(line)
            line.deleteLater()

    def _add(self) -> None:
        number = len(self._lines) + 1
        prompt = self._prompts[number - 1] if number <= len(self._prompts) else ""
        line = LineEdit(prompt)
        line.setAccessibleName(f"{self._name} {number}")
        line.textEdited.connect(self._on_edited)
        self._column.addWidget(line)
        chain((*self._lines[-1:], line))
        self._lines.append(line)

    def _on_edited(self, _text: str) -> None:
        if self._lines[-1].text():
            self._add()
        self.edited.emit(self.texts())
