"""Measures the window from outside: start to first paint, key to picture, memory."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import Any

from benchmarks.figures import Figure, figure, percentile
from benchmarks.journals import fill
from benchmarks.notes import job_lines
from benchmarks.processes import ROOT
from planner import paths
from planner.domain.interview import InterviewRound, Meeting
from planner.domain.note import Note
from planner.domain.person import Organization, Person
from planner.domain.preferences import Preferences
from planner.domain.process import Process
from planner.exchange.job import Job, read_jobs
from planner.storage.keys import find_key
from planner.storage.opening import open_store
from planner.storage.store import Store

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
        _put_open_note(store)
    finally:
        store.close()


def _put_open_note(store: Store) -> None:
    """The newest interview: one person met, and a full note that is not sent."""
    job = next(read_jobs(job_lines(1)))
    assert isinstance(job, Job)
    office = Organization("office", "Larkspur Bakery", job.piece.recipient.address)
    process = Process("process", office.id, "Baker")
    person = Person("person", job.piece.recipient.name, "Ms", organization_id=office.id)
    round_ = InterviewRound(
        "round", process.id, date(2099, 1, 1), meetings=(Meeting(person.id),)
    )
    store.save_preferences(Preferences(job.piece.sender))
    with store.transaction():
        store.organizations.put(office)
        store.processes.put(process)
        store.people.put(person)
        store.rounds.put(round_)
        store.notes.put(Note("note", person.id, round_.id, text=job.piece.text))


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
