"""The typographic habits of each language, as values that layout is given."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from planner.layout.binding import Bindings

Points = Callable[[str], Sequence[int]]
"""Offsets inside a word at which it may be parted."""

NOTHING_BOUND = Bindings({})


def nowhere(word: str) -> Sequence[int]:
    """The points of a word that is never parted."""
    return ()


def _nowhere(language: str, word: str) -> Sequence[int]:
    return ()


@dataclass(frozen=True, slots=True)
class Typography:
    """What belongs together and where words may be parted, by BCP 47 tag."""

    bindings: Mapping[str, Bindings] = field(default_factory=dict)
    hyphenate: Callable[[str, str], Sequence[int]] = _nowhere
    word_ends: Points = nowhere
    """Ends of words in a text whose script writes no spaces, such as Thai."""

    def bound_in(self, locale: str) -> Bindings:
        """What belongs together in the language of that locale."""
        return self.bindings.get(_language(locale), NOTHING_BOUND)

    def points_in(self, locale: str) -> Points:
        """Where words of that locale may be parted."""
        return partial(self.hyphenate, locale)


def _language(locale: str) -> str:
    return locale.replace("_", "-").partition("-")[0].lower()


PLAIN = Typography()
"""Nothing belongs together and nothing is parted."""
