"""The people met in a round: added, named, recognised, taken out again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Protocol

from planner.domain.address import Address
from planner.domain.identity import new_id
from planner.domain.interview import InterviewRound, Meeting
from planner.domain.person import Person
from planner.layout.address_reading import AddressGuess
from planner.presenters.history import Change
from planner.presenters.journal import Journal, ValueChange
from planner.presenters.names import same_name
from planner.presenters.open_round import OpenRound


@dataclass(frozen=True, slots=True)
class PersonForm:
    """One person met, as the form shows them; an empty ``address`` is the office's."""

    person_id: str
    name: str
    honorific: str
    addressed_as: str
    job_title: str
    address: Address
    common_ground: str


def with_guess(form: PersonForm, guess: AddressGuess) -> PersonForm:
    """The form with what a pasted signature tells, where nothing was typed yet."""
    return replace(
        form,
        name=form.name or guess.name,
        honorific=form.honorific or guess.honorific,
        job_title=form.job_title or guess.job_title,
    )


class PeopleMetView(Protocol):
    """What the form must be able to do about people."""

    def focus_person(self, person_id: str) -> None:
        """Put the caret into that person's name."""
        ...


class PeopleMet:
    """Presents the people met in the open round."""

    def __init__(
        self, view: PeopleMetView, journal: Journal, open_round: OpenRound
    ) -> None:
        """Work on the open round."""
        self._view = view
        self._journal = journal
        self._open_round = open_round

    def person_add_requested(self) -> None:
        """One more person met."""
        found = self._open_round.read()
        if found is None:
            return
        round_, process = found
        person = Person(new_id(), organization_id=process.organization_id)
        met = replace(round_, meetings=(*round_.meetings, Meeting(person.id)))
        self._journal.act("add_person", Change(None, person), Change(round_, met))
        self._view.focus_person(person.id)

    def person_remove_requested(self, person_id: str) -> None:
        """Take somebody out of this round, with the note to them."""
        found = self._open_round.read()
        if found is None:
            return
        round_, _ = found
        rest = tuple(m for m in round_.meetings if m.person_id != person_id)
        changes = [*self._note_removed(round_.id, person_id)]
        person = self._journal.person(person_id)
        left = replace(round_, meetings=rest)
        changes.append(Change(round_, left))
        if person and not self._met_elsewhere(person_id, round_.id):
            changes += self._contacts_removed(round_, person_id)
            changes.append(Change(person, None))
        name = person.name if person else ""
        self._journal.act("remove_person", *changes, subject=name)

    def person_edited(self, form: PersonForm) -> None:
        """Keep what was typed about a person."""
        found = self._open_round.read()
        person = self._journal.person(form.person_id)
        if found is None or person is None:
            return
        round_, process = found
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
            self._journal.typed("edit_person", change, field="person", by=self._view)
        meetings = tuple(
            replace(m, common_ground=form.common_ground)
            if m.person_id == form.person_id
            else m
            for m in round_.meetings
        )
        met = replace(round_, meetings=meetings)
        if met != round_:
            noted = Change(round_, met)
            self._journal.typed(
                "edit_person", noted, field="common_ground", by=self._view
            )

    def person_settled(self, person_id: str) -> None:
        """When the finished name is that of somebody met before there, mean them."""
        found = self._open_round.read()
        person = self._journal.person(person_id)
        if found is None or person is None or not person.name.strip():
            return
        round_, process = found
        met = {m.person_id for m in round_.meetings}
        for known in self._journal.store.people.matching(person.name.strip()):
            if known.id in met or not same_name(known.name, person.name):
                continue
            if known.organization_id == process.organization_id:
                self._mean_known_person(round_, person, known)
                return

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

    def _met_elsewhere(self, person_id: str, round_id: str) -> bool:
        rounds = self._journal.store.rounds.with_person(person_id)
        return any(r.id != round_id for r in rounds)

    def _contacts_removed(
        self, round_: InterviewRound, person_id: str
    ) -> list[ValueChange]:
        contacts = self._journal.store.contacts.of_process(round_.process_id)
        return [Change(c, None) for c in contacts if c.person_id == person_id]

    def _note_removed(self, round_id: str, person_id: str) -> list[ValueChange]:
        note = self._journal.note_for(round_id, person_id)
        marks = self._journal.marks(round_id, person_id)
        gone: list[ValueChange] = [Change(mark, None) for mark in marks]
        if note is not None:
            copies = self._journal.store.sent_copies.of_note(note.id)
            gone += [*(Change(copy, None) for copy in copies), Change(note, None)]
        return gone
