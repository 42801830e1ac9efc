"""The window: list at the left, the open interview at the right, quiet lines around."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import (
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from planner.domain.problems import Problem
from planner.presenters.autosave import SaveState
from planner.presenters.changes import Done, Page
from planner.presenters.interview_log import InterviewLog
from planner.presenters.shell import Heading, Notice, Shell
from planner.ui import words
from planner.ui.about import AboutBox, Installation
from planner.ui.actions import Actions
from planner.ui.application import watch_focus
from planner.ui.dialogs import Dialogs
from planner.ui.empty_page import EmptyPage
from planner.ui.header import Header
from planner.ui.interview_form_view import InterviewPage
from planner.ui.interview_log_view import InterviewLogPane
from planner.ui.note_desk_view import NotePage
from planner.ui.outcome_view import OutcomePage
from planner.ui.palette import Ink
from planner.ui.settings_view import SettingsPage
from planner.ui.widgets.banner import Banner
from planner.ui.widgets.rule import Rule
from planner.ui.window_memory import WindowMemory

if TYPE_CHECKING:
    from planner.ui.application import Appearance
    from planner.ui.icons import Icons


class MainWindow(QMainWindow):
    """Arranges the panes and shows what the shell says; keeps its own geometry.

    ``memory`` remembers where the window and its dividers stood.
    """

    def __init__(
        self,
        icons: Icons,
        appearance: Appearance,
        dialogs: Dialogs,
        memory: QSettings,
        installation: Installation,
    ) -> None:
        super().__init__()
        self.setWindowTitle("Thank-You Planner")
        self._appearance = appearance
        self._dialogs = dialogs
        self._installation = installation
        self._page = Page.INTERVIEW
        self._page_before = Page.INTERVIEW
        self._is_open = False
        self._retry: Callable[[], None] | None = None
        self.actions_ = Actions(self, self.menuBar(), icons)
        self.log = InterviewLogPane(icons)
        self.form = InterviewPage(icons)
        self.note = NotePage(icons, dialogs)
        self.outcome = OutcomePage()
        self.settings = SettingsPage(icons, appearance)
        self._empty = EmptyPage(icons)
        self._header = Header()
        self._make_banners(icons)
        self._arrange()
        dividers = {"list": self._panes, "note": self.note.splitter}
        self._memory = WindowMemory(self, dividers, memory)
        self._memory.restore()
        appearance.changed.connect(icons.redraw)

    def bind(self, shell: Shell, log: InterviewLog) -> None:
        """Connect menus, banners and pages with their presenters."""
        self._shell, self._log = shell, log
        act = self.actions_
        for wish in (act["new"].triggered, self.log.new_requested):
            wish.connect(self._on_new)
        self._empty.new_button.clicked.connect(self._on_new)
        act["save_card"].triggered.connect(self._on_save_card)
        act["save_envelope"].triggered.connect(self._on_save_envelope)
        act["quit"].triggered.connect(self.close)
        act["undo"].triggered.connect(shell.undo_requested)
        act["redo"].triggered.connect(shell.redo_requested)
        act["find"].triggered.connect(self._on_find)
        act["delete"].triggered.connect(log.delete_requested)
        act["settings"].triggered.connect(self._on_settings)
        act["interview"].triggered.connect(self._on_interview)
        act["note"].triggered.connect(self._on_note)
        act["outcome"].triggered.connect(self._on_outcome)
        act["list"].toggled.connect(self.log.setVisible)
        act["about"].triggered.connect(self._on_about)
        self._header.page_picked.connect(shell.page_chosen)
        self._header.page_entered.connect(self._on_page_entered)
        self.settings.back_requested.connect(self._on_back)
        self.note.people_wanted.connect(self._on_interview)
        self.note.settings_wanted.connect(self._on_settings)
        self._done.acted.connect(shell.told_undo_requested)
        self._trouble.acted.connect(self._on_retry)
        watch_focus(self._on_focus_changed)

    def setVisible(self, visible: bool) -> None:
        if visible:
            self._appearance.dress()
        super().setVisible(visible)

    def showEvent(self, event: QShowEvent) -> None:
        if self._is_open:
            self.log.focus_list()
        else:
            self._empty.new_button.setFocus()

    def show_page(self, page: Page) -> None:
        """Turn to that page."""
        if page is Page.SETTINGS and self._page is not Page.SETTINGS:
            self._page_before = self._page
        self._page = page
        self._turn()

    def show_heading(self, heading: Heading | None) -> None:
        """Show whose interview is open, or that none is."""
        self._is_open = heading is not None
        self.actions_.enable_round(is_open=self._is_open)
        if heading is not None:
            self._header.show_heading(heading)
        self._turn()

    def show_history(self, undo_act: str, redo_act: str) -> None:
        """Name what undo and redo would do; empty: nothing to do."""
        undo = words.act_name(undo_act) if undo_act else ""
        redo = words.act_name(redo_act) if redo_act else ""
        self.actions_.name_history(undo, redo)

    def show_save_state(self, state: SaveState) -> None:
        """Say whether everything is saved."""
        self._header.show_save_state(state)

    def show_done(self, done: Done) -> None:
        """Say quietly what was done, with a way to undo it."""
        undo = self.tr("Undo") if done.undoable else ""
        self._done.show_message(words.act_done(done.act, done.subject), undo)

    def clear_done(self) -> None:
        """Take the quiet line away: something else has happened since."""
        self._done.clear()

    def show_problem(self, problem: Problem, retry: Callable[[], None] | None) -> None:
        """Say what failed and what can be done about it, until it is mended."""
        self._retry = retry
        action = self.tr("Retry") if retry else ""
        self._trouble.show_message(words.problem(problem), action, lasts=True)

    def clear_problem(self) -> None:
        """Take the last problem away: it is mended."""
        self._trouble.clear()

    def show_notice(self, notice: Notice) -> None:
        """Say it quietly and lastingly."""
        self._notice.show_message(words.notice(notice), lasts=True)

    def closeEvent(self, event: QCloseEvent) -> None:
        focused = self.focusWidget()
        if focused is not None:
            focused.clearFocus()
        if not self._shell.close_requested() and not self._dialogs.close_unsaved(self):
            event.ignore()
            return
        self._memory.keep()
        event.accept()

    def _make_banners(self, icons: Icons) -> None:
        self._notice = Banner()
        self._trouble = Banner(lines=2)
        self._done = Banner(yielding=True)
        for banner in (self._notice, self._trouble, self._done):
            icons.put(banner.close_button, "x", Ink.SELECTED_TEXT)

    def _arrange(self) -> None:
        self._stack = QStackedWidget()
        self._places = {
            Page.INTERVIEW: self.form,
            Page.NOTE: self.note,
            Page.OUTCOME: self.outcome,
            Page.SETTINGS: self.settings,
        }
        for page in (self._empty, *self._places.values()):
            self._stack.addWidget(page)
        detail = QWidget()
        column = QVBoxLayout(detail)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._line = Rule()
        for part in (self._header, self._line):
            column.addWidget(part)
        column.addWidget(self._stack, 1)
        column.addWidget(self._done)
        self._panes = QSplitter()
        self._panes.setHandleWidth(1)
        self._panes.setChildrenCollapsible(False)
        self._panes.addWidget(self.log)
        self._panes.addWidget(detail)
        self._panes.setStretchFactor(1, 1)
        self._panes.setSizes([280, 920])
        whole = QWidget()
        rows = QVBoxLayout(whole)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for banner in (self._notice, self._trouble):
            rows.addWidget(banner)
        rows.addWidget(self._panes, 1)
        self.setCentralWidget(whole)

    def _turn(self) -> None:
        is_settings = self._page is Page.SETTINGS
        self._header.setVisible(self._is_open and not is_settings)
        self._line.setVisible(self._is_open and not is_settings)
        self._header.show_page(self._page)
        shows_place = self._is_open or is_settings
        place = self._places[self._page] if shows_place else self._empty
        if self._stack.currentWidget() is not place:
            self._stack.setCurrentWidget(place)

    def _on_new(self) -> None:
        self._shell.page_chosen(Page.INTERVIEW)
        self._log.new_requested()
        self.form.focus_first()

    def _on_find(self) -> None:
        self.actions_["list"].setChecked(True)
        self._log.find_requested()

    def _on_settings(self) -> None:
        self._shell.page_chosen(Page.SETTINGS)
        self.settings.focus_first()

    def _on_back(self) -> None:
        self._shell.page_chosen(self._page_before)

    def _on_interview(self) -> None:
        self._shell.page_chosen(Page.INTERVIEW)

    def _on_note(self) -> None:
        self._shell.page_chosen(Page.NOTE)
        self.note.focus_editor()

    def _on_page_entered(self, page: Page) -> None:
        if page is Page.NOTE:
            self.note.focus_editor()

    def _on_outcome(self) -> None:
        self._shell.page_chosen(Page.OUTCOME)

    def _on_save_card(self) -> None:
        self.note.save_card()

    def _on_save_envelope(self) -> None:
        self.note.save_envelope()

    def _on_retry(self) -> None:
        if self._retry is not None:
            self._retry()

    def _on_about(self) -> None:
        AboutBox(self._installation, self).open()

    def _on_focus_changed(self, _old: QWidget | None, _now: QWidget | None) -> None:
        self._shell.focus_left()
