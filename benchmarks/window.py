"""Measures the window from outside: start to first paint, key to picture, memory."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter
from typing import Any

from benchmarks.figures import Figure, figure, percentile
from benchmarks.journals import fill
from benchmarks.processes import ROOT
from planner import paths
from planner.storage.keys import find_key
from planner.storage.opening import open_store

_STARTS = 7
_ENVIRONMENT = {
    "QT_QPA_PLATFORM": "offscreen",
    "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
    "PYTHONPATH": str(ROOT),
}


def measure_window() -> Iterator[Figure]:
    """An empty journal and one of two thousand interviews; no screen, so no GPU."""
    with tempfile.TemporaryDirectory() as folder:
        empty, full = Path(folder) / "empty", Path(folder) / "full"
        _make_journal(full, 2000)
        yield _starts(empty, "empty journal")
        yield _starts(full, "2,000 interviews")
        keys = _probe("keys", full)[-1]["key_ms"]
        yield figure("key to painted picture", "110-word card", keys, "≤ 16, p95 ≤ 33")


def _make_journal(folder: Path, rounds: int) -> None:
    os.environ.update(_ENVIRONMENT)
    profile = paths.at(folder)
    profile.make()
    store = open_store(profile, find_key(profile).hex)
    try:
        fill(store, rounds)
    finally:
        store.close()


def _starts(folder: Path, data: str) -> Figure:
    """From starting the process to the end of the first paint; memory a while later."""
    _probe("start", folder)
    told = [_probe("start", folder) for _ in range(_STARTS)]
    walls = [lines[0]["wall_ms"] for lines in told]
    return Figure(
        "start to first window",
        data,
        _STARTS,
        statistics.median(walls),
        percentile(walls, 0.95),
        statistics.median(lines[0]["cpu_ms"] for lines in told),
        statistics.median(lines[1]["pss_mib"] for lines in told),
        "≤ 900 ms, ≤ 700 CPU, PSS ≤ 120",
    )


def _probe(what: str, folder: Path) -> list[dict[str, Any]]:
    """What the probe printed, each line with the milliseconds since its start."""
    command = [sys.executable, "-m", "benchmarks.window_probe", what, str(folder)]
    began = perf_counter()
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        env={**os.environ, **_ENVIRONMENT},
        stdout=subprocess.PIPE,
        text=True,
    )
    told = []
    assert process.stdout is not None
    for line in process.stdout:
        wall = (perf_counter() - began) * 1000
        told.append({**json.loads(line), "wall_ms": wall})
    if process.wait():
        raise RuntimeError(f"the window ended with {process.returncode}")
    return told
