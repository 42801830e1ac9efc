"""Named icons, drawn in the colours of the palette and drawn again when it changes."""

from __future__ import annotations

import weakref
from collections.abc import Callable

from PySide6.QtCore import QByteArray, QObject, QRectF, Qt
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication
from shiboken6 import isValid

from planner.ui.palette import Ink

IconSource = Callable[[str], bytes]
"""Gives the SVG of a name such as ``mail``; FileNotFoundError when there is none."""

_SIZE = 18

Target = QAbstractButton | QAction


class Icons(QObject):
    """Puts icons on buttons and actions and keeps them in the current colours."""

    def __init__(self, app: QApplication, source: IconSource) -> None:
        super().__init__(app)
        self._app = app
        self._source = source
        self._worn: list[tuple[weakref.ref[Target], str, Ink]] = []

    def put(self, target: Target, name: str, color: Ink = Ink.TEXT) -> None:
        """Show the icon ``name`` on a button or action; it stays decoration."""
        self._worn.append((weakref.ref(target), name, color))
        target.setIcon(self.icon(name, color))

    def icon(self, name: str, color: Ink = Ink.TEXT) -> QIcon:
        """The icon in a colour of the application's palette, as it is now."""
        palette = self._app.palette()
        drawn = tint(self._source(name), palette.color(color.value))
        faded = tint(self._source(name), palette.color(Ink.MUTED.value))
        icon = QIcon()
        for ratio in {1.0, self._app.devicePixelRatio()}:
            icon.addPixmap(_render(drawn, ratio), QIcon.Mode.Normal)
            icon.addPixmap(_render(faded, ratio), QIcon.Mode.Disabled)
        return icon

    @property
    def worn(self) -> int:
        """How many buttons and actions show an icon."""
        return len(self._worn)

    def redraw(self) -> None:
        """Draw every icon again; called when the colours changed."""
        kept = []
        for reference, name, color in self._worn:
            target = reference()
            if target is not None and isValid(target):
                target.setIcon(self.icon(name, color))
                kept.append((reference, name, color))
        self._worn = kept


def tint(svg: bytes, color: QColor) -> bytes:
    """The drawing in one colour; the files say ``currentColor``, which Qt knows not."""
    return svg.replace(b"currentColor", color.name().encode("ascii"))


def _render(svg: bytes, ratio: float) -> QPixmap:
    side = round(_SIZE * ratio)
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg)).render(painter, QRectF(0, 0, side, side))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
