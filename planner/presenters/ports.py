"""What a unit test cannot run: threads, timers and the clock, as Protocols."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Protocol, TypeVar

from planner.domain.problems import Problem

T = TypeVar("T")


class Clock(Protocol):
    """Tells the day, where the user is."""

    def today(self) -> date:
        """Today's date on the user's wall."""
        ...

    def zone(self) -> str:
        """The user's IANA time zone, or an empty string where it is not known."""
        ...


class Alarm(Protocol):
    """A wake-up that can be called off."""

    def cancel(self) -> None:
        """Forget it; harmless when it has rung already."""
        ...


class Timer(Protocol):
    """Calls back later, on the thread that asked."""

    def after(self, seconds: float, call: Callable[[], None]) -> Alarm:
        """Call once after ``seconds``."""
        ...


class Tasks(Protocol):
    """Runs functions away from the window, one after the other.

    Values go in and values come out; ``done`` and ``failed`` are called on the
    thread that asked. Only a ``Problem`` reaches ``failed``; a bug reaches the
    program's exception hook.
    """

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Problem], None],
    ) -> None:
        """Run ``work`` in its turn."""
        ...

    def newest(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Problem], None],
    ) -> None:
        """Run ``work``, unless a newer call of this method overtakes it."""
        ...
