"""Trouble while the window is open, and texts that nobody expects."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from planner import paths
from planner.domain.note import Note
from tests.e2e.hands import Hands, spoken
from tests.e2e.mounts import linux_root, mounted
from tests.e2e.sitting import Sitting


def met(hands: Hands, name: str) -> None:
    """Log an interview with one person."""
    hands.press("New interview")
    hands.fill("Company", "B & O <b>Bakery</b>")
    hands.press("Add a person")
    hands.fill("Name", name)
    hands.press("Note")


def paste(hands: Hands, editor: str, text: str) -> None:
    """Put a text into the editor as a person would who has it from elsewhere."""
    field = hands.find(editor, QPlainTextEdit)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def kept_note(sit: Sitting) -> Note:
    """The one note, as it is in the journal."""
    journal = sit.desktop.journal
    assert journal is not None
    (note,) = journal.store.notes.all()
    return note


def test_markup_in_names_is_shown_letter_for_letter(sit: Sitting, qtbot: QtBot) -> None:
    met(sit.hands, "<i>Maya</i> & <img src='/x.png'>")
    qtbot.waitUntil(lambda: sit.hands.sees("B & O <b>Bakery</b>"))
    labels = [w for w in sit.window.findChildren(QLabel) if "<" in w.text()]
    assert labels
    assert all(w.textFormat() is Qt.TextFormat.PlainText for w in labels)
    sit.leave()


def test_five_thousand_words_are_kept_and_said_to_be_too_long(
    sit: Sitting, qtbot: QtBot
) -> None:
    met(sit.hands, "Maya Ortiz")
    text = "Dear Maya Ortiz,\n\n" + "Thank you for the long talk. " * 834
    paste(sit.hands, "Note to Maya Ortiz", text.strip())
    qtbot.waitUntil(lambda: sit.hands.sees("too long"), timeout=20_000)
    assert kept_note(sit).text == text.strip()
    sit.leave()


def test_a_character_that_no_face_has_is_kept_and_named(
    sit: Sitting, qtbot: QtBot
) -> None:
    met(sit.hands, "Maya Ortiz")
    unknown = "\u2fe0"
    text = f"Dear Maya Ortiz,\n\nThank you 🎉 {unknown}"
    paste(sit.hands, "Note to Maya Ortiz", text)
    qtbot.waitUntil(lambda: sit.hands.sees(unknown), timeout=20_000)
    assert kept_note(sit).text == text
    sit.leave()


def test_nine_address_lines_are_said_to_be_too_many(sit: Sitting, qtbot: QtBot) -> None:
    sit.hands.press("New interview")
    sit.hands.press("Add a person")
    sit.hands.fill("Name", "Maya Ortiz")
    lines = "\n".join(f"Building {number}" for number in range(1, 10))
    sit.hands.fill("Office: Street", lines)
    sit.hands.fill("Office: City", "Springfield")
    sit.hands.press("Note")
    qtbot.waitUntil(lambda: sit.hands.sees("lines"), timeout=20_000)
    journal = sit.desktop.journal
    assert journal is not None
    (office,) = journal.store.organizations.all()
    assert len(office.address.street) == 9
    sit.leave()


@linux_root
def test_a_full_disk_is_said_and_nothing_typed_is_lost(
    tmp_path: Path, qtbot: QtBot, no_guard: None
) -> None:
    folder = tmp_path / "small"
    folder.mkdir()
    with mounted(folder, "-t", "tmpfs", "-o", "size=2m", "tmpfs"):
        sit = Sitting(qtbot, paths.at(folder / "profile"))
        met(sit.hands, "Maya Ortiz")
        ballast = folder / "ballast"
        fill_disk(ballast)
        text = "Dear Maya Ortiz,\n\n" + "Thank you for the long talk. " * 3000
        paste(sit.hands, "Note to Maya Ortiz", text.strip())
        qtbot.waitUntil(lambda: sit.hands.sees("The disk is full"), timeout=20_000)
        assert sit.hands.sees("Not saved")
        ballast.unlink()
        sit.hands.press("Retry")
        qtbot.waitUntil(lambda: not sit.hands.sees("The disk is full"))
        assert kept_note(sit).text == text.strip()
        sit.leave()


def fill_disk(ballast: Path) -> None:
    """Leave no room at all."""
    with ballast.open("wb", buffering=0) as file, suppress(OSError):
        while file.write(bytes(4096)):
            pass


def test_right_to_left_text_is_kept(sit: Sitting) -> None:
    met(sit.hands, "محمد")
    paste(sit.hands, "Note to محمد", "عزيزي محمد،\n\nشكرا لك.")
    assert kept_note(sit).text == "عزيزي محمد،\n\nشكرا لك."
    names = [spoken(w) for w in sit.window.findChildren(QWidget) if w.isVisible()]
    assert "Note to محمد" in names
    sit.leave()
