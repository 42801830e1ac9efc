"""Shipped files: found from anywhere, never outside their folder, and whole."""

from __future__ import annotations

import shutil
import sys
import tomllib
from pathlib import Path
from xml.etree import ElementTree

import pytest
import uharfbuzz

from planner import resources

FACES = tomllib.loads(resources.read_text("fonts/faces.toml"))["face"]

NAMES_IN_LETTERS = "Żółć Řehoř Ğülşah İpek Ștefan Őszi Ågot Strauß Œuvre Đặng Ærø"
PUNCTUATION = "‘’“”–—…&@€"
OUTSIDE = (
    *("", ".", "..", "../pyproject.toml", "icons/../../x", "/etc/passwd"),
    *("..\\x", "C:\\x", "C:x", "icons\\sun.svg"),
)


def test_a_shipped_text_is_read() -> None:
    assert resources.read_text("icons/LICENSE").startswith("ISC License")


def test_bytes_and_text_are_the_same_file() -> None:
    text = resources.read_text("fonts/faces.toml")
    assert resources.read_bytes("fonts/faces.toml").decode() == text


def test_names_can_be_read_back_and_are_sorted() -> None:
    names = resources.names("icons")
    assert list(names) == sorted(names)
    assert all(resources.path(name).is_file() for name in names)


def test_names_leave_folders_out() -> None:
    assert resources.names("fonts") == ("fonts/faces.toml",)


@pytest.mark.parametrize("name", OUTSIDE)
def test_a_name_that_leaves_the_folder_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="not the name of a shipped file"):
        resources.path(name)


def test_a_name_that_is_not_there_is_said_so() -> None:
    with pytest.raises(FileNotFoundError):
        resources.read_bytes("icons/unknown.svg")


def test_a_frozen_program_finds_its_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(resources.path("icons"), tmp_path / "resources" / "icons")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resources.path("icons/sun.svg").is_relative_to(tmp_path)
    assert resources.read_text("icons/sun.svg")


@pytest.mark.parametrize("face", FACES, ids=lambda face: str(face["id"]))
def test_every_face_is_a_font_with_its_licence(face: dict[str, str]) -> None:
    licence = resources.read_text(f"fonts/{face['id']}/OFL.txt")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    for style in ("regular", "italic"):
        if style in face:
            data = resources.read_bytes(f"fonts/{face['id']}/{face[style]}")
            assert uharfbuzz.Face(data).upem > 0


@pytest.mark.parametrize("face", FACES, ids=lambda face: str(face["id"]))
def test_every_face_can_write_the_names_of_europe(face: dict[str, str]) -> None:
    data = resources.read_bytes(f"fonts/{face['id']}/{face['regular']}")
    known = set(uharfbuzz.Face(data).unicodes)
    assert [c for c in NAMES_IN_LETTERS + PUNCTUATION if ord(c) not in known] == []


def test_faces_have_a_floor_below_the_size_they_start_from() -> None:
    for face in FACES:
        assert 9 <= face["floor"] < face["comfortable"]
        assert face["kind"] in {"serif", "sans", "script"}


def test_envelopes_have_an_upright_sans() -> None:
    assert [face["name"] for face in FACES if face["kind"] == "sans"] == ["Lato"]


def test_every_icon_takes_its_colour_from_where_it_is_shown() -> None:
    for name in resources.names("icons"):
        if name.endswith(".svg"):
            icon = ElementTree.fromstring(resources.read_text(name))
            assert icon.get("stroke") == "currentColor", name
            assert icon.get("viewBox") == "0 0 24 24", name
