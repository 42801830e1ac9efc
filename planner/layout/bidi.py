"""Reading direction: the levels of a paragraph and the order of a line (UAX #9).

An even level reads to the right, an odd one to the left. Embeddings, overrides and
isolates are passed over like any invisible character; the marks U+200E and U+200F
count. Names in capitals are the standard's own.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

_READS_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""Every character that is right to left or an Arabic number stands in here."""
_INVISIBLE = frozenset("BN LRE RLE LRO RLO PDF LRI RLI FSI PDI".split())
_NEUTRAL = frozenset("B S WS ON".split())
_STRONG_SIDE = {"L": "L", "R": "R", "EN": "R", "AN": "R"}
_SEPARATORS = frozenset("ES ET CS".split())
_BRACKETS = (
    "()[]{}༺༻༼༽᚛᚜⁅⁆⁽⁾₍₎⌈⌉⌊⌋〈〉❨❩❪❫❬❭❮❯❰❱❲❳❴❵⟅⟆⟦⟧⟨⟩⟪⟫⟬⟭⟮⟯⦃⦄⦅⦆⦇⦈⦉⦊⦋⦌⦍⦎⦏⦐⦑⦒⦓⦔⦕⦖⦗⦘"
    "⧘⧙⧚⧛⧼⧽⸢⸣⸤⸥⸦⸧⸨⸩〈〉《》「」『』【】〔〕〖〗〘〙〚〛﹙﹚﹛﹜﹝﹞（）［］｛｝｟｠｢｣"
)
_CLOSER_OF = dict(zip(_BRACKETS[::2], _BRACKETS[1::2], strict=True))
_CLOSERS = frozenset(_CLOSER_OF.values())
_MOST_OPEN_BRACKETS = 63


def reads_right_only(text: str) -> bool:
    """Whether nothing in the text could make any of it run to the left."""
    return text.isascii() or _READS_LEFT.search(text) is None


def base_level(text: str) -> int:
    """The level of the paragraph, from its first letter that has a direction."""
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in {"L", "R", "AL"}:
            return 0 if kind == "L" else 1
    return 0


def levels_of(text: str, base: int) -> tuple[int, ...]:
    """The level of each character of a paragraph."""
    kinds = [unicodedata.bidirectional(character) or "L" for character in text]
    visible = [at for at, kind in enumerate(kinds) if kind not in _INVISIBLE]
    shown = [kinds[at] for at in visible]
    resolved = _resolved([text[at] for at in visible], shown, "LR"[base])
    found = dict(zip(visible, (_level(kind, base) for kind in resolved), strict=True))
    levels: list[int] = []
    level = base
    for at in range(len(text)):
        level = found.get(at, level)
        levels.append(level)
    return tuple(levels)


def visual_order(levels: Sequence[int]) -> list[int]:
    """The items of one line from left to right, as indices (rule L2)."""
    order = list(range(len(levels)))
    lowest_odd = min((level for level in levels if level % 2), default=None)
    if lowest_odd is None:
        return order
    for level in range(max(levels), lowest_odd - 1, -1):
        for start, end in _stretches([levels[at] >= level for at in order]):
            order[start:end] = order[start:end][::-1]
    return order


def _level(kind: str, base: int) -> int:
    """Rules I1 and I2."""
    if base == 0:
        return {"L": 0, "R": 1}.get(kind, 2)
    return 1 if kind == "R" else 2


def _resolved(text: Sequence[str], kinds: Sequence[str], side: str) -> list[str]:
    weak = _numbers_by_context(kinds, side)
    _join_separators(weak)
    _join_terminators(weak)
    weak = ["ON" if kind in _SEPARATORS else kind for kind in weak]
    _european_numbers_in_latin(weak, side)
    _resolve_brackets(text, kinds, weak, side)
    _resolve_neutrals(weak, side)
    return weak


def _numbers_by_context(kinds: Sequence[str], side: str) -> list[str]:
    """Marks are like what they stand on; numbers by the letters before (W1 to W3)."""
    found: list[str] = []
    before = strong = side
    for original in kinds:
        kind = before if original == "NSM" else original
        before = kind
        if kind in {"L", "R", "AL"}:
            strong = kind
        elif kind == "EN" and strong == "AL":
            kind = "AN"
        found.append("R" if kind == "AL" else kind)
    return found


def _join_separators(kinds: list[str]) -> None:
    """One separator between two numbers of a kind belongs to them (W4)."""
    for at in range(1, len(kinds) - 1):
        before, kind, after = kinds[at - 1 : at + 2]
        if before != after:
            continue
        if (kind == "ES" and before == "EN") or (
            kind == "CS" and before in {"EN", "AN"}
        ):
            kinds[at] = before


def _join_terminators(kinds: list[str]) -> None:
    """Currency and percent signs belong to the number beside them (W5)."""
    for start, end in _stretches([kind == "ET" for kind in kinds]):
        if "EN" in (*kinds[max(0, start - 1) : start], *kinds[end : end + 1]):
            kinds[start:end] = ["EN"] * (end - start)


def _european_numbers_in_latin(kinds: list[str], side: str) -> None:
    """Numbers after a left-to-right letter are like it (W7)."""
    strong = side
    for at, kind in enumerate(kinds):
        if kind in {"L", "R"}:
            strong = kind
        elif kind == "EN" and strong == "L":
            kinds[at] = "L"


def _resolve_brackets(
    text: Sequence[str], original: Sequence[str], kinds: list[str], side: str
) -> None:
    """Both brackets of a pair take one direction, by what is inside (N0)."""
    for opener, closer in sorted(_bracket_pairs(text, kinds)):
        inside = {_STRONG_SIDE.get(kind) for kind in kinds[opener + 1 : closer]}
        if side in inside:
            chosen = side
        elif inside & {"L", "R"}:
            chosen = _side_before(kinds, opener, side)
        else:
            continue
        for at in (opener, closer):
            kinds[at] = chosen
            for mark in range(at + 1, len(kinds)):
                if original[mark] != "NSM":
                    break
                kinds[mark] = chosen


def _bracket_pairs(
    text: Sequence[str], kinds: Sequence[str]
) -> Iterator[tuple[int, int]]:
    open_ones: list[tuple[str, int]] = []
    for at, kind in enumerate(kinds):
        if kind != "ON":
            continue
        character = unicodedata.normalize("NFC", text[at])
        if character in _CLOSER_OF:
            if len(open_ones) == _MOST_OPEN_BRACKETS:
                return
            open_ones.append((_CLOSER_OF[character], at))
        elif character in _CLOSERS:
            for depth in range(len(open_ones) - 1, -1, -1):
                if open_ones[depth][0] == character:
                    yield open_ones[depth][1], at
                    del open_ones[depth:]
                    break


def _side_before(kinds: Sequence[str], at: int, side: str) -> str:
    for kind in reversed(kinds[:at]):
        if kind in _STRONG_SIDE:
            return _STRONG_SIDE[kind]
    return side


def _resolve_neutrals(kinds: list[str], side: str) -> None:
    """Between two of one direction it is theirs, else the paragraph's (N1, N2)."""
    for start, end in _stretches([kind in _NEUTRAL for kind in kinds]):
        before = _STRONG_SIDE[kinds[start - 1]] if start else side
        after = _STRONG_SIDE[kinds[end]] if end < len(kinds) else side
        chosen = before if before == after else side
        kinds[start:end] = [chosen] * (end - start)


def _stretches(flags: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Start and end of each stretch of true flags."""
    start: int | None = None
    for at, flag in enumerate((*flags, False)):
        if flag and start is None:
            start = at
        elif not flag and start is not None:
            yield start, at
            start = None
