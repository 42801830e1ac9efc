"""Writes documents of placed ink as one PDF file, the same bytes every time."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from planner.domain.geometry import Rect, Size
from planner.layout.face import FaceShelf
from planner.layout.page import Document, FlipEdge, Page
from planner.pdf.glyph_font import GlyphFont
from planner.pdf.ink import page_content
from planner.pdf.objects import ObjectFile, number, text_string

_BOXES_KEPT = 64
_DUPLEX = {
    FlipEdge.SHORT: "/Duplex/DuplexFlipShortEdge",
    FlipEdge.LONG: "/Duplex/DuplexFlipLongEdge",
    None: "/Duplex/Simplex",
}


def write_pdf(documents: Sequence[Document], shelf: FaceShelf) -> bytes:
    """All pages of all documents in one file, each face embedded once.

    Title, language and flip edge are those of the first document. Nothing tells who
    wrote it, when, or with what.
    """
    return _Writing(shelf).write(documents)


class _Writing:
    """One file on its way to bytes."""

    def __init__(self, shelf: FaceShelf) -> None:
        self._shelf = shelf
        self._file = ObjectFile()
        self._fonts: dict[str, GlyphFont] = {}
        self._tree = self._file.reserve()
        self._resources = self._file.reserve()

    def write(self, documents: Sequence[Document]) -> bytes:
        pages = [self._page(page) for each in documents for page in each.pages]
        kids = " ".join(f"{page} 0 R" for page in pages)
        self._file.fill(self._tree, f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>")
        self._fill_resources()
        first = documents[0]
        root = self._file.add(
            f"<</Type/Catalog/Pages {self._tree} 0 R/Lang{text_string(first.language)}"
            f"/ViewerPreferences<</PrintScaling/None/DisplayDocTitle true"
            f"{_DUPLEX[first.flip_edge]}>>>>"
        )
        info = self._file.add(f"<</Title{text_string(first.title)}>>")
        return self._file.finish(root, info)

    def _page(self, page: Page) -> int:
        content = self._file.add_stream(page_content(page, self._font))
        return self._file.add(
            f"<</Type/Page/Parent {self._tree} 0 R"
            f"{_boxes(page.media, page.bleed, page.trim)}"
            f"/Resources {self._resources} 0 R/Contents {content} 0 R>>"
        )

    def _font(self, face: str) -> GlyphFont:
        font = self._fonts.get(face)
        if font is None:
            font = GlyphFont(f"F{len(self._fonts) + 1}", self._shelf[face])
            self._fonts[face] = font
        return font

    def _fill_resources(self) -> None:
        fonts = "".join(
            f"/{font.name} {font.write(self._file)} 0 R"
            for font in self._fonts.values()
        )
        self._file.fill(self._resources, f"<</Font<<{fonts}>>>>")


@lru_cache(maxsize=_BOXES_KEPT)
def _boxes(media: Size, bleed: Rect, trim: Rect) -> str:
    whole = Rect.of(media)
    named = ("MediaBox", whole), ("BleedBox", bleed), ("TrimBox", trim)
    return "".join(f"/{name}{_box(rect, media)}" for name, rect in named)


def _box(rect: Rect, media: Size) -> str:
    """A rectangle with the origin at the bottom left, as PDF wants it."""
    corners = rect.left, media.height - rect.bottom, rect.right, media.height - rect.top
    return f"[{' '.join(map(number, corners))}]"
