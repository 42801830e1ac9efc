"""Stand-ins for presenters and dialogs, and eyes that look over a window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from planner.ui.dialogs import Dialogs

W = TypeVar("W", bound=QWidget)

_CONTROLS = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QAbstractItemView)


def nothing() -> None:
    """Stand for a callback that matters to nobody."""


class Recorder:
    """Stands for any presenter: remembers what was asked of it."""

    def __init__(self, **answers: object) -> None:
        self.calls: list[tuple[Any, ...]] = []
        self._answers = answers

    def __getattr__(self, name: str) -> Callable[..., object]:
        if name.startswith("__"):
            raise AttributeError(name)

        def record(*args: object) -> object:
            self.calls.append((name, *args))
            return self._answers.get(name)

        return record

    def names(self) -> list[str]:
        """What was asked, without the details."""
        return [call[0] for call in self.calls]


def recorder(**answers: object) -> Any:  # noqa: ANN401 - takes any presenter's place
    """A recorder that passes for any presenter."""
    return Recorder(**answers)


class Answers(Dialogs):
    """Answers questions at once, and remembers them."""

    def __init__(self) -> None:
        super().__init__()
        self.path: Path | None = None
        self.closes = True
        self.asked: list[str] = []

    def save_pdf(self, parent: QWidget, title: str, name: str) -> Path | None:
        """Give the path that the test has set."""
        del parent, title
        self.asked.append(name)
        return self.path

    def close_unsaved(self, parent: QWidget) -> bool:
        """Give the answer that the test has set."""
        del parent
        self.asked.append("close_unsaved")
        return self.closes


def shown(within: QWidget, kind: type[W]) -> list[W]:
    """The visible widgets of a kind."""
    return [w for w in within.findChildren(kind) if w.isVisible()]


def controls(within: QWidget) -> list[QWidget]:
    """All visible widgets that a person acts on."""
    found = [w for kind in _CONTROLS for w in shown(within, kind)]
    return [w for w in found if not isinstance(w.parent(), QComboBox)]


def name_of(widget: QWidget) -> str:
    """What a screen reader calls a control: its own name, or that of its label."""
    interface = QAccessible.queryAccessibleInterface(widget)
    own = interface.text(QAccessible.Text.Name)
    labels = widget.window().findChildren(QLabel)
    buddy = next((x.text() for x in labels if x.buddy() is widget), "")
    is_choice = isinstance(widget, QComboBox)
    return buddy or widget.accessibleName() if is_choice else own or buddy


def mnemonics(within: QWidget) -> list[str]:
    """The letters that Alt is pressed with, of everything that can be seen."""
    texts = [b.text() for b in shown(within, QAbstractButton)]
    texts += [x.text() for x in shown(within, QLabel) if x.buddy() is not None]
    texts += [m.title() for m in within.findChildren(QMenu) if m.title()]
    return [letter for text in texts for letter in mnemonic(text)]


def mnemonic(text: str) -> list[str]:
    """The marked letter of a text, if there is one."""
    plain = text.replace("&&", "")
    at = plain.find("&")
    return [plain[at + 1].lower()] if 0 <= at < len(plain) - 1 else []


def by_name(within: QWidget, name: str, kind: type[W]) -> W:
    """The one visible widget of that kind and name."""
    found = [w for w in shown(within, kind) if name_of(w).replace("&", "") == name]
    names = [name_of(w) for w in shown(within, kind)]
    assert len(found) == 1, f"{len(found)} × “{name}” among {names}"
    return found[0]


def present(qtbot: QtBot, widget: QWidget) -> None:
    """Show a widget and wait until it gets the keys."""
    qtbot.addWidget(widget)
    widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)
