"""Fills a journal with made-up interviews, the same ones every time."""

from __future__ import annotations

import random
from datetime import date, time, timedelta
from functools import cache
from itertools import accumulate, product

from planner.domain.address import Address
from planner.domain.interview import InterviewKind, InterviewRound, Meeting
from planner.domain.lesson import Lesson
from planner.domain.note import Note, NoteEvent, NoteEventKind
from planner.domain.person import Organization, Person
from planner.domain.process import Process, ProcessEvent, ProcessEventKind
from planner.storage.store import Store

FIRST_DAY = date(2016, 1, 4)
_BATCH = 1000

_GIVEN = "Maya Robin Tomás Ines Jun Amara Olek Priya Noor Zoë Sam Lena".split()
_FAMILY = "Ortiz Okafor Lindqvist Tanaka Novak O'Brien Müller Haddad Castell".split()
_FIRM = "Larkspur Northside Foxglove Quarry Harbor Alder Juniper Copper".split()
_TRADE = "Bakery Zoo Press Clinic School Foundry Gardens Archive Studio".split()
_ROLES = "Baker Keeper Editor Nurse Teacher Welder Gardener Clerk Printer".split()
_WORDS = (
    "sourdough starter kept since the first shop opened rowing at dawn on the lake "
    "apprentices learn every station before the year ends careful notebooks quiet "
    "kitchen honest question about weekends pension ledger tools repaired not thrown "
    "away garden roof bicycle choir translation letterpress heron night shift tea"
).split()


def fill(store: Store, rounds: int) -> None:
    """Put so many rounds, each with one or two people and a note, into ``store``."""
    chance = random.Random(1)
    for start in range(0, rounds, _BATCH):
        with store.transaction():
            for number in range(start, min(start + _BATCH, rounds)):
                _put_round(store, chance, number)


def _put_round(store: Store, chance: random.Random, number: int) -> None:
    on = FIRST_DAY + timedelta(days=chance.randrange(3650))
    process_id = f"process-{number // 2}"
    if number % 2 == 0:
        _put_process(store, chance, number // 2, on)
    people = tuple(
        _put_person(store, chance, number, each) for each in range(1 + number % 2)
    )
    round_ = InterviewRound(
        f"round-{number}",
        process_id,
        on,
        time(chance.randrange(8, 18), chance.choice((0, 30))),
        "America/Chicago",
        chance.choice(list(InterviewKind)),
        tuple(Meeting(id_, _words(chance, 4)) for id_ in people),
        tuple(_words(chance, 8) for _ in range(3)),
        remarks=_words(chance, 60),
        decision_by=on + timedelta(days=14),
    )
    store.rounds.put(round_)
    for id_ in people:
        store.notes.put(_note(chance, round_, id_))
    if number % 3 == 0:
        lesson = Lesson(f"lesson-{number}", _words(chance, 20), on, round_.id)
        store.lessons.put(lesson)


def _put_process(store: Store, chance: random.Random, number: int, on: date) -> None:
    name = f"{chance.choice(_FIRM)} {chance.choice(_TRADE)} {number}"
    office = Address((f"{number} Main St",), "Springfield", "IL", "62701", "US")
    store.organizations.put(Organization(f"organization-{number}", name, office))
    events = [ProcessEvent(ProcessEventKind.DONE, on)]
    if number % 3:
        events.append(ProcessEvent(ProcessEventKind.REJECTED, on + timedelta(days=20)))
    role = chance.choice(_ROLES)
    store.processes.put(
        Process(
            f"process-{number}", f"organization-{number}", role, timeline=tuple(events)
        )
    )


def _put_person(store: Store, chance: random.Random, number: int, each: int) -> str:
    id_ = f"person-{number}-{each}"
    name = f"{chance.choice(_GIVEN)} {chance.choice(_FAMILY)}"
    organization_id = f"organization-{number // 2}"
    store.people.put(Person(id_, name, "Ms", "", "Owner", organization_id))
    return id_


def _note(chance: random.Random, round_: InterviewRound, person_id: str) -> Note:
    text = f"Dear friend,\n\n{_words(chance, 110)}.\n\nWith kind regards,\nRobin"
    day = round_.on + timedelta(days=1)
    timeline = (
        NoteEvent(NoteEventKind.PRINTED, day),
        NoteEvent(NoteEventKind.MAILED, day),
    )
    sent = timeline if chance.random() < 0.8 else ()
    id_ = f"note-{person_id}"
    return Note(id_, person_id, round_.id, text=text, timeline=sent)


def _words(chance: random.Random, count: int) -> str:
    words, weights = _vocabulary()
    return " ".join(chance.choices(words, cum_weights=weights, k=count))


@cache
def _vocabulary() -> tuple[list[str], list[float]]:
    """Real words, then made-up ones; the n-th is as frequent as 1/n (Zipf's law)."""
    heads, tails = "ba ce di fo gu la me ni ro su".split(), "kan ler mon tis".split()
    made = ("".join(parts) for parts in product(heads, heads, heads, tails))
    words = [*dict.fromkeys(_WORDS), *made]
    return words, list(accumulate(1 / (rank + 1) for rank in range(len(words))))
