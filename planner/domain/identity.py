"""Makes the names by which values find each other, before they are ever stored."""

from __future__ import annotations

from uuid import uuid4


def new_id() -> str:
    """A fresh id: 32 hexadecimal digits, random."""
    return uuid4().hex
