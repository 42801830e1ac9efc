#!/usr/bin/env python3
"""Runs, tests and measures the planner on a fresh machine; needs Python alone."""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
LOCKS = ROOT / "requirements"
OLDEST_PYTHON = (3, 11)

USAGE = """usage: python3 dev.py COMMAND

  run [ARG...]            start the planner; ARGs go to it
  test [--long] [ARG...]  lint, types, import contracts, tests; ARGs go to pytest
  bench [ARG...]          run the benchmarks
  lock [--upgrade]        write requirements/*.txt anew from pyproject.toml
"""

# What Qt's wheels leave to the system: library, Debian package.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
}
X11_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
# What the tests that drive a real window and read PDFs back with other programs use.
TEST_COMMANDS = {
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "xdotool": "xdotool",
    "xclip": "xclip",
    "dbus-daemon": "dbus",
    "/usr/libexec/at-spi-bus-launcher": "at-spi2-core",
    "pdftotext": "poppler-utils",
    "fc-list": "fontconfig",
    "qpdf": "qpdf",
}
# Faces with which the tests set other scripts and emoji.
TEST_FONTS = {
    "/usr/share/fonts/truetype/noto/NotoSerifHebrew-Regular.ttf": "fonts-noto-core",
    "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc": "fonts-noto-cjk",
    "/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf": "fonts-noto-color-emoji",
    "/usr/share/fonts/truetype/inter-vf/Inter-roman.var.ttf": "fonts-inter-variable",
}
# The locks, each with what it is made from; later ones agree with earlier ones.
LOCK_SOURCES = {
    "run": "pyproject.toml",
    "dev": "pyproject.toml --group dev --constraints requirements/run.txt",
    "build": "--group build --constraints requirements/dev.txt",
}
# Hashes for every file of every system and Python; no comment that goes stale.
LOCK_OPTIONS = [
    *("--quiet", "--universal", "--python-version", ".".join(map(str, OLDEST_PYTHON))),
    *("--generate-hashes", "--no-annotate", "--no-header"),
]


class Stop(Exception):
    """Ends the command with a sentence on stderr and exit code 1."""


def say(text: str) -> None:
    """Print at once, so that lines stay in order with those of other programs."""
    print(text, flush=True)


# --------------------------------------------------- the system's libraries


def loads(library: str) -> bool:
    """Tell whether the dynamic loader finds a library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_libraries(libraries: dict[str, str]) -> list[str]:
    """Return the Debian packages of the libraries that are not there."""
    if sys.platform != "linux":
        return []
    return [package for name, package in libraries.items() if not loads(name)]


def missing_commands(commands: dict[str, str]) -> list[str]:
    """Return the Debian packages of the programs that are not there."""
    if sys.platform != "linux":
        return []
    return [package for name, package in commands.items() if not shutil.which(name)]


def missing_fonts(fonts: dict[str, str]) -> list[str]:
    """Return the Debian packages of the fonts that are not there."""
    if sys.platform != "linux":
        return []
    return [package for file, package in fonts.items() if not Path(file).exists()]


def missing_venv() -> list[str]:
    """Return the package that Debian keeps ``venv`` in, where it is needed."""
    needed = sys.platform == "linux" and not venv_python().exists()
    return (
        ["python3-venv"] if needed and not importlib.util.find_spec("ensurepip") else []
    )


def root_prefix() -> list[str] | None:
    """Return what to put before a command to run it as root; None: not possible."""
    if sys.platform == "win32":
        return None
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if (
        sudo
        and subprocess.run([sudo, "-n", "true"], capture_output=True).returncode == 0
    ):
        return [sudo, "-n"]
    return None


def apt_commands(packages: list[str]) -> list[list[str]]:
    """Return the commands that install packages on Debian and its relatives."""
    install = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    return [["apt-get", "update"], install]


def apt_line(packages: list[str]) -> str:
    """Return the one line that somebody may run as root by hand."""
    commands = [shlex.join(command) for command in apt_commands(packages)]
    if shutil.which("sudo"):
        return " && ".join(f"sudo {command}" for command in commands)
    return f"su -c {shlex.quote(' && '.join(commands))}"


def apt_install(packages: list[str], prefix: list[str]) -> bool:
    """Install packages quietly; on failure show what apt said."""
    say(f"Installing {' '.join(packages)} …")
    quiet = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive"]
    for command in apt_commands(packages):
        done = subprocess.run([*quiet, *command], capture_output=True, text=True)
        if done.returncode:
            say((done.stdout + done.stderr).strip())
            return False
    return True


def need_packages(packages: list[str]) -> None:
    """Install packages that nothing works without, or stop and say how to."""
    if not packages:
        return
    if not shutil.which("apt-get"):
        raise Stop(
            "Some of the system's libraries are missing. Debian's names for them: "
            + " ".join(packages)
        )
    prefix = root_prefix()
    if prefix is None:
        raise Stop(
            "Some of the system's packages are missing. This line installs them:\n\n"
            f"  {apt_line(packages)}\n"
        )
    if not apt_install(packages, prefix):
        raise Stop("The system's packages could not be installed.")


def like_packages(packages: list[str]) -> None:
    """Install packages that only some tests need, or say that those are skipped."""
    if not packages:
        return
    prefix = root_prefix() if shutil.which("apt-get") else None
    if prefix is None or not apt_install(packages, prefix):
        say(f"Tests that need one of these are skipped: {' '.join(packages)}")


def has_display() -> bool:
    """Tell whether a window can be shown."""
    if sys.platform != "linux":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


# ----------------------------------------------------------- the environment


def venv_python() -> Path:
    """Return the environment's Python, which need not exist yet."""
    if sys.platform == "win32":
        return VENV / "Scripts" / "python.exe"
    return VENV / "bin" / "python"


def fingerprint(lock: str) -> str:
    """Return what an environment was made from; another value asks for a new one."""
    digest = hashlib.sha256(sys.version.encode())
    for file in (LOCKS / f"{lock}.txt", LOCKS / "build.txt", ROOT / "pyproject.toml"):
        digest.update(file.read_bytes())
    return digest.hexdigest()


def stamp(lock: str) -> Path:
    """Return the file that holds the fingerprint of what is installed."""
    return VENV / f"installed-{lock}"


def is_installed(lock: str) -> bool:
    """Tell whether the environment holds just what the locks say."""
    file = stamp(lock)
    return file.exists() and file.read_text() == fingerprint(lock)


def pip_install(*arguments: str) -> None:
    """Install with the index, proxy and certificates this machine is set up for."""
    pip = [str(venv_python()), "-m", "pip", "install", "--quiet"]
    done = subprocess.run([*pip, "--disable-pip-version-check", *arguments], cwd=ROOT)
    if done.returncode:
        raise Stop("The planner's Python packages could not be installed.")


def make_venv() -> None:
    """Make an empty environment, or a fresh one in place of one that is broken."""
    python = venv_python()
    if python.exists() and not subprocess.run([python, "-c", ""]).returncode:
        return
    if subprocess.run([sys.executable, "-m", "venv", "--clear", VENV]).returncode:
        raise Stop("The environment .venv could not be made.")


def ensure_environment(lock: str) -> None:
    """Bring .venv to what ``requirements/LOCK.txt`` says; quick where it is so."""
    if is_installed(lock):
        return
    make_venv()
    say(f"Installing the Python packages of requirements/{lock}.txt into .venv …")
    for name in ("build", lock):
        pip_install("--require-hashes", "-r", str(LOCKS / f"{name}.txt"))
    pip_install("--no-build-isolation", "--no-deps", "--editable", ".")
    for name in {"run", lock}:
        stamp(name).write_text(fingerprint(name))


def module(name: str, *arguments: str) -> list[str]:
    """Return the command that runs a module with the environment's Python."""
    return [str(venv_python()), "-m", name, *arguments]


def start(command: list[str], *, offscreen: bool = False) -> int:
    """Run a command in the project's folder and return its exit code."""
    env = dict(os.environ, PYTHONUTF8="1")
    if offscreen:
        env["QT_QPA_PLATFORM"] = "offscreen"
    return subprocess.run(command, cwd=ROOT, env=env).returncode


# -------------------------------------------------------------- the commands


def run(arguments: list[str]) -> int:
    """Start the planner; without a display, render the sample job instead."""
    display = has_display()
    libraries = QT_LIBRARIES | X11_LIBRARIES if display else {}
    need_packages(missing_venv() + missing_libraries(libraries))
    ensure_environment("run")
    if display or arguments:
        return start(module("planner", *arguments))
    say("There is no display here, so the sample job is rendered to PDF instead.")
    out = ROOT / "out"
    job = "resources/sample/job.json"
    code = start(module("planner", "render", job, "-o", str(out)))
    if code == 0:
        say(f"The cards and envelopes are in {out}")
    return code


def test(arguments: list[str]) -> int:
    """Run every check, say how long each took; return the first failure's code."""
    need_packages(missing_venv() + missing_libraries(QT_LIBRARIES))
    missing = missing_libraries(X11_LIBRARIES) + missing_commands(TEST_COMMANDS)
    like_packages(missing + missing_fonts(TEST_FONTS))
    ensure_environment("dev")
    codes = [timed(*step) for step in test_steps(arguments).items()]
    say("Some checks failed." if any(codes) else "All checks passed.")
    return next(filter(None, codes), 0)


def test_steps(arguments: list[str]) -> dict[str, list[str]]:
    """Return the commands to run, by name."""
    chosen = [argument for argument in arguments if argument != "--long"]
    marks = ["-m", "not long"]
    if "--long" in arguments:
        marks = ["--hypothesis-profile", "long"]
    contracts = str(venv_python().with_name("lint-imports"))
    return {
        "ruff check": module("ruff", "check", "--quiet", "."),
        "ruff format": module("ruff", "format", "--quiet", "--check", "."),
        "mypy": module("mypy", "--no-error-summary"),
        "lint-imports": [contracts, "--no-logo"],
        "pytest": module("pytest", "--quiet", *marks, *chosen),
    }


def timed(name: str, command: list[str]) -> int:
    """Run one step and print its name, outcome and seconds."""
    began = time.monotonic()
    code = start(command, offscreen=True)
    outcome = "passed" if code == 0 else f"failed ({code})"
    say(f"{name:<14} {outcome:<12} {time.monotonic() - began:6.1f} s")
    return code


def bench(arguments: list[str]) -> int:
    """Run the benchmarks."""
    need_packages(missing_venv() + missing_libraries(QT_LIBRARIES))
    ensure_environment("dev")
    return start(module("benchmarks", *arguments), offscreen=not has_display())


def lock(arguments: list[str]) -> int:
    """Write the locks anew; ``--upgrade`` takes newer versions where there are any."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        python = str(Path(folder) / venv_python().relative_to(VENV))
        subprocess.run([python, "-m", "pip", "install", "--quiet", "uv"], check=True)
        for name, sources in LOCK_SOURCES.items():
            output = ["--output-file", f"requirements/{name}.txt"]
            options = [*LOCK_OPTIONS, *sources.split(), *output, *arguments]
            command = [python, "-m", "uv", "pip", "compile", *options]
            subprocess.run(command, cwd=ROOT, check=True)
    return 0


COMMANDS = {"run": run, "test": test, "bench": bench, "lock": lock}


def main(arguments: list[str]) -> int:
    """Run one command; 2 for one that does not exist."""
    if sys.version_info < OLDEST_PYTHON:
        raise Stop("The planner needs Python 3.11 or newer.")
    if not arguments or arguments[0] not in COMMANDS:
        print(USAGE, file=sys.stderr)
        return 2
    return COMMANDS[arguments[0]](arguments[1:])


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except Stop as stop:
        print(stop, file=sys.stderr)
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(130)
