"""People one has met and the organizations they work for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from planner.domain.address import Address


@dataclass(frozen=True, slots=True)
class Organization:
    """An employer, with the address of its office."""

    id: str
    name: str = ""
    address: Address = Address()


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody met in an interview.

    ``name`` is the name as they introduced themselves; ``addressed_as`` is how to
    write to them when that differs from honorific and family name. There is no
    field for a phone number or a social network, on purpose.
    """

    id: str
    name: str = ""
    honorific: str = ""
    addressed_as: str = ""
    job_title: str = ""
    organization_id: str = ""
    address: Address = Address()
    address_source: str = ""
    address_checked_on: date | None = None
    email: str = ""
    remarks: str = ""


def mailing_address(person: Person, organization: Organization | None) -> Address:
    """The person's own business address, else that of their organization."""
    if not person.address.is_empty or organization is None:
        return person.address
    return organization.address


def salutation(person: Person) -> str:
    """The opening line, by the form they used for themselves.

    Honorific and last word of the name when there is an honorific, else the whole
    name; names that put the family name first set ``addressed_as``.
    """
    name = person.name.strip()
    if person.addressed_as.strip():
        form = person.addressed_as.strip()
    elif person.honorific.strip() and name:
        form = f"{dotted(person.honorific.strip())} {name.split()[-1]}"
    else:
        form = name
    return f"Dear {form}," if form else ""


def dotted(honorific: str) -> str:
    """The honorific with the full stop that American usage puts after it."""
    return (
        f"{honorific}." if honorific in {"Mr", "Mrs", "Ms", "Mx", "Dr"} else honorific
    )
