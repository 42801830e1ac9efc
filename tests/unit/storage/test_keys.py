"""The key is found, or made before there is a journal, or its loss is said."""

from __future__ import annotations

import logging
import os
import stat
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import keyring.core
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import SecretService, chainer, fail, null
from keyring.errors import KeyringLocked

from planner import paths
from planner.domain.problems import Problem, ProblemKind
from planner.storage.keychain import Backend, trusted_backend
from planner.storage.keys import Key, KeyPlace, database_key, find_key, service_name
from planner.storage.opening import open_store

SOON = 0.2


@dataclass
class Working:
    """A keychain as it should be."""

    secrets: dict[tuple[str, str], str] = field(default_factory=dict)

    def get_password(self, service: str, username: str) -> str | None:
        return self.secrets.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.secrets[service, username] = password


class Lying(Working):
    """Takes everything and keeps nothing, as keyring's null backend does."""

    def set_password(self, service: str, username: str, password: str) -> None:
        pass


class Locked(Working):
    """Refuses to be read."""

    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked("no prompt can be shown")


class Hanging(Working):
    """Waits for a prompt that nobody answers, until the test ends."""

    def __init__(self) -> None:
        super().__init__()
        self.over = threading.Event()

    def get_password(self, service: str, username: str) -> str | None:
        self.over.wait(20)
        return None


class ReadOnly(Working):
    """Can be read but takes nothing."""

    def set_password(self, service: str, username: str, password: str) -> None:
        raise OSError("the stub received bad data")


def find(profile: paths.Profile, backend: Backend | None) -> Key:
    return find_key(profile, SOON, lambda: backend)


def refusal(profile: paths.Profile, backend: Backend | None) -> ProblemKind:
    with pytest.raises(Problem) as caught:
        find(profile, backend)
    assert str(caught.value)
    return caught.value.kind


def make_journal(profile: paths.Profile, key: Key) -> None:
    open_store(profile, key.hex).close()


def test_a_working_keychain_keeps_the_root_and_gives_it_back(
    profile: paths.Profile,
) -> None:
    backend = Working()
    key = find(profile, backend)
    assert key.place is KeyPlace.KEYCHAIN
    ((service, _), root) = next(iter(backend.secrets.items()))
    assert service == service_name(profile)
    assert (len(root), len(key.hex)) == (32, 64)
    assert root not in key.hex
    assert not profile.key_file.exists()
    make_journal(profile, key)
    assert find(profile, backend) == key


@pytest.mark.parametrize("backend", [None, Lying(), Locked(), ReadOnly()])
def test_without_a_keychain_the_key_is_a_file_for_the_user_alone(
    profile: paths.Profile, backend: Backend | None
) -> None:
    key = find(profile, backend)
    assert key.place is KeyPlace.FILE
    if os.name != "nt":
        assert stat.S_IMODE(profile.key_file.stat().st_mode) == 0o600
    make_journal(profile, key)
    assert find(profile, backend) == key
    assert find(profile, Working()) == key


def test_a_keychain_that_hangs_is_not_waited_for(profile: paths.Profile) -> None:
    backend = Hanging()
    key = find(profile, backend)
    assert key.place is KeyPlace.FILE
    profile.key_file.unlink()
    profile.database.write_bytes(b"a journal")
    assert refusal(profile, backend) is ProblemKind.KEYCHAIN_UNAVAILABLE
    backend.over.set()


def test_a_new_key_is_never_made_over_a_journal(profile: paths.Profile) -> None:
    make_journal(profile, find(profile, Working()))
    assert refusal(profile, Working()) is ProblemKind.KEY_MISSING
    assert refusal(profile, None) is ProblemKind.KEY_MISSING
    assert refusal(profile, Locked()) is ProblemKind.KEYCHAIN_UNAVAILABLE
    assert not profile.key_file.exists()


@pytest.mark.parametrize("content", ["", "abc", "g" * 32, "\xff" * 32])
def test_a_key_file_that_is_none_is_not_believed(
    profile: paths.Profile, content: str
) -> None:
    profile.key_file.write_text(content, encoding="latin-1")
    profile.database.write_bytes(b"a journal")
    assert refusal(profile, None) is ProblemKind.KEY_MISSING
    profile.database.unlink()
    assert find(profile, None).place is KeyPlace.FILE


def test_an_empty_file_is_no_journal_and_gets_a_key(profile: paths.Profile) -> None:
    profile.database.touch()
    make_journal(profile, find(profile, None))
    assert find(profile, None).place is KeyPlace.FILE


def test_a_strangers_entry_in_the_keychain_is_replaced(
    profile: paths.Profile,
) -> None:
    backend = Working({(service_name(profile), "journal key"): "hunter2"})
    assert find(profile, backend).place is KeyPlace.KEYCHAIN
    assert "hunter2" not in backend.secrets.values()


def test_profiles_have_keys_of_their_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backend = Working()
    first, second = paths.at(tmp_path / "one"), paths.at(tmp_path / "two")
    assert find(first, backend) != find(second, backend)
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert service_name(first) == "thank-you-planner ~/one/journal.db"


def test_the_key_is_derived_as_rfc_5869_says() -> None:
    # As another implementation of HKDF-SHA256 has it.
    expected = "554c52e94819daaab626d29b7028e7c7a4842f611ed31077f4dcb6736f75c70f"
    assert database_key("00" * 16) == expected
    assert database_key("00" * 16) != database_key("00" * 15 + "01")


def test_a_key_is_not_shown_by_accident(profile: paths.Profile) -> None:
    key = find(profile, Working())
    assert key.hex not in repr(key)
    assert key.hex not in str([key])


def test_nothing_secret_is_logged(
    profile: paths.Profile, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    backend = Working()
    key = find(profile, backend)
    make_journal(profile, key)
    (root,) = backend.secrets.values()
    assert root not in caplog.text
    assert key.hex not in caplog.text


def test_a_folder_that_cannot_be_made_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    profile = paths.at(tmp_path / "file" / "below")
    assert refusal(profile, None) is ProblemKind.NOT_WRITABLE


def test_many_first_starts_at_once_find_one_key(profile: paths.Profile) -> None:
    code = (
        "import sys\n"
        "from planner import paths\n"
        "from planner.storage.keys import find_key\n"
        "print(find_key(paths.at(sys.argv[1])).hex)\n"
    )
    command = [sys.executable, "-c", code, str(profile.data)]
    starts = [subprocess.Popen(command, stdout=subprocess.PIPE) for _ in range(6)]
    keys = {start.communicate()[0] for start in starts}
    assert len(keys) == 1
    assert len(keys.pop().strip()) == 64


class Plaintext(KeyringBackend):
    """Stands for a package that writes secrets to plain files."""

    priority = 0.5

    def get_password(self, service: str, username: str) -> str | None:
        return None

    def set_password(self, service: str, username: str, password: str) -> None:
        raise AssertionError("nothing may be written here")


@pytest.mark.parametrize("kind", [fail.Keyring, null.Keyring, Plaintext])
def test_only_keychains_of_the_system_are_trusted(
    kind: Callable[[], KeyringBackend], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keyring.core, "get_keyring", kind)
    assert trusted_backend() is None


def test_a_trusted_keychain_is_taken_out_of_a_chain(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    kinds: list[Callable[[], KeyringBackend]] = [Plaintext, SecretService.Keyring]
    plain, real = (kind() for kind in kinds)
    monkeypatch.setattr(chainer.ChainerBackend, "backends", [plain, real])
    monkeypatch.setattr(keyring.core, "get_keyring", chainer.ChainerBackend)
    assert trusted_backend() is real


def test_no_keychain_of_this_machine_is_reached_by_the_tests() -> None:
    assert trusted_backend() is None


def test_two_threads_can_ask_at_once(profile: paths.Profile) -> None:
    backend = Working()
    found: list[Key] = []
    threads = [
        threading.Thread(target=lambda: found.append(find(profile, backend)))
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 4
    assert len({key.hex for key in found}) == 1


def test_the_keys_journal_opens(profile: paths.Profile) -> None:
    with closing(open_store(profile, find(profile, None).hex)) as store:
        assert store.log() == []
