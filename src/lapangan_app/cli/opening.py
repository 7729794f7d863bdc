"""Opening the profile for a command: the PIN comes from `LAPANGAN_PIN` or from the keyboard, never from an argument."""

import getpass
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from lapangan_app.bootstrap import Tuning, make_access
from lapangan_app.config import Settings
from lapangan_app.errors import ProfileMissing, WrongPin
from lapangan_app.services.core import Core


def ask_pin(prompt: str = "PIN: ") -> str:
    """Return the PIN of the officer at the keyboard or of the script. Raises `WrongPin` when nobody can answer."""
    if (given := os.environ.get("LAPANGAN_PIN")) is not None:
        return given
    if not sys.stdin.isatty():
        raise WrongPin(left="?", wait=0)
    return getpass.getpass(prompt)


@contextmanager
def opened(settings: Settings, tuning: Tuning | None = None) -> Iterator[Core]:
    """Open the profile for its first officer, and lock it again. Raises what `Access.unlock` raises."""
    access = make_access(settings, tuning)
    info = access.info()
    if not info.exists:
        raise ProfileMissing
    core = access.unlock(info.officers[0].officer_id, ask_pin())
    try:
        yield core
    finally:
        core.close()
