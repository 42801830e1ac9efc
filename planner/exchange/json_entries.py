"""Finds the entries of a JSON object, a JSON list or JSON Lines, each with its line."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Generator, Iterator
from dataclasses import dataclass

_SPACE = re.compile(r"[ \t\n]*")
_NEXT_ENTRY = re.compile(r"^[ \t]*(?=\{)", re.MULTILINE)
_UNDECODED = re.compile("[\udc80-\udcff]")
_NOT_UTF8 = "this is not UTF-8 text; save the file as UTF-8"
_TOO_BROKEN = "too much is broken here; nothing further is read"
_MOST_BROKEN = 100
"""Broken places in a list or in objects one after another, each of which costs a look
at the whole text; in JSON Lines any number is named."""
_TOO_DEEP = "the brackets are nested too deeply"


class JsonObject(dict[str, object]):
    """A JSON object that remembers which keys it was given twice."""

    __slots__ = ("repeated",)

    def __init__(self, pairs: list[tuple[str, object]]) -> None:
        """Keep the pairs in order, the last of equal keys standing."""
        super().__init__(pairs)
        self.repeated: tuple[str, ...] = ()
        if len(pairs) != len(self):
            counts = Counter(key for key, _ in pairs)
            self.repeated = tuple(key for key, count in counts.items() if count > 1)


@dataclass(frozen=True, slots=True)
class Entry:
    """One value as it stands in the file, from which line on."""

    line: int
    value: object


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A line where no value can be made out, with a sentence that says why."""

    line: int
    sentence: str


# Every number is a float here: no key takes one, and a whole number of five thousand
# digits would raise an error that knows no place.
_DECODER = json.JSONDecoder(object_pairs_hook=JsonObject, parse_int=float)


def read_entries(text: str) -> Iterator[Entry | Unreadable]:
    """The entries of a text in order; what is broken is named, the rest is read.

    A byte that was no UTF-8 may be there as a lone surrogate (``surrogateescape``).
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    start = _after_space(text, 0)
    if text.startswith("[", start):
        return _not_endless(_read_list(text, start))
    if _holds_lines(text, start):
        return _read_lines(text)
    return _not_endless(_read_sequence(text, start))


def _not_endless(
    entries: Iterator[Entry | Unreadable],
) -> Iterator[Entry | Unreadable]:
    broken = 0
    for entry in entries:
        broken += isinstance(entry, Unreadable)
        if broken > _MOST_BROKEN:
            yield Unreadable(entry.line, _TOO_BROKEN)
            return
        yield entry


def _after_space(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at


@dataclass(frozen=True, slots=True)
class _Broken:
    """Where reading stopped, and why."""

    at: int
    sentence: str


def _decode(text: str, start: int) -> tuple[object, int] | _Broken:
    """The value that begins at ``start`` and where it ends, or what is wrong."""
    try:
        value, end = _DECODER.raw_decode(text, start)
    except json.JSONDecodeError as error:
        return _Broken(error.pos, f"this is not JSON: {_in_words(error.msg)}")
    except RecursionError:
        return _Broken(start, _TOO_DEEP)
    undecoded = _UNDECODED.search(text, start, end)
    return _Broken(undecoded.start(), _NOT_UTF8) if undecoded else (value, end)


def _in_words(message: str) -> str:
    """The decoder's message as the rest of a sentence."""
    head, _, _ = message.partition(" starting at")
    return head.removesuffix(" at").lower().replace("delimiter", "mark")


def _holds_lines(text: str, start: int) -> bool:
    """Whether this is JSON Lines: some line is a whole object, and not the only one."""
    decoded = _decode(text, start)
    if not isinstance(decoded, _Broken) and _after_space(text, decoded[1]) == len(text):
        return False
    return any(_is_object(line.strip()) for line in text.split("\n"))


def _is_object(line: str) -> bool:
    if not (line.startswith("{") and line.endswith("}")):
        return False
    decoded = _decode(line, 0)
    return not isinstance(decoded, _Broken) and decoded[1] == len(line)


def _read_lines(text: str) -> Iterator[Entry | Unreadable]:
    for number, line in enumerate(text.split("\n"), start=1):
        start = _after_space(line, 0)
        if start == len(line):
            continue
        decoded = _decode(line, start)
        if isinstance(decoded, _Broken):
            yield Unreadable(number, decoded.sentence)
        elif _after_space(line, decoded[1]) != len(line):
            yield Unreadable(number, "something stands after the end of the object")
        else:
            yield Entry(number, decoded[0])


def _read_sequence(text: str, at: int) -> Iterator[Entry | Unreadable]:
    """Objects one after another, each over as many lines as it likes."""
    lines = _LineCount(text)
    while (at := _after_space(text, at)) < len(text):
        decoded = _decode(text, at)
        if isinstance(decoded, _Broken):
            yield Unreadable(lines.upto(decoded.at), decoded.sentence)
            at = _next_entry(text, max(decoded.at, at + 1))
        else:
            yield Entry(lines.upto(at), decoded[0])
            at = decoded[1]


def _read_list(text: str, opening: int) -> Iterator[Entry | Unreadable]:
    lines = _LineCount(text)
    at = _after_space(text, opening + 1)
    if not text.startswith("]", at):
        at = yield from _read_items(text, at, lines)
    at = _after_space(text, at + 1)
    if at < len(text):
        yield Unreadable(lines.upto(at), "something stands after the end of the list")


def _read_items(
    text: str, at: int, lines: _LineCount
) -> Generator[Entry | Unreadable, None, int]:
    """The values up to the closing bracket, whose place is returned, else the end.

    After a broken value those are read that begin on later lines.
    """
    problem = None
    while at < len(text):
        decoded = _decode(text, at)
        if isinstance(decoded, _Broken):
            problem = Unreadable(lines.upto(decoded.at), decoded.sentence)
            at = max(decoded.at, at + 1)
        else:
            yield Entry(lines.upto(at), decoded[0])
            at = _after_space(text, decoded[1])
            if text.startswith("]", at):
                return at
            if text.startswith(",", at):
                at = _after_space(text, at + 1)
                continue
            problem = Unreadable(lines.upto(at), "a comma or the “]” is missing here")
        yield problem
        at = _next_entry(text, at)
    if problem is None:
        yield Unreadable(lines.upto(at), "the list has no closing “]”")
    return at


def _next_entry(text: str, at: int) -> int:
    """Where the next line begins that opens an object, else the end."""
    match = _NEXT_ENTRY.search(text, at)
    return match.end() if match else len(text)


class _LineCount:
    """Tells the line of an offset; offsets are asked for in about rising order."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._line = 1

    def upto(self, at: int) -> int:
        """The line on which the offset stands, the first being 1."""
        if at < self._at:
            return self._line - self._text.count("\n", at, self._at)
        self._line += self._text.count("\n", self._at, at)
        self._at = at
        return self._line
