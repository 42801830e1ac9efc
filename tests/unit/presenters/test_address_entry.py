"""Remarks come when a field is left and go when they no longer hold; pasting fills."""

from __future__ import annotations

from dataclasses import replace

import pytest

from planner.bootstrap import address_rules
from planner.domain.address import Address, AddressField
from planner.layout.address_reading import AddressGuess
from planner.presenters.address_entry import AddressEntry, Remarks
from planner.presenters.people_met import PersonForm, with_guess
from tests.unit.presenters.conftest import Office, RecordingView

GOOD = Address(("120 N Main St",), "Springfield", "IL", "62701", "US")
WRONG = replace(GOOD, postal_code="90210")
PASTED = "Maya Ortiz\nLarkspur Bakery\n120 N Main St\nSpringfield, IL 62701"


def home() -> str:
    return "US"


@pytest.fixture
def view() -> RecordingView:
    return RecordingView()


@pytest.fixture
def entry(view: RecordingView) -> AddressEntry:
    return AddressEntry(view, address_rules(home))


def remarks(view: RecordingView) -> Remarks:
    found: Remarks = view.last("show_remarks")
    return found


def test_a_remark_waits_until_the_field_is_left(
    entry: AddressEntry, view: RecordingView
) -> None:
    entry.edited(WRONG)
    assert view.calls == []
    entry.settled(WRONG)
    assert list(remarks(view)) == [AddressField.POSTAL_CODE]
    assert "does not lie in Illinois" in remarks(view)[AddressField.POSTAL_CODE]


def test_a_remark_goes_as_soon_as_it_no_longer_holds(
    entry: AddressEntry, view: RecordingView
) -> None:
    entry.settled(WRONG)
    entry.edited(replace(WRONG, city="Chicago"))
    assert list(remarks(view)) == [AddressField.POSTAL_CODE]
    entry.edited(replace(WRONG, postal_code="9021"))
    assert remarks(view) == {}


def test_another_address_begins_without_remarks(
    entry: AddressEntry, view: RecordingView
) -> None:
    entry.settled(WRONG)
    entry.shown()
    assert remarks(view) == {}


def test_a_field_is_missed_only_when_one_below_it_is_filled(
    entry: AddressEntry, view: RecordingView
) -> None:
    entry.settled(Address(("120 N Main St",), country="US"))
    assert view.calls == []
    entry.settled(replace(GOOD, city=""))
    assert list(remarks(view)) == [AddressField.CITY]
    entry.settled(replace(GOOD, postal_code=""))
    assert remarks(view) == {}


def test_a_pasted_address_is_shown_and_judged(
    entry: AddressEntry, view: RecordingView
) -> None:
    entry.paste_requested(PASTED.replace("62701", "90210"), "")
    guess: AddressGuess = view.last("show_guess")
    assert guess.address == WRONG
    assert list(remarks(view)) == [AddressField.POSTAL_CODE]


def test_text_without_an_address_is_told(
    entry: AddressEntry, view: RecordingView
) -> None:
    entry.paste_requested("maya@larkspur.example", "US")
    assert view.calls == ["show_nothing_found"]


def test_a_signature_fills_only_what_is_empty() -> None:
    form = PersonForm("p", "M. Ortiz", "", "", "", Address(), "")
    guess = AddressGuess(name="Maya Ortiz", honorific="Ms", job_title="Owner")
    made = with_guess(form, guess)
    assert (made.name, made.honorific, made.job_title) == ("M. Ortiz", "Ms", "Owner")


def test_a_pasted_company_names_the_employer_that_has_no_name(office: Office) -> None:
    office.log.new_requested()
    office.employer.office_edited(GOOD)
    office.employer.office_read(AddressGuess(organization="Larkspur Bakery"))
    office.employer.office_read(AddressGuess(organization="Another"))
    (kept,) = office.journal.written.organizations.all()
    assert (kept.name, kept.address) == ("Larkspur Bakery", GOOD)
