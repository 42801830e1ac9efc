"""Runs whole processes and tells what each took: seconds, CPU seconds, memory."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from benchmarks.figures import Figure, percentile

ROOT = Path(__file__).resolve().parent.parent
_KIB_IN_MIB = 1024 if sys.platform != "darwin" else 1024 * 1024


@dataclass(frozen=True, slots=True)
class Spent:
    """What one process took: milliseconds by the clock and of the CPU, peak MiB."""

    wall: float
    cpu: float
    memory: float


def run_once(command: Sequence[str], more: Mapping[str, str] | None = None) -> Spent:
    """Run to the end; RuntimeError when it fails.

    Memory is the peak resident set of the process itself, as the kernel counts it.
    Without ``wait4`` (Windows) only the time by the clock is known.
    """
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **(more or {})}
    began = perf_counter()
    process = subprocess.Popen(
        command, env=environment, cwd=ROOT, stdout=subprocess.DEVNULL
    )
    if sys.platform == "win32":
        code, cpu, memory = process.wait(), 0.0, 0.0
    else:
        _, status, usage = os.wait4(process.pid, 0)
        code = process.returncode = os.waitstatus_to_exitcode(status)
        cpu = (usage.ru_utime + usage.ru_stime) * 1000
        memory = usage.ru_maxrss / _KIB_IN_MIB
    wall = (perf_counter() - began) * 1000
    if code:
        raise RuntimeError(f"{' '.join(command)} ended with {code}")
    return Spent(wall, cpu, memory)


def measure(
    what: str,
    data: str,
    command: Sequence[str],
    runs: int,
    target: str = "",
    more: Mapping[str, str] | None = None,
) -> Figure:
    """The figure of a command, run once more at first so that files are cached."""
    run_once(command, more)
    spent = [run_once(command, more) for _ in range(runs)]
    walls = [each.wall for each in spent]
    known = sys.platform != "win32"
    return Figure(
        what,
        data,
        runs,
        statistics.median(walls),
        percentile(walls, 0.95),
        statistics.median(each.cpu for each in spent) if known else None,
        statistics.median(each.memory for each in spent) if known else None,
        target,
    )
