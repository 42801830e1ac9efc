"""The store gives back what was put, and keeps all of an act or nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from planner.domain.address import Address
from planner.domain.preferences import ColorScheme, Preferences, Sender
from planner.storage.library import dbapi
from planner.storage.store import Store
from tests.unit.storage.samples import (
    BAKERY,
    CONTACT,
    COPY,
    DAY,
    JUN,
    LESSON,
    MARK,
    MAYA,
    NOTE,
    PROCESS,
    ROUND,
    holds_everything,
    put_everything,
)


@pytest.fixture
def store() -> Iterator[Store]:
    store = Store.in_memory()
    put_everything(store)
    yield store
    store.close()


def test_everything_comes_back_as_it_was_put(store: Store) -> None:
    assert holds_everything(store)


def test_each_value_is_found_by_its_id(store: Store) -> None:
    assert store.organizations.get("bakery") == BAKERY
    assert store.people.get("maya") == MAYA
    assert store.processes.get("process") == PROCESS
    assert store.rounds.get("round") == ROUND
    assert store.notes.get("note") == NOTE
    assert store.lessons.get("lesson") == LESSON
    assert store.contacts.get("contact") == CONTACT
    assert store.people.get("nobody") is None


def test_the_hour_that_a_clock_change_repeats_is_kept(store: Store) -> None:
    kept = store.rounds.get("round")
    assert kept is not None
    assert kept.at is not None
    assert kept.at.fold == 1


def test_values_are_found_by_what_they_belong_to(store: Store) -> None:
    assert store.processes.of_organization("bakery") == [PROCESS]
    assert store.rounds.of_process("process") == [ROUND]
    assert store.rounds.with_person("jun") == [ROUND]
    assert store.notes.of_round("round") == [NOTE]
    assert store.notes.for_person("round", "maya") == NOTE
    assert store.notes.for_person("round", "jun") is None
    assert store.lessons.of_round("round") == [LESSON]


def test_putting_again_replaces_the_whole_value(store: Store) -> None:
    shorter = replace(ROUND, meetings=ROUND.meetings[:1], high_points=())
    store.rounds.put(shorter)
    store.notes.put(replace(NOTE, timeline=()))
    store.lessons.put(replace(LESSON, tags=("craft",), round_id=""))
    assert store.rounds.all() == [shorter]
    assert store.notes.all() == [replace(NOTE, timeline=())]
    assert store.lessons.all() == [replace(LESSON, tags=("craft",), round_id="")]


def test_a_deleted_round_takes_its_notes_and_comes_back_with_them(
    store: Store,
) -> None:
    store.rounds.delete("round")
    assert store.notes.all() == []
    assert store.sent_copies.of_note("note") == []
    assert store.marks.of("round", "maya") == []
    assert store.lessons.all() == [replace(LESSON, round_id="")]
    with store.transaction():
        store.lessons.put(LESSON)
        store.marks.put(MARK)
        store.sent_copies.put(COPY)
        store.notes.put(NOTE)
        store.rounds.put(ROUND)
    assert holds_everything(store)


def test_a_deleted_process_takes_its_rounds_and_contacts(store: Store) -> None:
    store.processes.delete("process")
    assert store.rounds.all() == []
    assert store.contacts.of_process("process") == []
    assert len(store.people.all()) == 2


def test_people_and_processes_outlive_their_organization(store: Store) -> None:
    store.organizations.delete("bakery")
    assert store.people.get("maya") == replace(MAYA, organization_id="")
    assert store.processes.get("process") == replace(PROCESS, organization_id="")


def test_a_deleted_person_takes_their_notes_and_meetings(store: Store) -> None:
    store.people.delete("maya")
    assert store.notes.all() == []
    assert store.rounds.all() == [replace(ROUND, meetings=ROUND.meetings[1:])]


def test_single_marks_copies_and_contacts_can_be_deleted(store: Store) -> None:
    store.marks.delete("round", "maya", "specific")
    store.sent_copies.delete("note", COPY.card_sha256)
    store.contacts.delete("contact")
    store.notes.delete("note")
    store.lessons.delete("lesson")
    assert store.marks.of("round", "maya") == []
    assert store.sent_copies.of_note("note") == []
    assert store.contacts.of_process("process") == []
    assert store.notes.all() == []
    assert store.lessons.all() == []


def test_the_same_card_of_a_note_is_kept_once(store: Store) -> None:
    store.sent_copies.put(COPY)
    assert store.sent_copies.of_note("note") == [COPY]


def test_a_second_note_for_the_same_person_and_round_is_refused(store: Store) -> None:
    with pytest.raises(dbapi.IntegrityError):
        store.notes.put(replace(NOTE, id="second"))
    assert store.notes.all() == [NOTE]


def test_a_reference_to_nothing_is_refused_at_the_end(store: Store) -> None:
    with pytest.raises(dbapi.IntegrityError):
        store.rounds.put(replace(ROUND, process_id="gone"))
    assert store.rounds.all() == [ROUND]


def rename_maya_and_fail(store: Store) -> None:
    with store.transaction():
        store.people.put(replace(MAYA, name="Somebody"))
        store.rounds.delete("round")
        raise RuntimeError("on purpose")


def test_a_transaction_that_fails_keeps_nothing(store: Store) -> None:
    with pytest.raises(RuntimeError, match="on purpose"):
        rename_maya_and_fail(store)
    assert holds_everything(store)
    assert store.log_ids("ortiz") == ["round"]


def test_an_inner_transaction_that_fails_keeps_the_outer_one(store: Store) -> None:
    with store.transaction():
        store.people.put(replace(JUN, remarks="kept"))
        with pytest.raises(RuntimeError, match="on purpose"):
            rename_maya_and_fail(store)
    assert store.people.get("jun") == replace(JUN, remarks="kept")
    assert store.people.get("maya") == MAYA


def test_half_a_character_does_not_stop_the_rest_from_being_saved(
    store: Store,
) -> None:
    store.notes.put(replace(NOTE, text="so \ud83d good \udc4d, \ud83d\udc4d"))
    saved = store.notes.get("note")
    assert saved is not None
    assert saved.text == "so \ufffd good \ufffd, \U0001f44d"


def test_known_names_are_offered_by_the_beginning_of_any_word(store: Store) -> None:
    zoe = replace(MAYA, id="zoe", name="Zoë O'Brien")
    store.people.put(zoe)
    assert [p.id for p in store.people.matching("ort")] == ["maya"]
    assert [p.id for p in store.people.matching("o'br")] == ["zoe"]
    assert [p.id for p in store.people.matching("zoe")] == ["zoe"]
    assert [p.id for p in store.people.matching("")] == ["zoe", "jun", "maya"]
    assert [o.id for o in store.organizations.matching("lark bak")] == ["bakery"]
    assert [o.id for o in store.organizations.matching("")] == ["bakery"]


def test_the_very_name_is_offered_first(store: Store) -> None:
    for number in range(30):
        store.people.put(replace(JUN, id=f"jun-{number}", name="Jun Tanaka-Smith"))
    assert store.people.matching("jun tanaka")[0] == JUN


def test_renamed_and_deleted_names_are_no_longer_offered(store: Store) -> None:
    store.people.put(replace(JUN, name="Kei Mori"))
    store.organizations.put(replace(BAKERY, name="Rose Café"))
    assert store.people.matching("jun") == []
    assert [p.id for p in store.people.matching("kei")] == ["jun"]
    assert [o.id for o in store.organizations.matching("cafe")] == ["bakery"]
    store.people.delete("jun")
    store.organizations.delete("bakery")
    assert store.people.matching("kei") == []
    assert store.organizations.matching("rose") == []


def test_preferences_have_defaults_and_come_back(store: Store) -> None:
    assert store.preferences() == Preferences()
    robin = Sender("Robin Castellanos", Address(("48 Alder Ct",), country="US"))
    mine = Preferences(robin, locale="en-US", color_scheme=ColorScheme.DARK)
    store.save_preferences(mine)
    assert store.preferences() == mine


def test_preferences_that_make_no_sense_are_the_defaults(store: Store) -> None:
    store.save_preferences(Preferences(locale="de-DE"))
    for key, value in (
        ("color_scheme", '"sepia"'),
        ("sender.name", "not JSON"),
        ("sender.address.street", "[1, 2]"),
        ("stationery.card", "17"),
        ("of.a.newer.planner", "true"),
    ):
        sql = "INSERT OR REPLACE INTO preferences VALUES (?, ?)"
        store.database.run(sql, (key, value))
    assert store.preferences() == Preferences(locale="de-DE")
    store.save_preferences(Preferences())
    newer = "SELECT value FROM preferences WHERE key = 'of.a.newer.planner'"
    assert store.database.row(newer) == ("true",)


def test_lessons_come_newest_first(store: Store) -> None:
    older = replace(LESSON, id="older", learnt_on=DAY.replace(year=2025))
    store.lessons.put(older)
    assert [lesson.id for lesson in store.lessons.all()] == ["lesson", "older"]
