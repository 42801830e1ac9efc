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

ROLE_PROPERTY = "accessible_role"


def install_roles() -> None:
    """Let every widget that ``give_role`` was called for be known by that role."""
    QAccessible.installFactory(_describe)


def give_role(widget: QWidget, role: QAccessible.Role) -> None:
    """Set what a painted widget is, such as an image; its name is set on the widget."""
    widget.setProperty(ROLE_PROPERTY, role.value)


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader say what happened away from the focus."""
    if text:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


def _describe(_class: str, of: QObject) -> QAccessibleInterface | None:
    if not isinstance(of, QWidget):
        return None
    role = of.property(ROLE_PROPERTY)
    if role is None:
        return None
    return QAccessibleWidget(of, QAccessible.Role(role))
