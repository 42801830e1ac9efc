"""Where words may be parted: the dictionaries of pyphen, read when first needed."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyphen import Pyphen

_AT_EACH_SIDE = 3
_SHORTEST = 6
_WORDS_KEPT = 16_384


@lru_cache(maxsize=_WORDS_KEPT)
def positions(language: str, word: str) -> tuple[int, ...]:
    """Offsets at which a word of a language may be parted, three letters from its ends.

    ``language`` is a BCP 47 tag. Empty for words of fewer than six letters, and for
    languages without a dictionary.
    """
    if len(word) < _SHORTEST:
        return ()
    dictionary = _dictionary(language)
    return tuple(dictionary.positions(word)) if dictionary else ()


@lru_cache(maxsize=8)
def _dictionary(language: str) -> Pyphen | None:
    import pyphen

    name = pyphen.language_fallback(language)
    if name is None:
        return None
    return pyphen.Pyphen(lang=name, left=_AT_EACH_SIDE, right=_AT_EACH_SIDE)
