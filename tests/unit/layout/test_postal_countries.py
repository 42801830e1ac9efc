"""Envelopes of many countries, as seen from there and from abroad."""

from __future__ import annotations

import pytest

from planner.domain.address import Address
from planner.domain.mailpiece import Recipient
from planner.layout.address_check import check_address
from planner.layout.postal import delivery_address
from tests.addresses import SAMPLES, Sample
from tests.pieces import catalogue

POSTS = catalogue().posts
ALSO = {"JP", "CN", "KR"}


def block(sample: Sample, home: str) -> str:
    recipient = Recipient("N N", organization="O O", address=sample.address)
    made = delivery_address(recipient, home, POSTS)
    assert {line.upper() for line in made.lines[:2]} == {"N N", "O O"}
    assert made.goes_abroad == (home != sample.address.country)
    return " | ".join(made.lines[2:])


@pytest.mark.parametrize("sample", SAMPLES, ids=[s.address.country for s in SAMPLES])
def test_an_address_at_home_and_abroad(sample: Sample) -> None:
    country = sample.address.country
    assert block(sample, country) == sample.at_home
    abroad = "US" if country != "US" else "DE"
    assert block(sample, abroad) == sample.abroad
    assert check_address(sample.address, abroad, POSTS) == ()


def test_the_samples_are_of_all_countries_that_are_promised() -> None:
    promised = (
        "US CA GB IE DE AT CH FR BE NL ES IT PL SE DK NO FI JP CN KR IN BR MX AU NZ"
        " ZA IL AE"
    )
    assert {s.address.country for s in SAMPLES} >= set(promised.split())


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        (
            Address(("建国路93号",), "朝阳区", "北京市", "100022", "CN"),
            "100022 | 北京市朝阳区 | 建国路93号 | 山田 太郎 | CHINA",
        ),
        (
            Address(("종로1길 17",), "종로구", "서울특별시", "03187", "KR"),
            "서울특별시 종로구 | 종로1길 17 | 山田 太郎 | 03187 | SOUTH KOREA",
        ),
        (
            Address(("千代田1-1",), "千代田区", "東京都", "〒１００−０００１", "JP"),
            "〒100-0001 | 東京都 | 千代田区 | 千代田1-1 | 山田 太郎 | JAPAN",
        ),
        (
            Address(("Ερμού 5",), "Αθήνα", "", "10563", "GR"),
            "山田 太郎 | Ερμού 5 | 105 63 ΑΘΉΝΑ | GREECE",
        ),
    ],
)
def test_an_address_in_its_own_script_keeps_it_and_tells_the_country_in_english(
    address: Address, expected: str
) -> None:
    made = delivery_address(Recipient("山田 太郎", address=address), "US", POSTS)
    assert " | ".join(made.lines) == expected


def lines(country: str, *street: str, code: str = "", region: str = "") -> list[str]:
    address = Address(street, "Town", region, code, country)
    recipient = Recipient("Maya Ortiz", "", "", "Larkspur", address)
    return list(delivery_address(recipient, country, POSTS).lines)


def test_a_line_for_attention_heads_an_american_block_and_follows_a_german_name() -> (
    None
):
    assert lines("US", "Attn: Sam Lee", "1 Main St", region="IL")[:4] == [
        "ATTN SAM LEE",
        "MAYA ORTIZ",
        "LARKSPUR",
        "1 MAIN ST",
    ]
    assert lines("DE", "Hauptstr. 1", "z. Hd. Frau Lee")[:4] == [
        "Maya Ortiz",
        "Larkspur",
        "z. Hd. Frau Lee",
        "Hauptstr. 1",
    ]


@pytest.mark.parametrize("line", ["c/o Lee", "C/O Lee", "p. Adr. Lee", "chez Lee"])
def test_in_care_of_somebody_stands_below_the_names(line: str) -> None:
    assert lines("AT", "Gasse 1", line)[:4] == [
        "Larkspur",
        "Maya Ortiz",
        line,
        "Gasse 1",
    ]


@pytest.mark.parametrize(
    ("street", "expected"),
    [
        (("1 Main St", "Apt 4B"), ["1 MAIN ST APT 4B"]),
        (("Ste. 400", "1 Main St"), ["1 MAIN ST STE 400"]),
        (("1 Main St", "#12"), ["1 MAIN ST # 12"]),
        (("1 Main St #12",), ["1 MAIN ST # 12"]),
        (("1 Main St", "5th Floor", "Rm 7"), ["1 MAIN ST 5TH FLOOR RM 7"]),
        (
            ("12345 North Martin Luther King Junior Blvd", "Suite 400"),
            ["SUITE 400", "12345 NORTH MARTIN LUTHER KING JUNIOR BLVD"],
        ),
        (("Apt 4B",), ["APT 4B"]),
        (("Suite Dreams Hotel", "1 Main St"), ["SUITE DREAMS HOTEL", "1 MAIN ST"]),
        (("PO Box 12",), ["PO BOX 12"]),
    ],
)
def test_an_american_unit_ends_the_delivery_line_or_stands_above_it(
    street: tuple[str, ...], expected: list[str]
) -> None:
    assert lines("US", *street, region="IL")[2:-1] == expected


def test_a_french_line_is_turned_over_at_38_characters() -> None:
    made = lines(
        "FR", "Résidence Les Jardins du Luxembourg, Bâtiment Colette", code="1"
    )
    assert made[2:4] == ["RÉSIDENCE LES JARDINS DU LUXEMBOURG", "BÂTIMENT COLETTE"]
    assert all(len(line) <= 38 for line in made)
