"""Shapes on a line become glyph runs, one for each change of face."""

from __future__ import annotations

from itertools import groupby
from operator import attrgetter

from planner.layout.page import GlyphRun, Role
from planner.layout.shaped import Shaped

_face_of = attrgetter("face")


def runs_of(
    shapes: tuple[Shaped, ...], role: Role, size: float, x: float, y: float
) -> list[GlyphRun]:
    """The runs of a line whose first glyph stands at ``x`` on baseline ``y``."""
    if len({shape.face for shape in shapes}) == 1:
        return [GlyphRun(role, shapes[0].face, size, x, y, shapes)]
    runs: list[GlyphRun] = []
    for face, group in groupby(shapes, key=_face_of):
        run = GlyphRun(role, face, size, x, y, tuple(group))
        runs.append(run)
        x += run.width
    return runs
