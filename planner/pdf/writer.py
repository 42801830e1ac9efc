"""Writes documents of placed ink as one PDF file, the same bytes every time."""

from __future__ import annotations

from collections.abc import Sequence, Set
from functools import lru_cache

from reportlab.pdfbase.pdfdoc import PDFDictionary

from planner.domain.geometry import Rect, Size
from planner.layout.page import Document, FlipEdge, Page
from planner.layout.shelf import FaceShelf
from planner.pdf.document_font import DocumentFont
from planner.pdf.glyph_font import GlyphFont
from planner.pdf.ink import page_content
from planner.pdf.operands import array, number
from planner.pdf.pdf_file import PdfFile
from planner.pdf.picture_font import PictureFont
from planner.pdf.structure import Structure, tag_of

_BOXES_KEPT = 64
_DUPLEX = {
    FlipEdge.SHORT: "DuplexFlipShortEdge",
    FlipEdge.LONG: "DuplexFlipLongEdge",
    None: "Simplex",
}


def write_pdf(documents: Sequence[Document], shelf: FaceShelf) -> bytes:
    """All pages of all documents in one file, each face embedded once.

    Title and language are those of the first document; the flip edge is told where
    all share it. Nothing tells who wrote it, or when.
    """
    edges = {document.flip_edge for document in documents}
    return _Writing(documents[0], shelf, edges).write(documents)


class _Writing:
    """One file on its way to bytes."""

    def __init__(
        self, first: Document, shelf: FaceShelf, edges: Set[FlipEdge | None]
    ) -> None:
        self._shelf = shelf
        wishes = {
            "PrintScaling": "None",
            "DisplayDocTitle": "true",
        }
        if len(edges) == 1:
            wishes["Duplex"] = _DUPLEX[first.flip_edge]
        self._file = PdfFile(first.title, first.language, wishes)
        self._structure = Structure(self._file)
        self._fonts: dict[str, DocumentFont] = {}
        self._all_fonts: list[DocumentFont] = []
        self._named = PDFDictionary({})
        self._resources = self._file.add(PDFDictionary({"Font": self._named}))

    def write(self, documents: Sequence[Document]) -> bytes:
        for document in documents:
            for page in document.pages:
                self._add_page(page)
        for font in self._all_fonts:
            self._named[font.name] = font.write(self._file)
        self._structure.write()
        return self._file.finish()

    def _add_page(self, page: Page) -> None:
        self._fonts = {n: f for n, f in self._fonts.items() if not f.is_full}
        boxes = _boxes(page.media, page.bleed, page.trim)
        drawn, roles = page_content(page, self._font)
        content = self._file.add_drawing(drawn)
        number = self._structure.next_page
        made = self._file.add_page(boxes, self._resources, content, number)
        self._structure.add_page(made, list(map(tag_of, roles)))

    def _font(self, name: str) -> DocumentFont:
        font = self._fonts.get(name)
        if font is None:
            face = self._shelf[name]
            kind = PictureFont if face.is_pictures else GlyphFont
            font = kind(f"F{len(self._all_fonts) + 1}", face)
            self._fonts[name] = font
            self._all_fonts.append(font)
        return font


@lru_cache(maxsize=_BOXES_KEPT)
def _boxes(media: Size, bleed: Rect, trim: Rect) -> str:
    whole = _box(Rect.of(media), media)
    return f"/MediaBox{whole}/BleedBox{_box(bleed, media)}/TrimBox{_box(trim, media)}"


def _box(rect: Rect, media: Size) -> str:
    """A rectangle with the origin at the bottom left, as PDF wants it."""
    corners = rect.left, media.height - rect.bottom, rect.right, media.height - rect.top
    return array(map(number, corners))
