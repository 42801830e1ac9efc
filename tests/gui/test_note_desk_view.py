"""The note page tells each key, shows the paper, and says how the text fits."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from planner.presenters.desk import Closed
from planner.presenters.note_desk import RecipientView
from planner.presenters.pictures import Darkroom
from planner.ui.icons import Icons
from planner.ui.note_desk_view import NotePage
from planner.ui.widgets.check_box import CheckBox
from planner.ui.widgets.choice_box import ChoiceBox
from planner.ui.widgets.paper_view import PaperView
from tests.gui.stand_ins import (
    Answers,
    Recorder,
    by_name,
    name_of,
    present,
    recorder,
    shown,
)
from tests.gui.values import CHOICE, LETTER, OFFER, PEOPLE, POINTS, piece


@pytest.fixture
def presenter() -> Recorder:
    made: Recorder = recorder()
    return made


@pytest.fixture
def page(icons: Icons, answers: Answers, presenter: Recorder, qtbot: QtBot) -> NotePage:
    page = NotePage(icons, answers)
    page.bind(presenter, presenter)  # type: ignore[arg-type] # stands for both
    page.resize(1100, 700)
    page.show_closed(None)
    page.show_recipients(PEOPLE, "p1")
    page.show_note(LETTER, editable=True)
    page.show_words(11)
    page.show_points(("sourdough <i>since</i> 1998",), "both row")
    page.show_stationery(OFFER, CHOICE)
    page.show_checklist(POINTS)
    present(qtbot, page)
    presenter.calls.clear()
    return page


def said(page: NotePage) -> str:
    return "\n".join(x.text() for x in shown(page, QLabel))


def editor(page: NotePage) -> QPlainTextEdit:
    return by_name(page, "Note to Maya Ortiz", QPlainTextEdit)


def papers(page: NotePage) -> dict[str, PaperView]:
    return {p.accessibleName(): p for p in shown(page, PaperView)}


def test_typing_is_told_with_the_whole_text(
    page: NotePage, presenter: Recorder
) -> None:
    QTest.keyClicks(editor(page), "x")
    assert presenter.calls == [("text_edited", "x" + LETTER)]


def test_another_recipient_is_told(page: NotePage, presenter: Recorder) -> None:
    tom = by_name(page, "Tom <b>Bell</b> · to write", QRadioButton)
    QTest.mouseClick(tom, Qt.MouseButton.LeftButton)
    assert presenter.calls == [("recipient_chosen", "p2")]


def test_a_tick_is_told(page: NotePage, presenter: Recorder) -> None:
    boxes = shown(page, CheckBox)
    assert [b.isChecked() for b in boxes] == [True, False]
    QTest.mouseClick(boxes[1], Qt.MouseButton.LeftButton)
    assert presenter.calls == [("mark_toggled", "name", True)]


def test_the_checklist_says_why_or_else_what_for(page: NotePage) -> None:
    assert "It does." in said(page)
    assert "Look twice." in said(page)
    assert "Why else." not in said(page)


def test_a_box_keeps_the_focus_when_the_list_is_shown_anew(page: NotePage) -> None:
    box = shown(page, CheckBox)[1]
    box.setFocus()
    page.show_checklist(POINTS)
    assert box.hasFocus()


@pytest.mark.parametrize(
    ("name", "call"),
    [
        ("Card", ("card_chosen", "iso-a6-flat")),
        ("Envelope", ("envelope_chosen", "c6")),
        ("Face", ("face_chosen", "Lato")),
    ],
)
def test_stationery_is_told(
    page: NotePage, presenter: Recorder, name: str, call: tuple[str, str]
) -> None:
    QTest.keyClick(by_name(page, name, ChoiceBox), Qt.Key.Key_Down)
    assert presenter.calls == [call]


def test_what_was_logged_is_in_sight_as_it_was_typed(page: NotePage) -> None:
    assert "sourdough <i>since</i> 1998" in said(page)
    assert "In common: both row" in said(page)


def test_the_note_is_written_in_the_face_of_the_card(page: NotePage) -> None:
    assert editor(page).font().families()[0] == "EB Garamond"


def test_pictures_lie_on_the_desk_with_words(
    page: NotePage, darkroom: Darkroom, qtbot: QtBot
) -> None:
    page.show_pictures(darkroom.pictures(piece(), 1.5))
    qtbot.waitUntil(lambda: len(papers(page)) == 2)
    card, envelope = papers(page)["Card"], papers(page)["Envelope"]
    assert card.accessibleDescription() == LETTER
    assert "Larkspur" in envelope.accessibleDescription().title()
    assert card.image.width() / card.image.height() == pytest.approx(306 / 396, 0.01)
    assert "11 words · fits the card at" in said(page)


def test_front_and_inside_of_a_folded_card_differ(
    page: NotePage, darkroom: Darkroom, qtbot: QtBot
) -> None:
    page.show_pictures(darkroom.pictures(piece(), 1.5))
    qtbot.waitUntil(lambda: len(papers(page)) == 2)
    inside = papers(page)["Card"].image.copy()
    QTest.mouseClick(by_name(page, "Front", QRadioButton), Qt.MouseButton.LeftButton)
    front = papers(page)["Card"].image
    assert front.size() == inside.size()
    assert front != inside


def test_a_flat_card_has_no_sides_to_switch(
    page: NotePage, darkroom: Darkroom, qtbot: QtBot
) -> None:
    page.show_pictures(darkroom.pictures(piece(card="iso-a6-flat"), 1.5))
    qtbot.waitUntil(lambda: len(papers(page)) == 2)
    assert "Front" not in [name_of(b) for b in shown(page, QRadioButton)]


def test_too_long_a_text_is_said_in_words(page: NotePage, darkroom: Darkroom) -> None:
    page.show_pictures(
        darkroom.pictures(piece("Dear Ms. Ortiz,\n\n" + "word " * 900), 1)
    )
    assert "lines too long for the card" in said(page)


def test_without_a_proof_the_desk_says_so(page: NotePage) -> None:
    page.show_pictures(None)
    assert "Card and envelope will lie here." in said(page)
    assert "fits" not in said(page)


def test_saving_asks_where_and_names_the_person(
    page: NotePage,
    darkroom: Darkroom,
    presenter: Recorder,
    answers: Answers,
    tmp_path: Path,
) -> None:
    page.show_pictures(darkroom.pictures(piece(), 1))
    presenter.calls.clear()
    answers.path = tmp_path / "card.pdf"
    for button in ("Save card as PDF…", "Save envelope as PDF…"):
        QTest.mouseClick(by_name(page, button, QPushButton), Qt.MouseButton.LeftButton)
    assert answers.asked == ["Maya Ortiz – card", "Maya Ortiz – envelope"]
    assert presenter.calls == [
        ("save_card_requested", tmp_path / "card.pdf"),
        ("save_envelope_requested", tmp_path / "card.pdf"),
    ]


def test_thinking_better_of_it_saves_nothing(
    page: NotePage, darkroom: Darkroom, presenter: Recorder
) -> None:
    page.show_pictures(darkroom.pictures(piece(), 1))
    presenter.calls.clear()
    page.save_card()
    assert presenter.calls == []


def test_the_focus_stays_on_the_page_when_the_note_is_posted(
    page: NotePage, qtbot: QtBot
) -> None:
    page.show_closed(None)
    page.show_begun(begun=True)
    posted = by_name(page, "I posted it", QPushButton)
    posted.setFocus()
    qtbot.waitUntil(posted.hasFocus)
    page.show_closed(Closed.SENT)
    focused = page.focusWidget()
    assert isinstance(focused, QPlainTextEdit)


def test_posting_is_told_once_something_is_written(
    page: NotePage, presenter: Recorder
) -> None:
    posted = by_name(page, "I posted it", QPushButton)
    page.show_closed(None)
    QTest.mouseClick(posted, Qt.MouseButton.LeftButton)
    assert presenter.names() == []
    page.show_begun(begun=True)
    QTest.mouseClick(posted, Qt.MouseButton.LeftButton)
    assert presenter.names() == ["posted_requested"]


def test_a_posted_note_can_be_read_but_not_changed(page: NotePage) -> None:
    page.show_closed(Closed.SENT)
    page.show_note(LETTER, editable=False)
    assert "Posted. One note is enough" in said(page)
    assert editor(page).isReadOnly()
    assert not by_name(page, "I posted it", QPushButton).isEnabled()
    assert not by_name(page, "Card", ChoiceBox).isEnabled()
    assert by_name(page, "Save card as PDF…", QPushButton).isEnabled()


def test_with_nobody_met_there_is_one_thing_to_do(page: NotePage, qtbot: QtBot) -> None:
    page.show_recipients((), "")
    page.show_closed(Closed.NOBODY_MET)
    assert shown(page, QPlainTextEdit) == []
    assert shown(page, ChoiceBox) == []
    add = by_name(page, "Add somebody you met", QPushButton)
    with qtbot.waitSignal(page.people_wanted):
        QTest.mouseClick(add, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("people", [PEOPLE, ()])
def test_silence_that_was_asked_for_is_kept(
    page: NotePage, people: tuple[RecipientView, ...]
) -> None:
    page.show_recipients(people, "p1")
    page.show_closed(Closed.NO_CONTACT)
    assert "They asked not to be contacted, so there is no note." in said(page)
    names = [name_of(button) for button in shown(page, QPushButton)]
    assert "Add somebody you met" not in names
    assert bool(shown(page, ChoiceBox)) is bool(people)


def test_the_caret_enters_the_empty_middle_of_a_note_not_begun(page: NotePage) -> None:
    page.show_note("Dear Ms. Ortiz,\n\n\n\nWith kind regards,\nRobin", editable=True)
    page.show_begun(begun=False)
    page.focus_editor()
    QTest.keyClicks(editor(page), "Thank you.")
    assert (
        editor(page).toPlainText().startswith("Dear Ms. Ortiz,\n\nThank you.\n\nWith")
    )


def test_the_caret_of_a_begun_note_stays_where_it_was(page: NotePage) -> None:
    page.show_begun(begun=True)
    page.focus_editor()
    assert editor(page).textCursor().position() == 0
