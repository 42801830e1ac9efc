"""Paper is white in the dark, in proportion, and says what it is."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.domain.geometry import Size
from planner.domain.preferences import ColorScheme
from planner.ui.application import Appearance
from planner.ui.tokens import DARK
from planner.ui.widgets.paper_stack import PaperStack
from planner.ui.widgets.paper_view import MARGIN, PaperView


def test_it_is_a_picture_with_name_and_words(
    styled: QApplication, qtbot: QtBot
) -> None:
    paper = PaperView("Card")
    qtbot.addWidget(paper)
    paper.show_image(QImage(), "Dear Ms. Ortiz,")
    interface = QAccessible.queryAccessibleInterface(paper)
    assert interface.role() is QAccessible.Role.Graphic
    assert interface.text(QAccessible.Text.Name) == "Card"
    assert interface.text(QAccessible.Text.Description) == "Dear Ms. Ortiz,"


def test_paper_is_white_in_the_evening(appearance: Appearance, qtbot: QtBot) -> None:
    appearance.choose(ColorScheme.DARK)
    paper = PaperView("Card")
    qtbot.addWidget(paper)
    paper.set_paper(100, 50, 2.0)
    middle = paper.grab().toImage().pixelColor(MARGIN + 100, MARGIN + 50)
    assert middle == QColor(DARK.paper)


def test_it_takes_the_room_of_its_size(styled: QApplication, qtbot: QtBot) -> None:
    paper = PaperView("Card")
    qtbot.addWidget(paper)
    paper.set_paper(414, 315, 1.5)
    assert (paper.width(), paper.height()) == (621 + 2 * MARGIN, 472 + 2 * MARGIN)


def test_both_papers_have_one_scale_and_fit_in(
    styled: QApplication, qtbot: QtBot
) -> None:
    stack = PaperStack()
    qtbot.addWidget(stack)
    stack.set_sizes(Size(306, 396), Size(414, 315))
    stack.resize(500, 420)
    stack.show()
    assert stack.rect().contains(stack.card.geometry())
    assert stack.rect().contains(stack.envelope.geometry())
    assert not stack.card.geometry().intersects(stack.envelope.geometry())
    card = (stack.card.width() - 2 * MARGIN) / 306
    envelope = (stack.envelope.width() - 2 * MARGIN) / 414
    assert abs(card - envelope) < 0.01


def test_a_wide_desk_lays_them_beside_each_other(
    styled: QApplication, qtbot: QtBot
) -> None:
    stack = PaperStack()
    qtbot.addWidget(stack)
    stack.set_sizes(Size(306, 396), Size(414, 315))
    stack.resize(900, 300)
    stack.show()
    assert stack.card.geometry().right() < stack.envelope.geometry().left()
    stack.resize(300, 700)
    assert stack.card.geometry().bottom() < stack.envelope.geometry().top()


def test_it_asks_for_sharp_pictures_after_a_change_of_size(
    styled: QApplication, qtbot: QtBot
) -> None:
    stack = PaperStack()
    qtbot.addWidget(stack)
    stack.resize(500, 500)
    stack.set_sizes(Size(306, 396), Size(414, 315))
    with qtbot.waitSignal(stack.scaled) as first:
        stack.show()
    with qtbot.waitSignal(stack.scaled) as second:
        stack.resize(700, 900)
    assert second.args[0] > first.args[0]
