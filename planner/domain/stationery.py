"""Card stock, sheets and envelopes as values that refuse sizes which don't add up."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from planner.domain.geometry import Rect, Size, millimetres

PLAY_SHORT_SIDE = millimetres(3)
PLAY_LONG_SIDE = millimetres(3)
"""Least room between a card and its envelope: 3 mm, as the stationery trade advises."""
_LARGER = millimetres(0.51)
"""What half an A4 sheet has more than an A6 card: half a millimetre."""
_SMALLER = millimetres(7)


class Fold(StrEnum):
    """How the card is folded: not at all, like a book, or like a tent.

    The quarter folds are sheets folded twice, printed on one side; closed they open
    like a book or like a tent.
    """

    FLAT = "flat"
    SIDE = "side"
    TOP = "top"
    QUARTER_SIDE = "quarter_side"
    QUARTER_TOP = "quarter_top"

    @property
    def leaves(self) -> tuple[int, int]:
        """How many closed cards wide and high the sheet is."""
        return _LEAVES[self]


_LEAVES = {
    Fold.FLAT: (1, 1),
    Fold.SIDE: (2, 1),
    Fold.TOP: (1, 2),
    Fold.QUARTER_SIDE: (2, 2),
    Fold.QUARTER_TOP: (2, 2),
}


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
        across, down = self.fold.leaves
        return Size(self.trim.width * across, self.trim.height * down)


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
class Sheet:
    """A printed sheet with places for unfolded cards; ``media`` is its PWG name.

    ``places`` are the upper left corners of the cells, in reading order. ``cards``
    are the ids of the stocks that the sheet is made into.
    """

    id: str
    name: str
    size: Size
    media: str
    cell: Size
    places: tuple[tuple[float, float], ...]
    cards: tuple[str, ...]

    def __post_init__(self) -> None:
        """Refuse cells that leave the sheet or share some of it."""
        cells = self.cells
        whole = Rect.of(self.size)
        if not cells or not all(whole.contains(cell) for cell in cells):
            raise ValueError(f"{self.name}: its cards do not lie on the sheet.")
        for number, one in enumerate(cells):
            if any(one.overlaps(other) for other in cells[number + 1 :]):
                raise ValueError(f"{self.name}: its cards overlap.")

    @property
    def cells(self) -> tuple[Rect, ...]:
        """Where the unfolded cards lie."""
        width, height = self.cell.width, self.cell.height
        return tuple(Rect(x, y, x + width, y + height) for x, y in self.places)

    def turned(self) -> Sheet:
        """The sheet on its side, a quarter turn to the left."""
        places = [(y, self.size.width - x - self.cell.width) for x, y in self.places]
        return replace(
            self,
            size=self.size.turned(),
            cell=self.cell.turned(),
            places=tuple(sorted(places, key=lambda place: (place[1], place[0]))),
        )

    def made_into(self, card: CardStock) -> tuple[Sheet, CardStock]:
        """The sheet as it lies for that card, and the card as it comes out of it.

        ValueError with a sentence when it does not yield such a card.
        """
        for sheet in (self, self.turned()):
            cut = _cut(card, sheet.cell)
            if card.id in self.cards and cut is not None:
                return sheet, cut
        raise ValueError(f"{card.name} does not come out of the sheet {self.name}.")


def _cut(card: CardStock, cell: Size) -> CardStock | None:
    """The card as the cell makes it, where that is near enough."""
    across, down = card.fold.leaves
    trim = Size(cell.width / across, cell.height / down)
    less = (card.trim.width - trim.width, card.trim.height - trim.height)
    near = all(-_LARGER <= each <= _SMALLER for each in less)
    return replace(card, trim=trim) if near else None


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
    """A card with the envelope it goes into, the face it is set in.

    Without a ``sheet`` the card is fed by itself. ``marks`` are printed where to fold
    and where to cut.
    """

    card: CardStock
    envelope: Envelope
    face: str
    sheet: Sheet | None = None
    marks: bool = False

    def __post_init__(self) -> None:
        """Refuse a card that does not fit its envelope."""
        if not self.envelope.takes(self.card):
            raise ValueError(
                f"“{self.card.name}” does not fit into “{self.envelope.name}”."
            )
