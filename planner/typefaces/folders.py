"""The folders in which systems keep their fonts, read file by file."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path

from planner.typefaces.listed import ListedFace
from planner.typefaces.sfnt import read_faces

_ENDINGS = frozenset({".ttf", ".otf", ".ttc", ".otc"})


def font_folders() -> tuple[Path, ...]:
    """Where this system keeps fonts; not each folder need exist."""
    home = Path.home()
    if sys.platform == "win32":
        windows = Path(os.environ.get("WINDIR", r"C:\Windows"))
        own = Path(os.environ.get("LOCALAPPDATA", str(home / "AppData" / "Local")))
        return windows / "Fonts", own / "Microsoft" / "Windows" / "Fonts"
    if sys.platform == "darwin":
        library = home / "Library" / "Fonts"
        return Path("/System/Library/Fonts"), Path("/Library/Fonts"), library
    shared = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"))
    return *shared, home / ".local" / "share" / "fonts", home / ".fonts"


def read_folders(folders: Iterable[Path]) -> tuple[ListedFace, ...]:
    """Every regular, upright face below the folders."""
    files = sorted(
        path
        for folder in folders
        for path in folder.rglob("*")
        if path.suffix.lower() in _ENDINGS
    )
    return tuple(face for path in files for face in read_faces(path))
