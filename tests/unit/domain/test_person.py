"""Tests how people are addressed, and where."""

from __future__ import annotations

import pytest

from planner.domain.address import Address
from planner.domain.person import Organization, Person, mailing_address, salutation

OFFICE = Address(("1 Main St",), "Springfield", "IL", "62701", "US")
OWN = Address(("9 Side St",), "Springfield", "IL", "62701", "US")


@pytest.mark.parametrize(
    ("person", "line"),
    [
        (Person("p", "Maya Ortiz", "Ms"), "Dear Ms. Ortiz,"),
        (Person("p", "Bridget Rowe", "Professor"), "Dear Professor Rowe,"),
        (Person("p", "Sam Lee"), "Dear Sam Lee,"),
        (Person("p", "Tran Thi Mai", "Ms", addressed_as="Ms. Mai"), "Dear Ms. Mai,"),
        (Person("p", " ", "Ms"), ""),
    ],
)
def test_salutation(person: Person, line: str) -> None:
    assert salutation(person) == line


def test_mail_goes_to_the_office_unless_they_have_their_own() -> None:
    office = Organization("o", "Larkspur Bakery", OFFICE)
    assert mailing_address(Person("p"), office) == OFFICE
    assert mailing_address(Person("p", address=OWN), office) == OWN
    assert mailing_address(Person("p"), None).is_empty
