"""A postal address as its owner would write it: parts, not lines."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class AddressField(StrEnum):
    """The parts of an address by their names."""

    STREET = "street"
    CITY = "city"
    REGION = "region"
    POSTAL_CODE = "postal_code"
    COUNTRY = "country"


@dataclass(frozen=True, slots=True)
class Address:
    """Where the post goes; ``country`` is an ISO 3166-1 alpha-2 code in capitals.

    ``street`` holds the delivery address line and, below it, a secondary unit or
    anything else that stands above the last line, in the order to be printed.
    """

    street: tuple[str, ...] = ()
    city: str = ""
    region: str = ""
    postal_code: str = ""
    country: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing but perhaps the country is known."""
        return not (any(self.street) or self.city or self.region or self.postal_code)
