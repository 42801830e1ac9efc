"""Reads the catalogue from its TOML texts and refuses entries that don't add up."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from math import inf
from typing import Any, TypeVar

from planner.domain.geometry import Size
from planner.domain.lengths import parse_length
from planner.domain.stationery import CardStock, Envelope, Fold
from planner.layout.catalogue import (
    ANYWHERE,
    Catalogue,
    FaceEntry,
    UsualStationery,
)
from planner.layout.zones import ZoneRules

_MEDIA = re.compile(r".*_(?P<short>[\d.]+)x(?P<long>[\d.]+)(?P<unit>in|mm)")
_MEDIA_TOLERANCE = 0.1
"""Points; PWG names are rounded to whole millimetres or thousandths of an inch."""

_Table = Mapping[str, Any]
_Made = TypeVar("_Made")


def read_catalogue(*, cards: str, envelopes: str, zones: str, faces: str) -> Catalogue:
    """The catalogue that four TOML texts describe.

    Raises ValueError with a sentence that names the entry for one that is refused.
    """
    card_tables, zone_tables = tomllib.loads(cards), tomllib.loads(zones)
    catalogue = Catalogue(
        cards=_each("card", card_tables["card"], _card),
        envelopes=_each("envelope", tomllib.loads(envelopes)["envelope"], _envelope),
        faces=_by_name(_each("face", tomllib.loads(faces)["face"], _face)),
        usual={k: UsualStationery(**v) for k, v in card_tables["defaults"].items()},
        zone_rules={k: _zone(k, v) for k, v in zone_tables["zone"].items()},
        cover_lines=card_tables["cover"],
        country_names=zone_tables["country_names"],
    )
    _check_cards(catalogue)
    _check_defaults(catalogue)
    return catalogue


def _each(
    what: str, tables: list[_Table], make: Callable[[_Table], _Made]
) -> dict[str, _Made]:
    made: dict[str, _Made] = {}
    for table in tables:
        name = str(table.get("id", "without an id"))
        try:
            made[name] = make(table)
        except KeyError as error:
            raise ValueError(f"The {what} {name} lacks {error}.") from error
        except ValueError as error:
            raise ValueError(f"The {what} {name} is refused: {error}") from error
    return made


def _card(table: _Table) -> CardStock:
    card = CardStock(
        id=table["id"],
        name=table["name"],
        trim=_size(table),
        fold=Fold(table["fold"]),
        media=table["media"],
        safe_margin=parse_length(table["safe_margin"]),
        envelopes=tuple(table["envelopes"]),
        paper_gsm=float(table["paper_gsm"]),
    )
    _check_media(card.media, card.flat_size)
    return card


def _envelope(table: _Table) -> Envelope:
    envelope = Envelope(
        id=table["id"],
        name=table["name"],
        size=_size(table),
        media=table["media"],
        paper_gsm=float(table["paper_gsm"]),
    )
    _check_media(envelope.media, envelope.size)
    return envelope


def _face(table: _Table) -> FaceEntry:
    folder = f"fonts/{table['id']}"
    italic = table.get("italic", "")
    return FaceEntry(
        id=table["id"],
        name=table["name"],
        kind=table["kind"],
        regular=f"{folder}/{table['regular']}",
        italic=f"{folder}/{italic}" if italic else "",
        comfortable=float(table["comfortable"]),
        floor=float(table["floor"]),
        leading=float(table["leading"]),
    )


def _by_name(faces: Mapping[str, FaceEntry]) -> dict[str, FaceEntry]:
    return {face.name: face for face in faces.values()}


def _zone(country: str, table: _Table) -> ZoneRules:
    read, sender = table["read"], table["sender"]
    return ZoneRules(
        country=country,
        read_left=parse_length(read["left"]),
        read_right=parse_length(read["right"]),
        read_bottom=parse_length(read["bottom"]),
        read_reach=parse_length(read["reach"]) if "reach" in read else inf,
        read_top=parse_length(read["top"]),
        barcode=_size(table["barcode"]),
        stamp=_size(table["stamp"]),
        sender_left=parse_length(sender["left"]),
        sender_top=parse_length(sender["top"]),
        sender_above=parse_length(sender.get("above", "0 in")),
    )


def _size(table: _Table) -> Size:
    return Size(parse_length(table["width"]), parse_length(table["height"]))


def _check_media(media: str, size: Size) -> None:
    match = _MEDIA.fullmatch(media)
    if match is None:
        raise ValueError(f"“{media}” is no PWG media name.")
    named = [parse_length(match[side] + match["unit"]) for side in ("short", "long")]
    measured = sorted((size.width, size.height))
    pairs = zip(named, measured, strict=True)
    if any(abs(one - other) > _MEDIA_TOLERANCE for one, other in pairs):
        raise ValueError(f"its sheet does not measure what “{media}” says.")


def _check_cards(catalogue: Catalogue) -> None:
    """Every card goes into the envelopes it names."""
    for card in catalogue.cards.values():
        for name in card.envelopes:
            envelope = catalogue.envelopes.get(name)
            if envelope is None or not envelope.takes(card):
                raise ValueError(f"The card {card.id} does not fit “{name}”.")


def _check_defaults(catalogue: Catalogue) -> None:
    """Every default exists, and there is one for everywhere else."""
    for usual in catalogue.usual.values():
        if usual.card not in catalogue.cards:
            raise ValueError(f"The usual card “{usual.card}” is not on the shelf.")
    for table in (catalogue.usual, catalogue.zone_rules, catalogue.cover_lines):
        if ANYWHERE not in table:
            raise ValueError("A table lacks the entry for everywhere else.")
    if not any(face.kind == "sans" for face in catalogue.faces.values()):
        raise ValueError("Envelopes need a sans face, and there is none.")
