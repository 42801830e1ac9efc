"""Running text becomes paragraphs of shaped pieces."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate
from operator import add
from typing import cast

from planner.layout.bidi import base_level, levels_of, reads_right_only
from planner.layout.binding import Bindings
from planner.layout.breaks import graphemes, may_break_between
from planner.layout.hyphens import parted, with_soft_hyphens
from planner.layout.paragraph import Line, Paragraph
from planner.layout.shaped import Shaped
from planner.layout.shaping import SOFT_HYPHEN, Chunk, Piece, Voice
from planner.layout.typography import NOTHING_BOUND, Points, nowhere


def make_paragraph(
    text: str, voice: Voice, bindings: Bindings = NOTHING_BOUND, indent: float = 0.0
) -> Paragraph:
    """Shape a text without line ends; runs of spaces count as one.

    No line ends where ``bindings`` say so; the first is indented by so many em.
    """
    typed = list(filter(None, text.split(" ")))
    bound = bindings.bound(typed)
    base = 0
    if reads_right_only(text):
        chunks = list(map(voice.chunk, typed))
        words = [chunk.word for chunk in chunks]
        if not bound and None not in words:
            return _of_words(cast("list[Piece]", words), voice.space, indent)
    else:
        text = " ".join(typed)
        base = base_level(text)
        chunks = list(_levelled_chunks(text, base, voice))
    made = _of_pieces(*_pieces(chunks, frozenset(bound), voice), voice, indent)
    if base == 1:
        made = replace(made, reads_left=True)
    return with_soft_hyphens(made, voice) if SOFT_HYPHEN in text else made


def _levelled_chunks(text: str, base: int, voice: Voice) -> Iterator[Chunk]:
    """The chunks of a text with the depth of direction of every letter and space."""
    levels = levels_of(text, base)
    at = 0
    for part in text.split(" "):
        end = at + len(part)
        if part:
            chunk = voice.chunk(part, levels[at:end])
            last = replace(chunk.pieces[-1], space_level=(*levels, 0)[end])
            yield replace(chunk, pieces=(*chunk.pieces[:-1], last))
        at = end + 1


def _pieces(
    chunks: Sequence[Chunk], bound: frozenset[int], voice: Voice
) -> tuple[list[Piece], list[bool]]:
    """The pieces of all chunks, and which have a space behind that may end a line."""
    pieces: list[Piece] = []
    spaced: list[bool] = []
    before: Chunk | None = None
    for number, chunk in enumerate(chunks):
        made = chunk.pieces
        if before is not None and number not in bound and _may_part(before, chunk):
            spaced[-1] = True
        elif before is not None:
            spaced.pop()
            made = (voice.joined(pieces.pop(), made[0]), *made[1:])
        pieces.extend(made)
        spaced.extend([False] * len(made))
        before = chunk
    return pieces, spaced


def one_line(text: str, voice: Voice) -> Line:
    """A text in one line as long as it takes, with every space as it was typed."""
    reads_right = reads_right_only(text)
    base = 0 if reads_right else base_level(text)
    levels = () if reads_right else levels_of(text, base)
    shapes: list[Shaped] = []
    at = 0
    for chunk in text.split(" "):
        end = at + len(chunk)
        for piece in voice.chunk(chunk, levels[at:end]).pieces if chunk else ():
            shapes.extend(piece.shapes)
        shapes.append(voice.space_at((*levels, 0)[end] if levels else 0))
        at = end + 1
    shapes.pop()
    width = sum([shape.width for shape in shapes])
    return Line(tuple(shapes), width, base == 1)


def _may_part(before: Chunk, after: Chunk) -> bool:
    return may_break_between(before.text, after.text)


def _of_words(words: list[Piece], space: Shaped, indent: float) -> Paragraph:
    """A paragraph of single shapes, each with a space behind it."""
    count = len(words)
    widths = [word.width for word in words]
    gap = space.width
    starts = list(accumulate([width + gap for width in widths], initial=0.0))
    ends = [0.0, *map(add, starts, widths)]
    if indent:
        starts[0] = -indent
    flow = [space] * (2 * count)
    flow[::2] = [word.shapes[0] for word in words]
    return Paragraph(
        words,
        [True] * count,
        starts[:count],
        ends,
        flow,
        range(0, 2 * count, 2),
        range(-1, 2 * count, 2),
        max(widths, default=0.0) + indent,
    )


def _of_pieces(
    pieces: Sequence[Piece],
    spaced: Sequence[bool],
    voice: Voice,
    indent: float = 0.0,
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
            flow.append(voice.space_at(piece.space_level))
            pen += voice.space.width
    if indent and starts:
        starts[0] = -indent
    widest = max((piece.width for piece in pieces), default=0.0) + indent
    return Paragraph(pieces, spaced, starts, ends, flow, flow_starts, flow_ends, widest)


def narrowed(
    paragraph: Paragraph, measure: float, voice: Voice, points: Points = nowhere
) -> Paragraph:
    """The paragraph with every piece wider than the measure cut, the indent too.

    A word is parted where ``points`` say, with a hyphen; what is still too wide, at
    graphemes.
    """
    if paragraph.widest_piece <= measure:
        return paragraph
    pieces: list[Piece] = []
    spaced: list[bool] = []
    for piece, gap in zip(paragraph.pieces, paragraph.spaced, strict=True):
        parts: Sequence[Piece] = (piece,)
        if piece.width > measure:
            parts = [
                each
                for part in parted(piece, measure, voice, points)
                for each in _fitting_parts(part, measure, voice)
            ]
        pieces.extend(parts)
        spaced.extend([False] * (len(parts) - 1) + [gap])
    widest = max((piece.width for piece in pieces), default=0.0)
    indent = max(0.0, min(paragraph.indent, measure - widest))
    made = _of_pieces(pieces, spaced, voice, indent)
    made = replace(made, reads_left=paragraph.reads_left)
    return with_soft_hyphens(made, voice) if paragraph.partings else made


def _fitting_parts(piece: Piece, measure: float, voice: Voice) -> Sequence[Piece]:
    return [piece] if piece.width <= measure else _cut(piece, measure, voice)


def _cut(piece: Piece, measure: float, voice: Voice) -> list[Piece]:
    """Parts as long as the measure allows, one grapheme at the least."""
    rest = graphemes(piece.text)
    levels = piece.levels
    parts: list[Piece] = []
    while rest:
        count = _fitting(rest, measure, voice)
        head = "".join(rest[:count])
        parts.append(voice.piece(head, levels[: len(head)]))
        rest, levels = rest[count:], levels[len(head) :]
    parts[-1] = replace(parts[-1], space_level=piece.space_level)
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
