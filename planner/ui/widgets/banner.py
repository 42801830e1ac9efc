"""A quiet line in the window: what was done or what is wrong, and one thing to do."""

from __future__ import annotations

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from planner.ui.accessible import announce
from planner.ui.palette import Ink, ink
from planner.ui.widgets.brief_label import BriefLabel
from planner.ui.widgets.buttons import MarkButton, QuietButton

BRIEFLY_MS = 10_000


class Banner(QWidget):
    """Shows one message at a time in ``lines`` lines; hidden while there is none.

    One that is ``yielding`` takes its room from what lies beside it, but never makes
    the window grow.
    """

    acted = Signal()
    dismissed = Signal()

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        lines: int = 1,
        yielding: bool = False,
    ) -> None:
        super().__init__(parent)
        self._is_yielding = yielding
        self._text = BriefLabel(most=lines)
        self._text.write_in(Ink.SELECTED_TEXT)
        self._action = QuietButton("")
        self.close_button = MarkButton(self.tr("Dismiss"))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 2, 8, 2)
        row.setSpacing(8)
        row.addWidget(self._text, 1)
        row.addWidget(self._action)
        row.addWidget(self.close_button)
        self._action.clicked.connect(self._on_acted)
        self.close_button.clicked.connect(self._on_dismissed)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def show_message(self, text: str, action: str = "", *, lasts: bool = False) -> None:
        """Show a sentence, with a button where there is something to do about it.

        It goes after ten seconds unless it ``lasts``; then only the user dismisses it.
        """
        self._text.setText(text)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self._timer.stop()
        if not lasts:
            self._timer.start(BRIEFLY_MS)
        self.setAccessibleDescription(text)
        self.show()
        announce(self, text)

    def clear(self) -> None:
        """Take the message away."""
        self._timer.stop()
        self.hide()

    @property
    def message(self) -> str:
        """What is shown, empty when nothing is."""
        return self._text.text() if not self.isHidden() else ""

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        return QSize(least.width(), 0) if self._is_yielding else least

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), ink(self, Ink.SELECTED))
        painter.end()

    def _on_acted(self) -> None:
        self.clear()
        self.acted.emit()

    def _on_dismissed(self) -> None:
        self.clear()
        self.dismissed.emit()
