"""Faces of the system in the file: collections, CFF outlines, variable faces."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import uharfbuzz
from pypdf import PdfReader

from planner.layout.face import Face
from planner.layout.fallback import FaceFile, Wanted
from tests.installed import faces, full_press, needs
from tests.pieces import piece
from tests.unit.pdf.reading import text

VARIABLE = Path("/usr/share/fonts/truetype/inter-vf/Inter-roman.var.ttf")


def fonts(pdf: bytes) -> set[str]:
    """The names of the faces on the first page, without the mark of a subset."""
    page: Any = PdfReader(BytesIO(pdf)).pages[0]
    every = page["/Resources"]["/Font"].values()
    return {str(font.get_object()["/BaseFont"]).partition("+")[2] for font in every}


@pytest.mark.parametrize(
    ("locale", "region"),
    [("ja-JP", "jp"), ("ko", "kr"), ("zh-CN", "sc"), ("zh-TW", "tc")],
)
def test_han_is_set_in_the_form_of_the_notes_language(locale: str, region: str) -> None:
    needs("骨直")
    if "CJK" not in next(iter(faces().candidates(Wanted("骨", "ja", "serif")))).path:
        pytest.skip("Noto CJK is not installed")
    card = full_press().proof(piece("骨直", card="iso-a6-flat", locale=locale)).card
    assert fonts(card) == {f"NotoSerifCJK{region}-Regular"}
    assert "".join(text(card)[0].split()) == "骨直"


@pytest.mark.skipif(not VARIABLE.exists(), reason="fonts-inter-variable is missing")
def test_a_variable_face_is_pinned_to_its_regular_instance() -> None:
    face = Face("Inter", VARIABLE.read_bytes())
    shape = face.shape("Hamburg", "en")
    program = face.subset(frozenset(shape.gids))
    embedded = uharfbuzz.Face(program)
    assert not {"fvar", "gvar", "HVAR"} & set(embedded.table_tags)
    drawn = uharfbuzz.Font(embedded)
    for gid, advance in zip(shape.gids, shape.nominal, strict=True):
        assert drawn.get_glyph_h_advance(gid) / face.upem == pytest.approx(
            advance, abs=0.001
        )
    assert len(program) < 60_000


def test_a_face_in_a_collection_is_told_by_its_index() -> None:
    assert FaceFile("a.ttc", 1).name != FaceFile("a.ttc", 2).name
