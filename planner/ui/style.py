"""The style sheet: what Fusion and the palette leave too faint or too cramped."""

from __future__ import annotations

from dataclasses import asdict

from planner.ui.tokens import Tokens

_SHEET = """
QLineEdit, QPlainTextEdit {
  background: %(field)s; border: 1px solid %(edge)s; border-radius: 6px;
  padding: 5px 8px; selection-background-color: %(selected)s;
  selection-color: %(selected_text)s; }
QPlainTextEdit { padding: 4px 6px; }
QLineEdit:focus, QPlainTextEdit:focus {
  border: 2px solid %(accent)s; padding: 4px 7px; }
QPlainTextEdit:focus { padding: 3px 5px; }
QLineEdit:read-only, QPlainTextEdit:read-only { background: %(ground)s; }
QPushButton {
  background: %(field)s; border: 1px solid %(edge)s; border-radius: 6px;
  padding: 6px 14px; min-height: 18px; outline: none; }
QPushButton:hover { border-color: %(accent)s; }
QPushButton:pressed { background: %(selected)s; }
QPushButton:focus { border: 2px solid %(accent)s; padding: 5px 13px; }
QPushButton:disabled { color: %(muted)s; background: transparent; }
QPushButton[kind="filled"] {
  background: %(accent)s; color: %(accent_text)s; border-color: %(accent)s; }
QPushButton[kind="filled"]:focus { border: 2px solid %(text)s; }
QPushButton[kind="filled"]:disabled {
  background: transparent; color: %(muted)s; border-color: %(edge)s; }
QPushButton[kind="quiet"] {
  background: transparent; border: 1px solid transparent; padding: 5px 8px;
  color: %(accent)s; }
QPushButton[kind="quiet"]:hover { background: %(selected)s; color: %(selected_text)s; }
QPushButton[kind="quiet"]:focus { border: 2px solid %(accent)s; padding: 4px 7px; }
QPushButton[kind="quiet"]:disabled { color: %(muted)s; }
QRadioButton[kind="segment"] {
  background: transparent; border: 1px solid transparent; border-radius: 6px;
  padding: 5px 13px; min-height: 18px; spacing: 0; outline: none;
  color: %(muted)s; }
QRadioButton[kind="segment"]::indicator { width: 0; height: 0; }
QRadioButton[kind="segment"]:hover { color: %(text)s; border-color: %(edge)s; }
QRadioButton[kind="segment"]:checked {
  background: %(field)s; color: %(text)s; border: 1px solid %(edge)s; }
QRadioButton[kind="segment"]:focus { border: 2px solid %(accent)s; padding: 4px 12px; }
QComboBox { combobox-popup: 0; }
QListView { background: %(field)s; border: 1px solid %(edge)s; padding: 3px; }
QListView::item { padding: 4px 6px; border-radius: 4px; }
QListView::item:selected { background: %(selected)s; color: %(selected_text)s; }
QScrollArea, InterviewList { border: none; padding: 0; background: transparent; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 2px; }
QScrollBar::handle { background: %(edge)s; border-radius: 3px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: %(divider)s; }
QMenuBar {
  background: %(side)s; border-bottom: 1px solid %(divider)s; padding: 2px 8px; }
QMenuBar::item { padding: 4px 8px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: %(selected)s; color: %(selected_text)s; }
QMenu { background: %(field)s; border: 1px solid %(edge)s; padding: 4px; }
QMenu::item { padding: 6px 28px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: %(selected)s; color: %(selected_text)s; }
QMenu::item:disabled { color: %(muted)s; }
QMenu::separator { height: 1px; background: %(divider)s; margin: 4px 8px; }
QToolTip {
  background: %(field)s; color: %(text)s; border: 1px solid %(edge)s; padding: 4px; }
"""


def style_sheet(tokens: Tokens) -> str:
    """The style sheet of a colour scheme."""
    return _SHEET % asdict(tokens)
