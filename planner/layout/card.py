"""Sets a card: the note on its message panel, the front, both on their sheet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from planner.domain.geometry import Rect
from planner.domain.letter import take_apart
from planner.domain.stationery import CardStock, Fold, Stationery
from planner.domain.typography import USUAL, Setting
from planner.layout.catalogue import FaceEntry
from planner.layout.face import Features
from planner.layout.fit import Fit, Fitting
from planner.layout.front import Front, FrontSetter
from planner.layout.imposition import (
    Panel,
    PanelName,
    impose,
    placed,
    placed_outline,
)
from planner.layout.line_setting import LineSetter
from planner.layout.marks import marks_of
from planner.layout.ornaments import OrnamentShelf
from planner.layout.page import Document, GlyphRun, Outline, Page
from planner.layout.setting import Spacing, letter_blocks
from planner.layout.shaping import Shaper
from planner.layout.typography import Typography

TITLE = "Thank-you card"


@dataclass(frozen=True, slots=True)
class SetCard:
    """One card before it lies on a sheet; all stands as on the panel by itself.

    ``drawn`` is on the front.
    """

    contents: Mapping[PanelName, tuple[GlyphRun, ...]]
    fit: Fit
    drawn: tuple[Outline, ...] = ()


class CardSetter:
    """Sets cards with the faces of one shaper."""

    def __init__(
        self,
        shaper: Shaper,
        typography: Typography,
        ornaments: OrnamentShelf,
    ) -> None:
        """Take the shaper, the habits of languages, the drawings for fronts."""
        self._shaper = shaper
        self._typography = typography
        self._fronts = FrontSetter(shaper, ornaments)

    def set(
        self,
        text: str,
        card: CardStock,
        entry: FaceEntry,
        locale: str,
        front: Front,
        setting: Setting = USUAL,
    ) -> SetCard:
        """A card with its note: what stands on each panel, and how the note fits."""
        area = Rect.of(card.trim).inset(card.safe_margin)
        fit = self.fit(text, area, entry, locale, setting)
        contents = {PanelName.MESSAGE: fit.runs}
        if card.fold is Fold.FLAT:
            return SetCard(contents, fit)
        cover = self._fronts.set(front, card, entry, locale)
        if cover.runs:
            contents[PanelName.FRONT] = cover.runs
        return SetCard(contents, fit, cover.outlines)

    def fit(
        self,
        text: str,
        area: Rect,
        entry: FaceEntry,
        locale: str,
        setting: Setting,
    ) -> Fit:
        """The note at its best size in an area, such as a panel without margins."""
        voice = self._shaper.voice(entry.name, locale, features_of(setting))
        bindings = self._typography.bound_in(locale)
        letter = take_apart(text)
        blocks = letter_blocks(letter, voice, Spacing(), bindings, setting)
        points = self._typography.points_in(locale)
        setter = LineSetter(voice, points, setting.justified)
        face = self._shaper.shelf[entry.name]
        return Fitting(blocks, entry, face, area, setter).best()


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
        replace(
            Page.plain(imposition.sheet, _runs_on(side, cards)),
            outlines=(*marks, *_drawn_on(side, cards)),
        )
        for side, marks in zip_longest(imposition.sides, (first,), fillvalue=())
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


def _drawn_on(side: Sequence[Panel], cards: Sequence[SetCard]) -> Iterator[Outline]:
    for panel in side:
        if panel.name is PanelName.FRONT and panel.place < len(cards):
            for outline in cards[panel.place].drawn:
                yield placed_outline(outline, panel)
