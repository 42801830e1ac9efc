"""Every envelope read back from its PDF and held against what the posts publish."""

from __future__ import annotations

import io
from dataclasses import dataclass, replace

import pytest
from pypdf import PdfReader

from planner.domain.address import Address
from planner.domain.mailpiece import Recipient
from planner.domain.note import StationeryChoice
from planner.layout.page import Role
from planner.pdf.press import Proof
from planner.pdf.writer import write_pdf
from tests.pieces import catalogue, piece, press, shelf
from tests.unit.pdf.reading import Mark, marks

MM = 72 / 25.4
CAP_HEIGHT = 0.718
"""Of the size, for Helvetica and faces like it."""

Box = tuple[float, float, float, float]
"""Left, bottom, right, top from the bottom left, as the posts draw it."""


@dataclass(frozen=True)
class Published:
    """A post's zones for an envelope of that width and height, in points."""

    read: Box
    strip: Box
    stamp: Box


def published(home: str, width: float, height: float) -> Published:
    """From USPS DMM 202, Deutsche Post and Canada Post's code strip."""
    if home == "US":
        return Published(
            (36, 45, width - 36, min(198, height)),
            (max(0, width - 342), 0, width, 45),
            (width - 108, height - 90, width, height),
        )
    strip, wide = {"DE": (15, 150), "NO": (19, 150)}[home]
    return Published(
        (15 * MM, strip * MM, width - 15 * MM, height - 40 * MM),
        (max(0, width - wide * MM), 0, width, strip * MM),
        (width - 74 * MM, height - 40 * MM, width, height),
    )


def card_for(envelope: str) -> str:
    """Any card that goes into the envelope."""
    shelf_ = catalogue()
    return next(
        card.id
        for card in shelf_.cards.values()
        if shelf_.envelopes[envelope].takes(card)
    )


def with_lines(count: int) -> Recipient:
    """A recipient in Spain whose address has that many lines, country included."""
    if count == 2:
        return Recipient("", address=Address(("Calle Mayor 1",), "", "", "", "ES"))
    street = tuple(f"Calle del Puente Alto {n}" for n in range(1, count - 2))
    return Recipient("Ana Ruiz", address=Address(street, "Madrid", "", "28001", "ES"))


def proof_of(envelope: str, home: str, count: int) -> Proof:
    choice = piece(card=card_for(envelope), envelope=envelope, home=home)
    return press().proof(replace(choice, recipient=with_lines(count)))


def split(proof: Proof, pdf: bytes) -> tuple[list[Mark], list[Mark], float]:
    """Glyphs of the delivery address and of the sender's, and the page's height."""
    (page,) = PdfReader(io.BytesIO(pdf)).pages
    (found,) = marks(pdf)
    roles = [
        run.role
        for run in proof.envelope_document.pages[0].items
        for _ in run.origins()
    ]
    pairs = list(zip(found, roles, strict=True))
    delivery = [mark for mark, role in pairs if role is Role.DELIVERY_ADDRESS]
    sender = [mark for mark, role in pairs if role is Role.RETURN_ADDRESS]
    return delivery, sender, float(page.mediabox.height)


def inside(mark: Mark, box: Box, height: float, size: float) -> bool:
    bottom = height - mark.y
    within = box[0] <= mark.x <= box[2] and box[1] <= bottom
    return within and bottom + CAP_HEIGHT * size <= box[3] + 0.5


def faults(proof: Proof, pdf: bytes, home: str) -> list[str]:
    """What a checker of finished envelopes would object to."""
    delivery, sender, height = split(proof, pdf)
    width = proof.envelope_document.pages[0].media.width
    zones = published(home, width, height)
    size = proof.envelope_document.pages[0].items[0].size
    found = []
    if not all(inside(mark, zones.read, height, size) for mark in delivery):
        found.append("delivery address outside the read area")
    for mark in (*delivery, *sender):
        for name, box in (("strip", zones.strip), ("stamp", zones.stamp)):
            across = box[0] <= mark.x <= box[2]
            if across and box[1] - CAP_HEIGHT * size <= height - mark.y <= box[3]:
                found.append(f"ink in the {name}")
    lowest = max(mark.y for mark in delivery)
    highest = min(mark.y for mark in delivery)
    if any(mark.y > highest and mark.y <= lowest for mark in sender):
        found.append("sender beside the address")
    if any(mark.x > width / 2 or mark.y > height / 3 + 1 for mark in sender):
        found.append("sender not at the upper left")
    if home == "US" and any(height - mark.y < 198 for mark in sender):
        found.append("sender in the read area")
    return found


@pytest.mark.parametrize("home", ["US", "DE", "NO"])
@pytest.mark.parametrize("envelope", catalogue().envelopes)
def test_every_envelope_keeps_the_published_zones(envelope: str, home: str) -> None:
    stock = catalogue().envelopes[envelope]
    for count in range(2, 8):
        proof = proof_of(envelope, home, count)
        reader = PdfReader(io.BytesIO(proof.envelope))
        (page,) = reader.pages
        assert float(page.mediabox.width) == pytest.approx(stock.size.width, abs=0.001)
        assert float(page.mediabox.height) == pytest.approx(
            stock.size.height, abs=0.001
        )
        runs = proof.envelope_document.pages[0].items
        lines = [run for run in runs if run.role is Role.DELIVERY_ADDRESS]
        assert len(lines) == count
        assert {10.0, 10.5, 11.0} >= {run.size for run in lines}
        assert faults(proof, proof.envelope, home) == []


@pytest.mark.parametrize(
    ("right", "down", "role", "fault"),
    [
        (0.0, 90.0, Role.DELIVERY_ADDRESS, "delivery address outside the read area"),
        (0.0, 90.0, Role.DELIVERY_ADDRESS, "ink in the strip"),
        (0.0, -120.0, Role.DELIVERY_ADDRESS, "delivery address outside the read area"),
        (250.0, 0.0, Role.RETURN_ADDRESS, "ink in the stamp"),
        (250.0, 0.0, Role.RETURN_ADDRESS, "sender not at the upper left"),
        (0.0, 110.0, Role.RETURN_ADDRESS, "sender in the read area"),
        (-140.0, 0.0, Role.DELIVERY_ADDRESS, "delivery address outside the read area"),
    ],
)
def test_a_bad_layout_is_seen(
    right: float, down: float, role: Role, fault: str
) -> None:
    proof = proof_of("a2", "US", 5)
    (page,) = proof.envelope_document.pages
    items = tuple(
        run._replace(x=run.x + right, y=run.y + down) if run.role is role else run
        for run in page.items
    )
    moved = replace(proof.envelope_document, pages=(replace(page, items=items),))
    assert fault in faults(proof, write_pdf((moved,), shelf()), "US")


def test_every_envelope_takes_some_card() -> None:
    for envelope in catalogue().envelopes:
        choice = StationeryChoice(card_for(envelope), envelope)
        assert catalogue().choose(choice, "").envelope.id == envelope
