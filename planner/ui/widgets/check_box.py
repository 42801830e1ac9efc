"""A check box whose box and tick can be seen on any ground."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox, QWidget

from planner.ui.palette import Ink, ink

_SIDE = 18
_GAP = 8
_TICK = ((4.2, 9.4), (7.6, 12.8), (13.8, 5.8))


class CheckBox(QCheckBox):
    """Fusion draws check boxes nearly invisible on a dark ground, so we draw ours."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        text = metrics.size(int(Qt.TextFlag.TextShowMnemonic), self.text())
        gap = _GAP if self.text() else 0
        return QSize(_SIDE + 4 + gap + text.width(), max(_SIDE + 6, text.height() + 6))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_box(painter, self._box())
        self._paint_text(painter)
        painter.end()

    def _box(self) -> QRectF:
        top = (self.height() - _SIDE) / 2
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = self.width() - _SIDE - 2 if mirrored else 2
        return QRectF(left, top, _SIDE, _SIDE)

    def _paint_box(self, painter: QPainter, box: QRectF) -> None:
        ground = Ink.ACCENT if self.isChecked() else Ink.FIELD
        if not self.isEnabled():
            ground = Ink.MUTED if self.isChecked() else Ink.SIDE
        edge = Ink.ACCENT if self.isChecked() or self.hasFocus() else Ink.EDGE
        painter.setBrush(ink(self, ground))
        painter.setPen(QPen(ink(self, edge), 2 if self.hasFocus() else 1))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        if self.isChecked():
            self._paint_tick(painter, box)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(ink(self, Ink.ACCENT), 1.5))
            painter.drawRoundedRect(box.adjusted(-1.5, -1.5, 1.5, 1.5), 5, 5)

    def _paint_tick(self, painter: QPainter, box: QRectF) -> None:
        pen = QPen(ink(self, Ink.ACCENT_TEXT), 2.2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        points = [QPointF(box.left() + x, box.top() + y) for x, y in _TICK]
        painter.drawPolyline(QPolygonF(points))

    def _paint_text(self, painter: QPainter) -> None:
        room = self.rect().adjusted(_SIDE + 4 + _GAP, 0, 0, 0)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            room = self.rect().adjusted(0, 0, -_SIDE - 4 - _GAP, 0)
        painter.setPen(ink(self, Ink.TEXT if self.isEnabled() else Ink.MUTED))
        side = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        side = self.style().visualAlignment(self.layoutDirection(), side)
        flags = int(side) | int(Qt.TextFlag.TextShowMnemonic)
        painter.drawText(room, flags, self.text())
