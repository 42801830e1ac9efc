"""What one can write on and in, as the window offers it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from planner.domain.note import StationeryChoice

Choices = tuple[tuple[str, str], ...]
"""What can be chosen, each as id and name."""


@dataclass(frozen=True, slots=True)
class StationeryOffer:
    """What the shipped stock offers; ``usual`` fills a choice up for a country."""

    cards: Choices
    envelopes: Choices
    faces: Choices
    usual: Callable[[StationeryChoice, str], StationeryChoice]
