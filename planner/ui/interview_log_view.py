"""The list of interviews at the left: search, a new one, and the rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from planner.presenters.interview_log import InterviewLog, LogRows
from planner.ui.log_model import LogModel
from planner.ui.palette import Ink, ink
from planner.ui.widgets.buttons import PlainButton
from planner.ui.widgets.interview_row import InterviewRowPainter
from planner.ui.widgets.labels import MutedLabel
from planner.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from planner.ui.icons import Icons


class InterviewList(QListView):
    """The rows; Tab leaves them, Delete asks to delete the open one."""

    delete_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabKeyNavigation(False)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(InterviewRowPainter(self))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.delete_requested.emit()
            return
        super().keyPressEvent(event)


class SearchLine(LineEdit):
    """What to look for; Escape clears it, Down goes on to what was found."""

    list_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Down:
            self.list_wanted.emit()
        else:
            super().keyPressEvent(event)


class InterviewLogPane(QWidget):
    """Shows the list and tells what was searched for and chosen."""

    new_requested = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._search = SearchLine(self.tr("Search interviews"))
        self._search.setAccessibleName(self.tr("Search interviews"))
        self._search.setClearButtonEnabled(True)
        self._new = PlainButton(self.tr("Ne&w interview"))
        icons.put(self._new, "plus")
        self._model = LogModel()
        self._list = InterviewList()
        self._list.setModel(self._model)
        self._list.setAccessibleName(self.tr("Interviews"))
        self._nothing = MutedLabel()
        self._is_showing = False
        self.setMinimumWidth(220)
        self._arrange()

    def bind(self, presenter: InterviewLog) -> None:
        """Connect the gestures of the list with its presenter."""
        self._search.textEdited.connect(presenter.search_edited)
        self._search.textChanged.connect(self._on_search_changed)
        self._search.list_wanted.connect(self._on_list_wanted)
        self._new.clicked.connect(self.new_requested)
        self._list.delete_requested.connect(presenter.delete_requested)
        self._presenter = presenter
        self._list.selectionModel().currentChanged.connect(self._on_current_changed)

    def show_rows(self, rows: LogRows, selected: int, search: str) -> None:
        """Show these rows; the scroll bar stays where it was."""
        self._is_showing = True
        self._search.set_text(search)
        if len(rows) == self._model.rowCount() and len(rows):
            self._model.refresh_rows(rows)
            self._list.viewport().update()
        else:
            place = self._list.verticalScrollBar().value()
            self._model.show_rows(rows)
            self._list.verticalScrollBar().setValue(place)
        self._select(selected)
        self._is_showing = False
        self._list.setVisible(len(rows) > 0)
        self._nothing.say("" if len(rows) else self._empty_words(search))

    def start_search(self) -> None:
        """Put the caret into the search field."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def focus_list(self) -> None:
        """Put the focus on the rows, or on the search where there is none."""
        (self._search if self._list.isHidden() else self._list).setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), ink(self, Ink.SIDE))
        painter.end()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 8)
        column.setSpacing(8)
        head = QVBoxLayout()
        head.setContentsMargins(12, 0, 12, 0)
        head.setSpacing(8)
        head.addWidget(self._search)
        head.addWidget(self._new)
        head.addWidget(self._nothing)
        column.addLayout(head)
        column.addWidget(self._list, 1)
        column.addStretch(0)

    def _select(self, at: int) -> None:
        choice = self._list.selectionModel()
        if at < 0:
            choice.clear()
            return
        is_elsewhere = self._list.currentIndex().row() != at
        how = QItemSelectionModel.SelectionFlag.ClearAndSelect
        choice.setCurrentIndex(self._model.index(at), how)
        if is_elsewhere:
            self._list.scrollTo(self._model.index(at))

    def _empty_words(self, search: str) -> str:
        if search.strip():
            return self.tr("No interview has all these words.")
        return self.tr(
            "Nothing here yet. After an interview, choose New interview and write "
            "down whom you met."
        )

    def _on_current_changed(self, now: QModelIndex, _before: QModelIndex) -> None:
        chosen = self._model.round_at(now)
        if chosen and not self._is_showing:
            self._presenter.row_chosen(chosen)

    def _on_list_wanted(self) -> None:
        """Go to the open row, or open the first one where that is not among them."""
        if self._list.isHidden():
            return
        self._list.setFocus()
        if not self._list.currentIndex().isValid():
            self._list.setCurrentIndex(self._model.index(0))

    def _on_search_changed(self, text: str) -> None:
        if not text and not self._is_showing:
            self._presenter.search_edited("")
