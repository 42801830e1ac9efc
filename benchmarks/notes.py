"""Makes notes up for a job, each of 110 words, the same ones every time."""

from __future__ import annotations

import json
import random

from planner.domain.letter import take_apart, word_count

WORDS_IN_A_NOTE = 110
"""Words of the body, about what a person writes on a card."""

_GIVEN = "Maya Tobias Ines Jun Amara Olek Priya Noor Zoë Sam Lena Wren".split()
_FAMILY = "Ortiz Okafor Lindqvist Tanaka Novak O’Brien Müller Haddad Castell".split()
_FIRM = "Larkspur Northside Foxglove Quarry Harbor Alder Juniper Copper".split()
_TRADE = "Bakery Gardens Press Clinic School Foundry Archive Studio".split()
_STREET = "Main Alder Birch Cedar Dogwood Elm Foundry Garden Harbor Iron".split()
_TOWN = (
    ("Springfield", "IL", "62701"),
    ("Madison", "WI", "53703"),
    ("Dayton", "OH", "45402"),
    ("Eugene", "OR", "97401"),
)
_WORDS = (
    "the of and a to in that was for with it as on at by from your our you we had one "
    "morning oven workshop visitors bicycle careful notebook honest question garden "
    "apprentices station before year ended quiet kitchen weekends ledger tools "
    "repaired thrown away roof choir translation letterpress heron night shift tea "
    "sourdough starter kept since first opened rowing dawn lake learning every week "
    "office affluent flowing waffle fjord Avenue Tuesday conversation afterwards"
).split()


def job_lines(count: int) -> str:
    """So many notes as JSON Lines, the first ones the same for every count."""
    chance = random.Random(20261117)
    return "".join(
        f"{json.dumps(_note(chance, number), ensure_ascii=False)}\n"
        for number in range(1, count + 1)
    )


def _note(chance: random.Random, number: int) -> dict[str, object]:
    family = chance.choice(_FAMILY)
    city, region, postal_code = chance.choice(_TOWN)
    company = f"{chance.choice(_FIRM)} {chance.choice(_TRADE)}"
    office = {
        "street": [f"{chance.randrange(1, 990)} {chance.choice(_STREET)} St"],
        "city": city,
        "region": region,
        "postal_code": postal_code,
        "country": "US",
    }
    return {
        "id": f"N{number:05}",
        "locale": "en-US",
        "sender": {
            "name": "Robin Castellanos",
            "address": {
                "street": ["48 Alder Ct"],
                "city": "Madison",
                "region": "WI",
                "postal_code": "53703",
                "country": "US",
            },
        },
        "recipient": {
            "honorific": chance.choice(("Ms", "Mr", "Dr")),
            "name": f"{chance.choice(_GIVEN)} {family}",
            "organization": company,
            "address": office,
        },
        "stationery": {"card": "a2-fold-side", "envelope": "a2", "face": "EB Garamond"},
        "text": note_text(chance, f"Ms. {family}"),
    }


def note_text(chance: random.Random, to: str) -> str:
    """A whole note with salutation and close, its body of 110 made-up words."""
    body = _paragraphs(chance)
    text = f"Dear {to},\n\n{body}\n\nWith kind regards,\nRobin Castellanos"
    words = sum(word_count(part) for part in take_apart(text).body)
    if words != WORDS_IN_A_NOTE:
        raise ValueError(f"the body has {words} words")
    return text


def _paragraphs(chance: random.Random) -> str:
    sentences, left = [], WORDS_IN_A_NOTE
    while left:
        count = left if left < 20 else chance.randrange(8, 16)
        words = chance.choices(_WORDS, k=count)
        sentences.append(f"{' '.join(words)}.".capitalize())
        left -= count
    middle = len(sentences) // 2
    return f"{' '.join(sentences[:middle])}\n\n{' '.join(sentences[middle:])}"
