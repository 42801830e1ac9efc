"""Opens the window over the journal, and sees to it that both close in order."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable
from functools import partial
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, QTimer

from planner import __version__, bootstrap, paths, resources
from planner.domain.problems import Problem
from planner.presenters.changes import Changes, ProblemMet
from planner.presenters.employer import Employer
from planner.presenters.interview_form import InterviewFormPresenter
from planner.presenters.interview_log import InterviewLog
from planner.presenters.journal import Journal
from planner.presenters.mailing import Mailing
from planner.presenters.note_desk import NoteDesk
from planner.presenters.open_round import OpenRound
from planner.presenters.outcome import Outcome
from planner.presenters.people_met import PeopleMet
from planner.presenters.pictures import Darkroom
from planner.presenters.settings import Settings
from planner.presenters.shell import Shell
from planner.storage import failures
from planner.storage.backups import Copy
from planner.storage.daily_backup import copy_if_due, finish
from planner.storage.keys import Key, KeyPlace, find_key
from planner.storage.opening import open_store
from planner.storage.store import Store
from planner.ui.about import Installation
from planner.ui.application import Appearance, make_application
from planner.ui.countries import system_country
from planner.ui.crash import CrashGuard
from planner.ui.dialogs import Dialogs
from planner.ui.icons import Icons
from planner.ui.main_window import MainWindow
from planner.ui.starting import StartingWindow
from planner.ui.tasks import WorkerTasks
from planner.ui.timing import WallClock, WindowTimer

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

_LOG_BYTES = 500_000
_LOG_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
_FAILED = 1


def start_window(folder: Path | None) -> int:
    """Run the window until it is closed; the exit code of the program.

    ``folder`` holds all data instead of the system's usual places.
    """
    os.umask(0o077)
    profile = paths.at(folder) if folder else paths.default()
    faces = bootstrap.window_faces()
    app = make_application(sys.argv[:1], resources.read_bytes, faces, __version__)
    desktop = Desktop(app, profile)
    desktop.open()
    code = app.exec()
    desktop.close()
    return code


class Desktop(QObject):
    """The running program: first the key, then the journal, then the window.

    The keychain may take its time or ask the user something, so it is asked on the
    worker thread, and a small window says so when it lasts.
    """

    def __init__(self, app: QApplication, profile: paths.Profile) -> None:
        """Prepare what needs no journal."""
        super().__init__(app)
        self._app = app
        self._profile = profile
        self._appearance = Appearance(app)
        self._tasks = WorkerTasks(self)
        self._timer = WindowTimer(self)
        self._starting = StartingWindow(self._appearance)
        self._store: Store | None = None
        self.journal: Journal | None = None
        self._guard = CrashGuard(__version__, self._save)
        self._log: logging.Handler = logging.NullHandler()
        self.window: MainWindow | None = None

    def open(self) -> None:
        """Begin; goes on when the key is found."""
        self._guard.install()
        try:
            self._profile.make()
        except OSError as error:
            problem = failures.of_system(error, self._profile.data)
            self._give_up(failures.at_start(problem, self._profile))
            return
        self._log = _open_log(self._profile.log)
        self._starting.show_if_it_lasts()
        find = partial(find_key, self._profile)
        self._tasks.run(find, self._open_journal, self._give_up)

    def close(self) -> None:
        """Write what waits and let go of the journal."""
        self._tasks.close()
        self._save()
        if self._store is not None:
            self._store.close()
            self._store = None
        for window in (self.window, self._starting):
            if window is not None:
                window.deleteLater()
        self.window = None
        logging.getLogger().removeHandler(self._log)
        self._log.close()

    def _open_journal(self, key: Key) -> None:
        try:
            self._store = open_store(self._profile, key.hex)
        except Problem as problem:
            self._give_up(problem)
            return
        changes = Changes()
        self.journal = Journal(self._store, self._timer, changes)
        self.window = self._make_window(self.journal, changes, key.place)
        self._starting.finish()
        self.window.show()
        QTimer.singleShot(0, partial(self._after_first_paint, changes))

    def _make_window(
        self, journal: Journal, changes: Changes, place: KeyPlace
    ) -> MainWindow:
        window = MainWindow(
            Icons(self._app, resource_icon),
            self._appearance,
            Dialogs(),
            _memory(self._profile),
            Installation(__version__, self._profile.data),
        )
        start = connect(window, journal, changes, self._tasks, self._timer)
        start(place is KeyPlace.KEYCHAIN)
        return window

    def _after_first_paint(self, changes: Changes) -> None:
        """Do what nobody has to wait for: the backup of the day."""
        if self._store is None:
            return
        copy = copy_if_due(self._store, self._profile, WallClock().today())
        tell = partial(_tell, changes)
        if isinstance(copy, Copy):
            self._tasks.run(partial(finish, copy, self._profile), tell, tell)
        else:
            tell(copy)

    def _give_up(self, problem: Problem) -> None:
        self._starting.show_problem(problem)
        self._starting.closed.connect(self._leave)

    def _leave(self) -> None:
        self._app.exit(_FAILED)

    def _save(self) -> None:
        if self.journal is not None and self._store is not None:
            self.journal.flush()


def _tell(changes: Changes, problem: Problem | None) -> None:
    if problem is not None:
        changes.publish(ProblemMet(problem))


def connect(
    window: MainWindow,
    journal: Journal,
    changes: Changes,
    tasks: WorkerTasks,
    timer: WindowTimer,
) -> Callable[[bool], None]:
    """Give every page its presenter; what comes back shows everything.

    The open round comes first, because it is told first.
    """
    clock = WallClock()
    opened = OpenRound(journal, changes)
    darkroom = Darkroom(bootstrap.build_press)
    offer = bootstrap.stationery_offer()

    def home() -> str:
        return journal.preferences().sender.address.country

    addresses = bootstrap.address_rules(home)
    shell = Shell(window, journal, changes, opened)
    log = InterviewLog(window.log, journal, changes, clock, timer)
    form = InterviewFormPresenter(window.form, journal, changes, clock, opened)
    desk = NoteDesk(
        window.note,
        journal,
        changes,
        tasks,
        darkroom,
        opened,
        offer,
        bootstrap.read_checklist(),
    )
    outcome = Outcome(window.outcome, journal, changes, clock, opened)
    settings = Settings(window.settings, journal, changes, offer)
    window.bind(shell, log)
    window.log.bind(log)
    window.form.bind(
        form,
        Employer(window.form, journal, opened),
        PeopleMet(window.form, journal, opened),
        addresses,
    )
    window.note.bind(desk, Mailing(desk, journal, changes, clock, tasks, darkroom))
    window.outcome.bind(outcome)
    window.settings.bind(settings, addresses)

    def start(keychain: bool) -> None:
        settings.start(system_country())
        log.start()
        shell.start(keychain=keychain)

    return start


def resource_icon(name: str) -> bytes:
    """The SVG of a shipped icon."""
    return resources.read_bytes(f"icons/{name}.svg")


def _memory(profile: paths.Profile) -> QSettings:
    """Where window and dividers stood; in the profile, like all else."""
    return QSettings(str(profile.data / "window.ini"), QSettings.Format.IniFormat)


def _open_log(path: Path) -> logging.Handler:
    """A log that never holds a note's text, a name, an address or a secret.

    In a folder that can only be read there is none; opening the journal says why.
    """
    try:
        handler: logging.Handler = RotatingFileHandler(
            path, maxBytes=_LOG_BYTES, backupCount=2, encoding="utf-8"
        )
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter(_LOG_FORMAT))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    return handler
