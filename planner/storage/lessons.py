"""Keeps lessons, each with its tags."""

from __future__ import annotations

from datetime import date

from planner.domain.lesson import Lesson
from planner.storage.columns import reference
from planner.storage.database import Database, Row
from planner.storage.log_index import LogIndex
from planner.storage.statements import select, upsert

_COLUMNS = ("id", "text", "learnt_on", "round_id")
_TAG = ("lesson_id", "ordinal", "tag")

_TAGS = """
SELECT lesson_id, tag FROM lesson_tags
WHERE lesson_id IN (SELECT value FROM json_each(?)) ORDER BY lesson_id, ordinal
"""
_ALL = -1
"""To SQLite, no limit."""
_ROUND = "SELECT round_id FROM lessons WHERE id = ? AND round_id IS NOT NULL"


class Lessons:
    """The lessons of a journal."""

    def __init__(self, database: Database, index: LogIndex) -> None:
        """Keep them in ``database``."""
        self._database = database
        self._index = index

    def get(self, id_: str) -> Lesson | None:
        """The lesson of that id."""
        found = self._read("WHERE id = ?", id_)
        return found[0] if found else None

    def all(self) -> list[Lesson]:
        """All, newest first."""
        return self.latest(_ALL)

    def latest(self, count: int) -> list[Lesson]:
        """The newest, newest first."""
        return self._read("ORDER BY learnt_on DESC, row DESC LIMIT ?", count)

    def of_round(self, round_id: str) -> list[Lesson]:
        """Those learnt in one round, in the order they were first put."""
        return self._read("WHERE round_id = ? ORDER BY row", round_id)

    def put(self, value: Lesson) -> None:
        """Insert or replace, with all tags."""
        with self._database.transaction():
            self._index.stale_by(_ROUND, value.id)
            self._database.run(upsert("lessons", _COLUMNS), _columns(value))
            self._database.run(
                "DELETE FROM lesson_tags WHERE lesson_id = ?", (value.id,)
            )
            self._database.run_each(
                upsert("lesson_tags", _TAG, ("lesson_id", "ordinal")),
                ((value.id, *tag) for tag in enumerate(value.tags)),
            )
            self._index.stale(value.round_id)

    def delete(self, id_: str) -> None:
        """Delete."""
        with self._database.transaction():
            self._index.stale_by(_ROUND, id_)
            self._database.run("DELETE FROM lessons WHERE id = ?", (id_,))

    def _read(self, rest: str, *values: str | int) -> list[Lesson]:
        rows = self._database.rows(select("lessons", _COLUMNS, rest), values)
        tags = self._database.grouped(_TAGS, (row[0] for row in rows))
        return [_value(row, tags[row[0]]) for row in rows]


def _columns(value: Lesson) -> tuple[str | None, ...]:
    round_id = reference(value.round_id)
    return (value.id, value.text, value.learnt_on.isoformat(), round_id)


def _value(row: Row, tags: list[Row]) -> Lesson:
    id_, text, learnt_on, round_id = row
    names = tuple(tag for (tag,) in tags)
    return Lesson(id_, text, date.fromisoformat(learnt_on), round_id or "", names)
