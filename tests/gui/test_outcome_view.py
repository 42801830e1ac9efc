"""The outcome page tells what happened and keeps one lesson."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from planner.domain.process import ProcessEventKind
from planner.ui.icons import Icons
from planner.ui.outcome_view import OutcomePage
from planner.ui.widgets.choice_box import ChoiceBox
from tests.gui.stand_ins import Recorder, by_name, name_of, present, recorder, shown
from tests.gui.values import OUTCOME


@pytest.fixture
def presenter() -> Recorder:
    made: Recorder = recorder()
    return made


@pytest.fixture
def page(icons: Icons, presenter: Recorder, qtbot: QtBot) -> OutcomePage:
    page = OutcomePage()
    page.bind(presenter)  # type: ignore[arg-type] # stands for the presenter
    page.resize(800, 900)
    present(qtbot, page)
    page.show_outcome(OUTCOME)
    qtbot.waitUntil(lambda: len(removals(page)) == 2)
    return page


def removals(page: OutcomePage) -> list[QPushButton]:
    return [b for b in shown(page, QPushButton) if name_of(b).startswith("Remove: ")]


def said(page: OutcomePage) -> str:
    return "\n".join(x.text() for x in shown(page, QLabel))


def test_the_page_tells_what_happened(page: OutcomePage, presenter: Recorder) -> None:
    assert "Interview held · Tue 17 Nov 2026" in said(page)
    assert "They made an offer · Fri 20 Nov 2026" in said(page)
    assert "Nothing to do until Mon 30 Nov 2026." in said(page)
    assert "Written to Maya <b>Ortiz</b> since the interview: 1" in said(page)
    assert "“Bring a pen.”" in said(page)
    assert presenter.calls == []


def test_an_outcome_is_recorded_with_its_day(
    page: OutcomePage, presenter: Recorder
) -> None:
    by_name(page, "What happened", ChoiceBox).choose(ProcessEventKind.OFFER)
    QTest.keyClicks(by_name(page, "Day", QLineEdit), "20 nov")
    QTest.mouseClick(by_name(page, "Record", QPushButton), Qt.MouseButton.LeftButton)
    assert presenter.calls == [("outcome_recorded", ProcessEventKind.OFFER, "20 nov")]


def test_a_bad_day_is_said_and_kept(page: OutcomePage) -> None:
    day = by_name(page, "Day", QLineEdit)
    QTest.keyClicks(day, "sometime")
    page.show_date_problem("“sometime” is not a day.")
    assert "“sometime” is not a day." in said(page)
    assert day.text() == "sometime"
    page.show_date_problem("")
    assert day.text() == ""


def test_an_event_is_removed_by_its_place(
    page: OutcomePage, presenter: Recorder
) -> None:
    QTest.mouseClick(removals(page)[1], Qt.MouseButton.LeftButton)
    assert presenter.calls == [("event_remove_requested", 1)]


def test_the_lesson_is_told_as_it_is_typed(
    page: OutcomePage, presenter: Recorder
) -> None:
    lesson = by_name(page, "One lesson for the next interview", QPlainTextEdit)
    QTest.keyClicks(lesson, "!")
    assert presenter.calls == [("lesson_edited", "!Next time I will ask first.")]


def test_the_next_round_can_be_logged(page: OutcomePage, presenter: Recorder) -> None:
    button = by_name(page, "Log the next round", QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert presenter.names() == ["next_round_requested"]


def test_the_end_is_said_calmly(page: OutcomePage) -> None:
    page.show_outcome(replace(OUTCOME, closed=True, past_lessons=()))
    assert "This one has come to an end." in said(page)
    assert "Earlier lessons" not in said(page)


def test_without_an_interview_there_is_nothing_to_do(page: OutcomePage) -> None:
    page.show_outcome(None)
    assert not page.isEnabled()


def test_another_interview_starts_with_nothing_chosen(page: OutcomePage) -> None:
    what = by_name(page, "What happened", ChoiceBox)
    day = by_name(page, "Day", QLineEdit)
    first = what.chosen()
    what.choose(ProcessEventKind.REJECTED)
    QTest.keyClicks(day, "sometime")
    page.show_date_problem("“sometime” is not a day.")
    page.show_outcome(replace(OUTCOME, lesson="Ask first."))
    assert (what.chosen(), day.text()) == (ProcessEventKind.REJECTED, "sometime")
    page.show_outcome(replace(OUTCOME, round_id="r2"))
    assert (what.chosen(), day.text()) == (first, "")
    assert "is not a day" not in said(page)
