"""Sets the front of a folded card: quiet line, monogram, ornament, or nothing."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from planner.domain.note import BLANK, MONOGRAM, StationeryChoice
from planner.domain.problems import Problem, ProblemKind
from planner.domain.stationery import CardStock
from planner.layout.catalogue import FaceEntry
from planner.layout.ornaments import OrnamentShelf
from planner.layout.page import GlyphRun, Outline, Role
from planner.layout.running_text import one_line
from planner.layout.runs import runs_of
from planner.layout.shaping import Shaper

_LINE_SCALE = 1.6
_LINE_HEIGHT = 0.44
"""Where the line on the front stands: a little above the middle of the panel."""
_MONOGRAM_SCALE = 3.2
_ORNAMENT_MIDDLE = 0.38
"""Where the middle of an ornament stands, in heights of the panel."""
_GAP = 1.5
"""From an ornament to the capitals below, in sizes of the line."""
_MOST_INITIALS = 3
_FRONTS_KEPT = 64


@dataclass(frozen=True, slots=True)
class Front:
    """What stands on the front; each may be empty."""

    words: str = ""
    ornament: str = ""
    monogram: str = ""


@dataclass(frozen=True, slots=True)
class SetFront:
    """The front as set on its panel by itself."""

    runs: tuple[GlyphRun, ...]
    outlines: tuple[Outline, ...] = ()


def front_of(
    choice: StationeryChoice,
    usual_words: str,
    sender: str,
    ornaments: OrnamentShelf,
) -> Front:
    """What a choice puts on the front; without one, the usual quiet line.

    Raises Problem: UNKNOWN_STOCK for an ornament that is not on the shelf.
    """
    words = " ".join(choice.front_line.split())
    if not choice.front:
        return Front(words or usual_words)
    if choice.front == BLANK:
        return Front()
    if choice.front == MONOGRAM:
        return Front(words, monogram=initials(sender))
    if choice.front not in ornaments.all:
        names = ", ".join((BLANK, MONOGRAM, *ornaments.all))
        facts = {"what": "front", "name": choice.front, "choices": names}
        raise Problem(ProblemKind.UNKNOWN_STOCK, **facts)
    return Front(words, ornament=choice.front)


def initials(name: str) -> str:
    """The first letters of up to three names, first and last for certain."""
    letters = [next((c for c in word if c.isalpha()), "") for word in name.split()]
    found = [letter.upper() for letter in letters if letter]
    if len(found) > _MOST_INITIALS:
        found = [*found[: _MOST_INITIALS - 1], found[-1]]
    return "".join(found)


class FrontSetter:
    """Sets fronts in the face of the card; the few different ones are kept."""

    def __init__(self, shaper: Shaper, ornaments: OrnamentShelf) -> None:
        """Take the shaper and the drawings."""
        self._shaper = shaper
        self._ornaments = ornaments
        self.set = lru_cache(maxsize=_FRONTS_KEPT)(self._set)

    def _set(
        self, front: Front, card: CardStock, entry: FaceEntry, locale: str
    ) -> SetFront:
        """What stands on the front panel of that card, by itself."""
        size = entry.comfortable * _LINE_SCALE
        if front.monogram:
            large = entry.comfortable * _MONOGRAM_SCALE
            y = card.trim.height * _LINE_HEIGHT
            runs = self._line(front.monogram, card, entry, locale, large, y)
            below = self._line(front.words, card, entry, locale, size, y + size * 2)
            return SetFront((*runs, *below))
        if not front.ornament:
            y = card.trim.height * _LINE_HEIGHT
            return SetFront(self._line(front.words, card, entry, locale, size, y))
        ornament = self._ornaments.all[front.ornament]
        width = card.trim.width * ornament.share
        height = width * ornament.size.height / ornament.size.width
        top = card.trim.height * _ORNAMENT_MIDDLE - height / 2
        drawn = ornament.at((card.trim.width - width) / 2, top, width)
        y = top + height + size * _GAP
        return SetFront(self._line(front.words, card, entry, locale, size, y), drawn)

    def _line(
        self,
        words: str,
        card: CardStock,
        entry: FaceEntry,
        locale: str,
        size: float,
        y: float,
    ) -> tuple[GlyphRun, ...]:
        """One line in the middle, made smaller where the panel is too narrow."""
        if not words:
            return ()
        line = one_line(words, self._shaper.voice(entry.name, locale))
        room = card.trim.width - 2 * card.safe_margin
        size = min(size, max(entry.floor, room / line.width if line.width else size))
        x = (card.trim.width - line.width * size) / 2
        return tuple(runs_of(line.shapes, Role.COVER, size, x, y))
