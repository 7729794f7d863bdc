"""Where the application keeps its files, read once from the environment and handed down."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """Hold every path of one installation. `home` is private to the user (mode 0700)."""

    home: Path
    cache: Path

    @property
    def database(self) -> Path:
        """Return the encrypted database."""
        return self.home / "lapangan.db"

    @property
    def slots(self) -> Path:
        """Return the folder with the wrapped data key, one file a slot."""
        return self.home / "slots"

    @property
    def backups(self) -> Path:
        """Return the folder with the encrypted copies made before each upgrade."""
        return self.home / "backups"

    @property
    def pictures(self) -> Path:
        """Return the folder with the sealed pictures, which only rows of the database give a meaning."""
        return self.home / "pictures"

    @property
    def profile(self) -> Path:
        """Return the file that describes the profile without opening it."""
        return self.home / "profile.json"

    @property
    def trust(self) -> Path:
        """Return the file with the centre's public keys, by which slips are checked without opening the profile."""
        return self.home / "trust.json"

    @property
    def lock(self) -> Path:
        """Return the lock that keeps a second process out."""
        return self.home / "lapangan.lock"

    @property
    def logs(self) -> Path:
        """Return the folder with the redacted log files."""
        return self.home / "logs"

    @property
    def lists(self) -> Path:
        """Return the folder with the lists that the office put in the place of the shipped ones."""
        return self.home / "lists"

    @property
    def regions(self) -> Path:
        """Return the folder in which the search index over villages is built."""
        return self.cache / "wilayah"


def load_settings(environ: Mapping[str, str] | None = None) -> Settings:
    """Return the settings for this user; `LAPANGAN_HOME` moves every file to one folder."""
    env = os.environ if environ is None else environ
    if chosen := env.get("LAPANGAN_HOME"):
        home = Path(chosen).expanduser().resolve()
        return Settings(home=home, cache=home / "cache")
    # platformdirs costs 17 ms to import; a moved home does not need it
    import platformdirs

    return Settings(
        home=Path(platformdirs.user_data_dir("lapangan", appauthor=False)),
        cache=Path(platformdirs.user_cache_dir("lapangan", appauthor=False)),
    )


def prepare_home(settings: Settings) -> None:
    """Create the private folders. Raises `OSError` when that is not possible."""
    for folder in (settings.home, settings.cache, settings.logs):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    settings.home.chmod(0o700)
