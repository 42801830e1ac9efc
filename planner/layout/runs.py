"""Shapes on a line become glyph runs, one for each change of face or direction."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter

from planner.layout.bidi import visual_order
from planner.layout.page import GlyphRun, Role
from planner.layout.shaped import Shaped

_face_of = attrgetter("face")


def runs_of(
    shapes: tuple[Shaped, ...],
    role: Role,
    size: float,
    x: float,
    y: float,
    part: int = 0,
    goes_on: bool = False,
) -> list[GlyphRun]:
    """The runs of a line that begins at ``x`` on baseline ``y``.

    They come in the order in which they are read, and each stands where it is seen.
    That a line ``goes_on`` is told where all of it runs to the right.
    """
    if any([shape.level for shape in shapes]):
        return list(_runs_both_ways(shapes, role, size, x, y, part))
    if len({shape.face for shape in shapes}) == 1:
        face = shapes[0].face
        return [GlyphRun(role, face, size, x, y, shapes, False, part, goes_on)]
    runs: list[GlyphRun] = []
    for face, group in groupby(shapes, key=_face_of):
        run = GlyphRun(role, face, size, x, y, tuple(group), False, part)
        runs.append(run)
        x += run.width
    if runs:
        runs[-1] = runs[-1]._replace(goes_on=goes_on)
    return runs


def _runs_both_ways(
    shapes: tuple[Shaped, ...],
    role: Role,
    size: float,
    x: float,
    y: float,
    part: int,
) -> Iterator[GlyphRun]:
    left_of: dict[int, float] = {}
    for at in visual_order([shape.level for shape in shapes]):
        left_of[at] = x
        x += shapes[at].width * size
    for (face, level), group in groupby(
        range(len(shapes)), key=lambda at: (shapes[at].face, shapes[at].level)
    ):
        together = tuple(group)
        for run in [together] if level % 2 == 0 else zip(together, strict=True):
            drawn = tuple(shapes[at] for at in run)
            yield GlyphRun(role, face, size, left_of[run[0]], y, drawn, False, part)
