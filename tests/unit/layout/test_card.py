"""Cards: pages, panels, margins, the quiet line on the front."""

from __future__ import annotations

import pytest

from planner.domain.geometry import Rect
from planner.domain.note import StationeryChoice
from planner.domain.stationery import Fold
from planner.layout.imposition import PanelName, impose
from planner.layout.page import FlipEdge, Page, Role
from planner.layout.preflight import ink_box
from tests.pieces import TEXT, catalogue, composer, piece, shelf

CARDS = tuple(catalogue().cards)
FACES = tuple(catalogue().faces)


@pytest.mark.parametrize("face", FACES)
@pytest.mark.parametrize("card", CARDS)
@pytest.mark.parametrize("text", [TEXT, TEXT + " more words" * 400, "Hi"])
def test_ink_stays_in_the_safe_area_of_its_panel(
    card: str, face: str, text: str
) -> None:
    made = composer().compose(piece(text, card=card, face=face))
    imposition = impose(made.stationery.card)
    for side, page in zip(imposition.sides, made.card.pages, strict=True):
        rects = {panel.name: panel.rect for panel in side}
        for run in page.items:
            cover = run.role is Role.COVER
            rect = rects[PanelName.FRONT if cover else PanelName.MESSAGE]
            safe = rect.inset(made.stationery.card.safe_margin)
            assert safe.contains(ink_box(run, shelf()))


@pytest.mark.parametrize("card", CARDS)
def test_pages_are_the_sheet_of_the_stock(card: str) -> None:
    stock = catalogue().cards[card]
    document = composer().compose(piece(card=card)).card
    both_sides = stock.fold in {Fold.SIDE, Fold.TOP}
    assert len(document.pages) == (2 if both_sides else 1)
    assert document.flip_edge is (FlipEdge.SHORT if both_sides else None)
    for page in document.pages:
        assert page.media == stock.flat_size
        assert page.trim == page.bleed == Rect.of(stock.flat_size)


def test_the_front_says_thank_you_in_the_middle_of_its_panel() -> None:
    document = composer().compose(piece(card="a2-fold-top", locale="de-DE")).card
    (run,) = document.pages[0].items
    assert (run.role, run.text) == (Role.COVER, "Danke")
    assert run.x + run.width / 2 == pytest.approx(198.0)
    assert 306.0 < run.y < 306.0 + 153.0


def test_nobody_is_named_in_the_title() -> None:
    made = composer().compose(piece())
    assert made.card.title == "Thank-you card"
    assert made.envelope.title == "Envelope"


@pytest.mark.parametrize("card", ["a2-fold-side", "a2-fold-top", "iso-a6-flat"])
def test_the_measure_holds_45_to_75_characters(card: str) -> None:
    made = composer().compose(piece(card=card))
    page: Page = made.card.pages[-1]
    body = [run.text for run in page.items if run.role is Role.BODY]
    assert 40 <= max(map(len, body)) <= 75
    assert made.fit.point_size >= 11.0


def test_an_unknown_language_gets_the_usual_front_line() -> None:
    document = composer().compose(piece(card="a2-fold-side", locale="eo")).card
    assert document.pages[0].items[0].text == "Thank you"
    assert document.language == "eo"


def test_the_choice_may_be_left_to_the_country() -> None:
    choice = StationeryChoice()
    assert piece().stationery == choice
    assert composer().compose(piece(home="DE")).stationery.card.id == "iso-a6-flat"
