"""The only door to shipped files: a checkout, a wheel or a frozen program.

Names are relative and use forward slashes on every system, such as
``fonts/faces.toml``.
"""

from __future__ import annotations

import sys
from pathlib import Path, PurePosixPath


def _root() -> Path:
    """Return the folder that holds the shipped files."""
    if getattr(sys, "frozen", False):
        return Path(str(getattr(sys, "_MEIPASS", ""))) / "resources"
    package = Path(__file__).resolve().parent
    packed = package / "_resources"
    return packed if packed.is_dir() else package.parent / "resources"


def path(name: str) -> Path:
    """Return where a shipped file or folder lies; it need not exist.

    Raises ValueError for a name that is empty, absolute or leaves the folder.
    """
    parts = PurePosixPath(name).parts
    leaves = "\\" in name or ":" in name or ".." in parts or name.startswith("/")
    if leaves or not parts:
        raise ValueError(f"not the name of a shipped file: {name!r}")
    return _root().joinpath(*parts)


def read_bytes(name: str) -> bytes:
    """Return a shipped file; FileNotFoundError when there is none of that name."""
    return path(name).read_bytes()


def read_text(name: str) -> str:
    """Return a shipped UTF-8 text; FileNotFoundError when there is none."""
    return path(name).read_text(encoding="utf-8")


def names(folder: str) -> tuple[str, ...]:
    """Return the sorted names of the files in a shipped folder.

    Each can be given to the other functions; folders inside are left out.
    """
    found = (entry for entry in path(folder).iterdir() if entry.is_file())
    inside = PurePosixPath(folder)
    return tuple(sorted(str(inside / entry.name) for entry in found))
