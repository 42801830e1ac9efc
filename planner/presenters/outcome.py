"""What came of it: the process's timeline, and one lesson for the next interview."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from planner.domain.contact import restraint_count
from planner.domain.identity import new_id
from planner.domain.interview import InterviewRound
from planner.domain.lesson import Lesson
from planner.domain.process import (
    Process,
    ProcessEvent,
    ProcessEventKind,
    in_order,
    is_closed,
    stage,
)
from planner.presenters.changes import Changes, JournalChanged, RoundOpened
from planner.presenters.dates import parse_date
from planner.presenters.history import Change
from planner.presenters.journal import Journal
from planner.presenters.open_round import OpenRound
from planner.presenters.ports import Clock

_LESSONS_SHOWN = 3


@dataclass(frozen=True, slots=True)
class ContactCount:
    """How often one has written to somebody since the interview."""

    name: str
    times: int


@dataclass(frozen=True, slots=True)
class OutcomeForm:
    """What the page shows of the process of the open round."""

    round_id: str
    timeline: tuple[ProcessEvent, ...]
    stage: ProcessEventKind | None
    closed: bool
    decision_by: date | None
    contacts: tuple[ContactCount, ...]
    lesson: str
    past_lessons: tuple[str, ...]


class OutcomeView(Protocol):
    """What the page must be able to show."""

    def show_outcome(self, form: OutcomeForm | None) -> None:
        """Show the page, or that no interview is open."""
        ...

    def show_date_problem(self, sentence: str) -> None:
        """Say beside the date what is wrong with it, or nothing."""
        ...


class Outcome:
    """Presents what became of the open round's process."""

    def __init__(
        self,
        view: OutcomeView,
        journal: Journal,
        changes: Changes,
        clock: Clock,
        open_round: OpenRound,
    ) -> None:
        """Show the open round and keep up with ``changes``."""
        self._view = view
        self._journal = journal
        self._changes = changes
        self._clock = clock
        self._open_round = open_round
        changes.subscribe(RoundOpened, self._on_round_opened)
        changes.subscribe(JournalChanged, self._on_journal_changed)

    def outcome_recorded(self, kind: ProcessEventKind, day: str) -> None:
        """Add what happened, on the day as typed; an empty day is today."""
        process = self._process()
        today = self._clock.today()
        try:
            on = parse_date(day, today) if day.strip() else today
        except ValueError as error:
            self._view.show_date_problem(str(error))
            return
        self._view.show_date_problem("")
        if process is not None:
            longer = (*process.timeline, ProcessEvent(kind, on))
            self._set_timeline("record_outcome", process, longer)

    def event_remove_requested(self, place: int) -> None:
        """Take an event out of the timeline, by its place in order of dates."""
        process = self._process()
        if process is None:
            return
        ordered = in_order(process.timeline)
        if 0 <= place < len(ordered):
            rest = ordered[:place] + ordered[place + 1 :]
            self._set_timeline("remove_event", process, rest)

    def next_round_requested(self) -> None:
        """Log another interview of the same process, dated today, and open it."""
        found = self._open_round.read()
        if found is None:
            return
        round_, process = found
        today = self._clock.today()
        event = ProcessEvent(ProcessEventKind.NEXT_ROUND, today)
        longer = replace(process, timeline=(*process.timeline, event))
        following = InterviewRound(new_id(), process.id, today, zone=round_.zone)
        changes = (Change(process, longer), Change(None, following))
        self._journal.act("next_round", *changes)
        self._changes.publish(RoundOpened(following.id))

    def lesson_edited(self, text: str) -> None:
        """Keep the lesson; an empty one is no lesson."""
        found = self._open_round.read()
        if found is None:
            return
        round_, _ = found
        before = self._journal.lesson_of(round_.id)
        if (before.text if before else "") == text:
            return
        begun = before or Lesson(new_id(), "", self._clock.today(), round_.id)
        after = replace(begun, text=text) if text.strip() else None
        if before is not None or after is not None:
            change = Change(before, after)
            self._journal.typed("write_lesson", change, field="lesson", by=self)

    def _set_timeline(
        self, act: str, process: Process, timeline: tuple[ProcessEvent, ...]
    ) -> None:
        changed = replace(process, timeline=timeline)
        self._journal.act(act, Change(process, changed))

    def _on_round_opened(self, _event: RoundOpened) -> None:
        self._refresh()

    def _on_journal_changed(self, event: JournalChanged) -> None:
        if event.by is not self:
            self._refresh()

    def _process(self) -> Process | None:
        found = self._open_round.read()
        return found[1] if found else None

    def _refresh(self) -> None:
        found = self._open_round.read()
        if found is None:
            self._view.show_outcome(None)
            return
        round_, process = found
        lesson = self._journal.lesson_of(round_.id)
        self._view.show_outcome(
            OutcomeForm(
                round_id=round_.id,
                timeline=in_order(process.timeline),
                stage=stage(process.timeline),
                closed=is_closed(process.timeline),
                decision_by=round_.decision_by,
                contacts=self._contacts(round_),
                lesson=lesson.text if lesson else "",
                past_lessons=self._past_lessons(round_),
            )
        )

    def _contacts(self, round_: InterviewRound) -> tuple[ContactCount, ...]:
        contacts = self._journal.store.contacts.of_process(round_.process_id)
        counts = []
        for meeting in round_.meetings:
            person = self._journal.person(meeting.person_id)
            times = restraint_count(contacts, meeting.person_id, round_.on)
            counts.append(ContactCount(person.name if person else "", times))
        return tuple(counts)

    def _past_lessons(self, round_: InterviewRound) -> tuple[str, ...]:
        """The latest lessons from other interviews, newest first."""
        latest = self._journal.store.lessons.latest(_LESSONS_SHOWN + 1)
        others = (x.text for x in latest if x.round_id != round_.id)
        return tuple(others)[:_LESSONS_SHOWN]
