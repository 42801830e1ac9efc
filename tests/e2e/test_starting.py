"""Starting where something is wrong: a sentence, and nothing is touched."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from planner import paths
from planner.desktop import Desktop
from planner.paths import Profile
from tests.e2e.mounts import linux_root, mount, mounted
from tests.e2e.sitting import Sitting, application, end, says


def refused(qtbot: QtBot, profile: Profile, words: str) -> None:
    """Start, and wait for the sentence instead of the window."""
    desktop = Desktop(application(), profile)
    desktop.open()
    qtbot.waitUntil(lambda: says(words), timeout=20_000)
    assert desktop.window is None
    end(desktop)


@pytest.fixture
def used(qtbot: QtBot, profile: Profile, no_guard: None) -> Profile:
    """A journal that was used once."""
    sitting = Sitting(qtbot, profile)
    sitting.hands.press("New interview")
    sitting.hands.fill("Company", "Larkspur Bakery")
    sitting.leave()
    return profile


def test_a_damaged_journal_is_said_and_left_alone(used: Profile, qtbot: QtBot) -> None:
    content = bytearray(used.database.read_bytes())
    for at in range(40, len(content), 4096):
        content[at] ^= 0x10
    content[-1000] ^= 0x10
    used.database.write_bytes(content)
    refused(qtbot, used, "journal")
    assert used.database.read_bytes() == content


def test_a_journal_without_its_key_gets_no_new_one(used: Profile, qtbot: QtBot) -> None:
    content = used.database.read_bytes()
    used.key_file.unlink()
    refused(qtbot, used, "key")
    assert not used.key_file.exists()
    assert used.database.read_bytes() == content


def test_another_programs_file_is_left_alone(
    profile: Profile, qtbot: QtBot, no_guard: None
) -> None:
    Sitting(qtbot, profile).leave()
    profile.database.unlink()
    foreign = sqlite3.connect(profile.database)
    foreign.execute("CREATE TABLE songs (name TEXT)")
    foreign.commit()
    foreign.close()
    content = profile.database.read_bytes()
    refused(qtbot, profile, "could not be")
    assert profile.database.read_bytes() == content


def test_a_file_where_the_folder_should_be(
    tmp_path: Path, qtbot: QtBot, no_guard: None
) -> None:
    place = tmp_path / "taken"
    place.write_text("mine", encoding="utf-8")
    refused(qtbot, paths.at(place), "could not be written")
    assert place.read_text(encoding="utf-8") == "mine"


def test_a_journal_that_lost_its_content_is_not_taken_for_a_first_start(
    used: Profile, qtbot: QtBot
) -> None:
    again = Sitting(qtbot, used)
    qtbot.waitUntil(lambda: any(used.backups.glob("*.db")), timeout=20_000)
    again.leave()
    used.database.write_bytes(b"")
    refused(qtbot, used, "damaged")
    assert used.database.read_bytes() == b""


@linux_root
def test_a_journal_in_a_folder_that_can_only_be_read(
    tmp_path: Path, qtbot: QtBot, no_guard: None
) -> None:
    folder = tmp_path / "disk"
    folder.mkdir()
    profile = paths.at(folder / "profile")
    with mounted(folder, "-t", "tmpfs", "-o", "size=8m", "tmpfs"):
        Sitting(qtbot, profile).leave()
        mount("-o", "remount,ro", str(folder))
        refused(qtbot, profile, "can only be read")
