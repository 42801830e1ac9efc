"""A row of buttons of which one is on: pages of a view, sides of a card."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QWidget

from planner.ui.widgets.buttons import is_enter

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class Segment(QRadioButton):
    """One of the buttons; a click, Space, Enter or an arrow key picks it."""

    wanted = Signal(object)
    step_wanted = Signal(int)

    def __init__(self, value: object, words: str) -> None:
        super().__init__(words)
        self._value = value
        self.setProperty("kind", "segment")
        self.clicked.connect(self._on_clicked)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stay within reach of Tab: a radio button would take the others out of it."""
        QWidget.focusInEvent(self, event)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            self.click()
            return
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self.step_wanted.emit(-step if mirrored else step)

    def _on_clicked(self) -> None:
        self.setChecked(True)
        self.wanted.emit(self._value)


class Segments(QWidget):
    """Chooses one of a few, by Tab and Space or by arrow keys.

    ``entered`` follows a press, also of what is on already, but no arrow key: those
    go from one to the next and keep the focus.
    """

    picked = Signal(object)
    entered = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._buttons: dict[object, Segment] = {}
        self._chosen: object = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)
        self._row.addStretch()

    def offer(self, choices: Iterable[tuple[object, str]]) -> None:
        """Show one button for each pair of value and words; the first one is on."""
        choices = list(choices)
        if [value for value, _ in choices] == list(self._buttons):
            for value, words in choices:
                self._buttons[value].setText(words)
            return
        for button in self._buttons.values():
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = {value: self._add(value, words) for value, words in choices}
        for value in list(self._buttons)[:1]:
            self.choose(value)

    def choose(self, value: object) -> None:
        """Turn a button on without telling that it was picked."""
        self._chosen = value if value in self._buttons else None
        for of, button in self._buttons.items():
            button.setChecked(of == value)

    def chosen(self) -> object:
        """The value whose button is on, if there is any."""
        return self._chosen

    def button(self, value: object) -> QRadioButton:
        """The button of a value; KeyError when it was not offered."""
        return self._buttons[value]

    def _add(self, value: object, words: str) -> Segment:
        button = Segment(value, words)
        button.wanted.connect(self._on_wanted)
        button.wanted.connect(self.entered)
        button.step_wanted.connect(self._on_step_wanted)
        self._row.insertWidget(self._row.count() - 1, button)
        return button

    def _on_wanted(self, value: object) -> None:
        is_new = value != self._chosen
        self.choose(value)
        if is_new:
            self.picked.emit(value)

    def _on_step_wanted(self, step: int) -> None:
        values = list(self._buttons)
        at = values.index(self._chosen) + step
        if 0 <= at < len(values):
            self._buttons[values[at]].setFocus(Qt.FocusReason.TabFocusReason)
            self._on_wanted(values[at])
