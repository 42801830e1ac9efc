"""The front of a card: quiet line, monogram, ornament or nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from planner import resources
from planner.domain.geometry import Rect
from planner.domain.note import StationeryChoice
from planner.domain.problems import Problem, ProblemKind
from planner.layout.composition import Composition
from planner.layout.front import Front, front_of, initials
from planner.layout.imposition import PanelName, impose
from planner.layout.ornaments import OrnamentShelf, read_ornaments
from planner.layout.page import Outline
from tests.pieces import composer, piece

SHELF = OrnamentShelf(resources.read_bytes)
ORNAMENTS = tuple(SHELF.all)
FOLDED = ("a2-fold-side", "a2-fold-top", "quarter-a4", "quarter-a4-top")


def made(card: str, **choice: str) -> Composition:
    plain = piece(card=card)
    stationery = replace(plain.stationery, **choice)  # type: ignore[arg-type]
    return composer().compose(replace(plain, stationery=stationery))


def box(outlines: tuple[Outline, ...]) -> Rect:
    points = [p for each in outlines for step in each.steps for p in step.points]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Rect(min(xs), min(ys), max(xs), max(ys))


def test_the_usual_front_is_the_quiet_line() -> None:
    front = front_of(StationeryChoice(), "Thank you", "Robin", SHELF)
    assert front == Front("Thank you")
    assert made("a2-fold-side").card.pages[0].outlines == ()


@pytest.mark.parametrize(
    ("choice", "front"),
    [
        (StationeryChoice(front_line=" With  thanks "), Front("With thanks")),
        (StationeryChoice(front="blank", front_line="Hi"), Front()),
        (StationeryChoice(front="monogram"), Front(monogram="RC")),
        (StationeryChoice(front="sprig"), Front(ornament="sprig")),
        (StationeryChoice(front="sprig", front_line="Hi"), Front("Hi", "sprig")),
    ],
)
def test_a_choice_decides_what_stands_there(
    choice: StationeryChoice, front: Front
) -> None:
    assert front_of(choice, "Thank you", "Robin Castellanos", SHELF) == front


def test_an_unknown_front_is_named_with_the_choices() -> None:
    with pytest.raises(Problem) as caught:
        made("a2-fold-side", front="unicorn")
    assert caught.value.kind is ProblemKind.UNKNOWN_STOCK
    assert "blank, monogram, sprig" in str(caught.value)


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Robin Castellanos", "RC"),
        ("Łukasz van der Berg", "ŁVB"),
        ("Zoë", "Z"),
        ("", ""),
        ("Ξένια 7", "Ξ"),
    ],
)
def test_initials(name: str, letters: str) -> None:
    assert initials(name) == letters


@pytest.mark.parametrize("card", FOLDED)
@pytest.mark.parametrize("ornament", ORNAMENTS)
def test_ornaments_stand_in_the_middle_of_the_front_panel(
    card: str, ornament: str
) -> None:
    document = made(card, front=ornament, front_line="Thank you")
    (page, *rest) = document.card.pages
    (front,) = (
        panel
        for panel in impose(document.stationery.card).sides[0]
        if panel.name is PanelName.FRONT
    )
    drawn = box(page.outlines)
    safe = front.rect.inset(document.stationery.card.safe_margin)
    assert safe.contains(drawn)
    middle = (front.rect.left + front.rect.right) / 2
    assert (drawn.left + drawn.right) / 2 == pytest.approx(middle, abs=6.0)
    lines = [run for run in page.items if run.text == "Thank you"]
    assert len(lines) == 1
    assert lines[0].y > drawn.bottom
    assert all(other.outlines == () for other in rest)
    assert document.findings == ()


def test_a_blank_front_stays_blank_and_a_flat_card_has_none() -> None:
    assert made("a2-fold-side", front="blank").card.pages[0].items == ()
    flat = made("iso-a6-flat", front="sprig")
    assert [page.outlines for page in flat.card.pages] == [()]


def test_a_long_line_is_made_smaller_to_stay_safe() -> None:
    long = made("4bar-fold-side", front_line="With many thanks for the day")
    (run,) = long.card.pages[0].items
    assert run.size < 20
    assert long.findings == ()


@pytest.mark.parametrize("sheet", ["letter-two-up", "avery-8315"])
def test_every_card_of_a_sheet_has_its_ornament(sheet: str) -> None:
    one = made("a2-fold-side", front="laurel")
    two = made("a2-fold-side", front="laurel", sheet=sheet)
    count = len(one.card.pages[0].outlines)
    assert len(two.card.pages[0].outlines) == 2 * count


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('id = "water"', 'id = "rule"', "rule is there twice"),
        ("height = 14", "height = 9", "rule is refused: it leaves"),
        ("share = 0.34", "share = 0.9", "sprig is refused"),
        ("M 2 7 C 30 6.1", "M 2 7 C 30", "rule is refused"),
        ('name = "Sprig"\n', "", "sprig lacks 'name'"),
    ],
)
def test_an_ornament_that_does_not_add_up_is_refused(
    old: str, new: str, words: str
) -> None:
    text = resources.read_text("ornaments/ornaments.toml")
    assert old in text
    with pytest.raises(ValueError) as caught:
        read_ornaments(text.replace(old, new, 1))
    assert words in str(caught.value)
