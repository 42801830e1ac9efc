"""Fonts by glyph id: which characters a glyph stands for, subset and widths."""

from __future__ import annotations

import io

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject
from reportlab.pdfbase.pdfdoc import PDFDictionary

from planner.pdf.glyph_font import GlyphFont, glyph_texts
from planner.pdf.pdf_file import PdfFile
from tests.pieces import shelf


def followed(start: DictionaryObject, *names: str) -> DictionaryObject:
    """The dictionary at the end of a path of names."""
    for name in names:
        found = start[name].get_object()
        assert isinstance(found, DictionaryObject)
        start = found
    return start


def test_a_glyph_stands_for_the_characters_of_its_cluster() -> None:
    shape = shelf()["EB Garamond"].shape("offer", "en")
    texts = [text for _, text in glyph_texts(shape)]
    assert "".join(texts) == "offer"
    assert "ff" in "".join(texts)


def test_glyphs_that_share_a_character_stand_for_none_alone() -> None:
    face = shelf()["Dancing Script"]
    shape = face.shape("ǹ", "en")
    if len(shape.gids) > 1:
        assert {text for _, text in glyph_texts(shape)} == {""}
    else:
        assert glyph_texts(shape) == ((shape.gids[0], "ǹ"),)


def test_a_second_meaning_of_a_glyph_is_noticed() -> None:
    face = shelf()["Lato"]
    font = GlyphFont("F1", face)
    assert font.takes(face.shape(" ", "en"))
    assert not font.takes(face.shape("\u00a0", "en"))
    assert font.takes(face.shape("abc", "en"))


def test_the_font_object_embeds_a_tagged_subset_with_widths() -> None:
    face = shelf()["Lato"]
    font = GlyphFont("F1", face)
    shape = face.shape("Thank you", "en")
    font.takes(shape)
    file = PdfFile("Card", "en", {})
    named = PDFDictionary({"F1": font.write(file)})
    resources = file.add(PDFDictionary({"Font": named}))
    content = file.add_drawing(b"BT ET")
    file.add_page("/MediaBox[0 0 9 9]", resources, content, 0)
    page = PdfReader(io.BytesIO(file.finish()), strict=True).pages[0]
    made = followed(page, "/Resources", "/Font", "/F1")
    tag, plus, name = str(made["/BaseFont"])[1:].partition("+")
    assert (len(tag), tag.isupper(), plus, name) == (6, True, "+", "Lato-Regular")
    descendants = made["/DescendantFonts"]
    assert isinstance(descendants, ArrayObject)
    descendant = descendants[0].get_object()
    assert isinstance(descendant, DictionaryObject)
    widths = descendant["/W"]
    assert isinstance(widths, ArrayObject)
    at = list(widths).index(shape.gids[0])
    assert float(widths[at + 1][0]) == shape.nominal[0] * 1000
    assert "/FontFile2" in followed(descendant, "/FontDescriptor")
