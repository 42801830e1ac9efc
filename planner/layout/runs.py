"""Shapes on a line become glyph runs, one for each change of face."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter

from planner.layout.page import GlyphRun, Role
from planner.layout.shaped import Shaped

_face_of = attrgetter("face")


def runs_of(
    shapes: tuple[Shaped, ...], role: Role, size: float, x: float, y: float
) -> Iterator[GlyphRun]:
    """The runs of a line whose first glyph stands at ``x`` on baseline ``y``."""
    width = 0.0
    for face, group in groupby(shapes, key=_face_of):
        x += width
        run = GlyphRun(role, face, size, x, y, tuple(group))
        yield run
        width = run.width if len(run.shapes) < len(shapes) else 0.0
