"""Opens a profile's journal, or says in one sentence why it cannot be opened."""

from __future__ import annotations

import stat
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import NoReturn

from planner.domain.problems import Problem, ProblemKind
from planner.paths import Profile
from planner.storage import failures, files
from planner.storage.backups import back_up, newest
from planner.storage.database import Database, require_key
from planner.storage.migrations import STEPS
from planner.storage.store import Store
from planner.storage.upgrading import refuse_foreign, upgrade

_PLAIN_HEADER = b"SQLite format 3\0"
_PAGE_SIZE = 4096


def open_store(profile: Profile, key_hex: str) -> Store:
    """The profile's journal, made if there is none, brought up to date if it is old.

    Raises ``Problem``: ``ALREADY_OPEN``, ``WRONG_KEY``, ``DAMAGED``, ``TOO_NEW``,
    ``BAD_FILE``, ``READ_ONLY``, ``DISK_FULL`` and the like; the file is then as it
    was. ``BACKUP_FAILED`` when an older file must be brought up to date and the
    backup before that cannot be made.
    """
    require_key(key_hex)
    try:
        return _open(profile, key_hex)
    except Problem as problem:
        raise failures.at_start(problem, profile) from problem


def _open(profile: Profile, key_hex: str) -> Store:
    try:
        _refuse_emptied(profile)
        _make_room(profile)
    except OSError as error:
        raise failures.of_system(error, profile.data) from error
    database = Database(profile.database.as_uri(), profile, key_hex)
    try:
        _take(database)
        upgrade(database, STEPS, lambda: _copy_before_upgrade(database))
        database.harden()
        return Store(database)
    except BaseException:
        database.close()
        raise


def _refuse_emptied(profile: Profile) -> None:
    """Tell a journal that lost its content from one that never had any.

    A first start that was cut short leaves an empty file and nothing else.
    """
    place = profile.database
    if not place.exists() or place.stat().st_size:
        return
    log = place.with_name(f"{place.name}-wal")
    if (log.exists() and log.stat().st_size) or newest(profile.backups):
        facts = {"place": str(place), "backups": str(profile.backups)}
        raise Problem(ProblemKind.DAMAGED, **facts)


def _make_room(profile: Profile) -> None:
    """Make the folder and an empty file, both for this user alone.

    An existing file is not opened here: closing it again would, on POSIX systems,
    give up the locks that this process holds on it.
    """
    files.make_folder(profile.data)
    with suppress(FileExistsError):
        files.create_empty(profile.database)
    if stat.S_IMODE(profile.database.stat().st_mode) != files.PRIVATE_FILE:
        with suppress(PermissionError):
            profile.database.chmod(files.PRIVATE_FILE)


def _take(database: Database) -> None:
    """Lock the file for this process, once it proved to be ours and readable."""
    database.run("PRAGMA locking_mode = EXCLUSIVE")
    try:
        refuse_foreign(database, newest=len(STEPS))
    except Problem as problem:
        if problem.kind is ProblemKind.DAMAGED:
            _raise_unreadable(database, problem)
        raise
    database.run("PRAGMA journal_mode = WAL")
    database.run("PRAGMA synchronous = FULL")
    with database.transaction():
        pass


def _raise_unreadable(database: Database, problem: Problem) -> NoReturn:
    """Tell a wrong key from damage: with a wrong key no page proves true."""
    place = database.profile.database
    size = place.stat().st_size
    wrong_pages = database.rows("PRAGMA cipher_integrity_check")
    if _begins_plain(place):
        reason = "it is not an encrypted journal"
        raise Problem(ProblemKind.BAD_FILE, place=str(place), reason=reason)
    if size % _PAGE_SIZE or len(wrong_pages) < size // _PAGE_SIZE:
        raise problem
    raise Problem(ProblemKind.WRONG_KEY, place=str(place)) from problem


def _begins_plain(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(_PLAIN_HEADER)) == _PLAIN_HEADER


def _copy_before_upgrade(database: Database) -> None:
    back_up(database, database.profile.backups, datetime.now().astimezone())
