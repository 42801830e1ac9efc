"""Reading a file that somebody else made."""

from __future__ import annotations

from pathlib import Path

import pytest

from planner.domain.problems import Problem, ProblemKind
from planner.exchange import text_file
from planner.exchange.text_file import read_text_file


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "with a mark"])
def test_utf8_is_read_with_and_without_a_byte_order_mark(
    tmp_path: Path, mark: bytes
) -> None:
    file = tmp_path / "job.json"
    file.write_bytes(mark + "Jördis\r\n".encode())
    assert read_text_file(str(file)) == "Jördis\r\n"


def test_bytes_that_are_no_utf8_can_be_found_again(tmp_path: Path) -> None:
    file = tmp_path / "job.json"
    file.write_bytes(b"M\xfcnchen")
    assert read_text_file(str(file)) == "M\udcfcnchen"


def problem_of(name: str) -> str:
    with pytest.raises(Problem) as caught:
        read_text_file(name)
    assert caught.value.kind is ProblemKind.BAD_FILE
    return caught.value.message


def test_a_missing_file_is_a_sentence(tmp_path: Path) -> None:
    name = str(tmp_path / "none.json")
    sentence = f"“{name}” could not be read: no such file or directory."
    assert problem_of(name) == sentence


def test_a_folder_is_a_sentence(tmp_path: Path) -> None:
    assert problem_of(str(tmp_path)).startswith(f"“{tmp_path}” could not be read: ")


def test_a_name_with_a_nul_is_a_sentence() -> None:
    assert "could not be read" in problem_of("a\0b")


def test_utf16_is_named(tmp_path: Path) -> None:
    file = tmp_path / "job.json"
    file.write_text("{}", encoding="utf-16")
    assert "it is UTF-16 text; save it as UTF-8" in problem_of(str(file))


def test_a_file_too_large_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text_file, "LARGEST", 10)
    file = tmp_path / "job.json"
    file.write_bytes(b"x" * 10)
    assert read_text_file(str(file)) == "x" * 10
    file.write_bytes(b"x" * 11)
    assert "it is larger than" in problem_of(str(file))
