"""Reads lengths as people write them: ``5 1/2 in``, ``5.5"``, ``140mm``, ``396 pt``."""

from __future__ import annotations

import re
from fractions import Fraction

from planner.domain.geometry import POINTS_PER_INCH, POINTS_PER_MM

_UNITS = {
    "in": POINTS_PER_INCH,
    "inch": POINTS_PER_INCH,
    "inches": POINTS_PER_INCH,
    '"': POINTS_PER_INCH,
    "″": POINTS_PER_INCH,
    "mm": POINTS_PER_MM,
    "cm": POINTS_PER_MM * 10,
    "pt": 1.0,
}
_LENGTH = re.compile(
    r"""\s*(?P<whole>\d+(?:[.,]\d+)?)?
        (?:(?:\s+|(?<=\d)-|^)?(?P<top>\d+)\s*/\s*(?P<bottom>[1-9]\d*))?
        \s*(?P<unit>[a-z"″]+)\s*""",
    re.VERBOSE | re.IGNORECASE,
)


def parse_length(text: str) -> float:
    """Points of a written length; ``ValueError`` with a sentence when it is none."""
    match = _LENGTH.fullmatch(text)
    if match is None or (match["whole"] is None and match["top"] is None):
        raise ValueError(f"“{text}” is not a length such as 5.5 in or 140 mm.")
    unit = _UNITS.get(match["unit"].lower())
    if unit is None:
        raise ValueError(f"“{match['unit']}” is not a unit; use in, mm, cm or pt.")
    whole = float((match["whole"] or "0").replace(",", "."))
    part = Fraction(int(match["top"]), int(match["bottom"])) if match["top"] else 0
    return (whole + float(part)) * unit
