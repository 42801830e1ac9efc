"""Puts controls into the order in which one reads them."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtWidgets import QWidget


def chain(controls: Iterable[QWidget]) -> None:
    """Let Tab go from each control to the next; what followed the last still does."""
    for before, after in pairwise(controls):
        QWidget.setTabOrder(before, after)
