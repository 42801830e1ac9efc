"""A letter's parts as paragraphs with the white space that belongs between them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from planner.domain.letter import Letter
from planner.domain.typography import USUAL, Setting
from planner.layout.binding import Bindings
from planner.layout.page import Role
from planner.layout.paragraph import Paragraph
from planner.layout.running_text import make_paragraph
from planner.layout.shaping import Voice
from planner.layout.typography import NOTHING_BOUND

_INDENT = 1.5
"""How far the first line of an indented paragraph stands in, in em."""


@dataclass(frozen=True, slots=True)
class Spacing:
    """White space before the parts of a letter, in lines beyond the usual one."""

    between_paragraphs: float = 0.5
    before_close: float = 0.5
    before_postscript: float = 0.75
    signature_room: float = 28.0
    """Points left blank to sign by hand: a pen needs the same at every type size."""


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """One line that was typed; ``gap`` lines and ``room`` points are white above it.

    ``part`` counts the paragraphs, ``room_below`` is what stays blank below in points.
    """

    role: Role
    paragraph: Paragraph
    gap: float
    room: float = 0.0
    part: int = 0
    room_below: float = 0.0


class _Part(NamedTuple):
    role: Role
    text: str
    gap: float = 0.0
    room: float = 0.0
    indent: float = 0.0


def letter_blocks(
    letter: Letter,
    voice: Voice,
    spacing: Spacing,
    bindings: Bindings = NOTHING_BOUND,
    setting: Setting = USUAL,
) -> tuple[Block, ...]:
    """The letter as shaped paragraphs; line ends typed inside one are kept."""
    blocks: list[Block] = []
    for number, part in enumerate(_parts(letter, spacing, setting)):
        gap, room, indent = part.gap, part.room, part.indent
        for line in part.text.split("\n"):
            paragraph = make_paragraph(line, voice, bindings, indent)
            if paragraph.pieces:
                first = not blocks
                white = (0.0, 0.0) if first else (gap, room)
                blocks.append(Block(part.role, paragraph, *white, part=number))
                gap = room = indent = 0.0
    if blocks and letter.complimentary_close and not letter.signature:
        room_below = 0.0 if letter.postscript else spacing.signature_room
        blocks[-1] = replace(blocks[-1], room_below=room_below)
    return tuple(blocks)


def _parts(letter: Letter, spacing: Spacing, setting: Setting) -> Iterator[_Part]:
    between = spacing.between_paragraphs
    indent = _INDENT if setting.indented else 0.0
    room = spacing.signature_room if letter.complimentary_close else 0.0
    yield _Part(Role.SALUTATION, letter.salutation)
    for number, text in enumerate(letter.body):
        gap = 0.0 if number and indent else between
        yield _Part(Role.BODY, text, gap, indent=indent)
    close = letter.complimentary_close
    yield _Part(Role.COMPLIMENTARY_CLOSE, close, spacing.before_close)
    yield _Part(Role.SIGNATURE, letter.signature, room=room)
    unsigned = 0.0 if letter.signature else room
    before = spacing.before_postscript
    yield _Part(Role.POSTSCRIPT, letter.postscript, before, unsigned)
