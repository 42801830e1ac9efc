"""Step 2: a note keeps the further choices of its stationery, as JSON."""

from __future__ import annotations

SQL = """
ALTER TABLE notes ADD COLUMN choices TEXT NOT NULL DEFAULT '{}';
"""
