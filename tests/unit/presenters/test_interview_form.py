"""Tests the form of one interview, with the employer and the people in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

from planner.domain.address import Address
from planner.domain.interview import InterviewKind
from planner.domain.process import ProcessEventKind, stage
from planner.presenters.interview_form import InterviewForm
from planner.presenters.people_met import PersonForm
from tests.unit.presenters.conftest import Office

OFFICE = Address(("120 N Main St",), "Springfield", "IL", "62701", "US")


def form(office: Office) -> InterviewForm:
    """The form as it would be shown now."""
    office.journal.flush()
    office.log.row_chosen("")
    office.log.row_chosen(office.store.log_ids()[0])
    shown: InterviewForm = office.view.last("show_form")
    return shown


def add_person(office: Office, name: str) -> PersonForm:
    """Add somebody and type their name."""
    office.people.person_add_requested()
    person_id = office.view.last("focus_person")
    typed = PersonForm(person_id, name, "Ms", "", "Owner", Address(), "rowing")
    office.people.person_edited(typed)
    office.people.person_settled(person_id)
    return typed


def test_fields_are_kept_as_they_are_typed(office: Office) -> None:
    office.log.new_requested()
    office.employer.organization_edited("Larkspur Bakery")
    office.employer.office_edited(OFFICE)
    office.employer.role_edited("Baker")
    office.employer.no_contact_toggled(True)
    office.form.date_edited("tue")
    office.form.time_edited("10:30")
    office.form.kind_chosen(InterviewKind.VIDEO)
    office.form.decision_edited("30 nov")
    office.form.high_points_edited(("sourdough starter", " ", "oven"))
    office.form.remarks_edited("They were kind.")
    shown = form(office)
    assert shown.organization == "Larkspur Bakery"
    assert shown.office == OFFICE
    assert shown.role == "Baker"
    assert shown.no_contact_requested
    assert (shown.on, shown.at) == (date(2026, 11, 17), time(10, 30))
    assert shown.kind is InterviewKind.VIDEO
    assert shown.decision_by == date(2026, 11, 30)
    assert shown.high_points == ("sourdough starter", "oven")
    assert shown.remarks == "They were kind."


def test_a_day_that_cannot_be_read_is_said_beside_the_field(office: Office) -> None:
    office.log.new_requested()
    office.form.date_edited("32 nov")
    field, sentence = office.view.shown["show_field_problem"]
    assert field == "on"
    assert "32 nov" in sentence
    assert form(office).on == date(2026, 11, 18)
    office.form.date_edited("17 nov")
    assert office.view.shown["show_field_problem"] == ("on", "")


def test_a_time_that_the_clocks_skipped(office: Office) -> None:
    office.log.new_requested()
    office.form.date_edited("2026-03-08")
    office.form.time_edited("2:30")
    assert "did not happen" in office.view.shown["show_field_problem"][1]
    assert form(office).at is None


def test_an_empty_time_and_decision_forget(office: Office) -> None:
    office.log.new_requested()
    office.form.time_edited("10")
    office.form.decision_edited("fri")
    office.form.time_edited("")
    office.form.decision_edited("")
    assert (form(office).at, form(office).decision_by) == (None, None)


def test_moving_the_day_moves_the_first_event(office: Office) -> None:
    office.log.new_requested()
    office.form.date_edited("2 dec")
    timeline = office.store.processes.all()[0].timeline
    assert [e.on for e in timeline] == [date(2026, 12, 2)]
    assert stage(timeline) is ProcessEventKind.SCHEDULED


def test_a_known_employer_is_meant_again(office: Office) -> None:
    office.log.new_requested()
    office.employer.organization_edited("Larkspur Bakery")
    office.employer.office_edited(OFFICE)
    office.log.new_requested()
    office.employer.organization_edited("larkspur  bakery")
    office.employer.organization_settled()
    office.journal.flush()
    assert len(office.store.organizations.all()) == 1
    assert form(office).office == OFFICE


def test_renaming_a_shared_employer_makes_a_new_one(office: Office) -> None:
    office.log.new_requested()
    office.employer.organization_edited("Larkspur Bakery")
    office.log.new_requested()
    office.employer.organization_edited("Larkspur Bakery")
    office.employer.organization_settled()
    office.employer.organization_edited("Larkspur Bakeries")
    office.journal.flush()
    names = {o.name for o in office.store.organizations.all()}
    assert names == {"Larkspur Bakery", "Larkspur Bakeries"}


def test_people_are_added_named_and_taken_out_again(office: Office) -> None:
    office.log.new_requested()
    office.employer.organization_edited("Larkspur Bakery")
    maya = add_person(office, "Maya Ortiz")
    add_person(office, "Tom Bell")
    assert [p.name for p in form(office).people] == ["Maya Ortiz", "Tom Bell"]
    assert form(office).people[0] == maya
    office.people.person_remove_requested(maya.person_id)
    assert [p.name for p in form(office).people] == ["Tom Bell"]
    assert [p.name for p in office.store.people.all()] == ["Tom Bell"]
    office.shell.undo_requested()
    assert form(office).people[0] == maya


def test_somebody_met_before_is_the_same_person(office: Office) -> None:
    office.log.new_requested()
    office.employer.organization_edited("Larkspur Bakery")
    add_person(office, "Maya Ortiz")
    office.journal.flush()
    office.outcome.next_round_requested()
    add_person(office, "Maya Ortiz")
    office.journal.flush()
    assert len(office.store.people.all()) == 1
    assert len(office.store.rounds.all()) == 2


def test_editing_somebody_who_is_gone_does_nothing(office: Office) -> None:
    office.log.new_requested()
    maya = add_person(office, "Maya Ortiz")
    office.people.person_remove_requested(maya.person_id)
    office.people.person_edited(replace(maya, name="Ghost"))
    assert form(office).people == ()


def test_without_an_open_interview_nothing_happens(office: Office) -> None:
    office.employer.organization_edited("Nobody")
    office.people.person_add_requested()
    office.form.date_edited("today")
    assert office.store.organizations.all() == []
    assert office.store.people.all() == []


def test_undo_takes_a_typed_company_back_whole(office: Office) -> None:
    office.log.new_requested()
    for typed in ("L", "La", "Lark", "Larkspur"):
        office.employer.organization_edited(typed)
    office.shell.undo_requested()
    assert form(office).organization == ""
    assert office.store.organizations.all() == []
    office.shell.redo_requested()
    assert form(office).organization == "Larkspur"
