"""The people met in one round, with where the note to each stands."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

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
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._buttons)
        row.addWidget(self._list)
        self._buttons.picked.connect(self.picked)
        self._list.picked.connect(self.picked)

    def show_recipients(self, people: tuple[RecipientView, ...], chosen: str) -> None:
        """Show them; one is chosen."""
        self.setVisible(len(people) > 1)
        is_few = len(people) <= _MOST_BUTTONS
        self._buttons.setVisible(is_few)
        self._list.setVisible(not is_few)
        if is_few:
            self._buttons.offer((p.person_id, _shown(p, "&&")) for p in people)
            self._buttons.choose(chosen)
        else:
            self._list.offer((p.person_id, _shown(p, "&")) for p in people)
            self._list.choose(chosen)


def _shown(person: RecipientView, ampersand: str) -> str:
    name = (person.name or words.tr("Somebody")).replace("&", ampersand)
    return f"{name} · {words.note_state(person.state)}"
