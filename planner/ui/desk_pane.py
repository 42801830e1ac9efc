"""Card and envelope in sight while one writes, and what they are made of."""

from __future__ import annotations

from enum import Enum
from typing import Protocol

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QTransform
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.domain.geometry import Rect, Size
from planner.domain.note import StationeryChoice
from planner.domain.stationery import Fold, Stationery
from planner.layout.imposition import Panel, PanelName, impose
from planner.presenters.pictures import Pictures
from planner.presenters.stationery_offer import StationeryOffer
from planner.ui.palette import Ink, ink
from planner.ui.widgets.choice_box import ChoiceBox
from planner.ui.widgets.fields import Field, beside
from planner.ui.widgets.finding_list import FindingList
from planner.ui.widgets.labels import MutedLabel
from planner.ui.widgets.paper_stack import PaperStack
from planner.ui.widgets.segments import Segments


class Pixels(Protocol):
    """A page as pixels, three bytes each: blue, green, red."""

    @property
    def width(self) -> int: ...
    @property
    def height(self) -> int: ...
    @property
    def stride(self) -> int: ...
    @property
    def pixels(self) -> bytes: ...


class Side(Enum):
    """The sides of a folded card that one looks at."""

    FRONT = "front"
    INSIDE = "inside"


class DeskPane(QWidget):
    """Shows the pictures of card and envelope, never anything but what is printed."""

    scaled = Signal(float)
    card_chosen = Signal(object)
    envelope_chosen = Signal(object)
    face_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures: Pictures | None = None
        self._side = Side.INSIDE
        self._sides = Segments(self.tr("Side of the card"))
        self._sides.offer(
            ((Side.FRONT, self.tr("Front")), (Side.INSIDE, self.tr("Inside")))
        )
        self._sides.choose(Side.INSIDE)
        self._stack = PaperStack()
        self._nothing = MutedLabel(self.tr("Card and envelope will lie here."))
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._findings = FindingList()
        self._card = ChoiceBox()
        self._envelope = ChoiceBox()
        self._face = ChoiceBox()
        self._arrange()
        self._connect()
        self.show_pictures(None)

    def show_pictures(self, pictures: Pictures | None) -> None:
        """Show these pictures, or that there are none."""
        self._pictures = pictures
        self._stack.setVisible(pictures is not None)
        self._nothing.setVisible(pictures is None)
        is_folded = pictures is not None and len(pictures.card) > 1
        self._sides.setVisible(is_folded)
        self._findings.show_findings(pictures.proof.findings if pictures else ())
        if pictures is not None:
            self._paint(pictures)

    def show_stationery(self, offer: StationeryOffer, chosen: StationeryChoice) -> None:
        """Show what can be chosen and what is."""
        for box, choices, value in (
            (self._card, offer.cards, chosen.card),
            (self._envelope, offer.envelopes, chosen.envelope),
            (self._face, offer.faces, chosen.face),
        ):
            if box.count() != len(choices):
                box.offer(choices)
            box.choose(value)

    def enable_choices(self, *, enabled: bool) -> None:
        """Let the stationery be changed or not."""
        for box in (self._card, self._envelope, self._face):
            box.setEnabled(enabled)

    def show_choices(self, *, shown: bool) -> None:
        """Let the stationery be seen, or not while there is nobody to write to."""
        for field in self._fields:
            field.setVisible(shown)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), ink(self, Ink.DESK))
        painter.end()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        top = QHBoxLayout()
        top.addStretch()
        top.addWidget(self._sides)
        top.addStretch()
        column.addLayout(top)
        column.addWidget(self._stack, 1)
        column.addWidget(self._nothing, 1)
        column.addWidget(self._findings)
        card = Field(self.tr("&Card"), self._card)
        envelope = Field(self.tr("Enve&lope"), self._envelope)
        face = Field(self.tr("F&ace"), self._face)
        self._fields = (card, envelope, face)
        column.addLayout(beside((card, 5), (envelope, 3), (face, 4)))
        self.setMinimumWidth(300)

    def _connect(self) -> None:
        self._sides.picked.connect(self._on_side_picked)
        self._stack.scaled.connect(self.scaled)
        self._card.picked.connect(self.card_chosen)
        self._envelope.picked.connect(self.envelope_chosen)
        self._face.picked.connect(self.face_chosen)

    def _on_side_picked(self, side: Side) -> None:
        self._side = side
        if self._pictures is not None:
            self._paint(self._pictures)

    def _paint(self, pictures: Pictures) -> None:
        proof = pictures.proof
        page, panel = _seen(proof.stationery, self._side)
        envelope = proof.envelope_document.pages[0]
        self._stack.set_sizes(panel.rect.size, envelope.media)
        sheet = proof.card_document.pages[page].media
        image = cut(picture(pictures.card[page]), sheet, panel)
        is_message = panel.name is PanelName.MESSAGE
        said = pictures.piece.text if is_message else self.tr("Front of the card")
        self._stack.card.show_image(image, said)
        self._stack.card.warn(on=is_message and proof.overset is not None)
        address = "\n".join(run.text for run in envelope.items)
        self._stack.envelope.show_image(picture(pictures.envelope), address)


def _seen(stationery: Stationery, side: Side) -> tuple[int, Panel]:
    """The page and the panel on it that one looks at; a flat card has but one."""
    card = stationery.card
    wanted = {PanelName.MESSAGE}
    if side is Side.FRONT and card.fold is not Fold.FLAT:
        wanted = {PanelName.FRONT}
    for number, panels in enumerate(impose(card, stationery.sheet).sides):
        for panel in panels:
            if panel.name in wanted:
                return number, panel
    raise LookupError(f"{card.id} has no panel for {side.name}")


def picture(raster: Pixels) -> QImage:
    """A page's pixels as an image of its own."""
    shared = QImage(
        raster.pixels,
        raster.width,
        raster.height,
        raster.stride,
        QImage.Format.Format_BGR888,
    )
    return shared.copy()


def cut(image: QImage, media: Size, panel: Panel) -> QImage:
    """The panel's part of a picture of the whole sheet, upright."""
    across, down = image.width() / media.width, image.height() / media.height
    part = image.copy(_pixels(panel.rect, across, down))
    return part.transformed(QTransform().rotate(180)) if panel.turned else part


def _pixels(area: Rect, across: float, down: float) -> QRect:
    left, top = round(area.left * across), round(area.top * down)
    right, bottom = round(area.right * across), round(area.bottom * down)
    return QRect(left, top, right - left, bottom - top)
