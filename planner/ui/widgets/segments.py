"""A row of buttons of which one is on: pages of a view, sides of a card."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget


class Segments(QWidget):
    """Chooses one of a few; arrow keys move along, Tab goes on to the next control."""

    picked = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._buttons: dict[object, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)
        self._row.addStretch()
        self._group.buttonToggled.connect(self._on_toggled)

    def offer(self, choices: Iterable[tuple[object, str]]) -> None:
        """Show one button for each pair of value and words; the first one is on."""
        choices = list(choices)
        if [value for value, _ in choices] == list(self._buttons):
            for value, words in choices:
                self._buttons[value].setText(words)
            return
        for button in self._buttons.values():
            self._group.removeButton(button)
            button.deleteLater()
        self._buttons = {value: self._add(words) for value, words in choices}
        for value in list(self._buttons)[:1]:
            self.choose(value)

    def choose(self, value: object) -> None:
        """Turn a button on without telling that it was picked."""
        button = self._buttons.get(value)
        if button is not None:
            self.blockSignals(True)
            button.setChecked(True)
            self.blockSignals(False)

    def chosen(self) -> object:
        """The value whose button is on, if there is any."""
        for value, button in self._buttons.items():
            if button.isChecked():
                return value
        return None

    def button(self, value: object) -> QPushButton:
        """The button of a value; KeyError when it was not offered."""
        return self._buttons[value]

    def _add(self, words: str) -> QPushButton:
        button = QPushButton(words)
        button.setProperty("kind", "segment")
        button.setCheckable(True)
        button.setAutoDefault(False)
        self._group.addButton(button)
        self._row.insertWidget(self._row.count() - 1, button)
        return button

    def _on_toggled(self, _button: object, is_on: bool) -> None:
        if is_on:
            self.picked.emit(self.chosen())
