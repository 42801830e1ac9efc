"""What was found about a card, each with what to do; scrolls where room is scarce."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from planner.domain.finding import Finding
from planner.ui.palette import Ink
from planner.ui.widgets.labels import MutedLabel
from planner.ui.widgets.page import ScrollPage


class FindingList(ScrollPage):
    """As high as its words where there is room, two lines high where there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_margins(0, 0)
        self.setMinimumWidth(160)
        self._shown: tuple[Finding, ...] = ()
        self._rows: list[QWidget] = []
        self.column.setSpacing(2)
        self.column.addStretch(1)
        self.viewport().setAutoFillBackground(False)
        self._inside.setAutoFillBackground(False)
        self.hide()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show these, the same words once, or take no room where there is none."""
        once = {(f.message, f.remedy): f for f in findings}
        if tuple(once.values()) != self._shown:
            self._shown = tuple(once.values())
            self._rebuild()
        self.setVisible(bool(self._shown))

    def sizeHint(self) -> QSize:
        return QSize(300, self._height())

    def minimumSizeHint(self) -> QSize:
        least = 2 * self.fontMetrics().lineSpacing()
        return QSize(160, min(least, self._height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def _height(self) -> int:
        return self._inside.heightForWidth(self.viewport().width())

    def _fit(self) -> None:
        self.setMaximumHeight(max(self._height(), 1))
        self.updateGeometry()

    def _rebuild(self) -> None:
        for row in self._rows:
            self.column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [line for finding in self._shown for line in _lines(finding)]
        for at, row in enumerate(self._rows):
            self.column.insertWidget(at, row)
        self._fit()


def _lines(finding: Finding) -> list[QWidget]:
    message = MutedLabel(finding.message)
    message.write_in(Ink.CAUTION)
    return [message, MutedLabel(finding.remedy)] if finding.remedy else [message]
