"""Makes the parts that need shipped files: press, checklist, stationery."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from planner import resources
from planner.domain.problems import Problem

if TYPE_CHECKING:
    from planner.domain.note import StationeryChoice
    from planner.etiquette.checklist import ChecklistItem
    from planner.layout.catalogue import Catalogue
    from planner.layout.reading_clues import Clues
    from planner.layout.typography import Typography
    from planner.pdf.press import Press
    from planner.presenters.address_entry import AddressRules
    from planner.presenters.stationery_offer import StationeryOffer

_LABEL_BOLD = "fonts/lato/Lato-Bold.ttf"


@cache
def build_catalogue() -> Catalogue:
    """The shipped stock, postal zones and faces."""
    from planner.layout.catalogue_reading import read_catalogue

    return read_catalogue(
        cards=resources.read_text("stationery/cards.toml"),
        envelopes=resources.read_text("stationery/envelopes.toml"),
        sheets=resources.read_text("stationery/sheets.toml"),
        zones=resources.read_text("stationery/zones.toml"),
        faces=resources.read_text("fonts/faces.toml"),
        posts=resources.read_text("post/countries.toml"),
    )


def build_press() -> Press:
    """The press with all that is shipped, and the faces of this computer."""
    from planner.pdf.press import Press
    from planner.typefaces.finder import InstalledFaces

    return Press(
        build_catalogue(), resources.read_bytes, build_typography(), InstalledFaces()
    )


def build_typography() -> Typography:
    """What belongs together and where words may be parted, in every language."""
    from planner import dictionary_words, hyphenation
    from planner.layout.binding import read_bindings
    from planner.layout.typography import Typography

    files = resources.names("typography")
    bindings = {
        PurePosixPath(name).stem: read_bindings(resources.read_text(name))
        for name in files
    }
    return Typography(bindings, hyphenation.positions, dictionary_words.word_ends)


def window_faces() -> tuple[str, ...]:
    """The font files that the window shows: every card face, and a bold for labels."""
    faces = build_catalogue().faces.values()
    return (*(face.regular for face in faces), _LABEL_BOLD)


@cache
def build_clues() -> Clues:
    """By which words the lines of a pasted address are told apart."""
    from planner.layout.reading_clues import read_clues

    text = resources.read_text("post/reading.toml")
    return read_clues(text, build_catalogue().posts)


def address_rules(home: Callable[[], str]) -> AddressRules:
    """What is known of addresses, for somebody who lives in the country of ``home``."""
    from planner.presenters.address_entry import AddressRules

    return AddressRules(build_catalogue().posts, build_clues, home)


def read_checklist() -> tuple[ChecklistItem, ...]:
    """The items of the etiquette checklist."""
    from planner.etiquette.checklist import read_items

    return read_items(resources.read_text("etiquette/checklist.en.toml"))


def stationery_offer() -> StationeryOffer:
    """What one can write on and in, as the window offers it."""
    from planner.presenters.stationery_offer import StationeryOffer

    catalogue = build_catalogue()

    def usual(choice: StationeryChoice, country: str) -> StationeryChoice:
        try:
            found = catalogue.choose(choice, country)
        except Problem:
            return choice
        card, envelope = found.card.id, found.envelope.id
        return replace(choice, card=card, envelope=envelope, face=found.face)

    return StationeryOffer(
        cards=tuple((c.id, c.name) for c in catalogue.cards.values()),
        envelopes=tuple((e.id, e.name) for e in catalogue.envelopes.values()),
        faces=tuple((name, name) for name in catalogue.faces),
        usual=usual,
    )
