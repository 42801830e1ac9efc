"""Which of several faces that have a character is the best to set it in."""

from __future__ import annotations

from planner.layout.fallback import Wanted
from planner.typefaces.listed import ListedFace

_REGIONS = {"ja": ("JP",), "ko": ("KR",), "zh": ("SC", "CN")}
_TRADITIONAL = ("TC", "TW", "HK")
_TRADITIONAL_MARKS = frozenset({"hant", "tw", "hk", "mo"})
_ALL_REGIONS = frozenset({"JP", "KR", "SC", "CN", "TC", "TW", "HK"})
_NATIVE = {
    "ja": ("Hiragino Mincho", "Yu Mincho", "Hiragino", "Yu Gothic", "MS Mincho", "IPA"),
    "ko": ("AppleMyungjo", "Batang", "Apple SD", "Malgun", "Nanum"),
    "zh": ("Songti", "SimSun", "PingFang", "Microsoft YaHei", "WenQuanYi"),
}
"""Faces without a region in the name that belong to a language, best first."""
_NO_REGION = 19
_OTHER_REGION = 20
_SERIFS = ("Serif", "Naskh", "Mincho", "Myungjo", "Song", "Times", "Frank", "Norasi")
_ODD = (
    *("Mono", "Nastaliq", "Kufi", "Rashi", "Typewriter", "Display", "Condensed"),
    *("Unifont", "Symbola", "Pixel"),
)
"""Words in the names of faces that are for another use than running text."""
_EMPTY = ("LastResort", "Last Resort", "Adobe Blank", "Adobe NotDef")
"""Faces that have a glyph for everything and show nothing by it."""


def is_of_use(face: ListedFace) -> bool:
    """Whether the face shows what it says it has."""
    return not face.family.lstrip(".").startswith(_EMPTY)


def is_east_asian(text: str) -> bool:
    """Whether a text has Han, kana or Hangul, or the punctuation between them."""
    return any(
        "\u2e80" <= character < "\ufb00"
        or "\uff00" <= character < "\ufff0"
        or character >= "\U00020000"
        for character in text
    )


def rank(face: ListedFace, wanted: Wanted, east_asian: bool) -> tuple[object, ...]:
    """A key to sort by, lower for better; two faces never share it."""
    family = face.family
    serif = any(word in family for word in _SERIFS)
    region = _region_rank(family, wanted.language)
    return (
        face.colour != wanted.emoji,
        region if east_asian else region != _NO_REGION,
        any(word in family for word in _ODD),
        serif != (wanted.kind != "sans"),
        not family.startswith("Noto"),
        family.endswith(" UI"),
        family,
        face.file,
    )


def _region_rank(family: str, language: str) -> int:
    """Han characters look different in Japan, Korea, China and Taiwan."""
    main, *rest = language.replace("_", "-").lower().split("-")
    regions = _REGIONS.get(main, _REGIONS["ja"])
    if main == "zh" and not _TRADITIONAL_MARKS.isdisjoint(rest):
        regions = _TRADITIONAL
    named = family.rpartition(" ")[2]
    if named in _ALL_REGIONS:
        return regions.index(named) if named in regions else _OTHER_REGION
    for place, start in enumerate(_NATIVE.get(main, ())):
        if family.startswith(start):
            return 5 + place
    return _NO_REGION
