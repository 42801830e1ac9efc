"""The writing desk: one note to each person met, its picture and its checklist."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Protocol

from planner.domain.checklist import ChecklistMark
from planner.domain.letter import word_count
from planner.domain.note import Note, NoteState, StationeryChoice, state
from planner.domain.preferences import is_known
from planner.domain.problems import Problem
from planner.etiquette.checklist import ChecklistItem, Judgement, judge
from planner.presenters.changes import (
    Changes,
    JournalChanged,
    Page,
    PageTurned,
    ProblemMet,
    RoundOpened,
)
from planner.presenters.desk import Closed, Desk, first_owed, read_desk
from planner.presenters.history import Change
from planner.presenters.journal import Journal
from planner.presenters.mailpieces import chosen_stationery
from planner.presenters.open_round import OpenRound
from planner.presenters.pictures import Darkroom, Pictures
from planner.presenters.ports import Tasks
from planner.presenters.stationery_offer import StationeryOffer


@dataclass(frozen=True, slots=True)
class RecipientView:
    """Somebody met, and where the note to them stands."""

    person_id: str
    name: str
    state: NoteState


@dataclass(frozen=True, slots=True)
class ChecklistRow:
    """One item of the checklist, ticked by the program or by the writer."""

    item: str
    text: str
    reason: str
    ticked: bool
    why: str
    by_writer: bool


class NoteDeskView(Protocol):
    """What the writing desk must be able to show."""

    def show_recipients(self, people: tuple[RecipientView, ...], chosen: str) -> None:
        """Show whom one has met and whose note is on the desk."""
        ...

    def show_note(self, text: str, *, editable: bool) -> None:
        """Show the text, keeping the caret where the same words are."""
        ...

    def show_closed(self, closed: Closed | None) -> None:
        """Say why nothing can be written, or nothing when it can."""
        ...

    def show_begun(self, *, begun: bool) -> None:
        """Say whether there is anything that could be posted."""
        ...

    def show_sender(self, *, known: bool) -> None:
        """Say whether the user's own name and address are known."""
        ...

    def show_words(self, words: int) -> None:
        """Say how many words there are."""
        ...

    def show_pictures(self, pictures: Pictures | None) -> None:
        """Show card and envelope, with what the proof says about the fit."""
        ...

    def show_checklist(self, rows: tuple[ChecklistRow, ...]) -> None:
        """Show the checklist."""
        ...

    def show_stationery(self, offer: StationeryOffer, chosen: StationeryChoice) -> None:
        """Show what the note is set on and in, with ids that are all filled in."""
        ...

    def show_points(self, high_points: tuple[str, ...], common_ground: str) -> None:
        """Show what was logged, to write from."""
        ...


class NoteDesk:
    """Presents the note to one person of the open round."""

    def __init__(
        self,
        view: NoteDeskView,
        journal: Journal,
        changes: Changes,
        tasks: Tasks,
        darkroom: Darkroom,
        open_round: OpenRound,
        offer: StationeryOffer,
        items: tuple[ChecklistItem, ...],
    ) -> None:
        """Show the open round and keep up with ``changes`` while in sight."""
        self._view = view
        self._journal = journal
        self._changes = changes
        self._tasks = tasks
        self._darkroom = darkroom
        self._offer = offer
        self._items = items
        self._open_round = open_round
        self._person_id = ""
        self._scale = 2.0
        self._pictures: Pictures | None = None
        self._in_sight = False
        changes.subscribe(PageTurned, self._on_page_turned)
        changes.subscribe(RoundOpened, self._on_round_opened)
        changes.subscribe(JournalChanged, self._on_journal_changed)

    @property
    def desk(self) -> Desk | None:
        """What is being written now."""
        return read_desk(self._journal, self._open_round.id, self._person_id)

    @property
    def pictures(self) -> Pictures | None:
        """The newest proof, which may be of an earlier text."""
        return self._pictures

    def recipient_chosen(self, person_id: str) -> None:
        """Put the note to this person on the desk."""
        self._person_id = person_id
        self._refresh()

    def text_edited(self, text: str) -> None:
        """Keep the text as it is typed."""
        desk = self.desk
        if desk is None or desk.closed or desk.note.text == text:
            return
        after = replace(desk.note, text=text)
        self._journal.typed("write", Change(desk.kept, after), field="text", by=self)
        written = replace(desk, note=after)
        self._view.show_words(word_count(text))
        self._view.show_begun(begun=written.is_begun)
        self._show_recipients(desk)
        self._request_pictures(written)

    def card_chosen(self, card: str) -> None:
        """Set the note on this card; the envelope follows it."""
        self._choose(lambda choice: choice.on_card(card))

    def envelope_chosen(self, envelope: str) -> None:
        """Send the note in this envelope."""
        self._choose(lambda choice: replace(choice, envelope=envelope))

    def face_chosen(self, face: str) -> None:
        """Set the note in this face."""
        self._choose(lambda choice: replace(choice, face=face))

    def mark_toggled(self, item: str, ticked: bool) -> None:
        """Keep the writer's own word on one item of the checklist."""
        desk = self.desk
        if desk is not None:
            after = ChecklistMark(desk.round.id, desk.person.id, item, ticked)
            before = desk.marks.get(item)
            self._journal.act("tick", Change(before, after))

    def preview_scaled(self, pixels_per_point: float) -> None:
        """Make pictures at this scale from now on."""
        if abs(pixels_per_point - self._scale) > 1e-3:
            self._scale = pixels_per_point
            self._request_pictures(self.desk)

    def _choose(self, change: Callable[[StationeryChoice], StationeryChoice]) -> None:
        desk = self.desk
        if desk is None or desk.closed:
            return
        chosen = change(desk.note.stationery)
        if chosen != desk.note.stationery:
            after = replace(desk.note, stationery=chosen)
            self._journal.act("choose_stationery", Change(desk.kept, after))

    def _on_page_turned(self, event: PageTurned) -> None:
        self._in_sight = event.page is Page.NOTE
        if self._in_sight:
            self._refresh()

    def _on_round_opened(self, _event: RoundOpened) -> None:
        self._person_id = ""
        self._refresh()

    def _on_journal_changed(self, event: JournalChanged) -> None:
        if event.by is not self:
            self._refresh()

    def _choose_person(self) -> None:
        round_ = self._journal.round(self._open_round.id)
        met = [m.person_id for m in round_.meetings] if round_ else []
        if self._person_id not in met:
            self._person_id = first_owed(self._journal, self._open_round.id, met)

    def _refresh(self) -> None:
        self._choose_person()
        if self._in_sight:
            self._show()

    def _show(self) -> None:
        desk = self.desk
        if desk is None:
            self._show_nothing()
            return
        self._view.show_closed(desk.closed)
        self._view.show_note(desk.note.text, editable=desk.closed is None)
        self._view.show_words(word_count(desk.note.text))
        self._view.show_begun(begun=desk.is_begun)
        self._view.show_sender(known=is_known(desk.preferences.sender))
        self._view.show_points(desk.round.high_points, desk.common_ground)
        self._show_recipients(desk)
        self._show_stationery(desk)
        self._show_checklist(desk)
        self._request_pictures(desk)

    def _show_nothing(self) -> None:
        self._pictures = None
        self._view.show_recipients((), "")
        self._view.show_closed(self._why_nothing())
        self._view.show_note("", editable=False)
        self._view.show_words(0)
        self._view.show_begun(begun=False)
        self._view.show_points((), "")
        self._view.show_checklist(())
        self._view.show_pictures(None)

    def _why_nothing(self) -> Closed:
        found = self._open_round.read()
        asked = found is not None and found[1].no_contact_requested
        return Closed.NO_CONTACT if asked else Closed.NOBODY_MET

    def _show_recipients(self, desk: Desk) -> None:
        people = tuple(self._recipient(m.person_id) for m in desk.round.meetings)
        self._view.show_recipients(people, desk.person.id)

    def _recipient(self, person_id: str) -> RecipientView:
        person = self._journal.person(person_id)
        note: Note | None = self._journal.note_for(self._open_round.id, person_id)
        stands = state(note) if note else NoteState.EMPTY
        return RecipientView(person_id, person.name if person else "", stands)

    def _show_stationery(self, desk: Desk) -> None:
        choice = chosen_stationery(desk.note.stationery, desk.preferences.stationery)
        country = desk.preferences.sender.address.country
        self._view.show_stationery(self._offer, self._offer.usual(choice, country))

    def _show_checklist(self, desk: Desk) -> None:
        fits = None
        if self._pictures is not None and self._pictures.piece == desk.piece:
            fits = self._pictures.proof.overset is None
        judged = judge(self._items, desk.facts(fits=fits))
        rows = tuple(_checklist_row(j, desk.marks.get(j.item.id)) for j in judged)
        self._view.show_checklist(rows)

    def _request_pictures(self, desk: Desk | None) -> None:
        if desk is not None:
            make = partial(self._darkroom.pictures, desk.piece, self._scale)
            self._tasks.newest(make, self._on_pictures, self._on_failed)

    def _on_pictures(self, pictures: Pictures) -> None:
        desk = self.desk
        if desk is None or desk.piece.id != pictures.piece.id:
            return
        self._pictures = pictures
        self._view.show_pictures(pictures)
        self._show_checklist(desk)

    def _on_failed(self, problem: Problem) -> None:
        self._pictures = None
        self._view.show_pictures(None)
        self._changes.publish(ProblemMet(problem))


def _checklist_row(judged: Judgement, mark: ChecklistMark | None) -> ChecklistRow:
    ticked = mark.ticked if mark is not None else bool(judged.ticked)
    return ChecklistRow(
        judged.item.id,
        judged.item.text,
        judged.item.reason,
        ticked,
        judged.why,
        by_writer=mark is not None,
    )
