"""A page that scrolls, with its matter in a column of a comfortable measure."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from planner.ui.application import watch_focus
from planner.ui.widgets.labels import SectionLabel

MEASURE = 660
"""Widest column of fields, in pixels: about 75 characters of text."""

EDGE = 28
BETWEEN = 28
WITHIN = 10


class ScrollPage(QScrollArea):
    """Scrolls up and down only, and brings what has the focus into sight."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inside = inside = QWidget()
        self.column = QVBoxLayout()
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(BETWEEN)
        holder = QWidget()
        holder.setMaximumWidth(MEASURE)
        holder.setLayout(self.column)
        self._around = QHBoxLayout(inside)
        self._around.setContentsMargins(EDGE, 16, EDGE, 24)
        self._around.addWidget(holder, 1)
        self._around.addStretch(0)
        self.setWidget(inside)
        self.setMinimumWidth(300)
        watch_focus(self._on_focus_changed)

    def set_margins(self, across: int, down: int) -> None:
        """Room around the column, in pixels."""
        self._around.setContentsMargins(across, down, across, down)

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        inside = self.widget()
        if now is not None and inside is not None and inside.isAncestorOf(now):
            self.ensureWidgetVisible(now, 20, 40)


def section(title: str, *matter: QWidget | QLayout) -> QVBoxLayout:
    """A small heading with what belongs to it."""
    column = QVBoxLayout()
    column.setSpacing(WITHIN)
    if title:
        column.addWidget(SectionLabel(title))
    for part in matter:
        if isinstance(part, QWidget):
            column.addWidget(part)
        else:
            column.addLayout(part)
    return column
