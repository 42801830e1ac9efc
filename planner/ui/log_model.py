"""The rows of the interview list as Qt's views want them, read only when shown."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from planner.presenters.interview_log import RowView
from planner.ui import words

ROW = Qt.ItemDataRole.UserRole
"""Under this role a place of the list gives its whole ``RowView``."""

Place = QModelIndex | QPersistentModelIndex


class LogModel(QAbstractListModel):
    """A sequence of rows that may be long and is read a window at a time."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[RowView] = ()

    def show_rows(self, rows: Sequence[RowView]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def refresh_rows(self, rows: Sequence[RowView]) -> None:
        """Show as many rows, changed or not; the view has to paint them again.

        Telling of a change of every row would lay a long list out anew.
        """
        self._rows = rows

    def round_at(self, place: Place) -> str:
        """The id of the round at a place, empty where there is none."""
        return self._rows[place.row()].round_id if place.isValid() else ""

    def rowCount(self, parent: Place = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Place, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        if role == ROW:
            return self._rows[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return spoken(self._rows[index.row()])
        return None


def title(row: RowView) -> str:
    """What a row is called."""
    return row.organization or row.role or words.tr("New interview")


def details(row: RowView) -> str:
    """When and whom, in one line."""
    people = ", ".join(name for name in row.people if name)
    return " · ".join(part for part in (words.near_day(row.on), people) if part)


def spoken(row: RowView) -> str:
    """A row as one hears it."""
    return ". ".join((title(row), details(row), words.next_thing(row)))
