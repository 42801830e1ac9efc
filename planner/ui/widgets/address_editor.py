"""A postal address as fields: street lines, city, region, postal code, country."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.domain.address import Address
from planner.ui.countries import countries
from planner.ui.widgets.choice_box import ChoiceBox
from planner.ui.widgets.fields import Field, beside
from planner.ui.widgets.line_edit import LineEdit
from planner.ui.widgets.text_area import TextArea

_STREET_LINES = 2


class AddressEditor(QWidget):
    """Edits one address; tells the whole of it after each change."""

    address_changed = Signal(object)

    def __init__(self, whose: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._street = TextArea(_STREET_LINES)
        self._city = LineEdit()
        self._region = LineEdit()
        self._postal_code = LineEdit()
        self._country = ChoiceBox()
        self._country.offer((("", "–"), *countries()))
        self._name_controls(whose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Field(self.tr("Street, and unit or floor"), self._street))
        city = Field(self.tr("City"), self._city)
        region = Field(self.tr("State or region"), self._region)
        column.addLayout(beside((city, 3), (region, 2)))
        code = Field(self.tr("Postal code"), self._postal_code)
        country = Field(self.tr("Country"), self._country)
        column.addLayout(beside((code, 2), (country, 3)))
        self._connect()

    @property
    def first_control(self) -> QWidget:
        """Where the caret goes when the address is to be typed."""
        return self._street

    @property
    def controls(self) -> tuple[QWidget, ...]:
        """All fields in reading order."""
        lines = (self._street, self._city, self._region, self._postal_code)
        return (*lines, self._country)

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
        )
        for control, name in named:
            control.setAccessibleName(f"{whose}: {name}")

    def _connect(self) -> None:
        self._street.edited.connect(self._on_edited)
        for line in (self._city, self._region, self._postal_code):
            line.textEdited.connect(self._on_edited)
        self._country.picked.connect(self._on_edited)

    def _on_edited(self, _value: object) -> None:
        self.address_changed.emit(self.address())
