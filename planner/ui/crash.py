"""What happens when the program itself is wrong: text saved, a report to copy."""

from __future__ import annotations

import logging
import platform
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import PurePath
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
)

from planner.ui.widgets.labels import BodyLabel, Heading

_LOG = logging.getLogger(__name__)


def report(error: BaseException, version: str) -> str:
    """What a developer needs to know of an error, and nothing that the user wrote.

    The error's own message may quote a note or a name, so only its type is told.
    """
    lines = [
        f"Thank-You Planner {version}",
        f"Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}",
        f"{type(error).__module__}.{type(error).__qualname__}",
    ]
    lines += (
        f"  {PurePath(frame.filename).name}:{frame.lineno} in {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
    )
    return "\n".join(lines)


class CrashDialog(QDialog):
    """Says in plain words that something went wrong, with the report to copy."""

    def __init__(self, text: str, *, is_saved: bool) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Something went wrong"))
        self.setMinimumWidth(480)
        self._text = text
        safe = self.tr("What you wrote is saved. You can go on, or close the planner.")
        lost = self.tr(
            "The last words may not be saved. Copy your note before you close."
        )
        details = QPlainTextEdit(text)
        details.setReadOnly(True)
        details.setTabChangesFocus(True)
        details.setAccessibleName(self.tr("Report"))
        buttons = QDialogButtonBox()
        self._copy = QPushButton(self.tr("&Copy report"))
        go_on = QPushButton(self.tr("&Go on"))
        buttons.addButton(self._copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(go_on, QDialogButtonBox.ButtonRole.AcceptRole)
        go_on.setDefault(True)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 24, 24, 16)
        box.setSpacing(12)
        box.addWidget(Heading(self.tr("The planner made a mistake")))
        box.addWidget(BodyLabel(safe if is_saved else lost))
        box.addWidget(
            BodyLabel(
                self.tr("The report holds nothing that you wrote. It is not sent.")
            )
        )
        box.addWidget(details)
        box.addWidget(buttons)
        buttons.accepted.connect(self.accept)
        self._copy.clicked.connect(self._on_copy)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
        self._copy.setText(self.tr("Copied"))


class CrashGuard(QObject):
    """Takes every error that nobody caught, on any thread.

    ``save`` writes what is in memory; it runs before anything is shown.
    """

    _raised = Signal(object)

    def __init__(self, version: str, save: Callable[[], None]) -> None:
        super().__init__()
        self._version = version
        self._save = save
        self._dialog: CrashDialog | None = None
        self._saving = False
        self._raised.connect(self._on_raised, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Stand behind every uncaught error from now on."""
        sys.excepthook = self.caught
        threading.excepthook = self._caught_on_thread

    def caught(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        """Log an error and let the window say so; ending the program stays possible."""
        if issubclass(kind, (KeyboardInterrupt, SystemExit)):
            sys.__excepthook__(kind, error, trace)
            return
        _LOG.critical("uncaught\n%s", report(error, self._version))
        self._raised.emit(error)

    def _caught_on_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.caught(args.exc_type, args.exc_value, args.exc_traceback)

    def _on_raised(self, error: BaseException) -> None:
        if self._dialog is not None or self._saving:
            return
        is_saved = self._save_first()
        self._dialog = CrashDialog(report(error, self._version), is_saved=is_saved)
        self._dialog.finished.connect(self._on_dialog_finished)
        self._dialog.open()

    def _save_first(self) -> bool:
        self._saving = True
        try:
            self._save()
        except Exception as error:  # noqa: BLE001 - one of the two places that may
            _LOG.critical("not saved\n%s", report(error, self._version))
            return False
        finally:
            self._saving = False
        return True

    def _on_dialog_finished(self, _result: int) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._dialog = None
