"""Answers layout's question for a face with faces that are installed here."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property, lru_cache
from pathlib import Path

from planner.layout.fallback import FaceFile, Wanted
from planner.typefaces.folders import font_folders, read_folders
from planner.typefaces.fontconfig import ask_fontconfig
from planner.typefaces.listed import ListedFace
from planner.typefaces.preference import is_east_asian, is_of_use, rank

_ORDERS_KEPT = 16


class InstalledFaces:
    """The faces of this computer, listed when the first one is needed.

    What is installed meanwhile is found at the next start, so that the same note
    looks the same until then.
    """

    def __init__(self) -> None:
        """Ask nothing yet."""
        self._in_order = lru_cache(maxsize=_ORDERS_KEPT)(self._sorted)

    @cached_property
    def _faces(self) -> tuple[ListedFace, ...]:
        found = None if sys.platform == "win32" else ask_fontconfig()
        if found is None:
            found = read_folders(font_folders())
        return tuple(filter(is_of_use, found))

    def candidates(self, wanted: Wanted) -> Iterable[FaceFile]:
        """Faces that say they have the text, best first."""
        east_asian = is_east_asian(wanted.text)
        order = self._in_order(replace(wanted, text=""), east_asian)
        return (face.file for face in order if face.has(wanted.text))

    def _sorted(self, wanted: Wanted, east_asian: bool) -> list[ListedFace]:
        return sorted(self._faces, key=lambda face: rank(face, wanted, east_asian))

    def read(self, path: str) -> bytes:
        """The whole file; OSError when it cannot be read."""
        return Path(path).read_bytes()
