"""A shape's glyph codes and pen movements, as they stand in a TJ array."""

from __future__ import annotations

from functools import lru_cache

from planner.layout.shaped import Shaped
from planner.pdf.operands import number

_SHAPES_KEPT = 16_384
_LEAST_SHIFT = 0.0005
"""Thousandths of an em below which moving the pen is no use."""


@lru_cache(maxsize=_SHAPES_KEPT)
def fragment(shape: Shaped) -> str:
    """Glyph codes and pen movements of a shape on the baseline, for every size.

    A number in a TJ array moves the pen to the left, in thousandths of an em.
    """
    if shape.advances == shape.nominal and not any(shape.x_offsets):
        return f"<{''.join([f'{gid:04X}' for gid in shape.gids])}>"
    parts: list[str] = []
    reached = wanted = 0.0
    for gid, advance, nominal, offset in zip(
        shape.gids, shape.advances, shape.nominal, shape.x_offsets, strict=True
    ):
        parts.append(_shift(reached - wanted - offset))
        reached = wanted + offset + nominal
        wanted += advance
        parts.append(f"<{gid:04X}>")
    parts.append(_shift(reached - wanted))
    return "".join(parts)


def _shift(distance: float) -> str:
    thousandths = distance * 1000
    return number(thousandths) if abs(thousandths) >= _LEAST_SHIFT else ""
