"""The guide for writing by hand: true size, text beside, nothing on the card."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from planner.domain.geometry import POINTS_PER_MM, Rect, Size, inches
from planner.layout.composition import Composition
from planner.layout.guide import TITLE, plan_guide
from planner.layout.page import Outline
from planner.layout.preflight import ink_box
from tests.pieces import TEXT, catalogue, composer, piece, shelf

A4 = Size(210 * POINTS_PER_MM, 297 * POINTS_PER_MM)
LETTER = Size(612.0, 792.0)


def guide(card: str, home: str = "US", text: str = TEXT) -> Composition:
    plain = piece(text, card=card, home=home)
    choice = replace(plain.stationery, by_hand=True, sheet="", marks=True)
    return composer().compose(replace(plain, stationery=choice))


def box(outline: Outline) -> Rect:
    points = [point for step in outline.steps for point in step.points]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Rect(min(xs), min(ys), max(xs), max(ys))


@pytest.mark.parametrize("home", ["US", "DE"])
@pytest.mark.parametrize("card", catalogue().cards)
def test_the_panel_is_there_at_true_size_with_its_lines(card: str, home: str) -> None:
    made = guide(card, home)
    assert made.card.title == TITLE
    page = made.card.pages[0]
    paper = LETTER if home == "US" else A4
    assert page.media in (paper, paper.turned())
    edge, *rules = page.outlines
    panel = box(edge)
    trim = made.stationery.card.trim
    assert (panel.width, panel.height) == pytest.approx((trim.width, trim.height))
    assert Rect.of(page.media).contains(panel)
    inner = panel.inset(made.stationery.card.safe_margin)
    assert len(rules) >= 5
    assert all(inner.contains(box(rule)) for rule in rules)
    ys = [box(rule).top for rule in rules]
    steps = [below - above for above, below in pairwise(ys)]
    assert steps == pytest.approx([8 * POINTS_PER_MM] * len(steps))


@pytest.mark.parametrize("card", catalogue().cards)
def test_the_text_stands_beside_the_panel_and_not_on_it(card: str) -> None:
    made = guide(card)
    panel = box(made.card.pages[0].outlines[0])
    said = " ".join(run.text for page in made.card.pages for run in page.items)
    assert "sourdough" in said
    for run in made.card.pages[0].items:
        assert not ink_box(run, shelf()).overlaps(panel)
    for page in made.card.pages:
        for run in page.items:
            assert Rect.of(page.media).contains(ink_box(run, shelf()))
    checks = {finding.check for finding in made.findings}
    assert checks <= {"letter_odd_shape", "letter_too_large"}


def test_a_long_text_gets_a_page_of_its_own() -> None:
    made = guide("a2-fold-side", text=TEXT + " And more of that kind." * 190)
    first, second = made.card.pages
    assert first.items == ()
    assert second.items
    assert made.fit.overset is None


def test_a_panel_as_large_as_the_paper_leaves_the_text_to_the_next_page() -> None:
    plan = plan_guide(Size(inches(8.5), inches(10)), LETTER)
    assert plan.apart
    assert Rect.of(plan.sheet).contains(plan.panel)


def test_nothing_is_set_on_the_card() -> None:
    made = guide("a2-fold-side")
    assert made.set_card.contents == {}
    assert made.stationery.sheet is None
