"""The main job in the real window: from a logged interview to a posted card."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from planner import bootstrap, resources
from planner.desktop import Desktop
from planner.exchange.job import Job, read_jobs
from planner.paths import Profile
from planner.ui.crash import CrashGuard
from planner.ui.dialogs import Dialogs
from tests.e2e.hands import Hands

SAMPLE = resources.read_text("sample/job.json")


class AskedAlready(Dialogs):
    """Answers where to save without asking."""

    folder = Path()

    def save_pdf(self, parent: QWidget, title: str, name: str) -> Path | None:
        """A name by what is saved."""
        del parent, name
        return self.folder / ("card.pdf" if "card" in title else "envelope.pdf")


class Sitting:
    """One sitting at the planner, from opening to closing the window."""

    def __init__(self, qtbot: QtBot, profile: Profile) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.desktop = Desktop(app, profile)
        self.desktop.open()
        qtbot.waitUntil(self.is_open, timeout=20_000)
        window = self.desktop.window
        assert window is not None
        qtbot.waitExposed(window)
        self.window = window
        self.hands = Hands(window)

    def is_open(self) -> bool:
        """Whether the window is there."""
        return self.desktop.window is not None

    def leave(self) -> None:
        """Close the window and the journal."""
        self.window.close()
        self.desktop.close()
        self.desktop.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def sit(qtbot: QtBot, profile: Profile, monkeypatch: pytest.MonkeyPatch) -> Sitting:
    """An empty journal, opened; errors in slots reach the test."""
    AskedAlready.folder = profile.data
    monkeypatch.setattr(CrashGuard, "install", _stand_aside)
    monkeypatch.setattr("planner.desktop.Dialogs", AskedAlready)
    return Sitting(qtbot, profile)


def sample_job() -> Job:
    """The first note of the sample job."""
    job = next(iter(read_jobs(SAMPLE)))
    assert isinstance(job, Job)
    return job


def tell_who_i_am(hands: Hands, sender: dict[str, object]) -> None:
    """Fill in the settings and go back."""
    hands.keys(Qt.Key.Key_Comma, control=True)
    hands.fill("Your name, as you sign", str(sender["name"]))
    fill_address(hands, "Return address", sender["address"])
    hands.press("Back")


def fill_address(hands: Hands, whose: str, address: object) -> None:
    """Type an address into its fields."""
    assert isinstance(address, dict)
    hands.fill(f"{whose}: Street", "\n".join(address["street"]))
    hands.fill(f"{whose}: City", address["city"])
    hands.fill(f"{whose}: State or region", address["region"])
    hands.fill(f"{whose}: Postal code", address["postal_code"])
    hands.choose(f"{whose}: Country", "United States")


def log_interview(hands: Hands, job: dict[str, dict[str, str]]) -> None:
    """Log the interview of a job with the one person met."""
    hands.fill("Company", job["interview"]["company"])
    hands.fill("Role", job["interview"]["role"])
    hands.fill("Day", job["interview"]["date"])
    for number, point in enumerate(job["interview"]["high_points"], 1):
        hands.fill(f"High point {number}", point)
    fill_address(hands, "Office", job["recipient"]["address"])
    hands.press("Add a person")
    hands.fill("Name", job["recipient"]["name"])
    hands.fill("Title of address", job["recipient"]["honorific"])
    hands.fill("Job title", job["recipient"]["job_title"])


def write(hands: Hands, text: str) -> None:
    """Write the note instead of what it opens with."""
    editor = hands.find("Note to Maya Ortiz", QPlainTextEdit)
    editor.setFocus()
    hands.fill("Note to Maya Ortiz", text)


def test_the_window_makes_the_same_bytes_as_the_command(
    sit: Sitting, qtbot: QtBot, profile: Profile
) -> None:
    job = json.loads(SAMPLE)[0]
    hands = sit.hands
    tell_who_i_am(hands, job["sender"])
    hands.keys(Qt.Key.Key_N, control=True)
    log_interview(hands, job)
    hands.press("Note")
    hands.choose("Card", "A2 note card, folded at the top")
    write(hands, job["text"])
    card, envelope = profile.data / "card.pdf", profile.data / "envelope.pdf"
    hands.press("Save card as PDF…")
    hands.press("Save envelope as PDF…")
    qtbot.waitUntil(envelope.exists, timeout=10_000)
    proof = bootstrap.build_press().proof(sample_job().piece)
    assert envelope.read_bytes() == proof.envelope
    assert card.read_bytes() == proof.card
    hands.press("I posted it")
    qtbot.waitUntil(lambda: hands.sees("posted"), timeout=10_000)
    sit.leave()


def test_everything_is_there_again_after_closing(
    sit: Sitting, qtbot: QtBot, profile: Profile
) -> None:
    job = json.loads(SAMPLE)[0]
    sit.hands.keys(Qt.Key.Key_N, control=True)
    log_interview(sit.hands, job)
    sit.hands.press("Note")
    write(sit.hands, job["text"])
    sit.leave()
    again = Sitting(qtbot, profile)
    assert again.hands.sees("Larkspur Bakery")
    again.hands.press("Note")
    editor = again.hands.find("Note to Maya Ortiz", QPlainTextEdit)
    assert editor.toPlainText() == job["text"]
    again.leave()


def test_a_second_start_says_so_and_harms_nothing(
    sit: Sitting, qtbot: QtBot, profile: Profile
) -> None:
    sit.hands.keys(Qt.Key.Key_N, control=True)
    sit.hands.fill("Company", "Larkspur Bakery")
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    second = Desktop(app, profile)
    second.open()
    qtbot.waitUntil(lambda: _says(app, "already open"), timeout=20_000)
    assert second.window is None
    second.close()
    sit.hands.fill("Role", "Baker")
    sit.leave()
    third = Sitting(qtbot, profile)
    assert third.hands.sees("Larkspur Bakery")
    third.leave()


def _stand_aside(_guard: CrashGuard) -> None:
    """Leave the hooks to pytest."""


def _says(app: QApplication, words: str) -> bool:
    windows = (w for w in app.topLevelWidgets() if w.isVisible())
    return any(Hands(window).sees(words) for window in windows)
