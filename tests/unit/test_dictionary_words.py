"""Thai words end where the system's dictionary says so; without it, nowhere."""

from __future__ import annotations

import ctypes.util

import pytest

from planner import dictionary_words
from planner.dictionary_words import word_ends
from planner.layout.breaks import breaks_within

THAI = "ขอบคุณมากสำหรับการสัมภาษณ์"

needs_icu = pytest.mark.skipif(
    dictionary_words._icu() is None, reason="this system has no ICU"
)


@needs_icu
def test_thai_words_end_where_they_end() -> None:
    ends = word_ends(THAI)
    words = [THAI[a:b] for a, b in zip((0, *ends), (*ends, None), strict=True)]
    assert words == ["ขอบคุณ", "มาก", "สำหรับ", "การ", "สัมภาษณ์"]


@needs_icu
def test_offsets_count_characters_not_units() -> None:
    shift = len("🎉")
    moved = {at - shift for at in word_ends(f"🎉{THAI}")}
    assert set(word_ends(THAI)) <= moved


@needs_icu
def test_only_words_without_spaces_are_asked_about() -> None:
    assert breaks_within(f"({THAI})a-b", word_ends)[-1] == len(THAI) + 4
    assert breaks_within("山田", word_ends) == (1,)
    assert breaks_within(THAI, word_ends) == word_ends(THAI)


def test_without_icu_a_text_stays_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing(name: str) -> None:
        return None

    monkeypatch.setattr(ctypes.util, "find_library", nothing)
    monkeypatch.setattr("sys.platform", "linux")
    dictionary_words._icu.cache_clear()
    word_ends.cache_clear()
    assert word_ends(THAI) == ()
    assert breaks_within(THAI) == ()
    dictionary_words._icu.cache_clear()
    word_ends.cache_clear()
