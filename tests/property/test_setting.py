"""Notes of any kind: nothing lost, nothing too wide, never larger when longer."""

from __future__ import annotations

import re
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.bootstrap import build_typography
from planner.domain.geometry import Rect
from planner.domain.letter import take_apart
from planner.domain.typography import USUAL, Setting
from planner.layout.fit import Fit, Fitting
from planner.layout.line_setting import LineSetter
from planner.layout.setting import Spacing, letter_blocks
from planner.layout.shaping import Shaper
from planner.layout.typography import Typography
from tests.pieces import catalogue, piece, press, shelf
from tests.unit.pdf.reading import marks, text

AREA = Rect(36.0, 36.0, 270.0, 360.0)
NARROW = Rect(36.0, 36.0, 110.0, 360.0)
LONG = (
    "“Notwithstanding responsibilities considerations\u00admade Ms. Ortiz May 17, 2026"
)
COMMON = "abcdefghijklmnopqrstuvwxyzABCDTVW .,’“”-–—!?áéßøłőž"
ODD = "ΩжЯשم山🎉\u0301\u00a0\u202f\u00ad<>&%/()'\"\u200d"
word = st.text(st.sampled_from(COMMON), min_size=1, max_size=12)
odd_word = st.text(st.sampled_from(COMMON + ODD), min_size=1, max_size=30)
notes = st.lists(
    st.one_of(
        word,
        word,
        word,
        odd_word,
        st.sampled_from(LONG.split()),
        st.sampled_from([",\n\n", "\n", ".\n\n"]),
    ),
    max_size=120,
).map(" ".join)


@cache
def shaper() -> Shaper:
    return Shaper(shelf())


@cache
def typography() -> Typography:
    return build_typography()


def fit(note: str, face: str, area: Rect = AREA, setting: Setting = USUAL) -> Fit:
    voice = shaper().voice(face, "en")
    setter = LineSetter(voice, typography().points_in("en"), setting.justified)
    letter, bindings = take_apart(note), typography().bound_in("en")
    blocks = letter_blocks(letter, voice, Spacing(), bindings, setting)
    return Fitting(blocks, catalogue().faces[face], shelf()[face], area, setter).best()


def squeezed(words: str) -> str:
    return "".join(re.sub("[\u00ad\ufffe]", "", words).split())  # hyphens


@given(
    notes,
    st.sampled_from(sorted(catalogue().faces)),
    st.sampled_from([AREA, NARROW]),
    st.builds(Setting, justified=st.booleans(), indented=st.booleans()),
)
def test_every_character_once_and_no_line_wider_than_the_measure(
    note: str, face: str, area: Rect, setting: Setting
) -> None:
    made = fit(note, face, area, setting)
    rest = made.overset.text if made.overset else ""
    shown = "".join(run.text for run in made.runs) + rest
    assert squeezed(shown) == squeezed("".join(take_apart(note).paragraphs()))
    for run in made.runs:
        assert run.x >= area.left - 0.01
        assert run.x + run.width <= area.right + 0.01
        assert area.top <= run.y <= area.bottom


@given(st.lists(word, min_size=1, max_size=300), st.lists(word, max_size=40))
def test_size_never_grows_when_text_is_added(words: list[str], more: list[str]) -> None:
    shorter = " ".join(words).replace(",", "")
    longer = f"{shorter} {' '.join(more)}".replace(",", "")
    assert fit(longer, "Lato").point_size <= fit(shorter, "Lato").point_size


@settings(max_examples=20)
@given(notes)
def test_glyphs_in_the_file_stand_where_the_model_has_them(note: str) -> None:
    proof = press().proof(piece(note, card="iso-a6-flat"))
    (found,) = marks(proof.card)
    (page,) = proof.card_document.pages
    model = [origin for run in page.items for origin in run.origins()]
    assert len(found) == len(model)
    for mark, (_, x, y) in zip(found, model, strict=True):
        assert abs(mark.x - x) < 0.01
        assert abs(mark.y - y) < 0.01
    assert press().proof(piece(note, card="iso-a6-flat")).card == proof.card


@settings(max_examples=20)
@given(
    st.lists(
        st.text(st.sampled_from("abcdefghijklmnopqrstuvwxyzTVW.,’áéßø")), max_size=80
    )
)
def test_text_comes_out_of_the_file_as_it_went_in(words: list[str]) -> None:
    note = " ".join(words)
    (found,) = text(press().proof(piece(note, card="iso-a6-flat")).card)
    assert squeezed(found) == squeezed(note)
