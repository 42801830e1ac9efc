"""Reads from a font file what decides whether to use it, and nothing else.

Formats: https://learn.microsoft.com/typography/opentype/spec (cmap, name, OS/2).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from planner.layout.fallback import FaceFile
from planner.typefaces.listed import ListedFace, listed

_COLLECTION = b"ttcf"
_KINDS = frozenset({b"\0\1\0\0", b"OTTO", b"true"})
_REGULAR = range(380, 421)
_NORMAL_WIDTH = 5
_ITALIC = 0x201
"""OS/2 fsSelection: italic or oblique."""
_PICTURES = frozenset({b"CBDT", b"sbix"})
_FAMILY = 1

_Tables = dict[bytes, tuple[int, int]]


class _Unusable(Exception):
    """The file is not what its tables say."""


def read_faces(path: Path) -> tuple[ListedFace, ...]:
    """The regular, upright faces in a file; none when it cannot be understood."""
    try:
        with path.open("rb") as file:
            return tuple(_faces(file, str(path)))
    except (OSError, struct.error, _Unusable):
        return ()


def _faces(file: BinaryIO, path: str) -> Iterator[ListedFace]:
    for index, offset in enumerate(_offsets(file)):
        tables = _tables(file, offset)
        if _is_plain(file, tables):
            yield listed(
                FaceFile(path, index),
                _family(file, tables),
                not _PICTURES.isdisjoint(tables),
                _ranges(_table(file, tables, b"cmap")),
            )


def _offsets(file: BinaryIO) -> tuple[int, ...]:
    head = file.read(12)
    if head[:4] in _KINDS:
        return (0,)
    if head[:4] != _COLLECTION:
        raise _Unusable
    (count,) = struct.unpack_from(">L", head, 8)
    return struct.unpack(f">{count}L", file.read(4 * count))


def _tables(file: BinaryIO, offset: int) -> _Tables:
    file.seek(offset)
    (count,) = struct.unpack_from(">H", file.read(12), 4)
    rows = struct.iter_unpack(">4sLLL", file.read(16 * count))
    return {tag: (start, length) for tag, _, start, length in rows}


def _table(file: BinaryIO, tables: _Tables, tag: bytes) -> bytes:
    if tag not in tables:
        raise _Unusable
    start, length = tables[tag]
    file.seek(start)
    return file.read(length)


def _is_plain(file: BinaryIO, tables: _Tables) -> bool:
    """Whether the face is regular or variable in weight, upright and not narrow."""
    os2 = _table(file, tables, b"OS/2")
    weight, width = struct.unpack_from(">HH", os2, 4)
    (selection,) = struct.unpack_from(">H", os2, 62)
    regular = weight in _REGULAR or b"fvar" in tables
    return regular and width == _NORMAL_WIDTH and not selection & _ITALIC


def _family(file: BinaryIO, tables: _Tables) -> str:
    names = _table(file, tables, b"name")
    count, strings = struct.unpack_from(">HH", names, 2)
    for row in range(count):
        platform, _, _, kind, length, at = struct.unpack_from(
            ">6H", names, 6 + 12 * row
        )
        if kind == _FAMILY:
            coding = "latin-1" if platform == 1 else "utf-16-be"
            start = strings + at
            return names[start : start + length].decode(coding, errors="replace")
    return ""


def _ranges(cmap: bytes) -> Iterator[tuple[int, int]]:
    """What the tables for Unicode say, of format 4 and 12, the usual ones."""
    (count,) = struct.unpack_from(">H", cmap, 2)
    seen: set[int] = set()
    for row in range(count):
        platform, coding, offset = struct.unpack_from(">HHL", cmap, 4 + 8 * row)
        unicode = platform == 0 or (platform == 3 and coding in {1, 10})
        if unicode and offset not in seen:
            seen.add(offset)
            (layout,) = struct.unpack_from(">H", cmap, offset)
            if layout == 4:
                yield from _segments(cmap, offset)
            elif layout == 12:
                yield from _groups(cmap, offset)


def _segments(cmap: bytes, offset: int) -> Iterator[tuple[int, int]]:
    (twice,) = struct.unpack_from(">H", cmap, offset + 6)
    many = f">{twice // 2}H"
    ends = struct.unpack_from(many, cmap, offset + 14)
    starts = struct.unpack_from(many, cmap, offset + 16 + twice)
    pairs = zip(starts, ends, strict=True)
    yield from (pair for pair in pairs if pair[0] != 0xFFFF)


def _groups(cmap: bytes, offset: int) -> Iterator[tuple[int, int]]:
    (count,) = struct.unpack_from(">L", cmap, offset + 12)
    for row in range(count):
        start, end = struct.unpack_from(">LL", cmap, offset + 16 + 12 * row)
        yield start, end
