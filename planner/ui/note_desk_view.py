"""The page where a note is written, its card and envelope beside it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from planner.domain.note import StationeryChoice
from planner.presenters.desk import Closed
from planner.presenters.mailing import Mailing
from planner.presenters.note_desk import (
    ChecklistRow,
    NoteDesk,
    RecipientView,
)
from planner.presenters.pictures import Pictures
from planner.presenters.stationery_offer import StationeryOffer
from planner.ui import words
from planner.ui.accessible import describe
from planner.ui.desk_pane import DeskPane
from planner.ui.dialogs import Dialogs
from planner.ui.note_sidelines import NoteSidelines
from planner.ui.palette import Ink
from planner.ui.widgets.buttons import FilledButton, PlainButton, QuietButton
from planner.ui.widgets.labels import BodyLabel, FieldLabel, MutedLabel
from planner.ui.widgets.note_edit import NoteEdit
from planner.ui.widgets.recipient_strip import RecipientStrip
from planner.ui.widgets.rule import Rule
from planner.ui.widgets.tab_order import chain

if TYPE_CHECKING:
    from planner.ui.icons import Icons

_EDITOR_POINTS = 13.0


class NotePage(QWidget):
    """Writing at the left, paper at the right, below it what to do with both."""

    people_wanted = Signal()
    settings_wanted = Signal()
    posted_requested = Signal()

    def __init__(
        self, icons: Icons, dialogs: Dialogs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._dialogs = dialogs
        self._words = 0
        self._fit = ""
        self._whom = ""
        self._is_open = self._is_begun = False
        self.desk = DeskPane()
        self._make_writing()
        self._make_acts(icons)
        self._arrange()

    def bind(self, desk: NoteDesk, mailing: Mailing) -> None:
        """Connect the gestures of the page with its presenters."""
        self._mailing = mailing
        self._presenter = desk
        self._strip.picked.connect(desk.recipient_chosen)
        self._edit.edited.connect(desk.text_edited)
        self._sidelines.ticked.connect(desk.mark_toggled)
        self.desk.card_chosen.connect(desk.card_chosen)
        self.desk.envelope_chosen.connect(desk.envelope_chosen)
        self.desk.face_chosen.connect(desk.face_chosen)
        self.desk.scaled.connect(desk.preview_scaled)
        self._posted.clicked.connect(mailing.posted_requested)
        self._save_card.clicked.connect(self.save_card)
        self._save_envelope.clicked.connect(self.save_envelope)
        self._add_people.clicked.connect(self.people_wanted)
        self._add_sender.clicked.connect(self.settings_wanted)
        self._sidelines.rebuilt.connect(self._on_sidelines_rebuilt)

    def show_recipients(self, people: tuple[RecipientView, ...], chosen: str) -> None:
        """Show whom one has met and whose note is on the desk."""
        self._strip.show_recipients(people, chosen)
        self._show_matter(is_there=bool(people))
        name = next((p.name for p in people if p.person_id == chosen), "")
        self._whom = name
        said = self.tr("Note to {name}").format(name=name) if name else ""
        describe(self._edit, name=said or self.tr("Your note"))

    def show_note(self, text: str, *, editable: bool) -> None:
        """Show the text, keeping the caret where the same words are."""
        self._edit.set_text(text)
        self._edit.setReadOnly(not editable)

    def show_closed(self, closed: Closed | None) -> None:
        """Say why nothing can be written, or nothing when it can."""
        self._closed.say(words.closed(closed) if closed else "")
        self._add_people.setVisible(closed is Closed.NOBODY_MET)
        self._is_open = closed is None
        self._enable_posting()
        self.desk.enable_choices(enabled=closed is None)

    def show_begun(self, *, begun: bool) -> None:
        """Say whether there is anything that could be posted."""
        self._is_begun = begun
        self._enable_posting()

    def show_sender(self, *, known: bool) -> None:
        """Say whether the user's own name and address are known."""
        self._add_sender.setVisible(not known)

    def show_words(self, words: int) -> None:
        """Say how many words there are."""
        self._words = words
        self._show_count()

    def show_pictures(self, pictures: Pictures | None) -> None:
        """Show card and envelope, and in words how the text fits."""
        self._fit = self._fit_words(pictures) if pictures else ""
        self.desk.show_pictures(pictures)
        self._show_count()

    def show_checklist(self, rows: tuple[ChecklistRow, ...]) -> None:
        """Show the checklist."""
        self._sidelines.show_checklist(rows)

    def show_stationery(self, offer: StationeryOffer, chosen: StationeryChoice) -> None:
        """Show what the note is set on and in, and write in its face."""
        self.desk.show_stationery(offer, chosen)
        self._edit.set_face(chosen.face, _EDITOR_POINTS)

    def show_points(self, high_points: tuple[str, ...], common_ground: str) -> None:
        """Show what was logged, to write from."""
        self._sidelines.show_points(high_points, common_ground)

    def save_card(self) -> None:
        """Ask where to, then have the card saved as PDF."""
        path = self._ask(self.tr("Save card as PDF"), self.tr("card"))
        if path is not None:
            self._mailing.save_card_requested(path)

    def save_envelope(self) -> None:
        """Ask where to, then have the envelope saved as PDF."""
        path = self._ask(self.tr("Save envelope as PDF"), self.tr("envelope"))
        if path is not None:
            self._mailing.save_envelope_requested(path)

    def focus_editor(self) -> None:
        """Put the caret into the note; into its empty middle when it is not begun."""
        if not self._is_begun:
            self._edit.enter_middle()
        self._edit.setFocus()

    def _make_writing(self) -> None:
        self._strip = RecipientStrip()
        self._closed = BodyLabel()
        self._add_people = PlainButton(self.tr("Add somebody you met"))
        self._add_sender = QuietButton(self.tr("Add your own name and address"))
        self._add_sender.setFixedHeight(self._add_sender.fontMetrics().height() + 2)
        self._edit = NoteEdit()
        self._count = MutedLabel()
        self._sidelines = NoteSidelines()
        self._writing = QWidget()

    def _make_acts(self, icons: Icons) -> None:
        self._save_card = PlainButton(self.tr("&Save card as PDF…"))
        self._save_envelope = PlainButton(self.tr("Save envelope as P&DF…"))
        self._posted = FilledButton(self.tr("I &posted it"))
        icons.put(self._save_card, "file-down")
        icons.put(self._save_envelope, "file-down")
        icons.put(self._posted, "mailbox", Ink.ACCENT_TEXT)

    def _arrange(self) -> None:
        self.splitter = QSplitter()
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self._left())
        self.splitter.addWidget(self.desk)
        self.splitter.setStretchFactor(0, 4)
        self.splitter.setStretchFactor(1, 5)
        self.splitter.setSizes([400, 500])
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.splitter, 1)
        page.addWidget(Rule())
        page.addLayout(self._foot())

    def _left(self) -> QWidget:
        writing = QVBoxLayout(self._writing)
        writing.setContentsMargins(0, 0, 0, 0)
        writing.setSpacing(6)
        writing.addWidget(FieldLabel(self.tr("&Your note"), self._edit))
        writing.addWidget(self._edit, 5)
        writing.addWidget(self._count)
        writing.addWidget(self._add_sender, 0, Qt.AlignmentFlag.AlignLeading)
        writing.addWidget(self._sidelines, 4)
        left = QWidget()
        left.setMinimumWidth(280)
        column = QVBoxLayout(left)
        column.setContentsMargins(28, 12, 20, 8)
        column.setSpacing(8)
        column.addWidget(self._strip)
        column.addWidget(self._closed)
        column.addWidget(self._add_people, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._writing, 1)
        column.addStretch(0)
        return left

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(28, 10, 20, 12)
        foot.setSpacing(8)
        foot.addWidget(self._save_card)
        foot.addWidget(self._save_envelope)
        foot.addStretch()
        foot.addWidget(self._posted)
        return foot

    def _show_matter(self, *, is_there: bool) -> None:
        """Show what there is to write and to choose, or nothing without anybody."""
        self._writing.setVisible(is_there)
        self._save_card.setEnabled(is_there)
        self._save_envelope.setEnabled(is_there)
        self.desk.show_choices(shown=is_there)

    def _enable_posting(self) -> None:
        can_post = self._is_open and self._is_begun
        if self._posted.hasFocus() and not can_post:
            self._edit.setFocus()
        self._posted.setEnabled(can_post)

    def _on_sidelines_rebuilt(self) -> None:
        chain((self._edit, self._add_sender, *self._sidelines.controls))

    def _ask(self, title: str, what: str) -> Path | None:
        return self._dialogs.save_pdf(self, title, f"{self._whom} – {what}")

    def _show_count(self) -> None:
        counted = self.tr("{count} words").format(count=self._words)
        if self._words == 1:
            counted = self.tr("One word")
        parts = (counted, self._fit)
        self._count.setText(" · ".join(part for part in parts if part))

    def _fit_words(self, pictures: Pictures) -> str:
        proof = pictures.proof
        overset = proof.overset
        if overset is None:
            size = f"{proof.point_size:g}"
            return self.tr("fits the card at {size} points").format(size=size)
        if overset.lines_too_long == 1:
            return self.tr("one line too long for the card")
        return self.tr("{count} lines too long for the card").format(
            count=overset.lines_too_long
        )
