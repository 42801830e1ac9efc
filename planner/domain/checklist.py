"""Marks on the etiquette checklist: what the writer ticked or overruled."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ChecklistMark:
    """The writer's own word on one item for one person and round.

    It stands above what the program judges; no mark means the program's view holds.
    """

    round_id: str
    person_id: str
    item: str
    ticked: bool
