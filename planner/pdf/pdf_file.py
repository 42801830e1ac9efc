"""One PDF file in the making: ReportLab's document, its untyped parts behind types."""

from __future__ import annotations

import zlib
from functools import lru_cache
from typing import Any

from reportlab.pdfbase.pdfdoc import (
    PDFDictionary,
    PDFDocument,
    PDFInfo,
    PDFName,
    PDFObject,
    PDFObjectReference,
    PDFPage,
    PDFStream,
    PDFString,
    ViewerPreferencesPDFDictionary,
)

_VERSION = (1, 7)
_STREAMS_KEPT = 32


class PdfFile:
    """Collects objects and pages and writes them out, the same bytes every time."""

    def __init__(self, title: str, language: str, wishes: dict[str, str]) -> None:
        """Begin a file; ``wishes`` are viewer preferences by name.

        Title and language are all that the file says of itself: no author, no date.
        """
        # Any: the stubs leave out much of what these classes offer.
        document: Any = PDFDocument
        self._made = document(
            compression=1, invariant=1, pdfVersion=_VERSION, lang=language
        )
        self._made.info = _TitleAlone()
        self._made.setTitle(title)
        preferences = ViewerPreferencesPDFDictionary()
        for name, value in wishes.items():
            preferences[name] = value
        self._made.Catalog.ViewerPreferences = preferences
        self._count = 0
        self._streams: dict[tuple[bytes, str], PDFObjectReference] = {}

    def add(self, made: PDFObject) -> PDFObjectReference:
        """Add an object; what refers to it."""
        self._count += 1
        reference: PDFObjectReference = self._made.Reference(made, f"o{self._count}")
        return reference

    def add_dictionary(self, kind: str, **entries: object) -> PDFObjectReference:
        """Add a dictionary of that type; a ``str`` is written as it stands."""
        return self.add(PDFDictionary({"Type": PDFName(kind), **entries}))

    def add_stream(
        self, content: bytes, *, lasting: bool = False, **entries: object
    ) -> PDFObjectReference:
        """Add a compressed stream; one that is already there is used again.

        A ``lasting`` one, such as a font, is likely to come again in the next file.
        """
        key = (content, repr(sorted(entries.items())))
        known = self._streams.get(key)
        if known is None:
            packed = _packed(content) if lasting else zlib.compress(content)
            filtered = {"Filter": PDFName("FlateDecode"), **entries}
            known = self.add(PDFStream(PDFDictionary(filtered), packed))
            self._streams[key] = known
        return known

    def add_page(
        self,
        boxes: dict[str, str],
        resources: PDFObjectReference,
        content: PDFObjectReference,
    ) -> None:
        """Add a page; ``boxes`` are written rectangles by name."""
        page: Any = PDFPage()
        for name, box in boxes.items():
            setattr(page, name, box)
        page.Resources = resources
        page.Contents = content
        self._made.addPage(page)

    def finish(self) -> bytes:
        """The whole file; nothing can be added any more."""
        return bytes(self._made.GetPDFData(None))


@lru_cache(maxsize=_STREAMS_KEPT)
def _packed(content: bytes) -> bytes:
    return zlib.compress(content)


class _TitleAlone(PDFInfo):
    """What a file says of itself: its title, and neither author nor date."""

    def format(self, document: PDFDocument) -> bytes:
        about = PDFDictionary({"Title": PDFString(self.title)})
        return about.format(document)
