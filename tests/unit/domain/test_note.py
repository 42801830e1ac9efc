"""Tests where a note stands, by its text and its timeline."""

from __future__ import annotations

from datetime import date

import pytest

from planner.domain.note import (
    Note,
    NoteEvent,
    NoteEventKind,
    NoteState,
    is_open,
    sent_on,
    state,
    with_event,
)

K = NoteEventKind
DAY = date(2026, 11, 18)
NOTE = Note("n", "p", "r", text="Dear Jo,")


def after(*kinds: NoteEventKind) -> Note:
    """The note after these events."""
    note = NOTE
    for kind in kinds:
        note = with_event(note, NoteEvent(kind, DAY))
    return note


def test_empty_and_drafted() -> None:
    assert state(Note("n", "p", "r", text=" \n")) is NoteState.EMPTY
    assert state(NOTE) is NoteState.DRAFTED


@pytest.mark.parametrize("kind", [K.MAILED, K.EMAILED, K.HANDED_IN])
def test_each_way_of_sending_closes_the_note(kind: NoteEventKind) -> None:
    sent = after(K.PRINTED, kind)
    assert state(sent) is NoteState.SENT
    assert not is_open(sent)
    assert sent_on(sent) == DAY


def test_skipping_settles_without_sending() -> None:
    assert not is_open(after(K.SKIPPED))
    assert sent_on(after(K.SKIPPED)) is None


def test_printing_again_leaves_one_open_note() -> None:
    assert state(after(K.PRINTED, K.PRINTED)) is NoteState.PRINTED
    assert is_open(after(K.PRINTED, K.PRINTED))


def test_a_returned_card_may_be_written_again() -> None:
    assert is_open(after(K.MAILED, K.RETURNED))
    assert sent_on(after(K.MAILED, K.RETURNED)) is None


def test_reopening_goes_back_to_the_draft() -> None:
    assert state(after(K.MAILED, K.REOPENED)) is NoteState.DRAFTED
