"""Finds people and organizations by the beginnings of the words in their names."""

from __future__ import annotations

from collections.abc import Sequence

from planner.storage.database import Database, Row
from planner.storage.search_words import match_query
from planner.storage.statements import select

_NEWEST = "ORDER BY row DESC LIMIT ?"
_VERY_NAME = f"WHERE name = ? COLLATE NOCASE {_NEWEST}"


def rows_matching(
    database: Database, table: str, columns: Sequence[str], typed: str, limit: int
) -> list[Row]:
    """At most ``limit`` rows: the very name first, then the newest.

    ``table`` has an index on names and a full-text index called ``…_text``.
    """
    query = match_query(typed)
    if not query:
        return database.rows(select(table, columns, _NEWEST), (limit,))
    begun = (
        f"WHERE row IN (SELECT rowid FROM {table}_text WHERE {table}_text MATCH ? "  # noqa: S608
        "ORDER BY rowid DESC LIMIT ?) ORDER BY row DESC"
    )
    same = database.rows(select(table, columns, _VERY_NAME), (typed.strip(), limit))
    others = database.rows(select(table, columns, begun), (query, limit))
    return list(dict.fromkeys([*same, *others]))[:limit]
