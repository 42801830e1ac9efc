"""Keeps processes, each with its timeline."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from planner.domain.process import Process, ProcessEvent, ProcessEventKind
from planner.storage.columns import reference
from planner.storage.database import Database, Row
from planner.storage.log_index import LogIndex
from planner.storage.statements import select, upsert

_COLUMNS = ("id", "organization_id", "role", "no_contact_requested")
_EVENT = ("process_id", "ordinal", "kind", "occurred_on", "remarks")

_EVENTS = """
SELECT process_id, kind, occurred_on, remarks FROM process_events
WHERE process_id IN (SELECT value FROM json_each(?)) ORDER BY process_id, ordinal
"""


class Processes:
    """The processes of a journal."""

    def __init__(self, database: Database, index: LogIndex) -> None:
        """Keep them in ``database``."""
        self._database = database
        self._index = index

    def get(self, id_: str) -> Process | None:
        """The process of that id."""
        found = self._read("WHERE id = ?", id_)
        return found[0] if found else None

    def all(self) -> list[Process]:
        """All, in the order they were first put."""
        return self._read("ORDER BY row")

    def of_organization(self, organization_id: str) -> list[Process]:
        """Those at one organization, in the order they were first put."""
        return self._read("WHERE organization_id = ? ORDER BY row", organization_id)

    def put(self, value: Process) -> None:
        """Insert or replace, with the whole timeline."""
        with self._database.transaction():
            self._database.run(upsert("processes", _COLUMNS), _columns(value))
            self._database.run(
                "DELETE FROM process_events WHERE process_id = ?", (value.id,)
            )
            self._database.run_each(
                upsert("process_events", _EVENT, ("process_id", "ordinal")),
                (
                    (value.id, ordinal, event.kind, event.on.isoformat(), event.remarks)
                    for ordinal, event in enumerate(value.timeline)
                ),
            )
            self._index.stale_by("SELECT id FROM rounds WHERE process_id = ?", value.id)

    def delete(self, id_: str) -> None:
        """Delete, with its rounds, their notes, and its contacts."""
        with self._database.transaction():
            self._database.run("DELETE FROM processes WHERE id = ?", (id_,))

    def _read(self, rest: str, *values: str) -> list[Process]:
        rows = self._database.rows(select("processes", _COLUMNS, rest), values)
        timeline_of = timelines(self._database, (row[0] for row in rows))
        return [_value(row, timeline_of[row[0]]) for row in rows]


def timelines(
    database: Database, ids: Iterable[str]
) -> dict[str, tuple[ProcessEvent, ...]]:
    """The timeline of each of these processes."""
    ids = list(ids)
    events = database.grouped(_EVENTS, ids)
    return {id_: _timeline(events[id_]) for id_ in ids}


def _timeline(rows: list[Row]) -> tuple[ProcessEvent, ...]:
    return tuple(
        ProcessEvent(ProcessEventKind(kind), date.fromisoformat(on), remarks)
        for kind, on, remarks in rows
    )


def _columns(value: Process) -> tuple[object, ...]:
    organization_id = reference(value.organization_id)
    return (value.id, organization_id, value.role, int(value.no_contact_requested))


def _value(row: Row, timeline: tuple[ProcessEvent, ...]) -> Process:
    id_, organization_id, role, no_contact = row
    return Process(id_, organization_id or "", role, bool(no_contact), timeline)
