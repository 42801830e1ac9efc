"""A page of a PDF as a picture, through PDFium."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Lock

_PDFIUM = Lock()
"""PDFium is not thread safe: every call to it, from any thread, holds this lock."""


@dataclass(frozen=True, slots=True)
class Raster:
    """Pixels in rows of ``stride`` bytes, three to a pixel: blue, green, red."""

    width: int
    height: int
    stride: int
    pixels: bytes


def render(pdf: bytes, page: int, scale: float) -> Raster:
    """A page, counted from 0, on white; ``scale`` is pixels for each point."""
    import pypdfium2

    with _PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        sheet = document[page]
        bitmap = sheet.render(scale=scale)
        picture = Raster(
            bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer)
        )
        bitmap.close()
        sheet.close()
        document.close()
    return picture
