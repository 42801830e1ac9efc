"""Writes the SQL that would only repeat a table's columns."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache


@cache
def upsert(table: str, columns: Sequence[str], key: Sequence[str] = ("id",)) -> str:
    """Insert a row, or update the one with that key; its row number stays.

    All names are constants of this package; what users type is always bound.
    """
    names = ", ".join(columns)
    marks = ", ".join("?" * len(columns))
    rest = [name for name in columns if name not in key]
    sets = ", ".join(f"{name} = excluded.{name}" for name in rest)
    unique = ", ".join(key)
    return (
        f"INSERT INTO {table} ({names}) VALUES ({marks}) "  # noqa: S608
        f"ON CONFLICT ({unique}) DO UPDATE SET {sets}"
    )


@cache
def select(table: str, columns: Sequence[str], rest: str = "") -> str:
    """Select these columns; ``rest`` is what follows the table's name."""
    names = ", ".join(columns)
    return f"SELECT {names} FROM {table} {rest}".rstrip()  # noqa: S608
