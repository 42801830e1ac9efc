"""The made-up notes that figures are measured on."""

from __future__ import annotations

from benchmarks.notes import job_lines
from planner.exchange.job import Job, missing_for_paper, read_jobs


def test_the_notes_are_the_same_every_time_and_good() -> None:
    lines = job_lines(50)
    assert lines == job_lines(50)
    assert lines.startswith(job_lines(3))
    jobs = [entry for entry in read_jobs(lines) if isinstance(entry, Job)]
    assert len(jobs) == 50
    assert len({job.piece.text for job in jobs}) == 50
    assert all(missing_for_paper(job) == () for job in jobs)
