"""The form of one interview: when, where, whom one met, and what was said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, time
from typing import Protocol, TypeVar

from planner.domain.address import Address
from planner.domain.interview import (
    InterviewKind,
    InterviewRound,
    Meeting,
    exists_on_clock,
)
from planner.domain.person import Person
from planner.domain.process import Process, ProcessEvent, ProcessEventKind
from planner.presenters.changes import Changes, JournalChanged, RoundOpened
from planner.presenters.dates import parse_date, parse_time
from planner.presenters.history import Change
from planner.presenters.journal import Journal
from planner.presenters.open_round import OpenRound
from planner.presenters.people_met import PersonForm
from planner.presenters.ports import Clock

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class InterviewForm:
    """Everything the form shows of one round."""

    round_id: str
    organization: str
    office: Address
    role: str
    no_contact_requested: bool
    on: date
    at: time | None
    kind: InterviewKind
    decision_by: date | None
    people: tuple[PersonForm, ...]
    high_points: tuple[str, ...]
    remarks: str


class InterviewFormView(Protocol):
    """What the form must be able to show."""

    def show_form(self, form: InterviewForm | None) -> None:
        """Show the form, or that no interview is open; keep the caret where it is."""
        ...

    def show_field_problem(self, field: str, sentence: str) -> None:
        """Say beside ``on``, ``at`` or ``decision_by`` what is wrong; or nothing."""
        ...


class InterviewFormPresenter:
    """Presents the form of the open round; every field is saved as it is typed."""

    def __init__(
        self,
        view: InterviewFormView,
        journal: Journal,
        changes: Changes,
        clock: Clock,
        open_round: OpenRound,
    ) -> None:
        """Show the open round and keep up with ``changes``."""
        self._view = view
        self._journal = journal
        self._clock = clock
        self._open_round = open_round
        changes.subscribe(RoundOpened, self._on_round_opened)
        changes.subscribe(JournalChanged, self._on_journal_changed)

    def date_edited(self, text: str) -> None:
        """Read the day of the interview; say so when it cannot be read."""
        found = self._open_round.read()
        on = self._read("on", text, self._as_day)
        if found is None or on is None or on == found[0].on:
            return
        round_, process = found
        moved = Change(round_, replace(round_, on=on))
        dated = Change(process, self._dated(process, round_.on, on))
        self._journal.act("edit_interview", moved, dated)

    def time_edited(self, text: str) -> None:
        """Read the time of the interview, or forget it when the field is empty."""
        round_ = self._round()
        if round_ is None:
            return
        at = self._read("at", text, parse_time)
        if text.strip() and at is None:
            return
        if at and round_.zone and not exists_on_clock(round_.on, at, round_.zone):
            sentence = "The clocks went forward then; that time did not happen."
            self._view.show_field_problem("at", sentence)
            return
        self._set_round(at=at)

    def kind_chosen(self, kind: InterviewKind) -> None:
        """Keep how the interview was held."""
        self._set_round(kind=kind)

    def decision_edited(self, text: str) -> None:
        """Read by when they promised to decide, or forget it."""
        by = self._read("decision_by", text, self._as_coming_day)
        if by is not None or not text.strip():
            self._set_round(decision_by=by)

    def high_points_edited(self, points: tuple[str, ...]) -> None:
        """Keep the high points, in order."""
        kept = tuple(p for p in points if p.strip())
        self._type_round("high_points", high_points=kept)

    def remarks_edited(self, remarks: str) -> None:
        """Keep the remarks."""
        self._type_round("remarks", remarks=remarks)

    def _dated(self, process: Process, was: date, on: date) -> Process:
        """The process with its first event moved along with the interview's day."""
        past = on <= self._clock.today()
        kind = ProcessEventKind.DONE if past else ProcessEventKind.SCHEDULED
        first = process.timeline[:1]
        moves = first and first[0].on == was and len(process.timeline) == 1
        return (
            replace(process, timeline=(ProcessEvent(kind, on),)) if moves else process
        )

    def _read(self, field: str, text: str, parse: Callable[[str], R]) -> R | None:
        try:
            found = parse(text) if text.strip() else None
        except ValueError as error:
            self._view.show_field_problem(field, str(error))
            return None
        self._view.show_field_problem(field, "")
        return found

    def _as_day(self, text: str) -> date:
        return parse_date(text, self._clock.today())

    def _as_coming_day(self, text: str) -> date:
        return parse_date(text, self._clock.today(), past=False)

    def _set_round(self, **fields: object) -> None:
        round_ = self._round()
        if round_ is None:
            return
        changed = replace(round_, **fields)  # type: ignore[arg-type]  # fields are checked where they are named
        if changed != round_:
            self._journal.act("edit_interview", Change(round_, changed))

    def _type_round(self, field: str, **fields: object) -> None:
        round_ = self._round()
        if round_ is None:
            return
        changed = replace(round_, **fields)  # type: ignore[arg-type]  # fields are checked where they are named
        if changed != round_:
            self._journal.typed(
                "edit_interview",
                Change(round_, changed),
                field=field,
                by=self._view,
            )

    def _round(self) -> InterviewRound | None:
        found = self._open_round.read()
        return found[0] if found else None

    def _on_round_opened(self, _event: RoundOpened) -> None:
        self._refresh()

    def _on_journal_changed(self, event: JournalChanged) -> None:
        if event.by is not self._view:
            self._refresh()

    def _refresh(self) -> None:
        found = self._open_round.read()
        if found is None:
            self._view.show_form(None)
            return
        round_, process = found
        organization = self._journal.organization(process.organization_id)
        self._view.show_form(
            InterviewForm(
                round_id=round_.id,
                organization=organization.name if organization else "",
                office=organization.address if organization else Address(),
                role=process.role,
                no_contact_requested=process.no_contact_requested,
                on=round_.on,
                at=round_.at,
                kind=round_.kind,
                decision_by=round_.decision_by,
                people=tuple(self._person_form(m) for m in round_.meetings),
                high_points=round_.high_points,
                remarks=round_.remarks,
            )
        )

    def _person_form(self, meeting: Meeting) -> PersonForm:
        person = self._journal.person(meeting.person_id) or Person(meeting.person_id)
        return PersonForm(
            person.id,
            person.name,
            person.honorific,
            person.addressed_as,
            person.job_title,
            person.address,
            meeting.common_ground,
        )
