"""Card and envelope on the desk, at one scale and as large as there is room for."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from planner.domain.geometry import Size
from planner.ui.widgets.paper_view import MARGIN, PaperView

_GAP = 6
_LARGEST = 2.4
"""Pixels a point at most; beyond this a card is larger than life on most screens."""

_SETTLE_MS = 60


class PaperStack(QWidget):
    """Lays two sheets above or beside each other; tells how large they are shown."""

    scaled = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card = PaperView(self.tr("Card"), self)
        self.envelope = PaperView(self.tr("Envelope"), self)
        self._sizes = (Size(0, 0), Size(0, 0))
        self._scale = 1.0
        self._told = 0.0
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLE_MS)
        self._settled.timeout.connect(self._tell)
        self.setMinimumSize(220, 96)

    def set_sizes(self, card: Size, envelope: Size) -> None:
        """Sizes of both papers in points."""
        if (card, envelope) != self._sizes:
            self._sizes = (card, envelope)
            self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay_out()

    def showEvent(self, event: QShowEvent) -> None:
        self._lay_out()

    def _lay_out(self) -> None:
        card, envelope = self._sizes
        if min(card.width, envelope.width) <= 0:
            return
        stacked, beside = self._scale_stacked(), self._scale_beside()
        self._scale = max(0.2, min(max(stacked, beside), _LARGEST))
        self.card.set_paper(card.width, card.height, self._scale)
        self.envelope.set_paper(envelope.width, envelope.height, self._scale)
        if beside > stacked:
            self._place_beside()
        else:
            self._place_stacked()
        self._settled.start()

    def _scale_stacked(self) -> float:
        card, envelope = self._sizes
        across = (self.width() - 2 * MARGIN) / max(card.width, envelope.width)
        down = (self.height() - 4 * MARGIN - _GAP) / (card.height + envelope.height)
        return min(across, down)

    def _scale_beside(self) -> float:
        card, envelope = self._sizes
        across = (self.width() - 4 * MARGIN - _GAP) / (card.width + envelope.width)
        down = (self.height() - 2 * MARGIN) / max(card.height, envelope.height)
        return min(across, down)

    def _place_stacked(self) -> None:
        top = (self.height() - self.card.height() - self.envelope.height() - _GAP) // 2
        for sheet in (self.card, self.envelope):
            sheet.move(QPoint((self.width() - sheet.width()) // 2, top))
            top += sheet.height() + _GAP

    def _place_beside(self) -> None:
        left = (self.width() - self.card.width() - self.envelope.width() - _GAP) // 2
        for sheet in (self.card, self.envelope):
            sheet.move(QPoint(left, (self.height() - sheet.height()) // 2))
            left += sheet.width() + _GAP

    def _tell(self) -> None:
        wanted = round(self._scale * self.devicePixelRatioF(), 3)
        if wanted != self._told:
            self._told = wanted
            self.scaled.emit(wanted)
