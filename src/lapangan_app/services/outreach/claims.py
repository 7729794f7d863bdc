"""Benefits paid in the area, told on the literacy sheet."""

import json
from collections.abc import Sequence
from dataclasses import asdict

from lapangan_app.domain.outreach.claims import KINDS, PaidClaim
from lapangan_app.errors import Invalid
from lapangan_app.services.context import Context
from lapangan_app.store.reading import Reading

_CLAIMS = "paid_claims"


class Claims:
    """Keep what was paid in the area. Nobody is named, so the sheet may hang in the hall."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def all(self) -> tuple[PaidClaim, ...]:
        """Return what was paid, in the order in which it is told."""
        with self._context.store.read() as reading:
            return kept_claims(reading)

    def keep(self, claims: Sequence[PaidClaim]) -> None:
        """Tell these and no others. Raises `Invalid` for an unknown kind, nobody paid, or nothing paid."""
        if any(claim.kind not in KINDS or claim.people < 1 or claim.rupiah < 1 for claim in claims):
            raise Invalid(why="claim")
        with self._context.store.write() as work:
            work.notebook.set_meta(_CLAIMS, json.dumps([asdict(claim) for claim in claims], ensure_ascii=False))
            work.notebook.note("claims_kept", self._context.officer.officer_id, self._context.now())


def kept_claims(reading: Reading) -> tuple[PaidClaim, ...]:
    """Return what is kept in the store."""
    return tuple(PaidClaim(**row) for row in json.loads(reading.meta_text(_CLAIMS) or "[]"))
