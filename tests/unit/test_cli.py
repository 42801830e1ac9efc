"""The command line: what is taken, what is refused, which window opens."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType

import pytest

from planner import __version__
from planner.cli import main


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Path | None]:
    """The profiles that windows were opened for; no window is."""
    profiles: list[Path | None] = []

    def start_window(profile: Path | None) -> int:
        profiles.append(profile)
        return 7

    desktop = ModuleType("planner.desktop")
    desktop.start_window = start_window  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "planner.desktop", desktop)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    return profiles


def test_without_a_command_the_window_opens(opened: list[Path | None]) -> None:
    assert main([]) == 7
    assert main(["--profile", "some/folder"]) == 7
    assert opened == [None, Path("some/folder")]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has none")
def test_without_a_display_it_says_so(
    opened: list[Path | None],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert main([]) == 1
    assert opened == []
    assert capsys.readouterr().err == (
        "There is no display for the window. "
        "“thank-you-planner render” makes PDFs without one.\n"
    )


def test_without_qt_it_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.delitem(sys.modules, "planner.desktop", raising=False)
    for name in ("PySide6", "PySide6.QtCore"):
        monkeypatch.setitem(sys.modules, name, None)
    assert main([]) == 1
    assert capsys.readouterr().err.startswith("The window cannot open, since Qt ")


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"thank-you-planner {__version__}\n"


def test_help_names_the_commands(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    assert "render" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["rendr", "job"], "invalid choice: 'rendr'"),
        (["render"], "the following arguments are required: JOB"),
        (["render", "a", "b"], "unrecognized arguments: b"),
        (["render", "a", "--comb"], "unrecognized arguments: --comb"),
        (["--profile"], "expected one argument"),
    ],
)
def test_wrong_use_is_one_line(
    arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.count("\n") == 1
    assert words in captured.err


def test_a_profile_may_stand_after_the_command(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    job = str(tmp_path / "none.json")
    assert main(["render", job, "--profile", str(tmp_path)]) == 2
    assert main(["--profile", str(tmp_path), "render", job]) == 2
    assert capsys.readouterr().err.count("could not be read") == 2
