"""Puts any value of the journal into the table it belongs to, and takes it out."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING, Any

from planner.domain.checklist import ChecklistMark
from planner.domain.contact import Contact
from planner.domain.interview import InterviewRound
from planner.domain.lesson import Lesson
from planner.domain.note import Note, SentCopy
from planner.domain.person import Organization, Person
from planner.domain.preferences import Preferences
from planner.domain.process import Process

if TYPE_CHECKING:
    from planner.storage.store import Store

Value = (
    Organization
    | Person
    | Process
    | InterviewRound
    | Note
    | Lesson
    | Contact
    | ChecklistMark
    | SentCopy
    | Preferences
)


def key_of(value: Value) -> Hashable:
    """What tells a value from every other one of the journal."""
    if isinstance(value, ChecklistMark):
        return (ChecklistMark, value.round_id, value.person_id, value.item)
    if isinstance(value, SentCopy):
        return (SentCopy, value.note_id, value.card_sha256)
    if isinstance(value, Preferences):
        return (Preferences, "")
    return (type(value), value.id)


def rounds_of(value: Value, store: Store) -> tuple[str, ...]:
    """The interview rounds in which a value is seen."""
    match value:
        case InterviewRound():
            return (value.id,)
        case Note() | ChecklistMark() | Lesson():
            return (value.round_id,)
        case Process():
            return tuple(r.id for r in store.rounds.of_process(value.id))
        case Person():
            return tuple(r.id for r in store.rounds.with_person(value.id))
        case _:
            return ()


class Tables:
    """The tables of a store, found by the type of a value."""

    def __init__(self, store: Store) -> None:
        """Write into ``store``; grouping into a transaction is the caller's."""
        self._by_id: dict[type, Any] = {
            Organization: store.organizations,
            Person: store.people,
            Process: store.processes,
            InterviewRound: store.rounds,
            Note: store.notes,
            Lesson: store.lessons,
            Contact: store.contacts,
        }
        self._put: dict[type, Callable[[Any], None]] = {
            kind: table.put for kind, table in self._by_id.items()
        }
        self._put |= {
            ChecklistMark: store.marks.put,
            SentCopy: store.sent_copies.put,
            Preferences: store.save_preferences,
        }
        self._store = store

    def put(self, value: Value) -> None:
        """Insert the value, or replace the one it is a newer state of."""
        self._put[type(value)](value)

    def delete(self, value: Value) -> None:
        """Take the value out; preferences go back to what they were at first."""
        if isinstance(value, ChecklistMark):
            self._store.marks.delete(value.round_id, value.person_id, value.item)
        elif isinstance(value, SentCopy):
            self._store.sent_copies.delete(value.note_id, value.card_sha256)
        elif isinstance(value, Preferences):
            self._store.save_preferences(Preferences())
        else:
            self._by_id[type(value)].delete(value.id)
