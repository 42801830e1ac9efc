"""The form tells every field as it is typed and keeps the caret while others change."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from planner.domain.address import Address
from planner.domain.interview import InterviewKind
from planner.ui.icons import Icons
from planner.ui.interview_form_view import InterviewPage
from planner.ui.widgets.check_box import CheckBox
from planner.ui.widgets.choice_box import ChoiceBox
from planner.ui.widgets.person_editor import PersonEditor
from tests.gui.stand_ins import Recorder, by_name, present, recorder, shown
from tests.gui.values import ADDRESSES, FORM, MAYA, TOM


@pytest.fixture
def presenter() -> Recorder:
    made: Recorder = recorder()
    return made


@pytest.fixture
def page(icons: Icons, presenter: Recorder, qtbot: QtBot) -> InterviewPage:
    page = InterviewPage(icons)
    page.bind(presenter, presenter, presenter, ADDRESSES)  # type: ignore[arg-type] # stands for all three
    page.resize(800, 1400)
    present(qtbot, page)
    page.show_form(FORM)
    qtbot.waitUntil(lambda: len(shown(page, PersonEditor)) == 2)
    return page


def line(page: InterviewPage, name: str) -> QLineEdit:
    return by_name(page, name, QLineEdit)


def test_the_form_is_shown_and_nothing_told(
    page: InterviewPage, presenter: Recorder
) -> None:
    assert line(page, "Company").text() == "Larkspur <i>Bakery</i> & Sons"
    assert line(page, "Day").text() == "Tue 17 Nov 2026"
    assert line(page, "Time").text() == "10:30"
    assert line(page, "They decide by").text() == "Mon 30 Nov 2026"
    assert line(page, "High point 1").text() == "sourdough since 1998"
    assert [e.person_id for e in shown(page, PersonEditor)] == ["p1", "p2"]
    assert presenter.calls == []


@pytest.mark.parametrize(
    ("name", "told"),
    [("Company", "organization_edited"), ("Role", "role_edited")],
)
def test_text_is_told_with_each_key(
    page: InterviewPage, presenter: Recorder, name: str, told: str
) -> None:
    field = line(page, name)
    field.selectAll()
    QTest.keyClicks(field, "Zo")
    assert presenter.calls == [(told, "Z"), (told, "Zo")]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Day", "date_edited"),
        ("Time", "time_edited"),
        ("They decide by", "decision_edited"),
    ],
)
def test_days_and_times_are_told_when_finished(
    page: InterviewPage, presenter: Recorder, name: str, told: str
) -> None:
    field = line(page, name)
    field.selectAll()
    QTest.keyClicks(field, "tue")
    assert presenter.calls == []
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert presenter.calls == [(told, "tue")]


def test_a_finished_company_is_told(page: InterviewPage, presenter: Recorder) -> None:
    field = line(page, "Company")
    QTest.keyClicks(field, "x")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert presenter.names() == ["organization_edited", "organization_settled"]


def test_a_problem_stands_beside_its_field(page: InterviewPage) -> None:
    page.show_field_problem("on", "“tomorrowish” is not a day.")
    assert "“tomorrowish” is not a day." in [x.text() for x in shown(page, QLabel)]
    assert line(page, "Day").accessibleDescription() == "“tomorrowish” is not a day."
    page.show_field_problem("on", "")
    assert "“tomorrowish” is not a day." not in [x.text() for x in shown(page, QLabel)]


def test_what_is_being_typed_is_not_overwritten(page: InterviewPage) -> None:
    day = line(page, "Day")
    day.setFocus()
    day.selectAll()
    QTest.keyClicks(day, "17 n")
    page.show_form(replace(FORM, remarks="changed elsewhere"))
    assert day.text() == "17 n"


def test_kind_points_remarks_and_silence_are_told(
    page: InterviewPage, presenter: Recorder
) -> None:
    QTest.keyClick(by_name(page, "Kind", ChoiceBox), Qt.Key.Key_Down)
    QTest.keyClicks(line(page, "High point 2"), "x")
    QTest.keyClicks(by_name(page, "Remarks, for you alone", QPlainTextEdit), "y")
    silent = by_name(page, "They asked not to be contacted", CheckBox)
    QTest.mouseClick(silent, Qt.MouseButton.LeftButton)
    assert presenter.calls == [
        ("kind_chosen", InterviewKind.PHONE),
        ("high_points_edited", ("sourdough since 1998", "x")),
        ("remarks_edited", "ybring bread"),
        ("no_contact_toggled", True),
    ]


def test_the_office_is_told_whole(page: InterviewPage, presenter: Recorder) -> None:
    city = line(page, "Office: City")
    city.end(False)
    QTest.keyClicks(city, "x")
    assert presenter.calls[0][0] == "office_edited"
    assert presenter.calls[0][1] == replace(FORM.office, city="Springfieldx")


def test_people_are_added_edited_and_removed(
    page: InterviewPage, presenter: Recorder
) -> None:
    first = shown(page, PersonEditor)[0]
    shared = by_name(first, "What you have in common", QLineEdit)
    shared.end(False)
    QTest.keyClicks(shared, "!")
    remove = by_name(first, "Remove Maya Ortiz", QPushButton)
    QTest.mouseClick(remove, Qt.MouseButton.LeftButton)
    add = by_name(page, "Add a person", QPushButton)
    QTest.mouseClick(add, Qt.MouseButton.LeftButton)
    assert presenter.calls[0] == (
        "person_edited",
        replace(MAYA, common_ground="both row!"),
    )
    assert presenter.calls[1] == ("person_remove_requested", "p1")
    assert presenter.names()[2] == "person_add_requested"


def test_somebody_gone_leaves_the_others_alone(
    page: InterviewPage, qtbot: QtBot
) -> None:
    page.show_form(replace(FORM, people=(TOM,)))
    left = shown(page, PersonEditor)
    assert [e.person_id for e in left] == ["p2"]
    assert by_name(left[0], "Name", QLineEdit).text() == "Tom <b>Bell</b>"


def test_the_next_interview_brings_no_address_along(page: InterviewPage) -> None:
    elsewhere = replace(MAYA, address=Address(("5 Park Ln",), "Here"))
    page.show_form(replace(FORM, people=(elsewhere,)))
    assert shown(page, PersonEditor)[0].findChildren(QPlainTextEdit) != []
    page.show_form(replace(FORM, round_id="r2", people=(TOM,)))
    assert shown(shown(page, PersonEditor)[0], QPlainTextEdit) == []


def test_a_new_person_gets_the_caret(page: InterviewPage, qtbot: QtBot) -> None:
    third = replace(MAYA, person_id="p3", name="")
    page.show_form(replace(FORM, people=(MAYA, TOM, third)))
    page.focus_person("p3")
    qtbot.waitUntil(lambda: len(shown(page, PersonEditor)) == 3)
    name = shown(shown(page, PersonEditor)[2], QLineEdit)[0]
    assert name.hasFocus()


def test_tab_goes_through_a_new_person_in_reading_order(
    page: InterviewPage, qtbot: QtBot
) -> None:
    third = replace(MAYA, person_id="p3", name="")
    page.show_form(replace(FORM, people=(MAYA, TOM, third)))
    qtbot.waitUntil(lambda: len(shown(page, PersonEditor)) == 3)
    seen = []
    line(page, "They decide by").setFocus()
    for _ in range(24):
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        editor = page.focusWidget().parentWidget()
        while editor is not None and not isinstance(editor, PersonEditor):
            editor = editor.parentWidget()
        if editor is not None:
            seen.append(editor.person_id)
    assert list(dict.fromkeys(seen)) == ["p1", "p2", "p3"]
    assert by_name(page, "High point 1", QLineEdit).hasFocus() or len(seen) < 24


def test_without_an_interview_there_is_nothing_to_type(page: InterviewPage) -> None:
    page.show_form(None)
    assert not page.isEnabled()


def test_what_is_known_is_offered(page: InterviewPage) -> None:
    page.show_known_organizations(("Larkspur Bakery",))
    completer = line(page, "Company").completer()
    assert completer.model().data(completer.model().index(0, 0)) == "Larkspur Bakery"


def test_examples_are_not_taken_for_one_entry(page: InterviewPage) -> None:
    assert by_name(page, "They decide by", QLineEdit).placeholderText() == (
        "fri or 30 nov"
    )
