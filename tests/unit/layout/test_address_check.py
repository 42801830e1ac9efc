"""What is said of an address that looks wrong, and what is left alone."""

from __future__ import annotations

import pytest

from planner.domain.address import Address, AddressField
from planner.domain.finding import Severity
from planner.domain.mailpiece import Recipient
from planner.layout.address_check import (
    AddressFinding,
    check_address,
    check_lines,
    name_of,
)
from planner.layout.postal import delivery_address
from tests.pieces import MAYA, catalogue

POSTS = catalogue().posts


def found(address: Address, home: str = "US") -> tuple[AddressFinding, ...]:
    return check_address(address, home, POSTS)


def american(region: str, code: str, *street: str) -> Address:
    return Address(street or ("1 Main St",), "Springfield", region, code, "US")


def test_a_good_address_is_left_alone() -> None:
    assert found(MAYA.address) == ()
    assert found(american("il", "62701"), "DE") == ()


@pytest.mark.parametrize(
    ("address", "field", "check", "words"),
    [
        (
            american("IL", "90210"),
            AddressField.POSTAL_CODE,
            "address_code_region",
            "90210 does not lie in Illinois; codes of that kind are in California",
        ),
        (
            american("Ilinois", "62701"),
            AddressField.REGION,
            "address_region_unknown",
            "Did you mean Illinois?",
        ),
        (
            american("Mass.", "02108"),
            AddressField.REGION,
            "address_region_unknown",
            "Did you mean Massachusetts?",
        ),
        (
            american("Xyzzy", "62701"),
            AddressField.REGION,
            "address_region_unknown",
            "of the United States",
        ),
        (
            american("IL", "6270"),
            AddressField.POSTAL_CODE,
            "address_code_format",
            "does not look like a postal code of the United States, such as 95014",
        ),
        (
            Address(("# 5 1 Main St",), "Ottawa", "ON", "K1A 0B1", "CA"),
            AddressField.STREET,
            "address_hash_in_canada",
            "Unit 12",
        ),
        (
            Address(("1 Main St",), "Ottawa", "ON", "V8X 3X4", "CA"),
            AddressField.POSTAL_CODE,
            "address_code_region",
            "British Columbia",
        ),
        (
            Address(("1 George St",), "Sydney", "NSW", "3000", "AU"),
            AddressField.POSTAL_CODE,
            "address_code_region",
            "Victoria",
        ),
        (
            Address(("1 Rd",), "Town", "", "", "UK"),
            AddressField.COUNTRY,
            "address_country_unknown",
            "GB",
        ),
        (
            Address(("1 High St",), "", "", "SW1A 2AA", "GB"),
            AddressField.CITY,
            "address_field_missing",
            "no city",
        ),
        (
            Address(country="US"),
            AddressField.STREET,
            "address_missing",
            "no delivery address",
        ),
    ],
)
def test_what_looks_wrong_is_said_beside_its_field(
    address: Address, field: AddressField, check: str, words: str
) -> None:
    (one,) = found(address)
    assert (one.field, one.finding.check) == (field, check)
    assert words in f"{one.finding.message} {one.finding.remedy}"
    assert one.finding.severity is Severity.WARNING


def test_every_missing_field_is_named() -> None:
    fields = [each.field for each in found(Address(("1 Main St",), country="US"))]
    assert fields == [
        AddressField.CITY,
        AddressField.REGION,
        AddressField.POSTAL_CODE,
    ]


def test_a_number_sign_is_nothing_to_say_elsewhere_or_inside_a_word() -> None:
    assert found(american("IL", "62701", "1 Main St #5")) == ()
    ottawa = Address(("1 C#Sharp Rd",), "Ottawa", "ON", "K1A 0B1", "CA")
    assert found(ottawa) == ()


def test_a_home_is_not_judged() -> None:
    assert found(american("IL", "62701", "Apt 4B", "48 Alder Ct")) == ()


@pytest.mark.parametrize(
    ("country", "city", "region", "code"),
    [
        ("HK", "Kowloon", "Kowloon", ""),
        ("IT", "Milano", "", "20121"),
        ("MX", "CDMX", "", "06600"),
        ("ES", "Bilbao", "Bizkaia", "48001"),
        ("IE", "Dublin", "Dublin", "D02 X285"),
    ],
)
def test_a_region_that_the_post_does_not_miss_is_not_missed(
    country: str, city: str, region: str, code: str
) -> None:
    assert found(Address(("1 Way",), city, region, code, country)) == ()


def test_a_territory_is_a_state() -> None:
    assert found(Address(("Calle 1",), "San Juan", "", "00901", "PR")) == ()
    (one,) = found(Address(("Calle 1",), "San Juan", "", "90210", "PR"))
    assert one.finding.check == "address_code_region"


def lines(country: str, *street: str) -> list[str]:
    address = Address(street, "Town", "", "12345", country)
    made = delivery_address(Recipient("N", address=address), "US", POSTS)
    return [f.finding.check for f in check_lines(made, country, POSTS)]


@pytest.mark.parametrize(("country", "most"), [("FR", 6), ("DE", 9), ("ES", 6)])
def test_the_country_says_how_many_lines_are_too_many(country: str, most: int) -> None:
    street = [f"Line {number}" for number in range(most - 2)]
    assert lines(country, *street) == []
    assert lines(country, *street, "One more") == ["address_many_lines"]


def test_a_line_that_cannot_be_turned_over_is_told() -> None:
    assert lines("FR", "X" * 39) == ["address_line_too_long"]
    assert lines("CA", "word " * 9) == ["address_line_too_long"]
    assert lines("DE", "word " * 9) == []


def test_countries_have_names_in_running_text() -> None:
    assert name_of("GB", POSTS) == "the United Kingdom"
    assert name_of("CD", POSTS) == "the Democratic Republic of the Congo"
    assert name_of("QQ", POSTS) == "QQ"
