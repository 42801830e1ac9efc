"""A finding: something a rule says about a note or a mailpiece, with its remedy."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much it matters: a blocker stops printing, a hint is only shown."""

    BLOCKER = "blocker"
    WARNING = "warning"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence of what is wrong, one of what to do, and where it stands.

    ``check`` is the stable id of the rule. ``start`` and ``end`` are offsets into
    the note's text, both 0 where the finding is not about a place in it.
    """

    check: str
    severity: Severity
    message: str
    remedy: str = ""
    start: int = 0
    end: int = 0
