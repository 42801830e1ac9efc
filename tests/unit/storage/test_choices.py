"""Further choices of stationery come back as they were, and from any text."""

from __future__ import annotations

import pytest

from planner import paths
from planner.domain.note import StationeryChoice
from planner.storage.choices import read_choices, write_choices
from planner.storage.database import IN_MEMORY, Database
from planner.storage.migrations import STEPS
from planner.storage.upgrading import upgrade, version


def test_choices_come_back() -> None:
    choice = StationeryChoice("a2-fold-side", "a2", "Lato", "letter-two-up", True)
    text = write_choices(choice)
    assert read_choices("a2-fold-side", "a2", "Lato", text) == choice
    assert "Lato" not in text


def test_defaults_are_not_kept() -> None:
    assert write_choices(StationeryChoice("a", "b", "c")) == "{}"


@pytest.mark.parametrize(
    "text",
    ["", "[]", "nonsense", '{"sheet": 3, "marks": "yes", "unheard_of": 1}', "null"],
)
def test_what_makes_no_sense_is_the_default(text: str) -> None:
    assert read_choices("a", "b", "c", text) == StationeryChoice("a", "b", "c")


def test_the_columns_win_over_the_json() -> None:
    assert read_choices("a", "b", "c", '{"card": "x"}').card == "a"


def test_a_journal_of_the_first_release_gets_the_column(profile: paths.Profile) -> None:
    database = Database(IN_MEMORY, profile)
    upgrade(database, STEPS[:1], lambda: None)
    upgrade(database, STEPS, lambda: None)
    assert version(database) == len(STEPS)
    columns = {row[1]: row[4] for row in database.rows("PRAGMA table_info(notes)")}
    assert columns["choices"] == "'{}'"
    database.close()
