"""A lesson: one sentence to take into the next interview."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Lesson:
    """“Next time I will …”, with where it was learnt."""

    id: str
    text: str
    learnt_on: date
    round_id: str = ""
    tags: tuple[str, ...] = ()
