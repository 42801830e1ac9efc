"""A file is tagged: it is read out in order, paragraph by paragraph."""

from __future__ import annotations

import shutil
import subprocess
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import NumberObject

from planner.domain.letter import take_apart
from planner.domain.typography import Setting
from planner.layout.page import Role
from planner.pdf.structure import tag_of
from tests.pieces import TEXT, new_press, piece, press

needs_poppler = pytest.mark.skipif(
    shutil.which("pdfinfo") is None, reason="pdfinfo of poppler-utils is not here"
)
NARROW = Setting(justified=True)


def heard(pdf: bytes, folder: Path) -> list[tuple[str, str]]:
    """Each element with its text, as poppler reads the structure."""
    file = folder / "note.pdf"
    file.write_bytes(pdf)
    command = ["pdfinfo", "-struct-text", str(file)]
    told = subprocess.run(command, capture_output=True, text=True, check=True)
    assert told.stderr == ""
    found: list[tuple[str, str]] = []
    for line in told.stdout.splitlines()[1:]:
        if line.strip().startswith('"'):
            found[-1] = (found[-1][0], found[-1][1] + line.strip()[1:-1])
        else:
            found.append((line.split()[0], ""))
    return found


@needs_poppler
@pytest.mark.parametrize("setting", [Setting(), NARROW, Setting(indented=True)])
@pytest.mark.parametrize("card", ["a2-fold-top", "iso-a6-flat"])
def test_the_note_is_read_back_whole_and_in_order(
    card: str, setting: Setting, tmp_path: Path
) -> None:
    text = f"{TEXT}\n\nP.S. A well-risen, self-explanatory “postscript” on 1 May 2026."
    proof = press().proof(piece(text, card=card, setting=setting))
    elements = heard(proof.card, tmp_path)
    if card == "a2-fold-top":
        assert elements.pop(0) == ("H1", "Thank you")
    assert [tag for tag, _ in elements] == ["P"] * 6
    words = [text.replace("\u00ad", "").strip() for _, text in elements]
    assert words == [part.replace("\n", " ") for part in take_apart(text).paragraphs()]


@needs_poppler
def test_each_line_of_an_address_is_read_by_itself(tmp_path: Path) -> None:
    elements = heard(press().proof(piece()).envelope, tmp_path)
    assert {tag for tag, _ in elements} == {"P"}
    lines = [text for _, text in elements]
    assert lines[:3] == ["MS MAYA ORTIZ", "OWNER", "LARKSPUR BAKERY"]
    assert lines[-3] == "Robin Castellanos"


def test_every_marked_stretch_has_its_element_on_its_page() -> None:
    made = new_press().combined([piece(), piece("Dear Ann,\n\nThank you.")])
    reader = PdfReader(BytesIO(made.cards))
    root: Any = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"] == True  # noqa: E712  (pypdf's own kind)
    assert root["/Lang"] == "en-US"
    numbers = root["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    listed = dict(zip(numbers[::2], numbers[1::2], strict=True))
    for page in reader.pages:
        elements = listed[NumberObject(page["/StructParents"])]
        content = page.get_contents()
        drawn = content.get_data().decode("ascii") if content is not None else ""
        assert drawn.count("/MCID") == len(elements)
        for number, element in enumerate(elements):
            assert element["/K"] == number
            assert element["/Pg"] == page
            assert f"{element['/S']}<</MCID {number}>>BDC" in drawn


def test_every_role_has_a_standard_tag() -> None:
    assert {tag_of(role) for role in Role} == {"H1", "P"}
    assert tag_of(Role.COVER) == "H1"
