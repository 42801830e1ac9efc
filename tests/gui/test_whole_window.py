"""Rules that hold for every page: names, letters, reach, plain text, colours."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from planner.domain.finding import Finding, Severity
from planner.domain.preferences import ColorScheme, Preferences, Sender
from planner.domain.problems import Problem, ProblemKind
from planner.presenters.changes import Done, Page
from planner.presenters.desk import Closed
from planner.presenters.interview_log import LogRows
from planner.presenters.pictures import Darkroom
from planner.presenters.shell import Heading, Notice
from planner.ui.application import Appearance
from planner.ui.main_window import MainWindow
from planner.ui.palette import make_palette
from planner.ui.tokens import DARK, LIGHT, Tokens, contrast
from planner.ui.widgets.buttons import FilledButton
from tests.gui import values
from tests.gui.stand_ins import (
    by_name,
    controls,
    mnemonics,
    name_of,
    nothing,
    present,
    recorder,
    shown,
)
from tests.gui.values import ADDRESSES

PAGES: tuple[Page | None, ...] = (*Page, None)
"""Every page, and the window in which no interview is open."""

SMALL = (1024, 600)


@pytest.fixture
def window(
    make_window: Callable[[], MainWindow], darkroom: Darkroom, qtbot: QtBot
) -> MainWindow:
    """A window in which every page is filled."""
    window = make_window()
    window.bind(recorder(close_requested=True), recorder())
    window.log.bind(recorder())
    window.form.bind(recorder(), recorder(), recorder(), ADDRESSES)
    window.note.bind(recorder(), recorder())
    window.outcome.bind(recorder())
    window.settings.bind(recorder(), ADDRESSES)
    fill(window, darkroom)
    window.resize(*SMALL)
    present(qtbot, window)
    return window


def fill(window: MainWindow, darkroom: Darkroom) -> None:
    rows: LogRows = values.ROWS  # type: ignore[assignment] # a sequence will do
    window.log.show_rows(rows, 0, "")
    window.form.show_form(values.FORM)
    note = window.note
    note.show_closed(None)
    note.show_recipients(values.PEOPLE, "p1")
    note.show_note(values.LETTER, editable=True)
    note.show_points(("sourdough <i>since</i> 1998",), "both row")
    note.show_stationery(values.OFFER, values.CHOICE)
    note.show_checklist(values.POINTS)
    note.show_pictures(darkroom.pictures(values.piece(), 1.0))
    window.outcome.show_outcome(values.OUTCOME)
    preferences = Preferences(Sender("Robin C", values.OFFICE))
    window.settings.show_preferences(preferences, values.OFFER, values.CHOICE)
    window.show_history("write", "")


def across(widget: QWidget) -> QRect:
    """From left to right where a widget is in what holds it."""
    return QRect(widget.x(), 0, widget.width(), 1)


def holder(widget: QWidget) -> QWidget:
    """What a widget lies in."""
    found = widget.parentWidget()
    assert found is not None
    return found


def turn(window: MainWindow, page: Page | None) -> None:
    """Show a page, or the window without an interview."""
    heading = Heading("Larkspur <i>Bakery</i> & Sons", "Baker", ("Maya Ortiz",))
    window.show_page(page or Page.INTERVIEW)
    window.show_heading(heading if page else None)
    QApplication.processEvents()


def walk(window: MainWindow, key: Qt.Key) -> list[QWidget]:
    """The controls that a key reaches, until the focus comes back."""
    reached: list[QWidget] = []
    for _ in range(120):
        QTest.keyClick(window.windowHandle(), key)
        now = window.focusWidget()
        if now in reached:
            break
        reached.append(now)
    return reached


def test_every_control_has_a_name(window: MainWindow) -> None:
    for page in PAGES:
        turn(window, page)
        found = controls(window)
        assert len(found) > 2
        assert [repr(w) for w in found if not name_of(w).strip()] == []


def test_no_letter_is_given_twice(window: MainWindow) -> None:
    for page in PAGES:
        turn(window, page)
        letters = sorted(mnemonics(window))
        assert len(letters) > 4
        assert letters == sorted(set(letters)), page


def test_tab_reaches_every_control_and_shift_tab_goes_the_same_way_back(
    window: MainWindow,
) -> None:
    for page in PAGES:
        turn(window, page)
        reached = walk(window, Qt.Key.Key_Tab)
        left = [w for w in controls(window) if w.isEnabled() and w not in reached]
        assert [name_of(w) for w in left] == [], page
        back = walk(window, Qt.Key.Key_Backtab)
        at = back.index(reached[-1])
        assert [*back[at:], *back[:at]] == reached[::-1], page


def test_every_label_shows_plain_text(window: MainWindow) -> None:
    labels = window.findChildren(QLabel)
    assert len(labels) > 40
    plain = Qt.TextFormat.PlainText
    assert [x.text() for x in labels if x.textFormat() is not plain] == []


def test_at_most_one_button_is_filled_and_all_are_calm(window: MainWindow) -> None:
    for page in PAGES:
        turn(window, page)
        buttons = shown(window, QPushButton)
        filled = [b for b in buttons if b.property("kind") == "filled"]
        assert len(filled) <= 1, page
        loud = [b.text() for b in buttons if "!" in name_of(b) or b.text().isupper()]
        assert loud == [], page


def test_a_small_screen_is_enough(window: MainWindow) -> None:
    least = window.minimumSizeHint()
    assert least.width() <= SMALL[0]
    assert least.height() <= SMALL[1]
    for page in PAGES:
        turn(window, page)
        cut = [
            name_of(w)
            for w in (*controls(window), *shown(window, QScrollArea))
            if w.width() < w.minimumSizeHint().width()
            or not holder(w).rect().contains(across(w))
        ]
        assert cut == [], page


def say_all_at_once(window: MainWindow, darkroom: Darkroom) -> None:
    """Show every banner, a long name and two findings."""
    window.show_notice(Notice.NO_KEYCHAIN)
    place = "/home/robin/" + "a long folder/" * 8
    window.show_problem(Problem(ProblemKind.READ_ONLY, place=place), nothing)
    window.show_done(Done("post", "Maya Ortiz", undoable=True))
    window.note.show_closed(Closed.SENT)
    pictures = darkroom.pictures(values.piece(), 1.0)
    found = tuple(
        Finding(name, Severity.WARNING, f"{name} " * 20, f"Change the {name}. " * 6)
        for name in ("card", "envelope")
    )
    proof = replace(pictures.proof, findings=found)
    window.note.show_pictures(replace(pictures, proof=proof))


@pytest.mark.parametrize("page", PAGES)
def test_whatever_is_said_the_window_never_grows(
    window: MainWindow, darkroom: Darkroom, page: Page | None
) -> None:
    window.resize(1000, 560)
    say_all_at_once(window, darkroom)
    heading = Heading("The Larkspur Bakery " * 6, "Baker", ("Maya Ortiz",) * 9)
    turn(window, page)
    if page is not None:
        window.show_heading(heading)
    QTest.qWait(50)
    assert (window.width(), window.height()) == (1000, 560)
    assert window.minimumSizeHint().width() <= 1000
    assert window.minimumSizeHint().height() <= 560
    if page is Page.NOTE:
        posted = by_name(window, "I posted it", FilledButton)
        assert posted.visibleRegion().boundingRect() == posted.rect()


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_the_palette_keeps_the_contrast_of_the_tokens(tokens: Tokens) -> None:
    palette = make_palette(tokens)
    pairs = [
        (palette.windowText(), palette.window()),
        (palette.text(), palette.base()),
        (palette.buttonText(), palette.button()),
        (palette.highlightedText(), palette.highlight()),
        (palette.toolTipText(), palette.toolTipBase()),
        (palette.placeholderText(), palette.base()),
    ]
    for ink, ground in pairs:
        assert contrast(ink.color().name(), ground.color().name()) >= 4.5


@pytest.mark.parametrize("scheme", [ColorScheme.LIGHT, ColorScheme.DARK])
def test_the_selected_row_can_be_read_off_the_screen(
    window: MainWindow, appearance: Appearance, scheme: ColorScheme
) -> None:
    turn(window, Page.INTERVIEW)
    appearance.choose(scheme)
    QApplication.processEvents()
    image = window.log.grab().toImage()
    tokens = DARK if scheme is ColorScheme.DARK else LIGHT
    seen = {
        QColor(image.pixel(x, y)).name()
        for x in range(image.width())
        for y in range(image.height())
    }
    assert tokens.selected in seen
    assert max(contrast(tokens.selected, c) for c in seen) >= 4.5
