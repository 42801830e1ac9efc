"""What a benchmark gives: figures with what was measured, on which data, how often."""

from __future__ import annotations

import math
import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from time import perf_counter


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured thing; times in milliseconds, memory in MiB (2^20 bytes).

    ``cpu`` and ``memory`` are medians over whole processes, and None where only a
    part of one was timed. ``target`` is the design's, in words.
    """

    what: str
    data: str
    runs: int
    median: float
    p95: float
    cpu: float | None = None
    memory: float | None = None
    target: str = ""


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that at least that share of all values does not exceed."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def figure(
    what: str, data: str, milliseconds: Sequence[float], target: str = ""
) -> Figure:
    """The figure of something that was timed inside this process."""
    return Figure(
        what,
        data,
        len(milliseconds),
        statistics.median(milliseconds),
        percentile(milliseconds, 0.95),
        target=target,
    )


def time_each(act: Callable[[int], object], runs: int, warm_up: int = 5) -> list[float]:
    """Milliseconds of each run; ``act`` gets the number of the run."""
    for number in range(warm_up):
        act(-1 - number)
    taken = []
    for number in range(runs):
        began = perf_counter()
        act(number)
        taken.append((perf_counter() - began) * 1000)
    return taken
