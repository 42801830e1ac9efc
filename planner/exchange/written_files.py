"""Writes files so that each is there whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from planner.domain.problems import Problem, ProblemKind
from planner.exchange.text_file import reason_of


def make_folder(folder: Path) -> None:
    """Create the folder and those above it, if they are missing.

    Raises Problem(NOT_WRITABLE).
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        raise _not_written(folder, error) from error


def write_together(folder: Path, files: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Write files that belong together; old ones of those names are replaced.

    All are written beside their places first and renamed last, so a full disk
    leaves what was there before. Raises Problem(NOT_WRITABLE).
    """
    waiting: list[tuple[Path, Path]] = []
    try:
        for name, content in files.items():
            place = folder / name
            part = folder / f".{name}.{os.getpid()}.part"
            waiting.append((part, place))
            _write(part, place, content)
        for part, place in waiting:
            _rename(part, place)
    finally:
        for part, _ in waiting:
            with suppress(OSError):
                part.unlink(missing_ok=True)
    return tuple(place for _, place in waiting)


def _write(part: Path, place: Path, content: bytes) -> None:
    """Write with the mode that the user's umask gives to any new file."""
    try:
        with part.open("wb") as file:
            file.write(content)
    except OSError as error:
        raise _not_written(place, error) from error


def _rename(part: Path, place: Path) -> None:
    try:
        part.replace(place)
    except OSError as error:
        raise _not_written(place, error) from error


def _not_written(place: Path, error: OSError | ValueError) -> Problem:
    return Problem(ProblemKind.NOT_WRITABLE, place=str(place), reason=reason_of(error))
