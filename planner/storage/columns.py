"""Turns parts of values into columns and back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time
from typing import Any

from planner.domain.address import Address

ADDRESS = ("street", "city", "region", "postal_code", "country")


def from_address(address: Address) -> tuple[str, ...]:
    """The columns of an address; each line of the street ends with a line feed."""
    return (
        "".join(f"{line}\n" for line in address.street),
        address.city,
        address.region,
        address.postal_code,
        address.country,
    )


def to_address(columns: Sequence[Any]) -> Address:
    """The address that stands in these columns."""
    street, city, region, postal_code, country = columns
    lines = tuple(street.removesuffix("\n").split("\n")) if street else ()
    return Address(lines, city, region, postal_code, country)


def from_date(day: date | None) -> str | None:
    """The day as ISO 8601, which also sorts by time."""
    return day.isoformat() if day else None


def to_date(text: str | None) -> date | None:
    """The day that was written as ISO 8601."""
    return date.fromisoformat(text) if text else None


def from_time(at: time | None) -> tuple[str | None, int]:
    """The wall time as ISO 8601, and its fold, which ISO 8601 has no sign for."""
    return (at.isoformat(), at.fold) if at else (None, 0)


def to_time(text: str | None, fold: int) -> time | None:
    """The wall time that was written as ISO 8601."""
    return time.fromisoformat(text).replace(fold=fold) if text else None


def reference(id_: str) -> str | None:
    """The id of another value; none is NULL, so that the reference is not checked."""
    return id_ or None
