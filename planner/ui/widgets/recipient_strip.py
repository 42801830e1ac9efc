"""The people met in one round, with where the note to each stands."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from planner.presenters.note_desk import RecipientView
from planner.ui import words
from planner.ui.widgets.choice_box import ChoiceBox
from planner.ui.widgets.segments import Segments

_MOST_BUTTONS = 3


class RecipientStrip(QWidget):
    """Buttons for a few people, a list for a larger group, nothing for one alone."""

    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons = Segments(self.tr("Whom the note is for"))
        self._list = ChoiceBox()
        self._list.setAccessibleName(self.tr("Whom the note is for"))
        self._is_few = True
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._buttons)
        row.addWidget(self._list)
        self._buttons.picked.connect(self.picked)
        self._list.picked.connect(self.picked)

    def show_recipients(self, people: tuple[RecipientView, ...], chosen: str) -> None:
        """Show them; one is chosen."""
        self._buttons.offer((p.person_id, _shown(p, "&&")) for p in people)
        self._buttons.choose(chosen)
        self._list.offer((p.person_id, _shown(p, "&")) for p in people)
        self._list.choose(chosen)
        self._is_few = len(people) <= _MOST_BUTTONS
        self.setVisible(len(people) > 1)
        self._choose_form()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._choose_form()

    def _choose_form(self) -> None:
        """Buttons where they fit beside each other, else the list."""
        fits = self._buttons.sizeHint().width() <= self.width()
        self._buttons.setVisible(self._is_few and fits)
        self._list.setVisible(not (self._is_few and fits))


def _shown(person: RecipientView, ampersand: str) -> str:
    name = (person.name or words.tr("Somebody")).replace("&", ampersand)
    return f"{name} · {words.note_state(person.state)}"
