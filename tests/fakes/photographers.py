"""A laptop with pictures: the real encrypted store, the real engine and transport, on the way to any centre.

with PictureLaptop(folder, activation, url) as laptop:
    laptop.register(1, photo)
    laptop.run()
"""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from threading import Event

from fakes.stores import NOW, client_id, draft, new_store, reopened
from lapangan_app.domain.attachments import Attached, AttachmentRole
from lapangan_app.domain.clock import Clock, SystemClock
from lapangan_app.domain.record import Record
from lapangan_app.domain.uploads import PictureTotals
from lapangan_app.store.outbox import SqlOutbox
from lapangan_app.store.uploads import SqlPictures
from lapangan_app.sync.courier import PictureWay
from lapangan_app.sync.credentials import Credentials
from lapangan_app.sync.engine import EngineOptions, SyncEngine
from lapangan_app.sync.events import Progress, Report
from lapangan_app.sync.planner import Budget
from lapangan_app.sync.transport import HttpApi, Network
from lapangan_app.sync.tus import HttpPictures
from lapangan_app.sync.wire import snapshot_of
from lapangan_contract.activation import Activation
from sync.conftest import CAPTURE, QUOTE, form

SURE = Network(connect_seconds=5.0, grace_seconds=20.0)
IMPATIENT = Budget(patience=0.05, setbacks=2, base=0.001, cap=0.01, longest_aside=0.01)
ROLES = tuple(AttachmentRole)


def attached(data: bytes, role: AttachmentRole = AttachmentRole.CARD) -> Attached:
    """Describe a picture."""
    digest = hashlib.sha256(data).hexdigest()
    return Attached(role=role, digest=digest, size=len(data), media_type="image/jpeg", width=9, height=6)


def pictured_record(number: int, pictures: Sequence[Attached] = (), **changes: object) -> Record:
    """Return an invented registration that names pictures, as a centre takes it."""
    typed = replace(form(number, **changes), attachments=tuple(pictures))
    frozen = snapshot_of(typed, QUOTE, CAPTURE)
    return Record(
        client_id=typed.client_id,
        nik=typed.nik,
        name=typed.full_name,
        birth_date="1985-08-15",
        sex="L",
        region_code=typed.region_code,
        village="Bonedaa",
        officer_id="p-001",
        captured_at=NOW,
        form=frozen.body,
        snapshot=frozen.body,
        digest=frozen.digest,
        schema=frozen.schema,
    )


class PictureLaptop:
    """Register people with pictures and synchronise. Opening an existing folder is a restart."""

    def __init__(
        self,
        folder: Path,
        activation: Activation,
        url: str = "",
        *,
        network: Network = SURE,
        budget: Budget = IMPATIENT,
    ) -> None:
        self.clock: Clock = SystemClock()
        fresh = not (folder / "home").exists()
        self.store = new_store(folder) if fresh else reopened(folder)
        self.pictures = SqlPictures(self.store, self.clock)
        self.identity = Credentials(
            tenant=activation.tenant,
            base_url=url or activation.base_url,
            device_id=self.store.device_id,
            device_key=bytes([7]) * 32,
            server_keys=activation.server_keys,
            client_version="0.1.0",
            activation_code=activation.activation_code,
        )
        self.api = HttpApi(self.identity, self.clock, network)
        self.seen: list[Progress] = []
        way = PictureWay(self.pictures, HttpPictures(self.api))
        options = EngineOptions(budget=budget, pictures=way)
        self.engine = SyncEngine(SqlOutbox(self.store, self.clock), self.api, self.identity, self.clock, options)

    def __enter__(self) -> "PictureLaptop":
        return self

    def __exit__(self, *_: object) -> None:
        self.api.close()
        self.store.close()

    def attach(self, number: int, *pictures: bytes) -> list[Attached]:
        """Keep pictures for a registration, the first as the card."""
        kept = [attached(data, role) for data, role in zip(pictures, ROLES, strict=False)]
        with self.store.write() as work:
            for one, data in zip(kept, pictures, strict=True):
                work.attachments.attach(client_id(number), one, data, "p-001", NOW)
        return kept

    def register(self, number: int, *pictures: bytes) -> list[Attached]:
        """Save a registration with its pictures."""
        with self.store.write() as work:
            work.registrations.save_draft(draft(number), "p-001", NOW)
        kept = self.attach(number, *pictures)
        self.save(number, kept)
        return kept

    def save(self, number: int, pictures: Sequence[Attached] = (), **changes: object) -> None:
        """Save a registration or its next revision."""
        with self.store.write() as work:
            work.registrations.save(pictured_record(number, pictures, **changes), "p-001", NOW)

    def run(self, stop: Event | None = None) -> Report:
        """Do one run."""
        return self.engine.run_once(self.seen.append, stop or Event())

    def run_until_done(self, most: int = 200) -> list[Report]:
        """Run until nothing waits."""
        reports = []
        for _ in range(most):
            reports.append(self.run())
            if not reports[-1].waiting and not self.totals().waiting:
                return reports
        raise AssertionError(f"still waiting after {most} runs: {reports[-1]}")

    def totals(self) -> PictureTotals:
        """Count pictures."""
        return self.pictures.totals()

    def states(self) -> dict[str, str]:
        """Return the state of every picture by its digest."""
        with self.store.read() as reading:
            return dict(reading.connection.exec_driver_sql("SELECT digest, st FROM upload").all())
