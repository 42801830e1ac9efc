"""Pasted addresses and signatures fill the right fields; contacts are dropped."""

from __future__ import annotations

import pytest

from planner.domain.address import Address
from planner.layout.address_reading import AddressGuess, Part, ReadLine, read_address
from tests.pieces import catalogue, clues


def read(text: str, hint: str = "US") -> AddressGuess:
    return read_address(text, hint, catalogue().posts, clues())


SIGNATURE = """Best regards,
Maya Ortiz (she/her)
Owner | Larkspur Bakery
120 N Main St, Ste 400, Springfield, IL 62701
T: (555) 123-4567 | M 555.222.3333
maya@larkspur.example | www.larkspur.com
This e-mail is confidential."""


def test_a_signature_fills_the_fields_and_says_what_went_where() -> None:
    guess = read(SIGNATURE)
    street = ("120 N Main St", "Ste 400")
    assert guess.name == "Maya Ortiz"
    assert guess.job_title == "Owner"
    assert guess.organization == "Larkspur Bakery"
    assert guess.address == Address(street, "Springfield", "IL", "62701", "US")
    assert guess.left_over == ("Best regards", "This e-mail is confidential.")
    assert guess.lines == (
        ReadLine("Maya Ortiz", Part.NAME),
        ReadLine("Owner", Part.JOB_TITLE),
        ReadLine("Larkspur Bakery", Part.ORGANIZATION),
        ReadLine("120 N Main St", Part.STREET),
        ReadLine("Ste 400", Part.STREET),
        ReadLine("120 N Main St, Ste 400, Springfield, IL 62701", Part.LAST_LINE),
        ReadLine("Best regards", Part.LEFT_OVER),
        ReadLine("This e-mail is confidential.", Part.LEFT_OVER),
    )


@pytest.mark.parametrize(
    ("hint", "text", "address"),
    [
        (
            "US",
            "Maya Ortiz, Larkspur Bakery, 1 Main St, Springfield, Illinois 62701, USA",
            Address(("1 Main St",), "Springfield", "Illinois", "62701", "US"),
        ),
        (
            "DE",
            "P.O. Box 12\nNew York\nNY 10001-1234",
            Address(("P.O. Box 12",), "New York", "NY", "10001-1234", "US"),
        ),
        (
            "US",
            "Jane Roe\n5 Peachtree St\nAtlanta, Georgia",
            Address(("5 Peachtree St",), "Atlanta", "Georgia", "", "US"),
        ),
        (
            "US",
            "1275 rue Sherbrooke O\nbureau 5\nMontréal (Québec) H3G 1H7\nCanada",
            Address(
                ("1275 rue Sherbrooke O", "bureau 5"),
                "Montréal",
                "Québec",
                "H3G 1H7",
                "CA",
            ),
        ),
        (
            "GB",
            "10 Downing St\nReading\nBerkshire\nRG1 1AA",
            Address(("10 Downing St",), "Reading", "Berkshire", "RG1 1AA", "GB"),
        ),
        (
            "US",
            "Flat 3, 12 High St, London SW1A 2AA, UK",
            Address(("Flat 3", "12 High St"), "London", "", "SW1A 2AA", "GB"),
        ),
        (
            "US",
            "Lindenstraße 5\n50667 Köln",
            Address(("Lindenstraße 5",), "Köln", "", "50667", "DE"),
        ),
        (
            "DE",
            "Lindenufer 12\nD-13597 Berlin\nDeutschland",
            Address(("Lindenufer 12",), "Berlin", "", "13597", "DE"),
        ),
        (
            "US",
            "12, rue de la Paix\n75002 PARIS CEDEX 02\nFrance",
            Address(("12, rue de la Paix",), "PARIS CEDEX 02", "", "75002", "FR"),
        ),
        (
            "DE",
            "Mariahilfer Straße 10/5\nA-1070 Wien\nÖsterreich",
            Address(("Mariahilfer Straße 10/5",), "Wien", "", "1070", "AT"),
        ),
        (
            "CH",
            "Postfach\nBundesgasse 1\nCH-3011 Bern",
            Address(("Postfach", "Bundesgasse 1"), "Bern", "", "3011", "CH"),
        ),
        (
            "US",
            "Level 5\n12 George St\nSydney NSW 2000",
            Address(("Level 5", "12 George St"), "Sydney", "NSW", "2000", "AU"),
        ),
        (
            "IT",
            "Via Roma 12\n00186 Roma (RM)",
            Address(("Via Roma 12",), "Roma", "RM", "00186", "IT"),
        ),
        (
            "ZA",
            "12 Long Street\nCape Town 8001",
            Address(("12 Long Street",), "Cape Town", "", "8001", "ZA"),
        ),
        (
            "US",
            "Mailing address: 1 Main St\nAustin, TX 78701",
            Address(("1 Main St",), "Austin", "TX", "78701", "US"),
        ),
        (
            "US",
            "Attn: Sam Lee\n1 Main St\nAustin, TX 78701",
            Address(("Attn: Sam Lee", "1 Main St"), "Austin", "TX", "78701", "US"),
        ),
    ],
)
def test_addresses_as_people_write_them(hint: str, text: str, address: Address) -> None:
    assert read(text, hint).address == address


@pytest.mark.parametrize(
    ("text", "head"),
    [
        (
            "Dr. Anna Müller\nLeiterin Personal\nBäckerei am Ufer GmbH",
            "Dr.|Anna Müller|Leiterin Personal|Bäckerei am Ufer GmbH",
        ),
        (
            "Mr James O'Brien\nHead of Collections, The Museum",
            "Mr|James O'Brien|Head of Collections|The Museum",
        ),
        ("Jane Roe, CTO at Northside Zoo", "|Jane Roe|CTO|Northside Zoo"),
        ("Mme Claire Petit\nBoulangerie Petit", "Mme|Claire Petit||Boulangerie Petit"),
        ("Ann Lee\nLarkspur", "|Ann Lee||Larkspur"),
        ("Ann Lee\nWhatever Else\nLarkspur", "|Ann Lee|Whatever Else|Larkspur"),
        ("Prof. Dr. Eva Gruber", "Prof. Dr.|Eva Gruber||"),
    ],
)
def test_names_titles_and_organizations(text: str, head: str) -> None:
    made = read(f"{text}\n1 Main St\nAustin, TX 78701")
    found = (made.honorific, made.name, made.job_title, made.organization)
    assert "|".join(found) == head
    assert made.address.street == ("1 Main St",)


def test_where_the_company_comes_first_it_is_read_first() -> None:
    made = read("Petit Frères\nClaire Petit\n12 rue de la Paix\n75002 Paris", "FR")
    assert (made.organization, made.name) == ("Petit Frères", "Claire Petit")


@pytest.mark.parametrize(
    "line",
    [
        "+1 555 123 4567",
        "(555) 123-4567 ext. 12",
        "555-123-4567",
        "Tel. 030 1234567",
        "Phone: 030/123 45 67",
        "Tél : 01 42 68 53 00",
        "M +49 (0)30 1234567",
        "Mobile 07700 900123",
        "maya@larkspur.example",
        "E-mail: maya@larkspur.example",
        "<mailto:maya@larkspur.example>",
        "https://larkspur.example/a?b=c",
        "www.larkspur.example",
        "Web: larkspur.com",
        "LinkedIn: linkedin.com/in/maya",
    ],
)
def test_telephone_mail_and_web_leave_nothing_behind(line: str) -> None:
    made = read(f"Maya Ortiz\n{line}\n1 Main St\nAustin, TX 78701\n{line}")
    assert made == read("Maya Ortiz\n1 Main St\nAustin, TX 78701")
    assert made.name == "Maya Ortiz"
    assert made.left_over == ()


def test_codes_that_look_like_numbers_stay() -> None:
    assert read("1 Main St\nAustin, TX\n78701-1234").address.postal_code == "78701-1234"
    assert read("1 Way\nJerusalem 9614303\nIsrael").address.postal_code == "9614303"
    brazil = read("Rua A 1\n01310-100 São Paulo-SP\nBrasil").address
    assert (brazil.postal_code, brazil.city, brazil.region) == (
        "01310-100",
        "São Paulo",
        "SP",
    )


@pytest.mark.parametrize("text", ["", "\n\n", "hello", "🎉", "+1 555 123 4567"])
def test_what_is_no_address_fills_nothing(text: str) -> None:
    made = read(text)
    assert made.address == Address()
    assert (made.name, made.organization, made.job_title) == ("", "", "")
