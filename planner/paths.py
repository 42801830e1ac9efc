"""Where this user's data, cache and log live."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import platformdirs

APP_NAME = "thank-you-planner"

PRIVATE_FOLDER = 0o700


@dataclass(frozen=True, slots=True)
class Profile:
    """The folders of one journal; everything else is a name inside them."""

    data: Path
    cache: Path
    logs: Path

    @property
    def database(self) -> Path:
        """The journal itself."""
        return self.data / "journal.db"

    @property
    def key_file(self) -> Path:
        """The key, where the system has no keychain."""
        return self.data / "journal.key"

    @property
    def lock(self) -> Path:
        """Held while the key is found, so that two first starts make one key."""
        return self.data / "journal.lock"

    @property
    def backups(self) -> Path:
        """Dated copies of the journal."""
        return self.data / "backups"

    @property
    def log(self) -> Path:
        """The log file; it never holds a note's text, a name or an address."""
        return self.logs / "planner.log"

    def make(self) -> None:
        """Create the folders that are missing, readable by this user alone.

        A folder that is there keeps its mode: ``--profile`` may name any.
        Raises OSError where a folder can't be made.
        """
        for folder in (self.data, self.backups, self.cache, self.logs):
            folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)


def default() -> Profile:
    """Return the profile at the places this system has for such files."""
    dirs = platformdirs.PlatformDirs(APP_NAME, appauthor=False)
    return Profile(
        data=Path(dirs.user_data_dir),
        cache=Path(dirs.user_cache_dir),
        logs=Path(dirs.user_log_dir),
    )


def at(folder: Path | str) -> Profile:
    """Return a profile that keeps everything below one folder."""
    data = Path(folder).expanduser().absolute()
    return Profile(data=data, cache=data / "cache", logs=data / "logs")
