"""Connects the parts: the only module in which concrete classes meet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner import resources

if TYPE_CHECKING:
    from planner.pdf.press import Press


def build_press() -> Press:
    """The press with the shipped stock, postal zones and faces."""
    from planner.layout.catalogue import read_catalogue
    from planner.pdf.press import Press

    catalogue = read_catalogue(
        cards=resources.read_text("stationery/cards.toml"),
        envelopes=resources.read_text("stationery/envelopes.toml"),
        zones=resources.read_text("stationery/zones.toml"),
        faces=resources.read_text("fonts/faces.toml"),
    )
    return Press(catalogue, resources.read_bytes)
