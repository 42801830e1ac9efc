"""What is shipped: one version, every file in the wheel, a Qt that stays alive."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder

import planner

ROOT = Path(__file__).resolve().parent.parent


def run_python(code: str, *arguments: str, folder: Path = ROOT) -> str:
    """Run code in a fresh interpreter and return what it prints."""
    env = dict(os.environ, PYTHONPATH=str(folder), PYTHONUTF8="1")
    command = [sys.executable, "-c", code, *arguments]
    done = subprocess.run(
        command, capture_output=True, text=True, env=env, cwd=folder, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    return Path(next(WheelBuilder(str(ROOT)).build(directory=str(folder))))


def test_the_changelog_starts_with_this_version() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    heading = re.search(r"^## \[?([\w.]+)", changelog, re.MULTILINE)
    assert heading is not None
    assert heading[1] in {"Unreleased", planner.__version__}


def test_the_wheel_carries_every_shipped_file(wheel: Path) -> None:
    packed = set(zipfile.ZipFile(wheel).namelist())
    shipped = [p for p in (ROOT / "resources").rglob("*") if p.is_file()]
    names = [p.relative_to(ROOT / "resources").as_posix() for p in shipped]
    assert "fonts/lato/OFL.txt" in names
    assert [n for n in names if f"planner/_resources/{n}" not in packed] == []


def test_the_wheel_carries_every_module(wheel: Path) -> None:
    packed = set(zipfile.ZipFile(wheel).namelist())
    modules = [p.relative_to(ROOT).as_posix() for p in ROOT.glob("planner/**/*.py")]
    assert "planner/__main__.py" in modules
    assert [module for module in modules if module not in packed] == []


def test_the_wheel_carries_nothing_else(wheel: Path) -> None:
    folders = {name.partition("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    stem = f"thank_you_planner-{planner.__version__}"
    assert folders == {"planner", f"{stem}.dist-info"}


def test_the_wheel_has_the_command(wheel: Path) -> None:
    name = f"thank_you_planner-{planner.__version__}.dist-info/entry_points.txt"
    entry_points = zipfile.ZipFile(wheel).read(name).decode()
    assert "thank-you-planner = planner.__main__:main" in entry_points


def test_an_installed_planner_finds_its_files(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path)
    code = (
        "from planner import resources\n"
        "print(resources.path('fonts/faces.toml'))\n"
        "print(len(resources.read_bytes('fonts/lato/Lato-Regular.ttf')))\n"
    )
    path, size = run_python(code, folder=tmp_path).split("\n")[:2]
    assert Path(path) == tmp_path / "planner" / "_resources" / "fonts" / "faces.toml"
    assert int(size) > 500_000


def test_qt_survives_calls_that_return_nothing() -> None:
    """PySide6 6.12.0 on Python 3.11 aborts here after about 5,000 calls."""
    code = (
        "import sys\n"
        "from PySide6.QtGui import QImage\n"
        "from PySide6.QtWidgets import QApplication, QWidget\n"
        "app = QApplication([])\n"
        "image, widget = QImage(4, 4, QImage.Format.Format_RGB32), QWidget()\n"
        "image.fill(0), widget.parent()\n"
        "before = sys.getrefcount(None)\n"
        "for _ in range(20_000):\n"
        "    image.fill(0)\n"
        "    widget.parent()\n"
        "print(sys.getrefcount(None) - before)\n"
    )
    assert abs(int(run_python(code))) < 100


def test_work_without_a_window_never_loads_qt(tmp_path: Path) -> None:
    code = (
        "import runpy, sys\n"
        "sys.argv[0] = 'thank-you-planner'\n"
        "try:\n"
        "    runpy.run_module('planner', run_name='__main__')\n"
        "except SystemExit as stop:\n"
        "    assert not stop.code, stop.code\n"
        "print([name for name in sys.modules if name.startswith('PySide6')])\n"
    )
    job = str(ROOT / "resources" / "sample" / "job.json")
    printed = run_python(code, "render", job, "-o", str(tmp_path))
    assert printed.splitlines()[-1] == "[]"
    assert list(tmp_path.glob("*.pdf"))
