"""Makes a full-text query of whatever somebody types into a search field."""

from __future__ import annotations

import unicodedata

_MOST_WORDS = 16
_LONGEST_WORD = 100

_SEARCHABLE = ("L", "N")
_SEARCHABLE_TOO = {"Co", "So"}
"""The general categories that the index takes for letters; the same as in its table."""


def match_query(text: str) -> str:
    """A query for entries in which all words begin a word; empty to find everything.

    Each word is quoted, so that nothing of FTS5's query language can be typed by
    accident. Words without a letter, digit or symbol are left out.
    """
    words = text.replace("\0", " ").split()
    kept = [word[:_LONGEST_WORD] for word in words if _is_searchable(word)]
    quoted = (word.replace('"', '""') for word in kept[:_MOST_WORDS])
    return " ".join(f'"{word}"*' for word in quoted)


def _is_searchable(word: str) -> bool:
    categories = (unicodedata.category(c) for c in word[:_LONGEST_WORD])
    return any(c.startswith(_SEARCHABLE) or c in _SEARCHABLE_TOO for c in categories)
