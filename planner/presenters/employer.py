"""The employer in the form: its name, its office, and the role."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from planner.domain.address import Address
from planner.domain.identity import new_id
from planner.domain.interview import InterviewRound
from planner.domain.person import Organization, Person
from planner.domain.process import Process
from planner.layout.address_reading import AddressGuess
from planner.presenters.history import Change
from planner.presenters.journal import Journal
from planner.presenters.names import same_name
from planner.presenters.open_round import OpenRound


class EmployerView(Protocol):
    """What the form must be able to show about employers."""

    def show_known_organizations(self, names: tuple[str, ...]) -> None:
        """Offer these names in the organization field."""
        ...


class Employer:
    """Presents the employer of the open round's process."""

    def __init__(
        self, view: EmployerView, journal: Journal, open_round: OpenRound
    ) -> None:
        """Work on the open round."""
        self._view = view
        self._journal = journal
        self._open_round = open_round

    def organization_edited(self, name: str) -> None:
        """Rename the process's own organization; a shared one is left to the others."""
        process = self._process()
        if process is None:
            return
        mine = self._journal.organization(process.organization_id)
        if mine is None or self._is_shared(mine):
            if not name.strip() or (mine and mine.name == name):
                return
            self._give_own_organization(process, name)
        elif mine.name != name:
            renamed = replace(mine, name=name)
            change = Change(mine, renamed)
            self._journal.typed("edit_interview", change, field="name", by=self._view)
        known = self._journal.written.organizations.matching(name.strip())
        self._view.show_known_organizations(tuple(o.name for o in known))

    def organization_settled(self) -> None:
        """When the finished name is that of a known organization, mean that one."""
        found = self._open_round.read()
        mine = self._journal.organization(found[1].organization_id) if found else None
        if found is None or mine is None or self._is_shared(mine):
            return
        round_, process = found
        for known in self._journal.store.organizations.matching(mine.name.strip()):
            if known.id != mine.id and same_name(known.name, mine.name):
                relinked = replace(process, organization_id=known.id)
                moved = self._people_moved(round_, mine, known)
                linked = Change(process, relinked)
                gone = Change(mine, None)
                self._journal.act("choose_organization", linked, *moved, gone)
                return

    def office_edited(self, address: Address) -> None:
        """Keep the office address of the organization."""
        process = self._process()
        if process is None:
            return
        mine = self._journal.organization(process.organization_id)
        if mine is None:
            mine = self._give_own_organization(process, "")
        if mine.address != address:
            change = Change(mine, replace(mine, address=address))
            self._journal.typed("edit_interview", change, field="office", by=self._view)

    def office_read(self, guess: AddressGuess) -> None:
        """Take the name of the organization from a pasted address if it has none."""
        process = self._process()
        mine = self._journal.organization(process.organization_id) if process else None
        if mine is not None and not mine.name.strip() and guess.organization:
            named = replace(mine, name=guess.organization)
            self._journal.act("edit_interview", Change(mine, named))

    def role_edited(self, role: str) -> None:
        """Keep what the process is about."""
        self._type_process(role=role)

    def no_contact_toggled(self, requested: bool) -> None:
        """Keep whether the employer asked for no contact."""
        process = self._process()
        if process and process.no_contact_requested != requested:
            changed = replace(process, no_contact_requested=requested)
            self._journal.act("edit_interview", Change(process, changed))

    def _give_own_organization(self, process: Process, name: str) -> Organization:
        country = self._journal.preferences().sender.address.country
        made = Organization(new_id(), name, Address(country=country))
        linked = replace(process, organization_id=made.id)
        found = self._open_round.read()
        people = []
        for meeting in found[0].meetings if found else ():
            person = self._journal.person(meeting.person_id)
            if person and person.organization_id == process.organization_id:
                moved = replace(person, organization_id=made.id)
                people.append(Change(person, moved))
        self._journal.typed(
            "edit_interview",
            Change(None, made),
            Change(process, linked),
            *people,
            field="name",
            by=self._view,
        )
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
        process = self._process()
        processes = self._journal.written.processes.of_organization(organization.id)
        return any(process is None or p.id != process.id for p in processes)

    def _type_process(self, **fields: str) -> None:
        process = self._process()
        if process is None:
            return
        changed = replace(process, **fields)  # type: ignore[arg-type]  # fields are checked where they are named
        if changed != process:
            change = Change(process, changed)
            self._journal.typed("edit_interview", change, field="role", by=self._view)

    def _process(self) -> Process | None:
        found = self._open_round.read()
        return found[1] if found else None
