"""Tells failures the user can help with from our bugs, by the codes of errors."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import TYPE_CHECKING

from planner.domain.problems import Problem, ProblemKind
from planner.storage.library import dbapi

if TYPE_CHECKING:
    from planner.paths import Profile

_PRIMARY = 0xFF
"""The low byte of an extended result code is the primary one (sqlite.org/rescode)."""


def of_database(error: Exception, profile: Profile) -> Problem | None:
    """The problem behind an error of the database, or nothing when it is our bug."""
    code = int(getattr(error, "sqlite_errorcode", dbapi.SQLITE_ERROR))
    place, backups = str(profile.database), str(profile.backups)
    found: Problem | None = None
    match code & _PRIMARY:
        case dbapi.SQLITE_BUSY:
            found = Problem(ProblemKind.ALREADY_OPEN)
        case dbapi.SQLITE_FULL:
            found = Problem(ProblemKind.DISK_FULL)
        case dbapi.SQLITE_READONLY | dbapi.SQLITE_PERM:
            found = Problem(ProblemKind.READ_ONLY, place=str(profile.data))
        # Not always named so: a lock that cannot be taken there is an I/O error.
        case dbapi.SQLITE_CANTOPEN | dbapi.SQLITE_IOERR if not _is_writable(profile):
            found = Problem(ProblemKind.READ_ONLY, place=str(profile.data))
        case dbapi.SQLITE_CANTOPEN:
            reason = "the system would not open it"
            found = Problem(ProblemKind.NOT_WRITABLE, place=place, reason=reason)
        case dbapi.SQLITE_CORRUPT | dbapi.SQLITE_NOTADB:
            found = Problem(ProblemKind.DAMAGED, place=place, backups=backups)
        case dbapi.SQLITE_IOERR:
            reason = "reading or writing failed"
            found = Problem(ProblemKind.DISK_ERROR, reason=reason)
    return found


def _is_writable(profile: Profile) -> bool:
    return os.access(profile.data, os.W_OK)


def at_start(problem: Problem, profile: Profile) -> Problem:
    """The problem as it stands before there is a journal: nothing is typed yet."""
    if problem.kind is not ProblemKind.DISK_FULL:
        return problem
    return Problem(ProblemKind.NO_ROOM, place=str(profile.database))


def of_system(error: OSError, place: Path) -> Problem:
    """The problem behind an error of the operating system at ``place``."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return Problem(ProblemKind.DISK_FULL)
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return Problem(ProblemKind.READ_ONLY, place=str(place))
    reason = error.strerror or "the system refused"
    return Problem(ProblemKind.NOT_WRITABLE, place=str(place), reason=reason)


def of_backup(error: OSError | Problem, folder: Path) -> Problem:
    """The problem as one of the backup, so that nobody fears for the last change.

    Damage stays damage: while copying it is the journal that could not be read.
    """
    problem = of_system(error, folder) if isinstance(error, OSError) else error
    if problem.kind in {ProblemKind.DAMAGED, ProblemKind.BACKUP_FAILED}:
        return problem
    reasons = {
        ProblemKind.DISK_FULL: "the disk is full",
        ProblemKind.READ_ONLY: "the folder can only be read",
    }
    reason = reasons.get(problem.kind) or problem.facts.get("reason", "")
    return Problem(ProblemKind.BACKUP_FAILED, place=str(folder), reason=reason)
