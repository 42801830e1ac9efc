"""A check box whose box and tick can be seen on any ground, and whose words wrap."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from planner.ui.palette import Ink, ink

_SIDE = 18
_LEFT = 3
_INDENT = _LEFT + _SIDE + 8
_ROOM = 3
_LEAST_WORDS = 120
_TICK = ((4.2, 9.4), (7.6, 12.8), (13.8, 5.8))
_WRAP = int(Qt.TextFlag.TextWordWrap) | int(Qt.TextFlag.TextShowMnemonic)


class CheckBox(QCheckBox):
    """Fusion draws check boxes nearly invisible on a dark ground, so we draw ours.

    ``ticked`` tells of the user's ticks only.
    """

    ticked = Signal(bool)

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(self._on_clicked)

    def sizeHint(self) -> QSize:
        size = self.fontMetrics().size(int(Qt.TextFlag.TextShowMnemonic), self.text())
        return QSize(_INDENT + size.width() + 2, self.heightForWidth(10_000))

    def minimumSizeHint(self) -> QSize:
        width = min(self.sizeHint().width(), _INDENT + _LEAST_WORDS)
        return QSize(width, self.heightForWidth(width))

    def heightForWidth(self, width: int) -> int:
        room = QRect(0, 0, max(width - _INDENT, 1), 10_000)
        words = self.fontMetrics().boundingRect(room, _WRAP, self.text())
        return max(words.height(), _SIDE) + 2 * _ROOM

    def hasHeightForWidth(self) -> bool:
        return True

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_box(painter, self._box())
        self._paint_text(painter)
        painter.end()

    def _on_clicked(self) -> None:
        self.ticked.emit(self.isChecked())

    def _box(self) -> QRectF:
        line = self.fontMetrics().height()
        top = _ROOM + max(0, (line - _SIDE) // 2)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = self.width() - _SIDE - _LEFT if mirrored else _LEFT
        return QRectF(left, top, _SIDE, _SIDE)

    def _paint_box(self, painter: QPainter, box: QRectF) -> None:
        ground = Ink.ACCENT if self.isChecked() else Ink.FIELD
        edge = Ink.ACCENT if self.isChecked() or self.hasFocus() else Ink.EDGE
        if not self.isEnabled():
            ground, edge = Ink.MUTED if self.isChecked() else Ink.SIDE, Ink.EDGE
        painter.setBrush(ink(self, ground))
        painter.setPen(QPen(ink(self, edge), 1))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        if self.isChecked():
            self._paint_tick(painter, box)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(ink(self, Ink.ACCENT), 1.5))
            painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), 5, 5)

    def _paint_tick(self, painter: QPainter, box: QRectF) -> None:
        pen = QPen(ink(self, Ink.ACCENT_TEXT), 2.2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        points = [QPointF(box.left() + x, box.top() + y) for x, y in _TICK]
        painter.drawPolyline(QPolygonF(points))

    def _paint_text(self, painter: QPainter) -> None:
        lift = max(0, (_SIDE - self.fontMetrics().height()) // 2)
        room = self.rect().adjusted(_INDENT, _ROOM + lift, 0, 0)
        room = self.style().visualRect(self.layoutDirection(), self.rect(), room)
        painter.setPen(ink(self, Ink.TEXT if self.isEnabled() else Ink.MUTED))
        side = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop
        side = self.style().visualAlignment(self.layoutDirection(), side)
        painter.drawText(room, int(side) | _WRAP, self.text())
