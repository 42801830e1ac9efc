"""A backup was opened and checked, can be put back, and never stops the start."""

from __future__ import annotations

import os
import stat
import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from planner import paths
from planner.domain.problems import Problem, ProblemKind
from planner.storage import backups
from planner.storage.backups import Copy, newest
from planner.storage.daily_backup import backup_if_due, copy_if_due, finish
from planner.storage.database import Database
from planner.storage.opening import open_store
from planner.storage.store import Store
from tests.unit.storage.samples import KEY, OTHER_KEY, holds_everything, put_everything

TODAY = date(2026, 11, 18)


@pytest.fixture
def store(profile: paths.Profile) -> Iterator[Store]:
    store = open_store(profile, KEY)
    put_everything(store)
    yield store
    store.close()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_backup_can_be_put_in_the_journals_place(
    store: Store, profile: paths.Profile, tmp_path: Path
) -> None:
    backup = store.backup(profile.backups)
    elsewhere = paths.at(tmp_path / "other computer")
    elsewhere.make()
    backup.replace(elsewhere.database)
    with closing(open_store(elsewhere, KEY)) as restored:
        assert holds_everything(restored)
        assert restored.log_ids("croissants") == ["round"]
        assert restored.database.row("PRAGMA journal_mode") == ("wal",)


def test_a_backup_is_encrypted_and_for_the_user_alone(
    store: Store, profile: paths.Profile
) -> None:
    profile.backups.rmdir()
    before = os.umask(0)
    try:
        backup = store.backup(profile.backups)
    finally:
        os.umask(before)
    assert b"Larkspur" not in backup.read_bytes()
    if os.name != "nt":
        assert stat.S_IMODE(backup.stat().st_mode) == 0o600
        assert stat.S_IMODE(profile.backups.stat().st_mode) == 0o700
    assert names(profile.backups) == [backup.name]


def test_two_backups_of_one_second_have_two_names(
    store: Store, profile: paths.Profile
) -> None:
    at = datetime(2026, 11, 18, 9, 30)  # noqa: DTZ001 (names carry wall time)
    made = [backups.back_up(store.database, profile.backups, at) for _ in range(3)]
    assert [path.name for path in made] == [
        "journal-2026-11-18-093000.db",
        "journal-2026-11-18-093000-2.db",
        "journal-2026-11-18-093000-3.db",
    ]
    assert newest(profile.backups) in made


def test_the_first_start_of_a_day_makes_one(
    store: Store, profile: paths.Profile
) -> None:
    assert backup_if_due(store, profile, TODAY) is None
    assert backup_if_due(store, profile, TODAY) is None
    assert len(names(profile.backups)) == 1
    assert backup_if_due(store, profile, TODAY.replace(day=19)) is None
    assert len(names(profile.backups)) == 2


def test_an_empty_journal_needs_none(profile: paths.Profile) -> None:
    with closing(open_store(profile, KEY)) as store:
        assert backup_if_due(store, profile, TODAY) is None
    assert names(profile.backups) == []


def test_old_ones_are_thinned_and_strange_files_left(
    store: Store, profile: paths.Profile
) -> None:
    for day in range(1, 18):
        for hour in range(4):
            name = f"journal-2026-11-{day:02}-{hour:02}0000.db"
            (profile.backups / name).touch()
    (profile.backups / "my own copy.db").touch()
    assert backup_if_due(store, profile, TODAY) is None
    left = names(profile.backups)
    assert "my own copy.db" in left
    assert len(left) <= 6 + 10 + 8 + 12 + 1
    assert newest(profile.backups) is not None
    assert left[-2].startswith("journal-2026-11-18")


def test_the_check_may_be_made_on_another_thread(
    store: Store, profile: paths.Profile
) -> None:
    copy = copy_if_due(store, profile, TODAY)
    assert isinstance(copy, Copy)
    assert KEY not in repr(copy)
    problems: list[Problem | None] = []
    thread = threading.Thread(target=lambda: problems.append(finish(copy, profile)))
    thread.start()
    thread.join()
    assert problems == [None]
    assert names(profile.backups)[0].startswith("journal-2026-11-18")


def flip(path: Path, at: int) -> None:
    content = bytearray(path.read_bytes())
    content[at] ^= 1
    path.write_bytes(content)


@pytest.mark.parametrize("page", [0, 1, 7, -1])
def test_a_copy_with_one_wrong_bit_does_not_count(
    store: Store, profile: paths.Profile, page: int
) -> None:
    copy = copy_if_due(store, profile, TODAY)
    assert isinstance(copy, Copy)
    flip(copy.path, page * 4096 + 1000 if page >= 0 else -1)
    problem = finish(copy, profile)
    assert problem is not None
    assert problem.kind is ProblemKind.BACKUP_FAILED
    assert "check" in problem.message
    assert names(profile.backups) == []


def test_a_copy_that_lacks_a_row_or_has_another_key_does_not_count(
    store: Store, profile: paths.Profile
) -> None:
    copy = copy_if_due(store, profile, TODAY)
    assert isinstance(copy, Copy)
    with pytest.raises(Problem) as lacking:
        backups.confirm(replace(copy, row_counts={"rounds": 2}), profile)
    assert lacking.value.kind is ProblemKind.BACKUP_FAILED
    copy = copy_if_due(store, profile, TODAY)
    assert isinstance(copy, Copy)
    with pytest.raises(Problem) as foreign:
        backups.confirm(replace(copy, key_hex=OTHER_KEY), profile)
    assert foreign.value.kind is ProblemKind.BACKUP_FAILED


def test_a_folder_that_cannot_be_written_is_a_problem_and_no_error(
    store: Store, profile: paths.Profile
) -> None:
    profile.backups.rmdir()
    profile.backups.write_text("in the way", encoding="utf-8")
    problem = backup_if_due(store, profile, TODAY)
    assert problem is not None
    assert problem.kind is ProblemKind.BACKUP_FAILED
    assert str(profile.backups) in str(problem)


def test_damage_in_the_journal_is_noticed_by_the_backup(
    profile: paths.Profile,
) -> None:
    with closing(open_store(profile, KEY)) as store:
        put_everything(store)
        sql = "SELECT rootpage FROM sqlite_schema WHERE name = 'sent_copies'"
        (page,) = store.database.row(sql) or (0,)
    # No part of what opening reads.
    flip(profile.database, (page - 1) * 4096 + 2000)
    with closing(open_store(profile, KEY)) as store:
        problem = backup_if_due(store, profile, TODAY)
    assert problem is not None
    assert problem.kind is ProblemKind.DAMAGED
    assert names(profile.backups) == []


def test_what_a_killed_start_left_is_cleared(
    store: Store, profile: paths.Profile
) -> None:
    left = profile.backups / "journal-2026-11-17-090000.db.unfinished"
    left.write_bytes(b"half")
    left.with_name(left.name + "-journal").write_bytes(b"half")
    backup = store.backup(profile.backups)
    assert names(profile.backups) == [backup.name]


def test_no_backup_is_the_newest_of_none(profile: paths.Profile) -> None:
    assert newest(profile.backups) is None


def test_sound_journals_have_no_faults_and_known_counts(store: Store) -> None:
    assert backups.faults(store.database) == []
    counts = backups.row_counts(store.database)
    assert (counts["rounds"], counts["meetings"], counts["notes"]) == (1, 2, 1)
    assert not any(name.startswith("log_text") for name in counts)
    assert isinstance(store.database, Database)
