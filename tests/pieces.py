"""Mailpieces, the shipped catalogue and presses for the tests of layout and PDF."""

from __future__ import annotations

import functools

from planner import resources
from planner.bootstrap import build_catalogue, build_typography
from planner.domain.address import Address
from planner.domain.mailpiece import Mailpiece, Recipient
from planner.domain.note import StationeryChoice
from planner.domain.preferences import Sender
from planner.domain.typography import USUAL, Setting
from planner.layout.catalogue import Catalogue
from planner.layout.composition import Composer
from planner.layout.reading_clues import Clues, read_clues
from planner.layout.shelf import FaceShelf
from planner.pdf.press import Press

TEXT = """Dear Ms. Ortiz,

Thank you for the interview on Tuesday and for the walk through the ovens at six in \
the morning, which is an hour I like. Your sourdough starter, kept since 1998, \
deserves its own room; I have thought about the crumb ever since.

It was good to find another early rower. If it helps, I can bring the rye formula \
that we spoke about, and I would be glad to bake a trial batch whenever it suits you.

With kind regards,
Robin Castellanos"""

MADISON = Address(("48 Alder Ct",), "Madison", "WI", "53703", "US")
BERLIN = Address(("Lindenufer 12",), "Berlin", "", "13597", "DE")
OSLO = Address(("Storgata 3",), "Oslo", "", "0155", "NO")
SENDERS = {"US": MADISON, "DE": BERLIN, "NO": OSLO}

MAYA = Recipient(
    name="Maya Ortiz",
    honorific="Ms",
    job_title="Owner",
    organization="Larkspur Bakery",
    address=Address(
        ("120 N Main St", "Ste 400"), "Springfield", "IL", "62701-1234", "US"
    ),
)


@functools.cache
def catalogue() -> Catalogue:
    return build_catalogue()


@functools.cache
def clues() -> Clues:
    return read_clues(resources.read_text("post/reading.toml"), catalogue().posts)


def new_press() -> Press:
    return Press(catalogue(), resources.read_bytes, build_typography())


@functools.cache
def press() -> Press:
    return new_press()


@functools.cache
def composer() -> Composer:
    return Composer(catalogue(), resources.read_bytes, build_typography())


@functools.cache
def shelf() -> FaceShelf:
    files = {face.name: face.regular for face in catalogue().faces.values()}
    return FaceShelf(files, resources.read_bytes)


def piece(
    text: str = TEXT,
    *,
    home: str = "US",
    card: str = "",
    envelope: str = "",
    face: str = "",
    setting: Setting = USUAL,
    recipient: Recipient = MAYA,
    locale: str = "en-US",
) -> Mailpiece:
    return Mailpiece(
        id="N1",
        text=text,
        sender=Sender("Robin Castellanos", SENDERS[home]),
        recipient=recipient,
        stationery=StationeryChoice(card, envelope, face),
        locale=locale,
        setting=setting,
    )
