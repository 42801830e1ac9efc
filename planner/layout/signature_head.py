"""Tells name, job title and organization apart in the lines above a street."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from planner.layout.reading_clues import Clues
from planner.layout.regions import region_key

_MOST_WORDS_OF_A_NAME = 6
_AT = re.compile(r"\s+(?:at|bei|chez|@)\s+|,\s+|\s+[–—-]\s+")


@dataclass(slots=True)
class Head:
    """What stands above the street; ``left`` are lines nothing was made of."""

    name: str = ""
    honorific: str = ""
    job_title: str = ""
    organization: str = ""
    left: list[str] = field(default_factory=list)


def read_head(lines: Sequence[str], clues: Clues, organization_first: bool) -> Head:
    """Name, job title and organization, each from one line or a piece of one.

    Lines that no word tells apart go by their order: the name first, but the
    organization where the country puts it first.
    """
    head = Head()
    open_lines = []
    for piece in (p for line in lines for p in _pieces(line, clues)):
        key = region_key(piece)
        if not head.honorific and not head.name and clues.honorific.match(key):
            _take_name(piece, clues, head)
        elif not head.job_title and clues.job_title.search(key):
            head.job_title = piece
        elif not head.organization and clues.organization.search(key):
            head.organization = piece
        else:
            open_lines.append(piece)
    _by_order(open_lines, head, organization_first)
    return head


def _by_order(lines: Sequence[str], head: Head, organization_first: bool) -> None:
    names = [line for line in lines if _is_name(line)]
    free = [part for part in ("name", "organization") if not getattr(head, part)]
    if organization_first and len(free) > 1 and len(names) > 1:
        free.reverse()
    if len(names) > len(free) and len(names) > 2 and not head.job_title:
        free.insert(1, "job_title")
    taken = dict(zip(names, free, strict=False))
    for line in lines:
        if line in taken:
            setattr(head, taken.pop(line), line)
        else:
            head.left.append(line)


def _pieces(line: str, clues: Clues) -> list[str]:
    """Name and job title, or job title and employer, that share a line."""
    key = region_key(line)
    if not clues.job_title.search(key):
        return [line]
    pieces = [piece.strip() for piece in _AT.split(line) if piece.strip()]
    titles = [piece for piece in pieces if clues.job_title.search(region_key(piece))]
    if len(pieces) in {2, 3} and len(titles) == 1:
        return pieces
    return [line]


def _take_name(line: str, clues: Clues, head: Head) -> None:
    words = line.split()
    match = clues.honorific.match(region_key(line))
    count = len(match[0].split()) if match else 0
    head.honorific, head.name = " ".join(words[:count]), " ".join(words[count:])


def _is_name(line: str) -> bool:
    return (
        len(line.split()) <= _MOST_WORDS_OF_A_NAME
        and not line[:1].islower()
        and not any(map(str.isdigit, line))
        and not line.endswith((".", "!", "?", ":"))
    )
