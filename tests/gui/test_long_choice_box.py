"""A long list is searched by typing whole names, and tells of the one found."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.ui.application import Appearance
from planner.ui.countries import countries, countries_from
from planner.ui.widgets.long_choice_box import LongChoiceBox
from tests.gui.stand_ins import present


@pytest.fixture
def box(qtbot: QtBot, appearance: Appearance) -> LongChoiceBox:
    box = LongChoiceBox()
    box.offer((("", "–"), *countries()))
    present(qtbot, box)
    box.setFocus()
    return box


def test_a_name_of_two_words_is_found_and_picked_once(box: LongChoiceBox) -> None:
    picked: list[object] = []
    box.picked.connect(picked.append)
    QTest.keyClicks(box, "United States")
    assert not box.view().isVisible()
    assert picked == []
    box.clearFocus()
    assert picked == ["US"]
    assert box.currentText() == "United States"


def test_return_picks_what_was_found(box: LongChoiceBox) -> None:
    picked: list[object] = []
    box.picked.connect(picked.append)
    QTest.keyClicks(box, "united k")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert picked == ["GB"]
    box.clearFocus()
    assert picked == ["GB"]


def test_a_letter_again_goes_on_to_the_next(box: LongChoiceBox) -> None:
    QTest.keyClicks(box, "zz")
    assert box.currentText() == "Zimbabwe"


def test_the_open_list_is_no_higher_than_its_rows(box: LongChoiceBox) -> None:
    box.showPopup()
    QApplication.processEvents()
    assert box.view().height() <= 15 * box.view().sizeHintForRow(1)
    box.hidePopup()


def test_names_sort_as_in_a_dictionary_and_home_comes_first() -> None:
    names = [name for _, name in countries()]
    assert names.index("Åland Islands") < names.index("Albania")
    assert [code for code, _ in countries_from("DE")][:2] == ["DE", "AF"]
    assert len(countries_from("DE")) == len(countries())
