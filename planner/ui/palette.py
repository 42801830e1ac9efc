"""Carries the colour tokens to every widget inside Qt's own palette."""

from __future__ import annotations

from dataclasses import fields
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPalette

from planner.ui.tokens import Tokens

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_Role = QPalette.ColorRole


class Ink(Enum):
    """Which palette role holds a token; Qt has no roles of these names itself."""

    GROUND = _Role.Window
    SIDE = _Role.AlternateBase
    DESK = _Role.Dark
    FIELD = _Role.Base
    TEXT = _Role.WindowText
    MUTED = _Role.PlaceholderText
    SELECTED = _Role.Highlight
    SELECTED_TEXT = _Role.HighlightedText
    ACCENT = _Role.Accent
    ACCENT_TEXT = _Role.BrightText
    EDGE = _Role.Mid
    DIVIDER = _Role.Midlight
    CAUTION = _Role.LinkVisited
    GOOD = _Role.Shadow
    PAPER = _Role.Light


_TWINS = {
    _Role.Text: "text",
    _Role.ButtonText: "text",
    _Role.Button: "field",
    _Role.ToolTipBase: "field",
    _Role.ToolTipText: "text",
    _Role.Link: "accent",
}
_FADED = (_Role.WindowText, _Role.Text, _Role.ButtonText, _Role.HighlightedText)


def make_palette(tokens: Tokens) -> QPalette:
    """The palette of a colour scheme; what is disabled is written in muted ink."""
    palette = QPalette()
    for field in fields(tokens):
        role = Ink[field.name.upper()].value
        palette.setColor(role, QColor(getattr(tokens, field.name)))
    for role, name in _TWINS.items():
        palette.setColor(role, QColor(getattr(tokens, name)))
    for role in _FADED:
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.muted))
    palette.setColor(QPalette.ColorGroup.Disabled, _Role.Highlight, QColor(tokens.side))
    return palette


def ink(widget: QWidget, name: Ink) -> QColor:
    """The colour of a token as this widget has it now."""
    return widget.palette().color(QPalette.ColorGroup.Active, name.value)
