"""Reads the log, one row a round, newest first: ids at once, rows in windows."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time

from planner.domain.interview import InterviewKind
from planner.domain.note import SENT, NoteEventKind
from planner.domain.process import ProcessEvent, is_closed, stage
from planner.storage.columns import to_time
from planner.storage.database import Database, Row
from planner.storage.processes import timelines
from planner.storage.search_words import match_query

_SETTLED = SENT | {NoteEventKind.SKIPPED}

_EVERYTHING = "SELECT id FROM rounds ORDER BY place DESC LIMIT ?"
_FOUND = """
SELECT rounds.id FROM log_text JOIN rounds ON rounds.place = log_text.rowid
WHERE log_text MATCH ? ORDER BY log_text.rowid DESC LIMIT ?
"""
_ROWS = """
SELECT rounds.id, rounds.process_id, organizations.name, processes.role,
    processes.no_contact_requested, rounds.held_on, rounds.held_at, rounds.fold,
    rounds.kind
FROM rounds
JOIN processes ON processes.id = rounds.process_id
LEFT JOIN organizations ON organizations.id = processes.organization_id
WHERE rounds.id IN (SELECT value FROM json_each(?))
"""
_PEOPLE = """
SELECT meetings.round_id, people.name, (
    SELECT note_events.kind
    FROM notes JOIN note_events ON note_events.note_id = notes.id
    WHERE notes.round_id = meetings.round_id AND notes.person_id = meetings.person_id
    ORDER BY note_events.ordinal DESC LIMIT 1
)
FROM meetings JOIN people ON people.id = meetings.person_id
WHERE meetings.round_id IN (SELECT value FROM json_each(?))
ORDER BY meetings.round_id, meetings.ordinal
"""


@dataclass(frozen=True, slots=True)
class LogRow:
    """One round as the log shows it.

    ``stage`` is the process's, empty before its first event. Nothing is owed once the
    process is closed, or when the employer asked for no contact.
    """

    round_id: str
    process_id: str
    organization: str
    role: str
    on: date
    at: time | None
    kind: InterviewKind
    people: tuple[str, ...]
    notes_owed: int
    notes_sent: int
    closed: bool
    stage: str


class JournalLog:
    """The log of a journal."""

    def __init__(self, database: Database) -> None:
        """Read it from ``database``."""
        self._database = database

    def ids(self, search: str = "", limit: int | None = None) -> list[str]:
        """The rounds in which all words of ``search`` begin a word, newest first."""
        most = -1 if limit is None else limit
        query = match_query(search)
        if query:
            rows = self._database.rows(_FOUND, (query, most))
        else:
            rows = self._database.rows(_EVERYTHING, (most,))
        return [id_ for (id_,) in rows]

    def rows(self, ids: Sequence[str]) -> list[LogRow]:
        """The rows of these rounds, in their order, but those that are gone."""
        found = self._database.rows(_ROWS, (json.dumps(list(ids)),))
        people = self._database.grouped(_PEOPLE, ids)
        timeline_of = timelines(self._database, {row[1] for row in found})
        by_id = {row[0]: row for row in found}
        return [
            _log_row(by_id[id_], people[id_], timeline_of[by_id[id_][1]])
            for id_ in ids
            if id_ in by_id
        ]


def _log_row(
    row: Row, people: Sequence[Row], timeline: tuple[ProcessEvent, ...]
) -> LogRow:
    id_, process_id, organization, role, no_contact, on, at, fold, kind = row
    last_events = [event for _, event in people]
    closed = is_closed(timeline)
    owed = sum(event not in _SETTLED for event in last_events)
    return LogRow(
        id_,
        process_id,
        organization or "",
        role,
        date.fromisoformat(on),
        to_time(at, fold),
        InterviewKind(kind),
        tuple(name for name, _ in people),
        notes_owed=0 if closed or no_contact else owed,
        notes_sent=sum(event in SENT for event in last_events),
        closed=closed,
        stage=stage(timeline) or "",
    )
