"""One whole journal entry with every part filled in."""

from __future__ import annotations

import hashlib
from datetime import date, time

from planner.domain.address import Address
from planner.domain.checklist import ChecklistMark
from planner.domain.contact import Channel, Contact, Direction, Purpose
from planner.domain.interview import InterviewKind, InterviewRound, Meeting
from planner.domain.lesson import Lesson
from planner.domain.note import (
    Medium,
    Note,
    NoteEvent,
    NoteEventKind,
    SentCopy,
    StationeryChoice,
)
from planner.domain.person import Organization, Person
from planner.domain.process import Process, ProcessEvent, ProcessEventKind
from planner.storage.store import Store

KEY = "0123456789abcdef" * 4
OTHER_KEY = "fedcba9876543210" * 4

DAY = date(2026, 11, 17)
OFFICE = Address(("120 N Main St", "Ste 400"), "Springfield", "IL", "62701", "US")

BAKERY = Organization("bakery", "Larkspur Bakery", OFFICE)
MAYA = Person(
    "maya",
    "Maya Ortiz",
    "Ms",
    "Chef Ortiz",
    "Owner",
    "bakery",
    Address(("7 Elm St",), "Peoria", "IL", "61602", "US"),
    "her card",
    DAY,
    "maya@example.org",
    "rows at dawn",
)
JUN = Person("jun", "Jun Tanaka", organization_id="bakery")
PROCESS = Process(
    "process",
    "bakery",
    "Baker",
    timeline=(
        ProcessEvent(ProcessEventKind.SCHEDULED, date(2026, 11, 3)),
        ProcessEvent(ProcessEventKind.DONE, DAY, "went well"),
    ),
)
ROUND = InterviewRound(
    "round",
    "process",
    DAY,
    time(1, 30, fold=1),
    "America/Chicago",
    InterviewKind.TRIAL_SHIFT,
    (Meeting("maya", "both row"), Meeting("jun")),
    ("sourdough starter kept since 1998", "a garden on the roof"),
    "asked about Sundays",
    date(2026, 12, 1),
)
NOTE = Note(
    "note",
    "maya",
    "round",
    Medium.CARD,
    "Dear Chef Ortiz,\n\nthank you for the croissants.",
    StationeryChoice("a2-fold-top", "a2", "EB Garamond"),
    (
        NoteEvent(NoteEventKind.PRINTED, DAY),
        NoteEvent(NoteEventKind.MAILED, DAY, "in the box by the station"),
    ),
)
COPY = SentCopy(
    "note",
    DAY,
    b"%PDF card\0",
    hashlib.sha256(b"card").hexdigest(),
    b"%PDF envelope",
    hashlib.sha256(b"envelope").hexdigest(),
)
MARK = ChecklistMark("round", "maya", "specific", ticked=True)
CONTACT = Contact(
    "contact",
    "process",
    "maya",
    DAY,
    Direction.OUTGOING,
    Channel.POST,
    Purpose.THANK_YOU,
    "the card",
)
LESSON = Lesson(
    "lesson", "Next time I will ask about flour.", DAY, "round", ("craft", "questions")
)


def put_everything(store: Store) -> None:
    """Put the whole entry, the ones referring to others first."""
    with store.transaction():
        store.sent_copies.put(COPY)
        store.marks.put(MARK)
        store.lessons.put(LESSON)
        store.contacts.put(CONTACT)
        store.notes.put(NOTE)
        store.rounds.put(ROUND)
        store.processes.put(PROCESS)
        store.people.put(MAYA)
        store.people.put(JUN)
        store.organizations.put(BAKERY)


def holds_everything(store: Store) -> bool:
    """Whether the whole entry is in the store, as it was put."""
    return (
        store.organizations.all() == [BAKERY]
        and sorted(store.people.all(), key=_name) == [JUN, MAYA]
        and store.processes.all() == [PROCESS]
        and store.rounds.all() == [ROUND]
        and store.notes.all() == [NOTE]
        and store.sent_copies.of_note("note") == [COPY]
        and store.marks.of("round", "maya") == [MARK]
        and store.contacts.of_process("process") == [CONTACT]
        and store.lessons.all() == [LESSON]
    )


def _name(person: Person) -> str:
    return person.name
