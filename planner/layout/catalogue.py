"""What can be chosen: cards, envelopes, faces, and what a country's post asks for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from planner.domain.note import StationeryChoice
from planner.domain.problems import Problem, ProblemKind
from planner.domain.stationery import (
    CardStock,
    Envelope,
    PostalZones,
    Sheet,
    Stationery,
)
from planner.layout.letter_rules import LetterBook
from planner.layout.posts import Posts
from planner.layout.zones import ZoneRules

ANYWHERE = ""
"""The key of what holds where a country or a language has nothing of its own."""

_Entry = TypeVar("_Entry")


@dataclass(frozen=True, slots=True)
class FaceEntry:
    """A shipped face; files are names under resources, sizes are points.

    ``leading`` is a multiple of the size. ``italic`` is empty where there is none.
    ``features`` are what a note may ask for: *onum*, old-style figures, and *dlig*,
    discretionary ligatures.
    """

    id: str
    name: str
    kind: str
    regular: str
    italic: str
    comfortable: float
    floor: float
    leading: float
    features: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse sizes and leading in which nobody could read."""
        if not 0 < self.floor <= self.comfortable:
            raise ValueError(f"{self.name}: the floor is above the comfortable size.")
        if self.leading < 1:
            raise ValueError(f"{self.name}: the lines would run into each other.")


@dataclass(frozen=True, slots=True)
class UsualStationery:
    """Ids of what a country's people use unless they choose otherwise."""

    card: str
    envelope: str


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Everything on the shelf, by the names that jobs and settings use.

    Faces go by their display names; the first is the usual card face.
    """

    cards: Mapping[str, CardStock]
    envelopes: Mapping[str, Envelope]
    sheets: Mapping[str, Sheet]
    faces: Mapping[str, FaceEntry]
    usual: Mapping[str, UsualStationery]
    zone_rules: Mapping[str, ZoneRules]
    cover_lines: Mapping[str, str]
    posts: Posts
    letters: LetterBook

    def choose(self, choice: StationeryChoice, sender_country: str) -> Stationery:
        """What a choice means; the sender's country decides where an id is empty.

        Raises Problem: UNKNOWN_STOCK for an id that is not on the shelf, NO_FIT for a
        card that is too large for its envelope, NO_SHEET for one that is not cut from
        that sheet.
        """
        usual = self.usual.get(sender_country, self.usual[ANYWHERE])
        card = _find(self.cards, "card", choice.card or usual.card)
        envelope_id = choice.envelope or _usual_envelope(card, usual)
        envelope = _find(self.envelopes, "envelope", envelope_id)
        face = _find(self.faces, "face", choice.face or next(iter(self.faces)))
        if not envelope.takes(card):
            names = {"card": card.name, "envelope": envelope.name}
            raise Problem(ProblemKind.NO_FIT, **names)
        if not choice.sheet:
            return Stationery(card, envelope, face.name, marks=choice.marks)
        sheet = _find(self.sheets, "sheet", choice.sheet)
        try:
            sheet, card = sheet.made_into(card)
        except ValueError as error:
            names = {"card": card.name, "sheet": sheet.name}
            raise Problem(ProblemKind.NO_SHEET, **names) from error
        return Stationery(card, envelope, face.name, sheet, choice.marks)

    def with_own(
        self, cards: Iterable[CardStock], envelopes: Iterable[Envelope]
    ) -> Catalogue:
        """The same shelf with a user's own stock on it.

        ValueError with a sentence for an id that is taken, and for a card that fits
        no envelope.
        """
        all_envelopes = _added(self.envelopes, {each.id: each for each in envelopes})
        fitted = {card.id: _fitted(card, all_envelopes.values()) for card in cards}
        all_cards = _added(self.cards, fitted)
        return replace(self, cards=all_cards, envelopes=all_envelopes)

    def zones(self, envelope: Envelope, sender_country: str) -> PostalZones:
        """Where what belongs on an envelope that is posted in that country."""
        rules = self.zone_rules.get(sender_country, self.zone_rules[ANYWHERE])
        return rules.on(envelope.size)

    @property
    def envelope_face(self) -> FaceEntry:
        """The plain upright sans that every envelope is addressed in."""
        return next(face for face in self.faces.values() if face.kind == "sans")

    def cover_line(self, locale: str) -> str:
        """The words on the front of a folded card, in the language of the note."""
        language = locale.replace("_", "-").partition("-")[0].lower()
        return self.cover_lines.get(language, self.cover_lines[ANYWHERE])


def _usual_envelope(card: CardStock, usual: UsualStationery) -> str:
    return usual.envelope if usual.envelope in card.envelopes else card.envelopes[0]


def _added(shelf: Mapping[str, _Entry], own: Mapping[str, _Entry]) -> dict[str, _Entry]:
    for name in own:
        if name in shelf:
            raise ValueError(f"There is already something called “{name}”.")
    return {**shelf, **own}


def _fitted(card: CardStock, envelopes: Iterable[Envelope]) -> CardStock:
    """The card with the envelopes that take it, the closest first."""
    taking = [each for each in envelopes if each.takes(card)]
    if not taking:
        raise ValueError(f"No envelope takes {card.name}; add its envelope too.")
    taking.sort(key=lambda each: each.size.width * each.size.height)
    return replace(card, envelopes=tuple(each.id for each in taking))


def _find(shelf: Mapping[str, _Entry], what: str, name: str) -> _Entry:
    found = shelf.get(name)
    if found is None:
        facts = {"what": what, "name": name, "choices": ", ".join(shelf)}
        raise Problem(ProblemKind.UNKNOWN_STOCK, **facts)
    return found
