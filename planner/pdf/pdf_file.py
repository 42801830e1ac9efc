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
    PDFStream,
    PDFString,
    ViewerPreferencesPDFDictionary,
)

_VERSION = (1, 7)
_STREAMS_KEPT = 32
_PAGE_EFFORT = 4
"""How hard pages are packed, of 9; 6 takes 2.5 times as long for a twentieth less."""


class Written(PDFObject):
    """An object written by hand, as pages are, of which there may be thousands.

    Its content may be set until the file ends; ``reference`` is what refers to it.
    """

    def __init__(self) -> None:
        """Begin empty, in no file."""
        self.content = b""
        self.reference = ""

    def format(self, document: PDFDocument) -> bytes:
        """What stands in the file."""
        return self.content


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
        self._pages = self._number_of(self.add(self._made.Pages))
        self._drawings: dict[bytes, str] = {}
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

    def reserve(self) -> Written:
        """Add an object that is written later but can be referred to now."""
        made = Written()
        made.reference = self._number_of(self.add(made))
        return made

    def add_written(self, text: str) -> str:
        """Add an object written by hand; the text that refers to it."""
        made = self.reserve()
        made.content = text.encode("ascii")
        return made.reference

    def _number_of(self, reference: PDFObjectReference) -> str:
        return "{} {} R".format(*self._made.idToObjectNumberAndVersion[reference.name])

    def add_drawing(self, content: bytes) -> str:
        """Add a page's content, compressed; one that is there is used again."""
        known = self._drawings.get(content)
        if known is None:
            packed = zlib.compress(content, _PAGE_EFFORT)
            head = f"<</Filter/FlateDecode/Length {len(packed)}>>\nstream\n"
            made = self.reserve()
            made.content = b"%b%b\nendstream" % (head.encode("ascii"), packed)
            known = self._drawings[content] = made.reference
        return known

    def add_page(
        self, boxes: str, resources: PDFObjectReference, content: str, structure: int
    ) -> str:
        """Add a page; the text that refers to it.

        ``boxes`` are names with written rectangles; ``structure`` is the number under
        which the structure tree lists its elements.
        """
        page = self.reserve()
        named = self._number_of(resources)
        page.content = (
            f"<</Type/Page/Parent {self._pages}{boxes}/Resources {named}"
            f"/Contents {content}/StructParents {structure}/Tabs/S>>"
        ).encode("ascii")
        self._made.Pages.addPage(page)
        return page.reference

    def set_structure(self, root: Written) -> None:
        """Make the structure tree known, and that all text is marked by it."""
        self._made.Catalog.StructTreeRoot = root
        self._made.Catalog.MarkInfo = PDFDictionary({"Marked": "true"})

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
