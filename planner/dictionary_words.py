"""Where words end in scripts that write no spaces: the system's ICU, if it has one.

Windows 10 and macOS bring ICU; most Linux systems have it for other programs. Without
it nothing is known, and such text is parted between graphemes where it must be.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import re
import sys
from collections.abc import Iterator
from functools import cache, lru_cache

_TEXTS_KEPT = 4_096
_LINE = 2
"""ICU's UBRK_LINE: where a line may end, by dictionary for these scripts."""
_DONE = -1
_VERSION = re.compile(r"(?:\.so\.|\.)(\d+)")


@lru_cache(maxsize=_TEXTS_KEPT)
def word_ends(text: str) -> tuple[int, ...]:
    """Offsets inside a text at which ICU would end a line; none without ICU."""
    library = _icu()
    return tuple(_breaks(library, text)) if library else ()


class _Icu:
    """The three functions that are needed, under their names in this ICU."""

    def __init__(self, library: ctypes.CDLL, suffix: str) -> None:
        """Take the functions; AttributeError when one is not there."""
        self.open = library[f"ubrk_open{suffix}"]
        self.open.restype = ctypes.c_void_p
        self.open.argtypes = [
            *(ctypes.c_int, ctypes.c_char_p, ctypes.c_void_p, ctypes.c_int32),
            ctypes.c_void_p,
        ]
        self.next = library[f"ubrk_next{suffix}"]
        self.next.restype = ctypes.c_int32
        self.next.argtypes = [ctypes.c_void_p]
        self.close = library[f"ubrk_close{suffix}"]
        self.close.restype = None
        self.close.argtypes = [ctypes.c_void_p]


@cache
def _icu() -> _Icu | None:
    for name, suffix in _libraries():
        try:
            return _Icu(ctypes.CDLL(name), suffix)
        except (OSError, AttributeError):
            continue
    return None


def _libraries() -> Iterator[tuple[str, str]]:
    """Names under which ICU may be found, and what its functions' names end in."""
    if sys.platform == "win32":
        yield "icu.dll", ""
        yield "icuuc.dll", ""
    elif sys.platform == "darwin":
        yield "/usr/lib/libicucore.dylib", ""
    elif name := ctypes.util.find_library("icuuc"):
        version = _VERSION.search(name)
        yield name, f"_{version[1]}" if version else ""


def _breaks(icu: _Icu, text: str) -> Iterator[int]:
    coded = text.encode("utf-16-le")
    units = ctypes.create_string_buffer(coded + b"\0\0")
    status = ctypes.c_int(0)
    length = len(coded) // 2
    iterator = icu.open(_LINE, b"th", units, length, ctypes.byref(status))
    if iterator is None or status.value > 0:
        return
    while (at := icu.next(iterator)) != _DONE:
        offset = len(coded[: 2 * at].decode("utf-16-le"))
        if offset < len(text):
            yield offset
    icu.close(iterator)
