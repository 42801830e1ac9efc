"""Measures ``render`` as whole processes, and one edited note inside a process."""

from __future__ import annotations

import random
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from benchmarks.figures import Figure, figure, time_each
from benchmarks.notes import job_lines
from benchmarks.processes import measure
from planner.bootstrap import build_press
from planner.domain.mailpiece import Mailpiece
from planner.exchange.job import Job, read_jobs
from planner.pdf.press import Press
from planner.pdf.raster import render

_RENDER = (sys.executable, "-m", "planner", "render")
_EDITS = 300
_EDIT_WORDS = "warm north early kettle ledger rowing honest afternoon a very".split()


def measure_render() -> Iterator[Figure]:
    """One note and a thousand, from start to files, files cached by one run before."""
    with tempfile.TemporaryDirectory() as folder:
        one, many = Path(folder) / "one.jsonl", Path(folder) / "many.jsonl"
        one.write_text(job_lines(1), encoding="utf-8")
        many.write_text(job_lines(1000), encoding="utf-8")
        out = ("-o", str(Path(folder) / "out"))
        yield measure("render", "1 note", (*_RENDER, str(one), *out), 15, "≤ 350 ms")
        yield measure(
            "render --combined",
            "1,000 notes",
            (*_RENDER, str(many), *out, "--combined"),
            5,
            "≤ 1,660 ms (twice Typst)",
        )
        yield measure("render", "1,000 notes", (*_RENDER, str(many), *out), 3)


def measure_edit() -> Iterator[Figure]:
    """A word typed into a full card: layout and both PDFs, then the card's picture."""
    press, piece = build_press(), _piece()
    yield figure("layout and PDF of an edited note", "110 words", _edits(press, piece))
    card = press.proof(piece).card

    def picture(number: int) -> None:
        render(card, number % 2, 2.0)

    yield figure("page to picture", "A2 card, 144 dpi", time_each(picture, 100))


def _edits(press: Press, piece: Mailpiece) -> list[float]:
    """Each run puts another word into the middle of the text."""
    chance = random.Random(5)
    words = piece.text.split(" ")
    texts = []
    for _ in range(_EDITS + 5):
        at = chance.randrange(20, len(words) - 20)
        changed = [*words[:at], chance.choice(_EDIT_WORDS), *words[at:]]
        texts.append(" ".join(changed))

    def edit(number: int) -> None:
        press.proof(replace(piece, text=texts[number]))

    return time_each(edit, _EDITS)


def _piece() -> Mailpiece:
    job = next(read_jobs(job_lines(1)))
    if not isinstance(job, Job):
        raise TypeError(str(job))
    return job.piece
