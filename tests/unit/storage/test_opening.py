"""The journal opens, or one sentence says why not and the file stays as it was."""

from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from planner import paths
from planner.domain.problems import Problem, ProblemKind
from planner.storage import failures, opening
from planner.storage.library import dbapi
from planner.storage.migrations import STEPS
from planner.storage.opening import open_store
from planner.storage.store import Store
from planner.storage.upgrading import APPLICATION_ID
from tests.unit.storage.samples import KEY, OTHER_KEY, holds_everything, put_everything

posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")


@pytest.fixture
def journal(profile: paths.Profile) -> Path:
    """A journal with one entry, closed again."""
    with closing(open_store(profile, KEY)) as store:
        put_everything(store)
    return profile.database


def refusal(profile: paths.Profile, key: str = KEY) -> Problem:
    with pytest.raises(Problem) as caught:
        open_store(profile, key).close()
    assert str(caught.value)
    return caught.value


def test_what_was_put_is_there_after_opening_again(
    journal: Path, profile: paths.Profile
) -> None:
    with closing(open_store(profile, KEY)) as store:
        assert holds_everything(store)
        assert store.log_ids("croissants") == ["round"]


def test_the_connection_is_set_up_for_safety(profile: paths.Profile) -> None:
    with closing(open_store(profile, KEY)) as store:
        row = store.database.row
        assert row("PRAGMA journal_mode") == ("wal",)
        assert row("PRAGMA synchronous") == (2,)
        assert row("PRAGMA locking_mode") == ("exclusive",)
        assert row("PRAGMA foreign_keys") == (1,)
        assert row("PRAGMA trusted_schema") == (0,)
        assert row("PRAGMA application_id") == (APPLICATION_ID,)
        assert row("PRAGMA user_version") == (len(STEPS),)


@posix
def test_only_the_user_can_read_file_and_folder(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        profile = paths.at(tmp_path / "new" / "profile")
        with closing(open_store(profile, KEY)) as store:
            put_everything(store)
            modes = {
                p.name: stat.S_IMODE(p.stat().st_mode) for p in profile.data.iterdir()
            }
    finally:
        os.umask(before)
    assert set(modes.values()) == {0o600}
    assert "journal.db-wal" in modes
    assert stat.S_IMODE(profile.data.stat().st_mode) == 0o700


@posix
def test_a_journal_that_others_could_read_is_closed_to_them(
    journal: Path, profile: paths.Profile
) -> None:
    journal.chmod(0o644)
    open_store(profile, KEY).close()
    assert stat.S_IMODE(journal.stat().st_mode) == 0o600


def test_nothing_of_an_entry_can_be_read_in_the_file(journal: Path) -> None:
    content = journal.read_bytes()
    assert b"Larkspur" not in content
    assert b"SQLite format" not in content


@pytest.mark.parametrize("content", [b"", b"S"])
def test_an_empty_file_of_a_start_that_crashed_is_taken_over(
    profile: paths.Profile, content: bytes
) -> None:
    profile.database.write_bytes(content)
    with closing(open_store(profile, KEY)) as store:
        put_everything(store)
        assert holds_everything(store)


def test_an_older_sqlite_is_our_bug(
    profile: paths.Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dbapi, "sqlite_version_info", (3, 51, 2))
    with pytest.raises(RuntimeError, match="lose commits"):
        open_store(profile, KEY)


@pytest.mark.parametrize("key", ["", "ab" * 16, "xy" * 32, "'; --"])
def test_a_key_that_is_none_is_our_bug(profile: paths.Profile, key: str) -> None:
    with pytest.raises(ValueError, match="64 hexadecimal"):
        open_store(profile, key)
    assert not profile.database.exists()


def test_a_second_opening_is_told_so_and_does_no_harm(
    profile: paths.Profile,
) -> None:
    with closing(open_store(profile, KEY)) as store:
        put_everything(store)
        assert refusal(profile).kind is ProblemKind.ALREADY_OPEN
        assert _open_elsewhere(profile) == "already_open"
        assert holds_everything(store)
    assert _open_elsewhere(profile) == "opened"


def _open_elsewhere(profile: paths.Profile) -> str:
    code = (
        "import sys\n"
        "from planner import paths\n"
        "from planner.domain.problems import Problem\n"
        "from planner.storage.opening import open_store\n"
        "try:\n"
        "    open_store(paths.at(sys.argv[1]), sys.argv[2]).close()\n"
        "    print('opened')\n"
        "except Problem as problem:\n"
        "    print(problem.kind)\n"
    )
    command = [sys.executable, "-c", code, str(profile.data), KEY]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_the_wrong_key_opens_nothing_and_changes_nothing(
    journal: Path, profile: paths.Profile
) -> None:
    before = journal.read_bytes()
    assert refusal(profile, OTHER_KEY).kind is ProblemKind.WRONG_KEY
    assert journal.read_bytes() == before


def test_a_plain_database_in_its_place_is_left_alone(profile: paths.Profile) -> None:
    with closing(sqlite3.connect(profile.database)) as plain:
        plain.execute("CREATE TABLE theirs (x)")
    before = profile.database.read_bytes()
    assert refusal(profile).kind is ProblemKind.BAD_FILE
    assert profile.database.read_bytes() == before


def test_another_programs_database_is_left_alone(
    journal: Path, profile: paths.Profile
) -> None:
    with closing(open_store(profile, KEY)) as store:
        store.database.run("PRAGMA application_id = 1")
    before = journal.read_bytes()
    assert refusal(profile).kind is ProblemKind.BAD_FILE
    assert journal.read_bytes() == before


def test_a_newer_journal_is_left_alone(journal: Path, profile: paths.Profile) -> None:
    with closing(open_store(profile, KEY)) as store:
        store.database.run("PRAGMA user_version = 99")
    before = journal.read_bytes()
    assert refusal(profile).kind is ProblemKind.TOO_NEW
    assert journal.read_bytes() == before
    assert sorted(p.name for p in profile.data.glob("journal.db*")) == ["journal.db"]


@pytest.mark.parametrize("at", [0, 15, 16, 99, 2000, 4095])
def test_damage_to_the_first_page_is_told_from_a_wrong_key(
    journal: Path, profile: paths.Profile, at: int
) -> None:
    damaged = bytearray(journal.read_bytes())
    damaged[at] ^= 1
    journal.write_bytes(damaged)
    # The first 16 bytes are the salt: without it no page can be proved.
    expected = ProblemKind.WRONG_KEY if at < 16 else ProblemKind.DAMAGED
    problem = refusal(profile)
    assert problem.kind is expected
    assert journal.read_bytes() == damaged


def test_damage_further_down_is_met_as_a_problem(
    journal: Path, profile: paths.Profile
) -> None:
    damaged = bytearray(journal.read_bytes())
    for page in range(1, len(damaged) // 4096):
        damaged[page * 4096 + 100] ^= 1
    journal.write_bytes(damaged)
    assert refusal(profile).kind is ProblemKind.DAMAGED
    assert journal.read_bytes() == damaged


@pytest.mark.parametrize("size", [2, 100, 4095, 4096, 10000])
def test_a_journal_cut_short_is_left_alone(
    journal: Path, profile: paths.Profile, size: int
) -> None:
    rest = journal.read_bytes()[:size]
    journal.write_bytes(rest)
    assert refusal(profile).kind in {ProblemKind.DAMAGED, ProblemKind.WRONG_KEY}
    assert journal.read_bytes() == rest


def test_a_file_where_the_folder_should_be_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert refusal(paths.at(tmp_path / "file")).kind is ProblemKind.NOT_WRITABLE


def test_a_folder_where_the_file_should_be_is_a_problem(
    profile: paths.Profile,
) -> None:
    profile.database.mkdir()
    assert refusal(profile).kind is ProblemKind.NOT_WRITABLE


def test_an_older_journal_is_backed_up_before_it_is_brought_up_to_date(
    journal: Path, profile: paths.Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    second = "CREATE TABLE later (x INTEGER) STRICT;\n"
    monkeypatch.setattr(opening, "STEPS", (*STEPS, second))
    with closing(open_store(profile, KEY)) as store:
        assert store.database.row("PRAGMA user_version") == (len(STEPS) + 1,)
        assert holds_everything(store)
    monkeypatch.undo()
    (backup,) = profile.backups.iterdir()
    assert refusal(profile).kind is ProblemKind.TOO_NEW
    backup.replace(journal)
    with closing(open_store(profile, KEY)) as store:
        assert holds_everything(store)


def test_an_older_journal_stays_old_when_it_cannot_be_backed_up(
    journal: Path, profile: paths.Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    profile.backups.rmdir()
    profile.backups.write_text("in the way", encoding="utf-8")
    monkeypatch.setattr(opening, "STEPS", (*STEPS, "CREATE TABLE later (x);\n"))
    before = journal.read_bytes()
    assert refusal(profile).kind is ProblemKind.BACKUP_FAILED
    assert journal.read_bytes() == before


def test_an_error_that_nobody_can_help_with_stays_what_it_is() -> None:
    store = Store.in_memory()
    with pytest.raises(dbapi.OperationalError, match="syntax"):
        store.database.run("SELEC 1")
    store.close()


def test_codes_decide_and_not_words(profile: paths.Profile) -> None:
    class Failed(Exception):
        def __init__(self, code: int) -> None:
            super().__init__("whatever it says")
            self.sqlite_errorcode = code

    kinds = {
        sqlite3.SQLITE_BUSY: ProblemKind.ALREADY_OPEN,
        sqlite3.SQLITE_FULL: ProblemKind.DISK_FULL,
        sqlite3.SQLITE_READONLY_DIRECTORY: ProblemKind.READ_ONLY,
        sqlite3.SQLITE_CANTOPEN_ISDIR: ProblemKind.NOT_WRITABLE,
        sqlite3.SQLITE_CORRUPT_VTAB: ProblemKind.DAMAGED,
        sqlite3.SQLITE_NOTADB: ProblemKind.DAMAGED,
        sqlite3.SQLITE_IOERR_WRITE: ProblemKind.DISK_ERROR,
    }
    for code, kind in kinds.items():
        problem = failures.of_database(Failed(code), profile)
        assert problem is not None
        assert problem.kind is kind
        assert str(problem)
    assert failures.of_database(Failed(sqlite3.SQLITE_CONSTRAINT), profile) is None
    assert failures.of_database(ValueError("ours"), profile) is None
