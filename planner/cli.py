"""The command line: opens the window or runs one command without it.

Exit codes: 0 done, 1 findings or problems (said on standard error, one line each),
2 usage. Everything heavy is imported where a command needs it, Qt never.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from planner import __version__
from planner.domain.problems import Problem, ProblemKind

if TYPE_CHECKING:
    from planner.domain.finding import Finding
    from planner.exchange.job import Job
    from planner.pdf.press import Press, Proof

DONE, FINDINGS, USAGE, INTERRUPTED = 0, 1, 2, 130
_COMMAND = "thank-you-planner"
_CARDS, _ENVELOPES = "cards.pdf", "envelopes.pdf"


def main(argv: Sequence[str]) -> int:
    """Run what the arguments ask for and return the exit code."""
    _speak_utf8()
    try:
        options = _parser().parse_args(argv)
    except SystemExit as end:
        return int(end.code or DONE)
    if options.command == "render":
        return _rendered(options)
    from planner.desktop import start_window

    return start_window(options.profile)


class _Parser(argparse.ArgumentParser):
    """Says what is wrong with the arguments in one line."""

    def error(self, message: str) -> NoReturn:
        """End with exit code 2."""
        self.exit(USAGE, f"{self.prog}: {message} (see {self.prog} --help)\n")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog=_COMMAND,
        description="Without a command, open the window.",
        allow_abbrev=False,
    )
    parser.add_argument(
        "--version", action="version", version=f"{_COMMAND} {__version__}"
    )
    _add_profile(parser, default=None)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    render = commands.add_parser(
        "render",
        help="make the PDFs of a card and an envelope for each note in JOB",
        description="Make the PDFs of a card and an envelope for each note in JOB, "
        "and print one JSON line for each.",
        allow_abbrev=False,
    )
    render.add_argument("job", metavar="JOB", help="JSON or JSON Lines; - is stdin")
    render.add_argument(
        "-o",
        "--output",
        metavar="DIR",
        type=Path,
        default=Path(),
        help="where the PDFs go; made if it is missing (default: here)",
    )
    render.add_argument(
        "--combined",
        action="store_true",
        help=f"one {_CARDS} and one {_ENVELOPES} for all notes",
    )
    _add_profile(render, default=argparse.SUPPRESS)
    return parser


def _add_profile(parser: argparse.ArgumentParser, default: str | None) -> None:
    parser.add_argument(
        "--profile",
        metavar="DIR",
        type=Path,
        default=default,
        help="keep all data under DIR",
    )


# ------------------------------------------------------------------ output


def _speak_utf8() -> None:
    """Print any name in any locale; JSON is UTF-8 whatever the terminal is."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


@dataclass(slots=True)
class _Report:
    """Prints what was made to standard output, what is wrong to standard error."""

    troubled: bool = False

    def wrong(self, sentence: str) -> None:
        """Say what is wrong, in one line."""
        self.troubled = True
        print(" ".join(sentence.split()), file=sys.stderr)

    def note(self, job: Job, record: dict[str, object]) -> None:
        """Print the JSON line of one note, and its findings as sentences."""
        findings = record["findings"]
        assert isinstance(findings, list)
        for finding in findings:
            words = f"{finding['message']} {finding['remedy']}"
            self.wrong(f"line {job.line}: {job.piece.id}: {words}")
        print(json.dumps({"id": job.piece.id, **record}, ensure_ascii=False))


def _record(proof: Proof, files: Sequence[Path]) -> dict[str, object]:
    """What the JSON line tells of a note that was set."""
    return {
        "files": [str(file) for file in files],
        "point_size": round(proof.point_size, 3),
        "lines": proof.lines,
        "lines_left": proof.lines_left,
        "overset": proof.overset.text if proof.overset else None,
        "findings": [asdict(finding) for finding in proof.findings],
    }


def _record_without_card(finding: Finding) -> dict[str, object]:
    return {
        "files": [],
        "point_size": None,
        "lines": None,
        "lines_left": None,
        "overset": None,
        "findings": [asdict(finding)],
    }


# ------------------------------------------------------------------ render


def _rendered(options: argparse.Namespace) -> int:
    """Run ``render`` and return the exit code."""
    from planner.exchange.text_file import read_text_file

    report = _Report()
    try:
        text = read_text_file(options.job)
    except Problem as problem:
        report.wrong(str(problem))
        return USAGE
    try:
        _render(text, options.output, options.combined, report)
        sys.stdout.flush()
    except Problem as problem:
        report.wrong(str(problem))
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:
        _give_up_output(report, error)
    return FINDINGS if report.troubled else DONE


def _render(text: str, folder: Path, combined: bool, report: _Report) -> None:
    """Write the PDFs of all good notes; Problem where nothing more can be written."""
    from planner.bootstrap import build_press
    from planner.exchange.written_files import make_folder

    jobs = _cards(text, report)
    first = next(jobs, None)
    if first is not None:
        make_folder(folder)
        make = _render_combined if combined else _render_each
        make(build_press(), chain([first], jobs), folder, report)


def _cards(text: str, report: _Report) -> Iterator[Job]:
    """The notes that can go on paper; the others are reported."""
    from planner.domain.note import Medium
    from planner.exchange.job import JobError, missing_for_paper, read_jobs

    for entry in read_jobs(text):
        if isinstance(entry, JobError):
            report.wrong(str(entry))
        elif entry.medium is Medium.EMAIL:
            report.note(entry, _record_without_card(_no_card()))
        elif missing := missing_for_paper(entry):
            for error in missing:
                report.wrong(str(error))
        else:
            yield entry


def _no_card() -> Finding:
    from planner.domain.finding import Finding, Severity

    return Finding(
        "goes_by_email",
        Severity.HINT,
        "This note goes by e-mail, so no card is made.",
    )


def _render_each(
    press: Press, jobs: Iterator[Job], folder: Path, report: _Report
) -> None:
    from planner.exchange.written_files import write_together

    for job in jobs:
        try:
            proof = press.proof(job.piece)
        except Problem as problem:
            report.wrong(_of_stationery(job, problem))
            continue
        pages = {
            f"{job.piece.id}-card.pdf": proof.card,
            f"{job.piece.id}-envelope.pdf": proof.envelope,
        }
        report.note(job, _record(proof, write_together(folder, pages)))


def _render_combined(
    press: Press, jobs: Iterator[Job], folder: Path, report: _Report
) -> None:
    from planner.bootstrap import build_catalogue
    from planner.exchange.written_files import write_together

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
    made = press.combined(job.piece for job in printed)
    pages = {_CARDS: made.cards, _ENVELOPES: made.envelopes}
    files = write_together(folder, pages)
    for job, proof in zip(printed, made.proofs, strict=True):
        report.note(job, _record(proof, files))


def _of_stationery(job: Job, problem: Problem) -> str:
    """The problem of one note with its line, and the key where that is known."""
    key = ""
    if problem.kind is ProblemKind.UNKNOWN_STOCK:
        key = f"“stationery.{problem.facts['what']}”: "
    return f"line {job.line}: {key}{problem}"


def _give_up_output(report: _Report, error: OSError) -> None:
    """Nobody reads any more, or standard output is full: end without a traceback."""
    from planner.exchange.text_file import reason_of

    report.troubled = True
    if not isinstance(error, BrokenPipeError):
        report.wrong(f"The results could not be printed: {reason_of(error)}.")
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
