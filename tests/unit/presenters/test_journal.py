"""Tests acts on the journal with the real store: carried out, saved, taken back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from planner.domain.checklist import ChecklistMark
from planner.domain.interview import InterviewRound, Meeting
from planner.domain.lesson import Lesson
from planner.domain.note import Note
from planner.domain.person import Person
from planner.domain.preferences import Preferences, Sender
from planner.domain.problems import Problem, ProblemKind
from planner.domain.process import Process
from planner.presenters.autosave import PAUSE_SECONDS, SaveState
from planner.presenters.changes import Changes, Done, JournalChanged, ProblemMet
from planner.presenters.history import Change
from planner.presenters.interview_log import deletion_of
from planner.presenters.journal import SEAL_AFTER_SECONDS, Journal, ValueChange
from planner.presenters.tables import Value
from planner.storage.store import Store
from tests.fakes import ManualTimer

DAY = date(2026, 11, 17)
PROCESS = Process("pr", role="Baker")
PERSON = Person("pe", "Maya Ortiz")
ROUND = InterviewRound("ro", "pr", DAY, meetings=(Meeting("pe"),))
NOTE = Note("no", "pe", "ro", text="Dear Ms. Ortiz,")


class Open:
    """An open journal with everything around it in reach."""

    def __init__(self) -> None:
        self.store = Store.in_memory()
        self.timer = ManualTimer()
        self.changes = Changes()
        self.news: list[object] = []
        for kind in (JournalChanged, Done, ProblemMet):
            self.changes.subscribe(kind, self.news.append)
        self.journal = Journal(self.store, self.timer, self.changes)
        self.saving: list[SaveState] = []
        self.journal.on_save_state(self.saving.append)

    def fill(self) -> None:
        """One process with a round, a person and a note."""
        values: tuple[Value, ...] = (PROCESS, PERSON, ROUND, NOTE)
        changes: list[ValueChange] = [Change(None, value) for value in values]
        self.journal.act("fill", *changes)


@pytest.fixture
def opened() -> Iterator[Open]:
    """An empty journal."""
    opened = Open()
    yield opened
    opened.store.close()


def test_an_act_is_written_at_once_and_told(opened: Open) -> None:
    opened.fill()
    assert opened.store.notes.get("no") == NOTE
    assert JournalChanged() in opened.news
    assert Done("fill") in opened.news


def test_typing_is_read_at_once_and_written_after_a_pause(opened: Open) -> None:
    opened.fill()
    longer = replace(NOTE, text="Dear Ms. Ortiz, thank you")
    writer = object()
    opened.journal.typed("write", Change(NOTE, longer), field="text", by=writer)
    assert opened.journal.note_for("ro", "pe") == longer
    assert opened.journal.notes_of("ro") == [longer]
    assert opened.store.notes.get("no") == NOTE
    opened.timer.advance(PAUSE_SECONDS)
    assert opened.store.notes.get("no") == longer
    assert opened.news[-1] == JournalChanged(writer)


def test_a_run_of_typing_is_undone_as_one(opened: Open) -> None:
    opened.fill()
    before = NOTE
    for text in ("D", "De", "Dear"):
        after = replace(before, text=text)
        opened.journal.typed("write", Change(before, after), field="text", by=None)
        before = after
    opened.timer.advance(SEAL_AFTER_SECONDS)
    last = replace(before, text="Dear Maya")
    opened.journal.typed("write", Change(before, last), field="text", by=None)
    opened.journal.undo()
    assert opened.store.notes.get("no") == before
    opened.journal.undo()
    assert opened.store.notes.get("no") == NOTE
    opened.journal.redo()
    assert opened.store.notes.get("no") == before


def test_deleting_a_round_and_undoing_it_restores_everything(opened: Open) -> None:
    opened.fill()
    mark = ChecklistMark("ro", "pe", "thanks", ticked=True)
    lesson = Lesson("le", "Ask about the ovens", DAY, "ro", ("questions",))
    opened.journal.act("tick", Change(None, mark), Change(None, lesson))
    gone = deletion_of(opened.journal, ROUND)
    opened.journal.act("delete_interview", *gone)
    assert opened.store.rounds.all() == []
    assert opened.store.notes.all() == []
    assert opened.store.processes.all() == []
    assert opened.store.people.all() == [PERSON]
    assert opened.store.lessons.all() == [replace(lesson, round_id="")]
    opened.journal.undo()
    assert opened.store.rounds.all() == [ROUND]
    assert opened.store.notes.all() == [NOTE]
    assert opened.store.processes.all() == [PROCESS]
    assert opened.store.marks.of("ro", "pe") == [mark]
    assert opened.store.lessons.all() == [lesson]


def test_the_other_round_of_a_process_keeps_it(opened: Open) -> None:
    opened.fill()
    second = InterviewRound("ro2", "pr", DAY)
    opened.journal.act("next_round", Change(None, second))
    opened.journal.act("delete_interview", *deletion_of(opened.journal, ROUND))
    assert opened.store.rounds.all() == [second]
    assert opened.store.processes.all() == [PROCESS]


def test_preferences_are_values_like_all_others(opened: Open) -> None:
    before = opened.journal.preferences()
    after = replace(before, sender=Sender("Robin"))
    opened.journal.typed(
        "change_settings", Change(before, after), field="sender", by=None
    )
    assert opened.journal.preferences() == after
    opened.journal.flush()
    assert opened.store.preferences() == after
    opened.journal.undo()
    assert opened.store.preferences() == Preferences()


def test_a_failing_disk_loses_nothing(
    opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened.fill()
    longer = replace(NOTE, text="Dear Ms. Ortiz, thank you")

    def full(_note: Note) -> None:
        raise Problem(ProblemKind.DISK_FULL)

    with monkeypatch.context() as patch:
        patch.setitem(opened.journal._tables._put, Note, full)
        opened.journal.typed("write", Change(NOTE, longer), field="text", by=None)
        assert not opened.journal.flush()
        assert SaveState.FAILED in opened.saving
        assert opened.journal.note_for("ro", "pe") == longer
        assert opened.store.notes.get("no") == NOTE
    met = [n for n in opened.news if isinstance(n, ProblemMet)]
    assert len(met) == 1
    assert met[0].retry is not None
    met[0].retry()
    assert opened.store.notes.get("no") == longer
    assert opened.saving[-1] is SaveState.SAVED


def test_a_bug_in_one_act_does_not_stop_later_saves(opened: Open) -> None:
    opened.fill()
    orphan = Note("other", "nobody", "nowhere", text="Dear nobody,")
    with pytest.raises(Exception, match="FOREIGN KEY"):
        opened.journal.act("post", Change(None, orphan))
    longer = replace(NOTE, text="Dear Ms. Ortiz, thank you")
    opened.journal.typed("write", Change(NOTE, longer), field="text", by=None)
    assert opened.journal.flush()
    assert opened.store.notes.all() == [longer]
