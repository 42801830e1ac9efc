"""Makes the first start of a day leave a backup behind, without ever stopping it."""

from __future__ import annotations

from datetime import date, datetime

from planner.domain.problems import Problem, ProblemKind
from planner.paths import Profile
from planner.storage import thinning
from planner.storage.backups import back_up, thin
from planner.storage.store import Store


def backup_if_due(store: Store, profile: Profile, today: date) -> Problem | None:
    """Back up unless there is one of today; the problem, if it could not be made.

    An empty journal needs none. Older backups are thinned after a good one only.
    """
    folder = profile.backups
    try:
        if _has_one_of(today, profile) or not store.log_ids(limit=1):
            return None
        clock = datetime.now().astimezone()
        back_up(store.database, folder, datetime.combine(today, clock.time()))
        thin(folder)
    except Problem as problem:
        return problem
    except OSError as error:
        reason = error.strerror or "the system refused"
        return Problem(ProblemKind.BACKUP_FAILED, place=str(folder), reason=reason)
    return None


def _has_one_of(day: date, profile: Profile) -> bool:
    if not profile.backups.is_dir():
        return False
    made = (thinning.made_at(path.name) for path in profile.backups.iterdir())
    return any(at is not None and at.date() == day for at in made)
