"""The command line: opens the window or runs one command without it.

Exit codes: 0 done, 1 findings or problems (said on standard error, one line each),
2 usage. Everything heavy is imported where a command needs it, Qt never.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from planner import __version__
from planner.commands.report import DONE, FINDINGS, USAGE, Report, speak_utf8

_COMMAND = "thank-you-planner"
_QT = "PySide6"
_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def main(argv: Sequence[str]) -> int:
    """Run what the arguments ask for and return the exit code."""
    speak_utf8()
    try:
        options = _parser().parse_args(argv)
    except SystemExit as end:
        return int(end.code or DONE)
    if options.command == "render":
        from planner.commands.render import render

        return render(options.job, options.output, options.combined)
    return _opened(options.profile)


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
        help="one cards.pdf and one envelopes.pdf for all notes",
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


# ------------------------------------------------------------------ window


def _opened(profile: Path | None) -> int:
    """Open the window, or say why there can be none; Qt itself would abort."""
    report = Report()
    if sys.platform.startswith("linux") and not any(map(os.environ.get, _DISPLAYS)):
        report.wrong(
            "There is no display for the window. "
            f"“{_COMMAND} render” makes PDFs without one."
        )
        return FINDINGS
    try:
        from planner.desktop import start_window
    except ImportError as error:
        if not (error.name or "").startswith(_QT):
            raise
        report.wrong(f"The window cannot open, since Qt cannot be loaded: {error}.")
        return FINDINGS
    return start_window(profile)
