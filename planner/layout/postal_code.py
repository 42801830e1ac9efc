"""Postal codes as their countries write them: capitals, hyphens, spaces, prefixes."""

from __future__ import annotations

import re
import unicodedata

from planner.layout.address_format import AddressFormat
from planner.layout.posts import PostRules

_DASHES = re.compile("[‐‑‒–—−ー]")


def tidy_code(typed: str, format_: AddressFormat, rules: PostRules) -> str:
    """The code in its usual form; as it was typed where it has none.

    A prefix such as CH- is taken off; the mark 〒 belongs to the format.
    """
    code = typed
    if not code.isascii():
        code = unicodedata.normalize("NFKC", _DASHES.sub("-", code)).strip("〒 ")
    code = code.upper() if format_.code else code
    prefix = format_.postal_prefix.strip(" -")
    if prefix:
        code = re.sub(rf"{re.escape(prefix)}[ -]*(?=\d)", "", code, count=1)
    if rules.code:
        pattern, shape = rules.code
        match = re.fullmatch(pattern, code)
        code = shape.format(*match.groups()) if match else code
    return code


def is_code(code: str, format_: AddressFormat) -> bool:
    """Whether a tidied code is one that the country could have given."""
    return format_.code is None or bool(format_.code.fullmatch(code))
