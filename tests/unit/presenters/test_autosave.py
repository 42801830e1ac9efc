"""Tests that what was typed is written soon, and never forgotten."""

from __future__ import annotations

from planner.domain.problems import Problem, ProblemKind
from planner.presenters.autosave import (
    LONGEST_WAIT_SECONDS,
    PAUSE_SECONDS,
    Autosave,
    SaveState,
)
from tests.fakes import ManualTimer


class Disk:
    """A disk that may be full."""

    def __init__(self) -> None:
        self.full = False
        self.written: list[tuple[str, ...]] = []

    def write(self, values: tuple[str, ...]) -> None:
        if self.full:
            raise Problem(ProblemKind.DISK_FULL)
        self.written.append(values)


class Saving:
    """An autosave with everything around it in reach."""

    def __init__(self) -> None:
        self.disk = Disk()
        self.timer = ManualTimer()
        self.told: list[SaveState] = []
        self.problems: list[Problem] = []
        self.autosave: Autosave[str] = Autosave(self.disk.write, self.timer, self.tell)

    def tell(self, state: SaveState, problem: Problem | None) -> None:
        self.told.append(state)
        if problem is not None:
            self.problems.append(problem)


def test_writes_after_a_pause_and_only_the_newest() -> None:
    saving = Saving()
    saving.autosave.put("note", "a")
    saving.autosave.put("note", "ab")
    saving.timer.advance(PAUSE_SECONDS)
    assert saving.disk.written == [("ab",)]
    assert saving.told == [SaveState.UNSAVED, SaveState.SAVED]


def test_writes_once_a_second_even_while_keys_keep_coming() -> None:
    saving = Saving()
    for _ in range(round(LONGEST_WAIT_SECONDS / 0.1) + 1):
        saving.autosave.put("note", "x")
        saving.timer.advance(0.1)
    assert saving.disk.written


def test_a_full_disk_keeps_everything_and_says_so() -> None:
    saving = Saving()
    saving.disk.full = True
    saving.autosave.put("note", "words")
    assert not saving.autosave.flush()
    assert saving.told[-1] is SaveState.FAILED
    assert saving.autosave.find("note") == "words"
    assert [p.kind for p in saving.problems] == [ProblemKind.DISK_FULL]
    saving.disk.full = False
    saving.autosave.put("note", "more words")
    saving.timer.advance(PAUSE_SECONDS)
    assert saving.disk.written == [("more words",)]
    assert saving.autosave.state is SaveState.SAVED


def test_different_values_go_together_in_the_order_they_came() -> None:
    saving = Saving()
    saving.autosave.put("person", "Maya")
    saving.autosave.put("note", "Dear")
    assert saving.autosave.flush()
    assert saving.disk.written == [("Maya", "Dear")]
    assert saving.autosave.waiting == ()


def test_nothing_to_write_is_safe() -> None:
    saving = Saving()
    assert saving.autosave.flush()
    assert saving.disk.written == []
