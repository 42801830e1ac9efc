"""Reads the catalogue from its TOML texts and refuses entries that don't add up."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from math import inf

from planner.domain.lengths import parse_length
from planner.layout.catalogue import (
    ANYWHERE,
    Catalogue,
    FaceEntry,
    UsualStationery,
)
from planner.layout.letter_rules import read_letters
from planner.layout.posts import read_posts
from planner.layout.stock_reading import (
    Table,
    read_cards,
    read_each,
    read_envelopes,
    read_sheets,
    read_size,
)
from planner.layout.zones import ZoneRules


def read_catalogue(
    *,
    cards: str,
    envelopes: str,
    sheets: str,
    zones: str,
    faces: str,
    posts: str,
) -> Catalogue:
    """The catalogue that six TOML texts describe.

    Raises ValueError with a sentence that names the entry for one that is refused.
    """
    card_tables, zone_tables = tomllib.loads(cards), tomllib.loads(zones)
    catalogue = Catalogue(
        cards=read_cards(card_tables["card"]),
        envelopes=read_envelopes(tomllib.loads(envelopes)["envelope"]),
        sheets=read_sheets(tomllib.loads(sheets)["sheet"]),
        faces=_by_name(read_each("face", tomllib.loads(faces)["face"], _face)),
        usual={k: UsualStationery(**v) for k, v in card_tables["defaults"].items()},
        zone_rules={k: _zone(k, v) for k, v in zone_tables["zone"].items()},
        cover_lines=card_tables["cover"],
        posts=read_posts(posts),
        letters=read_letters(zone_tables),
    )
    _check_cards(catalogue)
    _check_sheets(catalogue)
    _check_defaults(catalogue)
    return catalogue


def _face(table: Table) -> FaceEntry:
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
        features=tuple(table.get("features", ())),
    )


def _by_name(faces: Mapping[str, FaceEntry]) -> dict[str, FaceEntry]:
    return {face.name: face for face in faces.values()}


def _zone(country: str, table: Table) -> ZoneRules:
    read, sender, stamp = table["read"], table["sender"], table["stamp"]
    return ZoneRules(
        country=country,
        read_left=parse_length(read["left"]),
        read_right=parse_length(read["right"]),
        read_bottom=parse_length(read["bottom"]),
        read_reach=parse_length(read["reach"]) if "reach" in read else inf,
        read_top=parse_length(read["top"]),
        barcode=read_size(table["barcode"]),
        stamp=read_size(stamp),
        sender_left=parse_length(sender["left"]),
        sender_top=parse_length(sender["top"]),
        sender_above=parse_length(sender.get("above", "0 in")),
        lower_half=read.get("half", False),
        low_stamp=parse_length(stamp.get("low_height", "0 in")),
        low_below=parse_length(stamp.get("low_below", "0 in")),
    )


def _check_cards(catalogue: Catalogue) -> None:
    """Every card goes into the envelopes it names."""
    for card in catalogue.cards.values():
        for name in card.envelopes:
            envelope = catalogue.envelopes.get(name)
            if envelope is None or not envelope.takes(card):
                raise ValueError(f"The card {card.id} does not fit “{name}”.")


def _check_sheets(catalogue: Catalogue) -> None:
    """Every sheet yields the cards it names."""
    for sheet in catalogue.sheets.values():
        for name in sheet.cards:
            if name not in catalogue.cards:
                raise ValueError(f"The sheet {sheet.id} names no card by “{name}”.")
            sheet.made_into(catalogue.cards[name])


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
