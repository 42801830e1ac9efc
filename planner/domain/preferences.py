"""What the user has told once: who they are, what they write on, how it looks."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from planner.domain.address import Address
from planner.domain.note import StationeryChoice
from planner.domain.typography import USUAL, Setting


class ColorScheme(StrEnum):
    """Light, dark, or as the system has it."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Sender:
    """The user, as they sign and as the return address names them."""

    name: str = ""
    address: Address = Address()


@dataclass(frozen=True, slots=True)
class Preferences:
    """All settings, with their defaults."""

    sender: Sender = Sender()
    stationery: StationeryChoice = StationeryChoice()
    locale: str = ""
    color_scheme: ColorScheme = ColorScheme.SYSTEM
    setting: Setting = USUAL


def is_known(sender: Sender) -> bool:
    """Whether an envelope can say who it is from."""
    return bool(sender.name.strip()) and not sender.address.is_empty
