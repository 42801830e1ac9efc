"""Card above envelope on the desk, both at one scale and as large as there is room."""

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
    """Lays out two sheets; tells when pictures are wanted at another scale."""

    scaled = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card = PaperView(self.tr("Card"), self)
        self.envelope = PaperView(self.tr("Envelope"), self)
        self._sizes = (Size(0, 0), Size(0, 0))
        self._told = 0.0
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLE_MS)
        self._settled.timeout.connect(self._tell)
        self.setMinimumSize(220, 200)

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
        width, height = max(card.width, envelope.width), card.height + envelope.height
        if width <= 0 or height <= 0:
            return
        across = (self.width() - 2 * MARGIN) / width
        down = (self.height() - 4 * MARGIN - _GAP) / height
        scale = max(0.2, min(across, down, _LARGEST))
        self.card.set_paper(card.width, card.height, scale)
        self.envelope.set_paper(envelope.width, envelope.height, scale)
        used = self.card.height() + self.envelope.height() + _GAP
        top = max(0, (self.height() - used) // 2)
        self.card.move(QPoint((self.width() - self.card.width()) // 2, top))
        left = (self.width() - self.envelope.width()) // 2
        self.envelope.move(QPoint(left, top + self.card.height() + _GAP))
        self._scale = scale
        self._settled.start()

    def _tell(self) -> None:
        wanted = round(self._scale * self.devicePixelRatioF(), 3)
        if wanted != self._told:
            self._told = wanted
            self.scaled.emit(wanted)
