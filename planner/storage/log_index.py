"""Keeps the search index of the log in step with what it is made from."""

from __future__ import annotations

import json

from planner.storage.database import Database

_REFRESH = """
INSERT OR REPLACE INTO log_text (
    rowid, organization, role, people, said, notes, remarks, lessons
)
SELECT place, organization, role, people, said, notes, remarks, lessons
FROM log_source WHERE round_id IN (SELECT value FROM json_each(?))
"""


class LogIndex:
    """Remembers which rounds have changed and indexes them once, before the commit.

    Triggers would do it once for each row of each child table.
    """

    def __init__(self, database: Database) -> None:
        """Take part in every transaction of ``database``."""
        self._database = database
        self._stale: set[str] = set()
        database.before_commit(self._refresh)

    def stale(self, round_id: str) -> None:
        """Index this round again."""
        self._stale.add(round_id)

    def stale_by(self, sql: str, id_: str) -> None:
        """Index the rounds again that a query finds by an id."""
        self._stale.update(row[0] for row in self._database.rows(sql, (id_,)))

    def _refresh(self) -> None:
        if self._stale:
            self._database.run(_REFRESH, (json.dumps(sorted(self._stale)),))
            self._stale.clear()
