"""Spaces at which no line may end: in a date, before a unit, after an honorific.

What belongs together depends on the language and comes as word lists, one file for
each. A word is looked at once and remembered; nearly all of them bind nothing.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from enum import IntEnum
from functools import lru_cache
from itertools import pairwise

_WORDS_KEPT = 16_384
_OPENERS = "([\"“„«‘‚'¡¿—–-"
_CLOSERS = ")]\"”“»’'.,;:!?…"
_INITIAL = re.compile(r"[^\W\d_]\.(?:-?[^\W\d_]\.)*")
_NUMBER = re.compile(r"[$£€+±−-]?\d[\d.,:/–-]*")
_YEAR = re.compile(r"[12]\d{3}")


class Kind(IntEnum):
    """What a word may be to its neighbour; none for most words."""

    HONORIFIC = 1
    INITIAL = 2
    COUNTED = 4
    """Takes a number behind it, such as “No.”."""
    NUMBER = 8
    """Figures with nothing behind them, which a unit may follow."""
    FIGURES = 16
    UNIT = 32
    DAY = 64
    DAY_COMMA = 128
    MONTH = 256
    YEAR = 512
    LINK = 1024
    """Stands between the parts of a date, such as “of”."""
    CAPITAL = 2048


_MAY_BIND = (
    Kind.HONORIFIC
    | Kind.INITIAL
    | Kind.COUNTED
    | Kind.NUMBER
    | Kind.DAY
    | Kind.MONTH
    | Kind.LINK
)
_PAIRS = (
    (Kind.HONORIFIC, Kind.CAPITAL),
    (Kind.INITIAL, Kind.CAPITAL),
    (Kind.COUNTED, Kind.FIGURES),
    (Kind.NUMBER, Kind.UNIT),
    (Kind.DAY, Kind.MONTH),
    (Kind.MONTH, Kind.DAY | Kind.YEAR),
)


class Bindings:
    """What belongs together in one language."""

    def __init__(self, lists: dict[str, list[str]]) -> None:
        """Take the word lists of ``resources/typography``, by name."""
        self._honorifics = frozenset(lists.get("honorifics", ()))
        self._counted = frozenset(lists.get("before_number", ()))
        self._units = frozenset(lists.get("units", ()))
        self._months = frozenset(lists.get("months", ()))
        self._links = frozenset(lists.get("date_links", ()))
        self._together = frozenset(
            (first, second)
            for phrase in lists.get("together", ())
            for first, second in _neighbours(phrase.split())
        )
        self._firsts = frozenset(first for first, _ in self._together)
        days = "|".join(map(re.escape, lists.get("day_endings", ())))
        self._day = re.compile(rf"(?:0?[1-9]|[12]\d|3[01])(?:{days})?")
        self._kind = lru_cache(maxsize=_WORDS_KEPT)(self._kind_of)
        self._leads = lru_cache(maxsize=_WORDS_KEPT)(self._may_lead)

    def bound(self, words: Sequence[str]) -> list[int]:
        """Numbers of the words that may not begin a line, in order."""
        leads = list(map(self._leads, words))
        if not any(leads):
            return []
        kinds = list(map(self._kind, words))
        return [
            at + 1
            for at, may_lead in enumerate(leads[:-1])
            if may_lead and (self._holds(kinds, at) or self._phrase(words, at))
        ]

    def _may_lead(self, word: str) -> bool:
        """Whether any word at all could be bound to it."""
        return bool(self._kind(word) & _MAY_BIND) or word in self._firsts

    def _holds(self, kinds: Sequence[int], at: int) -> bool:
        here, behind = kinds[at], kinds[at + 1]
        if any(here & first and behind & second for first, second in _PAIRS):
            return True
        before = kinds[at - 1] if at else 0
        beyond = kinds[at + 2] if at + 2 < len(kinds) else 0
        if here & Kind.DAY_COMMA and behind & Kind.YEAR:
            return bool(before & Kind.MONTH)
        if behind & Kind.LINK:
            return _are_date(here, beyond)
        return bool(here & Kind.LINK and _are_date(before, behind))

    def _phrase(self, words: Sequence[str], at: int) -> bool:
        return (words[at].lstrip(_OPENERS), words[at + 1].rstrip(",;:!?)…")) in (
            self._together
        )

    def _kind_of(self, word: str) -> int:
        bare = word.lstrip(_OPENERS)
        core = bare.rstrip(_CLOSERS)
        kind = 0
        for kinds, listed in (
            (Kind.HONORIFIC, self._honorifics),
            (Kind.COUNTED, self._counted),
        ):
            if bare in listed:
                kind |= kinds
        for kinds, listed in (
            (Kind.UNIT, self._units),
            (Kind.MONTH, self._months),
            (Kind.LINK, self._links),
        ):
            if core in listed or bare in listed:
                kind |= kinds
        return kind | self._shape_of(bare, core) if core else kind

    def _shape_of(self, bare: str, core: str) -> int:
        """What the word is by its characters, whatever the language."""
        kind = 0
        if core[0].isupper():
            kind |= Kind.CAPITAL
        if _INITIAL.fullmatch(bare) and core[0].isupper():
            kind |= Kind.INITIAL
        if _NUMBER.fullmatch(bare) and bare[-1] not in ".,:":
            kind |= Kind.NUMBER
        if _NUMBER.fullmatch(core):
            kind |= Kind.FIGURES
            kind |= Kind.YEAR if _YEAR.fullmatch(core) else 0
            kind |= Kind.NUMBER if bare == core else 0
        if self._day.fullmatch(bare) or self._day.fullmatch(core):
            kind |= Kind.DAY
            kind |= Kind.DAY_COMMA if bare.endswith(",") else 0
        return kind


def read_bindings(text: str) -> Bindings:
    """The bindings of a file of ``resources/typography``."""
    return Bindings(tomllib.loads(text))


def _are_date(before: int, after: int) -> bool:
    """Whether the words around a link are the day and month or month and year."""
    if before & Kind.DAY and after & Kind.MONTH:
        return True
    return bool(before & Kind.MONTH and after & Kind.YEAR)


def _neighbours(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    return pairwise(words)
