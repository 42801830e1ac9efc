"""Work is done elsewhere and comes back to the window, the newest preview first."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.domain.problems import Problem, ProblemKind
from planner.ui.tasks import WorkerTasks


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[WorkerTasks]:
    tasks = WorkerTasks()
    yield tasks
    tasks.close()


def fail(error: Exception) -> None:
    raise error


def unwanted(result: object) -> None:
    raise AssertionError(result)


def test_work_runs_elsewhere_and_its_result_arrives_here(
    tasks: WorkerTasks, qtbot: QtBot
) -> None:
    places: list[threading.Thread] = []

    def done(where: threading.Thread) -> None:
        places.extend((where, threading.current_thread()))

    tasks.run(threading.current_thread, done, fail)
    qtbot.waitUntil(lambda: len(places) == 2)
    assert places[0] is not threading.main_thread()
    assert places[1] is threading.main_thread()


def test_work_is_done_in_turn_on_one_thread(tasks: WorkerTasks, qtbot: QtBot) -> None:
    seen: list[tuple[int, int | None]] = []

    def work(number: int) -> tuple[int, int | None]:
        return number, threading.current_thread().ident

    for number in range(20):
        tasks.run(partial(work, number), seen.append, fail)
    qtbot.waitUntil(lambda: len(seen) == 20)
    assert [number for number, _ in seen] == list(range(20))
    assert len({thread for _, thread in seen}) == 1


def test_a_problem_reaches_who_asked(tasks: WorkerTasks, qtbot: QtBot) -> None:
    met: list[Exception] = []

    def work() -> None:
        raise Problem(ProblemKind.DISK_FULL)

    tasks.run(work, unwanted, met.append)
    qtbot.waitUntil(lambda: len(met) == 1)
    assert isinstance(met[0], Problem)


def test_a_bug_reaches_the_exception_hook(tasks: WorkerTasks, qtbot: QtBot) -> None:
    def work() -> None:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as bugs:
        tasks.run(work, unwanted, fail)
        qtbot.waitUntil(lambda: len(bugs) == 1)
    assert bugs[0][0] is ZeroDivisionError
    assert sys.exc_info() == (None, None, None)


def test_of_previews_only_the_newest_arrives(tasks: WorkerTasks, qtbot: QtBot) -> None:
    hold, begun = threading.Event(), threading.Event()
    made: list[int] = []
    shown: list[int] = []

    def work(number: int) -> int:
        begun.set()
        hold.wait(5)
        made.append(number)
        return number

    tasks.newest(partial(work, 0), shown.append, fail)
    assert begun.wait(5)
    for number in range(1, 6):
        tasks.newest(partial(work, number), shown.append, fail)
    hold.set()
    qtbot.waitUntil(lambda: shown == [5])
    assert made == [0, 5]


def test_a_preview_goes_before_other_work(tasks: WorkerTasks, qtbot: QtBot) -> None:
    hold, begun = threading.Event(), threading.Event()
    order: list[str] = []

    def first() -> str:
        begun.set()
        hold.wait(5)
        return "first"

    tasks.run(first, order.append, fail)
    assert begun.wait(5)
    tasks.run(lambda: "second", order.append, fail)
    tasks.newest(lambda: "preview", order.append, fail)
    hold.set()
    qtbot.waitUntil(lambda: len(order) == 3)
    assert order == ["first", "preview", "second"]


def test_after_closing_nothing_is_delivered(qapp: QApplication) -> None:
    tasks = WorkerTasks()
    done: list[None] = []
    kept: list[int] = []

    def work() -> None:
        kept.append(1)

    tasks.run(work, done.append, fail)
    tasks.close()
    qapp.processEvents()
    assert kept == [1]
    assert done == []
