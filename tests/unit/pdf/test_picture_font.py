"""Emoji: coloured pictures in the file that extract as they were typed."""

from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader

from planner.pdf.raster import render
from tests.installed import full_press, needs
from tests.pieces import piece
from tests.unit.pdf.reading import text

EMOJI = "🎉 ❤️ 👨‍👩‍👧 👋🏽 🇩🇪 1️⃣"


@pytest.fixture(scope="module")
def card() -> bytes:
    needs("🎉", emoji=True)
    note = f"Hooray {EMOJI} and on."
    return full_press().proof(piece(note, card="iso-a6-flat")).card


def test_emoji_extract_as_typed(card: bytes) -> None:
    (by_pdfium,) = text(card)
    by_pypdf = PdfReader(BytesIO(card)).pages[0].extract_text()
    for found in (by_pdfium, by_pypdf):
        assert "".join(found.split()) == f"Hooray{EMOJI}andon.".replace(" ", "")


def test_emoji_are_in_colour(card: bytes) -> None:
    pixels = render(card, 0, 2.0).pixels
    triples = zip(pixels[::3], pixels[1::3], pixels[2::3], strict=False)
    strong = sum(max(three) - min(three) > 100 for three in triples)
    assert strong > 200


def test_each_emoji_is_one_image_however_often_it_comes() -> None:
    needs("🎉", emoji=True)
    note = "🎉 " * 30
    made = full_press().proof(piece(note, card="iso-a6-flat")).card
    assert made.count(b"/Subtype /Image") == 2


def test_more_emoji_than_one_font_holds() -> None:
    needs("🎉", emoji=True)
    every = [chr(code) for code in range(0x1F600, 0x1F64F)]
    every += [chr(code) for code in range(0x1F400, 0x1F43F)]
    every += [chr(code) for code in range(0x1F920, 0x1F93A)]
    parts = [" ".join(every[at : at + 20]) for at in range(0, len(every), 20)]
    made = full_press().combined(piece(part, card="iso-a6-flat") for part in parts)
    pages = text(made.cards)
    assert ["".join(page.split()) for page in pages] == [
        part.replace(" ", "") for part in parts
    ]
    assert made.cards.count(b"/Subtype /Type3") >= 2
