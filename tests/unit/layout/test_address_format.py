"""Format strings of the address data: what is kept of them where fields are empty."""

from __future__ import annotations

import pytest

from planner.layout.address_format import (
    GENERIC,
    format_of,
    lay_out,
    with_homeless_fields,
)

FIELDS = {"N": "", "O": "", "A": "", "C": "City", "S": "ST", "Z": "123"}


@pytest.mark.parametrize(
    ("parts", "lacking", "line"),
    [
        (("%C", ", ", "%S", " ", "%Z"), "", "City, ST 123"),
        (("%C", ", ", "%S", " ", "%Z"), "C", "ST 123"),
        (("%C", ", ", "%S", " ", "%Z"), "S", "City 123"),
        (("%C", ", ", "%S", " ", "%Z"), "SZ", "City"),
        (("CH-", "%Z", " ", "%C"), "", "CH-123 City"),
        (("CH-", "%Z", " ", "%C"), "Z", "City"),
        (("%Z", "-", "%C"), "C", "123"),
        (("%C", "/", "%S"), "S", "City"),
        (("ÅLAND",), "", "ÅLAND"),
    ],
)
def test_separators_stand_only_between_what_is_there(
    parts: tuple[str, ...], lacking: str, line: str
) -> None:
    fields = {k: "" if k in lacking else v for k, v in FIELDS.items()}
    assert lay_out((parts,), fields) == [line]


def test_a_city_without_a_place_goes_with_the_street() -> None:
    fields = {**FIELDS, "A": "1 Way", "Z": ""}
    small_first = with_homeless_fields((("%A",), ("%S",)), fields)
    assert small_first["A"] == "1 Way\nCity"
    large_first = with_homeless_fields((("%S",), ("%A",)), fields)
    assert large_first["A"] == "City\n1 Way"


def test_regions_go_by_name_or_code_but_only_into_latin_codes() -> None:
    canada, japan = format_of("CA"), format_of("JP")
    assert canada is not None
    assert japan is not None
    assert canada.regions["ontario"].printed == canada.regions["on"].printed == "ON"
    assert japan.regions["tokyo"].printed == ""


@pytest.mark.parametrize("code", ["", "ZZ", "UK", "USA", "de", "D1", "ЖЖ", "..", "%s"])
def test_what_is_no_country_has_no_format(code: str) -> None:
    assert format_of(code) is None


def test_the_generic_format_prints_every_field() -> None:
    fields = {"N": "n", "O": "o", "A": "a", "C": "c", "S": "s", "Z": "z"}
    assert lay_out(GENERIC.latin_lines, fields) == ["n", "o", "a", "c s z"]
