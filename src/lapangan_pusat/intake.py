"""Take in registrations: one transaction a request, constraints as the last word, one verdict for every key.

Contract lines held here: C1 (unique in the same transaction as the effect), C2 (keys never expire), C3 (a key names
one hash), C4 (no revision goes back), C5 (every key is answered), C6 (signed receipts), C12 (only final answers are
stored).
"""

from collections.abc import Sequence

import msgspec
from sqlalchemy import Connection, Engine, select

from lapangan_contract.messages import (
    LookupRequest,
    Pointer,
    Problem,
    PushItem,
    PushReply,
    PushRequest,
    Receipt,
    ReceiptsPage,
    Verdict,
)
from lapangan_pusat.clock import Clock, instant
from lapangan_pusat.database import Database, queue_by_device
from lapangan_pusat.examine import Examined, Faulty, Sound, examine
from lapangan_pusat.identity import Signer
from lapangan_pusat.ledger import Ledger
from lapangan_pusat.refusals import Refusal, problem
from lapangan_pusat.schema import submissions

PAGE = 500
"""Most receipts on one page."""

_verdict_decoder = msgspec.json.Decoder(Verdict)


class Intake:
    """Answer pushes and look-ups on a database. Synchronous, and safe to call from several threads or processes."""

    def __init__(self, engine: Engine, signer: Signer, clock: Clock) -> None:
        self._database = Database(engine)
        self._signer = signer
        self._clock = clock

    def push(self, device_id: str, request: PushRequest) -> PushReply:
        """Store what may be stored and answer every key. Raises `Refusal` when nothing was looked at."""
        self._require_tenant(request.tenant)
        _require_own_keys(device_id, request)
        now = instant(self._clock.now())
        examined = [examine(device_id, item, self._signer.tenant, now) for item in request.items]
        verdicts = self._database.write(lambda connection: _settle(connection, device_id, examined, now))
        return self._reply(verdicts)

    def lookup(self, device_id: str, request: LookupRequest) -> PushReply:
        """Answer keys from what is stored, without storing anything. Keys of other devices are `unknown`."""
        self._require_tenant(request.tenant)
        query = select(submissions.c.key, submissions.c.verdict).where(
            submissions.c.device_id == device_id, submissions.c.key.in_(request.keys)
        )
        with self._database.read() as connection:
            stored = {key: _verdict_decoder.decode(verdict) for key, verdict in connection.execute(query)}
        return self._reply([stored.get(key) or Verdict(key=key, status="unknown") for key in request.keys])

    def receipts(self, device_id: str, since: int, limit: int = PAGE) -> ReceiptsPage:
        """List the receipts of a device after a cursor, in the order in which they were committed."""
        query = (
            select(submissions.c.seq, submissions.c.verdict)
            .where(submissions.c.device_id == device_id, submissions.c.status == "accepted", submissions.c.seq > since)
            .order_by(submissions.c.seq)
            .limit(limit + 1)
        )
        with self._database.read() as connection:
            rows = connection.execute(query).all()
        page = rows[:limit]
        listed = tuple(_receipt(verdict) for _, verdict in page)
        kid, signature = self._signer.seal(listed)
        return ReceiptsPage(
            tenant=self._signer.tenant,
            receipts=listed,
            kid=kid,
            signature=signature,
            cursor=page[-1].seq if page else since,
            more=len(rows) > limit,
        )

    def _reply(self, verdicts: Sequence[Verdict]) -> PushReply:
        """Sign what is answered now; stored answers carry no signature, for each reply has its own."""
        kid, signature = self._signer.seal([verdict.receipt for verdict in verdicts if verdict.receipt is not None])
        return PushReply(
            tenant=self._signer.tenant,
            verdicts=tuple(verdicts),
            kid=kid,
            signature=signature,
            count=len(verdicts),
        )

    def _require_tenant(self, tenant: str) -> None:
        if tenant != self._signer.tenant:
            raise Refusal("wrong-tenant")


def _require_own_keys(device_id: str, request: PushRequest) -> None:
    """Refuse a request whose keys do not name the sender and the item: an answer could be stored for somebody else."""
    wrong = tuple(
        Pointer(pointer=f"/items/{position}/key", code="key")
        for position, item in enumerate(request.items)
        if item.key != f"{device_id}:{item.client_id}:{item.rev}"
    )
    if wrong:
        raise Refusal("invalid-request", pointers=wrong[:32])


def _settle(connection: Connection, device_id: str, examined: Sequence[Examined], now: str) -> list[Verdict]:
    """Judge items in their order against what is stored, write the outcome, and return the verdicts."""
    queue_by_device(connection, device_id)
    ledger = Ledger(connection, device_id, examined, now)
    verdicts = [_judge(ledger, one) for one in examined]
    ledger.write()
    return verdicts


def _judge(ledger: Ledger, one: Examined) -> Verdict:
    """Answer one item. What is stored for its key comes first, so that the same request gets the same answer."""
    item = one.item
    if isinstance(one, Faulty) and not one.final:
        return _rejected(item, one.problem)
    if stored := ledger.answered(item.key):
        return stored if stored.hash == item.hash else _rejected(item, problem("key-reused"))
    if isinstance(one, Faulty):
        return ledger.record(one, _rejected(item, one.problem))
    if ledger.withdrawn(item.client_id) and ledger.newest(item.client_id) < item.rev:
        return ledger.record(one, _rejected(item, problem("withdrawn")))
    if conflict := _conflict(ledger, one):
        return ledger.record(one, Verdict(key=item.key, hash=item.hash, status="conflict", problem=conflict))
    ledger.accept(one)
    return ledger.record(one, Verdict(key=item.key, hash=item.hash, status="accepted", receipt=one.receipt))


def _conflict(ledger: Ledger, one: Sound) -> Problem | None:
    if ledger.newest(one.item.client_id) >= one.item.rev:
        return problem("stale-revision")
    if one.withdraws:
        return None
    if owner := ledger.other_owner(one.nik, one.item.client_id):
        taken = Pointer(pointer="/person/nik", code="taken")
        return problem("nik-registered", pointers=(taken,), counterpart=owner)
    return None


def _rejected(item: PushItem, found: Problem) -> Verdict:
    return Verdict(key=item.key, hash=item.hash, status="rejected", problem=found)


def _receipt(verdict: bytes) -> Receipt:
    receipt = _verdict_decoder.decode(verdict).receipt
    assert receipt is not None, "accepted verdicts carry a receipt"  # noqa: S101
    return receipt
