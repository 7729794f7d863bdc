"""What every test shares: an offscreen Qt, a private home, seeded randomness, and no warning that nobody expected."""

import logging
import os
import random
import re
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from fakes.canaries import canaries
from fakes.displays import private_display
from fakes.machine import machine

__all__ = ["canaries", "machine", "private_display"]  # fixtures

# No test may open a window, a keyring or a profile of the person who runs it.
if not os.environ.get("LAPANGAN_ONSCREEN"):
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
os.environ["LAPANGAN_HOME"] = str(Path(tempfile.gettempdir()) / "lapangan-no-test-may-use-this-home")
os.environ.pop("LAPANGAN_PIN", None)

# Machines differ in speed, so no deadline; a failing example prints the line that repeats it.
settings.register_profile(
    "house", deadline=None, print_blob=True, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
settings.register_profile("long", parent=settings.get_profile("house"), max_examples=2000)
settings.load_profile(os.environ.get("LAPANGAN_HYPOTHESIS", "house"))


class _WarningTrap(logging.Handler):
    """Collect records of WARNING and above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@pytest.fixture(autouse=True)
def _no_unexpected_warnings(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail the test when something logged a warning that it did not announce with `expected_log`.

    Puts back the handlers and hooks that `configure_logging` replaces.
    """
    root, trap = logging.getLogger(), _WarningTrap()
    level, hooks = root.level, (sys.excepthook, threading.excepthook)
    root.addHandler(trap)
    handlers = list(root.handlers)
    yield
    for handler in set(root.handlers) - set(handlers):
        handler.close()
    root.handlers[:] = [handler for handler in handlers if handler is not trap]
    root.setLevel(level)
    sys.excepthook, threading.excepthook = hooks
    unexpected = [record for record in trap.records if not _expected(request.node, record)]
    if unexpected:
        lines = "\n".join(f"  {r.levelname} {r.name} {r.getMessage()}" for r in unexpected)
        pytest.fail(f"unexpected warnings in the log:\n{lines}", pytrace=False)


def _expected(node: pytest.Item, record: logging.LogRecord) -> bool:
    markers = list(node.iter_markers("expected_log"))
    line = f"{record.name} {record.getMessage()}"
    return any(not marker.args or any(re.search(pattern, line) for pattern in marker.args) for marker in markers)


@pytest.fixture
def lapangan_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a fresh private folder (with a space in its name) to which `LAPANGAN_HOME` points."""
    home = tmp_path / "rumah lapangan"
    home.mkdir(mode=0o700)
    monkeypatch.setenv("LAPANGAN_HOME", str(home))
    return home


@pytest.fixture
def rng(request: pytest.FixtureRequest) -> random.Random:
    """Return a generator whose seed is printed when the test fails; `LAPANGAN_SEED` repeats it."""
    seed = os.environ.get("LAPANGAN_SEED") or f"{request.config.getoption('randomly_seed')}:{request.node.nodeid}"
    print(f"LAPANGAN_SEED={seed!r}")
    return random.Random(seed)
