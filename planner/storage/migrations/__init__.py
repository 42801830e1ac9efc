"""The steps from an empty file to today's tables; a released one never changes."""

from __future__ import annotations

from planner.storage.migrations import m0001_initial, m0002_choices

STEPS: tuple[str, ...] = (m0001_initial.SQL, m0002_choices.SQL)
"""Step *n* brings a file from ``user_version`` *n - 1* to *n*.

SQL in Python modules, because those are found wherever Python finds the program.
"""
