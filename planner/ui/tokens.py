"""The fifteen colours of the light and of the dark window, as plain values."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tokens:
    """One colour scheme; every colour is ``#rrggbb``.

    ``edge`` bounds what can be acted on, ``divider`` only parts areas. ``paper`` is
    what cards are made of, by day and by night.
    """

    ground: str
    side: str
    desk: str
    field: str
    text: str
    muted: str
    selected: str
    selected_text: str
    accent: str
    accent_text: str
    edge: str
    divider: str
    caution: str
    good: str
    paper: str


LIGHT = Tokens(
    ground="#f8f5ee",
    side="#f0ebe0",
    desk="#e5ded0",
    field="#fffefa",
    text="#25221d",
    muted="#5e574c",
    selected="#d6e5e1",
    selected_text="#163331",
    accent="#235854",
    accent_text="#ffffff",
    edge="#827969",
    divider="#ddd5c5",
    caution="#854209",
    good="#2b5f36",
    paper="#fffefb",
)
"""Paper by daylight."""

DARK = Tokens(
    ground="#22201e",
    side="#1c1a19",
    desk="#151413",
    field="#2b2926",
    text="#ece6db",
    muted="#b0a799",
    selected="#2b4745",
    selected_text="#f3efe7",
    accent="#8cc6bd",
    accent_text="#0e2422",
    edge="#8a8174",
    divider="#3a3632",
    caution="#e8b574",
    good="#98cda0",
    paper="#fdfbf5",
)
"""The same desk in the evening."""

TEXT_PAIRS = (
    *((ink, on) for ink in ("text", "muted") for on in ("ground", "side", "field")),
    ("text", "desk"),
    ("muted", "desk"),
    ("selected_text", "selected"),
    ("accent_text", "accent"),
    *((ink, on) for ink in ("caution", "good") for on in ("ground", "side", "field")),
    *((ink, on) for ink in ("accent",) for on in ("ground", "side", "field")),
)
"""Every text colour with every ground that the window puts it on."""

EDGE_PAIRS = (
    *((edge, on) for edge in ("edge", "accent") for on in ("ground", "side", "field")),
    ("accent", "selected"),
    ("accent", "desk"),
    ("edge", "desk"),
)
"""Edges and focus rings with their grounds; dividers are decoration, so not here."""


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21, as WCAG 2.2 defines it."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(color: str) -> float:
    red, green, blue = (_linear(int(color[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    if channel <= 0.04045:
        return channel / 12.92
    return float(((channel + 0.055) / 1.055) ** 2.4)
