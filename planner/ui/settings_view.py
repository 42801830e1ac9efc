"""The settings: who one is, what one writes on, light or dark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from planner.domain.note import StationeryChoice
from planner.domain.preferences import ColorScheme, Preferences
from planner.presenters.address_entry import AddressRules
from planner.presenters.settings import Settings
from planner.presenters.stationery_offer import StationeryOffer
from planner.ui.widgets.address_editor import AddressEditor
from planner.ui.widgets.buttons import PlainButton
from planner.ui.widgets.choice_box import ChoiceBox
from planner.ui.widgets.fields import Field, beside
from planner.ui.widgets.labels import Heading, MutedLabel
from planner.ui.widgets.line_edit import LineEdit
from planner.ui.widgets.page import ScrollPage, section

if TYPE_CHECKING:
    from planner.ui.application import Appearance
    from planner.ui.icons import Icons


class SettingsPage(ScrollPage):
    """Shows the preferences; each is kept as it is changed."""

    back_requested = Signal()

    def __init__(
        self, icons: Icons, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._back = PlainButton(self.tr("&Back"))
        icons.put(self._back, "chevron-left")
        self._name = LineEdit()
        self._address = AddressEditor(self.tr("Return address"))
        self._card = ChoiceBox()
        self._envelope = ChoiceBox()
        self._face = ChoiceBox()
        self._scheme = ChoiceBox()
        self._scheme.offer(
            (
                (ColorScheme.SYSTEM, self.tr("As the system")),
                (ColorScheme.LIGHT, self.tr("Light")),
                (ColorScheme.DARK, self.tr("Dark")),
            )
        )
        self._back.clicked.connect(self.back_requested)
        self._arrange()

    def bind(self, presenter: Settings, addresses: AddressRules) -> None:
        """Connect the gestures of the page with its presenter."""
        self._presenter = presenter
        self._name.textEdited.connect(presenter.sender_name_edited)
        self._address.address_changed.connect(presenter.sender_address_edited)
        self._address.bind(addresses)
        self._card.picked.connect(presenter.card_chosen)
        self._envelope.picked.connect(presenter.envelope_chosen)
        self._face.picked.connect(presenter.face_chosen)
        self._scheme.picked.connect(presenter.color_scheme_chosen)

    def show_preferences(
        self, preferences: Preferences, offer: StationeryOffer, usual: StationeryChoice
    ) -> None:
        """Show the settings; what is shown already keeps its caret."""
        self._name.set_text(preferences.sender.name)
        self._address.set_address(preferences.sender.address)
        for box, choices, value in (
            (self._card, offer.cards, usual.card),
            (self._envelope, offer.envelopes, usual.envelope),
            (self._face, offer.faces, usual.face),
        ):
            if box.count() != len(choices):
                box.offer(choices)
            box.choose(value)
        self._scheme.choose(preferences.color_scheme)

    def apply_color_scheme(self, scheme: ColorScheme) -> None:
        """Show the whole window light, dark, or as the system has it."""
        self._appearance.choose(scheme)

    def focus_first(self) -> None:
        """Put the caret into the first field."""
        self._name.setFocus()

    def _arrange(self) -> None:
        column = self.column
        column.addLayout(beside(self._back, (QWidget(), 4)))
        column.addWidget(Heading(self.tr("Settings"), step=3))
        name = Field(self.tr("&Your name, as you sign"), self._name)
        hint = MutedLabel(self.tr("Stands at the upper left of each envelope."))
        column.addLayout(section(self.tr("You"), name))
        column.addLayout(section(self.tr("Return address"), hint, self._address))
        card = Field(self.tr("Car&d"), self._card)
        envelope = Field(self.tr("Enve&lope"), self._envelope)
        face = Field(self.tr("F&ace"), self._face)
        usual = beside(card, envelope, face)
        column.addLayout(section(self.tr("What you write on"), usual))
        scheme = Field(self.tr("&Colours"), self._scheme)
        column.addLayout(section(self.tr("Looks"), beside(scheme, (QWidget(), 2))))
        column.addStretch(1)
