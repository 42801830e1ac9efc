"""Glyph runs as PDF drawing operators; the one place where the axis turns upwards."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from planner.layout.page import GlyphRun, Outline, Page, Role, Step
from planner.layout.shaped import Shaped
from planner.pdf.document_font import DocumentFont
from planner.pdf.operands import number, text_string
from planner.pdf.structure import tag_of

_NO_WIDTH = 1
"""Percent of its width that the space behind a line has: it is read and takes no room.

Without it the last word of a line and the first of the next would be read as one.
"""
_VERBS = {"M": "m ", "L": "l ", "C": "c ", "Z": "h "}


def page_content(
    page: Page, font_of: Callable[[str], DocumentFont]
) -> tuple[bytes, list[Role]]:
    """The content stream of a page, and the role of each marked stretch of text.

    A stretch is a paragraph: runs that follow each other in the same role and part.
    """
    drawn = _drawn_outlines(page)
    if not page.items:
        return drawn.encode("ascii"), []
    operators = [f"{drawn}BT"]
    roles: list[Role] = []
    chosen = ("", 0.0)
    paragraph: tuple[Role | None, int] = (None, 0)
    for run in page.items:
        if paragraph != (run.role, run.part):
            paragraph = (run.role, run.part)
            operators.append(_marked(run.role, len(roles)))
            roles.append(run.role)
        font = font_of(run.face)
        if chosen != (run.face, run.size):
            chosen = (run.face, run.size)
            operators.append(f"/{font.name} {number(run.size)} Tf")
        operators.extend(_run_operators(run, page.media.height, font))
        if run.goes_on and font.space:
            operators.append(f"{_NO_WIDTH} Tz {font.space}Tj 100 Tz")
    operators.append("EMC\nET")
    return "\n".join(operators).encode("ascii"), roles


def _marked(role: Role, number: int) -> str:
    """The end of the marked stretch before, and the head of this one."""
    ending = "EMC\n" if number else ""
    return f"{ending}/{tag_of(role)}<</MCID {number}>>BDC"


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


def _run_operators(run: GlyphRun, height: float, font: DocumentFont) -> Iterator[str]:
    try:
        line = _array(map(font.drawn.__getitem__, run.shapes))
    except KeyError:
        if not all(shape.flat for shape in run.shapes):
            yield from _raised_run(run, height, font)
            return
        line = _array([_drawn(shape, font) for shape in run.shapes])
    yield _matrix(run, run.x, height - run.y)
    yield line


def _drawn(shape: Shaped, font: DocumentFont) -> str:
    """The part of a TJ array that shows the shape, remembered by the font.

    Readers turn what runs to the left round themselves, and would turn ActualText too.
    """
    known = font.drawn.get(shape)
    if known is None:
        plain = font.takes(shape)
        known = font.fragment(shape)
        if not plain and shape.level % 2 == 0:
            known = f"]TJ {_actual_text(shape)} BDC[{known}]TJ EMC["
        font.drawn[shape] = known
    return known


def _raised_run(run: GlyphRun, height: float, font: DocumentFont) -> Iterator[str]:
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


def _raised_operators(
    run: GlyphRun, shape: Shaped, x: float, y: float, font: DocumentFont
) -> Iterator[str]:
    """Each glyph at its own place, for marks that stand above or below."""
    plain = font.takes(shape) or shape.level % 2 == 1
    if not plain:
        yield f"{_actual_text(shape)} BDC"
    sign = -1.0 if run.turned else 1.0
    pen = 0.0
    for gid, advance, right, up in zip(
        shape.gids, shape.advances, shape.x_offsets, shape.y_offsets, strict=True
    ):
        at = sign * (pen + right) * run.size
        yield _matrix(run, x + at, y + sign * up * run.size)
        yield f"<{font.code(gid)}>Tj"
        pen += advance
    if not plain:
        yield "EMC"


def _matrix(run: GlyphRun, x: float, y: float) -> str:
    turn = "-1 0 0 -1" if run.turned else "1 0 0 1"
    return f"{turn} {number(x)} {number(y)} Tm"


def _actual_text(shape: Shaped) -> str:
    return f"/Span<</ActualText{text_string(shape.text)}>>"
