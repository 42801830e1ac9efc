"""A PDF file as numbered objects: the few parts of the format that we write."""

from __future__ import annotations

import hashlib
import zlib
from functools import lru_cache

_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_COMPRESSION = 6
_LASTING_KEPT = 64


def number(value: float) -> str:
    """A number as PDF writes it: at most four decimals and no exponent."""
    text = f"{value:.4f}".rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text


def text_string(text: str) -> str:
    """A text string in hexadecimal UTF-16, in which every character is allowed."""
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"


class ObjectFile:
    """Collects objects and writes them out."""

    def __init__(self) -> None:
        """Begin an empty file."""
        self._bodies: list[bytes | None] = []
        self._streams: dict[tuple[str, bytes], int] = {}

    def reserve(self) -> int:
        """The number of an object that will be filled in later."""
        self._bodies.append(None)
        return len(self._bodies)

    def fill(self, reference: int, body: str) -> None:
        """Give a reserved object its content."""
        self._bodies[reference - 1] = body.encode("ascii")

    def add(self, body: str) -> int:
        """Add an object and return its number."""
        self._bodies.append(body.encode("ascii"))
        return len(self._bodies)

    def add_stream(
        self, content: bytes, entries: str = "", *, lasting: bool = False
    ) -> int:
        """Add a compressed stream; one that is already there is used again.

        ``lasting`` content will come again in other files and is packed only once.
        """
        key = entries, content
        known = self._streams.get(key)
        if known is None:
            packed = _packed_once(content) if lasting else _packed(content)
            head = f"<</Filter/FlateDecode/Length {len(packed)}{entries}>>stream\n"
            self._bodies.append(head.encode("ascii") + packed + b"\nendstream")
            known = self._streams[key] = len(self._bodies)
        return known

    def finish(self, root: int, info: int) -> bytes:
        """The whole file. Its id is made from its content, not from the clock."""
        parts = [_HEADER]
        offsets: list[int] = []
        at = len(_HEADER)
        for index, body in enumerate(self._bodies, 1):
            if body is None:
                raise ValueError(f"object {index} was reserved and never filled")
            offsets.append(at)
            part = b"%d 0 obj\n%b\nendobj\n" % (index, body)
            parts.append(part)
            at += len(part)
        parts.append(_trailer(offsets, at, root, info, _fingerprint(parts)))
        return b"".join(parts)


def _packed(content: bytes) -> bytes:
    return zlib.compress(content, _COMPRESSION)


_packed_once = lru_cache(maxsize=_LASTING_KEPT)(_packed)


def _fingerprint(parts: list[bytes]) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part)
    return digest.hexdigest()[:32].upper()


def _trailer(offsets: list[int], at: int, root: int, info: int, mark: str) -> bytes:
    count = len(offsets) + 1
    rows = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    return (
        f"xref\n0 {count}\n0000000000 65535 f \n{rows}"
        f"trailer\n<</Size {count}/Root {root} 0 R/Info {info} 0 R"
        f"/ID[<{mark}><{mark}>]>>\nstartxref\n{at}\n%%EOF\n"
    ).encode("ascii")
