"""Words parted with a hyphen: at soft hyphens, or where a dictionary allows it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from planner.layout.paragraph import Paragraph, Parting
from planner.layout.shaping import SOFT_HYPHEN, Piece, Voice
from planner.layout.typography import Points

_WORD = re.compile(r"[^\w]*?(?P<letters>[^\W\d_]+)[^\w]*")
_CAPITALS_PART = frozenset({"de"})
"""Languages in which a capital does not tell a name."""


class _Cut(NamedTuple):
    """A word in two: its texts, the first without the hyphen to be shown."""

    before: str
    after: str


def with_soft_hyphens(paragraph: Paragraph, voice: Voice) -> Paragraph:
    """The paragraph with a possible line end at each soft hyphen."""
    return _with_cuts(paragraph, voice, _soft_cuts)


def hyphenated(paragraph: Paragraph, voice: Voice, points: Points) -> Paragraph:
    """The paragraph with a possible line end wherever a word may be parted."""

    def cuts(text: str) -> list[_Cut]:
        return _soft_cuts(text) or _cuts(text, points, voice)

    return _with_cuts(paragraph, voice, cuts)


def parted(
    piece: Piece, measure: float, voice: Voice, points: Points
) -> Sequence[Piece]:
    """A piece wider than the measure in parts that fit, as far as it can be parted."""
    found: list[Piece] = []
    rest = piece
    while rest.width > measure and not any(rest.levels):
        heads = [
            (head, cut.after)
            for cut in _soft_cuts(rest.text) or _cuts(rest.text, points, voice)
            if (head := _head(cut.before, voice)).width <= measure
        ]
        if not heads:
            break
        head, after = heads[-1]
        found.append(head)
        rest = voice.piece(after)
    return [*found, rest]


def _soft_cuts(text: str) -> list[_Cut]:
    return [
        _Cut(text[:at], text[at + 1 :])
        for at, character in enumerate(text)
        if character == SOFT_HYPHEN and 0 < at < len(text) - 1
    ]


def _cuts(text: str, points: Points, voice: Voice) -> list[_Cut]:
    """Where a word may be parted; a name never is, and nothing that is not a word."""
    word = _WORD.fullmatch(text)
    if word is None or text.endswith(SOFT_HYPHEN):
        return []
    letters, start = word["letters"], word.start("letters")
    if letters[0].isupper() and voice.language[:2].lower() not in _CAPITALS_PART:
        return []
    return [
        _Cut(text[: start + at], text[start + at :]) for at in sorted(points(letters))
    ]


def _head(text: str, voice: Voice) -> Piece:
    shapes = (*voice.piece(text).shapes, voice.hyphen)
    return Piece(text + SOFT_HYPHEN, shapes, sum([shape.width for shape in shapes]))


def _with_cuts(
    paragraph: Paragraph, voice: Voice, cuts_of: Callable[[str], Sequence[_Cut]]
) -> Paragraph:
    """Breaks inside words between those that are there, in order along the line."""
    if paragraph.partings or any([shape.level for shape in paragraph.flow]):
        return paragraph  # the writer's own hyphens decide; directions never mix
    if not paragraph.pieces:
        return paragraph
    starts, ends = [paragraph.starts[0]], [paragraph.ends[0]]
    flow_starts, flow_ends = [paragraph.flow_starts[0]], [paragraph.flow_ends[0]]
    partings: dict[int, Parting] = {}
    for number, piece in enumerate(paragraph.pieces):
        first, last = paragraph.flow_starts[number], paragraph.flow_ends[number + 1]
        left = paragraph.ends[number + 1] - piece.width
        right = paragraph.ends[number + 1]
        for head, tail in _partings(cuts_of(piece.text), voice):
            end, start = left + head.width, right - tail.width
            if not (ends[-1] < end < right and starts[-1] < start < right):
                continue
            partings[len(starts)] = Parting(head.shapes, tail.shapes)
            starts.append(start)
            ends.append(end)
            flow_starts.append(last)
            flow_ends.append(first)
        ends.append(right)
        flow_ends.append(last)
        if number + 1 < len(paragraph.pieces):
            starts.append(paragraph.starts[number + 1])
            flow_starts.append(paragraph.flow_starts[number + 1])
    return replace(
        paragraph,
        starts=starts,
        ends=ends,
        flow_starts=flow_starts,
        flow_ends=flow_ends,
        partings=partings,
    )


def _partings(cuts: Sequence[_Cut], voice: Voice) -> Iterator[tuple[Piece, Piece]]:
    for cut in cuts:
        yield _head(cut.before, voice), voice.piece(cut.after)
