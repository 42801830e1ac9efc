"""A finding: something a rule says about a note or a mailpiece, with its remedy."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from planner.domain.geometry import Rect


class Severity(StrEnum):
    """How much it matters: a blocker stops printing, a hint is only shown."""

    BLOCKER = "blocker"
    WARNING = "warning"
    HINT = "hint"


class PaperPart(StrEnum):
    """What a finding is about: the envelope's face, or a panel of the card."""

    ENVELOPE = "envelope"
    FRONT = "front"
    MESSAGE = "message"


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on paper; points from the top left of that part."""

    part: PaperPart
    area: Rect


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence of what is wrong, one of what to do, and where it stands.

    ``check`` is the stable id of the rule. ``start`` and ``end`` are offsets into
    the note's text, both 0 where the finding is not about a place in it. ``spot`` is
    the place on paper, where it is about one.
    """

    check: str
    severity: Severity
    message: str
    remedy: str = ""
    start: int = 0
    end: int = 0
    spot: Spot | None = None
