"""A mailpiece: everything that is needed to set one card and its envelope."""

from __future__ import annotations

from dataclasses import dataclass

from planner.domain.address import Address
from planner.domain.note import StationeryChoice
from planner.domain.preferences import Sender
from planner.domain.typography import USUAL, Setting


@dataclass(frozen=True, slots=True)
class Recipient:
    """Who the envelope is for; ``organization`` may be empty."""

    name: str
    honorific: str = ""
    job_title: str = ""
    organization: str = ""
    address: Address = Address()


@dataclass(frozen=True, slots=True)
class Mailpiece:
    """One note as it goes to paper.

    ``locale`` is a BCP 47 tag such as ``en-US``: it decides the language of shaping
    and hyphenation. ``id`` names the files.
    """

    id: str
    text: str
    sender: Sender
    recipient: Recipient
    stationery: StationeryChoice = StationeryChoice()
    locale: str = "en-US"
    setting: Setting = USUAL
