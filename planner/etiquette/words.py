"""A note's words, made comparable: folded quotes, sentences, stems, distances."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

SHARE_FOR_MENTIONED = 0.5
"""Share of a phrase's stems that has to be found for it to count as mentioned."""
COMMON_PREFIX = 5
"""Letters that two words have to begin with alike to count as one."""
LONGEST_WORD_COMPARED = 60

_FOLDS = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "–": "-", "—": " "}
)
_WORD = re.compile(r"\w+(?:['\-]\w+)*")
_SENTENCE_END = re.compile(
    r"(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bDr)(?<!\bSt)(?<!\bNo)(?<!\b[A-Z])"
    r"[.!?]+[\"')]*(?=\s|$)|\n\n"
)
_STOP_WORDS = frozenset(
    """a an and are as at be been being but by did do does for from had has have he her
    his how i in into is it its me my no not of off on or our out over she so than that
    the their them then there these they this to up was we were what when where which
    who why will with you your der die das den dem des ein eine einen einem einer und
    oder im am zum zur von mit bei auf aus für ist war""".split()
)
_SUFFIXES = ("ings", "ing", "ied", "ies", "ed", "es", "ly", "s")
_SHORTEST_STEM = 3
# From Thai on, most scripts write no spaces between words, or few.
_FIRST_WITHOUT_SPACES = "\u0e00"


def fold(text: str) -> str:
    """The text in NFC with straight quotes and plain dashes."""
    return unicodedata.normalize("NFC", text).translate(_FOLDS)


def words(text: str) -> list[str]:
    """The words of a folded text, with their inner apostrophes and hyphens."""
    return _WORD.findall(fold(text))


def sentences(text: str) -> list[str]:
    """The text cut at full stops and the like, those of titles left alone."""
    parts = _SENTENCE_END.split(fold(text))
    return [part.strip() for part in parts if part.strip()]


def without_accents(text: str) -> str:
    """The letters alone: “Größl” becomes “Großl”, “Sørensen” becomes “Sorensen”."""
    apart = unicodedata.normalize("NFD", text.translate(_STROKES))
    return "".join(c for c in apart if not unicodedata.combining(c))


_STROKES = str.maketrans("øØłŁđĐ", "oOlLdD")


def stems(text: str) -> list[str]:
    """The words that carry meaning, small, without accents and common endings."""
    return [
        _stem(word)
        for whole in words(without_accents(text.casefold()))
        for word in re.split(r"['\-]", whole)
        if word not in _STOP_WORDS and len(word) > 1
    ]


def _stem(word: str) -> str:
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _SHORTEST_STEM:
            return word.removesuffix(suffix)
    return word


def is_mentioned(phrase: str, text: str) -> bool:
    """Whether enough of the phrase's stems are in the text, in any order."""
    if any(letter >= _FIRST_WITHOUT_SPACES for letter in phrase):
        return fold(phrase).strip() in fold(text)
    wanted = set(stems(phrase))
    if not wanted:
        return False
    found = set(stems(text))
    beginnings = {stem[:COMMON_PREFIX] for stem in found if len(stem) >= COMMON_PREFIX}
    hits = sum(1 for s in wanted if s in found or s[:COMMON_PREFIX] in beginnings)
    return hits / len(wanted) >= SHARE_FOR_MENTIONED


@lru_cache(maxsize=4096)
def distance(first: str, second: str) -> int:
    """Letters to add, drop, change or swap with a neighbour between two words."""
    first, second = first[:LONGEST_WORD_COMPARED], second[:LONGEST_WORD_COMPARED]
    before: list[int] = []
    row = list(range(len(second) + 1))
    for i, a in enumerate(first, start=1):
        older, before, row = before, row, [i]
        for j, b in enumerate(second, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            swapped = i > 1 and j > 1 and a == second[j - 2] and first[i - 2] == b
            row.append(min(cost, older[j - 2] + 1) if swapped else cost)
    return row[-1]
