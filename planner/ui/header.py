"""What stands above the pages: whose interview it is, the pages, and “Saved”."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.presenters.autosave import SaveState
from planner.presenters.changes import Page
from planner.presenters.shell import Heading
from planner.ui import words
from planner.ui.fonts import heading_font, small_font
from planner.ui.palette import Ink
from planner.ui.widgets.brief_label import BriefLabel
from planner.ui.widgets.labels import PlainLabel
from planner.ui.widgets.segments import Segments


class Header(QWidget):
    """The heading of the open interview with the switch between its pages."""

    page_picked = Signal(object)
    page_entered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = BriefLabel()
        self._name.setFont(heading_font(self.font(), step=3))
        self._about = BriefLabel()
        self._about.setFont(small_font(self.font()))
        self._about.write_in(Ink.MUTED)
        self._saved = PlainLabel()
        self._saved.setFont(self._about.font())
        self._pages = Segments(self.tr("Pages"))
        self._pages.offer(
            (
                (Page.INTERVIEW, self.tr("&Interview")),
                (Page.NOTE, self.tr("&Note")),
                (Page.OUTCOME, self.tr("&Outcome")),
            )
        )
        self._pages.picked.connect(self.page_picked)
        self._pages.entered.connect(self.page_entered)
        left = QVBoxLayout()
        left.setSpacing(2)
        left.addWidget(self._name)
        left.addWidget(self._about)
        right = QVBoxLayout()
        right.setSpacing(4)
        right.addWidget(self._saved, 0, Qt.AlignmentFlag.AlignTrailing)
        right.addStretch()
        right.addWidget(self._pages)
        row = QHBoxLayout(self)
        row.setContentsMargins(28, 10, 20, 8)
        row.setSpacing(16)
        row.addLayout(left, 1)
        row.addLayout(right)

    def show_heading(self, heading: Heading) -> None:
        """Show whose interview is open."""
        name = heading.organization or heading.role or self.tr("New interview")
        self._name.setText(name)
        role = heading.role if heading.organization else ""
        people = ", ".join(heading.people)
        self._about.setText(" · ".join(part for part in (people, role) if part))

    def show_page(self, page: Page) -> None:
        """Show which page is turned to."""
        self._pages.choose(page)

    def show_save_state(self, state: SaveState) -> None:
        """Say whether everything is saved."""
        failed = state is SaveState.FAILED
        self._saved.write_in(Ink.CAUTION if failed else Ink.MUTED)
        self._saved.setText(
            {
                SaveState.SAVED: words.tr("Saved"),
                SaveState.UNSAVED: words.tr("Saving …"),
                SaveState.FAILED: words.tr("Not saved"),
            }[state]
        )
