"""The address editor tells whole addresses."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from planner.domain.address import Address
from planner.layout.address_reading import AddressGuess
from planner.ui.widgets.address_editor import AddressEditor
from planner.ui.widgets.choice_box import ChoiceBox
from tests.gui.stand_ins import by_name, controls, name_of, shown
from tests.gui.values import ADDRESSES

HOME = Address(("48 Alder Ct", "Apt 4B"), "Madison", "WI", "53703", "US")


def made(qtbot: QtBot) -> tuple[AddressEditor, list[Address]]:
    editor = AddressEditor("Office")
    editor.bind(ADDRESSES)
    qtbot.addWidget(editor)
    editor.show()
    told: list[Address] = []
    editor.address_changed.connect(told.append)
    return editor, told


def test_an_address_is_shown_whole_and_told_to_nobody(
    styled: QApplication, qtbot: QtBot
) -> None:
    editor, told = made(qtbot)
    editor.set_address(HOME)
    assert editor.address() == HOME
    assert told == []


def test_each_change_tells_the_whole_address(
    styled: QApplication, qtbot: QtBot
) -> None:
    editor, told = made(qtbot)
    editor.set_address(HOME)
    city = by_name(editor, "Office: City", QLineEdit)
    city.setCursorPosition(7)
    QTest.keyClicks(city, "a")
    assert told[-1] == Address(HOME.street, "Madisona", "WI", "53703", "US")


def test_a_space_at_the_end_of_a_word_is_not_taken_away_while_typing(
    styled: QApplication, qtbot: QtBot
) -> None:
    editor, told = made(qtbot)
    city = by_name(editor, "Office: City", QLineEdit)
    QTest.keyClicks(city, "New ")
    editor.set_address(told[-1])
    QTest.keyClicks(city, "York")
    assert told[-1].city == "New York"


def test_the_country_is_a_choice(styled: QApplication, qtbot: QtBot) -> None:
    editor, told = made(qtbot)
    country = by_name(editor, "Country", ChoiceBox)
    country.choose("DE")
    QTest.keyClick(country, Qt.Key.Key_Up)
    assert told[-1].country == "GE"


def test_nine_lines_stay_nine_lines(styled: QApplication, qtbot: QtBot) -> None:
    editor, _ = made(qtbot)
    long = Address(tuple(f"Line {n}" for n in range(9)), "City")
    editor.set_address(long)
    assert editor.address().street == long.street


def test_every_field_says_whose_address_it_is(
    styled: QApplication, qtbot: QtBot
) -> None:
    editor, _ = made(qtbot)
    assert len(controls(editor)) == 6
    own = {w.accessibleName() for w in controls(editor)}
    assert all(name.startswith("Office: ") for name in own)
    assert all(name_of(w) for w in controls(editor))


SIGNATURE = """Kind regards,
Maya Ortiz
Owner, Larkspur Bakery
120 N Main St, Ste 400
Springfield, IL 62701
(555) 123-4567"""


def paste(editor: AddressEditor, text: str) -> None:
    QApplication.clipboard().setText(text)
    by_name(editor, "Office: Paste address", QPushButton).click()


def test_a_pasted_signature_fills_the_fields_and_says_what_it_took(
    styled: QApplication, qtbot: QtBot
) -> None:
    editor, told = made(qtbot)
    guesses: list[AddressGuess] = []
    editor.guessed.connect(guesses.append)
    paste(editor, SIGNATURE)
    street = ("120 N Main St", "Ste 400")
    assert told == [Address(street, "Springfield", "IL", "62701", "US")]
    assert editor.address() == told[0]
    assert guesses[0].name == "Maya Ortiz"
    sentence = " ".join(label.text() for label in shown(editor, QLabel))
    assert "name: Maya Ortiz; job title: Owner; company: Larkspur Bakery" in sentence
    assert "Left out: “Kind regards”." in sentence
    assert "555" not in sentence


def test_a_clipboard_without_an_address_changes_nothing(
    styled: QApplication, qtbot: QtBot
) -> None:
    editor, told = made(qtbot)
    editor.set_address(HOME)
    paste(editor, "maya@larkspur.example")
    assert told == []
    assert editor.address() == HOME
    assert any("no address" in label.text() for label in shown(editor, QLabel))


def test_what_looks_wrong_is_said_under_its_field_once_it_is_left(
    styled: QApplication, qtbot: QtBot
) -> None:
    editor, _ = made(qtbot)
    editor.set_address(HOME)
    code = by_name(editor, "Office: Postal code", QLineEdit)
    code.selectAll()
    QTest.keyClicks(code, "90210")
    assert code.accessibleDescription() == ""
    QTest.keyClick(code, Qt.Key.Key_Return)
    assert "90210 does not lie in Wisconsin" in code.accessibleDescription()
    QTest.keyClick(code, Qt.Key.Key_Backspace)
    assert code.accessibleDescription() == ""
