"""Whatever value is put into the store comes back the same."""

from __future__ import annotations

from datetime import date, time
from typing import TypeVar

from hypothesis import given
from hypothesis import strategies as st

from planner.domain.address import Address
from planner.domain.checklist import ChecklistMark
from planner.domain.contact import Channel, Contact, Direction, Purpose
from planner.domain.interview import InterviewKind, InterviewRound, Meeting
from planner.domain.lesson import Lesson
from planner.domain.note import (
    Medium,
    Note,
    NoteEvent,
    NoteEventKind,
    SentCopy,
    StationeryChoice,
)
from planner.domain.person import Organization, Person
from planner.domain.preferences import ColorScheme, Preferences, Sender
from planner.domain.process import Process, ProcessEvent, ProcessEventKind
from planner.storage.search_words import match_query
from planner.storage.store import Store

T = TypeVar("T")

# All that UTF-8 can hold, U+0000 included; half characters are replaced.
text = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
line = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\n"), max_size=20
)
day = st.dates()
clock = st.builds(time.replace, st.times(), fold=st.integers(0, 1))
addresses = st.builds(Address, st.lists(line, max_size=9).map(tuple), *[text] * 4)


def tuples(of: st.SearchStrategy[T]) -> st.SearchStrategy[tuple[T, ...]]:
    return st.lists(of, max_size=4).map(tuple)


organizations = st.builds(Organization, st.just("o"), text, addresses)
people = st.builds(
    Person,
    st.just("p"),
    *[text] * 4,
    st.sampled_from(["", "o"]),
    addresses,
    text,
    st.none() | day,
    text,
    text,
)
processes = st.builds(
    Process,
    st.just("c"),
    st.sampled_from(["", "o"]),
    text,
    st.booleans(),
    tuples(st.builds(ProcessEvent, st.sampled_from(ProcessEventKind), day, text)),
)
rounds = st.builds(
    InterviewRound,
    st.just("r"),
    st.just("c"),
    day,
    st.none() | clock,
    text,
    st.sampled_from(InterviewKind),
    tuples(st.builds(Meeting, st.just("p"), text)),
    tuples(text),
    text,
    st.none() | day,
)
notes = st.builds(
    Note,
    st.just("n"),
    st.just("p"),
    st.just("r"),
    st.sampled_from(Medium),
    text,
    st.builds(StationeryChoice, text, text, text),
    tuples(st.builds(NoteEvent, st.sampled_from(NoteEventKind), day, text)),
)
copies = st.builds(SentCopy, st.just("n"), day, st.binary(), line, st.binary(), line)
marks = st.builds(ChecklistMark, st.just("r"), st.just("p"), text, st.booleans())
contacts = st.builds(
    Contact,
    text,
    st.just("c"),
    st.just("p"),
    day,
    st.sampled_from(Direction),
    st.sampled_from(Channel),
    st.sampled_from(Purpose),
    text,
)
lessons = st.builds(Lesson, text, text, day, st.sampled_from(["", "r"]), tuples(text))
preferences = st.builds(
    Preferences,
    st.builds(Sender, text, addresses),
    st.builds(StationeryChoice, text, text, text),
    text,
    st.sampled_from(ColorScheme),
)


def store_of() -> Store:
    store = Store.in_memory()
    with store.transaction():
        store.organizations.put(Organization("o"))
        store.people.put(Person("p"))
        store.processes.put(Process("c"))
        store.rounds.put(InterviewRound("r", "c", date(2026, 11, 17)))
        store.notes.put(Note("n", "p", "r"))
    return store


@given(organizations, people, processes)
def test_organizations_people_and_processes_round_trip(
    organization: Organization, person: Person, process: Process
) -> None:
    store = store_of()
    store.organizations.put(organization)
    store.people.put(person)
    store.processes.put(process)
    assert store.organizations.get("o") == organization
    assert store.people.get("p") == person
    assert store.processes.get("c") == process
    store.close()


@given(rounds, notes)
def test_rounds_and_notes_round_trip(round_: InterviewRound, note: Note) -> None:
    store = store_of()
    store.rounds.put(round_)
    store.notes.put(note)
    kept = store.rounds.get("r")
    assert kept == round_
    assert kept is not None
    # Two times are equal whatever their fold.
    assert (kept.at and kept.at.fold) == (round_.at and round_.at.fold)
    assert store.notes.get("n") == note
    assert store.log_ids() == ["r"]
    assert len(store.log()[0].people) == len(round_.meetings)
    store.close()


@given(copies, marks, contacts, lessons, preferences)
def test_the_rest_round_trips(
    copy: SentCopy,
    mark: ChecklistMark,
    contact: Contact,
    lesson: Lesson,
    settings: Preferences,
) -> None:
    store = store_of()
    store.sent_copies.put(copy)
    store.marks.put(mark)
    store.contacts.put(contact)
    store.lessons.put(lesson)
    store.save_preferences(settings)
    assert store.sent_copies.of_note("n") == [copy]
    assert store.marks.of("r", "p") == [mark]
    assert store.contacts.get(contact.id) == contact
    assert store.lessons.get(lesson.id) == lesson
    assert store.preferences() == settings
    store.close()


@given(st.text(max_size=60))
def test_every_search_runs_and_finds_the_text_it_was_taken_from(typed: str) -> None:
    store = store_of()
    store.notes.put(Note("n", "p", "r", text=typed))
    assert store.log_ids(typed) == ["r"]
    assert store.log_ids(f"unheard-of {typed}") == []
    store.close()


@given(st.text())
def test_a_query_is_made_of_quoted_words(typed: str) -> None:
    words = match_query(typed).replace('""', "").split('"')
    assert all(between in {"", "* ", "*"} for between in words[::2])
