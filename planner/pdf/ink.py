"""Glyph runs as PDF drawing operators; the one place where the axis turns upwards."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from planner.layout.page import GlyphRun, Outline, Page, Step
from planner.layout.shaped import Shaped
from planner.pdf.glyph_font import GlyphFont
from planner.pdf.operands import number, text_string

_VERBS = {"M": "m ", "L": "l ", "C": "c ", "Z": "h "}
_SHAPES_KEPT = 16_384
_LEAST_SHIFT = 0.0005
"""Thousandths of an em below which moving the pen is no use."""


def page_content(page: Page, font_of: Callable[[str], GlyphFont]) -> bytes:
    """The content stream of a page."""
    drawn = _drawn_outlines(page)
    if not page.items:
        return drawn.encode("ascii")
    operators = [f"{drawn}BT"]
    chosen = ("", 0.0)
    for run in page.items:
        font = font_of(run.face)
        if chosen != (run.face, run.size):
            chosen = (run.face, run.size)
            operators.append(f"/{font.name} {number(run.size)} Tf")
        operators.extend(_run_operators(run, page.media.height, font))
    operators.append("ET")
    return "\n".join(operators).encode("ascii")


def _drawn_outlines(page: Page) -> str:
    """What is drawn under the text: an artefact, which readers pass over."""
    if not page.outlines:
        return ""
    drawn = "".join(_outline(each, page.media.height) for each in page.outlines)
    return f"/Artifact BMC\n{drawn}EMC\n"


def _outline(outline: Outline, height: float) -> str:
    grey = number(outline.grey)
    if outline.stroke:
        before, after = f"q {grey} G {number(outline.stroke)} w ", "S Q\n"
    else:
        before, after = f"q {grey} g ", "f Q\n"
    return before + "".join(_step(step, height) for step in outline.steps) + after


def _step(step: Step, height: float) -> str:
    places = [f"{number(x)} {number(height - y)} " for x, y in step.points]
    return "".join(places) + _VERBS[step.verb]


def _run_operators(run: GlyphRun, height: float, font: GlyphFont) -> Iterator[str]:
    try:
        line = _array(map(font.drawn.__getitem__, run.shapes))
    except KeyError:
        if not all(shape.flat for shape in run.shapes):
            yield from _raised_run(run, height, font)
            return
        line = _array([_drawn(shape, font) for shape in run.shapes])
    yield _matrix(run, run.x, height - run.y)
    yield line


def _drawn(shape: Shaped, font: GlyphFont) -> str:
    """The part of a TJ array that shows the shape, remembered by the font."""
    known = font.drawn.get(shape)
    if known is None:
        known = fragment(shape)
        if not font.takes(shape):
            known = f"]TJ {_actual_text(shape)} BDC[{known}]TJ EMC["
        font.drawn[shape] = known
    return known


def _raised_run(run: GlyphRun, height: float, font: GlyphFont) -> Iterator[str]:
    pen = 0.0
    sign = -1.0 if run.turned else 1.0
    for shape in run.shapes:
        x = run.x + sign * pen * run.size
        yield from _raised_operators(run, shape, x, height - run.y, font)
        pen += shape.width


def _array(fragments: Iterable[str]) -> str:
    """One TJ operator; neighbouring strings are joined, empty arrays left out."""
    joined = f"[{''.join(fragments)}]TJ".replace("><", "")
    return joined.replace("[]TJ ", "").replace("EMC[]TJ", "EMC")


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


def _raised_operators(
    run: GlyphRun, shape: Shaped, x: float, y: float, font: GlyphFont
) -> Iterator[str]:
    """Each glyph at its own place, for marks that stand above or below."""
    plain = font.takes(shape)
    if not plain:
        yield f"{_actual_text(shape)} BDC"
    sign = -1.0 if run.turned else 1.0
    pen = 0.0
    for gid, advance, right, up in zip(
        shape.gids, shape.advances, shape.x_offsets, shape.y_offsets, strict=True
    ):
        at = sign * (pen + right) * run.size
        yield _matrix(run, x + at, y + sign * up * run.size)
        yield f"<{gid:04X}>Tj"
        pen += advance
    if not plain:
        yield "EMC"


def _matrix(run: GlyphRun, x: float, y: float) -> str:
    turn = "-1 0 0 -1" if run.turned else "1 0 0 1"
    return f"{turn} {number(x)} {number(y)} Tm"


def _actual_text(shape: Shaped) -> str:
    return f"/Span<</ActualText{text_string(shape.text)}>>"
