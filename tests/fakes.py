"""Stand-ins for what a unit test cannot run: clock, timer, threads."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import TypeVar

from planner.domain.problems import Problem

T = TypeVar("T")


@dataclass
class FixedClock:
    """A clock that stands still until it is moved."""

    day: date = date(2026, 11, 18)
    where: str = "America/Chicago"

    def today(self) -> date:
        """The day it shows."""
        return self.day

    def zone(self) -> str:
        """Where it hangs."""
        return self.where


@dataclass
class ManualAlarm:
    """An alarm that rings when the timer's time has come."""

    due: float
    call: Callable[[], None]
    cancelled: bool = False

    def cancel(self) -> None:
        """Forget it."""
        self.cancelled = True


@dataclass
class ManualTimer:
    """A timer whose time passes only when a test says so."""

    now: float = 0.0
    alarms: list[ManualAlarm] = field(default_factory=list)

    def after(self, seconds: float, call: Callable[[], None]) -> ManualAlarm:
        """Set an alarm."""
        alarm = ManualAlarm(self.now + seconds, call)
        self.alarms.append(alarm)
        return alarm

    def advance(self, seconds: float) -> None:
        """Let time pass and ring what is due, in order."""
        self.now += seconds
        due = sorted((a for a in self.alarms if a.due <= self.now), key=_when)
        self.alarms = [a for a in self.alarms if a.due > self.now]
        for alarm in due:
            if not alarm.cancelled:
                alarm.call()


@dataclass
class HeldTasks:
    """Tasks that wait until a test lets them run; ``at_once`` runs them at once."""

    at_once: bool = True
    waiting: list[Callable[[], None]] = field(default_factory=list)

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Problem], None],
    ) -> None:
        """Run in turn."""
        self._take(partial(_carry_out, work, done, failed))

    def newest(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Problem], None],
    ) -> None:
        """Run in turn; a test decides which is the newest."""
        self._take(partial(_carry_out, work, done, failed))

    def let_run(self) -> None:
        """Run what waits."""
        waiting, self.waiting = self.waiting, []
        for job in waiting:
            job()

    def _take(self, job: Callable[[], None]) -> None:
        if self.at_once:
            job()
        else:
            self.waiting.append(job)


def _carry_out(
    work: Callable[[], T],
    done: Callable[[T], None],
    failed: Callable[[Problem], None],
) -> None:
    try:
        result = work()
    except Problem as problem:
        failed(problem)
    else:
        done(result)


def _when(alarm: ManualAlarm) -> float:
    return alarm.due
