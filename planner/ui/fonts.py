"""The faces of the window: the stationery's serif for headings, a sans for the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QFontDatabase

HEADING_FAMILY = "EB Garamond"
PLAIN_FAMILY = "Lato"

_NO_FAMILY = frozenset({"", "sans serif", "sans", "sans-serif"})
_SMALLEST_POINTS = 10.0


def load_faces(read_bytes: Callable[[str], bytes], names: Iterable[str]) -> None:
    """Make the shipped faces known to Qt; FileNotFoundError when one is missing."""
    for name in names:
        QFontDatabase.addApplicationFontFromData(QByteArray(read_bytes(name)))


def plain_font(system: QFont) -> QFont:
    """The interface font: the system's own, or ours where the system names none."""
    font = QFont(system)
    if font.family().lower() in _NO_FAMILY:
        font.setFamily(PLAIN_FAMILY)
    font.setPointSizeF(max(font.pointSizeF(), _SMALLEST_POINTS))
    return font


def heading_font(plain: QFont, *, step: int = 2) -> QFont:
    """The heading face, ``step`` 1 to 3 from the size of text upwards."""
    font = QFont(plain)
    font.setFamilies([HEADING_FAMILY, plain.family()])
    font.setPointSizeF(plain.pointSizeF() * (1.0, 1.25, 1.6, 2.2)[step])
    return font


def small_font(plain: QFont) -> QFont:
    """One size below text, for what stands under something else."""
    font = QFont(plain)
    font.setPointSizeF(plain.pointSizeF() * 0.92)
    return font


def strong_font(plain: QFont) -> QFont:
    """The same size, bold."""
    font = QFont(plain)
    font.setWeight(QFont.Weight.Bold)
    return font


def face_font(family: str, points: float) -> QFont:
    """A card's face on the screen, at a size in points."""
    font = QFont()
    font.setFamilies([family, HEADING_FAMILY])
    font.setPointSizeF(points)
    return font
