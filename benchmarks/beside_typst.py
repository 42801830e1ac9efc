"""Measures ``render --combined`` beside Typst: same notes, same run, by turns."""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path

from benchmarks.figures import Figure, percentile
from benchmarks.notes import job_lines
from benchmarks.processes import Spent, run_once

_NOTES = 1000
_ROUNDS = 5
_MISSING = (
    "Typst is not here, so nothing is measured beside it; "
    "“pip install --group bench” brings it."
)
_AIM = "below 1.0 is the aim, 2.0 the most; memory ≤ 150 MiB"


def measure_beside_typst() -> Iterator[Figure]:
    """Whole processes from start to files; the ratio of medians is in the target."""
    if find_spec("typst") is None:
        print(_MISSING, file=sys.stderr)
        return
    with tempfile.TemporaryDirectory() as folder:
        job = Path(folder) / "job.jsonl"
        job.write_text(job_lines(_NOTES), encoding="utf-8")
        python = (sys.executable, "-m")
        ours = (*python, "planner", "render", str(job), "--combined", "-o", folder)
        theirs = (*python, "benchmarks.typst_job", str(job), str(Path(folder, "typst")))
        run_once(ours)
        found = {"PYTHONPATH": os.pathsep.join(sys.path)}
        run_once(theirs, found)
        pairs = [(run_once(ours), run_once(theirs, found)) for _ in range(_ROUNDS)]
    planner, typst = zip(*pairs, strict=True)
    yield _figure("Typst, cards and envelopes", typst, "")
    yield _figure("render --combined", planner, ratio(planner, typst))


def ratio(ours: Sequence[Spent], theirs: Sequence[Spent]) -> str:
    """How many times as long ours took, by the clock and of the CPU."""
    wall = _median(ours, "wall") / _median(theirs, "wall")
    cpu = _median(ours, "cpu") / max(_median(theirs, "cpu"), 1.0)
    return f"{wall:.2f} × Typst (CPU {cpu:.2f} ×): {_AIM}"


def _median(spent: Sequence[Spent], what: str) -> float:
    return float(statistics.median(getattr(each, what) for each in spent))


def _figure(what: str, spent: Sequence[Spent], target: str) -> Figure:
    walls = [each.wall for each in spent]
    return Figure(
        what,
        f"{_NOTES:,} notes",
        len(spent),
        statistics.median(walls),
        percentile(walls, 0.95),
        _median(spent, "cpu"),
        _median(spent, "memory"),
        target,
    )
