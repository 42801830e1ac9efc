"""Takes the keys of a JSON object one by one and says which are wrong and why."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from planner.domain.letter import clean
from planner.exchange.json_entries import JsonObject

T = TypeVar("T")

LONGEST_LINE = 1_000
"""Characters of a name, a street line or anything else that stands on one line."""
LONGEST_TEXT = 100_000
"""Characters of a note; twenty times what the largest card holds."""
MOST_ITEMS = 100
"""Lines of a street, high points and the like."""
MOST_FAULTS_NAMED = 10
"""Unknown keys of one object that are named one by one."""
LEAST_LIKENESS = 0.6
"""From which likeness on (difflib's ratio) another key is offered."""
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one key; ``key`` is dotted, such as ``sender.name``."""

    key: str
    sentence: str


@dataclass(slots=True)
class Fields:
    """The keys of one object; every fault found on the way is kept in ``faults``.

    A key whose value is null counts as left out.
    """

    values: JsonObject
    path: str = ""
    faults: list[Fault] = field(default_factory=list)

    def check_keys(self, known: Iterable[str]) -> None:
        """Find fault with keys nobody knows and keys that stand there twice."""
        names = tuple(known)
        unknown = [key for key in self.values if key not in names]
        for key in unknown[:MOST_FAULTS_NAMED]:
            self._fault(key, f"unknown key {quoted(key)}{self._place()}", names)
        if (more := len(unknown) - MOST_FAULTS_NAMED) > 0:
            self._fault("", f"{more} more unknown keys{self._place()}")
        for key in self.values.repeated[:MOST_FAULTS_NAMED]:
            self._fault(key, f"the key {quoted(self.dotted(key))} is there twice")

    def has(self, key: str) -> bool:
        """Whether the key is there with a value."""
        return self.values.get(key) is not None

    def line(self, key: str) -> str:
        """A text that stands on one line, without spaces around; else an empty one."""
        return self._one_line(self._text(key, LONGEST_LINE))

    def text(self, key: str) -> str:
        """A text of any number of lines, as it was written."""
        return self._text(key, LONGEST_TEXT)

    def lines(self, key: str, longest: int = LONGEST_LINE) -> tuple[str, ...]:
        """A list of texts, each on one line, without the empty ones."""
        found = (self._one_line(text) for text in self.texts(key, longest))
        return tuple(text for text in found if text)

    def texts(self, key: str, longest: int = LONGEST_TEXT) -> tuple[str, ...]:
        """A list of texts."""
        value = self.values.get(key)
        if value is None:
            return ()
        if not isinstance(value, list):
            self._wrong_kind(key, "a list of texts", value)
            return ()
        if len(value) > MOST_ITEMS:
            self._fault(key, f"{self._named(key)} has more than {MOST_ITEMS} entries")
            return ()
        return tuple(self._checked(key, item, longest) for item in value)

    def flag(self, key: str) -> bool:
        """``true`` or ``false``; false when it is not there."""
        value = self.values.get(key)
        if value is not None and not isinstance(value, bool):
            self._wrong_kind(key, "true or false", value)
        return value is True

    def nested(self, key: str) -> Fields:
        """The fields of a nested object; an empty one when it is not there."""
        value = self.values.get(key)
        if value is not None and not isinstance(value, JsonObject):
            self._wrong_kind(key, "an object in braces", value)
        inner = value if isinstance(value, JsonObject) else JsonObject([])
        return Fields(inner, self.dotted(key), self.faults)

    def read_as(self, key: str, read: Callable[[str], T], default: T) -> T:
        """A value made from a line of text; ``read`` raises ValueError to refuse it.

        The message of the ValueError is the rest of the sentence after the key.
        """
        before = len(self.faults)
        line = self.line(key)
        if not line or len(self.faults) > before:
            return default
        try:
            return read(line)
        except ValueError as error:
            self._fault(key, f"{self._named(key)} {error}")
            return default

    def dotted(self, key: str) -> str:
        """The key with the objects it lies in."""
        return f"{self.path}.{key}" if self.path else key

    def _text(self, key: str, longest: int) -> str:
        value = self.values.get(key)
        return "" if value is None else self._checked(key, value, longest)

    def _checked(self, key: str, value: object, longest: int) -> str:
        if not isinstance(value, str):
            self._wrong_kind(key, "text", value)
        elif len(value) > longest:
            self._fault(
                key, f"{self._named(key)} is longer than {longest:,} characters"
            )
        elif _LONE_SURROGATE.search(value):
            self._fault(key, f"{self._named(key)} holds half a character")
        else:
            return value
        return ""

    def _one_line(self, text: str) -> str:
        if not (text.isascii() and text.isprintable()):  # as most in a long job are
            text = clean(text).replace("\n", " ")
        return " ".join(word for word in text.split(" ") if word)

    def _named(self, key: str) -> str:
        return quoted(self.dotted(key))

    def _place(self) -> str:
        return f" in {quoted(self.path)}" if self.path else ""

    def _wrong_kind(self, key: str, wanted: str, value: object) -> None:
        self._fault(key, f"{self._named(key)} has to be {wanted}, not {_kind(value)}")

    def _fault(self, key: str, sentence: str, offers: tuple[str, ...] = ()) -> None:
        guess = nearest(key, offers)
        offer = f"; did you mean {quoted(guess)}?" if guess else ""
        self.faults.append(Fault(self.dotted(key), sentence + offer))


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that looks most like it, or nothing."""
    from difflib import get_close_matches

    found = get_close_matches(word.lower()[:40], tuple(known), 1, LEAST_LIKENESS)
    return found[0] if found else ""


def quoted(word: str) -> str:
    """The word between quotes, cut short, with nothing in it that moves a cursor."""
    short = word if len(word) <= 40 else f"{word[:39]}…"
    return "“" + "".join(c if c.isprintable() else "�" for c in short) + "”"


def _kind(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return "a number" if math.isfinite(value) else "a number too large or undefined"
    if isinstance(value, str):
        return "text"
    return "a list" if isinstance(value, list) else "an object"
