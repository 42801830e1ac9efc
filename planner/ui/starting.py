"""The small window before the main one: the keychain takes its time, or a problem."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.domain.problems import Problem
from planner.ui import words
from planner.ui.application import Appearance
from planner.ui.widgets.buttons import PlainButton
from planner.ui.widgets.labels import BodyLabel, Heading

_PATIENCE_MS = 700


class StartingWindow(QWidget):
    """Says why there is no journal on the screen yet."""

    closed = Signal()

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self.setWindowTitle("Thank-You Planner")
        self.setMinimumWidth(440)
        self._heading = Heading(self.tr("One moment"))
        self._message = BodyLabel(
            self.tr(
                "The planner is asking your keychain for the key to your journal. "
                "Your system may ask you to unlock it."
            )
        )
        self._close = PlainButton(self.tr("&Close"))
        self._arrange()
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.timeout.connect(self.show)
        self._close.clicked.connect(self.close)

    def show_if_it_lasts(self) -> None:
        """Appear if nothing has happened after a moment."""
        self._wait.start(_PATIENCE_MS)

    def show_problem(self, problem: Problem) -> None:
        """Say what is wrong and what can be done about it."""
        self._wait.stop()
        self._heading.setText(self.tr("The journal could not be opened"))
        self._message.setText(words.problem(problem))
        self.show()
        self._close.setFocus()

    def finish(self) -> None:
        """Make room for the main window."""
        self._wait.stop()
        self.hide()

    def setVisible(self, visible: bool) -> None:
        if visible:
            self._appearance.dress()
        super().setVisible(visible)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.accept()
        self.closed.emit()

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addWidget(self._heading)
        column.addWidget(self._message)
        column.addLayout(buttons)
