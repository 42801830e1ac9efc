"""A post office's rules about the face of an envelope, applied to one envelope size."""

from __future__ import annotations

from dataclasses import dataclass

from planner.domain.geometry import Rect, Size
from planner.domain.stationery import PostalZones


@dataclass(frozen=True, slots=True)
class ZoneRules:
    """One country's rules; all lengths in points from the nearest edges.

    The meaning of each is written at the head of ``resources/stationery/zones.toml``.
    """

    country: str
    read_left: float
    read_right: float
    read_bottom: float
    read_reach: float
    read_top: float
    barcode: Size
    stamp: Size
    sender_left: float
    sender_top: float
    sender_above: float
    lower_half: bool = False
    low_stamp: float = 0.0
    low_below: float = 0.0

    def on(self, size: Size) -> PostalZones:
        """The zones on an envelope of that size."""
        width, height = size.width, size.height
        read = Rect(
            self.read_left,
            max(self.read_top, height - self.read_reach, height / 2 * self.lower_half),
            width - self.read_right,
            height - self.read_bottom,
        )
        barcode = Rect(
            max(0.0, width - self.barcode.width),
            height - self.barcode.height,
            width,
            height,
        )
        low = height < self.low_below
        stamp_height = self.low_stamp if low else self.stamp.height
        stamp = Rect(width - self.stamp.width, 0.0, width, stamp_height)
        sender = Rect(
            self.sender_left,
            self.sender_top,
            min(width / 2, stamp.left),
            min(height / 3, height - self.sender_above, read.top),
        )
        return PostalZones(self.country, read, barcode, stamp, sender)
