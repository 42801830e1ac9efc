"""The one connection: opened with care, its statements run, its errors told apart."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

from planner.storage import failures
from planner.storage.library import dbapi

if TYPE_CHECKING:
    from planner.paths import Profile

Values = Sequence[object]
Row = tuple[Any, ...]

OLDEST_SQLITE = (3, 51, 3)
"""Before it a WAL could lose commits (sqlite.org/wal.html#walresetbug)."""

_OUTER = ("BEGIN IMMEDIATE", "COMMIT", ("ROLLBACK",))
_INNER = ("SAVEPOINT inner", "RELEASE inner", ("ROLLBACK TO inner", "RELEASE inner"))

_KEY = re.compile(r"[0-9a-f]{64}")

IN_MEMORY = "file::memory:"


def require_key(key_hex: str) -> None:
    """Raise ValueError unless the key is 64 hexadecimal digits."""
    if not _KEY.fullmatch(key_hex):
        raise ValueError("the key must be 64 hexadecimal digits")


class Database:
    """Runs bound statements on one connection.

    A failure the user can help with leaves as a ``Problem``, any other as it is.
    """

    def __init__(self, uri: str, profile: Profile, key_hex: str = "") -> None:
        """Connect to a file that is not yet read; ``profile`` is named in problems.

        The key goes first, before any statement that touches the file, and nothing
        of it is printed. Without a key the database is not encrypted.
        """
        if dbapi.sqlite_version_info < OLDEST_SQLITE:
            raise RuntimeError(f"SQLite {dbapi.sqlite_version} may lose commits")
        self.profile = profile
        self.key_hex = key_hex
        self._depth = 0
        self._before_commit: list[Callable[[], None]] = []
        try:
            self.connection = dbapi.connect(
                uri, isolation_level=None, timeout=0, uri=True
            )
        except dbapi.Error as error:
            raise self.problem(error) from error
        self.run("PRAGMA cipher_log_level = NONE")
        if key_hex:
            require_key(key_hex)
            self.run(f"PRAGMA key = \"x'{key_hex}'\"")
            # The format stays this one, whatever a later SQLCipher would choose.
            self.run("PRAGMA cipher_compatibility = 4")

    def harden(self) -> None:
        """Check references, and run nothing from the schema that could do harm."""
        self.run("PRAGMA foreign_keys = ON")
        self.run("PRAGMA trusted_schema = OFF")

    def before_commit(self, act: Callable[[], None]) -> None:
        """Have ``act`` run as the last thing of every transaction."""
        self._before_commit.append(act)

    def run(self, sql: str, values: Values = ()) -> int:
        """Run one statement; how many rows it changed."""
        return self._execute(sql, values).rowcount

    def run_each(self, sql: str, rows: Iterable[Values]) -> None:
        """Run one statement for each row of values."""
        for values in rows:
            self._execute(sql, values)

    def rows(self, sql: str, values: Values = ()) -> list[Row]:
        """All rows a query finds."""
        cursor = self._execute(sql, values)
        try:
            return cursor.fetchall()
        except dbapi.Error as error:
            raise self.problem(error) from error

    def row(self, sql: str, values: Values = ()) -> Row | None:
        """The first row a query finds, if any."""
        found = self.rows(sql, values)
        return found[0] if found else None

    def grouped(self, sql: str, ids: Iterable[str]) -> dict[str, list[Row]]:
        """The rows a query finds for these ids, by their first column.

        The query says ``IN (SELECT value FROM json_each(?))``.
        """
        groups: dict[str, list[Row]] = defaultdict(list)
        for first, *rest in self.rows(sql, (json.dumps(list(ids)),)):
            groups[first].append(tuple(rest))
        return groups

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Keep all that is run inside, or nothing; may be nested."""
        begin, keep, undo = _INNER if self._depth else _OUTER
        self.run(begin)
        self._depth += 1
        try:
            yield
            if self._depth == 1:
                for act in self._before_commit:
                    act()
            self.run(keep)
        except BaseException:
            # A full disk makes SQLite roll back by itself.
            if self.connection.in_transaction:
                with suppress(dbapi.Error):
                    for statement in undo:
                        self.connection.execute(statement)
            raise
        finally:
            self._depth -= 1

    def problem(self, error: Exception) -> Exception:
        """The error as it should be raised: a problem, or itself."""
        return failures.of_database(error, self.profile) or error

    def close(self) -> None:
        """Give the file free."""
        self.connection.close()

    def _execute(self, sql: str, values: Values) -> dbapi.Cursor:
        try:
            return self.connection.execute(sql, tuple(values))
        except UnicodeEncodeError:
            return self._execute(sql, [_storable(value) for value in values])
        except dbapi.Error as error:
            raise self.problem(error) from error


def _storable(value: object) -> object:
    """Text without lone halves of surrogate pairs, which UTF-8 cannot hold.

    They come from pasted text cut in the middle of a character; each turns into
    U+FFFD, so that the rest is saved.
    """
    if not isinstance(value, str):
        return value
    return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
