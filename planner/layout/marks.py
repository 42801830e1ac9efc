"""Marks on a printed sheet that tell where to fold and where to cut."""

from __future__ import annotations

from collections.abc import Iterator

from planner.domain.geometry import Rect, Size
from planner.domain.stationery import CardStock, Sheet
from planner.layout.page import Outline

_WIDTH = 0.35
_LENGTH = 18.0
"""Reaches from under the printer's margin, 1/6 in, to where a card's ink may begin."""
_TOLERANCE = 0.01


def marks_of(card: CardStock, sheet: Sheet | None) -> tuple[Outline, ...]:
    """Short strokes at the edges of the sheet, for the side that is printed first.

    Fold marks stand at the edges of each unfolded card, crop marks at the edges of a
    sheet from which several are cut.
    """
    if sheet is None:
        return tuple(_fold_marks(card, Rect.of(card.flat_size)))
    folds = (mark for cell in sheet.cells for mark in _fold_marks(card, cell))
    return (*folds, *_crop_marks(sheet))


def _fold_marks(card: CardStock, cell: Rect) -> Iterator[Outline]:
    across, down = card.fold.leaves
    if across == 2:
        x = (cell.left + cell.right) / 2
        yield Outline.line((x, cell.top), (x, cell.top + _LENGTH), _WIDTH)
        yield Outline.line((x, cell.bottom - _LENGTH), (x, cell.bottom), _WIDTH)
    if down == 2:
        y = (cell.top + cell.bottom) / 2
        yield Outline.line((cell.left, y), (cell.left + _LENGTH, y), _WIDTH)
        yield Outline.line((cell.right - _LENGTH, y), (cell.right, y), _WIDTH)


def _crop_marks(sheet: Sheet) -> Iterator[Outline]:
    """Where the edges of the cards meet the edges of the sheet."""
    size: Size = sheet.size
    columns = {round(x, 3) for cell in sheet.cells for x in (cell.left, cell.right)}
    for x in sorted(columns):
        if _TOLERANCE < x < size.width - _TOLERANCE:
            yield Outline.line((x, 0.0), (x, _LENGTH), _WIDTH)
            yield Outline.line((x, size.height - _LENGTH), (x, size.height), _WIDTH)
    rows = {round(y, 3) for cell in sheet.cells for y in (cell.top, cell.bottom)}
    for y in sorted(rows):
        if _TOLERANCE < y < size.height - _TOLERANCE:
            yield Outline.line((0.0, y), (_LENGTH, y), _WIDTH)
            yield Outline.line((size.width - _LENGTH, y), (size.width, y), _WIDTH)
