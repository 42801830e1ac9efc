"""Values as presenters hand them to views, with names that hold markup."""

from __future__ import annotations

from datetime import date, time

from planner.bootstrap import address_rules
from planner.domain.address import Address
from planner.domain.interview import InterviewKind
from planner.domain.mailpiece import Mailpiece, Recipient
from planner.domain.note import NoteState, StationeryChoice
from planner.domain.preferences import Sender
from planner.domain.process import ProcessEvent, ProcessEventKind
from planner.presenters.interview_form import InterviewForm
from planner.presenters.interview_log import NextThing, RowView
from planner.presenters.note_desk import (
    ChecklistRow,
    RecipientView,
)
from planner.presenters.outcome import ContactCount, OutcomeForm
from planner.presenters.people_met import PersonForm
from planner.presenters.stationery_offer import StationeryOffer


def _home() -> str:
    return "US"


ADDRESSES = address_rules(_home)
OFFICE = Address(("120 N Main St", "Ste 400"), "Springfield", "IL", "62701", "US")
MAYA = PersonForm("p1", "Maya Ortiz", "Ms", "", "Owner", Address(), "both row")
TOM = PersonForm("p2", "Tom <b>Bell</b>", "Mr", "", "Baker & Co", Address(), "")

FORM = InterviewForm(
    round_id="r1",
    organization="Larkspur <i>Bakery</i> & Sons",
    office=OFFICE,
    role="Baker",
    no_contact_requested=False,
    on=date(2026, 11, 17),
    at=time(10, 30),
    kind=InterviewKind.VIDEO,
    decision_by=date(2026, 11, 30),
    people=(MAYA, TOM),
    high_points=("sourdough since 1998",),
    remarks="bring bread",
)

ROWS = (
    RowView(
        "r1",
        "Larkspur <i>Bakery</i>",
        "Baker",
        ("Maya Ortiz",),
        date(2026, 11, 17),
        time(10, 30),
        NextThing.WRITE,
        1,
        "done",
    ),
    RowView(
        "r2",
        "Northside Zoo",
        "Keeper",
        (),
        date(2025, 11, 2),
        None,
        NextThing.CLOSED,
        0,
        "rejected",
    ),
)

PEOPLE = (
    RecipientView("p1", "Maya Ortiz", NoteState.DRAFTED),
    RecipientView("p2", "Tom <b>Bell</b>", NoteState.EMPTY),
)

POINTS = (
    ChecklistRow("thanks", "It says thank you", "Why else.", True, "It does.", False),
    ChecklistRow("name", "The name is right", "Look twice.", False, "", False),
)


def as_chosen(choice: StationeryChoice, country: str) -> StationeryChoice:
    """The choice as it is, whatever the country."""
    del country
    return choice


OFFER = StationeryOffer(
    cards=(("a2-fold-side", "A2 card"), ("iso-a6-flat", "A6 card, flat")),
    envelopes=(("a2", "A2 envelope"), ("c6", "C6 envelope")),
    faces=(("EB Garamond", "EB Garamond"), ("Lato", "Lato")),
    usual=as_chosen,
)
CHOICE = StationeryChoice("a2-fold-side", "a2", "EB Garamond")

OUTCOME = OutcomeForm(
    round_id="r1",
    timeline=(
        ProcessEvent(ProcessEventKind.DONE, date(2026, 11, 17)),
        ProcessEvent(ProcessEventKind.OFFER, date(2026, 11, 20)),
    ),
    stage=ProcessEventKind.OFFER,
    closed=False,
    decision_by=date(2026, 11, 30),
    contacts=(ContactCount("Maya <b>Ortiz</b>", 1),),
    lesson="Next time I will ask first.",
    past_lessons=("Bring a pen.",),
)

LETTER = (
    "Dear Ms. Ortiz,\n\nThank you for the bread.\n\nWith kind regards,\nRobin <b>C</b>"
)


def piece(text: str = LETTER, card: str = "a2-fold-side") -> Mailpiece:
    """A note as it goes to paper, on a folded card unless said otherwise."""
    envelope = "a2" if card.startswith("a2") else "c6"
    recipient = Recipient("Maya Ortiz", "Ms", "Owner", "Larkspur & Sons", OFFICE)
    stationery = StationeryChoice(card, envelope, "EB Garamond")
    return Mailpiece("n1", text, Sender("Robin C", OFFICE), recipient, stationery)
