"""Finds phrases from a list in running text, word by word and never across sentences.

A phrase is written as words. ``a|b`` stands for either, ``dance*`` for every word with
that beginning, ``…`` for up to five words of any kind.
"""

from __future__ import annotations

import re
from functools import lru_cache

from planner.etiquette.words import sentences, words

_GAP = "…"
_WORDS_IN_A_GAP = 5


@lru_cache(maxsize=64)
def _pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?: {_part(phrase)}(?= ))" for phrase in phrases))


def _part(phrase: str) -> str:
    """One phrase as a pattern over words that are joined by single spaces."""
    pattern = ""
    for token in phrase.lower().split():
        if token == _GAP:
            pattern += rf"(?: \S+){{0,{_WORDS_IN_A_GAP}}}?"
        else:
            choices = "|".join(_one_word(word) for word in token.split("|"))
            pattern += f" (?:{choices})"
    return pattern.removeprefix(" ")


def _one_word(word: str) -> str:
    return re.escape(word.removesuffix("*")) + (r"\S*" if word.endswith("*") else "")


def first_phrase(
    text: str, phrases: tuple[str, ...], allowed: tuple[str, ...] = ()
) -> str:
    """The first words of the text that match a phrase, else nothing.

    What matches an allowed phrase is taken out first, so “call centre” is no call.
    """
    if not phrases:
        return ""
    for sentence in sentences(text):
        plain = f" {' '.join(words(sentence)).lower()} "
        if allowed:
            plain = _pattern(allowed).sub(" ·", plain)
        if match := _pattern(phrases).search(plain):
            return match.group().strip()
    return ""
