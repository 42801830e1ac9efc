"""A person at the window: finds controls by their names, types and clicks."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QWidget

W = TypeVar("W", bound=QWidget)


class Hands:
    """Acts on what is visible in one window, as somebody sitting before it would."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def find(self, name: str, kind: type[W], place: int = 0) -> W:
        """The visible control of that name, or of the label that belongs to it."""
        QApplication.processEvents()
        found = [w for w in self._window.findChildren(kind) if self._is(w, name)]
        shown = [f"{type(w).__name__} “{spoken(w)}”" for w in self._shown(kind)]
        assert len(found) > place, f"no “{name}” among {', '.join(shown)}"
        return found[place]

    def fill(self, name: str, text: str, place: int = 0) -> None:
        """Go to a field, type into it instead of what is there, and leave it.

        What no key of a plain keyboard types comes by the clipboard.
        """
        field = self.find(name, QWidget, place)
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        if text.isascii():
            _type(field, text)
        else:
            QGuiApplication.clipboard().setText(text)
            QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(field, Qt.Key.Key_Tab)

    def press(self, name: str, place: int = 0) -> None:
        """Press a button by keyboard."""
        button = self.find(name, QAbstractButton, place)
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Space)

    def choose(self, name: str, words: str) -> None:
        """Choose from a list by the words shown in it."""
        box = self.find(name, QComboBox)
        index = box.findText(words)
        offered = [box.itemText(i) for i in range(box.count())]
        assert index >= 0, f"“{words}” is not among {offered}"
        box.setFocus()
        while box.currentIndex() != index:
            down = box.currentIndex() < index
            QTest.keyClick(box, Qt.Key.Key_Down if down else Qt.Key.Key_Up)

    def keys(self, *keys: Qt.Key, control: bool = False) -> None:
        """Press keys wherever the focus is."""
        held = Qt.KeyboardModifier.ControlModifier
        none = Qt.KeyboardModifier.NoModifier
        for key in keys:
            focused: QWidget | None = self._window.focusWidget()
            target = self._window if focused is None else focused
            QTest.keyClick(target, key, held if control else none)

    def sees(self, words: str) -> bool:
        """Whether these words stand somewhere in the window."""
        return any(words in spoken(w) for w in self._shown(QWidget))

    def _shown(self, kind: type[W]) -> list[W]:
        return [w for w in self._window.findChildren(kind) if w.isVisible()]

    def _is(self, widget: QWidget, name: str) -> bool:
        if not widget.isVisible() or widget.focusPolicy() is Qt.FocusPolicy.NoFocus:
            return False
        return name in {spoken(widget), label_of(widget), widget.accessibleName()}


def _type(field: QWidget, text: str) -> None:
    for number, line in enumerate(text.split("\n")):
        if number:
            QTest.keyClick(field, Qt.Key.Key_Return)
        QTest.keyClicks(field, line)


def spoken(widget: QWidget) -> str:
    """The name a screen reader would say."""
    if isinstance(widget, QLabel):
        return widget.text()
    found: list[QAccessibleInterface | None]
    found = [QAccessible.queryAccessibleInterface(widget)]
    names = [i.text(QAccessible.Text.Name) for i in found if i is not None]
    return "".join(names).replace("&", "")


def label_of(widget: QWidget) -> str:
    """The text of the label that the control belongs to."""
    window = widget.window()
    labels = (w for w in window.findChildren(QLabel) if w.buddy() is widget)
    return next((w.text().replace("&", "") for w in labels), "")
