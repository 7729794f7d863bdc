"""Sending what waits, seen from the window: one run at a time, and what has to be remembered after it."""

from collections.abc import Callable
from dataclasses import asdict

import msgspec

from lapangan_app.services.context import Context
from lapangan_app.sync.engine import SyncEngine
from lapangan_app.sync.events import Progress, Report
from lapangan_app.sync.ports import CentralApi, StopSignal

ENROLLED_AT = "enrolled_at"
"""Where the store remembers that the centre knows this laptop; from then on the activation code is not needed."""

CERTIFICATE = "device_certificate"
"""Where the store keeps the centre's certificate of this laptop's key, as JSON; slips carry it."""


class Syncing:
    """Run the synchronisation for an open profile."""

    def __init__(self, context: Context, engine: SyncEngine, api: CentralApi, anchor: Callable[[], None]) -> None:
        self._context = context
        self._engine = engine
        self._api = api
        self._anchor = anchor
        self._kept: bytes | None = None

    def run_once(self, notify: Callable[[Progress], None], stop: StopSignal) -> Report:
        """Send what is due. Expected failures stand in the report; raises only what the store raises."""
        report = self._engine.run_once(notify, stop)
        self._remember(enrolled=report.enrolled)
        self._anchor()
        return report

    def _remember(self, *, enrolled: bool) -> None:
        """Keep that the centre knows this laptop, and its certificate, if either is new."""
        held = self._api.certificate
        certificate = msgspec.json.encode(held) if held is not None else None
        if not enrolled and certificate in (None, self._kept):
            return
        with self._context.store.write() as work:
            if enrolled:
                work.notebook.set_meta(ENROLLED_AT, self._context.now())
                work.notebook.note("enrolled", self._context.officer.officer_id, self._context.now())
            if certificate and certificate != work.reading.meta(CERTIFICATE):
                work.notebook.set_meta(CERTIFICATE, certificate)
        self._kept = certificate

    def traffic(self) -> dict[str, int]:
        """Return calls and bytes since the profile was opened."""
        return asdict(self._api.traffic)
