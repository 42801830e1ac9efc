"""A postal address as fields: street lines, city, region, postal code, country."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.domain.address import Address, AddressField
from planner.layout.address_reading import AddressGuess
from planner.presenters.address_entry import AddressEntry, AddressRules, Remarks
from planner.ui import words
from planner.ui.accessible import announce
from planner.ui.countries import countries_from, system_country
from planner.ui.widgets.buttons import QuietButton
from planner.ui.widgets.fields import Field, beside
from planner.ui.widgets.labels import MutedLabel
from planner.ui.widgets.line_edit import LineEdit
from planner.ui.widgets.long_choice_box import LongChoiceBox
from planner.ui.widgets.text_area import TextArea

_STREET_LINES = 2


class AddressEditor(QWidget):
    """Edits one address; tells the whole of it after each change."""

    address_changed = Signal(object)
    guessed = Signal(object)

    def __init__(self, whose: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._street = TextArea(_STREET_LINES)
        self._city = LineEdit()
        self._region = LineEdit()
        self._postal_code = LineEdit()
        self._country = LongChoiceBox()
        self._country.offer((("", "–"), *countries_from(system_country())))
        self._entry: AddressEntry | None = None
        self._paste = QuietButton(self.tr("Paste address"))
        self._paste.hide()
        self._told = MutedLabel()
        self._told.hide()
        self._name_controls(whose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        street = Field(self.tr("Street, and unit or floor"), self._street)
        column.addWidget(street)
        city = Field(self.tr("City"), self._city)
        region = Field(self.tr("State or region"), self._region)
        column.addLayout(beside((city, 3), (region, 2)))
        code = Field(self.tr("Postal code"), self._postal_code)
        country = Field(self.tr("Country"), self._country)
        column.addLayout(beside((code, 2), (country, 3)))
        column.addLayout(beside(self._paste, (QWidget(), 2)))
        column.addWidget(self._told)
        self._fields = {
            AddressField.STREET: street,
            AddressField.CITY: city,
            AddressField.REGION: region,
            AddressField.POSTAL_CODE: code,
            AddressField.COUNTRY: country,
        }
        self._connect()

    def bind(self, rules: AddressRules) -> None:
        """Judge and read by these rules from now on."""
        self._entry = AddressEntry(self, rules)
        self._paste.show()

    def show_remarks(self, remarks: Remarks) -> None:
        """Say beside each field what looks wrong with it, and nothing elsewhere."""
        for field, shown in self._fields.items():
            shown.show_problem(remarks.get(field, ""))

    def show_guess(self, guess: AddressGuess) -> None:
        """Fill the fields in, and say what was taken for what."""
        self._fill(guess.address)
        self._tell(words.address_guess(guess))
        self.address_changed.emit(guess.address)
        self.guessed.emit(guess)

    def show_nothing_found(self) -> None:
        """Say that no address was found in what was pasted."""
        self._tell(self.tr("There is no address on the clipboard."))

    @property
    def first_control(self) -> QWidget:
        """Where the caret goes when the address is to be typed."""
        return self._street

    @property
    def controls(self) -> tuple[QWidget, ...]:
        """All fields in reading order."""
        lines = (self._street, self._city, self._region, self._postal_code)
        return (*lines, self._country, self._paste)

    def address(self) -> Address:
        """The address as it stands in the fields."""
        street = tuple(s.strip() for s in self._street.text().split("\n") if s.strip())
        return Address(
            street,
            self._city.text().strip(),
            self._region.text().strip(),
            self._postal_code.text().strip(),
            str(self._country.chosen() or ""),
        )

    def set_address(self, address: Address) -> None:
        """Show an address; what is shown already keeps its caret."""
        if address == self.address():
            return
        self._fill(address)
        self._told.say("")
        if self._entry is not None:
            self._entry.shown()

    def _fill(self, address: Address) -> None:
        self._street.set_text("\n".join(address.street))
        self._city.set_text(address.city)
        self._region.set_text(address.region)
        self._postal_code.set_text(address.postal_code)
        self._country.choose(address.country)

    def _name_controls(self, whose: str) -> None:
        named: tuple[tuple[QWidget, str], ...] = (
            (self._street, self.tr("Street")),
            (self._city, self.tr("City")),
            (self._region, self.tr("State or region")),
            (self._postal_code, self.tr("Postal code")),
            (self._country, self.tr("Country")),
            (self._paste, self.tr("Paste address")),
        )
        for control, name in named:
            control.setAccessibleName(f"{whose}: {name}")

    def _connect(self) -> None:
        self._street.edited.connect(self._on_edited)
        for line in (self._city, self._region, self._postal_code):
            line.textEdited.connect(self._on_edited)
            line.settled.connect(self._on_settled)
        self._country.picked.connect(self._on_edited)
        self._country.picked.connect(self._on_settled)
        self._paste.clicked.connect(self._on_paste_clicked)

    def _tell(self, sentence: str) -> None:
        self._told.say(sentence)
        announce(self._paste, sentence)

    def _on_edited(self, _value: object) -> None:
        address = self.address()
        if self._entry is not None:
            self._entry.edited(address)
        self.address_changed.emit(address)

    def _on_settled(self, _value: object) -> None:
        if self._entry is not None:
            self._entry.settled(self.address())

    def _on_paste_clicked(self) -> None:
        if self._entry is not None:
            text = QGuiApplication.clipboard().text()
            self._entry.paste_requested(text, self.address().country)
