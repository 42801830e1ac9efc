"""Keeps organizations."""

from __future__ import annotations

from planner.domain.person import Organization
from planner.storage import columns
from planner.storage.database import Database, Row
from planner.storage.log_index import LogIndex
from planner.storage.name_search import rows_matching
from planner.storage.statements import select, upsert

_COLUMNS = ("id", "name", *columns.ADDRESS)

_ROUNDS = """
SELECT rounds.id FROM rounds JOIN processes ON processes.id = rounds.process_id
WHERE processes.organization_id = ?
"""


class Organizations:
    """The organizations of a journal."""

    def __init__(self, database: Database, index: LogIndex) -> None:
        """Keep them in ``database``."""
        self._database = database
        self._index = index

    def get(self, id_: str) -> Organization | None:
        """The organization of that id."""
        row = self._database.row(
            select("organizations", _COLUMNS, "WHERE id = ?"), (id_,)
        )
        return _value(row) if row else None

    def all(self) -> list[Organization]:
        """All, in the order they were first put."""
        rows = self._database.rows(select("organizations", _COLUMNS, "ORDER BY row"))
        return [_value(row) for row in rows]

    def matching(self, prefix: str, limit: int = 20) -> list[Organization]:
        """Those with words that begin so; the very name first, then the newest."""
        rows = rows_matching(self._database, "organizations", _COLUMNS, prefix, limit)
        return [_value(row) for row in rows]

    def put(self, value: Organization) -> None:
        """Insert or replace."""
        with self._database.transaction():
            self._database.run(
                upsert("organizations", _COLUMNS),
                (value.id, value.name, *columns.from_address(value.address)),
            )
            self._index.stale_by(_ROUNDS, value.id)

    def delete(self, id_: str) -> None:
        """Delete; its people and processes stay, without an organization."""
        with self._database.transaction():
            self._index.stale_by(_ROUNDS, id_)
            self._database.run("DELETE FROM organizations WHERE id = ?", (id_,))


def _value(row: Row) -> Organization:
    id_, name, *address = row
    return Organization(id_, name, columns.to_address(address))
