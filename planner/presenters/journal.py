"""The open journal: reads values, carries out acts on them, and takes acts back."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from typing import TYPE_CHECKING, TypeVar

from planner.domain.checklist import ChecklistMark
from planner.domain.interview import InterviewRound
from planner.domain.lesson import Lesson
from planner.domain.note import Note
from planner.domain.person import Organization, Person
from planner.domain.preferences import Preferences
from planner.domain.process import Process
from planner.presenters.autosave import Autosave, SaveState
from planner.presenters.changes import (
    Changes,
    Done,
    JournalChanged,
    ProblemMet,
    TakenBack,
)
from planner.presenters.history import Change, History, Step
from planner.presenters.ports import Alarm, Timer
from planner.presenters.tables import Tables, Value, key_of, rounds_of

if TYPE_CHECKING:
    from planner.domain.problems import Problem
    from planner.storage.store import Store

V = TypeVar("V", bound=Value)
ValueChange = Change[Value]

SEAL_AFTER_SECONDS = 1.5
"""A pause in typing as long as this starts a new step for undo."""


class Journal:
    """All reading and writing of the window goes through here.

    An act is a step of changes: it is remembered for undo, written (at once, or for
    typing after a pause), and published. Values not written yet are read from memory.
    """

    def __init__(self, store: Store, timer: Timer, changes: Changes) -> None:
        """Read and write ``store``, tell ``changes``."""
        self._store = store
        self._tables = Tables(store)
        self._timer = timer
        self._changes = changes
        self._history: History[Value] = History()
        self._autosave: Autosave[ValueChange] = Autosave(self._write, timer, self._tell)
        self._save_listeners: list[Callable[[SaveState], None]] = []
        self._writer: object = None
        self._pause: Alarm | None = None

    # -- acts ---------------------------------------------------------------

    def act(
        self, name: str, *changes: ValueChange, by: object = None, subject: str = ""
    ) -> bool:
        """Carry out, write at once and offer to undo; whether it is safe on disk."""
        self._history.seal()
        self._history.push(Step(name, changes))
        self._history.seal()
        saved = self._apply(changes, by)
        self._changes.publish(Done(name, subject))
        return saved

    def typed(self, name: str, *changes: ValueChange, field: str, by: object) -> None:
        """Carry out a bit of typing: written after a pause, undone as one run.

        A run is what is typed into ``field`` of the value that the first change is
        about. The other screens are told when it is written, not with every key.
        """
        if self._writer is not by:
            self._autosave.flush()
        self._writer = by
        first, *_ = [self._keep(change) for change in changes]
        self._history.push(Step(name, changes, (field, first)))
        if self._pause is not None:
            self._pause.cancel()
        self._pause = self._timer.after(SEAL_AFTER_SECONDS, self._history.seal)

    def discard(self, *changes: ValueChange) -> None:
        """Carry out without remembering: only for what the user never touched."""
        self._apply(changes, None)

    def undo(self) -> None:
        """Take the last act back."""
        self._carry_out(self._history.undo(), again=False)

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._carry_out(self._history.redo(), again=True)

    @property
    def last_step(self) -> Step[Value] | None:
        """The step that undo would take back."""
        return self._history.last

    @property
    def undo_act(self) -> str:
        """Name of the act that undo takes back, or an empty string."""
        return self._history.undo_act

    @property
    def redo_act(self) -> str:
        """Name of the act that redo does again, or an empty string."""
        return self._history.redo_act

    def flush(self) -> bool:
        """Write what waits; whether everything is safe."""
        return self._autosave.flush()

    def on_save_state(self, listener: Callable[[SaveState], None]) -> None:
        """Call ``listener`` when saved turns to unsaved, failed or back."""
        self._save_listeners.append(listener)

    @property
    def save_state(self) -> SaveState:
        """Whether everything is safe."""
        return self._autosave.state

    # -- reading ------------------------------------------------------------

    @property
    def store(self) -> Store:
        """The store, for lists and searches, with everything written first."""
        self._autosave.flush()
        return self._store

    @property
    def written(self) -> Store:
        """The store as it is: for look-ups with every key, a moment behind."""
        return self._store

    def preferences(self) -> Preferences:
        """The settings as they stand."""
        waiting = self._autosave.find((Preferences, ""))
        if waiting is not None and isinstance(waiting.after, Preferences):
            return waiting.after
        return self._store.preferences()

    def organization(self, id_: str) -> Organization | None:
        """The organization of that id."""
        return self._find(Organization, id_, self._store.organizations.get)

    def person(self, id_: str) -> Person | None:
        """The person of that id."""
        return self._find(Person, id_, self._store.people.get)

    def process(self, id_: str) -> Process | None:
        """The process of that id."""
        return self._find(Process, id_, self._store.processes.get)

    def round(self, id_: str) -> InterviewRound | None:
        """The interview round of that id."""
        return self._find(InterviewRound, id_, self._store.rounds.get)

    def note_for(self, round_id: str, person_id: str) -> Note | None:
        """The note to that person after that round."""
        for note in self._unwritten(Note):
            if (note.round_id, note.person_id) == (round_id, person_id):
                return note
        note_ = self._store.notes.for_person(round_id, person_id)
        return note_ if note_ and self._is_there(note_) else None

    def notes_of(self, round_id: str) -> list[Note]:
        """All notes of a round."""
        found = {n.id: n for n in self._store.notes.of_round(round_id)}
        found |= {n.id: n for n in self._unwritten(Note) if n.round_id == round_id}
        return [n for n in found.values() if self._is_there(n)]

    def lesson_of(self, round_id: str) -> Lesson | None:
        """The lesson learnt in that round."""
        known = (*self._unwritten(Lesson), *self._store.lessons.of_round(round_id))
        mine = (n for n in known if n.round_id == round_id)
        return next((n for n in mine if self._is_there(n)), None)

    def marks(self, round_id: str, person_id: str) -> list[ChecklistMark]:
        """The writer's marks on the checklist for that person and round."""
        found = {m.item: m for m in self._store.marks.of(round_id, person_id)}
        for mark in self._unwritten(ChecklistMark):
            if (mark.round_id, mark.person_id) == (round_id, person_id):
                found[mark.item] = mark
        return [mark for mark in found.values() if self._is_there(mark)]

    # -- inside -------------------------------------------------------------

    def _find(
        self, kind: type[V], id_: str, get: Callable[[str], V | None]
    ) -> V | None:
        waiting = self._autosave.find((kind, id_))
        if waiting is None:
            return get(id_) if id_ else None
        return waiting.after if isinstance(waiting.after, kind) else None

    def _unwritten(self, kind: type[V]) -> list[V]:
        after = (c.after for c in self._autosave.waiting)
        return [v for v in after if isinstance(v, kind)]

    def _is_there(self, value: Value) -> bool:
        waiting = self._autosave.find(key_of(value))
        return waiting is None or waiting.after is not None

    def _carry_out(self, step: Step[Value] | None, *, again: bool) -> None:
        if step is None:
            return
        self._apply(step.changes, None)
        values = (kept for c in step.changes for kept in (c.after, c.before) if kept)
        rounds = (id_ for kept in values for id_ in rounds_of(kept, self._store))
        shown = tuple(id_ for id_ in dict.fromkeys(rounds) if self.round(id_))
        self._changes.publish(TakenBack(step.act, again, shown))

    def _apply(self, changes: Iterable[ValueChange], by: object) -> bool:
        self._autosave.flush()
        self._writer = by
        keys = [self._keep(change) for change in changes]
        try:
            return self._autosave.flush()
        except BaseException:
            # A bug in one act must not stand in the way of every later save.
            self._autosave.forget(keys)
            raise

    def _keep(self, change: ValueChange) -> Hashable:
        kept = change.after if change.after is not None else change.before
        assert kept is not None
        self._autosave.put(key_of(kept), change)
        return key_of(kept)

    def _write(self, changes: tuple[ValueChange, ...]) -> None:
        with self._store.transaction():
            for change in changes:
                if change.after is not None:
                    self._tables.put(change.after)
                elif change.before is not None:
                    self._tables.delete(change.before)

    def _tell(self, state: SaveState, problem: Problem | None) -> None:
        for listener in self._save_listeners:
            listener(state)
        if state is not SaveState.UNSAVED:
            self._changes.publish(JournalChanged(self._writer))
        if problem is not None:
            self._changes.publish(ProblemMet(problem, self._retry))

    def _retry(self) -> None:
        self._autosave.flush()
