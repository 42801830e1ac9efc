"""What of other scripts this computer has faces for, and a skip where it has none."""

from __future__ import annotations

import functools

import pytest

from planner import resources
from planner.layout.fallback import Wanted
from planner.pdf.press import Press
from planner.typefaces.finder import InstalledFaces
from tests.pieces import catalogue


@functools.cache
def faces() -> InstalledFaces:
    return InstalledFaces()


def needs(text: str, *, emoji: bool = False) -> None:
    """Skip the test on a computer without a face for the text."""
    wanted = Wanted(text, "en", "serif", emoji)
    if not any(True for _ in faces().candidates(wanted)):
        pytest.skip(f"no face installed has “{text}”")


def full_press() -> Press:
    """A press that has met no note yet, with the faces of this computer."""
    return Press(catalogue(), resources.read_bytes, system=faces())
