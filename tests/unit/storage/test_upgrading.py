"""A file is brought up to date step by step, each whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from planner import paths
from planner.domain.problems import Problem, ProblemKind
from planner.storage.database import IN_MEMORY, Database
from planner.storage.library import dbapi
from planner.storage.migrations import STEPS
from planner.storage.upgrading import refuse_foreign, statements, upgrade, version

FIRST = "CREATE TABLE a (x INTEGER PRIMARY KEY) STRICT;\nINSERT INTO a VALUES (1);\n"
SECOND = "ALTER TABLE a ADD COLUMN y TEXT;\nUPDATE a SET y = 'one;two';\n"
BROKEN = "CREATE TABLE b (x INTEGER) STRICT;\nINSERT INTO nowhere VALUES (1);\n"
ORPHAN = (
    "CREATE TABLE c (a INTEGER REFERENCES a (x)) STRICT;\nINSERT INTO c VALUES (9);\n"
)


@pytest.fixture
def database(profile: paths.Profile) -> Iterator[Database]:
    database = Database(IN_MEMORY, profile)
    yield database
    database.close()


def never() -> None:
    raise AssertionError("no copy is needed")


def test_an_empty_file_takes_all_steps_without_a_copy(database: Database) -> None:
    upgrade(database, (FIRST, SECOND), never)
    assert version(database) == 2
    assert database.rows("SELECT * FROM a") == [(1, "one;two")]


def test_an_old_file_is_copied_first_and_once(database: Database) -> None:
    upgrade(database, (FIRST,), never)
    copies: list[int] = []
    upgrade(database, (FIRST, SECOND), lambda: copies.append(version(database)))
    assert copies == [1]
    upgrade(database, (FIRST, SECOND), never)
    assert version(database) == 2


def test_no_step_is_taken_when_the_copy_fails(database: Database) -> None:
    upgrade(database, (FIRST,), never)
    with pytest.raises(AssertionError):
        upgrade(database, (FIRST, SECOND), never)
    assert version(database) == 1


def test_a_step_that_fails_leaves_nothing_of_itself(database: Database) -> None:
    with pytest.raises(dbapi.OperationalError, match="nowhere"):
        upgrade(database, (FIRST, BROKEN), never)
    assert version(database) == 1
    tables = database.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")
    assert tables == [("a",)]


def test_a_step_that_breaks_a_reference_is_not_kept(database: Database) -> None:
    with pytest.raises(RuntimeError, match="broken references"):
        upgrade(database, (FIRST, ORPHAN), never)
    assert version(database) == 1


def test_a_newer_file_and_one_of_another_program_are_refused(
    database: Database,
) -> None:
    refuse_foreign(database, newest=1)
    upgrade(database, STEPS, never)
    refuse_foreign(database, newest=len(STEPS))
    with pytest.raises(Problem) as newer:
        refuse_foreign(database, newest=len(STEPS) - 1)
    assert newer.value.kind is ProblemKind.TOO_NEW
    database.run("PRAGMA application_id = 7")
    with pytest.raises(Problem) as foreign:
        refuse_foreign(database, newest=len(STEPS))
    assert foreign.value.kind is ProblemKind.BAD_FILE


def test_a_script_is_split_at_whole_statements() -> None:
    trigger = (
        "CREATE TRIGGER t AFTER INSERT ON a\nBEGIN\n  SELECT 1;\n  SELECT 2;\nEND;"
    )
    script = f"-- a; comment\nSELECT ';';\n\n{trigger}\n"
    assert list(statements(script)) == ["-- a; comment\nSELECT ';';", trigger]
    with pytest.raises(ValueError, match="unfinished"):
        list(statements("SELECT 1"))


def test_every_table_is_strict(database: Database) -> None:
    upgrade(database, STEPS, never)
    tables = database.rows(
        "SELECT name, strict FROM pragma_table_list WHERE type = 'table'"
    )
    ours = {name: strict for name, strict in tables if name != "sqlite_schema"}
    assert len(ours) >= 14
    assert set(ours.values()) <= {1} | {ours.get("sqlite_temp_schema")}


def test_every_reference_has_an_index_to_delete_by(database: Database) -> None:
    upgrade(database, STEPS, never)
    tables = [name for (name,) in database.rows("SELECT name FROM pragma_table_list")]
    missing = []
    for table in tables:
        leading = {
            row[0]
            for row in database.rows(
                "SELECT (SELECT name FROM pragma_index_info(l.name) WHERE seqno = 0) "
                "FROM pragma_index_list(?) AS l",
                (table,),
            )
        }
        keys = database.rows('SELECT "from" FROM pragma_foreign_key_list(?)', (table,))
        missing += [f"{table}.{key}" for (key,) in keys if key not in leading]
    assert missing == []
