"""Address lines for the post of the destination, seen from the sender's country."""

from __future__ import annotations

from dataclasses import replace

import pytest

from planner.domain.address import Address
from planner.domain.mailpiece import Recipient
from planner.domain.preferences import Sender
from planner.layout.postal import delivery_address, return_address
from tests.pieces import MADISON, MAYA, catalogue

POSTS = catalogue().posts


def lines(
    country: str,
    city: str = "Town",
    region: str = "",
    code: str = "12345",
    *,
    home: str = "US",
    street: tuple[str, ...] = ("12 High St",),
) -> tuple[str, ...]:
    """The lines below the name."""
    address = Address(street, city, region, code, country)
    made = delivery_address(Recipient("N N", address=address), home, POSTS)
    return made.lines[1:] if made.lines[0] in {"N N"} else made.lines


def test_a_domestic_us_address_is_in_capitals_without_punctuation() -> None:
    assert delivery_address(MAYA, "US", POSTS).lines == (
        "MS MAYA ORTIZ",
        "OWNER",
        "LARKSPUR BAKERY",
        "120 N MAIN ST STE 400",
        "SPRINGFIELD IL  62701-1234",
    )


def test_stops_go_but_not_those_inside_a_number() -> None:
    address = Address(("39.2 Road, Rear",), "St. Louis", "Missouri", "63101", "US")
    recipient = Recipient("J. R. O’Brien-Sørensen, Jr.", "Dr.", address=address)
    assert delivery_address(recipient, "US", POSTS).lines == (
        "DR J R O’BRIEN-SØRENSEN JR",
        "39.2 ROAD REAR",
        "ST LOUIS MO  63101",
    )


def test_markup_comes_out_letter_for_letter() -> None:
    address = Address(("1 A&B <i>St</i>",), "Bern", "", "3000", "CH")
    recipient = Recipient("<b>Max & Co</b>", organization="%N %n", address=address)
    assert delivery_address(recipient, "CH", POSTS).lines == (
        "%N %n",
        "<b>Max & Co</b>",
        "1 A&B <i>St</i>",
        "3000 Bern",
    )


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (
            lines("GB", "London", "Middlesex", "SW1A 2AA", home="GB"),
            ("LONDON", "SW1A 2AA"),
        ),
        (
            lines("GB", "London", code="SW1A 2AA"),
            ("LONDON", "SW1A 2AA", "UNITED KINGDOM"),
        ),
        (
            lines("CA", "Ottawa", "Ontario", "k1a0b1", home="CA"),
            ("OTTAWA ON  K1A 0B1",),
        ),
        (lines("DE", "Köln", code="50667", home="DE"), ("50667 Köln",)),
        (lines("DE", "Köln", code="50667"), ("50667 KÖLN", "GERMANY")),
        (lines("FR", "Paris", code="75001", home="FR"), ("75001 PARIS",)),
        (lines("CH", "Bern", code="CH-3000"), ("CH-3000 Bern", "SWITZERLAND")),
        (lines("FR", "Paris", code="75001"), ("75001 PARIS", "FRANCE")),
        (
            lines("AU", "Sydney", "New South Wales", "2000", home="AU"),
            ("SYDNEY NSW 2000",),
        ),
        (lines("CZ", "Praha", code="110 00"), ("110 00 PRAHA", "CZECH REPUBLIC")),
        (lines("PH", "Manila", code=""), ("MANILA", "PHILIPPINES")),
        (lines("TR", "Ankara", code=""), ("ANKARA", "TURKEY")),
        (lines("BR", "", "", ""), ("BRAZIL",)),
        (lines("CO", "Bogota", "", ""), ("BOGOTA", "COLOMBIA")),
        (
            lines("JP", "Chiyoda-ku", "Tokyo", "100-0001"),
            ("Chiyoda-ku, TOKYO", "100-0001", "JAPAN"),
        ),
        (lines("UK", "London", code="N1"), ("London N1", "UK")),
        (lines("US", home="DE", region="IL"), ("TOWN IL  12345", "UNITED STATES")),
    ],
)
def test_the_last_lines(made: tuple[str, ...], expected: tuple[str, ...]) -> None:
    assert made[-len(expected) :] == expected
    assert len(made) == len(expected) + (1 if "12 H" in made[0].title() else 2)


def test_a_japanese_address_in_its_own_script_is_largest_first() -> None:
    address = Address(("千代田1-1",), "千代田区", "東京都", "100-0001", "JP")
    recipient = Recipient("山田 太郎", address=address)
    assert delivery_address(recipient, "JP", POSTS).lines == (
        "〒100-0001",
        "東京都",
        "千代田区",
        "千代田1-1",
        "山田 太郎",
    )


def test_no_line_begins_or_ends_with_a_separator_whatever_is_missing() -> None:
    whole = Address(("1 Way",), "City", "", "12345", "")
    for country in ("US", "GB", "PH", "TR", "BR", "MX", "CO", "IN", "CN", "HK", "AE"):
        for lacking in ("street", "city", "postal_code", "region"):
            value: object = () if lacking == "street" else ""
            address = replace(whole, **{lacking: value, "country": country})  # type: ignore[arg-type]
            made = delivery_address(Recipient("N", address=address), "DE", POSTS)
            for line in made.lines:
                assert line == line.strip(" ,-/"), (country, lacking)
                assert "None" not in line


@pytest.mark.parametrize("code", ["UK", "ZZ", "ALL", "us", "Ελ"])
def test_a_code_that_is_no_country_is_printed(code: str) -> None:
    address = Address(("1 A",), "Town", "", "1", code)
    made = delivery_address(Recipient("N", address=address), "US", POSTS)
    assert made.lines == ("N", "1 A", "Town 1", code)


def test_blank_lines_and_control_characters_are_tidied() -> None:
    address = Address(
        ("1 A\x00 St\n", "", "  Rear \t door "), "Bonn", "", "53111", "DE"
    )
    made = delivery_address(Recipient("A\nB", address=address), "DE", POSTS)
    assert made.lines == ("A B", "1 A St", "Rear door", "53111 Bonn")


def test_the_return_address_is_in_mixed_case_and_tells_its_country_abroad() -> None:
    sender = Sender("Robin Castellanos", MADISON)
    home = ("Robin Castellanos", "48 Alder Ct", "Madison WI  53703")
    assert return_address(sender, "US", POSTS).lines == home
    assert return_address(sender, "", POSTS).lines == home
    assert return_address(sender, "DE", POSTS).lines == (*home, "UNITED STATES")


def test_a_territory_of_the_united_states_is_no_foreign_country() -> None:
    address = Address(("Calle 1",), "San Juan", "", "00901", "PR")
    made = delivery_address(Recipient("N", address=address), "US", POSTS)
    assert made.lines == ("N", "CALLE 1", "SAN JUAN PR  00901")
    sender = Sender("N", address)
    home = ("N", "Calle 1", "San Juan PR  00901")
    assert return_address(sender, "US", POSTS).lines == home
    assert return_address(Sender("N", MADISON), "PR", POSTS).lines[-1].endswith("53703")
    assert delivery_address(MAYA, "PR", POSTS) == delivery_address(MAYA, "US", POSTS)


def test_nobody_knows_anything() -> None:
    assert delivery_address(Recipient(""), "", POSTS).lines == ()
    assert return_address(Sender(), "", POSTS).lines == ()
