"""Lines for the attention of somebody, c/o lines, and units among those of a street."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from textwrap import wrap

from planner.layout.posts import PostRules, UnitPlace

_ATTENTION = re.compile(
    r"(?:attn?|attention|atten)\b[:.]* \S|fao\b[:.]? \S|for the attention of \S"
    r"|z\. ?hd\.? \S|zu ?handen \S|zu händen \S|(?:à|a) l['’]attention \S"
    r"|t\.?a\.?v\.? \S|a la atención \S|alla c(?:ortese|\.) ?a",
    re.IGNORECASE,
)
_CARE_OF = re.compile(
    r"(?:c ?/ ?o\b|℅|care of\b|c/-|p/a\b|p\. ?adr\.|per adresse\b|chez\b|presso\b"
    r"|a/c\b)[:.]? ?\S",
    re.IGNORECASE,
)
_NUMBER = r"\.? ?#? ?(?:[A-Z]?-?\d[\w/-]*|[A-Z]\d?)"
_UNIT = re.compile(
    r"(?:apt|apartment|ste|suite|unit|flat|fl|floor|level|lvl|rm|room|bldg|building"
    r"|dept|department|spc|space|lot|trlr|hngr|pier|slip|stop|wing|tower|shop"
    rf"|office|ofc|mailstop|bureau|app|appt){_NUMBER}"
    r"|#\s?[\w-]+"
    r"|\d+(?:st|nd|rd|th) (?:fl|flr|floor)\.?"
    r"|(?:ground|first|second|third|fourth|fifth|top|lower|upper) (?:floor|level)"
    r"|bsmt|basement|frnt|lbby|lobby|lowr|penthouse|ph|rear|uppr",
    re.IGNORECASE,
)
"""Secondary unit designators of USPS Publication 28, appendix C2, and the like."""
_HASH = re.compile(r"#\s*(?=\w)")


@dataclass(frozen=True, slots=True)
class Street:
    """The lines above the last line, each where the post wants it.

    ``attention`` heads the whole block; ``lines`` stand below the names.
    """

    attention: tuple[str, ...]
    lines: tuple[str, ...]


def sorted_street(typed: Iterable[str], rules: PostRules) -> Street:
    """The street as the country's post wants it; no line is lost."""
    attention, care_of, rest = [], [], []
    for line in typed:
        if _ATTENTION.match(line):
            attention.append(line)
        elif _CARE_OF.match(line):
            care_of.append(line)
        else:
            rest.append(line)
    placed = _with_units_placed(rest, rules)
    if rules.attention_first:
        first = tuple(line.replace(":", "") for line in attention)
        return Street(first, (*care_of, *placed))
    return Street((), (*attention, *care_of, *placed))


def is_unit(line: str) -> bool:
    """Whether a line is nothing but a secondary unit, such as Ste 400 or # 12."""
    return bool(_UNIT.fullmatch(line.rstrip(".,")))


def is_for_somebody(line: str) -> bool:
    """Whether a line is for the attention or in care of somebody."""
    return bool(_ATTENTION.match(line) or _CARE_OF.match(line))


def turned_over(line: str, longest: int) -> list[str]:
    """The line in pieces of that many characters, cut between words."""
    if len(line) <= longest:
        return [line]
    return wrap(line, longest, break_long_words=False, break_on_hyphens=False)


def _with_units_placed(lines: Sequence[str], rules: PostRules) -> list[str]:
    if rules.unit is UnitPlace.AS_TYPED:
        return list(lines)
    if rules.unit is UnitPlace.END:
        lines = [_HASH.sub("# ", line) for line in lines]
    else:
        lines = [part for line in lines for part in _parted(line)]
    units = [line for line in lines if is_unit(line)]
    others = [line for line in lines if not is_unit(line)]
    if not units or not others:
        return list(lines)
    at = _delivery_line(others)
    whole = " ".join((others[at].rstrip(" ,"), *units))
    if rules.unit is UnitPlace.END and len(whole) <= rules.delivery_line:
        return [*others[:at], whole, *others[at + 1 :]]
    return [*others[:at], *units, *others[at:]]


def _parted(line: str) -> list[str]:
    """Unit and street in two lines where a comma parts them."""
    for first, rest in ((line.partition(",")[::2]), (line.rpartition(",")[::-2])):
        if first and rest.strip() and is_unit(first.strip()):
            return [first.strip(), rest.strip()]
    return [line]


def _delivery_line(lines: Sequence[str]) -> int:
    """Which line names the street: the last with a number, else the last."""
    numbered = [n for n, line in enumerate(lines) if any(map(str.isdigit, line))]
    return numbered[-1] if numbered else len(lines) - 1
