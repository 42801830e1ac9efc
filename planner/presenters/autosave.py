"""Autosave is the save: unsaved values wait a moment, then go to the store together."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from enum import StrEnum
from typing import Generic, TypeVar

from planner.domain.problems import Problem
from planner.presenters.ports import Alarm, Timer

W = TypeVar("W")

PAUSE_SECONDS = 0.25
LONGEST_WAIT_SECONDS = 1.0
"""Written a quarter of a second after the last key, and at least once a second."""


class SaveState(StrEnum):
    """Whether what stands on the screen is safe."""

    SAVED = "saved"
    UNSAVED = "unsaved"
    FAILED = "failed"


class Autosave(Generic[W]):
    """Holds what is not written yet, by key, and writes it in one go.

    A failure keeps everything in memory, is told once, and the next flush tries again.
    """

    def __init__(
        self,
        write: Callable[[tuple[W, ...]], None],
        timer: Timer,
        tell: Callable[[SaveState, Problem | None], None],
    ) -> None:
        """``write`` stores all it is given or raises a ``Problem``."""
        self._write = write
        self._timer = timer
        self._tell = tell
        self._waiting: dict[Hashable, W] = {}
        self._soon: Alarm | None = None
        self._latest: Alarm | None = None
        self._state = SaveState.SAVED
        self._flushing = False

    @property
    def state(self) -> SaveState:
        """Whether everything is written."""
        return self._state

    @property
    def waiting(self) -> tuple[W, ...]:
        """What is not written yet, oldest first."""
        return tuple(self._waiting.values())

    def find(self, key: Hashable) -> W | None:
        """The unwritten value under this key, if there is one."""
        return self._waiting.get(key)

    def put(self, key: Hashable, value: W) -> None:
        """Keep the value and write it after a pause."""
        self._waiting.pop(key, None)
        self._waiting[key] = value
        if self._soon is not None:
            self._soon.cancel()
        self._soon = self._timer.after(PAUSE_SECONDS, self._ring)
        if self._latest is None:
            self._latest = self._timer.after(LONGEST_WAIT_SECONDS, self._ring)
        if self._state is SaveState.SAVED:
            self._turn(SaveState.UNSAVED)

    def forget(self, keys: Iterable[Hashable]) -> None:
        """Let go of values that can never be written, so that the others can."""
        for key in keys:
            self._waiting.pop(key, None)

    def flush(self) -> bool:
        """Write now; whether everything is safe.

        Those who are told of it may read, and so ask for a flush in turn: that one
        leaves the writing to the next.
        """
        self._silence()
        if not self._waiting or self._flushing:
            return not self._waiting
        self._flushing = True
        try:
            return self._flush()
        finally:
            self._flushing = False

    def _flush(self) -> bool:
        try:
            self._write(self.waiting)
        except Problem as problem:
            self._turn(SaveState.FAILED, problem)
            return False
        self._waiting.clear()
        self._turn(SaveState.SAVED)
        return True

    def _ring(self) -> None:
        self.flush()

    def _silence(self) -> None:
        for alarm in (self._soon, self._latest):
            if alarm is not None:
                alarm.cancel()
        self._soon = self._latest = None

    def _turn(self, state: SaveState, problem: Problem | None = None) -> None:
        self._state = state
        self._tell(state, problem)
