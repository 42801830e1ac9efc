"""A letter's parts as paragraphs with the white space that belongs between them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from planner.domain.letter import Letter
from planner.layout.page import Role
from planner.layout.paragraph import Paragraph
from planner.layout.running_text import make_paragraph
from planner.layout.shaping import Voice


@dataclass(frozen=True, slots=True)
class Spacing:
    """White space before the parts of a letter, in lines beyond the usual one."""

    between_paragraphs: float = 0.5
    before_close: float = 0.5
    before_signature: float = 1.75
    """Room to sign by hand above the printed name, as secretaries leave it."""
    before_postscript: float = 0.75


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """One paragraph of the letter; ``gap`` lines of white stand above it."""

    role: Role
    paragraph: Paragraph
    gap: float


def letter_blocks(letter: Letter, voice: Voice, spacing: Spacing) -> tuple[Block, ...]:
    """The letter as shaped paragraphs; line ends typed inside one are kept."""
    blocks: list[Block] = []
    for role, gap, text in _parts(letter, spacing):
        for line in text.split("\n"):
            paragraph = make_paragraph(line, voice)
            if paragraph.pieces:
                blocks.append(Block(role, paragraph, gap if blocks else 0.0))
                gap = 0.0
    return tuple(blocks)


def _parts(letter: Letter, spacing: Spacing) -> Iterator[tuple[Role, float, str]]:
    between = spacing.between_paragraphs
    yield Role.SALUTATION, 0.0, letter.salutation
    for text in letter.body:
        yield Role.BODY, between, text
    yield Role.COMPLIMENTARY_CLOSE, spacing.before_close, letter.complimentary_close
    yield Role.SIGNATURE, spacing.before_signature, letter.signature
    yield Role.POSTSCRIPT, spacing.before_postscript, letter.postscript
