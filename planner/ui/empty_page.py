"""What the window shows while no interview is open: what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.ui.palette import Ink
from planner.ui.widgets.buttons import FilledButton
from planner.ui.widgets.labels import BodyLabel, Heading

if TYPE_CHECKING:
    from planner.ui.icons import Icons

_WIDTH = 420


class EmptyPage(QWidget):
    """One sentence and one button."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.new_button = FilledButton(self.tr("&Log an interview"))
        icons.put(self.new_button, "feather", Ink.ACCENT_TEXT)
        holder = QWidget()
        holder.setFixedWidth(_WIDTH)
        inside = QVBoxLayout(holder)
        inside.setSpacing(14)
        inside.addWidget(Heading(self.tr("One good card, then quiet"), step=3))
        inside.addWidget(
            BodyLabel(
                self.tr(
                    "Write down whom you met and what was said while it is fresh. "
                    "The card to each of them grows from that."
                )
            )
        )
        inside.addSpacing(4)
        inside.addWidget(self.new_button, 0, Qt.AlignmentFlag.AlignLeading)
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addWidget(holder, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(3)
