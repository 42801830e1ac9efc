"""Keeps notes, each with its timeline, and the exact copies that were sent."""

from __future__ import annotations

from datetime import date

from planner.domain.note import (
    Medium,
    Note,
    NoteEvent,
    NoteEventKind,
    SentCopy,
)
from planner.storage.choices import read_choices, write_choices
from planner.storage.database import Database, Row
from planner.storage.log_index import LogIndex
from planner.storage.statements import select, upsert

_COLUMNS = (
    "id",
    "person_id",
    "round_id",
    "medium",
    "text",
    "card",
    "envelope",
    "face",
    "choices",
)
_EVENT = ("note_id", "ordinal", "kind", "occurred_on", "reason")
_COPY = (
    "note_id",
    "sent_on",
    "card_pdf",
    "card_sha256",
    "envelope_pdf",
    "envelope_sha256",
)

_EVENTS = """
SELECT note_id, kind, occurred_on, reason FROM note_events
WHERE note_id IN (SELECT value FROM json_each(?)) ORDER BY note_id, ordinal
"""
_ROUND = "SELECT round_id FROM notes WHERE id = ?"


class Notes:
    """The notes of a journal: one at most for each person and round."""

    def __init__(self, database: Database, index: LogIndex) -> None:
        """Keep them in ``database``."""
        self._database = database
        self._index = index

    def get(self, id_: str) -> Note | None:
        """The note of that id."""
        found = self._read("WHERE id = ?", id_)
        return found[0] if found else None

    def all(self) -> list[Note]:
        """All, in the order they were first put."""
        return self._read("ORDER BY row")

    def of_round(self, round_id: str) -> list[Note]:
        """Those of one round, in the order they were first put."""
        return self._read("WHERE round_id = ? ORDER BY row", round_id)

    def for_person(self, round_id: str, person_id: str) -> Note | None:
        """The note to one person after one round."""
        found = self._read("WHERE round_id = ? AND person_id = ?", round_id, person_id)
        return found[0] if found else None

    def put(self, value: Note) -> None:
        """Insert or replace, with the whole timeline."""
        with self._database.transaction():
            self._index.stale_by(_ROUND, value.id)
            self._database.run(upsert("notes", _COLUMNS), _columns(value))
            self._put_timeline(value)
            self._index.stale(value.round_id)

    def delete(self, id_: str) -> None:
        """Delete, with its sent copies."""
        with self._database.transaction():
            self._index.stale_by(_ROUND, id_)
            self._database.run("DELETE FROM notes WHERE id = ?", (id_,))

    def _put_timeline(self, value: Note) -> None:
        self._database.run("DELETE FROM note_events WHERE note_id = ?", (value.id,))
        self._database.run_each(
            upsert("note_events", _EVENT, ("note_id", "ordinal")),
            (
                (value.id, ordinal, event.kind, event.on.isoformat(), event.reason)
                for ordinal, event in enumerate(value.timeline)
            ),
        )

    def _read(self, rest: str, *values: str) -> list[Note]:
        rows = self._database.rows(select("notes", _COLUMNS, rest), values)
        events = self._database.grouped(_EVENTS, (row[0] for row in rows))
        return [_value(row, events[row[0]]) for row in rows]


class SentCopies:
    """The PDFs that went out."""

    def __init__(self, database: Database) -> None:
        """Keep them in ``database``."""
        self._database = database

    def put(self, value: SentCopy) -> None:
        """Keep a copy; the same card of the same note is kept once."""
        row = (
            value.note_id,
            value.on.isoformat(),
            value.card_pdf,
            value.card_sha256,
            value.envelope_pdf,
            value.envelope_sha256,
        )
        with self._database.transaction():
            sql = upsert("sent_copies", _COPY, ("note_id", "card_sha256"))
            self._database.run(sql, row)

    def of_note(self, note_id: str) -> list[SentCopy]:
        """The copies of one note, oldest first."""
        sql = select("sent_copies", _COPY, "WHERE note_id = ? ORDER BY sent_on, row")
        return [_copy(row) for row in self._database.rows(sql, (note_id,))]

    def delete(self, note_id: str, card_sha256: str) -> None:
        """Delete one copy."""
        with self._database.transaction():
            self._database.run(
                "DELETE FROM sent_copies WHERE note_id = ? AND card_sha256 = ?",
                (note_id, card_sha256),
            )


def _columns(value: Note) -> tuple[str, ...]:
    choice = value.stationery
    where = (value.id, value.person_id, value.round_id)
    names = (choice.card, choice.envelope, choice.face)
    return (*where, value.medium, value.text, *names, write_choices(choice))


def _value(row: Row, events: list[Row]) -> Note:
    id_, person_id, round_id, medium, text, *choice = row
    timeline = tuple(
        NoteEvent(NoteEventKind(kind), date.fromisoformat(on), reason)
        for kind, on, reason in events
    )
    stationery = read_choices(*choice)
    return Note(id_, person_id, round_id, Medium(medium), text, stationery, timeline)


def _copy(row: Row) -> SentCopy:
    note_id, on, *rest = row
    return SentCopy(note_id, date.fromisoformat(on), *rest)
