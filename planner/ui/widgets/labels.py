"""Labels that show every character as it is: a name may hold ``<b>`` or ``&``."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from planner.ui.fonts import heading_font, small_font, strong_font
from planner.ui.palette import Ink


class PlainLabel(QLabel):
    """A label that never reads its text as HTML."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)

    def write_in(self, color: Ink) -> None:
        """Write in a colour of the palette, also after the palette changes."""
        self.setForegroundRole(color.value)

    def say(self, text: str) -> None:
        """Show a text, or take no room where there is none."""
        self.setText(text)
        self.setVisible(bool(text))


class BodyLabel(PlainLabel):
    """Running text, broken into lines."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)


class MutedLabel(BodyLabel):
    """Smaller and fainter running text: reasons, dates, states."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setFont(small_font(self.font()))
        self.write_in(Ink.MUTED)


class Heading(PlainLabel):
    """A heading in the stationery's serif; ``step`` 1 to 3, 3 being the largest."""

    def __init__(
        self, text: str = "", parent: QWidget | None = None, *, step: int = 2
    ) -> None:
        super().__init__(text, parent)
        self.setFont(heading_font(self.font(), step=step))
        self.setWordWrap(True)


class FieldLabel(PlainLabel):
    """The name of a field, with its mnemonic; activating it goes to the field."""

    def __init__(
        self, text: str, buddy: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self.setBuddy(buddy)


class SectionLabel(PlainLabel):
    """A small bold heading inside a page."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setFont(strong_font(self.font()))
