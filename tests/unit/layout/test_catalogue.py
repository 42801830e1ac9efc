"""The catalogue: what is shipped adds up, choices are found, bad entries refused."""

from __future__ import annotations

import pytest

from planner import resources
from planner.domain.geometry import Rect
from planner.domain.note import StationeryChoice
from planner.domain.problems import Problem, ProblemKind
from planner.layout.catalogue import Catalogue
from planner.layout.catalogue_reading import read_catalogue
from tests.pieces import catalogue, shelf


def read(**changes: tuple[str, str]) -> Catalogue:
    texts = {
        "cards": resources.read_text("stationery/cards.toml"),
        "envelopes": resources.read_text("stationery/envelopes.toml"),
        "sheets": resources.read_text("stationery/sheets.toml"),
        "zones": resources.read_text("stationery/zones.toml"),
        "faces": resources.read_text("fonts/faces.toml"),
        "posts": resources.read_text("post/countries.toml"),
    }
    for name, (old, new) in changes.items():
        assert old in texts[name]
        texts[name] = texts[name].replace(old, new)
    return read_catalogue(**texts)


def test_the_shipped_stationery() -> None:
    shelf = catalogue()
    assert {
        *("a2-fold-top", "us-a6-flat", "us-a7-fold-side", "5x7-flat", "iso-a6-flat"),
        *("iso-a5-fold-side", "4bar-flat", "dl-flat", "4x6-postcard", "square6-flat"),
        *("quarter-letter", "quarter-a4"),
    } < set(shelf.cards)
    for size in ("a2", "us-a6", "us-a7", "5x7", "a9", "4bar", "iso-a6", "iso-a5"):
        ways = {f"{size}-{way}" for way in ("flat", "fold-side", "fold-top")}
        assert ways < set(shelf.cards)
    assert " ".join(shelf.envelopes) == (
        "4bar a2 a6 a7 a9 no6-3-4 monarch no9 no10 c6 c5 dl c6c5 b6 you4 chou3 square6"
    )
    assert {"EB Garamond", "Lato", "Dancing Script"} <= set(shelf.faces)
    assert shelf.envelope_face.name == "Lato"


@pytest.mark.parametrize(
    ("envelope", "width", "height"),
    [
        ("4bar", 369.0, 261.0),
        ("a2", 414.0, 315.0),
        ("a6", 468.0, 342.0),
        ("a7", 522.0, 378.0),
        ("a9", 630.0, 414.0),
        ("no6-3-4", 468.0, 261.0),
        ("monarch", 540.0, 279.0),
        ("no9", 639.0, 279.0),
        ("no10", 684.0, 297.0),
        ("c6", 459.21, 323.15),
        ("c5", 649.13, 459.21),
        ("dl", 623.62, 311.81),
        ("c6c5", 649.13, 323.15),
        ("b6", 498.90, 354.33),
        ("you4", 666.14, 297.64),
        ("chou3", 666.14, 340.16),
        ("square6", 432.0, 432.0),
    ],
)
def test_envelopes_measure_what_the_trade_says(
    envelope: str, width: float, height: float
) -> None:
    size = catalogue().envelopes[envelope].size
    assert (size.width, size.height) == pytest.approx((width, height), abs=0.005)


@pytest.mark.parametrize(
    ("card", "short", "long", "sheet"),
    [
        ("a2-fold-side", 306.0, 396.0, (612.0, 396.0)),
        ("a2-fold-top", 306.0, 396.0, (396.0, 612.0)),
        ("us-a7-fold-side", 360.0, 504.0, (720.0, 504.0)),
        ("iso-a6-fold-side", 297.638, 419.528, (595.276, 419.528)),
        ("iso-a5-fold-side", 420.945, 595.276, (841.890, 595.276)),
        ("iso-a5-flat", 419.528, 595.276, (595.276, 419.528)),
        ("quarter-letter", 306.0, 396.0, (612.0, 792.0)),
        ("quarter-letter-top", 306.0, 396.0, (792.0, 612.0)),
        ("quarter-a4", 297.638, 420.945, (595.276, 841.890)),
        ("quarter-a4-top", 297.638, 420.945, (841.890, 595.276)),
        ("square6-flat", 414.0, 414.0, (414.0, 414.0)),
    ],
)
def test_cards_measure_what_the_trade_says(
    card: str, short: float, long: float, sheet: tuple[float, float]
) -> None:
    stock = catalogue().cards[card]
    sides = sorted((stock.trim.width, stock.trim.height))
    assert sides == pytest.approx([short, long], abs=0.001)
    flat = stock.flat_size
    assert (flat.width, flat.height) == pytest.approx(sheet, abs=0.001)


def test_every_card_has_an_envelope_for_each_country_without_asking() -> None:
    for name, stock in catalogue().cards.items():
        for country in ("US", "GB", "DE", ""):
            made = catalogue().choose(StationeryChoice(name), country)
            assert made.envelope.takes(stock)


def test_what_costs_extra_says_so_where_one_chooses() -> None:
    shelf = catalogue()
    names = {each.id: each.name for each in shelf.cards.values()}
    names |= {each.id: each.name for each in shelf.envelopes.values()}
    square = [name for id_, name in names.items() if id_.startswith("square")]
    assert len(square) == 4
    assert all("extra postage" in name for name in square)


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


@pytest.mark.parametrize("country", [*catalogue().zone_rules, "NO"])
@pytest.mark.parametrize("envelope", catalogue().envelopes)
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


IA6 = 'flat = { media = "iso_a6_105x148mm"'


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        (
            {"cards": (IA6, 'flat = { media = "iso_a5_148x210mm"')},
            "iso-a6-flat is refused: its sheet",
        ),
        ({"cards": (IA6, 'flat = { media = "A6"')}, "no PWG media name"),
        (
            {"cards": ('long = "148 mm"', 'long = "98 mm"')},
            "iso-a6-fold-side is refused: its short side is longer",
        ),
        ({"cards": ('margin = "18 mm"', 'margin = "75 mm"')}, "no room"),
        ({"cards": ('margin = "18 mm"', 'margin = "13"')}, "iso-a5"),
        ({"cards": ('name = "DL card"\n', "")}, "dl-flat lacks 'name'"),
        ({"cards": ('id = "us-a7"', 'id = "5x7"')}, "5x7-fold-side is there twice"),
        (
            {"cards": ('["dl", "c6c5"]', '["dl", "c6"]')},
            "dl-flat does not fit “c6”",
        ),
        (
            {"cards": ('flat = { media = "custom_dl', 'bent = { media = "custom_dl')},
            "The card dl is sold neither flat nor folded",
        ),
        (
            {"cards": ('card = "iso-a6-flat"', 'card = "a3"')},
            "“a3” is not on the shelf",
        ),
        ({"cards": ('"" = "Thank you"', 'xx = "Thank you"')}, "everywhere else"),
        ({"sheets": ('cards = ["dl-flat"]', 'cards = ["dl"]')}, "no card by “dl”"),
        ({"sheets": ('cards = ["dl-flat"]', 'cards = ["a9-flat"]')}, "come out of"),
        ({"sheets": ('top = "25 mm"', 'top = "60 mm"')}, "do not lie on the sheet"),
        ({"sheets": ('"126 mm"', '"120 mm"')}, "geha-p78 is refused"),
        ({"sheets": ("rows = 3", "rows = 0")}, "do not lie on the sheet"),
        ({"sheets": ('id = "a4-three-up"', 'id = "a4-two-up"')}, "there twice"),
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


@pytest.mark.parametrize("feature", ["onum", "dlig"])
@pytest.mark.parametrize("name", sorted(catalogue().faces))
def test_a_face_has_the_features_that_are_offered(name: str, feature: str) -> None:
    sample = "0123456789 ct st Th sp ch ck tt"
    usual = shelf()[name].shape(sample, "en").gids
    asked = shelf()[name].shape(sample, "en", ((feature, True),)).gids
    assert (usual != asked) == (feature in catalogue().faces[name].features)
