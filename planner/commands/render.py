"""``render``: a card and an envelope as PDF for each note of a job."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path

from planner.bootstrap import build_catalogue, build_press
from planner.commands.report import INTERRUPTED, USAGE, Report
from planner.domain.finding import Finding, Severity
from planner.domain.geometry import POINTS_PER_MM
from planner.domain.note import Medium
from planner.domain.problems import Problem, ProblemKind
from planner.exchange.job import Job, JobError, missing_for_paper, read_jobs
from planner.exchange.text_file import read_text_file, reason_of
from planner.exchange.written_files import make_folder, write_together
from planner.layout.posting import Posting
from planner.pdf.press import Proof

_CARDS, _ENVELOPES = "cards.pdf", "envelopes.pdf"
_NO_CARD = Finding(
    "goes_by_email", Severity.HINT, "This note goes by e-mail, so no card is made."
)


def render(job: str, folder: Path, combined: bool) -> int:
    """Write the PDFs of a job's good notes into the folder; the exit code.

    ``job`` is a file or ``-`` for standard input. One JSON line is printed for each
    note, one sentence on standard error for each thing that is wrong.
    """
    report = Report()
    try:
        text = read_text_file(job)
    except Problem as problem:
        report.wrong(str(problem))
        return USAGE
    try:
        _render(text, folder, combined, report)
        sys.stdout.flush()
    except Problem as problem:
        report.wrong(str(problem))
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:
        _give_up_output(report, error)
    return report.code


def _render(text: str, folder: Path, combined: bool, report: Report) -> None:
    """Render all good notes; Problem where nothing more can be written."""
    jobs = _cards(text, report)
    first = next(jobs, None)
    if first is not None:
        make_folder(folder)
        make = _render_combined if combined else _render_each
        make(chain([first], jobs), folder, report)


def _cards(text: str, report: Report) -> Iterator[Job]:
    """The notes that can go on paper; the others are reported."""
    for entry in read_jobs(text):
        if isinstance(entry, JobError):
            report.wrong(str(entry))
        elif entry.medium is Medium.EMAIL:
            nothing = _facts(None, ())
            report.result(_place(entry), entry.piece.id, nothing, (_NO_CARD,))
        elif missing := missing_for_paper(entry):
            for error in missing:
                report.wrong(str(error))
        else:
            yield entry


def _render_each(jobs: Iterable[Job], folder: Path, report: Report) -> None:
    """Two files for each note, which are there before its line is printed."""
    press = build_press()
    for job in jobs:
        try:
            proof = press.proof(job.piece)
        except Problem as problem:
            report.wrong(_of_stationery(job, problem))
            continue
        what = "guide" if job.piece.stationery.by_hand else "card"
        pages = {
            f"{job.piece.id}-{what}.pdf": proof.card,
            f"{job.piece.id}-envelope.pdf": proof.envelope,
        }
        _tell(job, proof, write_together(folder, pages), report)


def _render_combined(jobs: Iterable[Job], folder: Path, report: Report) -> None:
    """Two files for all notes, without those whose stationery is not on the shelf."""
    catalogue = build_catalogue()
    printed: list[Job] = []
    for job in jobs:
        try:
            catalogue.choose(job.piece.stationery, job.piece.sender.address.country)
        except Problem as problem:
            report.wrong(_of_stationery(job, problem))
        else:
            printed.append(job)
    if not printed:
        return
    made = build_press().combined(job.piece for job in printed)
    files = write_together(folder, {_CARDS: made.cards, _ENVELOPES: made.envelopes})
    for job, proof in zip(printed, made.proofs, strict=True):
        _tell(job, proof, files, report)


def _tell(job: Job, proof: Proof, files: Sequence[Path], report: Report) -> None:
    report.result(_place(job), job.piece.id, _facts(proof, files), proof.findings)


def _facts(proof: Proof | None, files: Sequence[Path]) -> dict[str, object]:
    """What the JSON line tells besides id and findings."""
    return {
        "files": [str(file) for file in files],
        "point_size": round(proof.point_size, 3) if proof else None,
        "lines": proof.lines if proof else None,
        "lines_left": proof.lines_left if proof else None,
        "overset": proof.overset.text if proof and proof.overset else None,
        "posting": _posting(proof.posting) if proof else None,
    }


def _posting(posting: Posting) -> dict[str, object]:
    return {
        "grams": posting.grams,
        "thickness_mm": round(posting.thickness / POINTS_PER_MM, 2),
        "advice": posting.advice,
    }


def _place(job: Job) -> str:
    return f"line {job.line}"


def _of_stationery(job: Job, problem: Problem) -> str:
    """The problem of one note with its line, and the key where that is known."""
    key = ""
    if problem.kind is ProblemKind.UNKNOWN_STOCK:
        key = f"“stationery.{problem.facts['what']}”: "
    return f"{_place(job)}: {key}{problem}"


def _give_up_output(report: Report, error: OSError) -> None:
    """Nobody reads any more, or standard output is full: end without a traceback."""
    report.troubled = True
    if not isinstance(error, BrokenPipeError):
        report.wrong(f"The results could not be printed: {reason_of(error)}.")
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
