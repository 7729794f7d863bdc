"""Real encrypted stores for tests, and records to put into them. Nothing here is a fake of the store itself."""

import functools
import hashlib
import itertools
import tempfile
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from lapangan_app.config import Settings, prepare_home
from lapangan_app.domain.record import Draft, Record, Withdrawn
from lapangan_app.store.store import Store, create_store, open_store

KEY = bytes(range(32))
NOW = "2026-11-20T01:02:03.000000Z"


@dataclass
class StoreClock:
    """Tell a time that only moves when the test moves it."""

    wall: datetime = field(default_factory=lambda: datetime(2026, 11, 20, 1, 2, 3, tzinfo=UTC))
    seconds: float = 1000.0

    def now(self) -> datetime:
        return self.wall

    def monotonic(self) -> float:
        return self.seconds

    def move(self, seconds: float) -> None:
        self.wall += timedelta(seconds=seconds)
        self.seconds += seconds


def counted_ids(prefix: int = 0) -> Callable[[], str]:
    """Return a source of ids that are the same in every run."""
    numbers = itertools.count(1)
    return lambda: str(uuid.UUID(int=(prefix << 64) + next(numbers), version=4))


def settings_in(folder: Path) -> Settings:
    """Return settings for a private home under `folder`, created."""
    settings = Settings(home=folder / "home", cache=folder / "cache")
    prepare_home(settings)
    return settings


def new_store(folder: Path, clock: StoreClock | None = None) -> Store:
    """Return an empty store under `folder` with the test key, copied from one that was created for real."""
    settings = settings_in(folder)
    for name, content in _empty_store().items():
        (settings.home / name).write_bytes(content)
    return open_store(settings, KEY, clock=clock or StoreClock(), ids=counted_ids(1))


def created_store(folder: Path) -> Store:
    """Create an empty store under `folder` with the test key, migrations and all."""
    return create_store(settings_in(folder), KEY, clock=StoreClock(), ids=counted_ids())


@functools.cache
def _empty_store() -> dict[str, bytes]:
    # running the migrations takes a hundred times longer than copying what they make
    with tempfile.TemporaryDirectory() as folder:
        created_store(Path(folder)).close()
        return {path.name: path.read_bytes() for path in settings_in(Path(folder)).home.iterdir() if path.is_file()}


def reopened(folder: Path, clock: StoreClock | None = None) -> Store:
    """Open the store that `new_store` made."""
    return open_store(settings_in(folder), KEY, clock=clock or StoreClock(), ids=counted_ids(1))


def client_id(number: int) -> str:
    """Return the client id of invented person `number`."""
    return str(uuid.UUID(int=number, version=4))


def record(number: int = 1, text: str = "", **changes: object) -> Record:
    """Return an invented registration; `text` makes its content another one."""
    snapshot = (f'{{"n":{number},"text":"{text}"}}' + "x" * 600).encode()
    values: dict[str, object] = {
        "client_id": client_id(number),
        "nik": f"750301{number:010d}",
        "name": f"Orang Ke{number}",
        "birth_date": "1990-08-17",
        "sex": "L",
        "region_code": "75.03.01.2001",
        "village": "Bonedaa",
        "officer_id": "petugas-1",
        "captured_at": NOW,
        "form": snapshot,
        "snapshot": snapshot,
        "digest": hashlib.sha256(snapshot).hexdigest(),
        "schema": 1,
        "event": "Sosialisasi Bonedaa",
        "event_id": "e1",
    }
    return Record(**(values | changes))  # type: ignore[arg-type]


WORD = b'{"withdrawal":{}}'
"""The body that says that a registration is taken back."""


def withdrawn(number: int = 1) -> Withdrawn:
    """Return the withdrawal of a registration."""
    digest = hashlib.sha256(WORD).hexdigest()
    return Withdrawn(client_id=client_id(number), snapshot=WORD, digest=digest, schema=2, reason="persetujuan_ditarik")


def draft(number: int = 1, **changes: object) -> Draft:
    """Return an unfinished form of invented person `number`."""
    values: dict[str, object] = {"client_id": client_id(number), "officer_id": "petugas-1", "form": b"{}"}
    return Draft(**(values | changes))  # type: ignore[arg-type]
