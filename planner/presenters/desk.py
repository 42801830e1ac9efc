"""What lies on the writing desk: one person, one round, one note, read in one go."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from planner.domain.checklist import ChecklistMark
from planner.domain.interview import InterviewRound
from planner.domain.letter import take_apart
from planner.domain.mailpiece import Mailpiece
from planner.domain.note import Note, NoteState, is_open, state
from planner.domain.person import Organization, Person
from planner.domain.preferences import Preferences
from planner.domain.process import Process
from planner.etiquette.checklist import NoteFacts
from planner.presenters.journal import Journal
from planner.presenters.mailpieces import mailpiece, opening_text


class Closed(StrEnum):
    """Why nothing can be written just now."""

    NOBODY_MET = "nobody_met"
    NO_CONTACT = "no_contact"
    SENT = "sent"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Desk:
    """One note with all that belongs to it; ``kept`` is the note as it is stored.

    ``note`` is the same, or the one that is not begun yet: it opens with a
    salutation and a close, and is stored with the first key.
    """

    round: InterviewRound
    process: Process
    organization: Organization | None
    person: Person
    kept: Note | None
    note: Note
    marks: dict[str, ChecklistMark]
    peer_notes: tuple[str, ...]
    preferences: Preferences

    @property
    def closed(self) -> Closed | None:
        """Why nothing can be written, or ``None`` when it can."""
        if not is_open(self.note):
            sent = state(self.note) is NoteState.SENT
            return Closed.SENT if sent else Closed.SKIPPED
        return Closed.NO_CONTACT if self.process.no_contact_requested else None

    @property
    def is_begun(self) -> bool:
        """Whether anything stands between salutation and close."""
        return bool(take_apart(self.note.text).body)

    @property
    def common_ground(self) -> str:
        """What one has in common with this person, as logged."""
        mine = (m for m in self.round.meetings if m.person_id == self.person.id)
        return next((m.common_ground for m in mine), "")

    @property
    def piece(self) -> Mailpiece:
        """The note as it goes to paper."""
        return mailpiece(self.note, self.person, self.organization, self.preferences)

    def facts(self, *, fits: bool | None) -> NoteFacts:
        """What the checklist judges by."""
        return NoteFacts(
            text=self.note.text,
            recipient_name=self.person.name,
            honorific=self.person.honorific,
            company=self.organization.name if self.organization else "",
            high_points=self.round.high_points,
            common_ground=self.common_ground,
            sender_name=self.preferences.sender.name,
            peer_texts=self.peer_notes,
            fits=fits,
            sent=state(self.note) is NoteState.SENT,
            addressed_as=self.person.addressed_as,
            medium=self.note.medium,
        )


def read_desk(journal: Journal, round_id: str, person_id: str) -> Desk | None:
    """Everything about the note to that person after that round, if both are there."""
    round_ = journal.round(round_id)
    process = journal.process(round_.process_id) if round_ else None
    person = journal.person(person_id) if person_id else None
    if round_ is None or process is None or person is None:
        return None
    preferences = journal.preferences()
    kept = journal.note_for(round_id, person_id)
    peers = (n for n in journal.notes_of(round_id) if n.person_id != person_id)
    return Desk(
        round=round_,
        process=process,
        organization=journal.organization(process.organization_id),
        person=person,
        kept=kept,
        note=kept or _note_not_begun(round_id, person, preferences),
        marks={m.item: m for m in journal.marks(round_id, person_id)},
        peer_notes=tuple(n.text for n in peers if n.text.strip()),
        preferences=preferences,
    )


def first_owed(journal: Journal, round_id: str, met: list[str]) -> str:
    """The first of these people whose note is still open, or else the first of all."""
    for person_id in met:
        note = journal.note_for(round_id, person_id)
        if note is None or is_open(note):
            return person_id
    return met[0] if met else ""


def _note_not_begun(round_id: str, person: Person, preferences: Preferences) -> Note:
    """A note whose id follows from whom it is for, so that asking twice gives one."""
    id_ = f"{round_id[:16]}{person.id[:16]}"
    text = opening_text(person, preferences)
    return Note(id_, person.id, round_id, text=text)
