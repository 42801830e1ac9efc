"""What is said beside the fields of an address, and what a pasted one fills in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Protocol

from planner.domain.address import Address, AddressField
from planner.layout.address_check import AddressFinding, check_address
from planner.layout.address_reading import AddressGuess, read_address
from planner.layout.posts import Posts
from planner.layout.reading_clues import Clues

Remarks = Mapping[AddressField, str]

_MISSING = {"address_missing", "address_field_missing"}
_ORDER = tuple(AddressField)


@dataclass(frozen=True, slots=True)
class AddressRules:
    """What is known of addresses; ``home`` tells the user's own country.

    ``clues`` loads what only a pasted address needs.
    """

    posts: Posts
    clues: Callable[[], Clues]
    home: Callable[[], str]


class AddressEntryView(Protocol):
    """What the editor of one address must be able to show."""

    def show_remarks(self, remarks: Remarks) -> None:
        """Say beside each field what looks wrong with it, and nothing elsewhere."""
        ...

    def show_guess(self, guess: AddressGuess) -> None:
        """Fill the fields in, and say what was taken for what."""
        ...

    def show_nothing_found(self) -> None:
        """Say that no address was found in what was pasted."""
        ...


class AddressEntry:
    """Presents one address while it is typed or pasted.

    A remark appears once a field is left and goes as soon as it no longer holds.
    """

    def __init__(self, view: AddressEntryView, rules: AddressRules) -> None:
        """Judge and read by these rules."""
        self._view = view
        self._rules = rules
        self._shown: dict[AddressField, str] = {}

    def edited(self, address: Address) -> None:
        """Take back what no longer holds."""
        now = self._remarks(address)
        self._show({k: v for k, v in self._shown.items() if now.get(k) == v})

    def settled(self, address: Address) -> None:
        """Say what looks wrong."""
        self._show(self._remarks(address))

    def shown(self) -> None:
        """Another address is in the fields; nothing has been typed in it yet."""
        self._show({})

    def paste_requested(self, text: str, country: str) -> None:
        """Fill the fields from a pasted text, most likely of that country."""
        hint = country or self._rules.home()
        guess = read_address(text, hint, self._rules.posts, self._rules.clues())
        if guess.address.is_empty:
            self._view.show_nothing_found()
            return
        if not guess.address.country:
            guess = replace(guess, address=replace(guess.address, country=hint))
        self._view.show_guess(guess)
        self.settled(guess.address)

    def _remarks(self, address: Address) -> dict[AddressField, str]:
        found = check_address(address, self._rules.home(), self._rules.posts)
        remarks: dict[AddressField, str] = {}
        for each in found:
            if each.finding.check not in _MISSING or _is_left_out(each, address):
                sentence = f"{each.finding.message} {each.finding.remedy}"
                remarks.setdefault(each.field, sentence)
        return remarks

    def _show(self, remarks: dict[AddressField, str]) -> None:
        if remarks != self._shown:
            self._shown = remarks
            self._view.show_remarks(remarks)


def _is_left_out(found: AddressFinding, address: Address) -> bool:
    """Whether a field is empty though one below it is filled in."""
    filled = {
        AddressField.CITY: address.city,
        AddressField.REGION: address.region,
        AddressField.POSTAL_CODE: address.postal_code,
    }
    below = _ORDER[_ORDER.index(found.field) + 1 :]
    return any(filled.get(field) for field in below)
