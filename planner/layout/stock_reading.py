"""Reads cards and envelopes from their tables and refuses what doesn't add up."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple, TypeVar

from planner.domain.geometry import Size
from planner.domain.lengths import parse_length
from planner.domain.stationery import CardStock, Envelope, Fold, Sheet

_MEDIA = re.compile(r".*_(?P<short>[\d.]+)x(?P<long>[\d.]+)(?P<unit>in|mm)")
_MEDIA_TOLERANCE = 0.1
"""Points; PWG names are rounded to whole millimetres or thousandths of an inch."""

Table = Mapping[str, Any]
_Made = TypeVar("_Made")


class _Folding(NamedTuple):
    """One way of folding as it is named: in the id, to the user."""

    fold: Fold
    suffix: str
    words: str


_WAYS = {
    "folded": (
        _Folding(Fold.SIDE, "-fold-side", "folded at the side"),
        _Folding(Fold.TOP, "-fold-top", "folded at the top"),
    ),
    "flat": (_Folding(Fold.FLAT, "-flat", "flat"),),
    "quarter": (
        _Folding(Fold.QUARTER_SIDE, "", "opens at the side"),
        _Folding(Fold.QUARTER_TOP, "-top", "opens at the top"),
    ),
}


def read_each(
    what: str, tables: Iterable[Table], make: Callable[[Table], _Made]
) -> dict[str, _Made]:
    """The entries by id; ValueError names the one that lacks something or is wrong."""
    made: dict[str, _Made] = {}
    for table in tables:
        name = str(table.get("id", "without an id"))
        if name in made:
            raise ValueError(f"The {what} {name} is there twice.")
        try:
            made[name] = make(table)
        except KeyError as error:
            raise ValueError(f"The {what} {name} lacks {error}.") from error
        except ValueError as error:
            raise ValueError(f"The {what} {name} is refused: {error}") from error
    return made


def read_cards(tables: Iterable[Table]) -> dict[str, CardStock]:
    """Every card of every size, in each way in which it is sold."""
    ways = (way for table in tables for way in _ways(table))
    return read_each("card", ways, _card)


def read_envelopes(tables: Iterable[Table]) -> dict[str, Envelope]:
    """The envelopes by id."""
    return read_each("envelope", tables, _envelope)


def read_sheets(tables: Iterable[Table]) -> dict[str, Sheet]:
    """The sheets by id."""
    return read_each("sheet", tables, _sheet)


def read_size(table: Table) -> Size:
    """The size that ``width`` and ``height`` tell."""
    return Size(parse_length(table["width"]), parse_length(table["height"]))


def check_media(media: str, size: Size) -> None:
    """Refuse a PWG media name that measures something else than ``size``."""
    match = _MEDIA.fullmatch(media)
    if match is None:
        raise ValueError(f"“{media}” is no PWG media name.")
    named = [parse_length(match[side] + match["unit"]) for side in ("short", "long")]
    measured = sorted((size.width, size.height))
    pairs = zip(named, measured, strict=True)
    if any(abs(one - other) > _MEDIA_TOLERANCE for one, other in pairs):
        raise ValueError(f"its sheet does not measure what “{media}” says.")


def _ways(table: Table) -> Iterator[Table]:
    """One table for each card of that size."""
    if not any(way in table for way in _WAYS):
        raise ValueError(f"The card {table.get('id')} is sold neither flat nor folded.")
    for way, foldings in _WAYS.items():
        if way not in table:
            continue
        own = table[way]
        ids = own.get("ids") or [f"{table.get('id')}{f.suffix}" for f in foldings]
        for id_, folding in zip(ids, foldings, strict=True):
            yield {**table, **own, "id": id_, "folding": folding}


def _card(table: Table) -> CardStock:
    folding: _Folding = table["folding"]
    short, long = parse_length(table["short"]), parse_length(table["long"])
    if short > long:
        raise ValueError("its short side is longer than its long side.")
    upright = folding.fold in {Fold.SIDE, Fold.QUARTER_SIDE}
    card = CardStock(
        id=table["id"],
        name=f"{table['name']}, {folding.words}",
        trim=Size(short, long) if upright else Size(long, short),
        fold=folding.fold,
        media=table["media"],
        safe_margin=parse_length(table["safe_margin"]),
        envelopes=tuple(table["envelopes"]),
        paper_gsm=float(table["paper_gsm"]),
    )
    check_media(card.media, card.flat_size)
    return card


def _envelope(table: Table) -> Envelope:
    envelope = Envelope(
        id=table["id"],
        name=table["name"],
        size=read_size(table),
        media=table["media"],
        paper_gsm=float(table["paper_gsm"]),
    )
    check_media(envelope.media, envelope.size)
    return envelope


def _sheet(table: Table) -> Sheet:
    size, cell = read_size(table), read_size(table["cell"])
    check_media(table["media"], size)
    left, top = parse_length(table.get("left", "0 in")), table.get("top", "0 in")
    pitch_x = parse_length(table["pitch_x"]) if "pitch_x" in table else cell.width
    pitch_y = parse_length(table["pitch_y"]) if "pitch_y" in table else cell.height
    return Sheet(
        id=table["id"],
        name=table["name"],
        size=size,
        media=table["media"],
        cell=cell,
        places=tuple(
            (left + column * pitch_x, parse_length(top) + row * pitch_y)
            for row in range(table["rows"])
            for column in range(table["columns"])
        ),
        cards=tuple(table["cards"]),
    )
