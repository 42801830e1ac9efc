"""Finds the key to the journal, or makes it before the journal is there."""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from planner import paths
from planner.domain.problems import Problem, ProblemKind
from planner.paths import Profile
from planner.storage import failures, files
from planner.storage.keychain import Backend, Keychain, Reply, trusted_backend

_ROOT = re.compile(r"[0-9a-f]{32}")
_PURPOSE = b"thank-you-planner/journal/1"


class KeyPlace(StrEnum):
    """Where the key is kept."""

    KEYCHAIN = "keychain"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class Key:
    """The key as the database takes it, and where its root is kept."""

    hex: str = field(repr=False)
    place: KeyPlace


def find_key(
    profile: Profile,
    deadline_s: float = 5.0,
    find_backend: Callable[[], Backend | None] = trusted_backend,
) -> Key:
    """The key to the profile's journal; a new one only while there is no journal.

    Meant for a worker thread: the keychain is asked twice at most, each time for
    ``deadline_s`` seconds. Without a keychain the root goes to a file that only the
    user can read, and the window says so. Raises ``Problem``: ``KEY_MISSING`` or
    ``KEYCHAIN_UNAVAILABLE`` when a journal is there without its key, ``READ_ONLY``
    or another when the profile's folder cannot be written.
    """
    keychain = Keychain(find_backend, deadline_s)
    try:
        root = _read_file(profile.key_file)
        if root:
            return Key(database_key(root), KeyPlace.FILE)
        files.make_folder(profile.data)
        # Two first starts at once must not make two keys.
        with files.locked(profile.lock):
            return _find_or_make(profile, keychain)
    except OSError as error:
        problem = failures.of_system(error, profile.data)
        raise failures.at_start(problem, profile) from error


def database_key(root: str) -> str:
    """The 64 hexadecimal digits for the database, from the 32 of the root.

    HKDF-SHA256 without salt (RFC 5869); one block of output is all that is needed.
    """
    inner = hmac.digest(bytes(32), bytes.fromhex(root), hashlib.sha256)
    return hmac.digest(inner, _PURPOSE + b"\x01", hashlib.sha256).hex()


def service_name(profile: Profile) -> str:
    """The keychain entry of this profile, the same after the home was renamed."""
    database, home = profile.database, Path.home()
    if database.is_relative_to(home):
        database = Path("~") / database.relative_to(home)
    return f"{paths.APP_NAME} {database.as_posix()}"


def has_journal(profile: Profile) -> bool:
    """Whether there is a journal; an empty file is what a first start left behind.

    SQLite takes a file of one byte for an empty one.
    """
    return profile.database.exists() and profile.database.stat().st_size > 1


def _find_or_make(profile: Profile, keychain: Keychain) -> Key:
    root = _read_file(profile.key_file)
    if root:
        return Key(database_key(root), KeyPlace.FILE)
    service = service_name(profile)
    answer = keychain.read(service)
    if _is_root(answer.secret):
        return Key(database_key(str(answer.secret)), KeyPlace.KEYCHAIN)
    if has_journal(profile):
        if answer.reply is Reply.SILENT:
            raise Problem(ProblemKind.KEYCHAIN_UNAVAILABLE)
        raise Problem(ProblemKind.KEY_MISSING, place=str(profile.database))
    root = secrets.token_hex(16)
    if answer.reply is Reply.ANSWERED and keychain.keep(service, root):
        return Key(database_key(root), KeyPlace.KEYCHAIN)
    files.write_whole(profile.key_file, f"{root}\n".encode())
    return Key(database_key(root), KeyPlace.FILE)


def _read_file(path: Path) -> str:
    """The root in the key file; empty when there is none or it is not whole."""
    try:
        text = path.read_bytes().decode("ascii", "replace").strip()
    except FileNotFoundError:
        return ""
    return text if _is_root(text) else ""


def _is_root(text: str | None) -> bool:
    return text is not None and _ROOT.fullmatch(text) is not None
