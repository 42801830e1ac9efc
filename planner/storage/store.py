"""Everything that is remembered, behind one door: values go in, values come out."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path

from planner import paths
from planner.domain.preferences import Preferences
from planner.storage import preferences
from planner.storage.backups import back_up
from planner.storage.contacts import Contacts
from planner.storage.database import IN_MEMORY, Database
from planner.storage.journal_log import JournalLog, LogRow
from planner.storage.lessons import Lessons
from planner.storage.log_index import LogIndex
from planner.storage.marks import Marks
from planner.storage.migrations import STEPS
from planner.storage.notes import Notes, SentCopies
from planner.storage.organizations import Organizations
from planner.storage.people import People
from planner.storage.processes import Processes
from planner.storage.rounds import Rounds
from planner.storage.upgrading import upgrade


class Store:
    """One open journal.

    Belongs to the thread that opened it. Every ``put`` keeps a whole value with its
    parts and is safe on disk when it returns, or raises a ``Problem`` and changes
    nothing; values refer to each other by id, and the one referred to must be there
    when the transaction ends.
    """

    def __init__(self, database: Database) -> None:
        """Take over an open database with today's tables."""
        index = LogIndex(database)
        self.database = database
        self.organizations = Organizations(database, index)
        self.people = People(database, index)
        self.processes = Processes(database, index)
        self.rounds = Rounds(database, index)
        self.notes = Notes(database, index)
        self.sent_copies = SentCopies(database)
        self.marks = Marks(database)
        self.contacts = Contacts(database)
        self.lessons = Lessons(database, index)
        self._log = JournalLog(database)

    @classmethod
    def in_memory(cls) -> Store:
        """An empty journal without a file, for tests and trials."""
        database = Database(IN_MEMORY, paths.at(Path("in-memory")))
        upgrade(database, STEPS, keep_copy=list)
        database.harden()
        return cls(database)

    def transaction(self) -> AbstractContextManager[None]:
        """Keep all that is put inside the ``with``, or nothing."""
        return self.database.transaction()

    def preferences(self) -> Preferences:
        """The settings, with defaults for what was never saved."""
        return preferences.read(self.database)

    def save_preferences(self, value: Preferences) -> None:
        """Keep the settings."""
        preferences.save(self.database, value)

    def log(self, search: str = "", limit: int | None = 200) -> list[LogRow]:
        """The newest rounds that match, ready to show."""
        return self._log.rows(self._log.ids(search, limit))

    def log_ids(self, search: str = "", limit: int | None = None) -> list[str]:
        """The rounds in which all words of ``search`` begin a word, newest first."""
        return self._log.ids(search, limit)

    def log_rows(self, ids: Sequence[str]) -> list[LogRow]:
        """The rows of these rounds, in their order."""
        return self._log.rows(ids)

    def backup(self, folder: Path) -> Path:
        """A backup in ``folder``, opened and checked; ``Problem`` when it fails."""
        return back_up(self.database, folder, datetime.now().astimezone())

    def close(self) -> None:
        """Give the file free; the store is of no use afterwards."""
        self.database.close()
