"""The form of one interview: employer, when, whom one met, what was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.domain.interview import InterviewKind
from planner.presenters.address_entry import AddressRules
from planner.presenters.employer import Employer
from planner.presenters.interview_form import InterviewForm, InterviewFormPresenter
from planner.presenters.people_met import PeopleMet, PersonForm
from planner.ui import words
from planner.ui.widgets.address_editor import AddressEditor
from planner.ui.widgets.buttons import PlainButton
from planner.ui.widgets.check_box import CheckBox
from planner.ui.widgets.choice_box import ChoiceBox
from planner.ui.widgets.fields import Field, beside
from planner.ui.widgets.labels import MutedLabel
from planner.ui.widgets.line_edit import LineEdit, LineList, OfferingLineEdit
from planner.ui.widgets.page import ScrollPage, section
from planner.ui.widgets.person_editor import PersonEditor
from planner.ui.widgets.tab_order import chain
from planner.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from planner.ui.icons import Icons


class InterviewPage(ScrollPage):
    """Shows the open round as a form; every field tells of itself as it is typed."""

    _person_edited = Signal(object)
    _person_settled = Signal(str)
    _person_remove_requested = Signal(str)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people: list[PersonEditor] = []
        self._make_employer()
        self._make_when()
        self._make_said()
        self._add_person = PlainButton(self.tr("&Add a person"))
        icons.put(self._add_person, "user-plus")
        self._people_column = QVBoxLayout()
        self._people_column.setSpacing(12)
        self._arrange()

    def bind(
        self,
        form: InterviewFormPresenter,
        employer: Employer,
        people: PeopleMet,
        addresses: AddressRules,
    ) -> None:
        """Connect the gestures of the form with its presenters."""
        self._organization.textEdited.connect(employer.organization_edited)
        self._organization.settled.connect(employer.organization_settled)
        self._organization.picked.connect(employer.organization_edited)
        self._organization.picked.connect(employer.organization_settled)
        self._role.textEdited.connect(employer.role_edited)
        self._office.address_changed.connect(employer.office_edited)
        self._office.guessed.connect(employer.office_read)
        self._office.bind(addresses)
        self._addresses = addresses
        self._no_contact.ticked.connect(employer.no_contact_toggled)
        self._day.settled.connect(form.date_edited)
        self._time.settled.connect(form.time_edited)
        self._decision.settled.connect(form.decision_edited)
        self._kind.picked.connect(form.kind_chosen)
        self._points.edited.connect(form.high_points_edited)
        self._remarks.edited.connect(form.remarks_edited)
        self._add_person.clicked.connect(people.person_add_requested)
        self._person_edited.connect(people.person_edited)
        self._person_settled.connect(people.person_settled)
        self._person_remove_requested.connect(people.person_remove_requested)
        self._presenters = (form, employer, people)

    def show_form(self, form: InterviewForm | None) -> None:
        """Show the form; what is shown already keeps its caret."""
        self.setEnabled(form is not None)
        if form is None:
            return
        self._organization.set_text(form.organization)
        self._office.set_address(form.office)
        self._role.set_text(form.role)
        self._no_contact.setChecked(form.no_contact_requested)
        _show_settled(self._day, words.day(form.on))
        _show_settled(self._time, words.clock_time(form.at) if form.at else "")
        by = form.decision_by
        _show_settled(self._decision, words.day(by) if by else "")
        self._kind.choose(form.kind)
        self._points.set_texts(form.high_points)
        self._remarks.set_text(form.remarks)
        self._show_people(form.people)

    def show_field_problem(self, field: str, sentence: str) -> None:
        """Say beside a field what is wrong with it, or nothing."""
        self._dated[field].show_problem(sentence)

    def show_known_organizations(self, names: tuple[str, ...]) -> None:
        """Offer these names in the organization field."""
        self._organization.offer(names)

    def focus_person(self, person_id: str) -> None:
        """Put the caret into that person's name."""
        for editor in self._people:
            if editor.person_id == person_id and not editor.isHidden():
                editor.focus_name()

    def focus_first(self) -> None:
        """Put the caret where a new interview begins."""
        self.verticalScrollBar().setValue(0)
        self._organization.setFocus()

    def _make_employer(self) -> None:
        self._organization = OfferingLineEdit()
        self._role = LineEdit()
        self._office = AddressEditor(self.tr("Office"))
        self._no_contact = CheckBox(self.tr("They a&sked not to be contacted"))

    def _make_when(self) -> None:
        self._day = LineEdit(self.tr("today, tue or 17 nov"))
        self._time = LineEdit(self.tr("10:30"))
        self._kind = ChoiceBox()
        self._kind.offer((k, words.interview_kind(k)) for k in InterviewKind)
        self._decision = LineEdit(self.tr("fri or 30 nov"))
        self._dated = {
            "on": Field(self.tr("&Day"), self._day),
            "at": Field(self.tr("&Time"), self._time),
            "decision_by": Field(self.tr("They decide &by"), self._decision),
        }

    def _make_said(self) -> None:
        prompts = (
            self.tr("What did they say that only they would say?"),
            self.tr("What did you like?"),
            self.tr("What can you offer?"),
        )
        self._points = LineList(self.tr("High point"), prompts)
        self._remarks = TextArea(3)

    def _arrange(self) -> None:
        company = Field(self.tr("&Company"), self._organization)
        role = Field(self.tr("&Role"), self._role)
        kind = Field(self.tr("&Kind"), self._kind)
        when = beside((self._dated["on"], 4), (self._dated["at"], 2), (kind, 3))
        decision = beside((self._dated["decision_by"], 4), (QWidget(), 5))
        add = beside(self._add_person, (QWidget(), 2))
        hint = MutedLabel(self.tr("One line each is enough."))
        points = section(self.tr("What was said"), hint, self._points)
        column = self.column
        column.addLayout(section("", beside(company, role), when, decision))
        column.addLayout(section(self.tr("Whom you met"), self._people_column, add))
        column.addLayout(points)
        column.addLayout(section(self.tr("Office address"), self._office))
        remarks = Field(self.tr("Re&marks, for you alone"), self._remarks)
        column.addLayout(section("", remarks, self._no_contact))
        column.addStretch(1)

    def _show_people(self, people: tuple[PersonForm, ...]) -> None:
        """Show an editor for each; those that are not needed wait out of sight."""
        while len(self._people) < len(people):
            self._add_editor(people[len(self._people)])
        for editor, person in zip(self._people, people, strict=False):
            editor.show_form(person)
            editor.show()
        for editor in self._people[len(people) :]:
            editor.hide()

    def _add_editor(self, person: PersonForm) -> None:
        editor = self._editor(person)
        before = self._people[-1].controls[-1] if self._people else self._decision
        self._people.append(editor)
        self._people_column.addWidget(editor)
        chain((before, *editor.controls, self._add_person))

    def _editor(self, person: PersonForm) -> PersonEditor:
        editor = PersonEditor(person, self._addresses)
        editor.edited.connect(self._person_edited)
        editor.settled.connect(self._person_settled)
        editor.remove_requested.connect(self._person_remove_requested)
        return editor


def _show_settled(line: LineEdit, text: str) -> None:
    """Show a day or time in its usual form, but not over what is being typed."""
    if not line.isModified():
        line.set_text(text)
