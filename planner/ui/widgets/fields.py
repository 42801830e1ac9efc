"""A control below its label, with room to say what is wrong with it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.ui.accessible import announce
from planner.ui.palette import Ink
from planner.ui.widgets.labels import FieldLabel, MutedLabel

BESIDE = 12
"""Between fields that stand side by side, in pixels."""


class Field(QWidget):
    """A control with its name above and, when there is one, its problem below."""

    def __init__(
        self, words: str, control: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._control = control
        self._problem = MutedLabel()
        self._problem.write_in(Ink.CAUTION)
        self._problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(FieldLabel(words, control))
        column.addWidget(control)
        column.addWidget(self._problem)
        name = words.replace("&", "")
        if not control.accessibleName():
            control.setAccessibleName(name)

    def show_problem(self, sentence: str) -> None:
        """Say what is wrong, or nothing."""
        if sentence and sentence != self._problem.text():
            announce(self._control, sentence)
        self._problem.say(sentence)
        self._control.setAccessibleDescription(sentence)


def beside(*widgets: QWidget | tuple[QWidget, int]) -> QHBoxLayout:
    """Widgets side by side, each alone or with its share of the width."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(BESIDE)
    for entry in widgets:
        widget, share = entry if isinstance(entry, tuple) else (entry, 1)
        row.addWidget(widget, share, Qt.AlignmentFlag.AlignTop)
    return row
