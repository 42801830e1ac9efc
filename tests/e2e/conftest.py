"""Lets errors in slots reach the tests, and keeps questions from waiting."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from planner.paths import Profile
from planner.ui.crash import CrashGuard
from tests.e2e.sitting import AskedAlready, Sitting


@pytest.fixture
def no_guard(monkeypatch: pytest.MonkeyPatch, profile: Profile) -> None:
    """Leave the exception hooks to pytest; save where the profile is."""
    AskedAlready.folder = profile.data
    monkeypatch.setattr("planner.desktop.Dialogs", AskedAlready)
    monkeypatch.setattr(CrashGuard, "install", _stand_aside)


@pytest.fixture
def sit(qtbot: QtBot, profile: Profile, no_guard: None) -> Sitting:
    """An empty journal, opened."""
    return Sitting(qtbot, profile)


def _stand_aside(_guard: CrashGuard) -> None:
    """Install nothing."""
