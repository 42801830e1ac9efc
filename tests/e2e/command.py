"""Runs the command as its users do: a process of its own, somewhere else."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "resources" / "sample" / "job.json"
COMMAND = (sys.executable, "-W", "error", "-m", "planner")


def environment(**more: str) -> dict[str, str]:
    """The surroundings of the process; the program is found wherever it starts."""
    return {**os.environ, "PYTHONPATH": str(ROOT), **more}


def run(
    *arguments: str, cwd: Path = ROOT, job: bytes = b"", **more: str
) -> subprocess.CompletedProcess[str]:
    """Run to the end, with ``job`` on standard input."""
    return subprocess.run(
        [*COMMAND, *arguments],
        cwd=cwd,
        input=job.decode("utf-8", "surrogateescape"),
        encoding="utf-8",
        errors="surrogateescape",
        env=environment(**more),
        capture_output=True,
        check=False,
    )


def records(done: subprocess.CompletedProcess[str]) -> list[dict[str, Any]]:
    """What the JSON lines say, one for each note."""
    return [json.loads(line) for line in done.stdout.splitlines()]


def note(id_: str = "N1", **changes: object) -> dict[str, object]:
    """The first note of the sample under another id, with some keys changed."""
    first = json.loads(SAMPLE.read_text(encoding="utf-8"))[0]
    assert isinstance(first, dict)
    return {**first, "id": id_, **changes}
