"""Asks the system's keychain, which may be missing, locked, slow or lying."""

from __future__ import annotations

import logging
import queue
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from threading import Thread
from typing import Protocol

log = logging.getLogger(__name__)

_ACCOUNT = "journal key"

_TRUSTED = frozenset(
    f"keyring.backends.{name}"
    for name in ("SecretService", "libsecret", "kwallet", "macOS", "Windows")
)
"""Backends that keep secrets with the system; others write them to plain files."""

_LIBRARY_ERRORS = (
    ("secretstorage.exceptions", "SecretStorageException"),
    ("jeepney.wrappers", "DBusErrorResponse"),
    ("win32ctypes.pywin32.pywintypes", "error"),
)
"""What keyring lets through from the libraries below it."""


class Backend(Protocol):
    """The two calls of a keyring backend that are used."""

    def get_password(self, service: str, username: str) -> str | None:
        """The secret, or nothing."""
        ...

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep the secret."""
        ...


class Reply(StrEnum):
    """How the keychain behaved."""

    ANSWERED = "answered"
    SILENT = "silent"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back; ``SILENT`` when it was locked, failed or took too long."""

    reply: Reply
    secret: str | None = field(default=None, repr=False)


def trusted_backend() -> Backend | None:
    """The keychain of this system, if it is one that keeps secrets.

    Neither a setting nor a package that happens to be installed can bring in a
    backend that would write the key to a plain file behind the user's back.
    """
    import keyring.core
    from keyring.backends.chainer import ChainerBackend

    keyring.core.init_backend(limit=keyring.core.recommended)
    found = keyring.core.get_keyring()
    for backend in found.backends if isinstance(found, ChainerBackend) else [found]:
        if type(backend).__module__ in _TRUSTED:
            log.info("keychain: %s", type(backend).__module__)
            return backend
    return None


@dataclass(frozen=True, slots=True)
class Keychain:
    """The keychain, asked with a deadline in seconds for each question."""

    find_backend: Callable[[], Backend | None]
    deadline_s: float

    def read(self, service: str) -> Answer:
        """The secret kept for ``service``."""

        def ask() -> Answer:
            backend = self.find_backend()
            if backend is None:
                return Answer(Reply.MISSING)
            return Answer(Reply.ANSWERED, backend.get_password(service, _ACCOUNT))

        return _within(self.deadline_s, ask)

    def keep(self, service: str, secret: str) -> bool:
        """Whether the secret was taken and comes back; some backends only take."""

        def ask() -> Answer:
            backend = self.find_backend()
            if backend is None:
                return Answer(Reply.MISSING)
            backend.set_password(service, _ACCOUNT, secret)
            return Answer(Reply.ANSWERED, backend.get_password(service, _ACCOUNT))

        return _within(self.deadline_s, ask).secret == secret


def _within(seconds: float, ask: Callable[[], Answer]) -> Answer:
    """The answer, or silence: a prompt that nobody answers must not hang the start."""
    answers: queue.SimpleQueue[Answer] = queue.SimpleQueue()

    def run() -> None:
        answer = Answer(Reply.SILENT)
        try:
            answer = ask()
        except _known_errors() as error:
            log.warning("keychain: %s", type(error).__name__)
        finally:
            answers.put(answer)

    Thread(target=run, name="keychain", daemon=True).start()
    try:
        return answers.get(timeout=seconds)
    except queue.Empty:
        log.warning("keychain: no answer in %s s", seconds)
        return Answer(Reply.SILENT)


def _known_errors() -> tuple[type[BaseException], ...]:
    from keyring.errors import KeyringError

    loaded = [
        getattr(sys.modules[module], name)
        for module, name in _LIBRARY_ERRORS
        if module in sys.modules
    ]
    return (KeyringError, OSError, RuntimeError, ValueError, *loaded)
