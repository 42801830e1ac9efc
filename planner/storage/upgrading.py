"""Brings a file to today's tables: step by step, each one whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from planner.domain.problems import Problem, ProblemKind
from planner.storage.database import Database
from planner.storage.library import dbapi

APPLICATION_ID = 0x5459506A
"""“TYPj”, set by the first step."""


def version(database: Database) -> int:
    """How many steps the file has behind it; 0 for an empty one."""
    found = database.row("PRAGMA user_version")
    return int(found[0]) if found else 0


def refuse_foreign(database: Database, newest: int) -> None:
    """Raise a problem for a file of a newer planner or of another program."""
    place = str(database.profile.database)
    if version(database) > newest:
        raise Problem(ProblemKind.TOO_NEW, place=place)
    (mark,) = database.row("PRAGMA application_id") or (0,)
    (tables,) = database.row("SELECT count(*) FROM sqlite_schema") or (0,)
    if tables and mark != APPLICATION_ID:
        reason = "it belongs to another program"
        raise Problem(ProblemKind.BAD_FILE, place=place, reason=reason)


def upgrade(
    database: Database, steps: Sequence[str], keep_copy: Callable[[], object]
) -> None:
    """Run the steps that the file lacks; ``keep_copy`` first, unless it is empty.

    Leaves references unchecked: ``Database.harden`` comes after.
    """
    done = version(database)
    if done == len(steps):
        return
    if done:
        keep_copy()
    # Else a table could not be rebuilt; it has no effect inside a transaction.
    database.run("PRAGMA foreign_keys = OFF")
    for number, sql in enumerate(steps[done:], start=done + 1):
        _take(database, sql, number)


def statements(sql: str) -> Iterator[str]:
    """The single statements of a script, triggers in one piece.

    Not ``executescript``: it would commit the transaction around it.
    """
    pending = ""
    for line in sql.splitlines(keepends=True):
        pending += line
        if dbapi.complete_statement(pending):
            yield pending.strip()
            pending = ""
    if pending.strip():
        raise ValueError(f"unfinished statement: {pending.strip()}")


def _take(database: Database, sql: str, number: int) -> None:
    with database.transaction():
        for statement in statements(sql):
            database.run(statement)
        broken = database.rows("PRAGMA foreign_key_check")
        if broken:
            raise RuntimeError(f"step {number} leaves {len(broken)} broken references")
        database.run(f"PRAGMA user_version = {number:d}")
