"""The settings: who one is, what one writes on, light or dark."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from planner.domain.address import Address
from planner.domain.note import StationeryChoice
from planner.domain.preferences import ColorScheme, Preferences, Sender
from planner.presenters.changes import Changes, JournalChanged
from planner.presenters.history import Change
from planner.presenters.journal import Journal
from planner.presenters.stationery_offer import StationeryOffer


class SettingsView(Protocol):
    """What the settings page must be able to show."""

    def show_preferences(
        self, preferences: Preferences, offer: StationeryOffer, usual: StationeryChoice
    ) -> None:
        """Show the settings; ``usual`` is the stationery with every id filled in."""
        ...

    def apply_color_scheme(self, scheme: ColorScheme) -> None:
        """Show the whole window light, dark, or as the system has it."""
        ...


class Settings:
    """Presents the preferences; each is saved as it is changed."""

    def __init__(
        self,
        view: SettingsView,
        journal: Journal,
        changes: Changes,
        offer: StationeryOffer,
    ) -> None:
        """Show the preferences kept in ``journal``."""
        self._view = view
        self._journal = journal
        self._offer = offer
        self._scheme: ColorScheme | None = None
        changes.subscribe(JournalChanged, self._on_journal_changed)

    def start(self, country: str = "") -> None:
        """Show the settings; until some are kept, the user lives in ``country``."""
        nothing = Preferences()
        if country and self._journal.preferences() == nothing:
            sender = Sender(address=Address(country=country))
            here = Change(nothing, replace(nothing, sender=sender))
            self._journal.discard(here)
        self._refresh()

    def sender_name_edited(self, name: str) -> None:
        """Keep how the user signs."""
        before = self._journal.preferences()
        self._type(before, replace(before, sender=replace(before.sender, name=name)))

    def sender_address_edited(self, address: Address) -> None:
        """Keep the return address."""
        before = self._journal.preferences()
        sender = Sender(before.sender.name, address)
        self._type(before, replace(before, sender=sender))

    def card_chosen(self, card: str) -> None:
        """Write on this card unless a note says otherwise."""
        self._choose(lambda choice: choice.on_card(card))

    def envelope_chosen(self, envelope: str) -> None:
        """Use this envelope unless a note says otherwise."""
        self._choose(lambda choice: replace(choice, envelope=envelope))

    def face_chosen(self, face: str) -> None:
        """Set notes in this face unless a note says otherwise."""
        self._choose(lambda choice: replace(choice, face=face))

    def color_scheme_chosen(self, scheme: ColorScheme) -> None:
        """Show the window light, dark, or as the system has it."""
        before = self._journal.preferences()
        if before.color_scheme is not scheme:
            after = replace(before, color_scheme=scheme)
            self._journal.act("change_settings", Change(before, after))

    def _choose(self, change: Callable[[StationeryChoice], StationeryChoice]) -> None:
        before = self._journal.preferences()
        after = replace(before, stationery=change(before.stationery))
        if after != before:
            self._journal.act("change_settings", Change(before, after))

    def _type(self, before: Preferences, after: Preferences) -> None:
        if after != before:
            self._journal.typed(
                "change_settings", Change(before, after), field="sender", by=self
            )

    def _on_journal_changed(self, event: JournalChanged) -> None:
        if event.by is not self:
            self._refresh()

    def _refresh(self) -> None:
        preferences = self._journal.preferences()
        country = preferences.sender.address.country
        usual = self._offer.usual(preferences.stationery, country)
        self._view.show_preferences(preferences, self._offer, usual)
        if preferences.color_scheme is not self._scheme:
            self._scheme = preferences.color_scheme
            self._view.apply_color_scheme(preferences.color_scheme)
