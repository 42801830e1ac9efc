"""Below the note: what was logged, to write from, and the checklist."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.presenters.note_desk import ChecklistRow
from planner.ui.widgets import checklist_row
from planner.ui.widgets.labels import BodyLabel, SectionLabel
from planner.ui.widgets.page import ScrollPage


class NoteSidelines(ScrollPage):
    """Scrolls beneath the editor, so that both stay in sight."""

    ticked = Signal(str, bool)
    rebuilt = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_margins(0, 4)
        self.setMinimumWidth(160)
        self._rows: dict[str, checklist_row.ChecklistRow] = {}
        self._logged = SectionLabel(self.tr("From the interview"))
        self._points = BodyLabel()
        self._before = SectionLabel(self.tr("Before you post it"))
        self._checklist = QVBoxLayout()
        self._checklist.setSpacing(2)
        self.column.setSpacing(6)
        self.column.addWidget(self._logged)
        self.column.addWidget(self._points)
        self.column.addWidget(self._before)
        self.column.addLayout(self._checklist)
        self.column.addStretch(1)

    @property
    def controls(self) -> tuple[QWidget, ...]:
        """All boxes in reading order."""
        return tuple(row.box for row in self._rows.values())

    def minimumSizeHint(self) -> QSize:
        """Two lines are enough on the smallest screen: the rest scrolls."""
        return QSize(160, 2 * self.fontMetrics().lineSpacing())

    def show_points(self, high_points: tuple[str, ...], common_ground: str) -> None:
        """Show what was said and what the two have in common."""
        lines = [f"–  {point}" for point in high_points]
        if common_ground.strip():
            shared = self.tr("In common: {ground}").format(ground=common_ground)
            lines.append(f"–  {shared}")
        self._logged.setVisible(bool(lines))
        self._points.say("\n".join(lines))

    def show_checklist(self, rows: tuple[ChecklistRow, ...]) -> None:
        """Show the points; a row that stays keeps the focus it may have."""
        if [row.item for row in rows] != list(self._rows):
            self._rebuild(rows)
            self.rebuilt.emit()
        for row in rows:
            shown = self._rows[row.item]
            shown.show_point(row.text, row.why or row.reason, is_ticked=row.ticked)
        self._before.setVisible(bool(rows))

    def _rebuild(self, rows: tuple[ChecklistRow, ...]) -> None:
        for shown in self._rows.values():
            self._checklist.removeWidget(shown)
            shown.deleteLater()
        self._rows = {row.item: checklist_row.ChecklistRow(row.item) for row in rows}
        for shown in self._rows.values():
            shown.ticked.connect(self.ticked)
            self._checklist.addWidget(shown)
