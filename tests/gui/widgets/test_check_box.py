"""The check box can be seen, clicked anywhere and read in a narrow window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.domain.preferences import ColorScheme
from planner.ui.application import Appearance
from planner.ui.tokens import contrast
from planner.ui.widgets.check_box import CheckBox

LONG = "Name and title are as they introduced themselves, on paper or aloud"


def colors(box: CheckBox) -> dict[str, int]:
    """How often each colour occurs in the picture of a box without words."""
    image = box.grab().toImage()
    seen: dict[str, int] = {}
    for x in range(image.width()):
        for y in range(image.height()):
            name = QColor(image.pixel(x, y)).name()
            seen[name] = seen.get(name, 0) + 1
    return seen


@pytest.mark.parametrize("scheme", [ColorScheme.LIGHT, ColorScheme.DARK])
@pytest.mark.parametrize("ticked", [False, True])
def test_edge_or_tick_stands_out_from_the_ground(
    appearance: Appearance, qtbot: QtBot, scheme: ColorScheme, ticked: bool
) -> None:
    appearance.choose(scheme)
    box = CheckBox()
    qtbot.addWidget(box)
    box.setChecked(ticked)
    box.resize(box.sizeHint())
    seen = colors(box)
    ground = box.palette().window().color().name()
    assert max(contrast(ground, c) for c, n in seen.items() if n > 8) >= 3.0


def test_a_click_on_the_words_ticks(styled: QApplication, qtbot: QtBot) -> None:
    box = CheckBox(LONG)
    qtbot.addWidget(box)
    box.resize(400, box.heightForWidth(400))
    box.show()
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(300, 8))
    assert box.isChecked()


def test_long_words_take_more_lines_where_it_is_narrow(
    styled: QApplication, qtbot: QtBot
) -> None:
    box = CheckBox(LONG)
    qtbot.addWidget(box)
    assert box.heightForWidth(180) > box.heightForWidth(900)
    assert box.minimumSizeHint().width() < 200
