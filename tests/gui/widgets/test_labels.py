"""Labels show names as they are."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from planner.ui.widgets.labels import (
    BodyLabel,
    FieldLabel,
    Heading,
    MutedLabel,
    PlainLabel,
    SectionLabel,
)


@pytest.mark.parametrize(
    "kind", [PlainLabel, BodyLabel, MutedLabel, Heading, SectionLabel]
)
def test_markup_in_a_name_is_shown_not_obeyed(
    styled: QApplication, qtbot: QtBot, kind: type[PlainLabel]
) -> None:
    label = kind("Tom <b>Bell</b> & Sons")
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.text() == "Tom <b>Bell</b> & Sons"


def test_a_field_label_leads_to_its_field(styled: QApplication, qtbot: QtBot) -> None:
    line = QLineEdit()
    label = FieldLabel("&Company", line)
    qtbot.addWidget(line)
    qtbot.addWidget(label)
    assert label.buddy() is line


def test_a_label_without_words_takes_no_room(
    styled: QApplication, qtbot: QtBot
) -> None:
    label = PlainLabel()
    qtbot.addWidget(label)
    label.say("here")
    assert label.isVisible()
    label.say("")
    assert not label.isVisible()
