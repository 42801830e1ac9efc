"""The thank-you note: one for each person and round, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum


class Medium(StrEnum):
    """How the note travels."""

    CARD = "card"
    EMAIL = "email"


class NoteEventKind(StrEnum):
    """What can happen to a note after it was drafted."""

    CHECKED = "checked"
    PRINTED = "printed"
    MAILED = "mailed"
    EMAILED = "emailed"
    HANDED_IN = "handed_in"
    SKIPPED = "skipped"
    RETURNED = "returned"
    REOPENED = "reopened"


SENT = frozenset({NoteEventKind.MAILED, NoteEventKind.EMAILED, NoteEventKind.HANDED_IN})
"""Events that make the note *the one* thank-you: composing closes after them."""


class NoteState(StrEnum):
    """Where the note stands, derived from its text and its timeline."""

    EMPTY = "empty"
    DRAFTED = "drafted"
    CHECKED = "checked"
    PRINTED = "printed"
    SENT = "sent"
    SKIPPED = "skipped"
    RETURNED = "returned"


@dataclass(frozen=True, slots=True)
class NoteEvent:
    """One thing that happened to the note; ``reason`` where a rule asks for one."""

    kind: NoteEventKind
    on: date
    reason: str = ""


BLANK = "blank"
MONOGRAM = "monogram"
"""Fronts of a card that are no ornament."""


@dataclass(frozen=True, slots=True)
class StationeryChoice:
    """Which card, envelope and face; an empty id leaves it to the sender's country.

    ``sheet`` is what the card is cut from; empty where it is fed by itself. ``marks``
    prints where to fold and where to cut. ``front`` is what stands on the front of a
    folded card: a quiet line unless it is ``BLANK``, ``MONOGRAM`` or an ornament's id;
    ``front_line`` replaces the line or stands below the others. ``by_hand`` leaves the
    card itself blank and prints a guide with ruled lines instead. ``sender_on_back``
    puts the return address on the flap, as British and French posts like it.
    """

    card: str = ""
    envelope: str = ""
    face: str = ""
    sheet: str = ""
    marks: bool = False
    front: str = ""
    front_line: str = ""
    by_hand: bool = False
    sender_on_back: bool = False

    def on_card(self, card: str) -> StationeryChoice:
        """The same on another card, with the envelope and the sheet that it wants."""
        return replace(self, card=card, envelope="", sheet="")


@dataclass(frozen=True, slots=True)
class Note:
    """The note to one person after one round."""

    id: str
    person_id: str
    round_id: str
    medium: Medium = Medium.CARD
    text: str = ""
    stationery: StationeryChoice = StationeryChoice()
    timeline: tuple[NoteEvent, ...] = ()


@dataclass(frozen=True, slots=True)
class SentCopy:
    """The exact PDFs that went out, with the SHA-256 of each, and when."""

    note_id: str
    on: date
    card_pdf: bytes
    card_sha256: str
    envelope_pdf: bytes
    envelope_sha256: str


_AFTER = {
    NoteEventKind.CHECKED: NoteState.CHECKED,
    NoteEventKind.PRINTED: NoteState.PRINTED,
    NoteEventKind.MAILED: NoteState.SENT,
    NoteEventKind.EMAILED: NoteState.SENT,
    NoteEventKind.HANDED_IN: NoteState.SENT,
    NoteEventKind.SKIPPED: NoteState.SKIPPED,
    NoteEventKind.RETURNED: NoteState.RETURNED,
}


def state(note: Note) -> NoteState:
    """Where the note stands now."""
    for event in reversed(note.timeline):
        if event.kind is NoteEventKind.REOPENED:
            break
        return _AFTER[event.kind]
    return NoteState.DRAFTED if note.text.strip() else NoteState.EMPTY


def is_open(note: Note) -> bool:
    """Whether the text may still be changed: not once it is sent or skipped."""
    return state(note) not in {NoteState.SENT, NoteState.SKIPPED}


def sent_on(note: Note) -> date | None:
    """The day the note last went out, if it did and has not come back since."""
    if state(note) is not NoteState.SENT:
        return None
    return note.timeline[-1].on


def with_event(note: Note, event: NoteEvent) -> Note:
    """The note with one more thing in its timeline."""
    return replace(note, timeline=(*note.timeline, event))
