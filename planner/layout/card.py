"""Sets a card: the note on its message panel, a quiet line on the front."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from planner.domain.geometry import Rect
from planner.domain.letter import take_apart
from planner.domain.stationery import CardStock
from planner.layout.catalogue import FaceEntry
from planner.layout.fit import Fit, Fitting
from planner.layout.imposition import PanelName, impose, placed
from planner.layout.page import Document, GlyphRun, Page, Role
from planner.layout.running_text import one_line
from planner.layout.runs import runs_of
from planner.layout.setting import Spacing, letter_blocks
from planner.layout.shaping import Shaper, Voice

TITLE = "Thank-you card"
_COVER_SCALE = 1.6
_COVER_HEIGHT = 0.44
"""Where the line on the front stands: a little above the middle of the panel."""
_LINES_KEPT = 64


class CardSetter:
    """Sets cards with the faces of one shaper."""

    def __init__(self, shaper: Shaper) -> None:
        """Take the shaper; the few different front lines are kept."""
        self._shaper = shaper
        self._cover = lru_cache(maxsize=_LINES_KEPT)(self._set_cover)

    def set(
        self, text: str, card: CardStock, entry: FaceEntry, locale: str, cover: str
    ) -> tuple[Document, Fit]:
        """The pages of a card with its note, and how the note fits."""
        voice = self._shaper.voice(entry.name, locale)
        fit = self._fit(text, card, entry, voice)
        contents = {PanelName.MESSAGE: fit.runs}
        if cover:
            contents[PanelName.FRONT] = self._cover(cover, card, entry, locale)
        return _document(card, contents, locale), fit

    def _fit(self, text: str, card: CardStock, entry: FaceEntry, voice: Voice) -> Fit:
        """The note at its best size on the safe area of the message panel."""
        area = Rect.of(card.trim).inset(card.safe_margin)
        blocks = letter_blocks(take_apart(text), voice, Spacing())
        face = self._shaper.shelf[entry.name]
        return Fitting(blocks, entry, face, area, voice).best()

    def _set_cover(
        self, words: str, card: CardStock, entry: FaceEntry, locale: str
    ) -> tuple[GlyphRun, ...]:
        line = one_line(words, self._shaper.voice(entry.name, locale))
        size = entry.comfortable * _COVER_SCALE
        x = (card.trim.width - line.width * size) / 2
        y = card.trim.height * _COVER_HEIGHT
        return tuple(runs_of(line.shapes, Role.COVER, size, x, y))


def _document(
    card: CardStock, contents: Mapping[PanelName, tuple[GlyphRun, ...]], locale: str
) -> Document:
    imposition = impose(card)
    pages = tuple(
        Page.plain(
            imposition.sheet,
            tuple(
                run
                for panel in side
                for run in placed(contents.get(panel.name, ()), panel)
            ),
        )
        for side in imposition.sides
    )
    return Document(TITLE, locale, pages, imposition.flip_edge)
