"""Reads PDFs back with programs that had no part in writing them."""

from __future__ import annotations

import io
from dataclasses import dataclass

import pypdfium2
from pdfminer.converter import PDFPageAggregator
from pdfminer.layout import LTChar, LTPage
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage


@dataclass(frozen=True, slots=True)
class Mark:
    """One glyph as drawn: origin in points from the top left, font and size."""

    x: float
    y: float
    font: str
    text: str


def marks(pdf: bytes) -> list[list[Mark]]:
    """All glyphs of all pages in drawing order, by pdfminer."""
    resources = PDFResourceManager()
    device = PDFPageAggregator(resources, laparams=None)
    interpreter = PDFPageInterpreter(resources, device)
    found: list[list[Mark]] = []
    for page in PDFPage.get_pages(io.BytesIO(pdf)):
        interpreter.process_page(page)
        found.append(_on(device.get_result()))
    return found


def _on(page: LTPage) -> list[Mark]:
    return [
        Mark(
            item.matrix[4], page.height - item.matrix[5], item.fontname, item.get_text()
        )
        for item in page
        if isinstance(item, LTChar) and not _is_behind_a_line(item)
    ]


def _is_behind_a_line(item: LTChar) -> bool:
    """Whether it is the space that is there to be read and takes no room."""
    return item.get_text() == " " and item.adv < 0.1


def text(pdf: bytes) -> list[str]:
    """The text of each page, by PDFium."""
    document = pypdfium2.PdfDocument(pdf)
    pages = []
    for page in document:
        words = page.get_textpage()
        pages.append(str(words.get_text_range()))
        words.close()
        page.close()
    document.close()
    return pages
