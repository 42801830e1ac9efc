"""Tests the settings."""

from __future__ import annotations

from planner.domain.address import Address
from planner.domain.note import StationeryChoice
from planner.domain.preferences import ColorScheme
from tests.unit.presenters.conftest import Office


def test_sender_and_stationery_are_kept(office: Office) -> None:
    home = Address(("Lindenweg 3",), "Freiburg", "", "79098", "DE")
    office.settings.sender_name_edited("Renate Özdemir")
    office.settings.sender_address_edited(home)
    office.settings.face_chosen("Lato")
    kept = office.store.preferences()
    assert kept.sender.name == "Renate Özdemir"
    assert kept.sender.address == home
    assert kept.stationery.face == "Lato"


def test_the_country_decides_what_is_usual(office: Office) -> None:
    home = Address(("Lindenweg 3",), "Freiburg", "", "79098", "DE")
    office.settings.sender_address_edited(home)
    office.journal.flush()
    office.settings.start()
    usual: StationeryChoice = office.view.shown["show_preferences"][2]
    assert (usual.card, usual.envelope) == ("iso-a6-flat", "c6")


def test_the_scheme_is_applied_when_it_changes(office: Office) -> None:
    before = office.view.calls.count("apply_color_scheme")
    office.settings.color_scheme_chosen(ColorScheme.DARK)
    assert office.view.last("apply_color_scheme") is ColorScheme.DARK
    office.settings.sender_name_edited("Robin")
    office.journal.flush()
    assert office.view.calls.count("apply_color_scheme") == before + 1
    office.shell.undo_requested()
    office.shell.undo_requested()
    assert office.view.last("apply_color_scheme") is ColorScheme.SYSTEM


def test_a_first_start_takes_the_country_of_the_system(office: Office) -> None:
    office.settings.start("DE")
    office.log.new_requested()
    office.employer.organization_edited("Bäckerei Lerche")
    office.journal.flush()
    assert office.store.preferences().sender.address.country == "DE"
    assert office.store.organizations.all()[0].address.country == "DE"
    office.settings.start("US")
    assert office.store.preferences().sender.address.country == "DE"
