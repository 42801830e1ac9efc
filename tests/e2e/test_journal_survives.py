"""What was saved stays saved: killed, on a full disk, at a limit, read-only."""

from __future__ import annotations

import random
import shutil
import signal
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from planner import paths
from planner.domain.note import Note
from planner.domain.problems import Problem, ProblemKind
from planner.storage.backups import faults
from planner.storage.daily_backup import backup_if_due
from planner.storage.keys import find_key
from planner.storage.opening import open_store
from planner.storage.store import Store
from tests.e2e.mounts import linux_root, mount, mounted
from tests.unit.storage.samples import DAY, KEY, NOTE, holds_everything, put_everything

pytestmark = pytest.mark.e2e

WRITER = """
import sys
from dataclasses import replace
from planner import paths
from planner.storage.opening import open_store
from tests.e2e.mounts import linux_root, mount, mounted
from tests.unit.storage.samples import KEY, NOTE
store = open_store(paths.at(sys.argv[1]), KEY)
number = int(sys.argv[2])
while True:
    number += 1
    store.notes.put(replace(NOTE, text=f"draft {number} " + "word " * (number % 90)))
    print(number, flush=True)
"""


def start(code: str, *arguments: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", code, *arguments]
    root = Path(__file__).resolve().parents[2]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=root)


def write_and_kill(profile: paths.Profile, after: int, pause_s: float) -> int:
    """Have another process write drafts, kill it; the last one it reported saved."""
    writer = start(WRITER, str(profile.data), str(after))
    assert writer.stdout is not None
    assert int(writer.stdout.readline()) == after + 1
    time.sleep(pause_s)
    writer.send_signal(signal.SIGKILL)
    rest = writer.communicate()[0].split("\n")
    reported = [int(line) for line in rest[:-1] if line]
    return reported[-1] if reported else after + 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
@pytest.mark.parametrize(
    "cycles",
    [
        20,
        pytest.param(1000, marks=[pytest.mark.long, pytest.mark.timeout(1800)]),
    ],
)
def test_no_saved_draft_is_lost_when_the_program_is_killed(
    profile: paths.Profile, cycles: int
) -> None:
    with closing(open_store(profile, KEY)) as store:
        put_everything(store)
    chance = random.Random(7)
    last = 0
    for cycle in range(cycles):
        last = write_and_kill(profile, last, chance.uniform(0, 0.03))
        with closing(open_store(profile, KEY)) as store:
            note = store.notes.get("note")
            assert note is not None
            found = int(note.text.split()[1])
            # One more may have been saved before it could be reported.
            assert last <= found <= last + 1
            assert len(note.text.split()) == 2 + found % 90
            assert store.log_ids(f"draft {found}") == ["round"]
            if cycle % 10 == 0:
                assert faults(store.database) == []
            last = found


FIRST_START = """
import sys
from planner import paths
from planner.storage.keys import find_key
from planner.storage.opening import open_store
print("begun", flush=True)
profile = paths.at(sys.argv[1])
open_store(profile, find_key(profile).hex)
sys.stdin.read()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_first_start_killed_anywhere_locks_nobody_out(tmp_path: Path) -> None:
    chance = random.Random(11)
    for attempt in range(12):
        profile = paths.at(tmp_path / str(attempt))
        first = start(FIRST_START, str(profile.data))
        assert first.stdout is not None
        first.stdout.readline()
        time.sleep(chance.uniform(0, 0.3))
        first.kill()
        first.communicate()
        with closing(open_store(profile, find_key(profile).hex)) as store:
            put_everything(store)
            assert holds_everything(store)


def fill_up(store: Store, taken: list[Note]) -> None:
    """Put notes and fillers until the disk is full; ``taken`` gets the saved ones."""
    for number in range(10_000):
        text = f"draft {number} " + "full sentences " * 3000
        note = Note("note", "maya", "round", text=text)
        store.notes.put(note)
        taken.append(note)
        filler = (f"filler {number}", text)
        store.database.run("INSERT INTO preferences VALUES (?, ?)", filler)


def fill_up_at_once(store: Store) -> None:
    with store.transaction():
        fill_up(store, [])


@linux_root
def test_an_act_too_large_for_the_disk_is_not_kept_by_halves(tmp_path: Path) -> None:
    folder = tmp_path / "small"
    folder.mkdir()
    with mounted(folder, "-t", "tmpfs", "-o", "size=12m", "tmpfs"):
        profile = paths.at(folder / "profile")
        with closing(open_store(profile, KEY)) as store:
            put_everything(store)
            with pytest.raises(Problem) as caught:
                fill_up_at_once(store)
            assert caught.value.kind is ProblemKind.DISK_FULL
            assert holds_everything(store)
            store.notes.put(NOTE)
        with closing(open_store(profile, KEY)) as store:
            assert holds_everything(store)
            assert store.database.rows("SELECT * FROM preferences") == []


@linux_root
def test_a_full_disk_loses_nothing_and_writing_goes_on_with_room(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "small"
    folder.mkdir()
    with mounted(folder, "-t", "tmpfs", "-o", "size=3m", "tmpfs"):
        profile = paths.at(folder / "profile")
        ballast = folder / "ballast"
        ballast.write_bytes(bytes(600_000))
        with closing(open_store(profile, KEY)) as store:
            put_everything(store)
            taken: list[Note] = []
            with pytest.raises(Problem) as caught:
                fill_up(store, taken)
            assert caught.value.kind is ProblemKind.DISK_FULL
            assert store.notes.all() == [taken[-1]]
            problem = backup_if_due(store, profile, DAY)
            assert problem is not None
            assert problem.kind is ProblemKind.BACKUP_FAILED
            assert "full" in problem.message
            assert list(profile.backups.iterdir()) == []
            assert store.notes.all() == [taken[-1]]
            ballast.unlink()
            store.notes.put(NOTE)
            assert holds_everything(store)
        with closing(open_store(profile, KEY)) as store:
            assert holds_everything(store)
            assert faults(store.database) == []


@linux_root
def test_a_disk_that_is_full_from_the_start_is_a_problem(tmp_path: Path) -> None:
    folder = tmp_path / "tiny"
    folder.mkdir()
    with mounted(folder, "-t", "tmpfs", "-o", "size=64k", "tmpfs"):
        profile = paths.at(folder / "profile")
        key = find_key(profile)
        with pytest.raises(Problem) as caught:
            open_store(profile, key.hex)
        assert caught.value.kind is ProblemKind.NO_ROOM
        (folder / "ballast").write_bytes(b"")
        assert find_key(profile) == key
    assert list(folder.iterdir()) == []


AT_LIMIT = """
import resource, signal, sys
from planner import paths
from planner.domain.problems import Problem
from planner.storage.opening import open_store
from tests.e2e.mounts import linux_root, mount, mounted
from tests.unit.storage.samples import KEY, NOTE
from dataclasses import replace
store = open_store(paths.at(sys.argv[1]), KEY)
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))
saved = 0
try:
    while saved < 1000:
        text = f"draft {saved + 1} " + "full sentences " * 2000
        store.notes.put(replace(NOTE, text=text))
        saved += 1
except Problem as problem:
    note = store.notes.get("note")
    print(problem.kind, saved, note.text.split()[1])
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_a_limit_on_files_is_a_problem_and_loses_nothing(
    profile: paths.Profile,
) -> None:
    with closing(open_store(profile, KEY)) as store:
        put_everything(store)
    writer = start(AT_LIMIT, str(profile.data))
    kind, saved, seen = writer.communicate()[0].split()
    assert kind in {"disk_error", "disk_full"}
    assert int(saved) > 0
    assert seen == saved
    with closing(open_store(profile, KEY)) as store:
        note = store.notes.get("note")
        assert note is not None
        assert note.text.split()[1] == saved
        assert faults(store.database) == []


@linux_root
def test_a_folder_that_can_only_be_read_is_a_problem_and_stays_as_it_is(
    profile: paths.Profile,
) -> None:
    with closing(open_store(profile, KEY)) as store:
        put_everything(store)
    before = profile.database.read_bytes()
    mount("--bind", str(profile.data), str(profile.data))
    with mounted(profile.data, "-o", "remount,ro,bind"):
        with pytest.raises(Problem) as opened:
            open_store(profile, KEY)
        with pytest.raises(Problem) as searched:
            find_key(profile)
    assert opened.value.kind is ProblemKind.READ_ONLY
    assert str(profile.data) in opened.value.message
    assert searched.value.kind is ProblemKind.READ_ONLY
    assert profile.database.read_bytes() == before


READER = """
import sys
from planner import paths
from planner.domain.problems import Problem
from planner.storage.opening import open_store
try:
    open_store(paths.at(sys.argv[1]), sys.argv[2]).close()
except Problem as problem:
    print(problem.kind)
"""


def as_nobody(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
    command = [*nobody, sys.executable, "-c", code, *arguments]
    root = Path(__file__).resolve().parents[2]
    return subprocess.run(
        command, capture_output=True, text=True, cwd=root, check=False
    )


@linux_root
@pytest.mark.skipif(shutil.which("setpriv") is None, reason="there is no setpriv")
def test_another_users_journal_is_a_problem_and_stays_as_it_is(
    profile: paths.Profile, tmp_path: Path
) -> None:
    with closing(open_store(profile, KEY)) as store:
        put_everything(store)
    before = profile.database.read_bytes()
    for folder in (profile.data, *profile.data.parents[:3]):
        folder.chmod(0o755)
    if as_nobody("import planner").returncode:
        pytest.skip("another user may not read this checkout")
    done = as_nobody(READER, str(profile.data), KEY)
    assert done.stdout.strip() == "read_only", done.stderr
    assert profile.database.read_bytes() == before
