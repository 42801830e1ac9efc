"""What a command prints: results to standard output, sentences to standard error."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planner.domain.finding import Finding

DONE, FINDINGS, USAGE, INTERRUPTED = 0, 1, 2, 130
"""Exit codes: all is well; findings or problems; wrong use; stopped by the user."""


def speak_utf8() -> None:
    """Print any name in any locale; JSON is UTF-8 whatever the terminal is."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


@dataclass(slots=True)
class Report:
    """Prints as the work goes on, and remembers whether anything was wrong."""

    troubled: bool = False

    @property
    def code(self) -> int:
        """The exit code so far."""
        return FINDINGS if self.troubled else DONE

    def wrong(self, sentence: str) -> None:
        """Say what is wrong, in one line."""
        self.troubled = True
        print(" ".join(sentence.split()), file=sys.stderr)

    def result(
        self,
        place: str,
        id_: str,
        facts: Mapping[str, object],
        findings: Sequence[Finding],
    ) -> None:
        """Print the JSON line of one note, and its findings as sentences.

        ``place`` tells where in the input the note stands, such as ``line 3``.
        """
        for finding in findings:
            self.wrong(f"{place}: {id_}: {finding.message} {finding.remedy}")
        record = {"id": id_, **facts, "findings": [asdict(each) for each in findings]}
        print(json.dumps(record, ensure_ascii=False))
