"""Proofs read back: every glyph where the model has it, boxes, fonts, same bytes."""

from __future__ import annotations

import io
import subprocess
import sys
from dataclasses import replace

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from planner.domain.address import Address
from planner.domain.mailpiece import Recipient
from planner.layout.page import Document
from planner.pdf.press import Proof
from planner.pdf.writer import write_pdf
from tests.pieces import MAYA, TEXT, catalogue, new_press, piece, press, shelf
from tests.unit.pdf.reading import marks, text

CARDS = ("a2-fold-side", "a2-fold-top", "iso-a6-flat", "quarter-a4", "quarter-a4-top")
FACES = tuple(catalogue().faces)
MARKED_TEXT = "Dear Zoë,\n\nǸ x\u0323\u0301y Nguyễn Łukasz O’Brien-Sørensen office."


def check_origins(document: Document, pdf: bytes) -> int:
    """Compare each glyph's origin with the model's; how many there were."""
    count = 0
    for page, found in zip(document.pages, marks(pdf), strict=True):
        model = [origin for run in page.items for origin in run.origins()]
        assert len(model) == len(found)
        for (_, x, y), mark in zip(model, found, strict=True):
            assert abs(mark.x - x) < 0.01
            assert abs(mark.y - y) < 0.01
        count += len(model)
    return count


@pytest.mark.parametrize("face", FACES)
@pytest.mark.parametrize("card", CARDS)
@pytest.mark.parametrize("note", [TEXT, MARKED_TEXT, TEXT + " and more" * 300])
def test_every_glyph_stands_where_the_model_has_it(
    card: str, face: str, note: str
) -> None:
    proof = press().proof(piece(note, card=card, face=face))
    assert check_origins(proof.card_document, proof.card) > 40
    assert check_origins(proof.envelope_document, proof.envelope) > 80


def test_a_turned_run_stands_where_the_model_has_it() -> None:
    made = press().proof(piece(MARKED_TEXT, card="iso-a6-flat", face="Dancing Script"))
    document = made.card_document
    page = document.pages[0]
    turned = replace(
        page,
        items=tuple(
            run._replace(x=400 - run.x, y=290 - run.y, turned=True)
            for run in page.items
        ),
    )
    document = replace(document, pages=(turned,))
    assert check_origins(document, write_pdf((document,), shelf())) > 40


def catalog(reader: PdfReader) -> DictionaryObject:
    root = reader.trailer["/Root"].get_object()
    assert isinstance(root, DictionaryObject)
    return root


def preferences(reader: PdfReader) -> dict[str, object]:
    found = catalog(reader)["/ViewerPreferences"].get_object()
    assert isinstance(found, DictionaryObject)
    return {str(key): str(value) for key, value in found.items()}


@pytest.mark.parametrize("card", CARDS)
def test_boxes_preferences_and_names(card: str) -> None:
    proof = press().proof(piece(card=card))
    for pdf, document in (
        (proof.card, proof.card_document),
        (proof.envelope, proof.envelope_document),
    ):
        reader = PdfReader(io.BytesIO(pdf), strict=True)
        for page, model in zip(reader.pages, document.pages, strict=True):
            whole = [0.0, 0.0, model.media.width, model.media.height]
            for box in (page.mediabox, page.trimbox, page.bleedbox, page.cropbox):
                assert [float(v) for v in box] == pytest.approx(whole, abs=1e-3)
            assert "/Rotate" not in page
        assert preferences(reader)["/PrintScaling"] == "/None"
        assert str(catalog(reader)["/Lang"]) == "en-US"
        metadata: dict[str, object] = dict(reader.metadata or {})
        assert [(k, str(v)) for k, v in metadata.items()] == [
            ("/Title", document.title)
        ]
        assert b"Castellanos" not in pdf


def test_a_folded_card_tells_the_printer_its_edge() -> None:
    for card, wanted in (
        ("a2-fold-side", "/DuplexFlipShortEdge"),
        ("a2-fold-top", "/DuplexFlipShortEdge"),
        ("iso-a6-flat", "/Simplex"),
        ("quarter-letter", "/Simplex"),
    ):
        reader = PdfReader(io.BytesIO(press().proof(piece(card=card)).card))
        assert preferences(reader)["/Duplex"] == wanted


def embedded(pdf: bytes) -> dict[str, bool]:
    """Fonts of a file by name, and whether each is an embedded subset."""
    found: dict[str, bool] = {}
    for page in PdfReader(io.BytesIO(pdf)).pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
            inner = font.get_object()["/DescendantFonts"][0].get_object()
            descriptor = inner["/FontDescriptor"].get_object()
            name = str(inner["/BaseFont"])
            found[name] = "/FontFile2" in descriptor and name[7] == "+"
    return found


@pytest.mark.parametrize("face", FACES)
def test_all_fonts_are_embedded_subsets_and_none_is_a_stranger(face: str) -> None:
    proof = press().proof(piece(face=face))
    fonts = embedded(proof.card) | embedded(proof.envelope)
    assert all(fonts.values())
    assert len({name[8:] for name in fonts}) == (1 if face == "Lato" else 2)
    assert b"Helvetica" not in proof.card + proof.envelope


def squeezed(words: str) -> str:
    return "".join(words.split())


@pytest.mark.parametrize("face", FACES)
@pytest.mark.parametrize(
    "note",
    [
        TEXT,
        "Dear Ann,\n\nThe office’s <b>&amp; “fluffy” waffles</b> — 100% — were fine.",
        "Dear Nguyễn,\n\nŁukasz and O’Brien-Sørensen met Zoë at the café; isn’t it?",
        "Dear Ann,\n\nA no\u00a0break space and half-lines, e.g. 24/7.",
    ],
)
def test_letters_come_out_as_typed(face: str, note: str) -> None:
    proof = press().proof(piece(note, card="iso-a6-flat", face=face))
    (found,) = text(proof.card)
    found = found.replace("\ufffe", "-").replace("\x02", "-")
    assert squeezed(found) == squeezed(note)


def test_address_lines_come_out_as_lines() -> None:
    (found,) = text(press().proof(piece()).envelope)
    lines = [line.strip() for line in found.splitlines()]
    assert "MS MAYA ORTIZ" in lines
    assert "SPRINGFIELD IL 62701-1234" in [" ".join(line.split()) for line in lines]
    assert lines.index("LARKSPUR BAKERY") + 1 == lines.index("120 N MAIN ST STE 400")


def test_the_same_note_has_the_same_bytes_whatever_came_before() -> None:
    notes = [
        piece(),
        piece(MARKED_TEXT, face="Dancing Script"),
        piece("Dear Ann,\n\noffice 🎉 Ω", card="iso-a6-flat", home="DE", locale="de"),
    ]
    first = new_press()
    forth = [_files(first.proof(note)) for note in notes]
    back = [_files(first.proof(note)) for note in reversed(notes)][::-1]
    alone = [_files(new_press().proof(note)) for note in notes]
    assert forth == back == alone


def _files(proof: Proof) -> tuple[bytes, bytes]:
    return proof.card, proof.envelope


def test_a_fresh_process_makes_the_same_bytes() -> None:
    program = (
        "import hashlib; from tests.pieces import piece, new_press;"
        "p = new_press().proof(piece());"
        "print(hashlib.sha256(p.card + p.envelope).hexdigest())"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-c", program],
            capture_output=True,
            check=True,
            text=True,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": "."},
        ).stdout
        for seed in ("1", "2")
    ]
    assert runs[0] == runs[1]
    assert len(runs[0]) > 60


def test_combined_files_hold_every_page_and_each_face_once() -> None:
    notes = [
        piece(),
        piece(card="a2-fold-top", face="Dancing Script"),
        piece(home="DE", recipient=Recipient("Ö", address=Address(("A",), "B"))),
    ]
    made = new_press().combined(notes)
    cards = PdfReader(io.BytesIO(made.cards), strict=True)
    sizes = [(round(p.mediabox.width), round(p.mediabox.height)) for p in cards.pages]
    assert sizes == [(612, 396)] * 2 + [(396, 612)] * 2 + [(420, 298)]
    assert len(PdfReader(io.BytesIO(made.envelopes)).pages) == 3
    assert len(embedded(made.cards)) == 2
    assert len(embedded(made.envelopes)) == 1
    alone = [press().proof(note) for note in notes]
    assert [proof.card_document for proof in made.proofs] != []
    for together, single in zip(made.proofs, alone, strict=True):
        assert (together.card, together.envelope) == (b"", b"")
        assert together.point_size == single.point_size
        assert together.findings == single.findings
        assert together.lines == single.lines
    at = 0
    for proof in made.proofs:
        count = proof.card_pages
        part = marks(made.cards)[at : at + count]
        model = [
            (x, y)
            for page in proof.card_document.pages
            for run in page.items
            for _, x, y in run.origins()
        ]
        found = [(mark.x, mark.y) for page in part for mark in page]
        assert len(found) == len(model)
        for mark, origin in zip(found, model, strict=True):
            assert mark == pytest.approx(origin, abs=0.01)
        at += count


def test_combined_is_the_same_each_time_and_refuses_nothing() -> None:
    notes = [piece(), piece(MARKED_TEXT), piece(face="Lato")]
    assert new_press().combined(notes).cards == new_press().combined(notes).cards
    with pytest.raises(ValueError, match="no mailpiece"):
        new_press().combined([])


def test_a_proof_tells_how_the_note_fits() -> None:
    proof = press().proof(piece())
    assert (proof.card_pages, proof.overset) == (2, None)
    assert proof.point_size == 12.5
    assert proof.lines == 12
    assert proof.lines_left > 0
    assert proof.stationery.card.id == "a2-fold-side"
    assert MAYA.name not in proof.card_document.title


@pytest.mark.parametrize("note", ["", "   \n", "Hello"])
def test_next_to_nothing_is_still_a_file(note: str) -> None:
    proof = press().proof(piece(note, card="iso-a6-flat"))
    (found,) = text(proof.card)
    assert squeezed(found) == squeezed(note)


def test_notes_of_one_sheet_share_it_and_a_single_one_fills_it() -> None:
    notes = [
        piece(f"Dear Ann,\n\nNumber {number}.", card="a2-fold-side")
        for number in range(3)
    ]
    notes = [
        replace(note, stationery=replace(note.stationery, sheet="letter-two-up"))
        for note in notes
    ]
    made = new_press().combined([notes[0], piece(), notes[1], notes[2]])
    reader = PdfReader(io.BytesIO(made.cards))
    sizes = [(round(p.mediabox.width), round(p.mediabox.height)) for p in reader.pages]
    assert sizes == [(612, 792)] * 2 + [(612, 396)] * 2 + [(612, 792)] * 2
    pages = text(made.cards)
    assert "Number 0." in pages[1]
    assert "Number 1." in pages[1]
    assert "Number 2." in pages[5]
    assert pages[4].split() == ["Thank", "you"]
    shared = [proof.card_document for proof in made.proofs]
    assert shared[0] is shared[2] is not shared[3]
    (alone,) = {press().proof(notes[0]).card for _ in range(2)}
    assert text(alone)[1].count("Number 0.") == 2
    assert preferences(PdfReader(io.BytesIO(alone)))["/Duplex"] == "/DuplexFlipLongEdge"


@pytest.mark.parametrize(
    ("card", "sheet", "strokes"),
    [
        ("a2-fold-side", "", 2),
        ("quarter-a4", "", 4),
        ("a2-fold-side", "letter-two-up", 6),
    ],
)
def test_marks_are_drawn_only_when_asked_for(
    card: str, sheet: str, strokes: int
) -> None:
    plain = piece(card=card)
    choice = replace(plain.stationery, sheet=sheet)
    without = press().proof(replace(plain, stationery=choice))
    marked = press().proof(replace(plain, stationery=replace(choice, marks=True)))
    assert b" l S" not in contents(without.card)[0]
    assert contents(marked.card)[0].count(b" l S") == strokes
    assert all(b" l S" not in page for page in contents(marked.card)[1:])
    assert text(marked.card) == text(without.card)
    assert check_origins(marked.card_document, marked.card) > 40


def contents(pdf: bytes) -> list[bytes]:
    found = []
    for page in PdfReader(io.BytesIO(pdf)).pages:
        content = page.get_contents()
        assert content is not None
        found.append(bytes(content.get_data()))
    return found


def test_cards_that_are_flipped_in_different_ways_tell_no_edge() -> None:
    made = new_press().combined([piece(), piece(card="iso-a6-flat")])
    assert "/Duplex" not in preferences(PdfReader(io.BytesIO(made.cards)))
    alike = new_press().combined([piece(), piece(card="a2-fold-top")])
    told = preferences(PdfReader(io.BytesIO(alike.cards)))
    assert told["/Duplex"] == "/DuplexFlipShortEdge"
