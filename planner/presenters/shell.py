"""The frame of the window: pages, undo and redo, what is saved, and quiet lines."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from planner.domain.problems import Problem
from planner.presenters.autosave import SaveState
from planner.presenters.changes import (
    Changes,
    Done,
    JournalChanged,
    Page,
    PageTurned,
    ProblemMet,
    RoundOpened,
    TakenBack,
)
from planner.presenters.history import Step
from planner.presenters.journal import Journal
from planner.presenters.open_round import OpenRound
from planner.presenters.tables import Value


class Notice(StrEnum):
    """Something to know that lasts as long as it is true."""

    NO_KEYCHAIN = "no_keychain"


QUIET_ACTS = frozenset(
    {"new_interview", "edit_interview", "add_person", "tick", "choose_stationery"}
)
"""Acts whose effect is in plain sight, so that no line needs to tell it."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above the pages."""

    organization: str
    role: str
    people: tuple[str, ...]


class ShellView(Protocol):
    """What the frame must be able to show."""

    def show_page(self, page: Page) -> None:
        """Turn to that page."""
        ...

    def show_heading(self, heading: Heading | None) -> None:
        """Show whose interview is open, or that none is."""
        ...

    def show_history(self, undo_act: str, redo_act: str) -> None:
        """Name what undo and redo would do; empty: nothing to do."""
        ...

    def show_save_state(self, state: SaveState) -> None:
        """Say whether everything is saved."""
        ...

    def show_done(self, done: Done) -> None:
        """Say quietly what was done, with a way to undo it."""
        ...

    def clear_done(self) -> None:
        """Take the quiet line away: something else has happened since."""
        ...

    def show_problem(self, problem: Problem, retry: Callable[[], None] | None) -> None:
        """Say what failed and what can be done about it, until it is mended."""
        ...

    def clear_problem(self) -> None:
        """Take the last problem away: it is mended."""
        ...

    def show_notice(self, notice: Notice) -> None:
        """Say it quietly and lastingly."""
        ...


class Shell:
    """Presents the frame around all pages."""

    def __init__(
        self,
        view: ShellView,
        journal: Journal,
        changes: Changes,
        open_round: OpenRound,
    ) -> None:
        """Keep up with ``changes``."""
        self._view = view
        self._journal = journal
        self._changes = changes
        self._open_round = open_round
        self._page = Page.INTERVIEW
        self._failing = False
        self._told: Step[Value] | None = None
        changes.subscribe(Done, self._on_done)
        changes.subscribe(TakenBack, self._on_taken_back)
        changes.subscribe(ProblemMet, self._on_problem_met)
        changes.subscribe(RoundOpened, self._on_round_opened)
        changes.subscribe(JournalChanged, self._on_journal_changed)
        journal.on_save_state(self._on_save_state)

    def start(self, *, keychain: bool) -> None:
        """Show the frame; without a keychain, say where the key lies."""
        self._refresh()
        self._view.show_save_state(self._journal.save_state)
        if not keychain:
            self._view.show_notice(Notice.NO_KEYCHAIN)

    def page_chosen(self, page: Page) -> None:
        """Turn to that page, which shows what was just typed on another."""
        self._journal.flush()
        self._page = page
        self._changes.publish(PageTurned(page))
        self._view.show_page(page)

    def undo_requested(self) -> None:
        """Take the last act back."""
        self._journal.undo()

    def told_undo_requested(self) -> None:
        """Take back the act that the quiet line tells of, and no other."""
        if self._told is not None and self._told is self._journal.last_step:
            self._journal.undo()
        else:
            self._forget_told()

    def redo_requested(self) -> None:
        """Do again what was taken back."""
        self._journal.redo()

    def focus_left(self) -> None:
        """Save at once: the user has turned to something else."""
        self._journal.flush()

    def close_requested(self) -> bool:
        """Save everything; whether the window may close."""
        return self._journal.flush()

    def _on_done(self, done: Done) -> None:
        if done.act not in QUIET_ACTS:
            self._told = self._journal.last_step
            self._view.show_done(done)

    def _on_taken_back(self, event: TakenBack) -> None:
        self._told = None
        act = "redo" if event.again else "undo"
        self._view.show_done(Done(act, event.act, undoable=False))

    def _forget_told(self) -> None:
        self._told = None
        self._view.clear_done()

    def _on_problem_met(self, event: ProblemMet) -> None:
        self._view.show_problem(event.problem, event.retry)

    def _on_save_state(self, state: SaveState) -> None:
        self._view.show_save_state(state)
        if self._failing and state is SaveState.SAVED:
            self._view.clear_problem()
        self._failing = state is SaveState.FAILED

    def _on_round_opened(self, _event: RoundOpened) -> None:
        if self._told is not None:
            self._forget_told()
        if self._page is Page.SETTINGS:
            self.page_chosen(Page.INTERVIEW)
        self._refresh()

    def _on_journal_changed(self, _event: JournalChanged) -> None:
        if self._told is not None and self._told is not self._journal.last_step:
            self._forget_told()
        self._refresh()

    def _refresh(self) -> None:
        self._view.show_history(self._journal.undo_act, self._journal.redo_act)
        self._view.show_heading(self._heading())

    def _heading(self) -> Heading | None:
        found = self._open_round.read()
        if found is None:
            return None
        round_, process = found
        organization = self._journal.organization(process.organization_id)
        people = (self._journal.person(m.person_id) for m in round_.meetings)
        return Heading(
            organization.name if organization else "",
            process.role,
            tuple(p.name for p in people if p and p.name),
        )
