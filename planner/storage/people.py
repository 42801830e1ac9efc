"""Keeps people."""

from __future__ import annotations

from planner.domain.person import Person
from planner.storage import columns
from planner.storage.database import Database, Row
from planner.storage.log_index import LogIndex
from planner.storage.name_search import rows_matching
from planner.storage.statements import select, upsert

_COLUMNS = (
    "id",
    "name",
    "honorific",
    "addressed_as",
    "job_title",
    "organization_id",
    "address_source",
    "address_checked_on",
    "email",
    "remarks",
    *columns.ADDRESS,
)

_ROUNDS = "SELECT round_id FROM meetings WHERE person_id = ?"


class People:
    """The people of a journal."""

    def __init__(self, database: Database, index: LogIndex) -> None:
        """Keep them in ``database``."""
        self._database = database
        self._index = index

    def get(self, id_: str) -> Person | None:
        """The person of that id."""
        row = self._database.row(select("people", _COLUMNS, "WHERE id = ?"), (id_,))
        return _value(row) if row else None

    def all(self) -> list[Person]:
        """All, in the order they were first put."""
        rows = self._database.rows(select("people", _COLUMNS, "ORDER BY row"))
        return [_value(row) for row in rows]

    def matching(self, prefix: str, limit: int = 20) -> list[Person]:
        """Those with names that begin so; the very name first, then the newest."""
        rows = rows_matching(self._database, "people", _COLUMNS, prefix, limit)
        return [_value(row) for row in rows]

    def put(self, value: Person) -> None:
        """Insert or replace."""
        with self._database.transaction():
            self._database.run(upsert("people", _COLUMNS), _columns(value))
            self._index.stale_by(_ROUNDS, value.id)

    def delete(self, id_: str) -> None:
        """Delete, with the notes to them and the meetings."""
        with self._database.transaction():
            self._index.stale_by(_ROUNDS, id_)
            self._database.run("DELETE FROM people WHERE id = ?", (id_,))


def _columns(value: Person) -> tuple[str | None, ...]:
    return (
        value.id,
        value.name,
        value.honorific,
        value.addressed_as,
        value.job_title,
        columns.reference(value.organization_id),
        value.address_source,
        columns.from_date(value.address_checked_on),
        value.email,
        value.remarks,
        *columns.from_address(value.address),
    )


def _value(row: Row) -> Person:
    id_, name, honorific, addressed_as, title, organization_id, *rest = row
    source, checked_on, email, remarks, *address = rest
    return Person(
        id_,
        name,
        honorific,
        addressed_as,
        title,
        organization_id or "",
        columns.to_address(address),
        source,
        columns.to_date(checked_on),
        email,
        remarks,
    )
