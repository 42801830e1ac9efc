"""The items of the checklist, read from their file or refused with a sentence."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Step(StrEnum):
    """The way of a note, from the talk to what it has taught."""

    CAPTURE = "capture"
    BREATHE = "breathe"
    WRITE = "write"
    PRINT = "print"
    POST = "post"
    WAIT = "wait"
    LEARN = "learn"


@dataclass(frozen=True, slots=True)
class Forbidden:
    """Phrases that a note should not hold, unless they are part of an allowed one."""

    about: str
    phrases: tuple[str, ...]
    allowed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """One line of the checklist.

    ``judge`` names the test of the program, if there is one; ``lists``, ``numbers``
    and ``forbidden`` are what that test goes by; ``why`` holds its sentences.
    """

    id: str
    step: Step
    text: str
    reason: str
    judge: str = ""
    lists: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    numbers: Mapping[str, int] = field(default_factory=dict, hash=False)
    forbidden: tuple[Forbidden, ...] = ()
    why: Mapping[str, str] = field(default_factory=dict, hash=False)


def parse_items(toml: str) -> tuple[ChecklistItem, ...]:
    """The items in the order of the file.

    Raises ValueError with a sentence that names the item which makes no sense.
    """
    try:
        tables = tomllib.loads(toml).get("item", [])
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"The checklist is not TOML: {error}.") from error
    if not isinstance(tables, list) or not tables:
        raise ValueError("The checklist has no item.")
    items = tuple(_item(table) for table in tables)
    ids = [item.id for item in items]
    for id_ in ids:
        if ids.count(id_) > 1:
            raise ValueError(f"The checklist has the item “{id_}” twice.")
    return items


def _item(table: object) -> ChecklistItem:
    if not isinstance(table, dict):
        raise ValueError("An item of the checklist is no table.")
    id_ = _text(table, "id", "?")
    step = _text(table, "step", id_)
    if step not in tuple(Step):
        raise ValueError(f"The item “{id_}” has no step “{step}”.")
    return ChecklistItem(
        id=id_,
        step=Step(step),
        text=_text(table, "text", id_),
        reason=_text(table, "reason", id_),
        judge=_text(table, "judge", id_) if "judge" in table else "",
        lists={
            key: _texts(value, id_)
            for key, value in table.items()
            if isinstance(value, list) and key != "forbidden"
        },
        numbers={k: v for k, v in table.items() if isinstance(v, int)},
        forbidden=tuple(_forbidden(t, id_) for t in table.get("forbidden", [])),
        why={str(k): str(v) for k, v in table.get("why", {}).items()},
    )


def _forbidden(table: Mapping[str, object], id_: str) -> Forbidden:
    return Forbidden(
        about=_text(table, "about", id_),
        phrases=_texts(table.get("phrases"), id_),
        allowed=_texts(table.get("allowed"), id_),
    )


def _text(table: Mapping[str, object], key: str, id_: str) -> str:
    value = table.get(key)
    if not isinstance(value, str) or not value:
        raise ValueError(f"The item “{id_}” has no “{key}”.")
    return value


def _texts(value: object, id_: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
        raise ValueError(f"The item “{id_}” has a list that is not of texts.")
    return tuple(value)
