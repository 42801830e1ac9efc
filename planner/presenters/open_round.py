"""Which interview round is open: asked for by every page of the window."""

from __future__ import annotations

from planner.domain.interview import InterviewRound
from planner.domain.process import Process
from planner.presenters.changes import Changes, RoundOpened
from planner.presenters.journal import Journal


class OpenRound:
    """The open round, read afresh at each look.

    Made before the pages, so that it knows of a turn before they show it.
    """

    def __init__(self, journal: Journal, changes: Changes) -> None:
        """Follow what ``changes`` says is open."""
        self._journal = journal
        self._id = ""
        changes.subscribe(RoundOpened, self._on_round_opened)

    @property
    def id(self) -> str:
        """Its id, or an empty string."""
        return self._id

    def read(self) -> tuple[InterviewRound, Process] | None:
        """The round and its process, when both are there."""
        round_ = self._journal.round(self._id)
        process = self._journal.process(round_.process_id) if round_ else None
        return (round_, process) if round_ and process else None

    def _on_round_opened(self, event: RoundOpened) -> None:
        self._id = event.round_id
