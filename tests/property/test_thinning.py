"""Thinning keeps what was promised, whatever the dates."""

from __future__ import annotations

from datetime import datetime

from hypothesis import given
from hypothesis import strategies as st

from planner.storage.thinning import backup_name, made_at, to_delete, to_keep

moments = st.datetimes(datetime(2024, 1, 1), datetime(2028, 12, 31))  # noqa: DTZ001
names = st.lists(moments.map(backup_name), unique=True, max_size=120)


@given(moments, st.integers(0, 99))
def test_a_name_tells_when_it_was_made(at: datetime, again: int) -> None:
    assert made_at(backup_name(at, again)) == at.replace(microsecond=0)


@given(names)
def test_the_newest_stay_and_there_are_never_many(all_names: list[str]) -> None:
    kept = to_keep(all_names)
    assert set(sorted(all_names)[-6:]) <= kept
    assert len(kept) <= 6 + 10 + 8 + 12
    assert kept | to_delete(all_names) == set(all_names)
    assert kept & to_delete(all_names) == set()


@given(names)
def test_thinning_again_deletes_nothing_more(all_names: list[str]) -> None:
    assert to_delete(to_keep(all_names)) == set()


@given(names)
def test_a_date_far_ahead_costs_four_slots_at_most(all_names: list[str]) -> None:
    strange = "journal-2090-01-01-000000.db"
    lost = to_keep(all_names) - to_keep([*all_names, strange])
    assert strange in to_keep([*all_names, strange])
    assert len(lost) <= 4


def test_two_years_of_days_reach_back_a_year() -> None:
    days = [
        f"journal-{year}-{month:02}-{day:02}-120000.db"
        for year in (2025, 2026)
        for month in range(1, 13)
        for day in range(1, 29)
    ]
    kept = sorted(to_keep(days))
    assert kept[0] == "journal-2026-01-28-120000.db"
    assert len(kept) <= 36


def test_names_of_others_are_nobodys_to_judge() -> None:
    strangers = ["notes.db", "journal-2026-13-45-000000.db", "journal-2026-11-18.db"]
    assert to_keep(strangers) == set()
    assert to_delete(strangers) == set()
