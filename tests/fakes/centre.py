"""A real reference centre on a free port, for the tests of everybody.

with RunningCentre(tmp_path) as centre:
    centre.url, centre.activation, centre.registrations()
"""

import asyncio
import json
import threading
from pathlib import Path
from types import TracebackType

from sqlalchemy import func, select

from lapangan_contract.activation import Activation, ActivationOfficer, read_activation
from lapangan_pusat import home
from lapangan_pusat.app import make_app
from lapangan_pusat.clock import Clock
from lapangan_pusat.devices import Devices
from lapangan_pusat.limits import Limits
from lapangan_pusat.misbehaving import Deck, Misbehaving
from lapangan_pusat.schema import registrations, submissions
from lapangan_pusat.server import Server, address, configure, listen, serve

OFFICER = ActivationOfficer(officer_id="p-001", name="Petugas Uji", role="petugas")


class RunningCentre:
    """Run the real server in a thread of this process, with its own folder, keys and database.

    `port` 0 takes a free one; a centre that is started again on the port of an earlier one plays an outage.
    `database` is a SQLAlchemy URL; without one the database is SQLite in the folder. With `deck` a misbehaving network
    stands in front (`lapangan_pusat.misbehaving`), and `url` leads through it; `direct_url` goes around.
    """

    def __init__(
        self,
        directory: Path,
        *,
        tenant: str = "desa-uji",
        database: str | None = None,
        port: int = 0,
        clock: Clock | None = None,
        limits: Limits | None = None,
        deck: Deck | None = None,
    ) -> None:
        self.home = directory
        if not (directory / home.SETTINGS).exists():
            home.create(directory, tenant=tenant, tenant_name="Desa Uji", database=database, training=False)
        self.settings = home.read_settings(directory)
        self.centre = home.open_centre(directory, clock, limits)
        self.tenant = self.settings.tenant
        self.url = self.direct_url = ""
        self.network: Misbehaving | None = None
        self._deck = deck
        self._port = port
        self._server: Server | None = None
        self._thread: threading.Thread | None = None
        self._activation: bytes | None = None

    @property
    def activation(self) -> bytes:
        """Return one activation file of this centre, always the same; `new_activation` issues others."""
        if self._activation is None:
            self._activation = self.new_activation()
        return self._activation

    @property
    def db_path(self) -> Path:
        """Return the SQLite file."""
        return self.home / home.DATABASE

    def start(self) -> "RunningCentre":
        """Accept connections; returns when it does."""
        app = make_app(self.centre)
        public = listener = listen("127.0.0.1", self._port)
        self._port = public.getsockname()[1]
        if self._deck is not None:
            listener = listen("127.0.0.1", 0)
            self.network = Misbehaving(public, listener.getsockname()[:2], self._deck)
            self.network.start()
        self.url, self.direct_url = address(public), address(listener)
        server = Server(configure(app, self.centre.limits.header_seconds))
        self._server = server
        self._thread = threading.Thread(target=lambda: asyncio.run(serve(server, listener)), name="centre", daemon=True)
        self._thread.start()
        return self

    def stop(self) -> None:
        """Finish what is under way and close the port; `start` may be called again."""
        if self._server is None or self._thread is None:
            return
        if self.network is not None:
            self.network.stop()
        self._server.should_exit = True
        self._thread.join(20)
        assert not self._thread.is_alive(), "the centre did not stop"
        self._server = self._thread = None

    def close(self) -> None:
        """Stop and give the database back."""
        self.stop()
        self.centre.engine.dispose()

    def __enter__(self) -> "RunningCentre":
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def new_activation(
        self, officer: ActivationOfficer = OFFICER, days: int = 30, base_url: str | None = None
    ) -> bytes:
        """Issue another activation file; `base_url` may name a proxy in front."""
        return home.activate(self.centre, self.settings, officer, home.Address(base_url or self.url), days)

    def read_activation(self) -> Activation:
        """Return the activation file decoded."""
        return read_activation(self.activation)

    def registrations(self) -> int:
        """Count people registered here."""
        return self._count(registrations)

    def submissions(self) -> int:
        """Count keys that were answered for good."""
        return self._count(submissions)

    def bodies(self) -> list[dict[str, object]]:
        """Return the newest accepted body of every registration, decoded."""
        query = select(submissions.c.body).join(
            registrations,
            (registrations.c.device_id == submissions.c.device_id)
            & (registrations.c.client_id == submissions.c.client_id)
            & (registrations.c.rev == submissions.c.rev),
        )
        with self.centre.engine.connect() as connection:
            return [json.loads(body) for body in connection.scalars(query.order_by(submissions.c.seq))]

    def revoke(self, device_id: str) -> bool:
        """Revoke a device."""
        return Devices(self.centre.engine, self.tenant, self.centre.clock).revoke(device_id)

    def _count(self, table: object) -> int:
        with self.centre.engine.connect() as connection:
            return connection.scalar(select(func.count()).select_from(table)) or 0  # type: ignore[arg-type]
