"""A centre in memory and an API to it that can be told to fail; both single-threaded and deterministic."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from fakes.outboxes import DEVICE
from lapangan_app.errors import AppError
from lapangan_app.sync.credentials import Credentials
from lapangan_app.sync.events import Traffic
from lapangan_contract.canonical import content_hash, recanonical
from lapangan_contract.messages import Hello, Problem, PushItem, PushReply, Receipt, ServerKey, Verdict
from lapangan_contract.problems import PROBLEMS
from lapangan_contract.proofs import sign_receipts
from lapangan_contract.signing import b64url, key_id

T = TypeVar("T")
TENANT = "desa-uji"
ACCEPTED_AT = "2026-11-21T01:00:00Z"


def problem(name: str, **facts: object) -> Problem:
    """Return a registered problem as the centre writes it."""
    kind = PROBLEMS[name]
    return Problem(type=kind.uri, title=kind.title, status=kind.status, retryable=kind.retryable, **facts)


class Signer:
    """Hold a signing key of a centre; the seed makes it the same in every run."""

    def __init__(self, seed: int = 1) -> None:
        self._key = Ed25519PrivateKey.from_private_bytes(bytes([seed]) * 32)
        public = self._key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
        self.public = ServerKey(kid=key_id(public), public_key=b64url(public))

    def seal(self, reply: PushReply) -> PushReply:
        """Sign a reply, also one that a test has changed, over the receipts it brings; its count is left alone."""
        receipts = [verdict.receipt for verdict in reply.verdicts if verdict.receipt is not None]
        kid, signature = (self.public.kid, sign_receipts(receipts, self._key)) if receipts else (None, None)
        return msgspec.structs.replace(reply, kid=kid, signature=signature)


def receipt(item: PushItem, number: int, tenant: str = TENANT) -> Receipt:
    """State that an item is stored."""
    return Receipt(
        tenant=tenant, key=item.key, hash=item.hash, rev=item.rev, server_id=f"S-{number}", accepted_at=ACCEPTED_AT
    )


def credentials(**changes: object) -> Credentials:
    """Return what a laptop of the fake centre knows."""
    values: dict[str, object] = {
        "tenant": TENANT,
        "base_url": "http://127.0.0.1:9",
        "device_id": DEVICE,
        "device_key": bytes([7]) * 32,
        "server_keys": (Signer().public,),
        "client_version": "0.1.0",
    }
    return Credentials(**(values | changes))  # type: ignore[arg-type]


@dataclass
class FakeCentre:
    """Store what is pushed: keys are permanent, one registration per client, revisions never go back.

    `refuse` maps client ids to the item problem they get; `poison` lists client ids whose presence spoils a batch.
    """

    signer: Signer = field(default_factory=Signer)
    receipts: dict[str, Receipt] = field(default_factory=dict)
    newest: dict[str, tuple[int, str]] = field(default_factory=dict)
    applies: list[str] = field(default_factory=list)
    refuse: dict[str, Problem] = field(default_factory=dict)
    poison: dict[str, AppError] = field(default_factory=dict)
    max_items: int = 500
    max_bytes: int = 4_000_000

    def hello(self) -> Hello:
        """Say who this is."""
        return Hello(
            tenant=TENANT,
            contract_min=1,
            contract_max=1,
            min_client="0.1.0",
            encodings=("zstd", "gzip", "identity"),
            max_items=self.max_items,
            max_bytes=self.max_bytes,
            time=ACCEPTED_AT,
            kid=self.signer.public.kid,
        )

    def push(self, items: Sequence[PushItem]) -> PushReply:
        """Take items and answer each."""
        for item in items:
            if item.client_id in self.poison:
                raise self.poison[item.client_id]
        return self._reply(tuple(self._take(item) for item in items))

    def lookup(self, keys: Sequence[str]) -> PushReply:
        """Tell which keys are stored."""
        return self._reply(tuple(self._known(key) for key in keys))

    def _reply(self, verdicts: tuple[Verdict, ...]) -> PushReply:
        return self.signer.seal(PushReply(tenant=TENANT, verdicts=verdicts, count=len(verdicts)))

    def _take(self, item: PushItem) -> Verdict:
        if item.key in self.receipts:
            if self.receipts[item.key].hash != item.hash:
                return Verdict(key=item.key, hash=item.hash, status="rejected", problem=problem("key-reused"))
            return self._known(item.key)
        if content_hash(recanonical(item.body)) != item.hash:
            return Verdict(key=item.key, hash=item.hash, status="rejected", problem=problem("hash-mismatch"))
        if item.client_id in self.refuse:
            refusal = self.refuse[item.client_id]
            status = "retry" if refusal.retryable else "conflict" if refusal.status == 409 else "rejected"
            return Verdict(key=item.key, hash=item.hash, status=status, problem=refusal)
        if item.rev < self.newest.get(item.client_id, (0, ""))[0]:
            return Verdict(key=item.key, hash=item.hash, status="conflict", problem=problem("stale-revision"))
        self.newest[item.client_id] = (item.rev, item.hash)
        self.applies.append(item.key)
        self.receipts[item.key] = receipt(item, len(self.receipts) + 1)
        return self._known(item.key)

    def _known(self, key: str) -> Verdict:
        receipt = self.receipts.get(key)
        if receipt is None:
            return Verdict(key=key, status="unknown")
        return Verdict(key=key, hash=receipt.hash, status="accepted", receipt=receipt)


@dataclass(frozen=True, slots=True)
class Done:
    """Fit `sync.ports.Awaited` for an answer that is there already."""

    reply: PushReply | None = None
    error: AppError | None = None

    def result(self) -> PushReply:
        """Return the reply or raise the error."""
        if self.error is not None:
            raise self.error
        assert self.reply is not None
        return self.reply


Fault = Callable[[str, int], AppError | None]
"""Given the name of a call and its number, return the error it ends in, or None."""


def never(call: str, number: int) -> AppError | None:
    """Let every call through."""
    return None


@dataclass
class FakeApi:
    """Fit `sync.ports.CentralApi`.

    `before` may fail a call before the centre sees it, `after` once the centre has acted; `twist` may change a reply.
    """

    centre: FakeCentre
    before: Fault = never
    after: Fault = never
    twist: Callable[[PushReply], PushReply] = lambda reply: reply
    calls: list[str] = field(default_factory=list)
    pushed: list[tuple[str, ...]] = field(default_factory=list)
    enrolments: int = 0

    @property
    def traffic(self) -> Traffic:
        """Count calls."""
        return Traffic(len(self.calls), 100 * len(self.calls), 200 * len(self.calls))

    def hello(self) -> Hello:
        """Ask who the centre is."""
        return self._call("hello", self.centre.hello)

    @property
    def certificate(self) -> None:
        """Have none, as an older centre."""

    def enrol(self) -> None:
        """Enrol."""
        self._call("enrol", lambda: None)
        self.enrolments += 1

    def sign_in(self) -> None:
        """Get a token."""
        self._call("sign_in", lambda: None)

    def begin_push(self, items: Sequence[PushItem]) -> Done:
        """Push at once; an error waits for `result`."""
        self.pushed.append(tuple(item.key for item in items))
        wire = msgspec.json.decode(msgspec.json.encode(list(items)), type=list[PushItem])
        try:
            return Done(self._call("push", lambda: self.twist(self.centre.push(wire))))
        except AppError as error:
            return Done(error=error)

    def lookup(self, keys: Sequence[str]) -> PushReply:
        """Look keys up."""
        return self._call("lookup", lambda: self.centre.lookup(keys))

    def _call(self, name: str, work: Callable[[], T]) -> T:
        self.calls.append(name)
        number = len(self.calls)
        if (error := self.before(name, number)) is not None:
            raise error
        answer = work()
        if (error := self.after(name, number)) is not None:
            raise error
        return answer
