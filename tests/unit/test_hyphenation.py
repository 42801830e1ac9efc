"""Words part as their language has it, with three letters at each side."""

from __future__ import annotations

from itertools import pairwise

import pytest

from planner.hyphenation import positions


@pytest.mark.parametrize(
    ("language", "word", "parts"),
    [
        ("en-US", "extraordinarily", "extraor-di-nar-ily"),
        ("de-DE", "Vorstellungsgespräch", "Vor-stel-lungs-ge-spräch"),
        ("en-US", "tiger", "tiger"),
        ("xx", "extraordinarily", "extraordinarily"),
    ],
)
def test_words_part_where_their_language_has_it(
    language: str, word: str, parts: str
) -> None:
    cuts = (0, *positions(language, word), len(word))
    ends = pairwise(cuts)
    assert "-".join(word[start:end] for start, end in ends) == parts


@pytest.mark.parametrize("language", ["en-US", "en-GB", "de", "fr-FR", "es-ES"])
def test_three_letters_stay_at_each_side(language: str) -> None:
    for word in ("responsabilidad", "extraordinaire", "Verantwortung", "abandoned"):
        found = positions(language, word)
        assert all(3 <= at <= len(word) - 3 for at in found)
    assert positions(language, "responsabilidad")
