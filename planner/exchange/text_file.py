"""Reads a whole text file that somebody else made, or standard input."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import BinaryIO

from planner.domain.problems import Problem, ProblemKind

LARGEST = 50_000_000
"""Bytes; some 30,000 notes, and still read at once without a thought."""
STANDARD_INPUT = "-"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def read_text_file(name: str) -> str:
    """The text of a file, or of standard input when the name is ``-``.

    UTF-8 with or without a byte order mark. A byte that is none becomes a lone
    surrogate, so that whoever reads the text can name the line and keep the others.
    Raises Problem(BAD_FILE) when there is no such file or it can't be read.
    """
    try:
        if name == STANDARD_INPUT:
            content = _read_standard_input()
        else:
            with Path(name).open("rb") as file:
                content = _read(file)
    except (OSError, ValueError) as error:
        raise _bad_file(name, reason_of(error)) from error
    if len(content) > LARGEST:
        raise _bad_file(name, f"it is larger than {LARGEST // 1_000_000} MB")
    if content.startswith(_UTF_16):
        raise _bad_file(name, "it is UTF-16 text; save it as UTF-8")
    return content.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "surrogateescape")


def reason_of(error: OSError | ValueError) -> str:
    """What the system says went wrong, as the end of a sentence."""
    if isinstance(error, OSError) and error.errno:
        text = os.strerror(error.errno)
        return text[:1].lower() + text[1:]
    return str(error)


def _read(file: BinaryIO) -> bytes:
    return file.read(LARGEST + 1)


def _read_standard_input() -> bytes:
    """All of standard input; it is None in a process that was started without."""
    if sys.stdin is None:
        raise ValueError("there is none")
    return _read(sys.stdin.buffer)


def _bad_file(name: str, reason: str) -> Problem:
    place = "standard input" if name == STANDARD_INPUT else name
    return Problem(ProblemKind.BAD_FILE, place=place, reason=reason)
