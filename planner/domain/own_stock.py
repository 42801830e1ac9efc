"""A user's own card and envelope, from measures as they are typed."""

from __future__ import annotations

from dataclasses import dataclass, replace

from planner.domain.geometry import POINTS_PER_MM, Size, inches, millimetres
from planner.domain.lengths import parse_length
from planner.domain.stationery import CardStock, Envelope, Fold

_SHORTEST = millimetres(50)
_LONGEST = inches(19)
"""What common printers take: from a small card to a 13 by 19 in sheet."""
_WIDEST_SHORT_SIDE = inches(13)
_SAME = millimetres(0.6)
"""How far a typed sheet may be from what the panels add up to."""
_LIGHTEST, _HEAVIEST = 40.0, 600.0


@dataclass(frozen=True, slots=True)
class OwnCard:
    """A card as its owner describes it; lengths such as ``5 1/2 in`` or ``140mm``.

    ``width`` and ``height`` are of the closed card as read. The open sheet may be
    told as well; it then has to agree.
    """

    id: str
    name: str
    width: str
    height: str
    fold: Fold = Fold.FLAT
    open_width: str = ""
    open_height: str = ""
    safe_margin: str = "0.5 in"
    paper_gsm: float = 200.0

    def stock(self) -> CardStock:
        """The card stock; ValueError with a sentence when it does not add up."""
        trim = Size(
            _side(self.width, f"{self.name}: the width"),
            _side(self.height, f"{self.name}: the height"),
        )
        margin = parse_length(self.safe_margin)
        if margin < inches(0.25):
            raise ValueError(
                f"{self.name}: the margin has to be 1/4 in or 6.4 mm at least, since"
                " printers leave that much blank."
            )
        _check_paper(self.name, self.paper_gsm)
        made = CardStock(
            id=self.id,
            name=self.name,
            trim=trim,
            fold=self.fold,
            media="",
            safe_margin=margin,
            envelopes=(),
            paper_gsm=self.paper_gsm,
        )
        self._check_open(made.flat_size)
        _check_sheet(self.name, made.flat_size)
        return replace(made, media=media_name(made.flat_size))

    def _check_open(self, flat: Size) -> None:
        for typed, wanted, what in (
            (self.open_width, flat.width, "wide"),
            (self.open_height, flat.height, "high"),
        ):
            if typed and abs(parse_length(typed) - wanted) > _SAME:
                raise ValueError(
                    f"{self.name}: its panels add up to a sheet {_mm(wanted)} mm"
                    f" {what}, not {typed.strip()}."
                )


@dataclass(frozen=True, slots=True)
class OwnEnvelope:
    """An envelope as its owner describes it, width along the address as read."""

    id: str
    name: str
    width: str
    height: str
    paper_gsm: float = 100.0

    def envelope(self) -> Envelope:
        """The envelope; ValueError with a sentence when it does not add up."""
        size = Size(
            _side(self.width, f"{self.name}: the width"),
            _side(self.height, f"{self.name}: the height"),
        )
        if size.width < size.height:
            raise ValueError(
                f"{self.name}: the address runs along the longer side; exchange width"
                " and height."
            )
        _check_paper(self.name, self.paper_gsm)
        _check_sheet(self.name, size)
        return Envelope(self.id, self.name, size, media_name(size), self.paper_gsm)


def media_name(size: Size) -> str:
    """The PWG 5101.1 name of a sheet of that size, short side first."""
    short, long = sorted((size.width, size.height))
    return f"custom_own_{_mm(short)}x{_mm(long)}mm"


def _side(typed: str, what: str) -> float:
    length = parse_length(typed)
    if length < _SHORTEST:
        raise ValueError(f"{what} of {typed.strip()} is too small to print on.")
    return length


def _check_sheet(name: str, sheet: Size) -> None:
    short, long = sorted((sheet.width, sheet.height))
    if short > _WIDEST_SHORT_SIDE or long > _LONGEST:
        raise ValueError(
            f"{name}: a sheet of {_mm(sheet.width)} × {_mm(sheet.height)} mm is too"
            " large for a printer."
        )


def _check_paper(name: str, gsm: float) -> None:
    if not _LIGHTEST <= gsm <= _HEAVIEST:
        raise ValueError(
            f"{name}: paper of {gsm:g} g/m² is none that a printer takes; it is"
            f" {_LIGHTEST:g} to {_HEAVIEST:g} g/m²."
        )


def _mm(points: float) -> str:
    return f"{points / POINTS_PER_MM:.2f}".rstrip("0").rstrip(".")
