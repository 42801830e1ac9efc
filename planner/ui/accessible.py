"""Tells assistive technology what our own widgets are, and what just happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleInterface,
)
from PySide6.QtWidgets import QAccessibleWidget, QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QObject


class Painted:
    """A widget that paints itself and says by ``accessible_role`` what it is.

    The role belongs to the class: a screen reader may ask as early as while the
    widget is being made, and keeps the first answer.
    """

    accessible_role: QAccessible.Role


def install_roles() -> None:
    """Let every painted widget be known by its role."""
    QAccessible.installFactory(_describe)


def describe(widget: QWidget, *, name: str, description: str = "") -> None:
    """Name and describe a widget; saying the same again would be read out again."""
    if widget.accessibleName() != name:
        widget.setAccessibleName(name)
    if widget.accessibleDescription() != description:
        widget.setAccessibleDescription(description)


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader say what happened away from the focus."""
    if text:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


def _describe(_class: str, of: QObject) -> QAccessibleInterface | None:
    if isinstance(of, QWidget) and isinstance(of, Painted):
        return QAccessibleWidget(of, of.accessible_role)
    return None
