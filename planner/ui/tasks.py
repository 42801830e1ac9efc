"""Runs slow work on one other thread and brings the results back to the window's."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from planner.domain.problems import Problem

T = TypeVar("T")

_ALWAYS = 0


@dataclass(frozen=True, slots=True)
class _Job:
    """Work with what follows it; ``ticket`` orders jobs of which only one counts."""

    ticket: int
    work: Callable[[], Any]
    done: Callable[[Any], None]
    failed: Callable[[Problem], None]


class WorkerTasks(QObject):
    """The tasks of the real program, on one thread, so that it may keep its caches.

    Work gets values and returns values; no widget and no connection crosses over.
    ``done`` and ``failed`` are called on the thread that made this object. Previews
    are newest wins: ``newest`` drops a request that waits and an answer that comes
    too late. They are taken before other work, since somebody is watching.
    """

    _arrived = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ticket = _ALWAYS
        self._preview: _Job | None = None
        self._waiting: deque[_Job] = deque()
        self._closing = False
        self._bell = threading.Condition()
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._loop, name="worker", daemon=True)
        self._thread.start()

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Problem], None],
    ) -> None:
        """Run ``work`` in its turn."""
        with self._bell:
            self._waiting.append(_Job(_ALWAYS, work, done, failed))
            self._bell.notify()

    def newest(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Problem], None],
    ) -> None:
        """Run ``work``, unless a newer call of this method overtakes it."""
        with self._bell:
            self._ticket += 1
            self._preview = _Job(self._ticket, work, done, failed)
            self._bell.notify()

    def close(self, patience_s: float = 5.0) -> None:
        """Finish what waits, deliver nothing more, end the thread."""
        with self._bell:
            self._preview = None
            self._closing = True
            self._bell.notify()
        self._thread.join(patience_s)

    def _loop(self) -> None:
        while (job := self._take()) is not None:
            self._arrived.emit(job.ticket, _attempt(job))

    def _take(self) -> _Job | None:
        with self._bell:
            while not (self._preview or self._waiting or self._closing):
                self._bell.wait()
            if self._preview is not None:
                job, self._preview = self._preview, None
                return job
            return self._waiting.popleft() if self._waiting else None

    def _deliver(self, ticket: int, call: Callable[[], None]) -> None:
        if ticket in {_ALWAYS, self._ticket} and not self._closing:
            call()


def _attempt(job: _Job) -> Callable[[], None]:
    """Do the work here and return what the window's thread has to do about it."""
    try:
        return partial(job.done, job.work())
    except Problem as problem:
        return partial(job.failed, problem)
    except Exception as bug:  # noqa: BLE001 - one of the two places that may
        return partial(_raise, bug)


def _raise(bug: Exception) -> None:
    """Let a bug of the worker reach the exception hook on the window's thread."""
    raise bug
