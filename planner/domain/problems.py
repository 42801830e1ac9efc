"""The failures a user can do something about, each with a sentence and a remedy."""

from __future__ import annotations

from enum import StrEnum


class ProblemKind(StrEnum):
    """What went wrong, in the world and not in the program."""

    ALREADY_OPEN = "already_open"
    DISK_FULL = "disk_full"
    NO_ROOM = "no_room"
    READ_ONLY = "read_only"
    NOT_WRITABLE = "not_writable"
    DAMAGED = "damaged"
    WRONG_KEY = "wrong_key"
    KEY_MISSING = "key_missing"
    KEYCHAIN_UNAVAILABLE = "keychain_unavailable"
    TOO_NEW = "too_new"
    DISK_ERROR = "disk_error"
    BACKUP_FAILED = "backup_failed"
    UNKNOWN_STOCK = "unknown_stock"
    NO_FIT = "no_fit"
    NO_SHEET = "no_sheet"
    BAD_FILE = "bad_file"


SENTENCES: dict[ProblemKind, tuple[str, str]] = {
    ProblemKind.ALREADY_OPEN: (
        "The planner is already open.",
        "Use the window that is open, or close it first.",
    ),
    ProblemKind.DISK_FULL: (
        "The disk is full, so the last change is not saved yet.",
        "Free some space, then choose Retry. Your text stays here until it is saved.",
    ),
    ProblemKind.NO_ROOM: (
        "The disk is full, so the journal {place} could not be opened.",
        "Free some space, then start the planner again.",
    ),
    ProblemKind.READ_ONLY: (
        "The folder {place} can only be read, so nothing can be saved there.",
        "Make the folder writable or choose another one.",
    ),
    ProblemKind.NOT_WRITABLE: (
        "“{place}” could not be written: {reason}.",
        "Choose another place or name.",
    ),
    ProblemKind.DAMAGED: (
        "The journal {place} is damaged and was left as it is.",
        "Restore the newest backup from {backups}.",
    ),
    ProblemKind.WRONG_KEY: (
        "The journal {place} cannot be opened with the key on this computer.",
        "Unlock the keychain that holds the key, or bring back the key file.",
    ),
    ProblemKind.KEY_MISSING: (
        "The key to the journal {place} is missing.",
        "Unlock the keychain that holds the key, or bring back the key file.",
    ),
    ProblemKind.KEYCHAIN_UNAVAILABLE: (
        "The keychain did not answer.",
        "Unlock it and start the planner again.",
    ),
    ProblemKind.TOO_NEW: (
        "The journal {place} was written by a newer version of the planner.",
        "Install the newer version; the file was left untouched.",
    ),
    ProblemKind.DISK_ERROR: (
        "The disk did not take the last change: {reason}.",
        "Choose Retry. Your text stays here until it is saved.",
    ),
    ProblemKind.BACKUP_FAILED: (
        "No backup could be made in {place}: {reason}.",
        "Your journal itself is saved. The next start tries again.",
    ),
    ProblemKind.UNKNOWN_STOCK: (
        "There is no {what} called “{name}”.",
        "Choose one of: {choices}.",
    ),
    ProblemKind.NO_SHEET: (
        "{card} does not come out of the sheet “{sheet}”.",
        "Choose another sheet, or leave it out to feed the card by itself.",
    ),
    ProblemKind.NO_FIT: (
        "“{card}” does not fit into “{envelope}”.",
        "Choose a larger envelope or a smaller card.",
    ),
    ProblemKind.BAD_FILE: (
        "“{place}” could not be read: {reason}.",
        "Choose another file.",
    ),
}
"""English sentences for message and remedy; the window translates them by kind."""


class Problem(Exception):
    """Raised where the user can help; carries the facts its sentences need."""

    def __init__(self, kind: ProblemKind, **facts: str) -> None:
        """Keep kind and facts; facts must fill the sentences of that kind."""
        super().__init__(kind.value)
        self.kind = kind
        self.facts = facts

    @property
    def message(self) -> str:
        """What went wrong, in English."""
        return SENTENCES[self.kind][0].format(**self.facts)

    @property
    def remedy(self) -> str:
        """What the user can do, in English."""
        return SENTENCES[self.kind][1].format(**self.facts)

    def __str__(self) -> str:
        """Message and remedy, as the command line prints them."""
        return f"{self.message} {self.remedy}"
