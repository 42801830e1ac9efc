"""The main job in the real window: from a logged interview to a posted card."""

from __future__ import annotations

import json

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from planner import bootstrap, resources
from planner.desktop import Desktop
from planner.exchange.job import Job, read_jobs
from planner.paths import Profile
from tests.e2e.hands import Hands
from tests.e2e.sitting import Sitting, application, end, says

SAMPLE = resources.read_text("sample/job.json")


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
    qtbot.waitUntil(lambda: card.exists() and envelope.exists(), timeout=10_000)
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
    second = Desktop(application(), profile)
    second.open()
    qtbot.waitUntil(lambda: says("already open"), timeout=20_000)
    assert second.window is None
    end(second)
    sit.hands.fill("Role", "Baker")
    sit.leave()
    third = Sitting(qtbot, profile)
    assert third.hands.sees("Larkspur Bakery")
    third.leave()
