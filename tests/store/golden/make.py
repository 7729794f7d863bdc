"""Write the golden database of the newest revision, unless it is there already. See README.md."""

import tempfile
from pathlib import Path

from fakes.stores import NOW, StoreClock, client_id, draft, new_store, record, settings_in
from lapangan_app.domain.outbox import Outcome, Settlement
from lapangan_app.domain.outreach.events import Event
from lapangan_app.store.migrate import HEAD
from lapangan_app.store.outbox import SqlOutbox

HERE = Path(__file__).resolve().parent


def main() -> None:
    """Put one registration into every state, with an event, kept values, receipts and refusals."""
    target = HERE / f"rev_{HEAD}.db"
    if target.exists():
        raise SystemExit(f"{target.name} is there already and never changes")
    with tempfile.TemporaryDirectory() as folder:
        store = new_store(Path(folder))
        outbox = SqlOutbox(store, StoreClock())
        with store.write() as work:
            work.events.add(Event("e1", "Sosialisasi", "2026-11-20", "75.03.01.2001", "Balai"), "p", NOW)
            for number in range(1, 7):
                work.registrations.save(record(number), "petugas-1", NOW)
            work.registrations.save_draft(draft(7, name="Draf"), "petugas-1", NOW)
        rows = outbox.claim("a", 0.0, 5, 10**6)
        kinds = [Outcome.ACCEPTED, Outcome.REJECTED, Outcome.CONFLICT, Outcome.HOLD]
        outbox.settle(
            "a",
            [
                Settlement(row.key, kind, reason="x", receipt=b"{}" if kind is Outcome.ACCEPTED else None)
                for row, kind in zip(rows, kinds, strict=False)
            ],
        )
        with store.write() as work:
            work.registrations.save(record(2, "corrected"), "petugas-1", NOW)
            work.registrations.hold(client_id(6), "penyelia", NOW, "x")
        store.close()
        target.write_bytes(settings_in(Path(folder)).database.read_bytes())


if __name__ == "__main__":
    main()
