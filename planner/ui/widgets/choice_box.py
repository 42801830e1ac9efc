"""A drop-down list whose edge and arrow can be seen on any ground."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from planner.ui.palette import Ink, ink

_ARROW = 28


class ChoiceBox(QComboBox):
    """One of several named values; ``picked`` tells of the user's choice only."""

    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: list[object] = []
        self.setMinimumContentsLength(6)
        self.setMaxVisibleItems(14)
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.setSizeAdjustPolicy(policy)
        self.activated.connect(self._on_activated)

    def offer(self, choices: Iterable[tuple[object, str]]) -> None:
        """Replace the list by pairs of value and words; the chosen value stays."""
        chosen = self.chosen()
        pairs = list(choices)
        self._values = [value for value, _ in pairs]
        self.clear()
        self.addItems([words for _, words in pairs])
        self.choose(chosen)

    def choose(self, value: object) -> None:
        """Show a value as the chosen one; an unknown value shows the first."""
        at = self._values.index(value) if value in self._values else 0
        self.setCurrentIndex(at if self._values else -1)

    def chosen(self) -> object:
        """The value that is shown, itself and not as Qt would turn it."""
        at = self.currentIndex()
        return self._values[at] if at >= 0 else None

    def showPopup(self) -> None:
        """Open the list wide enough for its longest words."""
        widest = self.view().sizeHintForColumn(0) + _ARROW
        self.view().setMinimumWidth(max(widest, self.width()))
        super().showPopup()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width() + 8, self.fontMetrics().height() + 14)

    def minimumSizeHint(self) -> QSize:
        least = self.fontMetrics().averageCharWidth() * 8 + _ARROW
        return QSize(least, self.sizeHint().height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_focused = self.hasFocus()
        width = 2.0 if is_focused else 1.0
        painter.setPen(QPen(ink(self, Ink.ACCENT if is_focused else Ink.EDGE), width))
        painter.setBrush(ink(self, Ink.FIELD))
        inner = (
            self.rect().toRectF().adjusted(width / 2, width / 2, -width / 2, -width / 2)
        )
        painter.drawRoundedRect(inner, 6, 6)
        self._paint_words(painter)
        self._paint_arrow(painter)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        room = self._mirrored(self.rect().adjusted(10, 0, -_ARROW, 0))
        painter.setPen(ink(self, Ink.TEXT if self.isEnabled() else Ink.MUTED))
        words = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, room.width()
        )
        side = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        side = self.style().visualAlignment(self.layoutDirection(), side)
        painter.drawText(room, int(side), words)

    def _paint_arrow(self, painter: QPainter) -> None:
        room = self._mirrored(self.rect().adjusted(self.width() - _ARROW, 0, 0, 0))
        middle = room.toRectF().center()
        painter.setPen(QPen(ink(self, Ink.MUTED), 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        line = [QPointF(-4, -2), QPointF(0, 2), QPointF(4, -2)]
        painter.drawPolyline(QPolygonF([middle + point for point in line]))

    def _mirrored(self, room: QRect) -> QRect:
        return self.style().visualRect(self.layoutDirection(), self.rect(), room)

    def _on_activated(self, at: int) -> None:
        self.picked.emit(self._values[at])
