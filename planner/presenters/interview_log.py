"""The list of interviews: search, open, start a new one, delete one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, time
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol, overload

from planner.domain.identity import new_id
from planner.domain.interview import InterviewRound
from planner.domain.process import Process, ProcessEvent, ProcessEventKind
from planner.presenters.changes import (
    Changes,
    JournalChanged,
    RoundOpened,
    TakenBack,
)
from planner.presenters.history import Change
from planner.presenters.journal import Journal, ValueChange
from planner.presenters.ports import Alarm, Clock, Timer
from planner.presenters.tables import Value

if TYPE_CHECKING:
    from planner.storage.journal_log import LogRow
    from planner.storage.store import Store

_WINDOW = 60
_FIRST_LOOK = 200
_PAUSE_SECONDS = 0.2


class NextThing(StrEnum):
    """The one thing that comes next for a round."""

    PREPARE = "prepare"
    NAME_PEOPLE = "name_people"
    WRITE = "write"
    WAIT = "wait"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class RowView:
    """One round in the list: who, when, and the one next thing."""

    round_id: str
    organization: str
    role: str
    people: tuple[str, ...]
    on: date
    at: time | None
    next_thing: NextThing
    owed: int
    stage: str


class LogRows(Sequence[RowView]):
    """The rows of the list, read from the store a window at a time."""

    def __init__(self, store: Store, ids: Sequence[str], today: date) -> None:
        """The rows of these rounds, in this order."""
        self._store = store
        self._ids = ids
        self._today = today
        self._read: dict[int, list[RowView]] = {}

    def __len__(self) -> int:
        """How many rounds there are."""
        return len(self._ids)

    @overload
    def __getitem__(self, index: int) -> RowView: ...
    @overload
    def __getitem__(self, index: slice) -> list[RowView]: ...
    def __getitem__(self, index: int | slice) -> RowView | list[RowView]:
        """One row, or some."""
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        if not 0 <= index < len(self):
            raise IndexError(index)
        return self._window(index // _WINDOW)[index % _WINDOW]

    def place_of(self, round_id: str) -> int:
        """Where that round stands, or -1."""
        try:
            return self._ids.index(round_id)
        except ValueError:
            return -1

    def _window(self, number: int) -> list[RowView]:
        if number not in self._read:
            ids = self._ids[number * _WINDOW : (number + 1) * _WINDOW]
            rows = self._store.log_rows(ids)
            self._read[number] = [row_view(row, self._today) for row in rows]
        return self._read[number]


class InterviewLogView(Protocol):
    """What the list must be able to show."""

    def show_rows(self, rows: LogRows, selected: int, search: str) -> None:
        """Show these rows; ``selected`` is -1 when none of them is open."""
        ...

    def start_search(self) -> None:
        """Put the caret into the search field."""
        ...


class InterviewLog:
    """Presents the list of interview rounds."""

    def __init__(
        self,
        view: InterviewLogView,
        journal: Journal,
        changes: Changes,
        clock: Clock,
        timer: Timer,
    ) -> None:
        """Show what ``journal`` holds and keep up with ``changes``."""
        self._view = view
        self._journal = journal
        self._changes = changes
        self._clock = clock
        self._timer = timer
        self._rest: Alarm | None = None
        self._search = ""
        self._open = ""
        changes.subscribe(JournalChanged, self._on_journal_changed)
        changes.subscribe(TakenBack, self._on_taken_back)
        changes.subscribe(RoundOpened, self._on_round_opened)

    def start(self, round_id: str = "") -> None:
        """Show the list, with that round open, or else the first one."""
        ids = self._journal.store.log_ids("")
        wanted = round_id if round_id in ids else (ids[0] if ids else "")
        self._changes.publish(RoundOpened(wanted))

    def search_edited(self, text: str) -> None:
        """Show only rounds in which all these words begin a word.

        The newest come at once; where there are more, the rest comes when the
        typing pauses, so that no key waits for thousands of them.
        """
        self._search = text
        if self._rest is not None:
            self._rest.cancel()
        newest = self._journal.store.log_ids(text, _FIRST_LOOK)
        self._show(newest)
        if len(newest) == _FIRST_LOOK:
            self._rest = self._timer.after(_PAUSE_SECONDS, self._refresh)

    def row_chosen(self, round_id: str) -> None:
        """Open that round."""
        if round_id != self._open:
            self._changes.publish(RoundOpened(round_id))

    def new_requested(self) -> None:
        """Start a new interview, dated today, and open it."""
        today = self._clock.today()
        done = ProcessEvent(ProcessEventKind.DONE, today)
        process = Process(new_id(), timeline=(done,))
        round_ = InterviewRound(new_id(), process.id, today, zone=self._clock.zone())
        self._search = ""
        self._journal.act(
            "new_interview", Change(None, process), Change(None, round_), by=self
        )
        self._changes.publish(RoundOpened(round_.id))

    def delete_requested(self) -> None:
        """Delete the open round with its notes; undo brings everything back."""
        round_ = self._journal.round(self._open)
        if round_ is None:
            return
        subject = self._name_of(round_)
        gone = deletion_of(self._journal, round_)
        self._changes.publish(RoundOpened(self._neighbour()))
        self._journal.act("delete_interview", *gone, by=self, subject=subject)

    def find_requested(self) -> None:
        """Let the user type into the search field."""
        self._view.start_search()

    def _name_of(self, round_: InterviewRound) -> str:
        process = self._journal.process(round_.process_id)
        found = self._journal.organization(process.organization_id) if process else None
        return found.name if found else ""

    def _neighbour(self) -> str:
        ids = self._journal.store.log_ids(self._search)
        if self._open not in ids:
            return ids[0] if ids else ""
        at = ids.index(self._open)
        rest = [*ids[at + 1 :], *reversed(ids[:at])]
        return rest[0] if rest else ""

    def _refresh(self) -> None:
        self._show(self._journal.store.log_ids(self._search))

    def _show(self, ids: Sequence[str]) -> None:
        rows = LogRows(self._journal.store, ids, self._clock.today())
        self._view.show_rows(rows, rows.place_of(self._open), self._search)

    def _on_journal_changed(self, _event: JournalChanged) -> None:
        self._refresh()
        if self._open and self._journal.round(self._open) is None:
            self._changes.publish(RoundOpened(self._neighbour()))

    def _on_taken_back(self, event: TakenBack) -> None:
        """Open the round in which it shows, unless it shows in the one that is open."""
        if event.rounds and self._open not in event.rounds:
            self._changes.publish(RoundOpened(event.rounds[0]))

    def _on_round_opened(self, event: RoundOpened) -> None:
        self._open = event.round_id
        self._refresh()


def row_view(row: LogRow, today: date) -> RowView:
    """The row as it is shown, with the next thing reckoned for ``today``."""
    return RowView(
        row.round_id,
        row.organization,
        row.role,
        row.people,
        row.on,
        row.at,
        _next_thing(row, today),
        row.notes_owed,
        row.stage,
    )


def deletion_of(journal: Journal, round_: InterviewRound) -> list[ValueChange]:
    """Every change that deleting a round means, in the order it must be done.

    The process goes with its last round. People and organizations stay: they may be
    met again. The lesson stays, too, but no longer says where it was learnt.
    """
    store = journal.store
    gone: list[Value] = []
    changes: list[ValueChange] = [
        Change(lesson, replace(lesson, round_id=""))
        for lesson in store.lessons.of_round(round_.id)
    ]
    for note in journal.notes_of(round_.id):
        gone += store.sent_copies.of_note(note.id)
        gone.append(note)
    for meeting in round_.meetings:
        gone += store.marks.of(round_.id, meeting.person_id)
    gone.append(round_)
    process = journal.process(round_.process_id)
    if process and len(store.rounds.of_process(process.id)) == 1:
        gone += store.contacts.of_process(process.id)
        gone.append(process)
    return changes + [Change(value, None) for value in gone]


def _next_thing(row: LogRow, today: date) -> NextThing:
    if row.closed:
        return NextThing.CLOSED
    if row.on > today:
        return NextThing.PREPARE
    if not row.people:
        return NextThing.NAME_PEOPLE
    return NextThing.WRITE if row.notes_owed else NextThing.WAIT
