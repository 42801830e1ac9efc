"""The form of one interview: when, where, whom one met, and what was said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, time
from typing import Protocol, TypeVar

from planner.domain.address import Address
from planner.domain.identity import new_id
from planner.domain.interview import (
    InterviewKind,
    InterviewRound,
    Meeting,
    exists_on_clock,
)
from planner.domain.person import Organization, Person
from planner.domain.process import Process, ProcessEvent, ProcessEventKind
from planner.presenters.changes import Changes, JournalChanged, RoundOpened
from planner.presenters.dates import parse_date, parse_time
from planner.presenters.history import Change
from planner.presenters.journal import Journal
from planner.presenters.ports import Clock

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class PersonForm:
    """One person met, as the form shows them; ``address`` is empty when it is the office's."""

    person_id: str
    name: str
    honorific: str
    addressed_as: str
    job_title: str
    address: Address
    common_ground: str


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
        """Say beside the field (``on``, ``at`` or ``decision_by``) what is wrong; empty: nothing."""
        ...

    def show_known_organizations(self, names: tuple[str, ...]) -> None:
        """Offer these names in the organization field."""
        ...

    def show_known_people(self, names: tuple[str, ...]) -> None:
        """Offer these names of people met before at this organization."""
        ...

    def focus_person(self, person_id: str) -> None:
        """Put the caret into that person's name."""
        ...


class InterviewFormPresenter:
    """Presents the form of the open round; every field is saved as it is typed."""

    def __init__(
        self, view: InterviewFormView, journal: Journal, changes: Changes, clock: Clock
    ) -> None:
        """Show the round that ``changes`` says is open."""
        self._view = view
        self._journal = journal
        self._clock = clock
        self._round_id = ""
        changes.subscribe(RoundOpened, self._on_round_opened)
        changes.subscribe(JournalChanged, self._on_journal_changed)

    # -- the organization and the role --------------------------------------

    def organization_edited(self, name: str) -> None:
        """Rename the process's own organization; a shared one is left to the others."""
        round_, process = self._round_and_process()
        if round_ is None or process is None:
            return
        mine = self._journal.organization(process.organization_id)
        if mine is None or self._is_shared(mine):
            if not name.strip() or (mine and mine.name == name):
                return
            self._give_own_organization(process, name)
        elif mine.name != name:
            renamed = replace(mine, name=name)
            change = Change(mine, renamed)
            self._journal.type("edit_interview", change, "name", self)
        known = self._journal.store.organizations.matching(name.strip())
        self._view.show_known_organizations(tuple(o.name for o in known))

    def organization_settled(self) -> None:
        """When the finished name is that of a known organization, mean that one."""
        round_, process = self._round_and_process()
        mine = process and self._journal.organization(process.organization_id)
        if round_ is None or not process or not mine or self._is_shared(mine):
            return
        for known in self._journal.store.organizations.matching(mine.name.strip()):
            if known.id != mine.id and _same(known.name, mine.name):
                relinked = replace(process, organization_id=known.id)
                moved = self._people_moved(round_, mine, known)
                changes = (Change(process, relinked), *moved, Change(mine, None))
                self._journal.act("choose_organization", *changes)
                return

    def office_edited(self, address: Address) -> None:
        """Keep the office address of the organization."""
        _, process = self._round_and_process()
        if process is None:
            return
        mine = self._journal.organization(process.organization_id)
        if mine is None:
            mine = self._give_own_organization(process, "")
        if mine.address != address:
            change = Change(mine, replace(mine, address=address))
            self._journal.type("edit_interview", change, "office", self)

    def role_edited(self, role: str) -> None:
        """Keep what the process is about."""
        self._type_process(role=role)

    def no_contact_toggled(self, *, requested: bool) -> None:
        """Keep whether the employer asked for no contact."""
        _, process = self._round_and_process()
        if process and process.no_contact_requested != requested:
            changed = replace(process, no_contact_requested=requested)
            self._journal.act("edit_interview", Change(process, changed))

    # -- when and how --------------------------------------------------------

    def date_edited(self, text: str) -> None:
        """Read the day of the interview; say so when it cannot be read."""
        round_, process = self._round_and_process()
        on = self._read("on", text, self._as_day)
        if round_ is None or process is None or on is None or on == round_.on:
            return
        changes = [Change(round_, replace(round_, on=on))]
        dated = self._dated(process, round_.on, on)
        if dated != process:
            self._journal.act("edit_interview", *changes, Change(process, dated))
        else:
            self._journal.act("edit_interview", *changes)

    def time_edited(self, text: str) -> None:
        """Read the time of the interview, or forget it when the field is empty."""
        round_, _ = self._round_and_process()
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

    # -- what was said -------------------------------------------------------

    def high_points_edited(self, points: tuple[str, ...]) -> None:
        """Keep the high points, in order."""
        kept = tuple(p for p in points if p.strip())
        self._type_round("high_points", high_points=kept)

    def remarks_edited(self, remarks: str) -> None:
        """Keep the remarks."""
        self._type_round("remarks", remarks=remarks)

    # -- people --------------------------------------------------------------

    def person_add_requested(self) -> None:
        """One more person met."""
        round_, process = self._round_and_process()
        if round_ is None or process is None:
            return
        person = Person(new_id(), organization_id=process.organization_id)
        met = replace(round_, meetings=(*round_.meetings, Meeting(person.id)))
        self._journal.act("add_person", Change(None, person), Change(round_, met))
        self._view.focus_person(person.id)

    def person_remove_requested(self, person_id: str) -> None:
        """Take somebody out of this round, with the note to them."""
        round_, _ = self._round_and_process()
        if round_ is None:
            return
        rest = tuple(m for m in round_.meetings if m.person_id != person_id)
        changes = [*self._note_removed(round_.id, person_id)]
        person = self._journal.person(person_id)
        left = replace(round_, meetings=rest)
        changes.append(Change(round_, left))
        if person and not self._met_elsewhere(person_id, round_.id):
            changes.append(Change(person, None))
        name = person.name if person else ""
        self._journal.act("remove_person", *changes, subject=name)

    def person_edited(self, form: PersonForm) -> None:
        """Keep what was typed about a person."""
        round_, process = self._round_and_process()
        person = self._journal.person(form.person_id)
        if round_ is None or process is None or person is None:
            return
        typed = replace(
            person,
            name=form.name,
            honorific=form.honorific,
            addressed_as=form.addressed_as,
            job_title=form.job_title,
            address=form.address,
            organization_id=process.organization_id,
        )
        if typed != person:
            change = Change(person, typed)
            self._journal.type("edit_person", change, "person", self)
        meetings = tuple(
            replace(m, common_ground=form.common_ground)
            if m.person_id == form.person_id
            else m
            for m in round_.meetings
        )
        self._type_round("common_ground", meetings=meetings)

    def person_settled(self, person_id: str) -> None:
        """When the finished name is that of somebody met before there, mean them."""
        round_, process = self._round_and_process()
        person = self._journal.person(person_id)
        if round_ is None or process is None or person is None or not person.name:
            return
        met = {m.person_id for m in round_.meetings}
        for known in self._journal.store.people.matching(person.name.strip()):
            if known.id in met or not _same(known.name, person.name):
                continue
            if known.organization_id == process.organization_id:
                self._mean_known_person(round_, person, known)
                return

    # -- inside --------------------------------------------------------------

    def _mean_known_person(
        self, round_: InterviewRound, person: Person, known: Person
    ) -> None:
        if self._journal.note_for(round_.id, person.id):
            return
        meetings = tuple(
            replace(m, person_id=known.id) if m.person_id == person.id else m
            for m in round_.meetings
        )
        met = Change(round_, replace(round_, meetings=meetings))
        self._journal.act("choose_person", met, Change(person, None))

    def _give_own_organization(self, process: Process, name: str) -> Organization:
        made = Organization(new_id(), name)
        linked = replace(process, organization_id=made.id)
        round_, _ = self._round_and_process()
        people = []
        for meeting in round_.meetings if round_ else ():
            person = self._journal.person(meeting.person_id)
            if person and person.organization_id == process.organization_id:
                moved = replace(person, organization_id=made.id)
                people.append(Change(person, moved))
        changes = (Change(None, made), Change(process, linked), *people)
        self._journal.act("edit_interview", *changes, by=self)
        return made

    def _people_moved(
        self, round_: InterviewRound, mine: Organization, known: Organization
    ) -> list[Change[Person]]:
        people = (self._journal.person(m.person_id) for m in round_.meetings)
        return [
            Change(p, replace(p, organization_id=known.id))
            for p in people
            if p and p.organization_id == mine.id
        ]

    def _is_shared(self, organization: Organization) -> bool:
        _, process = self._round_and_process()
        processes = self._journal.store.processes.of_organization(organization.id)
        return any(process is None or p.id != process.id for p in processes)

    def _met_elsewhere(self, person_id: str, round_id: str) -> bool:
        rounds = self._journal.store.rounds.with_person(person_id)
        return any(r.id != round_id for r in rounds)

    def _note_removed(self, round_id: str, person_id: str) -> list[Change]:
        note = self._journal.note_for(round_id, person_id)
        marks = self._journal.marks(round_id, person_id)
        gone: list[Change] = [Change(mark, None) for mark in marks]
        if note is not None:
            copies = self._journal.store.sent_copies.of_note(note.id)
            gone += [*(Change(copy, None) for copy in copies), Change(note, None)]
        return gone

    def _dated(self, process: Process, was: date, on: date) -> Process:
        """The process with its first event moved along with the interview's day."""
        past = on <= self._clock.today()
        kind = ProcessEventKind.DONE if past else ProcessEventKind.SCHEDULED
        first = process.timeline[:1]
        moves = first and first[0].on == was and len(process.timeline) == 1
        return replace(process, timeline=(ProcessEvent(kind, on),)) if moves else process

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
        round_, _ = self._round_and_process()
        if round_ is None:
            return
        changed = replace(round_, **fields)  # type: ignore[arg-type]  # fields are checked where they are named
        if changed != round_:
            self._journal.act("edit_interview", Change(round_, changed))

    def _type_round(self, field: str, **fields: object) -> None:
        round_, _ = self._round_and_process()
        if round_ is None:
            return
        changed = replace(round_, **fields)  # type: ignore[arg-type]  # fields are checked where they are named
        if changed != round_:
            self._journal.type("edit_interview", Change(round_, changed), field, self)

    def _type_process(self, **fields: str) -> None:
        _, process = self._round_and_process()
        if process is None:
            return
        changed = replace(process, **fields)  # type: ignore[arg-type]  # fields are checked where they are named
        if changed != process:
            change = Change(process, changed)
            self._journal.type("edit_interview", change, "role", self)

    def _round_and_process(self) -> tuple[InterviewRound | None, Process | None]:
        round_ = self._journal.round(self._round_id)
        return round_, self._journal.process(round_.process_id) if round_ else None

    def _on_round_opened(self, event: RoundOpened) -> None:
        self._round_id = event.round_id
        self._refresh()

    def _on_journal_changed(self, event: JournalChanged) -> None:
        if event.by is not self:
            self._refresh()

    def _refresh(self) -> None:
        round_, process = self._round_and_process()
        if round_ is None or process is None:
            self._view.show_form(None)
            return
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


def _same(one: str, other: str) -> bool:
    return one.strip().casefold() == other.strip().casefold()
