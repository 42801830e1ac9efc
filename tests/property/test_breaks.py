"""The short cut for ordinary words gives the breaks that UAX #14 gives."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st
from uniseg.graphemecluster import grapheme_clusters
from uniseg.linebreak import line_break_boundaries

from planner.layout.break_rules import breaks_by_the_book
from planner.layout.breaks import (
    breaks_within,
    graphemes,
    is_ordinary,
    may_break_between,
)

CHARACTERS = "aZéßıΩжЯế09#*=_<½$€+'’‘“”\"-–—.,:;!?…()[]&@%\u00a0/"
chunks = st.text(st.sampled_from(CHARACTERS), min_size=1, max_size=9)
words = st.lists(
    st.one_of(
        chunks,
        st.text(st.sampled_from("abcé"), min_size=1, max_size=5),
        st.from_regex(
            r"\A[(“‘\"]?[a-z]{1,4}[-–—’'.&]?[a-z0-9]{1,3}[.,!?)”’\"…]{0,3}\Z"
        ),
        st.sampled_from(
            [
                "-",
                "–",
                "—",
                "3-day",
                "9–5",
                "“",
                "”",
                "(",
                "…",
                "!",
                "24/7",
                "and/or",
                "a—",
                "—a",
                "“—a",
                "$5",
                "1/a",
            ]
        ),
    ),
    min_size=1,
    max_size=6,
)


@given(words)
@example(["—", "—"])
@example(["word", "–", "word"])
@example(["“(a)”,", "“b”"])
@example(["a’", "’b"])
def test_breaks_are_those_of_the_standard(text: list[str]) -> None:
    line = " ".join(text)
    ours: list[int] = []
    at = 0
    for number, chunk in enumerate(text):
        ours.extend(at + cut for cut in breaks_within(chunk))
        at += len(chunk) + 1
        if number + 1 < len(text) and may_break_between(chunk, text[number + 1]):
            ours.append(at)
    wanted = list(line_break_boundaries(line))[:-1]
    assert ours == wanted


@given(st.integers(min_value=0, max_value=0x24FF).map(chr))
def test_no_letter_of_the_short_cut_is_anything_but_a_letter(character: str) -> None:
    if is_ordinary(character):
        pair = f"a{character}a"
        assert list(line_break_boundaries(pair))[:-1] == list(breaks_within(pair))


MANY = (
    "山田様今ょっーゝ々、。！？「」『』（）…‥・〜“”‘’\"'"
    "가각힣ᄀ1２,.%€+-–—/&@:;!?()[]aZéאΩж"
    "\u0301\u200d\u00a0\u2060\u200b 🎉👨🇩🇪กา\u3000क्षि"
)


@given(st.text(st.sampled_from(MANY), max_size=24))
@example("１２３（あ）、…ー")
@example("€（１")
def test_pairs_and_context_give_what_the_standard_gives(text: str) -> None:
    assert list(breaks_by_the_book(text)) == list(line_break_boundaries(text))[:-1]


@given(st.text(st.sampled_from(MANY + "ㅏ\u11a8\ufe0f🏽"), max_size=12))
def test_lone_characters_are_graphemes(text: str) -> None:
    assert list(graphemes(text)) == list(grapheme_clusters(text))
