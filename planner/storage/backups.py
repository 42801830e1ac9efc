"""Makes backups that were opened and checked before they count."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from planner.domain.problems import Problem, ProblemKind
from planner.paths import Profile
from planner.storage import failures, files, thinning
from planner.storage.database import Database

_UNFINISHED = ".unfinished"


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy of the journal that is written but not yet checked."""

    path: Path
    at: datetime
    key_hex: str = field(repr=False)
    row_counts: dict[str, int]


def back_up(database: Database, folder: Path, at: datetime) -> Path:
    """Write a copy of the journal into ``folder``, check it, and give it its name.

    Raises ``Problem`` and leaves no trace when that fails: ``BACKUP_FAILED``, or
    ``DAMAGED`` when it is the journal itself that cannot be read.
    """
    return confirm(write_copy(database, folder, at), database.profile)


def write_copy(database: Database, folder: Path, at: datetime) -> Copy:
    """The first half of ``back_up``, which needs the open journal and its thread."""
    path = folder.absolute() / f"{thinning.backup_name(at)}{_UNFINISHED}"
    with _failing_cleanly(path):
        files.make_folder(folder)
        for left in folder.glob(f"journal-*{_UNFINISHED}*"):
            left.unlink(missing_ok=True)
        # VACUUM INTO would create the file readable by everybody.
        files.create_empty(path)
        database.run("VACUUM INTO ?", (str(path),))
        return Copy(path, at, database.key_hex, row_counts(database))


def confirm(copy: Copy, profile: Profile) -> Path:
    """The second half, which takes longer and may be done on any thread."""
    with _failing_cleanly(copy.path):
        files.sync(copy.path)
        _check(copy, profile)
        path = _free_name(copy.path.parent, copy.at)
        copy.path.rename(path)
        files.sync_folder(path.parent)
        return path


def thin(folder: Path) -> None:
    """Delete the backups that are no longer needed; OSError where that fails."""
    for name in thinning.to_delete(path.name for path in folder.iterdir()):
        (folder / name).unlink(missing_ok=True)


def newest(folder: Path) -> Path | None:
    """The newest backup in a folder, by its name."""
    made = ((thinning.made_at(path.name), path) for path in folder.glob("*.db"))
    return max(((at, path) for at, path in made if at), default=(None, None))[1]


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


def _check(copy: Copy, profile: Profile) -> None:
    """Raise ``BACKUP_FAILED`` unless the copy opens, is sound and is complete."""
    database = Database(f"{copy.path.as_uri()}?mode=ro", profile, copy.key_hex)
    try:
        sound = not faults(database) and row_counts(database) == copy.row_counts
    except Problem:
        sound = False
    finally:
        database.close()
    if not sound:
        reason = "the copy did not pass its check"
        place = str(copy.path.parent)
        raise Problem(ProblemKind.BACKUP_FAILED, place=place, reason=reason)


@contextmanager
def _failing_cleanly(path: Path) -> Iterator[None]:
    """Leave no half copy behind, and say what failed as a problem of the backup."""
    try:
        yield
    except (OSError, Problem) as error:
        with suppress(OSError):
            path.unlink(missing_ok=True)
        raise failures.of_backup(error, path.parent) from error


def _free_name(folder: Path, at: datetime) -> Path:
    names = (folder / thinning.backup_name(at, again) for again in itertools.count())
    return next(path for path in names if not path.exists())
