"""UAX #14 through uniseg, asked only where more than two neighbours count.

Between most characters of Chinese, Japanese and Korean text the rules look at the two
beside the break and no further. Those pairs are looked up by kind; only what stands
around other characters goes to uniseg as a whole, since that takes its time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

_SAMPLES = "山ょ々ー「」、！a1가각()!…"
"""One character of each kind for which the two neighbours decide."""
_REACH = 3
"""So many characters on either side of any other may count for its breaks."""
_CHARACTERS_KEPT = 16_384


def breaks_by_the_book(text: str) -> tuple[int, ...]:
    """Offsets inside a text where a line may begin."""
    samples = [_sample(character) for character in text]
    places = range(1, len(text))
    found = {at for at in places if _may_part(samples[at - 1], samples[at])}
    for start, end in _in_context(samples):
        first, last = max(0, start - _REACH), min(len(text), end + _REACH)
        found.difference_update(range(start, end + 1))
        cuts = (first + cut for cut in _by_uniseg(text[first:last]))
        found.update(at for at in cuts if start <= at <= end and 0 < at < len(text))
    return tuple(sorted(found))


def _in_context(samples: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Stretches of other characters, joined where they reach each other."""
    start = end = -1
    for at, sample in enumerate(samples):
        if sample:
            continue
        if start >= 0 and at - end > 2 * _REACH:
            yield start, end
            start = at
        start = at if start < 0 else start
        end = at + 1
    if start >= 0:
        yield start, end


def _may_part(before: str, after: str) -> bool:
    return bool(before and after) and _parts(before, after)


@cache
def _parts(before: str, after: str) -> bool:
    return 1 in _by_uniseg(before + after)


@lru_cache(maxsize=_CHARACTERS_KEPT)
def _sample(character: str) -> str:
    """The sample that is of the character's kind; empty where more counts."""
    return _samples().get(_kind(character), "")


@cache
def _samples() -> dict[tuple[str, bool], str]:
    return {_kind(sample): sample for sample in _SAMPLES}


def _kind(character: str) -> tuple[str, bool]:
    """The line break class, and whether the character is as wide as a Han one."""
    from uniseg.linebreak import line_break
    from uniseg.unicodedatawrapper import east_asian_width

    wide = str(east_asian_width(character)) in {"F", "W", "H"}
    return str(line_break(character)), wide


def _by_uniseg(text: str) -> tuple[int, ...]:
    from uniseg.linebreak import line_break_boundaries

    return tuple(line_break_boundaries(text))
