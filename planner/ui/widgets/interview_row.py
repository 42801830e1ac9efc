"""Paints a row of the interview list: who, whom and when, the one next thing."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from planner.presenters.interview_log import NextThing, RowView
from planner.ui import words
from planner.ui.fonts import small_font, strong_font
from planner.ui.log_model import ROW, details, title
from planner.ui.palette import Ink, ink

_PAD = 12
_GAP = 3
_LEADING = int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
"""The painter itself mirrors this where one writes from right to left."""

_OWED = frozenset({NextThing.WRITE, NextThing.NAME_PEOPLE})


@dataclass(frozen=True, slots=True)
class _Face:
    """A font with its metrics, which are costly to make for every line."""

    font: QFont
    metrics: QFontMetrics

    @property
    def height(self) -> int:
        return self.metrics.height()


class InterviewRowPainter(QStyledItemDelegate):
    """Three lines a row, all rows of one height."""

    def __init__(self, of: QWidget) -> None:
        super().__init__(of)
        self._of = of
        strong, small = strong_font(of.font()), small_font(of.font())
        self._strong = _Face(strong, QFontMetrics(strong))
        self._small = _Face(small, QFontMetrics(small))

    def sizeHint(
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        lines = self._strong.height + 2 * self._small.height
        return QSize(180, lines + 2 * _GAP + 2 * _PAD - 4)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(ROW)
        if not isinstance(row, RowView):
            return
        state = option.state
        is_open = bool(state & QStyle.StateFlag.State_Selected)
        has_focus = bool(state & QStyle.StateFlag.State_HasFocus)
        is_under = bool(state & QStyle.StateFlag.State_MouseOver)
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, rect, is_open, has_focus, is_under)
        self._paint_lines(painter, rect, row, is_open)
        painter.restore()

    def _paint_ground(
        self,
        painter: QPainter,
        rect: QRect,
        is_open: bool,
        has_focus: bool,
        is_under: bool,
    ) -> None:
        room = rect.toRectF().adjusted(5, 2, -5, -2)
        painter.setPen(Qt.PenStyle.NoPen)
        if is_open:
            painter.setBrush(ink(self._of, Ink.SELECTED))
            painter.drawRoundedRect(room, 8, 8)
        elif is_under:
            painter.setBrush(ink(self._of, Ink.GROUND))
            painter.drawRoundedRect(room, 8, 8)
        if has_focus:
            painter.setPen(QPen(ink(self._of, Ink.ACCENT), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(room.adjusted(1, 1, -1, -1), 7, 7)

    def _paint_lines(
        self, painter: QPainter, rect: QRect, row: RowView, is_open: bool
    ) -> None:
        room = rect.adjusted(_PAD + 6, _PAD - 2, -_PAD - 6, -_PAD)
        text = Ink.SELECTED_TEXT if is_open else Ink.TEXT
        muted = Ink.SELECTED_TEXT if is_open else Ink.MUTED
        due = Ink.CAUTION if row.next_thing in _OWED and not is_open else muted
        lines = (
            (title(row), self._strong, text),
            (details(row), self._small, muted),
            (words.next_thing(row), self._small, due),
        )
        for said, face, color in lines:
            room.setHeight(face.height)
            painter.setFont(face.font)
            painter.setPen(ink(self._of, color))
            end = Qt.TextElideMode.ElideRight
            shown = face.metrics.elidedText(said, end, room.width())
            painter.drawText(room, _LEADING, shown)
            room.translate(0, face.height + _GAP)
