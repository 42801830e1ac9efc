"""Runs know their text, width and glyph origins, upright and on their heads."""

from __future__ import annotations

import pytest

from planner.domain.geometry import Rect, Size
from planner.layout.page import GlyphRun, Page, Role
from planner.layout.runs import runs_of
from planner.layout.shaping import Shaper
from tests.pieces import shelf


@pytest.fixture
def run() -> GlyphRun:
    voice = Shaper(shelf()).voice("EB Garamond", "en")
    shapes = tuple(
        shape for word in ("AV", "x") for shape in voice.chunk(word).pieces[0].shapes
    )
    (made,) = runs_of(shapes, Role.BODY, 10.0, 100.0, 50.0)
    return made


def test_text_and_width_are_those_of_the_shapes(run: GlyphRun) -> None:
    assert run.text == "AVx"
    assert run.width == pytest.approx(10.0 * sum(s.width for s in run.shapes))


def test_origins_advance_by_the_shaped_widths(run: GlyphRun) -> None:
    origins = list(run.origins())
    first = run.shapes[0]
    assert [x for _, x, _ in origins] == pytest.approx(
        [100.0, 100.0 + 10.0 * first.advances[0], 100.0 + 10.0 * first.width]
    )
    assert {y for _, _, y in origins} == {50.0}


def test_a_turned_run_goes_to_the_left(run: GlyphRun) -> None:
    upright = [x - 100.0 for _, x, _ in run.origins()]
    turned = [100.0 - x for _, x, _ in run._replace(turned=True).origins()]
    assert turned == pytest.approx(upright)


def test_a_plain_page_is_its_own_trim() -> None:
    page = Page.plain(Size(10.0, 20.0), ())
    assert page.trim == page.bleed == Rect(0.0, 0.0, 10.0, 20.0)


def test_no_shapes_make_no_runs() -> None:
    assert runs_of((), Role.BODY, 10.0, 0.0, 0.0) == []
