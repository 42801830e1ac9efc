"""Card stock and envelopes as values that refuse sizes which don't add up."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from planner.domain.geometry import Rect, Size, millimetres

PLAY_SHORT_SIDE = millimetres(3)
PLAY_LONG_SIDE = millimetres(3)
"""Least room between a card and its envelope: 3 mm, as the stationery trade advises."""


class Fold(StrEnum):
    """How the card is folded: not at all, like a book, or like a tent."""

    FLAT = "flat"
    SIDE = "side"
    TOP = "top"


@dataclass(frozen=True, slots=True)
class CardStock:
    """A card as one buys it: the closed size as read, the fold, the sheet it is fed as.

    ``media`` is the PWG 5101.1 name of the flat sheet, short side first.
    ``safe_margin`` is the width along each panel edge that stays without ink.
    """

    id: str
    name: str
    trim: Size
    fold: Fold
    media: str
    safe_margin: float
    envelopes: tuple[str, ...]
    paper_gsm: float

    def __post_init__(self) -> None:
        """Refuse a stock on which nothing could be printed."""
        if min(self.trim.width, self.trim.height) <= 2 * self.safe_margin:
            raise ValueError(f"{self.name}: the margins leave no room on the card.")

    @property
    def flat_size(self) -> Size:
        """The sheet before folding, as it is printed."""
        if self.fold is Fold.SIDE:
            return Size(self.trim.width * 2, self.trim.height)
        if self.fold is Fold.TOP:
            return Size(self.trim.width, self.trim.height * 2)
        return self.trim


@dataclass(frozen=True, slots=True)
class Envelope:
    """An envelope, width along the address as read; ``media`` is its PWG name."""

    id: str
    name: str
    size: Size
    media: str
    paper_gsm: float

    def takes(self, card: CardStock) -> bool:
        """Whether the closed card goes in, either way round, with room to spare."""
        long_side = max(card.trim.width, card.trim.height)
        short_side = min(card.trim.width, card.trim.height)
        inner_long = max(self.size.width, self.size.height)
        inner_short = min(self.size.width, self.size.height)
        return (
            long_side + PLAY_LONG_SIDE <= inner_long
            and short_side + PLAY_SHORT_SIDE <= inner_short
        )


@dataclass(frozen=True, slots=True)
class PostalZones:
    """Where a post office wants what on an envelope's face, for one envelope size.

    ``read_area`` holds the whole delivery address; nothing is printed in
    ``barcode_clear_zone`` or ``stamp_area``; the return address stays inside
    ``return_area``.
    """

    country: str
    read_area: Rect
    barcode_clear_zone: Rect
    stamp_area: Rect
    return_area: Rect


@dataclass(frozen=True, slots=True)
class Stationery:
    """A card with the envelope it goes into, the face it is set in."""

    card: CardStock
    envelope: Envelope
    face: str

    def __post_init__(self) -> None:
        """Refuse a card that does not fit its envelope."""
        if not self.envelope.takes(self.card):
            raise ValueError(
                f"{self.card.name} does not fit into the envelope {self.envelope.name}."
            )
