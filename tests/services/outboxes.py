"""What would leave the laptop of an open profile, and a centre that takes everything."""

import json

from lapangan_app.domain.outbox import Outcome, Settlement
from lapangan_app.services.core import Core
from lapangan_app.store.outbox import SqlOutbox


def content(core: Core) -> tuple[bytes, ...]:
    """Return the bodies that are due, claimed as the engine claims them."""
    return tuple(row.snapshot for row in _outbox(core).claim("look", 0.0, 100, 10**7))


def plain(core: Core) -> dict[str, object]:
    """Return the only body that is due, read."""
    (body,) = content(core)
    read: dict[str, object] = json.loads(body)
    return read


def deliver(core: Core) -> None:
    """Let everything that is due be accepted with a receipt."""
    outbox = _outbox(core)
    rows = outbox.claim("deliver", 0.0, 100, 10**7)
    outbox.settle("deliver", [Settlement(row.key, Outcome.ACCEPTED, receipt=b"{}") for row in rows])


def _outbox(core: Core) -> SqlOutbox:
    context = core.enrolling._context
    return SqlOutbox(context.store, context.clock)
