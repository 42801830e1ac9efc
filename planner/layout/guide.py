"""A guide for writing by hand: the panel's lines at true size, the text beside."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from planner.domain.geometry import Rect, Size, inches, millimetres
from planner.domain.stationery import CardStock
from planner.layout.fit import Fit
from planner.layout.page import Document, Outline, Page, Step

TITLE = "Handwriting guide"
_LETTER = Size(inches(8.5), inches(11))
_A4 = Size(millimetres(210), millimetres(297))
_LETTER_COUNTRIES = frozenset({"US", "CA", "MX", "CL", "CO", "PH"})
_MARGIN = 36.0
_GAP = 24.0
_LEAST_TEXT = Size(170.0, 150.0)
_RULE_DISTANCE = millimetres(8)
"""From line to line, as in exercise books for grown hands."""
_RULE_WIDTH, _RULE_GREY = 0.4, 0.6
_EDGE_WIDTH, _EDGE_GREY = 0.5, 0.35


@dataclass(frozen=True, slots=True)
class GuidePlan:
    """Where panel and text lie; ``apart`` when the text has a page of its own."""

    sheet: Size
    panel: Rect
    text: Rect
    apart: bool


def guide_document(
    card: CardStock, country: str, locale: str, set_text: Callable[[Rect], Fit]
) -> tuple[Document, Fit]:
    """The guide for one card, and how its text fits.

    ``set_text`` sets the note into an area. Text that is too long for the room beside
    the panel goes on a page of its own.
    """
    paper = _LETTER if country in _LETTER_COUNTRIES else _A4
    plan = plan_guide(card.trim, paper)
    fit = set_text(plan.text)
    if fit.overset is not None and not plan.apart:
        plan = _on_two_pages(card.trim, paper)
        fit = set_text(plan.text)
    ruled = tuple(_rules(plan.panel, card.safe_margin))
    first = replace(
        Page.plain(plan.sheet, () if plan.apart else fit.runs), outlines=ruled
    )
    pages = (first, Page.plain(paper, fit.runs)) if plan.apart else (first,)
    return Document(TITLE, locale, pages), fit


def plan_guide(panel: Size, paper: Size) -> GuidePlan:
    """The panel and as much room for the text as one sheet has."""
    plans = [
        plan
        for sheet in (paper, paper.turned())
        if panel.width <= sheet.width and panel.height <= sheet.height
        for plan in _beside_and_below(panel, sheet)
    ]
    roomy = [plan for plan in plans if _has_room(plan.text)]
    if not roomy:
        return _on_two_pages(panel, paper)
    return max(roomy, key=lambda plan: plan.text.width * plan.text.height)


def _beside_and_below(panel: Size, sheet: Size) -> Iterator[GuidePlan]:
    left = min(_MARGIN, (sheet.width - panel.width) / 2)
    top = min(_MARGIN, (sheet.height - panel.height) / 2)
    place = Rect(left, top, left + panel.width, top + panel.height)
    right, bottom = sheet.width - _MARGIN, sheet.height - _MARGIN
    beside = Rect(place.right + _GAP, _MARGIN, right, bottom)
    below = Rect(_MARGIN, place.bottom + _GAP, right, bottom)
    yield GuidePlan(sheet, place, beside, apart=False)
    yield GuidePlan(sheet, place, below, apart=False)


def _on_two_pages(panel: Size, paper: Size) -> GuidePlan:
    upright = panel.width <= paper.width and panel.height <= paper.height
    sheet = paper if upright else paper.turned()
    left = (sheet.width - panel.width) / 2
    top = (sheet.height - panel.height) / 2
    place = Rect(left, top, left + panel.width, top + panel.height)
    return GuidePlan(sheet, place, Rect.of(paper).inset(2 * _MARGIN), apart=True)


def _has_room(area: Rect) -> bool:
    return area.width >= _LEAST_TEXT.width and area.height >= _LEAST_TEXT.height


def _rules(panel: Rect, margin: float) -> Iterator[Outline]:
    """The panel's edge and the lines inside its margins."""
    corners = (
        ("M", panel.left, panel.top),
        ("L", panel.right, panel.top),
        ("L", panel.right, panel.bottom),
        ("L", panel.left, panel.bottom),
    )
    edge = tuple(Step(verb, ((x, y),)) for verb, x, y in corners)
    yield Outline((*edge, Step("Z")), _EDGE_WIDTH, _EDGE_GREY)
    inner = panel.inset(margin)
    count = int(inner.height / _RULE_DISTANCE)
    for number in range(1, count + 1):
        y = inner.top + number * _RULE_DISTANCE
        line = Outline.line((inner.left, y), (inner.right, y), _RULE_WIDTH)
        yield replace(line, grey=_RULE_GREY)
