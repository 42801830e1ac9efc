"""Who wants to know that something in the journal changed: typed news, no strings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from planner.domain.problems import Problem


class Page(StrEnum):
    """The pages of the open interview, and the settings."""

    INTERVIEW = "interview"
    NOTE = "note"
    OUTCOME = "outcome"
    SETTINGS = "settings"


@dataclass(frozen=True, slots=True)
class JournalChanged:
    """Values were written, deleted or brought back; screens re-read what they show.

    Published when the values are written, or could not be and wait in memory. ``by``
    is the screen that changed them, which need not refresh itself.
    """

    by: object = None


@dataclass(frozen=True, slots=True)
class RoundOpened:
    """The user turned to an interview round, or to none at all."""

    round_id: str


@dataclass(frozen=True, slots=True)
class TakenBack:
    """An act was undone, or with ``again`` redone; it shows in any of ``rounds``."""

    act: str
    again: bool
    rounds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PageTurned:
    """Another page of the window is in sight."""

    page: Page


@dataclass(frozen=True, slots=True)
class ProblemMet:
    """Something failed that the user can mend; ``retry`` does it again."""

    problem: Problem
    retry: Callable[[], None] | None = None


@dataclass(frozen=True, slots=True)
class Done:
    """An act worth a quiet line, which can be undone; ``act`` says which."""

    act: str
    subject: str = ""
    undoable: bool = True


T = TypeVar("T")


class Changes:
    """Passes news on to whoever asked for that kind of it, in the order they asked."""

    def __init__(self) -> None:
        """Start with nobody listening."""
        self._listeners: dict[type, list[Callable[..., None]]] = {}

    def subscribe(self, news: type[T], listener: Callable[[T], None]) -> None:
        """Call ``listener`` with every event of that type."""
        self._listeners.setdefault(news, []).append(listener)

    def publish(self, event: object) -> None:
        """Tell everybody who asked for events of this type."""
        for listener in tuple(self._listeners.get(type(event), ())):
            listener(event)
