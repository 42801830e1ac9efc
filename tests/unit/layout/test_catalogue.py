"""The catalogue: what is shipped adds up, choices are found, bad entries refused."""

from __future__ import annotations

import pytest

from planner import resources
from planner.domain.geometry import Rect
from planner.domain.note import StationeryChoice
from planner.domain.problems import Problem, ProblemKind
from planner.layout.catalogue import Catalogue
from planner.layout.catalogue_reading import read_catalogue
from tests.pieces import catalogue


def read(**changes: tuple[str, str]) -> Catalogue:
    texts = {
        "cards": resources.read_text("stationery/cards.toml"),
        "envelopes": resources.read_text("stationery/envelopes.toml"),
        "zones": resources.read_text("stationery/zones.toml"),
        "faces": resources.read_text("fonts/faces.toml"),
    }
    for name, (old, new) in changes.items():
        assert old in texts[name]
        texts[name] = texts[name].replace(old, new)
    return read_catalogue(**texts)


def test_the_shipped_stationery() -> None:
    shelf = catalogue()
    assert set(shelf.cards) == {"a2-fold-side", "a2-fold-top", "iso-a6-flat"}
    assert set(shelf.envelopes) == {"a2", "c6"}
    assert set(shelf.faces) == {"EB Garamond", "Lato", "Dancing Script"}
    assert shelf.envelope_face.name == "Lato"


def test_every_file_of_a_face_is_shipped() -> None:
    for face in catalogue().faces.values():
        for name in filter(None, (face.regular, face.italic)):
            assert resources.path(name).is_file()


@pytest.mark.parametrize(
    ("country", "card", "envelope"),
    [
        ("US", "a2-fold-side", "a2"),
        ("DE", "iso-a6-flat", "c6"),
        ("", "iso-a6-flat", "c6"),
    ],
)
def test_the_country_decides_where_nothing_is_chosen(
    country: str, card: str, envelope: str
) -> None:
    stationery = catalogue().choose(StationeryChoice(), country)
    assert (stationery.card.id, stationery.envelope.id) == (card, envelope)
    assert stationery.face == "EB Garamond"


def test_a_chosen_card_brings_an_envelope_that_takes_it() -> None:
    stationery = catalogue().choose(StationeryChoice("iso-a6-flat"), "US")
    assert stationery.envelope.id == "c6"


@pytest.mark.parametrize(
    ("choice", "what"),
    [
        (StationeryChoice("a3"), "card"),
        (StationeryChoice("", "b5"), "envelope"),
        (StationeryChoice("", "", "Papyrus"), "face"),
    ],
)
def test_what_is_not_on_the_shelf_is_named(choice: StationeryChoice, what: str) -> None:
    with pytest.raises(Problem) as caught:
        catalogue().choose(choice, "US")
    assert caught.value.kind is ProblemKind.UNKNOWN_STOCK
    assert caught.value.facts["what"] == what


def test_a_card_too_large_for_its_envelope_is_a_problem() -> None:
    with pytest.raises(Problem) as caught:
        catalogue().choose(StationeryChoice("iso-a6-flat", "a2"), "US")
    assert caught.value.kind is ProblemKind.NO_FIT


def test_us_zones_are_those_of_the_post() -> None:
    shelf = catalogue()
    zones = shelf.zones(shelf.envelopes["a2"], "US")
    assert zones.read_area == Rect(36.0, 117.0, 378.0, 270.0)
    assert zones.barcode_clear_zone == Rect(72.0, 270.0, 414.0, 315.0)
    assert zones.stamp_area == Rect(306.0, 0.0, 414.0, 90.0)
    assert zones.return_area.bottom == pytest.approx(105.0)
    assert zones.return_area.right == pytest.approx(207.0)


@pytest.mark.parametrize("country", ["US", "DE", "NO", ""])
@pytest.mark.parametrize("envelope", ["a2", "c6"])
def test_zones_do_not_overlap(country: str, envelope: str) -> None:
    shelf = catalogue()
    zones = shelf.zones(shelf.envelopes[envelope], country)
    areas = (
        zones.read_area,
        zones.barcode_clear_zone,
        zones.stamp_area,
        zones.return_area,
    )
    for index, one in enumerate(areas):
        assert Rect.of(shelf.envelopes[envelope].size).contains(one)
        assert min(one.width, one.height) > 30
        assert not any(one.overlaps(other) for other in areas[index + 1 :])


def test_the_front_line_follows_the_language() -> None:
    shelf = catalogue()
    assert shelf.cover_line("de-AT") == "Danke"
    assert shelf.cover_line("EN_us") == "Thank you"
    assert shelf.cover_line("xx") == "Thank you"


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        (
            {"cards": ('media = "iso_a6_105x148mm"', 'media = "iso_a5_148x210mm"')},
            "iso-a6-flat is refused: its sheet",
        ),
        (
            {"cards": ('media = "iso_a6_105x148mm"', 'media = "A6"')},
            "no PWG media name",
        ),
        ({"cards": ('safe_margin = "13 mm"', 'safe_margin = "60 mm"')}, "no room"),
        ({"cards": ('safe_margin = "13 mm"', 'safe_margin = "13"')}, "iso-a6-flat"),
        (
            {
                "cards": (
                    'id = "iso-a6-flat"\nname = "A6 card, flat"',
                    'id = "iso-a6-flat"',
                )
            },
            "iso-a6-flat lacks 'name'",
        ),
        ({"cards": ('envelopes = ["c6"]', 'envelopes = ["a2"]')}, "does not fit “a2”"),
        (
            {"cards": ('card = "iso-a6-flat"', 'card = "a9"')},
            "“a9” is not on the shelf",
        ),
        ({"cards": ('"" = "Thank you"', 'xx = "Thank you"')}, "everywhere else"),
        ({"envelopes": ('width = "162 mm"', 'width = "172 mm"')}, "The envelope c6"),
        ({"faces": ("floor = 12.0", "floor = 22.0")}, "above the comfortable"),
        ({"faces": ("leading = 1.25", "leading = 0.8")}, "run into each other"),
        ({"faces": ('kind = "sans"', 'kind = "slab"')}, "sans face"),
    ],
)
def test_an_entry_that_does_not_add_up_is_refused(
    changes: dict[str, tuple[str, str]], words: str
) -> None:
    with pytest.raises(ValueError) as caught:
        read(**changes)
    assert words in str(caught.value)
