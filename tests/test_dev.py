"""What dev.py decides on a machine where something is missing."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

import dev

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="apt and X11")


@linux_only
def test_a_library_that_is_missing_is_named_by_its_package() -> None:
    libraries = {"libc.so.6": "libc6", "libnowhere.so.9": "libnowhere9"}
    assert dev.missing_libraries(libraries) == ["libnowhere9"]


@linux_only
def test_a_command_that_is_missing_is_named_by_its_package() -> None:
    commands = {"sh": "dash", "no-such-command": "nothing"}
    assert dev.missing_commands(commands) == ["nothing"]


@linux_only
def test_a_font_that_is_missing_is_named_by_its_package(tmp_path: Path) -> None:
    there = tmp_path / "there.ttf"
    there.touch()
    fonts = {str(there): "fonts-there", str(tmp_path / "gone.ttf"): "fonts-gone"}
    assert dev.missing_fonts(fonts) == ["fonts-gone"]


def test_the_line_for_somebody_without_sudo_is_one_line(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("shutil.which", {"apt-get": "/usr/bin/apt-get"}.get)
    assert dev.apt_line(["a", "b"]) == (
        "su -c 'apt-get update && apt-get install -y --no-install-recommends a b'"
    )


def test_the_line_for_somebody_with_sudo_uses_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("shutil.which", str)
    assert dev.apt_line(["a"]) == (
        "sudo apt-get update && sudo apt-get install -y --no-install-recommends a"
    )


def test_without_root_nothing_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", {"apt-get": "/usr/bin/apt-get"}.get)
    monkeypatch.setattr(dev, "root_prefix", lambda: None)
    with pytest.raises(dev.Stop, match=r"apt-get install .* libegl1"):
        dev.need_packages(["libegl1"])


def test_without_apt_the_packages_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", {}.get)
    with pytest.raises(dev.Stop, match="libegl1"):
        dev.need_packages(["libegl1"])


def test_what_only_some_tests_need_never_stops(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("shutil.which", {}.get)
    dev.like_packages(["xvfb"])
    assert capsys.readouterr().out == "Tests that need one of these are skipped: xvfb\n"


@linux_only
@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY"])
def test_a_display_is_what_the_session_names(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert not dev.has_display()
    monkeypatch.setenv(name, ":9")
    assert dev.has_display()


def test_a_changed_lock_asks_for_a_new_install(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("run.txt", "build.txt", "pyproject.toml"):
        (tmp_path / name).write_text("one")
    for name in ("VENV", "LOCKS", "ROOT"):
        monkeypatch.setattr(dev, name, tmp_path)
    dev.stamp("run").write_text(dev.fingerprint("run"))
    assert dev.is_installed("run")
    (tmp_path / "run.txt").write_text("two")
    assert not dev.is_installed("run")


def test_long_tests_run_only_when_asked_for() -> None:
    short, long = dev.test_steps([]), dev.test_steps(["--long", "-k", "fit"])
    assert short["pytest"][-2:] == ["-m", "not long"]
    assert long["pytest"][-4:] == ["--hypothesis-profile", "long", "-k", "fit"]


def test_locks_name_no_index_and_carry_hashes() -> None:
    for lock in sorted(dev.LOCKS.glob("*.txt")):
        lines = lock.read_text().splitlines()
        packages = [line for line in lines if line[:1].isalnum()]
        assert packages
        assert all(line.endswith("\\") and "==" in line for line in packages)
        rest = [line for line in lines if not line[:1].isalnum()]
        assert all(line.startswith("    --hash=sha256:") for line in rest)


def test_an_unknown_command_is_answered_with_the_usage(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert dev.main(["dance"]) == 2
    assert capsys.readouterr().err.startswith("usage:")
