"""What the checklist knows of a note: its text and what was logged of the talk."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from planner.domain.letter import Letter, take_apart
from planner.domain.note import Medium


@dataclass(frozen=True, slots=True)
class NoteFacts:
    """One note with its context; whatever is not known stays empty.

    ``fits`` is None until the card has been set. ``peer_texts`` are the notes to
    other people of the same round.
    """

    text: str = ""
    recipient_name: str = ""
    honorific: str = ""
    company: str = ""
    high_points: tuple[str, ...] = ()
    common_ground: str = ""
    sender_name: str = ""
    fits: bool | None = None
    sent: bool = False
    addressed_as: str = ""
    other_companies: tuple[str, ...] = ()
    peer_texts: tuple[str, ...] = ()
    medium: Medium = Medium.CARD


@dataclass(frozen=True)
class Draft:
    """The facts with the text taken apart, once for all judges."""

    facts: NoteFacts

    @cached_property
    def letter(self) -> Letter:
        """The parts of the text."""
        return take_apart(self.facts.text)

    @cached_property
    def body(self) -> str:
        """The running text with its postscript."""
        parts = (*self.letter.body, self.letter.postscript)
        return "\n\n".join(part for part in parts if part)

    @cached_property
    def is_empty(self) -> bool:
        """Whether nothing is written yet."""
        return not self.letter.paragraphs()


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a judge found: a tick or none, and which of its sentences says why.

    ``ticked`` is None where only the writer can tell. ``outcome`` is the name of a
    sentence in the item's ``why``; the other fields fill its blanks.
    """

    ticked: bool | None
    outcome: str
    words: str = ""
    name: str = ""
    title: str = ""
    count: int = 0
    most: int = 0
    percent: int = 0


EMPTY = Verdict(False, "empty")
"""What every judge of the text says of an empty one."""
