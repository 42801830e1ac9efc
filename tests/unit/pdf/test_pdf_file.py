"""A file in the making: strict readers read it, and it says nothing of anybody."""

from __future__ import annotations

import io

from pypdf import PdfReader
from pypdf.generic import DictionaryObject
from reportlab.pdfbase.pdfdoc import PDFDictionary

from planner.pdf.pdf_file import PdfFile


def made(title: str = "Thank-you card (é)") -> bytes:
    """Two pages that look the same."""
    file = PdfFile(title, "de-DE", {"PrintScaling": "None"})
    resources = file.add(PDFDictionary({}))
    for _ in range(2):
        content = file.add_drawing(b"q Q")
        file.add_page("/MediaBox[0 0 9 8.5]", resources, content, 0)
    return file.finish()


def test_it_can_be_read_strictly() -> None:
    reader = PdfReader(io.BytesIO(made()), strict=True)
    assert [float(x) for x in reader.pages[1].mediabox] == [0, 0, 9, 8.5]
    contents = reader.pages[0].get_contents()
    assert contents is not None
    assert contents.get_data().strip() == b"q Q"
    root = reader.root_object
    assert str(root["/Lang"]) == "de-DE"
    preferences = root["/ViewerPreferences"]
    assert isinstance(preferences, DictionaryObject)
    assert str(preferences["/PrintScaling"]) == "/None"


def test_the_title_is_all_that_it_says_of_itself() -> None:
    reader = PdfReader(io.BytesIO(made()), strict=True)
    assert reader.metadata == {"/Title": "Thank-you card (é)"}


def test_pages_that_look_the_same_share_their_content() -> None:
    reader = PdfReader(io.BytesIO(made()), strict=True)
    first, second = (page.raw_get("/Contents") for page in reader.pages)
    assert first == second


def test_the_same_parts_make_the_same_bytes() -> None:
    assert made() == made()
    assert made() != made("Envelope")
