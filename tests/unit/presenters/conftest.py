"""Every presenter over the real store, with views that only remember what they show."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest

from planner.bootstrap import build_press, read_checklist, stationery_offer
from planner.presenters.changes import Changes, Done, ProblemMet, RoundOpened
from planner.presenters.employer import Employer
from planner.presenters.interview_form import InterviewFormPresenter
from planner.presenters.interview_log import InterviewLog
from planner.presenters.journal import Journal
from planner.presenters.mailing import Mailing
from planner.presenters.note_desk import NoteDesk
from planner.presenters.open_round import OpenRound
from planner.presenters.outcome import Outcome
from planner.presenters.people_met import PeopleMet
from planner.presenters.pictures import Darkroom
from planner.presenters.settings import Settings
from planner.presenters.shell import Shell
from planner.storage.store import Store
from tests.fakes import FixedClock, HeldTasks, ManualTimer


@dataclass
class RecordingView:
    """Remembers the last arguments of every method a presenter called."""

    shown: dict[str, tuple[Any, ...]] = field(default_factory=dict)
    options: dict[str, dict[str, Any]] = field(default_factory=dict)
    calls: list[str] = field(default_factory=list)

    def __getattr__(self, name: str) -> Callable[..., None]:
        if name.startswith("__"):
            raise AttributeError(name)

        def remember(*args: object, **options: object) -> None:
            self.calls.append(name)
            self.shown[name] = args
            self.options[name] = options

        return remember

    def last(self, name: str) -> Any:  # noqa: ANN401 - whatever the presenter showed
        """The first argument of the last call."""
        return self.shown[name][0]


class Office:
    """The whole program but its window."""

    def __init__(self) -> None:
        self.store = Store.in_memory()
        self.timer = ManualTimer()
        self.clock = FixedClock()
        self.tasks = HeldTasks()
        self.changes = Changes()
        self.news: list[Any] = []
        for kind in (Done, ProblemMet, RoundOpened):
            self.changes.subscribe(kind, self.news.append)
        self.journal = Journal(self.store, self.timer, self.changes)
        self.open_round = OpenRound(self.journal, self.changes)
        self.view = RecordingView()
        self._make_pages()
        self._make_desk()

    def _make_pages(self) -> None:
        view, journal, changes = self.view, self.journal, self.changes
        self.log = InterviewLog(view, journal, changes, self.clock, self.timer)
        self.form = InterviewFormPresenter(
            view, journal, changes, self.clock, self.open_round
        )
        self.employer = Employer(view, journal, self.open_round)
        self.people = PeopleMet(view, journal, self.open_round)
        self.outcome = Outcome(view, journal, changes, self.clock, self.open_round)
        self.shell = Shell(view, journal, changes, self.open_round)

    def _make_desk(self) -> None:
        darkroom = Darkroom(build_press)
        offer = stationery_offer()
        self.desk = NoteDesk(
            self.view,
            self.journal,
            self.changes,
            self.tasks,
            darkroom,
            self.open_round,
            offer,
            read_checklist(),
        )
        self.mailing = Mailing(
            self.desk, self.journal, self.changes, self.clock, self.tasks, darkroom
        )
        self.settings = Settings(self.view, self.journal, self.changes, offer)

    @property
    def round_id(self) -> str:
        """The open round."""
        return self.open_round.id

    def met(self, kind: type) -> list[Any]:
        """The news of that kind so far."""
        return [event for event in self.news if isinstance(event, kind)]


@pytest.fixture
def office() -> Iterator[Office]:
    """The program with an empty journal, on 18 November 2026."""
    office = Office()
    office.log.start()
    office.settings.start()
    office.shell.start(keychain=True)
    yield office
    office.store.close()
