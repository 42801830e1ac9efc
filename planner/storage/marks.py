"""Keeps the writer's marks on the etiquette checklist."""

from __future__ import annotations

from planner.domain.checklist import ChecklistMark
from planner.storage.database import Database
from planner.storage.statements import select, upsert

_COLUMNS = ("round_id", "person_id", "item", "ticked")
_KEY = ("round_id", "person_id", "item")


class Marks:
    """The checklist marks of a journal."""

    def __init__(self, database: Database) -> None:
        """Keep them in ``database``."""
        self._database = database

    def of(self, round_id: str, person_id: str) -> list[ChecklistMark]:
        """The marks for one person and round, by item."""
        sql = select("marks", _COLUMNS, "WHERE round_id = ? AND person_id = ?")
        rows = self._database.rows(sql, (round_id, person_id))
        return [ChecklistMark(a, b, item, bool(on)) for a, b, item, on in rows]

    def put(self, value: ChecklistMark) -> None:
        """Insert or replace."""
        row = (value.round_id, value.person_id, value.item, int(value.ticked))
        with self._database.transaction():
            self._database.run(upsert("marks", _COLUMNS, _KEY), row)

    def delete(self, round_id: str, person_id: str, item: str) -> None:
        """Delete: the program's own view holds again."""
        with self._database.transaction():
            self._database.run(
                "DELETE FROM marks WHERE round_id = ? AND person_id = ? AND item = ?",
                (round_id, person_id, item),
            )
