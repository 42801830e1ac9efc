"""Puts together what goes to paper from the values of the journal."""

from __future__ import annotations

from dataclasses import replace

from planner.domain.mailpiece import Mailpiece, Recipient
from planner.domain.note import Note, StationeryChoice
from planner.domain.person import Organization, Person, mailing_address, salutation
from planner.domain.preferences import Preferences

_USUAL_LOCALE = {"US": "en-US", "GB": "en-GB", "DE": "de-DE", "AT": "de-AT"}


def mailpiece(
    note: Note,
    person: Person,
    organization: Organization | None,
    preferences: Preferences,
) -> Mailpiece:
    """The note as a mailpiece; what the note leaves open, the preferences decide."""
    return Mailpiece(
        id=note.id,
        text=note.text,
        sender=preferences.sender,
        recipient=Recipient(
            name=person.name,
            honorific=person.honorific,
            job_title=person.job_title,
            organization=organization.name if organization else "",
            address=mailing_address(person, organization),
        ),
        stationery=chosen_stationery(note.stationery, preferences.stationery),
        locale=note_locale(preferences),
        setting=preferences.setting,
    )


def chosen_stationery(
    note: StationeryChoice, usual: StationeryChoice
) -> StationeryChoice:
    """The note's own choice, and the usual one where it has none.

    How a card is printed goes with the card.
    """
    return replace(
        note if note.card else usual,
        envelope=note.envelope or usual.envelope,
        face=note.face or usual.face,
    )


def note_locale(preferences: Preferences) -> str:
    """The language notes are written in: as set, else by the sender's country."""
    country = preferences.sender.address.country
    return preferences.locale or _USUAL_LOCALE.get(country, "en-US")


def opening_text(person: Person, preferences: Preferences) -> str:
    """What an empty note starts with: salutation, room to write, close and name."""
    lines = (
        salutation(person),
        "",
        "",
        "",
        "With kind regards,",
        preferences.sender.name,
    )
    return "\n".join(lines).strip("\n")
