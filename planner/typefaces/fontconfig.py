"""Asks fontconfig, where there is one, for every face and its characters at once."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator

from planner.layout.fallback import FaceFile
from planner.typefaces.listed import ListedFace, listed

_COMMAND = "fc-list"
_SECONDS = 20
_FORMAT = (
    "%{file}\t%{index}\t%{weight}\t%{slant}\t%{width}\t%{color}\t%{scalable}"
    "\t%{family[0]}\t%{charset}\n"
)
_REGULAR = range(75, 81)
"""Fontconfig's weights of a book and a regular face."""
_NORMAL_WIDTH = "100"
_NAMED_INSTANCE = 0x10000
"""Above this, an index means a named instance of a variable face."""


def ask_fontconfig() -> tuple[ListedFace, ...] | None:
    """Every regular, upright face; None where fontconfig cannot be asked."""
    program = shutil.which(_COMMAND)
    if program is None:
        return None
    command = [program, "--format", _FORMAT]
    environment = dict(os.environ, LC_ALL="C.UTF-8")
    try:
        done = subprocess.run(
            command, capture_output=True, timeout=_SECONDS, env=environment
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    if done.returncode:
        return None
    return tuple(_faces(done.stdout.decode("utf-8", errors="surrogateescape")))


def _faces(answer: str) -> Iterator[ListedFace]:
    for line in answer.splitlines():
        fields = line.split("\t")
        if len(fields) == 9:
            path, index, weight, slant, width, colour, scalable, family, ranges = fields
            outlined = scalable == "True" or colour == "True"
            upright = slant == "0" and width == _NORMAL_WIDTH
            first = int(index) < _NAMED_INSTANCE
            if upright and outlined and first and _is_regular(weight):
                file = FaceFile(path, int(index))
                yield listed(file, family, colour == "True", _ranges(ranges))


def _is_regular(weight: str) -> bool:
    """Whether a weight, or the range of a variable face, holds the regular one."""
    low, *high = (round(float(part)) for part in weight.strip("[]").split())
    if not high:
        return low in _REGULAR
    return low < _REGULAR.stop and high[0] >= _REGULAR.start


def _ranges(text: str) -> Iterator[tuple[int, int]]:
    for part in text.split():
        start, _, end = part.partition("-")
        yield int(start, 16), int(end or start, 16)
