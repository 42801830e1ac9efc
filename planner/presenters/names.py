"""Tells whether two names as people type them mean the same."""

from __future__ import annotations


def same_name(one: str, other: str) -> bool:
    """Whether both are the same but for capitals and spaces."""
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()
