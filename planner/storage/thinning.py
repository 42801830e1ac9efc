"""Names backups by date and tells which of them to keep."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime

_NAME = re.compile(r"journal-(\d{4}-\d{2}-\d{2}-\d{6})(?:-\d+)?\.db")
_STAMP = "%Y-%m-%d-%H%M%S"

Dated = tuple[datetime, str]

NEWEST, DAYS, WEEKS, MONTHS = 6, 10, 8, 12
"""The newest of each of so many latest days, weeks and months is kept."""


def backup_name(at: datetime, again: int = 0) -> str:
    """The file name of a backup; ``again`` tells those of one second apart."""
    suffix = f"-{again + 1}" if again else ""
    return f"journal-{at.strftime(_STAMP)}{suffix}.db"


def made_at(name: str) -> datetime | None:
    """When the backup of that name was made, by the clock on the wall then."""
    match = _NAME.fullmatch(name)
    if match is None:
        return None
    try:
        return datetime.strptime(match[1], _STAMP)  # noqa: DTZ007 (wall time is meant)
    except ValueError:
        return None


def to_keep(names: Iterable[str]) -> set[str]:
    """The backups to keep; a name that is no backup's is not ours to judge."""
    dated = [(at, name) for name in names if (at := made_at(name))]
    newest_first = sorted(dated, reverse=True)
    return {
        *(name for _, name in newest_first[:NEWEST]),
        *_newest_of_each(newest_first, "%Y-%m-%d", DAYS),
        *_newest_of_each(newest_first, "%G-%V", WEEKS),
        *_newest_of_each(newest_first, "%Y-%m", MONTHS),
    }


def to_delete(names: Iterable[str]) -> set[str]:
    """The backups that are no longer needed."""
    names = {name for name in names if made_at(name)}
    return names - to_keep(names)


def _newest_of_each(newest_first: list[Dated], period: str, count: int) -> list[str]:
    kept: dict[str, str] = {}
    for at, name in newest_first:
        kept.setdefault(at.strftime(period), name)
    return list(kept.values())[:count]
