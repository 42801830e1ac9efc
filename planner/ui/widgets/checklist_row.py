"""One point of the checklist: a tick, and in small words below it why."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.ui.accessible import describe
from planner.ui.widgets.check_box import CheckBox
from planner.ui.widgets.labels import MutedLabel

_INDENT = 29


class ChecklistRow(QWidget):
    """A point that the program or the writer ticks; the writer has the last word."""

    ticked = Signal(str, bool)

    def __init__(self, item: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item = item
        self.box = CheckBox()
        self._why = MutedLabel()
        self._why.setContentsMargins(_INDENT, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(0)
        column.addWidget(self.box)
        column.addWidget(self._why)
        self.box.ticked.connect(self._on_ticked)

    def show_point(self, text: str, why: str, *, is_ticked: bool) -> None:
        """Show the point, whether it holds, and why."""
        self.box.setText(text.replace("&", "&&"))
        self.box.setChecked(is_ticked)
        describe(self.box, name=text, description=why)
        self._why.say(why)

    def _on_ticked(self, is_ticked: bool) -> None:
        self.ticked.emit(self._item, is_ticked)
