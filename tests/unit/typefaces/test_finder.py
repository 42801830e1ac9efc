"""Installed faces: found by file and character, the same answer every time."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from planner import resources
from planner.layout.fallback import FaceFile, Wanted
from planner.typefaces.finder import InstalledFaces
from planner.typefaces.folders import font_folders, read_folders
from planner.typefaces.fontconfig import ask_fontconfig
from planner.typefaces.listed import ListedFace, listed
from planner.typefaces.preference import is_east_asian, is_of_use, rank
from planner.typefaces.sfnt import read_faces
from tests.installed import faces, needs

needs_fontconfig = pytest.mark.skipif(
    not shutil.which("fc-list"), reason="fontconfig's fc-list is not installed"
)


def of_family(family: str) -> ListedFace:
    return listed(FaceFile(f"/fonts/{family}.ttf"), family, "Emoji" in family, [])


def best(wanted: Wanted, *families: str) -> str:
    east_asian = is_east_asian(wanted.text)
    every = map(of_family, families)
    return min(every, key=lambda face: rank(face, wanted, east_asian)).family


def test_a_face_has_what_lies_in_its_ranges() -> None:
    face = listed(FaceFile("x"), "X", False, [(0x5D0, 0x5EA), (0x20, 0x7E)])
    assert face.has("אבת!")
    assert face.has("א\u200dב")
    assert not face.has("é")
    assert not face.has("א\u05eb")


@pytest.mark.parametrize(
    ("language", "wanted"),
    [("ja", "JP"), ("ko-KR", "KR"), ("zh-CN", "SC"), ("zh-TW", "TC"), ("en-US", "JP")],
)
def test_han_is_set_as_the_language_of_the_note_writes_it(
    language: str, wanted: str
) -> None:
    families = [f"Noto Serif CJK {region}" for region in ("SC", "KR", "TC", "JP")]
    found = best(Wanted("山", language, "serif"), *families, "Noto Serif")
    assert found == f"Noto Serif CJK {wanted}"


def test_a_face_for_han_is_the_last_for_other_scripts() -> None:
    wanted = Wanted("ж", "ru", "serif")
    assert best(wanted, "Noto Serif CJK JP", "DejaVu Sans") == "DejaVu Sans"


def test_the_kind_of_the_chosen_face_is_kept() -> None:
    families = "Noto Sans Hebrew", "Noto Serif Hebrew", "Noto Rashi Hebrew"
    assert best(Wanted("א", "he", "script"), *families) == "Noto Serif Hebrew"
    assert best(Wanted("א", "he", "sans"), *families) == "Noto Sans Hebrew"


def test_pictures_are_for_emoji_alone() -> None:
    families = "Noto Color Emoji", "DejaVu Sans"
    assert best(Wanted("☂", "en", "serif"), *families) == "DejaVu Sans"
    assert best(Wanted("☂", "en", "serif", True), *families) == "Noto Color Emoji"


def test_faces_that_show_nothing_are_left_out() -> None:
    assert not is_of_use(of_family(".LastResort"))
    assert not is_of_use(of_family("Adobe Blank"))
    assert is_of_use(of_family("Lato"))


def test_a_shipped_file_is_read_as_it_is() -> None:
    (face,) = read_faces(resources.path("fonts/lato/Lato-Regular.ttf"))
    assert face.family == "Lato"
    assert face.has("Łukasz Ξένια")
    assert not face.has("山")
    assert not face.colour


def test_italics_are_left_out() -> None:
    assert read_faces(resources.path("fonts/lato/Lato-Italic.ttf")) == ()


def test_what_is_no_font_is_passed_over(tmp_path: Path) -> None:
    lato = resources.read_bytes("fonts/lato/Lato-Regular.ttf")
    for number, junk in enumerate([b"", b"ttcf", b"OTTO\0\\9", lato[:400], b"x" * 99]):
        (tmp_path / f"{number}.ttf").write_bytes(junk)
    (tmp_path / "notes.txt").write_text("no font")
    assert read_folders([tmp_path, tmp_path / "gone"]) == ()


@needs_fontconfig
def test_our_reader_agrees_with_fontconfig() -> None:
    told = {face.file: face for face in ask_fontconfig() or ()}
    read = {face.file: face for face in read_folders([Path("/usr/share/fonts")])}
    both = sorted(told.keys() & read.keys())
    letters = "aéЖΩאم山の한ไเ🎉"
    assert both or not told
    for file in both:
        theirs, ours = told[file], read[file]
        assert ours.colour == theirs.colour, file
        mine = [letter for letter in letters if ours.has(letter)]
        assert mine == [letter for letter in letters if theirs.has(letter)], file


@needs_fontconfig
def test_fontconfig_gives_files_that_are_there() -> None:
    for face in (ask_fontconfig() or ())[:20]:
        assert Path(face.file.path).is_file()


def test_without_fontconfig_the_folders_are_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    needs("א")
    monkeypatch.setattr("shutil.which", {}.get)
    assert ask_fontconfig() is None
    found = next(iter(InstalledFaces().candidates(Wanted("א", "he", "serif"))))
    assert Path(found.path).is_file()


@pytest.mark.parametrize("system", ["linux", "darwin", "win32"])
def test_every_system_has_folders(system: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", system)
    assert len(font_folders()) >= 2


def test_the_same_question_gets_the_same_answer() -> None:
    needs("山")
    wanted = Wanted("山田", "ja", "serif")
    once = list(faces().candidates(wanted))
    list(faces().candidates(Wanted("山", "ko", "sans")))
    assert list(faces().candidates(wanted)) == once
    assert list(InstalledFaces().candidates(wanted)) == once
