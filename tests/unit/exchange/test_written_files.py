"""Writing files that are there whole or not at all."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from planner.domain.problems import Problem, ProblemKind
from planner.exchange.written_files import make_folder, write_together


def test_files_are_written_and_old_ones_replaced(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"old")
    places = write_together(tmp_path, {"a.pdf": b"new", "b.pdf": b"b"})
    assert places == (tmp_path / "a.pdf", tmp_path / "b.pdf")
    assert [place.read_bytes() for place in places] == [b"new", b"b"]
    assert sorted(tmp_path.iterdir()) == sorted(places)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no file modes")
def test_files_get_the_mode_that_any_new_file_gets(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        (place,) = write_together(tmp_path, {"a.pdf": b"a"})
    finally:
        os.umask(before)
    assert place.stat().st_mode & 0o777 == 0o640


def test_where_one_file_fails_none_is_left(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"old")
    with pytest.raises(Problem) as caught:
        write_together(tmp_path, {"a.pdf": b"new", "x/b.pdf": b"b"})
    assert caught.value.kind is ProblemKind.NOT_WRITABLE
    assert "b.pdf" in caught.value.message
    assert [file.name for file in tmp_path.iterdir()] == ["a.pdf"]
    assert (tmp_path / "a.pdf").read_bytes() == b"old"


def test_a_folder_in_the_place_of_a_file_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").mkdir()
    with pytest.raises(Problem) as caught:
        write_together(tmp_path, {"a.pdf": b"a"})
    assert caught.value.facts["reason"]
    assert [file.name for file in tmp_path.iterdir()] == ["a.pdf"]


def test_folders_are_made_with_those_above(tmp_path: Path) -> None:
    make_folder(tmp_path / "a" / "b")
    make_folder(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").is_dir()


@pytest.mark.parametrize("name", ["file", "file/inside", "a\0b"])
def test_a_folder_that_cannot_be_made_is_a_sentence(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_text("here first", encoding="utf-8")
    with pytest.raises(Problem) as caught:
        make_folder(tmp_path / name)
    assert caught.value.kind is ProblemKind.NOT_WRITABLE
    assert (tmp_path / "file").read_text(encoding="utf-8") == "here first"
