"""Keeps interview rounds, each with its meetings and high points."""

from __future__ import annotations

from datetime import date

from planner.domain.interview import InterviewKind, InterviewRound, Meeting
from planner.storage import columns
from planner.storage.database import Database, Row
from planner.storage.log_index import LogIndex
from planner.storage.statements import select, upsert

_COLUMNS = (
    "id",
    "process_id",
    "held_on",
    "held_at",
    "fold",
    "zone",
    "kind",
    "remarks",
    "decision_by",
)
_MEETING = ("round_id", "ordinal", "person_id", "common_ground")
_HIGH_POINT = ("round_id", "ordinal", "text")
_CHILD_KEY = ("round_id", "ordinal")

_MEETINGS = """
SELECT round_id, person_id, common_ground FROM meetings
WHERE round_id IN (SELECT value FROM json_each(?)) ORDER BY round_id, ordinal
"""
_HIGH_POINTS = """
SELECT round_id, text FROM high_points
WHERE round_id IN (SELECT value FROM json_each(?)) ORDER BY round_id, ordinal
"""
_WITH_PERSON = """
WHERE id IN (SELECT round_id FROM meetings WHERE person_id = ?) ORDER BY place
"""


class Rounds:
    """The interview rounds of a journal."""

    def __init__(self, database: Database, index: LogIndex) -> None:
        """Keep them in ``database``."""
        self._database = database
        self._index = index

    def get(self, id_: str) -> InterviewRound | None:
        """The round of that id."""
        found = self._read("WHERE id = ?", id_)
        return found[0] if found else None

    def all(self) -> list[InterviewRound]:
        """All, oldest first."""
        return self._read("ORDER BY place")

    def of_process(self, process_id: str) -> list[InterviewRound]:
        """Those of one process, oldest first."""
        return self._read("WHERE process_id = ? ORDER BY place", process_id)

    def with_person(self, person_id: str) -> list[InterviewRound]:
        """Those in which that person was met, oldest first."""
        return self._read(_WITH_PERSON, person_id)

    def put(self, value: InterviewRound) -> None:
        """Insert or replace, with all meetings and high points."""
        with self._database.transaction():
            self._database.run(upsert("rounds", _COLUMNS), _columns(value))
            self._database.run("DELETE FROM meetings WHERE round_id = ?", (value.id,))
            self._database.run(
                "DELETE FROM high_points WHERE round_id = ?", (value.id,)
            )
            self._database.run_each(
                upsert("meetings", _MEETING, _CHILD_KEY),
                (
                    (value.id, ordinal, meeting.person_id, meeting.common_ground)
                    for ordinal, meeting in enumerate(value.meetings)
                ),
            )
            self._database.run_each(
                upsert("high_points", _HIGH_POINT, _CHILD_KEY),
                ((value.id, *point) for point in enumerate(value.high_points)),
            )
            self._index.stale(value.id)

    def delete(self, id_: str) -> None:
        """Delete, with its notes, their sent copies, and its marks."""
        with self._database.transaction():
            self._database.run("DELETE FROM rounds WHERE id = ?", (id_,))

    def _read(self, rest: str, *values: str) -> list[InterviewRound]:
        rows = self._database.rows(select("rounds", _COLUMNS, rest), values)
        ids = [row[0] for row in rows]
        meetings = self._database.grouped(_MEETINGS, ids)
        points = self._database.grouped(_HIGH_POINTS, ids)
        return [_value(row, meetings[row[0]], points[row[0]]) for row in rows]


def _columns(value: InterviewRound) -> tuple[object, ...]:
    return (
        value.id,
        value.process_id,
        value.on.isoformat(),
        *columns.from_time(value.at),
        value.zone,
        value.kind,
        value.remarks,
        columns.from_date(value.decision_by),
    )


def _value(row: Row, meetings: list[Row], points: list[Row]) -> InterviewRound:
    id_, process_id, on, at, fold, zone, kind, remarks, decision_by = row
    return InterviewRound(
        id_,
        process_id,
        date.fromisoformat(on),
        columns.to_time(at, fold),
        zone,
        InterviewKind(kind),
        tuple(Meeting(*meeting) for meeting in meetings),
        tuple(text for (text,) in points),
        remarks,
        columns.to_date(decision_by),
    )
