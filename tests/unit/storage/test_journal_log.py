"""The log is in order, says what is owed, and is searched by whatever one types."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time

import pytest

from planner.domain.interview import InterviewRound
from planner.domain.note import NoteEvent, NoteEventKind
from planner.domain.process import ProcessEvent, ProcessEventKind
from planner.storage.store import Store
from tests.unit.storage.samples import (
    BAKERY,
    DAY,
    LESSON,
    MAYA,
    NOTE,
    PROCESS,
    ROUND,
    put_everything,
)


@pytest.fixture
def store() -> Iterator[Store]:
    store = Store.in_memory()
    put_everything(store)
    yield store
    store.close()


def test_a_row_says_what_the_list_shows(store: Store) -> None:
    (row,) = store.log()
    assert (row.round_id, row.process_id) == ("round", "process")
    assert (row.organization, row.role) == ("Larkspur Bakery", "Baker")
    assert (row.on, row.at, row.kind) == (DAY, time(1, 30), ROUND.kind)
    assert row.people == ("Maya Ortiz", "Jun Tanaka")
    assert (row.notes_owed, row.notes_sent) == (1, 1)
    assert (row.closed, row.stage) == (False, "done")


@pytest.mark.parametrize(
    ("event", "owed", "sent"),
    [
        (NoteEventKind.SKIPPED, 1, 0),
        (NoteEventKind.HANDED_IN, 1, 1),
        (NoteEventKind.RETURNED, 2, 0),
        (NoteEventKind.REOPENED, 2, 0),
    ],
)
def test_what_is_owed_follows_the_last_thing_that_happened(
    store: Store, event: NoteEventKind, owed: int, sent: int
) -> None:
    store.notes.put(replace(NOTE, timeline=(*NOTE.timeline, NoteEvent(event, DAY))))
    (row,) = store.log()
    assert (row.notes_owed, row.notes_sent) == (owed, sent)


def test_nothing_is_owed_once_closed_or_asked_for_no_contact(store: Store) -> None:
    rejected = ProcessEvent(ProcessEventKind.REJECTED, DAY)
    store.processes.put(replace(PROCESS, timeline=(*PROCESS.timeline, rejected)))
    (row,) = store.log()
    assert (row.notes_owed, row.closed, row.stage) == (0, True, "rejected")
    store.processes.put(replace(PROCESS, no_contact_requested=True))
    (row,) = store.log()
    assert (row.notes_owed, row.closed) == (0, False)


def test_newest_first_whatever_the_order_of_entry(store: Store) -> None:
    days = {
        "late": InterviewRound("late", "process", DAY, time(16, 0)),
        "untimed": InterviewRound("untimed", "process", DAY),
        "ancient": InterviewRound("ancient", "process", date(1931, 5, 4)),
        "next": InterviewRound("next", "process", date(2027, 1, 8), time(9, 15)),
    }
    for value in days.values():
        store.rounds.put(value)
    order = ["next", "late", "round", "untimed", "ancient"]
    assert store.log_ids() == order
    assert store.log_ids("bakery") == order
    assert store.log_ids("bakery", limit=2) == order[:2]
    assert [row.round_id for row in store.log_rows(["ancient", "gone", "late"])] == [
        "ancient",
        "late",
    ]
    store.rounds.put(replace(days["ancient"], on=date(2028, 2, 29)))
    assert store.log_ids("bakery") == ["ancient", *order[:-1]]


@pytest.mark.parametrize(
    "search",
    [
        "larkspur",
        "BAKER",
        "ortiz",
        "owner",
        "jun tan",
        "sourd",
        "both row",
        "croissants",
        "sundays",
        "flour",
        "maya starter roof",
    ],
)
def test_every_kind_of_text_is_found_by_the_beginning_of_its_words(
    store: Store, search: str
) -> None:
    assert store.log_ids(search) == ["round"]


def test_what_is_not_there_is_not_found(store: Store) -> None:
    assert store.log_ids("zebra") == []
    assert store.log_ids("maya zebra") == []
    assert store.log("zebra") == []


@pytest.mark.parametrize("nothing", ["", " ", "(", '"', "*", "-", "\0", "…", "\ud83d"])
def test_signs_alone_find_everything(store: Store, nothing: str) -> None:
    assert store.log_ids(nothing) == ["round"]
    assert store.log_ids(f"maya {nothing}") == ["round"]


@pytest.mark.parametrize(
    "nasty",
    [
        "o'brien",
        "-x",
        "col:x",
        "a AND",
        "NOT",
        "NEAR(",
        '"unfinished',
        "x*y^z",
        "🎉",
        "zz\ud83d",
        "people:maya",
        "); DROP TABLE rounds; --",
        "zz " * 3000,
        "x" * 20000,
    ],
)
def test_nothing_typed_breaks_the_search_and_all_of_it_can_be_found(
    store: Store, nasty: str
) -> None:
    assert store.log_ids(nasty) == []
    store.notes.put(replace(NOTE, text=f"before {nasty} after"))
    assert store.log_ids(nasty) == ["round"]


def test_the_index_follows_every_change(store: Store) -> None:
    store.organizations.put(replace(BAKERY, name="Foxglove Press"))
    assert store.log_ids("larkspur") == []
    assert store.log_ids("foxglove") == ["round"]
    store.people.put(replace(MAYA, name="Maya Okafor"))
    store.processes.put(replace(PROCESS, role="Binder"))
    store.notes.put(replace(NOTE, text="about the letterpress"))
    store.lessons.put(replace(LESSON, text="bring a notebook"))
    assert store.log_ids("okafor binder letterpress notebook") == ["round"]
    assert store.log_ids("croissants") == []


def test_the_index_follows_every_deletion(store: Store) -> None:
    store.lessons.delete("lesson")
    assert store.log_ids("flour") == []
    store.notes.delete("note")
    assert store.log_ids("croissants") == []
    store.people.delete("maya")
    assert store.log_ids("maya") == []
    store.organizations.delete("bakery")
    assert store.log_ids("larkspur") == []
    assert store.log_ids("baker") == ["round"]
    store.processes.delete("process")
    assert store.log_ids("baker") == []
    assert store.database.rows("SELECT * FROM log_text") == []


def test_a_lesson_moved_to_another_round_moves_in_the_index(store: Store) -> None:
    store.rounds.put(InterviewRound("second", "process", DAY))
    store.lessons.put(replace(LESSON, round_id="second"))
    assert store.log_ids("flour") == ["second"]
