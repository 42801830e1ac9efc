"""Reading direction agrees with an implementation that has no part in ours."""

from __future__ import annotations

import random
import unicodedata

import pytest
from bidi import get_display

from planner.layout.bidi import levels_of, reads_right_only, visual_order

LETTERS = (
    "אבגשלاعمرحبا abcXYZ éß Жя 山の 0123 ١٢٣۴۵ .,:;-+/$%€#°"
    "()[]{}<>«»「」!? \u0301\u05b4\u064e'\"—\u200e\u200f&@"
)


def shown(text: str, base: int) -> str:
    """The characters of one line as they stand from left to right."""
    levels = list(levels_of(text, base))
    for at in range(len(text) - 1, -1, -1):
        if not text[at].isspace():
            break
        levels[at] = base
    return "".join(text[at] for at in visual_order(levels))


def differences(count: int, seed: int) -> list[tuple[str, int]]:
    chance = random.Random(seed)
    found: list[tuple[str, int]] = []
    for _ in range(count):
        text = "".join(chance.choices(LETTERS, k=chance.randint(1, 24)))
        for base, side in ((0, "L"), (1, "R")):
            if shown(text, base) != get_display(text, base_dir=side):
                found.append((text, base))
    return found


def test_order_is_that_of_another_implementation() -> None:
    assert differences(500, seed=1) == []


@pytest.mark.long
def test_order_is_that_of_another_implementation_on_many_strings() -> None:
    assert differences(20_000, seed=2) == []


def test_the_short_cut_never_overlooks_a_letter_that_reads_left() -> None:
    left = {"R", "AL", "AN"}
    every = [chr(number) for number in range(0x110000)]
    overlooked = [
        character
        for character in every
        if unicodedata.bidirectional(character) in left and reads_right_only(character)
    ]
    assert overlooked == []
