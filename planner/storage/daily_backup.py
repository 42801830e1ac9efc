"""Makes the first start of a day leave a backup behind, without ever stopping it."""

from __future__ import annotations

from datetime import date, datetime

from planner.domain.problems import Problem
from planner.paths import Profile
from planner.storage import backups, failures, thinning
from planner.storage.backups import Copy
from planner.storage.store import Store


def backup_if_due(store: Store, profile: Profile, today: date) -> Problem | None:
    """Back up unless there is one of today; the problem, if it could not be made."""
    copy = copy_if_due(store, profile, today)
    return finish(copy, profile) if isinstance(copy, Copy) else copy


def copy_if_due(store: Store, profile: Profile, today: date) -> Copy | Problem | None:
    """The first half, on the store's thread: nothing when no backup is due.

    One is due when there is none of today; an empty journal needs none.
    """
    try:
        if _has_one_of(today, profile) or not store.log_ids(limit=1):
            return None
        at = datetime.combine(today, datetime.now().astimezone().time())
        return backups.write_copy(store.database, profile.backups, at)
    except Problem as problem:
        return problem
    except OSError as error:
        return failures.of_backup(error, profile.backups)


def finish(copy: Copy, profile: Profile) -> Problem | None:
    """The second half, on any thread; older backups go only after a good one."""
    try:
        backups.confirm(copy, profile)
        backups.thin(profile.backups)
    except Problem as problem:
        return problem
    except OSError as error:
        return failures.of_backup(error, profile.backups)
    return None


def _has_one_of(day: date, profile: Profile) -> bool:
    if not profile.backups.is_dir():
        return False
    made = (thinning.made_at(path.name) for path in profile.backups.iterdir())
    return any(at is not None and at.date() == day for at in made)
