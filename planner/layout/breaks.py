"""Where a line may end: UAX #14, with a short cut for ordinary words.

Text is looked at in chunks, the stretches between spaces. Within a chunk the rules
never look past a space, so the answer for a chunk holds wherever it stands.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from planner.layout.break_rules import breaks_by_the_book

_LETTER = (
    "0-9A-Za-zÀ-ÖØ-öø-ÿĀ-ſ\u1e00-\u1eff\u0388-\u03ce\u0400-\u045f"
    "#*=_~<>½¼¾"  # signs that the standard takes for letters
)
_OPENERS = "([\"“‘’'"
_ORDINARY = re.compile(
    rf"""[{re.escape(_OPENERS)}]*[—$£€]?
        [{_LETTER}]+(?:[-–—/.,:&@’'\u00a0]?[{_LETTER}]+)*
        %?[-–—]?[)\]"”’'.,;:!?…]*""",
    re.VERBOSE,
)
_JOINT = re.compile(rf"[-–—/](?P<next>[{_LETTER}]?)")
_LONE_CHARACTERS = re.compile(
    "[ -~\u00a1-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u0588\u2010-\u2027\u3001-\u3029"
    "\u3031-\u3096\u309b-\ua48c\uac00-\ud7a3\uf900-\ufad9\uff01-\uff9d]*"
)
"""Characters that never join with a neighbour of these into one grapheme."""
_WITHOUT_SPACES = re.compile("[\u0e01-\u0eff\u1000-\u109f\u1780-\u17d3\u1950-\u19df]+")
"""Thai, Lao, Burmese, Khmer and Tai scripts: no space stands between words."""
_HANGUL = (("\u1100", "\u11ff"), ("\u3131", "\u318e"), ("\uac00", "\ud7a3"))
EM_DASH = "—"
WordEnds = Callable[[str], Sequence[int]]
_LONE_DASHES = frozenset({"-", "–", EM_DASH})
_CHUNKS_KEPT = 16_384


@lru_cache(maxsize=_CHUNKS_KEPT)
def is_ordinary(chunk: str) -> bool:
    """Whether the short cuts below know all that UAX #14 says about the chunk."""
    return _ORDINARY.fullmatch(chunk) is not None or chunk in _LONE_DASHES


def no_word_ends(text: str) -> Sequence[int]:
    """Nobody knows the words of scripts that write no spaces."""
    return ()


@lru_cache(maxsize=_CHUNKS_KEPT)
def breaks_within(chunk: str, word_ends: WordEnds = no_word_ends) -> tuple[int, ...]:
    """Offsets inside a chunk without spaces where a line may begin.

    ``word_ends`` is asked about scripts for which the standard asks a dictionary.
    """
    if not is_ordinary(chunk):
        return _breaks_of_any_script(chunk, word_ends)
    if chunk in _LONE_DASHES:
        return ()
    found: list[int] = []
    for joint in _JOINT.finditer(chunk):
        at = joint.start()
        if chunk[at] == EM_DASH and at and chunk[at - 1] not in _OPENERS:
            found.append(at)
        if joint["next"] and not _binds_digits(chunk, at):
            found.append(at + 1)
    return tuple(found)


def _breaks_of_any_script(chunk: str, word_ends: WordEnds) -> tuple[int, ...]:
    found = {at for at in breaks_by_the_book(chunk) if _korean_lets(chunk, at)}
    if _WITHOUT_SPACES.search(chunk):
        found.update(at for at in word_ends(chunk) if _is_inside(chunk, at))
    return tuple(sorted(found))


def _is_inside(chunk: str, at: int) -> bool:
    """Whether both neighbours are of a script that writes no spaces."""
    return _WITHOUT_SPACES.fullmatch(chunk[at - 1 : at + 1]) is not None


def _korean_lets(chunk: str, at: int) -> bool:
    """Whether no Korean word is parted; that is done at spaces only."""
    before, after = chunk[at - 1], chunk[at]
    if not (before.isalnum() and after.isalnum()):
        return True
    return not (_is_hangul(before) or _is_hangul(after))


def _is_hangul(character: str) -> bool:
    return any(first <= character <= last for first, last in _HANGUL)


def _binds_digits(chunk: str, at: int) -> bool:
    """Whether the sign stands before a digit that it belongs to, as in 24/7, B-52."""
    if not chunk[at + 1].isdigit():
        return False
    return chunk[at] == "-" or (chunk[at] == "/" and chunk[at - 1].isdigit())


def may_break_between(before: str, after: str) -> bool:
    """Whether a line may end at the space between two chunks."""
    if is_ordinary(before) and is_ordinary(after):
        return not (before.endswith(EM_DASH) and after.startswith(EM_DASH))
    return _may_break_by_the_book(before, after)


@lru_cache(maxsize=_CHUNKS_KEPT)
def _may_break_by_the_book(before: str, after: str) -> bool:
    return len(before) + 1 in breaks_by_the_book(f"{before} {after}")


@lru_cache(maxsize=_CHUNKS_KEPT)
def graphemes(text: str) -> tuple[str, ...]:
    """The text cut into what a reader takes for one character (UAX #29)."""
    if text.isascii() or _LONE_CHARACTERS.fullmatch(text):
        return tuple(text)
    from uniseg.graphemecluster import grapheme_clusters

    return tuple(grapheme_clusters(text))
