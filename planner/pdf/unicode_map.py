"""What the codes of a font mean in Unicode, so that text can be searched and copied."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

_BLOCK = 100
"""The format allows at most 100 entries in one bfchar block."""
_HEAD = (
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
    "/CMapName /U def /CMapType 2 def\n"
    "/CIDSystemInfo <</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def\n"
    "1 begincodespacerange <{lowest}> <{highest}> endcodespacerange\n"
)
_TAIL = "endcmap CMapName currentdict /CMap defineresource pop end end\n"


def unicode_map(digits: int, texts: Iterable[tuple[int, str]]) -> bytes:
    """The ToUnicode stream of a font whose codes have so many hexadecimal digits."""
    head = _HEAD.format(lowest="0" * digits, highest="F" * digits)
    rows = [(code, text) for code, text in sorted(texts) if text]
    return (head + "".join(_blocks(digits, rows)) + _TAIL).encode("ascii")


def _blocks(digits: int, rows: list[tuple[int, str]]) -> Iterator[str]:
    for start in range(0, len(rows), _BLOCK):
        block = rows[start : start + _BLOCK]
        yield f"{len(block)} beginbfchar\n"
        for code, text in block:
            meaning = text.encode("utf-16-be").hex().upper()
            yield f"<{code:0{digits}X}> <{meaning}>\n"
        yield "endbfchar\n"
