"""Running text becomes paragraphs of shaped pieces."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from operator import add
from typing import cast

from planner.layout.breaks import graphemes, may_break_between
from planner.layout.paragraph import Line, Paragraph
from planner.layout.shaped import Shaped
from planner.layout.shaping import Chunk, Piece, Voice


def make_paragraph(text: str, voice: Voice) -> Paragraph:
    """Shape a text without line ends; runs of spaces count as one."""
    chunks = list(map(voice.chunk, filter(None, text.split(" "))))
    words = [chunk.word for chunk in chunks]
    if None not in words:
        return _of_words(cast("list[Piece]", words), voice.space)
    pieces: list[Piece] = []
    spaced: list[bool] = []
    before: Chunk | None = None
    for chunk in chunks:
        made = chunk.pieces
        if before is not None and _may_part(before, chunk):
            spaced[-1] = True
        elif before is not None:
            spaced.pop()
            made = (voice.joined(pieces.pop(), made[0]), *made[1:])
        pieces.extend(made)
        spaced.extend([False] * len(made))
        before = chunk
    return _of_pieces(pieces, spaced, voice.space)


def one_line(text: str, voice: Voice) -> Line:
    """A text in one line as long as it takes, with every space as it was typed."""
    shapes: list[Shaped] = []
    for chunk in text.split(" "):
        for piece in voice.chunk(chunk).pieces if chunk else ():
            shapes.extend(piece.shapes)
        shapes.append(voice.space)
    shapes.pop()
    return Line(tuple(shapes), sum([shape.width for shape in shapes]))


def _may_part(before: Chunk, after: Chunk) -> bool:
    return may_break_between(before.text, after.text)


def _of_words(words: list[Piece], space: Shaped) -> Paragraph:
    """A paragraph of single shapes, each with a space behind it."""
    count = len(words)
    widths = [word.width for word in words]
    gap = space.width
    starts = list(accumulate([width + gap for width in widths], initial=0.0))
    flow = [space] * (2 * count)
    flow[::2] = [word.shapes[0] for word in words]
    return Paragraph(
        words,
        [True] * count,
        starts,
        [0.0, *map(add, starts, widths)],
        flow,
        range(0, 2 * count, 2),
        range(-1, 2 * count, 2),
        max(widths, default=0.0),
    )


def _of_pieces(
    pieces: Sequence[Piece], spaced: Sequence[bool], space: Shaped
) -> Paragraph:
    starts: list[float] = []
    ends = [0.0]
    flow: list[Shaped] = []
    flow_starts: list[int] = []
    flow_ends = [0]
    pen = 0.0
    for piece, gap in zip(pieces, spaced, strict=True):
        starts.append(pen)
        flow_starts.append(len(flow))
        flow.extend(piece.shapes)
        pen += piece.width
        ends.append(pen)
        flow_ends.append(len(flow))
        if gap:
            flow.append(space)
            pen += space.width
    widest = max((piece.width for piece in pieces), default=0.0)
    return Paragraph(pieces, spaced, starts, ends, flow, flow_starts, flow_ends, widest)


def narrowed(paragraph: Paragraph, measure: float, voice: Voice) -> Paragraph:
    """The paragraph with every piece wider than the measure cut at graphemes."""
    if paragraph.widest_piece <= measure:
        return paragraph
    pieces: list[Piece] = []
    spaced: list[bool] = []
    for piece, gap in zip(paragraph.pieces, paragraph.spaced, strict=True):
        parts: Sequence[Piece] = (piece,)
        if piece.width > measure:
            parts = _cut(piece.text, measure, voice)
        pieces.extend(parts)
        spaced.extend([False] * (len(parts) - 1) + [gap])
    return _of_pieces(pieces, spaced, voice.space)


def _cut(text: str, measure: float, voice: Voice) -> list[Piece]:
    """Parts as long as the measure allows, one grapheme at the least."""
    rest = graphemes(text)
    parts: list[Piece] = []
    while rest:
        count = _fitting(rest, measure, voice)
        parts.append(voice.piece("".join(rest[:count])))
        rest = rest[count:]
    return parts


def _fitting(rest: Sequence[str], measure: float, voice: Voice) -> int:
    """How many graphemes at the head fit the measure, one at the least."""

    def fits(count: int) -> bool:
        head = "".join(rest[:count])
        return count <= len(rest) and voice.piece(head).width <= measure

    count = step = 1
    while fits(count + step):
        count, step = count + step, step * 2
    while step := step // 2:
        if fits(count + step):
            count += step
    return count
