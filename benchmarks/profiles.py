"""Practice profiles for measuring: an activation that nobody answers, and a core opened on it."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from lapangan_app.bootstrap import make_access
from lapangan_app.config import Settings, load_settings
from lapangan_app.services.core import Core
from lapangan_app.services.preparing import invented_activation

PIN = "739146"


@contextmanager
def folder() -> Iterator[Path]:
    """Give a folder that is gone afterwards."""
    path = Path(tempfile.mkdtemp(prefix="lapangan-bench-"))
    try:
        yield path
    finally:
        shutil.rmtree(path, ignore_errors=True)


def settings_in(home: Path) -> Settings:
    """Return settings that keep everything under `home`."""
    return load_settings({"LAPANGAN_HOME": str(home)})


def new_core(home: Path, activation: bytes | None = None) -> Core:
    """Make a profile in `home` and open it."""
    return make_access(settings_in(home)).create(activation or invented_activation(), "Petugas Ukur", PIN)
