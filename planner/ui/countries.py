"""The countries that post goes to, by code and by name."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QLocale

_CODE_LENGTH = 2


@cache
def countries() -> tuple[tuple[str, str], ...]:
    """Pairs of ISO 3166-1 code and English name, by name."""
    found = {}
    for territory in QLocale.Country:
        code = QLocale.territoryToCode(territory)
        if len(code) == _CODE_LENGTH and code.isalpha():
            found[code] = QLocale.territoryToString(territory)
    return tuple(sorted(found.items(), key=_name))


def _name(pair: tuple[str, str]) -> str:
    return pair[1]


def system_country() -> str:
    """The code of the country this computer is set to, or an empty string."""
    code = QLocale.territoryToCode(QLocale.system().territory())
    return code if any(code == known for known, _ in countries()) else ""
