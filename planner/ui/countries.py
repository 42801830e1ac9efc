"""The countries that post goes to, by code and by name."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QCollator, QLocale

_CODE_LENGTH = 2


@cache
def countries() -> tuple[tuple[str, str], ...]:
    """Pairs of ISO 3166-1 code and English name, by name as a dictionary sorts."""
    found = {}
    for territory in QLocale.Country:
        code = QLocale.territoryToCode(territory)
        if len(code) == _CODE_LENGTH and code.isalpha():
            found[code] = QLocale.territoryToString(territory)
    collator = QCollator(QLocale(QLocale.Language.English))
    names = sorted(found.values(), key=collator.sortKey)
    codes = {name: code for code, name in found.items()}
    return tuple((codes[name], name) for name in names)


def countries_from(home: str) -> tuple[tuple[str, str], ...]:
    """All countries, the one with the code ``home`` first."""
    here = tuple(pair for pair in countries() if pair[0] == home)
    return here + tuple(pair for pair in countries() if pair[0] != home)


def system_country() -> str:
    """The code of the country this computer is set to, or an empty string."""
    code = QLocale.territoryToCode(QLocale.system().territory())
    return code if any(code == known for known, _ in countries()) else ""
