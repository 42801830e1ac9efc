"""The lines of a pasted text, without telephone numbers, e-mail and web addresses."""

from __future__ import annotations

import re
import unicodedata

from planner.layout.reading_clues import Clues
from planner.layout.regions import region_key

_BREAKS = re.compile(r"[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+|\s+[|•·●▪⋅]\s+|\t+|;\s")
_UNPRINTABLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
_EMAIL = re.compile(r"[<(\[]?(?:mailto:)?[^\s<>()\[\],;:]+@[^\s<>()\[\],;]+[>)\]]?")
_WEB = re.compile(
    r"[<(\[]?(?:https?://\S+|www\.\S+|(?<![\w@.])(?:[\w-]+\.)+"
    r"(?:com|org|net|edu|gov|io|co|info|eu|de|fr|at|ch|uk|ca|au|us|nl|be)"
    r"(?:/\S*)?(?![\w.]))[>)\]]?",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"(?<!\w)(?:\+\s?\d|\(\+?\d|00\d)[\d\s().\-/–]{6,}\d"
    r"(?:\s*(?:ext|x|ext\.)\s*\d+)?(?!\w)"
    r"|(?<![\w-])\d{2,5}[\s./-]\d{3,4}[\s./-]\d{3,4}(?:[\s.-]\d+)*(?![\w-])",
    re.IGNORECASE,
)
_BARE_NUMBER = re.compile(r"^\s*(?!\d{5}[-\s]?\d{4}\s*$)(?:\d[\s/.-]*){9,}$")
"""A line of nine digits or more that is no ZIP+4."""
_PRONOUNS = re.compile(r"\((?:she|he|they|sie|er|elle|il|ella|él|iel)\b[^)]*\)", re.I)
_LONGEST = 100
"""Characters; a longer line is a sentence or a disclaimer."""
_MOST_LINES = 200
_LONGEST_TEXT = 20_000
_LONGEST_RAW = 400
_LONGEST_LABEL = 40


def pasted_lines(text: str, clues: Clues) -> tuple[list[str], list[str]]:
    """The lines that may belong to an address, and the idle ones among the others.

    What reaches a person by wire or net is dropped, with its label.
    """
    lines: list[str] = []
    left: list[str] = []
    for raw in _BREAKS.split(text[:_LONGEST_TEXT])[:_MOST_LINES]:
        bare = unicodedata.normalize("NFC", _UNPRINTABLE.sub(" ", raw[:_LONGEST_RAW]))
        line = _without_contacts(bare, clues)
        if not line:
            continue
        is_idle = len(line) > _LONGEST or clues.idle.match(region_key(line))
        (left if is_idle and not _is_long_address(line) else lines).append(line)
    return lines, left


def _without_contacts(line: str, clues: Clues) -> str:
    """The line as typed but for its contacts, labels and spaces; empty if idle."""
    rest = _PRONOUNS.sub(" ", _WEB.sub(" ", _EMAIL.sub(" ", line)))
    rest, label = _labelled(rest, clues)
    if label and sum(map(str.isdigit, rest)) >= 6:
        rest = ""
    rest = _BARE_NUMBER.sub(" ", _NUMBER.sub(" ", rest))
    is_cut = rest.split() != line.split()
    rest = " ".join(rest.split()).strip(" ,;|<>*_•·–")
    is_label = is_cut and _is_contact_label(rest, clues)
    return rest if any(map(str.isalnum, rest)) and not is_label else ""


def _is_contact_label(text: str, clues: Clues) -> bool:
    """Whether only words such as “Tel” or “mobile” are left."""
    words = re.findall(r"[\w-]+", region_key(text[:_LONGEST_LABEL]))
    return len(text) <= _LONGEST_LABEL and all(map(clues.contact.fullmatch, words))


def _labelled(line: str, clues: Clues) -> tuple[str, bool]:
    """The line without a label such as “Address:”; whether it was a contact's."""
    before, colon, after = line.partition(":")
    key = region_key(before)
    if colon and clues.label.fullmatch(f"{key}:") and not _counts(after):
        return after, False
    if colon and clues.contact.fullmatch(key.strip("() ")):
        return after, True
    match = re.match(r"\s*(\w+)\.?\s+(?=[+(\d])", line)
    if match and clues.contact.fullmatch(region_key(match[1])) and _counts(line):
        return line[match.end() :], True
    return line, False


def _counts(text: str) -> bool:
    """Whether it is nothing but a long number."""
    bare = re.sub(r"[\s+().\-/–]", "", re.sub(r"^\s*[^\W\d]+\.?\s+", "", text))
    return bare.isdigit() and len(bare) >= 7


def _is_long_address(line: str) -> bool:
    """Whether a long line is an address written on one line."""
    return line.count(",") >= 3 and any(map(str.isdigit, line)) and len(line) < 250
