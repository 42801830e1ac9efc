"""Looking for a face: chosen, before it, shipped, then the system's, file by file."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from planner import resources
from planner.layout.fallback import (
    FaceFile,
    Wanted,
    is_emoji,
    same_script_runs,
)
from planner.layout.shaping import Shaper
from planner.layout.shelf import FaceShelf

SCRIPT = "fonts/dancing-script/DancingScript-Regular.ttf"
SERIF = "fonts/eb-garamond/EBGaramond-Regular.ttf"
SANS = "fonts/lato/Lato-Regular.ttf"


class Installed:
    """A system with some files; remembers what was asked and read."""

    def __init__(self, *paths: str) -> None:
        self.paths = paths
        self.asked: list[Wanted] = []
        self.read_paths: list[str] = []

    def candidates(self, wanted: Wanted) -> Iterable[FaceFile]:
        self.asked.append(wanted)
        return map(FaceFile, self.paths)

    def read(self, path: str) -> bytes:
        self.read_paths.append(path)
        if path == "broken.ttf":
            return b"not a font"
        return resources.read_bytes(path)


def shelf(system: Installed) -> FaceShelf:
    files = {"Dancing": SCRIPT}
    return FaceShelf(files, resources.read_bytes, {"Dancing": "script"}, system)


def test_the_system_is_not_asked_for_what_is_shipped() -> None:
    system = Installed(SERIF)
    assert shelf(system).face_for("Łukasz", "Dancing", "pl") == "Dancing"
    assert system.asked == []


def test_a_face_of_the_system_goes_by_its_file() -> None:
    system = Installed(SERIF)
    made = shelf(system)
    found = made.face_for("Ω", "Dancing", "el")
    assert found == f"{SERIF}#0"
    assert made[found].postscript_name == "EBGaramond-Regular"
    assert system.asked == [Wanted("Ω", "el", "script")]


def test_a_file_that_is_broken_or_gone_is_passed_over_and_read_once() -> None:
    system = Installed("broken.ttf", "gone.ttf", SERIF)
    made = shelf(system)
    assert made.face_for("Ω", "Dancing", "el") == f"{SERIF}#0"
    assert made.face_for("Ж", "Dancing", "ru") == f"{SERIF}#0"
    assert system.read_paths == ["broken.ttf", "gone.ttf", SERIF]


def test_a_hand_stands_in_for_no_other_face() -> None:
    files = {"Sans": SANS, "Hand": SCRIPT}
    as_script = FaceShelf(files, resources.read_bytes, {"Hand": "script"})
    as_serif = FaceShelf(files, resources.read_bytes)
    assert as_script.face_for("₽", "Sans", "ru") is None
    assert as_serif.face_for("₽", "Sans", "ru") == "Hand"


def test_what_nobody_has_is_none() -> None:
    assert shelf(Installed(SERIF)).face_for("山", "Dancing", "ja") is None


def test_a_sign_stays_in_the_face_before_it() -> None:
    system = Installed(SANS, SERIF)
    made = shelf(system)
    before = made.face_for("ἀ", "Dancing", "el")
    assert made.face_for("∑", "Dancing", "el", before) == before


def test_letters_of_one_script_are_set_in_one_face() -> None:
    shapes = Shaper(shelf(Installed(SERIF))).voice("Dancing", "el").piece("µΩa!").shapes
    assert [(shape.face, shape.text) for shape in shapes] == [
        ("Dancing", "µ"),
        (f"{SERIF}#0", "Ω"),
        ("Dancing", "a!"),
    ]


@pytest.mark.parametrize(
    "text", ["🎉", "❤\ufe0f", "👨\u200d👩\u200d👧", "🇩🇪", "1\ufe0f\u20e3"]
)
def test_an_emoji_is_one_run(text: str) -> None:
    assert is_emoji(text)
    assert same_script_runs(f"a{text}b") == [("LATIN", "a"), ("", text), ("LATIN", "b")]


@pytest.mark.parametrize("text", ["a", "1", "©", "❤", "❤\ufe0e", "山", "→"])
def test_what_is_text_unless_asked_otherwise_is_no_emoji(text: str) -> None:
    assert not is_emoji(text)
