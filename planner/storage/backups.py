"""Makes backups that were opened and checked before they count."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from planner.domain.problems import Problem, ProblemKind
from planner.storage import failures, files, thinning
from planner.storage.database import Database, connect

_UNFINISHED = ".unfinished"


def back_up(database: Database, folder: Path, at: datetime) -> Path:
    """Write a copy of the journal into ``folder``, check it, and give it its name.

    Raises ``Problem`` and leaves no trace when that fails: ``BACKUP_FAILED``, or
    ``DAMAGED`` when it is the journal itself that cannot be read.
    """
    try:
        files.make_folder(folder)
        with _unfinished(folder, at) as copy:
            # VACUUM INTO would create the file readable by everybody.
            files.create_empty(copy)
            database.run("VACUUM INTO ?", (str(copy),))
            files.sync(copy)
            _check(copy, database)
            path = _free_name(folder, at)
            copy.rename(path)
        files.sync_folder(folder)
    except OSError as error:
        raise _failed(failures.of_system(error, folder), folder) from error
    except Problem as problem:
        raise _failed(problem, folder) from problem
    return path


def thin(folder: Path) -> None:
    """Delete the backups that are no longer needed; OSError where that fails."""
    for name in thinning.to_delete(path.name for path in folder.iterdir()):
        (folder / name).unlink(missing_ok=True)


def newest(folder: Path) -> Path | None:
    """The newest backup in a folder, by its name."""
    found = [
        path for path in folder.glob("journal-*.db") if thinning.made_at(path.name)
    ]
    return max(
        found, key=lambda path: (thinning.made_at(path.name), path.name), default=None
    )


def row_counts(database: Database) -> dict[str, int]:
    """How many rows each table holds."""
    tables = database.rows("SELECT name FROM pragma_table_list WHERE type = 'table'")
    names = sorted(name for (name,) in tables if not name.startswith("sqlite_"))
    # Names of our own tables, which cannot be bound.
    counts = (database.row(f"SELECT count(*) FROM {name}") for name in names)  # noqa: S608
    return {
        name: count[0] if count else 0
        for name, count in zip(names, counts, strict=True)
    }


def faults(database: Database) -> list[str]:
    """Every page that was changed from outside, every structure that is broken."""
    return [
        str(fault)
        for check in ("cipher_integrity_check", "quick_check")
        for (fault,) in database.rows(f"PRAGMA {check}")
        if fault != "ok"
    ]


def _check(copy: Path, original: Database) -> None:
    """Raise ``BACKUP_FAILED`` unless the copy opens, is sound and is complete."""
    reason = "the copy did not pass its check"
    failed = Problem(ProblemKind.BACKUP_FAILED, place=str(copy.parent), reason=reason)
    connection = connect(f"{copy.as_uri()}?mode=ro", original.key_hex)
    database = Database(connection, original.profile, original.key_hex)
    try:
        if faults(database) or row_counts(database) != row_counts(original):
            raise failed
    except Problem as problem:
        raise failed from problem
    finally:
        database.close()


@contextmanager
def _unfinished(folder: Path, at: datetime) -> Iterator[Path]:
    """A name for the copy while it is made; what a killed start left goes first."""
    for left in folder.glob(f"journal-*.db{_UNFINISHED}*"):
        left.unlink(missing_ok=True)
    copy = folder / f"{thinning.backup_name(at)}{_UNFINISHED}"
    try:
        yield copy
    finally:
        copy.unlink(missing_ok=True)


def _free_name(folder: Path, at: datetime) -> Path:
    names = (folder / thinning.backup_name(at, again) for again in itertools.count())
    return next(path for path in names if not path.exists())


def _failed(problem: Problem, folder: Path) -> Problem:
    """The problem as one of the backup, not of the last change."""
    reasons = {
        ProblemKind.DISK_FULL: "the disk is full",
        ProblemKind.READ_ONLY: "the folder can only be read",
    }
    if problem.kind in {ProblemKind.DAMAGED, ProblemKind.BACKUP_FAILED}:
        return problem
    reason = reasons.get(problem.kind) or problem.facts.get("reason", "")
    return Problem(ProblemKind.BACKUP_FAILED, place=str(folder), reason=reason)
