"""What the drawing operators need of a font in one PDF file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from planner.layout.shaped import Shaped
from planner.pdf.pdf_file import PdfFile

if TYPE_CHECKING:
    from reportlab.pdfbase.pdfdoc import PDFObjectReference


class DocumentFont(Protocol):
    """Collects what one file shows of a face, then writes the font objects."""

    name: str
    """The resource name, such as F1."""
    drawn: dict[Shaped, str]
    """Operators of the shapes on the baseline that this file has shown so far."""

    space: str
    """A word space as a string operand; empty where the face has none."""

    @property
    def is_full(self) -> bool:
        """Whether the next page had better begin another font."""

    def takes(self, shape: Shaped) -> bool:
        """Add a shape's glyphs; whether they alone tell a reader its characters."""

    def code(self, gid: int) -> str:
        """A glyph that was taken, as it stands in a string operand."""

    def fragment(self, shape: Shaped) -> str:
        """The part of a TJ array that shows a shape that was taken."""

    def write(self, file: PdfFile) -> PDFObjectReference:
        """Add the font and all it needs to the file; what refers to it."""
