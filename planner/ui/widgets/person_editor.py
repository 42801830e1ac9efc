"""One person met: name, how to address them, and what the two had in common."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.domain.address import Address
from planner.domain.person import Person, salutation
from planner.layout.address_reading import AddressGuess
from planner.presenters.address_entry import AddressRules
from planner.presenters.people_met import PersonForm, with_guess
from planner.ui.palette import Ink, ink
from planner.ui.widgets.address_editor import AddressEditor
from planner.ui.widgets.buttons import QuietButton
from planner.ui.widgets.check_box import CheckBox
from planner.ui.widgets.fields import Field, beside
from planner.ui.widgets.finishing_line_edit import FinishingLineEdit
from planner.ui.widgets.line_edit import LineEdit
from planner.ui.widgets.tab_order import chain

HONORIFICS = ("Ms", "Mr", "Mx", "Mrs", "Dr", "Prof")


class PersonEditor(QWidget):
    """Edits one person of a round; tells the whole form after each change."""

    edited = Signal(object)
    settled = Signal(str)
    remove_requested = Signal(str)

    def __init__(
        self,
        form: PersonForm,
        addresses: AddressRules,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._form = form
        self._addresses = addresses
        self._name = LineEdit(self.tr("As they introduced themselves"))
        self._honorific = FinishingLineEdit(HONORIFICS, self.tr("Ms, Mr, Mx or Dr"))
        self._addressed_as = LineEdit()
        self._job_title = LineEdit()
        self._common_ground = LineEdit(self.tr("Both row at dawn, say"))
        self._elsewhere = CheckBox(self.tr("Write to another address than the office"))
        self._address: AddressEditor | None = None
        self._remove = QuietButton(self.tr("Remove"))
        self._arrange()
        self._connect()
        self.show_form(form)

    @property
    def person_id(self) -> str:
        """Whom this is about."""
        return self._form.person_id

    def show_form(self, form: PersonForm) -> None:
        """Show these values; what is shown already keeps its caret."""
        is_another = form.person_id != self._form.person_id
        self._form = form
        self._name.set_text(form.name)
        self._honorific.set_text(form.honorific)
        self._addressed_as.set_text(form.addressed_as)
        self._addressed_as.setPlaceholderText(_usual_form(form))
        self._job_title.set_text(form.job_title)
        self._common_ground.set_text(form.common_ground)
        if is_another or not form.address.is_empty:
            self._elsewhere.setChecked(not form.address.is_empty)
        self._show_address()
        whom = form.name or self.tr("this person")
        self._remove.setAccessibleName(self.tr("Remove {name}").format(name=whom))

    def focus_name(self) -> None:
        """Put the caret into the name."""
        self._name.setFocus()

    @property
    def controls(self) -> tuple[QWidget, ...]:
        """All fields in reading order."""
        return (
            self._name,
            self._honorific,
            self._job_title,
            self._addressed_as,
            self._common_ground,
            self._elsewhere,
            self._remove,
            *(self._address.controls if self._address is not None else ()),
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(ink(self, Ink.DIVIDER), 1))
        painter.setBrush(ink(self, Ink.SIDE))
        painter.drawRoundedRect(
            self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 8, 8
        )
        painter.end()

    def _arrange(self) -> None:
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        name = Field(self.tr("Name"), self._name)
        honorific = Field(self.tr("Title of address"), self._honorific)
        column.addLayout(beside((name, 3), (honorific, 2)))
        job = Field(self.tr("Job title"), self._job_title)
        addressed = Field(self.tr("Dear …"), self._addressed_as)
        self._addressed_as.setAccessibleName(self.tr("How to address them"))
        column.addLayout(beside((job, 3), (addressed, 2)))
        column.addWidget(Field(self.tr("What you have in common"), self._common_ground))
        foot = QHBoxLayout()
        foot.addWidget(self._elsewhere, 1, Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self._remove)
        column.addLayout(foot)

    def _connect(self) -> None:
        for line in self._lines():
            line.textEdited.connect(self._on_edited)
        self._name.settled.connect(self._on_name_settled)
        self._elsewhere.ticked.connect(self._on_elsewhere_ticked)
        self._remove.clicked.connect(self._on_remove_clicked)

    def _show_address(self) -> None:
        """Show the own address where there is one; its fields are made when needed."""
        is_elsewhere = self._elsewhere.isChecked()
        if self._address is None and is_elsewhere:
            self._address = AddressEditor(self.tr("Own address"))
            self._address.bind(self._addresses)
            self._address.address_changed.connect(self._on_edited)
            self._address.guessed.connect(self._on_guessed)
            self._column.addWidget(self._address)
            chain((self._remove, *self._address.controls))
        if self._address is not None:
            self._address.set_address(self._form.address)
            self._address.setVisible(is_elsewhere)

    def _own_address(self) -> Address:
        if self._address is None or not self._elsewhere.isChecked():
            return Address()
        return self._address.address()

    def _lines(self) -> tuple[LineEdit, ...]:
        return (
            self._name,
            self._honorific,
            self._addressed_as,
            self._job_title,
            self._common_ground,
        )

    def _on_edited(self, _value: object) -> None:
        self._form = replace(
            self._form,
            name=self._name.text(),
            honorific=self._honorific.text(),
            addressed_as=self._addressed_as.text(),
            job_title=self._job_title.text(),
            common_ground=self._common_ground.text(),
            address=self._own_address(),
        )
        self._addressed_as.setPlaceholderText(_usual_form(self._form))
        self.edited.emit(self._form)

    def _on_guessed(self, guess: AddressGuess) -> None:
        """The signature that held the address may tell the name, too."""
        self.show_form(with_guess(self._form, guess))
        self.edited.emit(self._form)

    def _on_name_settled(self, _name: str) -> None:
        self.settled.emit(self.person_id)

    def _on_elsewhere_ticked(self, is_elsewhere: bool) -> None:
        self._show_address()
        self._on_edited(is_elsewhere)
        if self._address is not None and is_elsewhere:
            self._address.first_control.setFocus()

    def _on_remove_clicked(self) -> None:
        self.remove_requested.emit(self.person_id)


def _usual_form(form: PersonForm) -> str:
    """What the salutation says when the field stays empty."""
    person = Person(form.person_id, form.name, form.honorific)
    return salutation(person).removeprefix("Dear ").removesuffix(",")
