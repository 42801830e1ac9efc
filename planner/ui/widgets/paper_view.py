"""Shows a page on paper: always paper-white, in true proportion, softly edged."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QImage,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner.ui.accessible import Painted
from planner.ui.palette import Ink, ink

MARGIN = 10
"""Room around the paper for its shadow, in pixels."""

_SHADOW_STEPS = 8
_SHADE = 4
_NEAR = 2.5
"""A picture this many pixels off is not scaled, so that its text stays sharp."""


class PaperView(QWidget, Painted):
    """One page; its owner sets how many pixels a point of paper takes."""

    accessible_role = QAccessible.Role.Graphic

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._image = QImage()
        self._points = (0.0, 0.0)
        self._scale = 1.0
        self._warns = False
        self._shadow = QPixmap()

    def show_image(self, image: QImage, description: str) -> None:
        """Show a picture of the page; the description says what it holds.

        Painted at once: whoever is typing should not wait for what comes after.
        """
        if image != self._image:
            self._image = image
            self.repaint()
        if description != self.accessibleDescription():
            self.setAccessibleDescription(description)

    def set_paper(self, width: float, height: float, scale: float) -> None:
        """Size of the page in points and pixels a point."""
        if (width, height) == self._points and scale == self._scale:
            return
        self._points, self._scale = (width, height), scale
        self.setFixedSize(self.sizeHint())
        self.update()

    def warn(self, *, on: bool) -> None:
        """Mark the paper's lower edge: not all of the text is on it."""
        if on != self._warns:
            self._warns = on
            self.update()

    @property
    def image(self) -> QImage:
        """The picture that is shown, null before there is one."""
        return self._image

    def _cast_shadow(self, sheet: QRectF) -> QPixmap:
        """The shadow for this size, painted once: it is dearer than all the rest."""
        ratio = self.devicePixelRatioF()
        size = (self.size().toSizeF() * ratio).toSize()
        if self._shadow.size() != size:
            self._shadow = QPixmap(size)
            self._shadow.setDevicePixelRatio(ratio)
            self._shadow.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._shadow)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            _paint_shadow(painter, sheet)
            painter.end()
        return self._shadow

    def _place(self, sheet: QRectF) -> QRectF:
        """Where the picture goes: pixel on pixel as soon as it has the right size."""
        ratio = self.devicePixelRatioF()
        exact = self._image.size().toSizeF() / ratio
        is_near = abs(exact.width() - sheet.width()) < _NEAR / ratio
        return QRectF(sheet.topLeft(), exact) if is_near else sheet

    def sizeHint(self) -> QSize:
        width, height = self._points
        return QSize(
            round(width * self._scale) + 2 * MARGIN,
            round(height * self._scale) + 2 * MARGIN,
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        sheet = QRectF(self.rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN))
        painter.drawPixmap(0, 0, self._cast_shadow(sheet))
        painter.fillRect(sheet, ink(self, Ink.PAPER))
        if not self._image.isNull():
            mode = QPainter.CompositionMode.CompositionMode_Multiply
            painter.setCompositionMode(mode)
            painter.drawImage(self._place(sheet), self._image)
            over = QPainter.CompositionMode.CompositionMode_SourceOver
            painter.setCompositionMode(over)
        if self._warns:
            painter.setPen(QPen(ink(self, Ink.CAUTION), 3))
            painter.drawLine(sheet.bottomLeft(), sheet.bottomRight())
        painter.end()


def _paint_shadow(painter: QPainter, sheet: QRectF) -> None:
    """Thin layers over each other, so that the shade grows towards the paper."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(0, 0, 0, _SHADE))
    for step in range(_SHADOW_STEPS, 0, -1):
        around = sheet.adjusted(-step, 2 - step, step, 2 + step)
        painter.drawRoundedRect(around, step, step)
