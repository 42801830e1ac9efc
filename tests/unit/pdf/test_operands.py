"""Numbers and strings as the file format wants them."""

from __future__ import annotations

import pytest

from planner.pdf.operands import number, text_string


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0.0, "0"),
        (-0.0, "0"),
        (-0.00001, "0"),
        (12.0, "12"),
        (100.0, "100"),
        (11.25, "11.25"),
        (1 / 3, "0.3333"),
        (1e-9, "0"),
        (123456.78, "123456.78"),
        (-7.5, "-7.5"),
    ],
)
def test_numbers(value: float, written: str) -> None:
    assert number(value) == written


def test_text_may_hold_any_character() -> None:
    assert text_string("a)\\é🎉") == "<FEFF00610029005C00E9D83CDF89>"
