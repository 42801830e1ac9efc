"""Keeps preferences as rows of key and JSON; new fields need no migration."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from enum import StrEnum
from typing import Any, TypeVar

from planner.domain.preferences import Preferences
from planner.storage.database import Database
from planner.storage.statements import upsert

V = TypeVar("V")


def read(database: Database) -> Preferences:
    """The preferences; the default for what was never saved or makes no sense."""
    saved: dict[str, str] = dict(database.rows("SELECT key, value FROM preferences"))
    return _filled(Preferences(), saved, "")


def save(database: Database, value: Preferences) -> None:
    """Keep all preferences; keys of a newer planner stay as they are."""
    with database.transaction():
        sql = upsert("preferences", ("key", "value"), ("key",))
        database.run_each(sql, _entries(value, ""))


def _entries(value: object, prefix: str) -> Iterator[tuple[str, str]]:
    for name, part in _parts(value):
        if is_dataclass(part):
            yield from _entries(part, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", json.dumps(part, ensure_ascii=False)


def _filled(default: V, saved: Mapping[str, str], prefix: str) -> V:
    """A value like ``default`` with every part that was saved."""
    found: dict[str, object] = {}
    for name, part in _parts(default):
        key = f"{prefix}{name}"
        if is_dataclass(part):
            found[name] = _filled(part, saved, f"{key}.")
        else:
            found[name] = _understood(part, saved[key]) if key in saved else part
    return type(default)(**found)


def _parts(value: object) -> Iterator[tuple[str, object]]:
    assert is_dataclass(value)
    for field in fields(value):
        yield field.name, getattr(value, field.name)


def _understood(default: object, text: str) -> object:
    """The JSON as a value of the default's type, or the default."""
    try:
        value = json.loads(text)
    except ValueError:
        return default
    if isinstance(default, StrEnum):
        known: list[Any] = [member for member in type(default) if member == value]
        return known[0] if known else default
    if isinstance(default, tuple) and isinstance(value, list):
        return tuple(value) if all(isinstance(v, str) for v in value) else default
    return value if type(value) is type(default) else default
