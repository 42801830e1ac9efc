"""Findings about note and envelope, with places and remedies."""

from __future__ import annotations

from dataclasses import replace

import pytest

from planner.domain.finding import Finding, Severity
from planner.domain.geometry import Rect
from planner.domain.mailpiece import Recipient
from planner.layout.envelope import AddressBlock, SetEnvelope
from planner.layout.page import Document
from planner.layout.preflight import check_envelope
from tests.pieces import BERLIN, MAYA, TEXT, catalogue, composer, piece, shelf


def findings(text: str = TEXT, recipient: Recipient = MAYA) -> list[Finding]:
    return list(composer().compose(piece(text, recipient=recipient)).findings)


def test_a_good_mailpiece_has_none() -> None:
    assert findings() == []


def test_an_emoji_is_named_with_its_place() -> None:
    text = TEXT.replace("Tuesday", "Tuesday 🎉")
    (finding,) = findings(text)
    assert finding.check == "missing_glyph"
    assert finding.severity is Severity.BLOCKER
    assert "“🎉” (party popper)" in finding.message
    assert finding.remedy
    assert text[finding.start : finding.end] == "🎉"


def test_each_missing_character_is_named_once() -> None:
    found = findings("Dear Ann,\n\n山 and 山 and 川.")
    assert [f.check for f in found] == ["missing_glyph"] * 2


def test_a_missing_character_in_parts_has_its_place_too() -> None:
    apart = "か\u3099"
    text = f"A note, Zoe\u0308, about {apart}."
    (finding,) = findings(text)
    assert text[finding.start : finding.end] == apart


@pytest.mark.parametrize("text", ["שלום רב", "السلام عليكم", "नमस्ते"])
def test_scripts_without_a_face_are_named_and_drawn_as_missing(text: str) -> None:
    made = composer().compose(piece(f"Dear Ann,\n\nThe word {text} is here."))
    named = "".join(f.message.split("“")[1].split("”")[0] for f in made.findings)
    assert set(named) == set(text.replace(" ", ""))
    runs = made.card.pages[-1].items
    assert set(text) <= set("".join(run.text for run in runs))
    assert any(gid == 0 for run in runs for gid, _, _ in run.origins())


def test_a_missing_character_of_the_address_only_warns() -> None:
    (finding,) = findings(recipient=replace(MAYA, name="山田 Taro"))[:1]
    assert (finding.check, finding.severity) == ("missing_glyph", Severity.WARNING)
    assert finding.start == finding.end == 0


def test_overset_text_blocks_and_points_at_the_rest() -> None:
    text = TEXT.replace("\n\nWith", " And so on it goes." * 90 + "\n\nWith")
    made = composer().compose(piece(text))
    finding = next(f for f in made.findings if f.check == "overset_text")
    assert finding.severity is Severity.BLOCKER
    assert made.fit.overset is not None
    rest = text[finding.start : finding.end]
    assert rest.split() == made.fit.overset.text.split()
    assert f"{made.fit.overset.lines_too_long} lines" in finding.message


def test_missing_fields_and_unknown_countries_are_told() -> None:
    lacking = replace(MAYA, address=replace(MAYA.address, postal_code=""))
    (finding,) = findings(recipient=lacking)
    assert finding.message == "The delivery address has no postal code."
    odd = replace(MAYA, address=replace(BERLIN, country="UK"))
    assert [f.check for f in findings(recipient=odd)] == ["address_country_unknown"]


def test_ink_outside_the_read_area_would_be_told() -> None:
    made = composer().compose(piece())
    runs = tuple(run._replace(y=run.y + 100.0) for run in made.envelope.pages[0].items)
    block = AddressBlock(runs, 11.0, ())
    document: Document = made.envelope
    zones = catalogue().zones(made.stationery.envelope, "US")
    found = check_envelope(
        SetEnvelope(document, block, AddressBlock((), 8.0, ())),
        zones,
        shelf(),
    )
    assert [f.check for f in found] == ["address_outside_read_area"]
    assert isinstance(zones.read_area, Rect)
