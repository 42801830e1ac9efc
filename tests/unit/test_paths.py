"""Where a profile keeps its files, and who may read them."""

from __future__ import annotations

import stat
import sys
from dataclasses import astuple
from pathlib import Path

import pytest

from planner import paths

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="no POSIX modes")


def _mode(folder: Path) -> int:
    return stat.S_IMODE(folder.stat().st_mode)


def test_everything_lies_below_the_folder_that_was_named(tmp_path: Path) -> None:
    profile = paths.at(tmp_path)
    inside = [*astuple(profile), profile.database, profile.key_file, profile.lock]
    for path in [*inside, profile.backups, profile.log]:
        assert path.is_relative_to(tmp_path)


def test_no_two_names_are_the_same(tmp_path: Path) -> None:
    profile = paths.at(tmp_path)
    files = (profile.database, profile.key_file, profile.lock, profile.log)
    assert len({*files, profile.backups, *astuple(profile)}) == 8


def test_a_relative_folder_is_where_the_user_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    profile = paths.at("journal")
    monkeypatch.chdir("/")
    assert profile.data == tmp_path / "journal"


def test_nothing_is_created_before_make(tmp_path: Path) -> None:
    profile = paths.at(tmp_path / "new")
    assert not profile.data.exists()
    profile.make()
    assert profile.backups.is_dir()
    assert profile.log.parent.is_dir()


@posix_only
def test_only_this_user_may_look_into_new_folders(tmp_path: Path) -> None:
    profile = paths.at(tmp_path / "new")
    profile.make()
    for folder in (*astuple(profile), profile.backups):
        assert _mode(folder) == 0o700


@posix_only
def test_a_folder_that_was_there_keeps_its_mode(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    paths.at(tmp_path).make()
    assert _mode(tmp_path) == 0o755


@posix_only
def test_a_file_in_the_way_is_an_os_error(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("")
    with pytest.raises(OSError, match="taken"):
        paths.at(tmp_path / "taken").make()


@pytest.mark.skipif(sys.platform != "linux", reason="XDG")
def test_the_default_follows_the_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "d"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "c"))
    profile = paths.default()
    assert profile.data == tmp_path / "d" / "thank-you-planner"
    assert profile.cache == tmp_path / "c" / "thank-you-planner"
