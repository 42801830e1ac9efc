"""The list of interviews tells what is wanted and shows what there is."""

from __future__ import annotations

from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView, QPushButton
from pytestqt.qtbot import QtBot

from planner.presenters.interview_log import LogRows
from planner.ui.icons import Icons
from planner.ui.interview_log_view import InterviewLogPane
from tests.gui.stand_ins import Recorder, by_name, present, recorder, shown
from tests.gui.values import ROWS

ALL = cast(LogRows, ROWS)
NONE = cast(LogRows, ())


@pytest.fixture
def presenter() -> Recorder:
    made: Recorder = recorder()
    return made


@pytest.fixture
def pane(icons: Icons, presenter: Recorder, qtbot: QtBot) -> InterviewLogPane:
    pane = InterviewLogPane(icons)
    pane.bind(presenter)  # type: ignore[arg-type] # stands for the presenter
    pane.resize(300, 500)
    present(qtbot, pane)
    return pane


def rows(pane: InterviewLogPane) -> QListView:
    return by_name(pane, "Interviews", QListView)


def test_rows_are_read_out_with_who_when_and_what_next(pane: InterviewLogPane) -> None:
    pane.show_rows(ALL, 0, "")
    model = rows(pane).model()
    said = [
        model.data(model.index(at, 0), Qt.ItemDataRole.AccessibleTextRole)
        for at in range(2)
    ]
    assert said[0].startswith("Larkspur <i>Bakery</i>. Tue 17 Nov")
    assert said[0].endswith("One note to write")
    assert said[1].startswith("Northside Zoo. Sun 2 Nov 2025")
    assert said[1].endswith("They chose somebody else")


def test_showing_the_open_row_is_not_choosing_it(
    pane: InterviewLogPane, presenter: Recorder
) -> None:
    pane.show_rows(ALL, 1, "")
    assert rows(pane).currentIndex().row() == 1
    assert rows(pane).selectionModel().isSelected(rows(pane).currentIndex())
    assert presenter.calls == []


def test_an_arrow_key_opens_the_next(
    pane: InterviewLogPane, presenter: Recorder
) -> None:
    pane.show_rows(ALL, 0, "")
    QTest.keyClick(rows(pane), Qt.Key.Key_Down)
    assert presenter.calls == [("row_chosen", "r2")]


def test_a_click_opens(pane: InterviewLogPane, presenter: Recorder) -> None:
    pane.show_rows(ALL, 0, "")
    QApplication.processEvents()
    second = rows(pane).visualRect(rows(pane).model().index(1, 0)).center()
    QTest.mouseClick(rows(pane).viewport(), Qt.MouseButton.LeftButton, pos=second)
    assert presenter.calls == [("row_chosen", "r2")]


def test_delete_asks_to_delete(pane: InterviewLogPane, presenter: Recorder) -> None:
    pane.show_rows(ALL, 0, "")
    QTest.keyClick(rows(pane), Qt.Key.Key_Delete)
    assert presenter.calls == [("delete_requested",)]


def test_searching_tells_each_key_and_the_end_of_it(
    pane: InterviewLogPane, presenter: Recorder
) -> None:
    search = by_name(pane, "Search interviews", QLineEdit)
    QTest.keyClicks(search, "zo")
    search.clear()
    assert presenter.calls == [
        ("search_edited", "z"),
        ("search_edited", "zo"),
        ("search_edited", ""),
    ]


def test_an_empty_list_says_what_to_do(pane: InterviewLogPane) -> None:
    pane.show_rows(NONE, -1, "")
    said = " ".join(x.text() for x in shown(pane, QLabel))
    assert "choose New interview" in said
    assert shown(pane, QListView) == []


def test_a_search_without_result_says_so(pane: InterviewLogPane) -> None:
    pane.show_rows(NONE, -1, "zebra")
    said = " ".join(x.text() for x in shown(pane, QLabel))
    assert said == "No interview has all these words."


def test_the_button_wishes_for_a_new_one(pane: InterviewLogPane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.new_requested):
        QTest.mouseClick(
            by_name(pane, "New interview", QPushButton), Qt.MouseButton.LeftButton
        )


def test_rows_paint_whole_at_any_width(pane: InterviewLogPane) -> None:
    pane.show_rows(ALL, 0, "")
    pane.resize(220, 400)
    assert not rows(pane).grab().isNull()
    assert rows(pane).sizeHintForRow(0) == rows(pane).sizeHintForRow(1)


def test_tab_leaves_the_list(pane: InterviewLogPane) -> None:
    assert not rows(pane).tabKeyNavigation()


def test_find_puts_the_caret_into_the_search(pane: InterviewLogPane) -> None:
    pane.start_search()
    assert by_name(pane, "Search interviews", QLineEdit).hasFocus()


def test_escape_clears_the_search(pane: InterviewLogPane, presenter: Recorder) -> None:
    search = by_name(pane, "Search interviews", QLineEdit)
    QTest.keyClicks(search, "z")
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert search.text() == ""
    assert presenter.calls == [("search_edited", "z"), ("search_edited", "")]


@pytest.mark.parametrize(("at", "opened"), [(-1, [("row_chosen", "r1")]), (1, [])])
def test_down_goes_from_the_search_to_the_rows(
    pane: InterviewLogPane, presenter: Recorder, at: int, opened: list[tuple[str, str]]
) -> None:
    pane.show_rows(ALL, at, "")
    pane.start_search()
    QTest.keyClick(by_name(pane, "Search interviews", QLineEdit), Qt.Key.Key_Down)
    assert rows(pane).hasFocus()
    assert presenter.calls == opened
