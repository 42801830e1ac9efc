"""Measures what typing and searching ask of the journal, on a real encrypted file."""

from __future__ import annotations

import secrets
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from benchmarks.figures import Figure, figure, time_each
from benchmarks.journals import fill
from planner import paths
from planner.storage.opening import open_store
from planner.storage.store import Store

_SEARCHES = ("s", "so", "sou", "sour", "lark", "ortiz", "heron night", "bak zoo")
_ROWS_SHOWN = 60
_FIRST_LOOK = 200


def measure_journal() -> Iterator[Figure]:
    """A journal of ten thousand interviews."""
    yield from _measure(10_000)


def measure_large_journal() -> Iterator[Figure]:
    """A journal of a hundred thousand, which takes minutes to fill."""
    yield from _measure(100_000)


def _measure(rounds: int) -> Iterator[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        profile = paths.at(Path(folder))
        profile.make()
        store = open_store(profile, secrets.token_hex(32))
        try:
            fill(store, rounds)
            data = f"{rounds:,} interviews"
            yield figure("autosave commit", data, _commits(store), "≤ 2 ms")
            yield figure("search as you type", data, _searches(store), "≤ 5 ms")
        finally:
            store.close()


def _commits(store: Store) -> list[float]:
    """A note's text changed by a word and put, safe on disk on return."""
    round_id = store.log_ids("", 1)[0]
    note = store.notes.of_round(round_id)[0]

    def commit(number: int) -> None:
        store.notes.put(replace(note, text=f"{note.text} {number}"))

    return time_each(commit, 500)


def _searches(store: Store) -> list[float]:
    """What a key in the search field waits for: the newest ids and a screenful."""

    def search(number: int) -> None:
        ids = store.log_ids(_SEARCHES[number % len(_SEARCHES)], _FIRST_LOOK)
        store.log_rows(ids[:_ROWS_SHOWN])

    return time_each(search, 40 * len(_SEARCHES))
