"""Faces: metrics, coverage, shaping with kerning and ligatures, subsets."""

from __future__ import annotations

import pytest

from planner.layout.face import Face
from tests.pieces import shelf


@pytest.fixture
def garamond() -> Face:
    return shelf()["EB Garamond"]


def test_metrics_are_fractions_of_the_em(garamond: Face) -> None:
    assert 0.6 < garamond.cap_height < 0.7
    assert 0.2 < garamond.descent < 0.35
    assert garamond.postscript_name == "EBGaramond-Regular"


def test_a_ligature_is_one_glyph_for_its_letters(garamond: Face) -> None:
    shape = garamond.shape("office", "en")
    assert len(shape.gids) < len("office")
    assert shape.clusters[0] == 0


def test_kerning_moves_letters_together(garamond: Face) -> None:
    shape = garamond.shape("AV", "en")
    assert shape.width < sum(shape.nominal)


def test_a_feature_can_be_switched_off(garamond: Face) -> None:
    shape = garamond.shape("fi", "en", (("liga", False),))
    assert len(shape.gids) == 2


def test_a_missing_character_is_named_and_shown_as_glyph_zero(garamond: Face) -> None:
    shape = garamond.shape("a🎉", "en")
    assert shape.gids[1] == 0
    assert shape.missing == "🎉"


def test_coverage_knows_what_the_file_has(garamond: Face) -> None:
    assert "é" in garamond.coverage
    assert "山" not in garamond.coverage


def test_a_subset_keeps_glyph_ids_and_is_small(garamond: Face) -> None:
    gids = frozenset(garamond.shape("Thank you", "en").gids)
    program = garamond.subset(gids)
    again = Face("again", program)
    assert len(program) < 40_000
    for gid in gids:
        assert again.nominal_advance(gid) == garamond.nominal_advance(gid)


def test_a_face_is_read_once_and_only_when_asked_for() -> None:
    first = shelf()["Lato"]
    assert shelf()["Lato"] is first
    with pytest.raises(KeyError):
        shelf()["Comic Sans"]
