"""Opens the window on a profile and prints what was asked: paint or keys, as JSON.

Run as a process of its own: ``python -m benchmarks.window_probe start|keys PROFILE``.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from planner import __version__, bootstrap, paths, resources
from planner.desktop import Desktop
from planner.presenters.changes import Changes
from planner.presenters.journal import Journal
from planner.presenters.pictures import Pictures
from planner.storage.keys import KeyPlace
from planner.ui.application import make_application
from planner.ui.main_window import MainWindow
from planner.ui.widgets.paper_view import PaperView

_KEYS = "thequickbrownfoxjumps " * 5
_BETWEEN_KEYS_MS = 60
_SETTLE_MS = 1500


class WatchedDesktop(Desktop):
    """The program, with somebody watching its window from the first moment."""

    watcher: QObject | None = None

    def _make_window(
        self, journal: Journal, changes: Changes, place: KeyPlace
    ) -> MainWindow:
        window = super()._make_window(journal, changes, place)
        whole = window.centralWidget()
        if self.watcher is not None and whole is not None:
            whole.installEventFilter(self.watcher)
        return window


class Probe(QObject):
    """Waits for the window's first paint, then does what was asked and ends."""

    def __init__(self, program: WatchedDesktop, keys: bool) -> None:
        super().__init__()
        self._program = program
        self._keys = keys
        self._seen = False
        program.watcher = self

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Notice the first paint; what follows runs when it is done."""
        if event.type() is QEvent.Type.Paint and not self._seen:
            self._seen = True
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._painted)
        return False

    def _painted(self) -> None:
        tell({"painted": True, "cpu_ms": time.process_time() * 1000})
        QTimer.singleShot(_SETTLE_MS, self._type if self._keys else self._rest)

    def _rest(self) -> None:
        tell({"pss_mib": pss_mib()})
        self._leave()

    def _type(self) -> None:
        window = self._program.window
        assert window is not None
        typing = Typing(window)
        typing.run()
        tell({"key_ms": typing.delays})
        self._leave()

    def _leave(self) -> None:
        window = self._program.window
        assert window is not None
        window.close()


class Typing(QObject):
    """Types into the open note and times each key to the painted picture of it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._window = window
        self.delays: list[float] = []
        self._pressed = 0.0
        self._awaited = ""
        self._shown = False
        papers = window.note.findChildren(PaperView)
        self._card = papers[0]
        self._card.installEventFilter(self)
        self._show: Callable[[Pictures | None], None] = window.note.show_pictures
        window.note.show_pictures = self._on_pictures  # type: ignore[method-assign]  # the presenter calls the view by name

    def run(self) -> None:
        """Turn to the note and type; keys that come too soon share one picture."""
        self._window.actions_["note"].trigger()
        rest(_SETTLE_MS)
        editor = self._window.note.findChild(QPlainTextEdit)
        assert editor is not None
        for letter in _KEYS:
            self._shown = False
            self._pressed = time.perf_counter()
            QTest.keyClicks(editor, letter)
            self._awaited = editor.toPlainText()
            rest(_BETWEEN_KEYS_MS)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """The paint that shows the awaited picture ends the wait."""
        if event.type() is QEvent.Type.Paint and self._shown:
            self._shown = False
            self.delays.append((time.perf_counter() - self._pressed) * 1000)
        return False

    def _on_pictures(self, pictures: Pictures | None) -> None:
        if pictures is not None and pictures.piece.text == self._awaited:
            self._shown = True
        self._show(pictures)


def rest(milliseconds: int) -> None:
    """Let the window do as it does when nobody touches it: it sleeps in its loop."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def pss_mib() -> float:
    """Memory that is this process's own share, as Linux counts it; 0 elsewhere."""
    rollup = Path("/proc/self/smaps_rollup")
    if not rollup.exists():
        return 0.0
    lines = rollup.read_text("ascii").splitlines()
    return next(int(x.split()[1]) / 1024 for x in lines if x.startswith("Pss:"))


def tell(facts: dict[str, object]) -> None:
    """One JSON line, at once."""
    print(json.dumps(facts), flush=True)


def main(what: str, folder: str) -> int:
    """Run the program with the probe inside."""
    app = make_application(
        sys.argv[:1], resources.read_bytes, bootstrap.window_faces(), __version__
    )
    program = WatchedDesktop(app, paths.at(folder))
    probe = Probe(program, keys=what == "keys")
    program.open()
    code = app.exec()
    program.close()
    del probe
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
