"""Keeps the contact log."""

from __future__ import annotations

from datetime import date

from planner.domain.contact import Channel, Contact, Direction, Purpose
from planner.storage.database import Database, Row
from planner.storage.statements import select, upsert

_COLUMNS = (
    "id",
    "process_id",
    "person_id",
    "occurred_on",
    "direction",
    "channel",
    "purpose",
    "remarks",
)


class Contacts:
    """The contacts of a journal."""

    def __init__(self, database: Database) -> None:
        """Keep them in ``database``."""
        self._database = database

    def get(self, id_: str) -> Contact | None:
        """The contact of that id."""
        row = self._database.row(select("contacts", _COLUMNS, "WHERE id = ?"), (id_,))
        return _value(row) if row else None

    def of_process(self, process_id: str) -> list[Contact]:
        """The contacts of one process, oldest first."""
        rest = "WHERE process_id = ? ORDER BY occurred_on, row"
        rows = self._database.rows(select("contacts", _COLUMNS, rest), (process_id,))
        return [_value(row) for row in rows]

    def put(self, value: Contact) -> None:
        """Insert or replace."""
        row = (
            value.id,
            value.process_id,
            value.person_id,
            value.on.isoformat(),
            value.direction,
            value.channel,
            value.purpose,
            value.remarks,
        )
        with self._database.transaction():
            self._database.run(upsert("contacts", _COLUMNS), row)

    def delete(self, id_: str) -> None:
        """Delete."""
        with self._database.transaction():
            self._database.run("DELETE FROM contacts WHERE id = ?", (id_,))


def _value(row: Row) -> Contact:
    id_, process_id, person_id, on, direction, channel, purpose, remarks = row
    return Contact(
        id_,
        process_id,
        person_id,
        date.fromisoformat(on),
        Direction(direction),
        Channel(channel),
        Purpose(purpose),
        remarks,
    )
