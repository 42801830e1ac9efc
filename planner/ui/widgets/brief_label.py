"""Text that keeps to a few lines, however long it is, and tells the rest on asking."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.ui.widgets.labels import PlainLabel


class BriefLabel(PlainLabel):
    """Breaks its text into ``most`` lines and shortens the last one with an ellipsis.

    A tool tip has the whole text; a screen reader reads the whole text in any case.
    """

    def __init__(
        self, text: str = "", parent: QWidget | None = None, *, most: int = 1
    ) -> None:
        self._most = most
        super().__init__(text, parent)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(most > 1)
        self.setSizePolicy(policy)

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setToolTip(text)

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(width, self.fontMetrics().lineSpacing())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.fontMetrics().lineSpacing())

    def hasHeightForWidth(self) -> bool:
        return self._most > 1

    def heightForWidth(self, width: int) -> int:
        lines = self._lines(max(width, 1))
        return self.fontMetrics().lineSpacing() * max(1, len(lines))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self.foregroundRole()))
        step = self.fontMetrics().lineSpacing()
        lines = self._lines(max(self.width(), 1))
        room = self.rect()
        room.setTop((self.height() - step * len(lines)) // 2)
        room.setHeight(step)
        side = self.style().visualAlignment(self.layoutDirection(), self.alignment())
        for line in lines:
            painter.drawText(room, int(side), line)
            room.translate(0, step)
        painter.end()

    def _lines(self, width: int) -> list[str]:
        """The lines as they are shown in that many pixels."""
        text = self.text().replace("\n", " ")
        starts = self._starts(text, width)
        parts = zip(starts, [*starts[1:], len(text)], strict=False)
        lines = [text[a:b].rstrip() for a, b in parts][: self._most]
        if len(starts) >= self._most:
            end = Qt.TextElideMode.ElideRight
            rest = text[starts[self._most - 1] :]
            lines[-1] = self.fontMetrics().elidedText(rest, end, width)
        return lines

    def _starts(self, text: str, width: int) -> list[int]:
        """Where in the text each of the lines begins."""
        layout = QTextLayout(text, self.font())
        starts: list[int] = []
        layout.beginLayout()
        while len(starts) < self._most and (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF())
            starts.append(line.textStart())
        layout.endLayout()
        return starts or [0]
