"""Sets a card: the note on its message panel, a quiet line on the front."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import zip_longest

from planner.domain.geometry import Rect
from planner.domain.letter import take_apart
from planner.domain.stationery import CardStock, Stationery
from planner.domain.typography import USUAL, Setting
from planner.layout.catalogue import FaceEntry
from planner.layout.face import Features
from planner.layout.fit import Fit, Fitting
from planner.layout.imposition import Panel, PanelName, impose, placed
from planner.layout.line_setting import LineSetter
from planner.layout.marks import marks_of
from planner.layout.page import Document, GlyphRun, Page, Role
from planner.layout.running_text import one_line
from planner.layout.runs import runs_of
from planner.layout.setting import Spacing, letter_blocks
from planner.layout.shaping import Shaper
from planner.layout.typography import Typography

TITLE = "Thank-you card"
_COVER_SCALE = 1.6
_COVER_HEIGHT = 0.44
"""Where the line on the front stands: a little above the middle of the panel."""
_LINES_KEPT = 64


@dataclass(frozen=True, slots=True)
class SetCard:
    """One card before it lies on a sheet; runs stand as on the panel by itself."""

    contents: Mapping[PanelName, tuple[GlyphRun, ...]]
    fit: Fit


class CardSetter:
    """Sets cards with the faces of one shaper."""

    def __init__(self, shaper: Shaper, typography: Typography) -> None:
        """Take the shaper; the few different front lines are kept."""
        self._shaper = shaper
        self._typography = typography
        self._cover = lru_cache(maxsize=_LINES_KEPT)(self._set_cover)

    def set(
        self,
        text: str,
        card: CardStock,
        entry: FaceEntry,
        locale: str,
        cover: str,
        setting: Setting = USUAL,
    ) -> SetCard:
        """A card with its note: what stands on each panel, and how the note fits."""
        fit = self._fit(text, card, entry, locale, setting)
        contents = {PanelName.MESSAGE: fit.runs}
        if cover:
            contents[PanelName.FRONT] = self._cover(cover, card, entry, locale)
        return SetCard(contents, fit)

    def _fit(
        self,
        text: str,
        card: CardStock,
        entry: FaceEntry,
        locale: str,
        setting: Setting,
    ) -> Fit:
        """The note at its best size on the safe area of the message panel."""
        area = Rect.of(card.trim).inset(card.safe_margin)
        voice = self._shaper.voice(entry.name, locale, features_of(setting))
        bindings = self._typography.bound_in(locale)
        letter = take_apart(text)
        blocks = letter_blocks(letter, voice, Spacing(), bindings, setting)
        points = self._typography.points_in(locale)
        setter = LineSetter(voice, points, setting.justified)
        face = self._shaper.shelf[entry.name]
        return Fitting(blocks, entry, face, area, setter).best()

    def _set_cover(
        self, words: str, card: CardStock, entry: FaceEntry, locale: str
    ) -> tuple[GlyphRun, ...]:
        line = one_line(words, self._shaper.voice(entry.name, locale))
        size = entry.comfortable * _COVER_SCALE
        x = (card.trim.width - line.width * size) / 2
        y = card.trim.height * _COVER_HEIGHT
        return tuple(runs_of(line.shapes, Role.COVER, size, x, y))


def features_of(setting: Setting) -> Features:
    """The OpenType features that a setting asks for."""
    wanted = (
        ("onum", setting.old_style_figures),
        ("dlig", setting.discretionary_ligatures),
    )
    return tuple((feature, True) for feature, is_wanted in wanted if is_wanted)


def sheet_document(
    stationery: Stationery, cards: Sequence[SetCard], locale: str
) -> Document:
    """The pages of one sheet with a card in each place, the last ones left blank."""
    card, sheet = stationery.card, stationery.sheet
    imposition = impose(card, sheet)
    first = marks_of(card, sheet) if stationery.marks else ()
    pages = tuple(
        replace(Page.plain(imposition.sheet, _runs_on(side, cards)), outlines=drawn)
        for side, drawn in zip_longest(imposition.sides, (first,), fillvalue=())
    )
    return Document(TITLE, locale, pages, imposition.flip_edge)


def places_on(stationery: Stationery) -> int:
    """How many cards come out of one sheet."""
    return len(stationery.sheet.places) if stationery.sheet else 1


def _runs_on(side: Sequence[Panel], cards: Sequence[SetCard]) -> tuple[GlyphRun, ...]:
    return tuple(
        run
        for panel in side
        if panel.place < len(cards)
        for run in placed(cards[panel.place].contents.get(panel.name, ()), panel)
    )
