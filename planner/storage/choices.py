"""The further choices of a note's stationery as JSON; new ones need no migration."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, replace
from enum import StrEnum
from typing import Any

from planner.domain.note import StationeryChoice

_IN_COLUMNS = frozenset({"card", "envelope", "face"})


def write_choices(choice: StationeryChoice) -> str:
    """What differs from the defaults, but for card, envelope and face."""
    plain = StationeryChoice()
    further = {
        field.name: getattr(choice, field.name)
        for field in fields(choice)
        if field.name not in _IN_COLUMNS
        and getattr(choice, field.name) != getattr(plain, field.name)
    }
    return json.dumps(further, ensure_ascii=False, sort_keys=True)


def read_choices(card: str, envelope: str, face: str, text: str) -> StationeryChoice:
    """The choice; keys that nobody knows and values of a wrong kind are passed over."""
    try:
        found = json.loads(text)
    except ValueError:
        found = {}
    saved: Mapping[str, Any] = found if isinstance(found, dict) else {}
    plain = StationeryChoice(card, envelope, face)
    known = {
        field.name: value
        for field in fields(plain)
        if field.name in saved and field.name not in _IN_COLUMNS
        for value in (_understood(getattr(plain, field.name), saved[field.name]),)
    }
    return replace(plain, **known)


def _understood(default: Any, value: object) -> Any:  # noqa: ANN401
    """The value as one of the default's kind, or the default."""
    if isinstance(default, StrEnum):
        members = type(default).__members__.values()
        return next((member for member in members if member == value), default)
    return value if type(value) is type(default) else default
