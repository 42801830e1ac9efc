"""Runs the benchmarks: ``python -m benchmarks [NAME...]``, else all usual ones."""

from __future__ import annotations

import json
import os
import platform
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from benchmarks.beside_typst import measure_beside_typst
from benchmarks.figures import Figure
from benchmarks.processes import ROOT
from benchmarks.rendering import measure_edit, measure_render
from benchmarks.storing import measure_journal, measure_large_journal
from benchmarks.window import measure_window
from planner import __version__

Benchmark = Callable[[], Iterator[Figure]]

USUAL: Mapping[str, Benchmark] = {
    "render": measure_render,
    "edit": measure_edit,
    "typst": measure_beside_typst,
    "journal": measure_journal,
    "window": measure_window,
}
ON_REQUEST: Mapping[str, Benchmark] = {"large-journal": measure_large_journal}
_PACKAGES = (
    "typst",
    "reportlab",
    "uharfbuzz",
    "pypdfium2",
    "sqlcipher3",
    "PySide6-Essentials",
)
_TITLES = ("what", "on", "median ms", "p95 ms", "CPU ms", "MiB", "runs", "target")
_RESULTS = ROOT / "out" / "bench.json"


def main(names: Sequence[str]) -> int:
    """Measure, print a table as it grows, keep the figures as JSON."""
    benchmarks = {**USUAL, **ON_REQUEST}
    if unknown := [name for name in names if name not in benchmarks]:
        known = ", ".join(benchmarks)
        print(
            f"There is no benchmark {unknown[0]}; choose of {known}.", file=sys.stderr
        )
        return 2
    surroundings = _surroundings()
    for key, value in surroundings.items():
        print(f"{key:<12} {value}")
    print(_line(_TITLES))
    figures = []
    for name in names or USUAL:
        for figure in benchmarks[name]():
            figures.append(figure)
            print(_line(_cells(figure)), flush=True)
    _RESULTS.parent.mkdir(exist_ok=True)
    results = {**surroundings, "figures": [asdict(each) for each in figures]}
    _RESULTS.write_text(
        json.dumps(results, indent=1, ensure_ascii=False) + "\n", "utf-8"
    )
    print(f"Also in {_RESULTS.relative_to(ROOT)}.")
    return 0


def _cells(figure: Figure) -> tuple[str, ...]:
    return (
        figure.what,
        figure.data,
        f"{figure.median:,.2f}",
        f"{figure.p95:,.2f}",
        "" if figure.cpu is None else f"{figure.cpu:,.0f}",
        "" if figure.memory is None else f"{figure.memory:,.0f}",
        str(figure.runs),
        figure.target,
    )


def _line(cells: Sequence[str]) -> str:
    what, data, *numbers, target = cells
    columns = "".join(f"{number:>11}" for number in numbers)
    return f"{what:<34}{data:<20}{columns}  {target}".rstrip()


def _surroundings() -> dict[str, str]:
    """Machine and versions, without which a figure says nothing."""
    return {
        "measured": datetime.now(UTC).isoformat(timespec="minutes"),
        "machine": f"{_processor()}, {os.cpu_count()} cores, {platform.platform()}",
        "load": " ".join(f"{load:.2f}" for load in _load()),
        "Python": platform.python_version(),
        "planner": __version__,
        **{name: _version(name) for name in _PACKAGES},
    }


def _processor() -> str:
    """The processor's name, where the system tells it."""
    cpu = Path("/proc/cpuinfo")
    lines = cpu.read_text("utf-8").splitlines() if cpu.exists() else []
    named = [line.partition(":")[2].strip() for line in lines if "model name" in line]
    return named[0] if named else platform.processor() or platform.machine()


def _load() -> tuple[float, ...]:
    return os.getloadavg() if hasattr(os, "getloadavg") else ()


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
