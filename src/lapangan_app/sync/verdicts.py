"""Judge a reply: what the centre's words teach about each key that was sent. Pure.

Pessimistic by rule: whatever is not a verified verdict leaves the record waiting, with the same key.
"""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from lapangan_app.domain.outbox import Outcome, Outgoing, Settlement
from lapangan_app.errors import BadAnswer, WrongTenant
from lapangan_contract.messages import Problem, PushReply, Receipt, Verdict
from lapangan_contract.problems import by_uri
from lapangan_contract.proofs import ReceiptProof, genuine_proofs

_log = logging.getLogger(__name__)
_encoder = msgspec.json.Encoder()

CONFLICTS = frozenset({"nik-registered", "stale-revision"})
"""Problem types that somebody has to decide about; every other final item problem is a refusal."""


@dataclass(frozen=True, slots=True)
class Trust:
    """Hold what a receipt must prove: our organisation and environment, and a pinned key."""

    tenant: str
    keys: dict[str, Ed25519PublicKey]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Hold what a reply proved: our tenant, and the proof of every receipt in it."""

    tenant: str
    proofs: dict[Receipt, ReceiptProof]


DueAgain = Callable[[Outgoing], float]
"""Tell the monotonic second before which a record is not tried again."""


def judge(sent: Sequence[Outgoing], reply: PushReply, trust: Trust, due_again: DueAgain) -> tuple[Settlement, ...]:
    """Return one settlement for every record sent, in the order sent.

    Raises `WrongTenant` when another organisation answered, `BadAnswer` when the end marker does not fit.
    """
    require_whole(reply, trust)
    evidence = weigh(reply, trust)
    if evidence is None:
        return tuple(again(record, "bad_answer", due_again(record)) for record in sent)
    answers = _by_key(sent, reply)
    return tuple(_settle(record, answers[record.key], evidence, due_again) for record in sent)


def weigh(reply: PushReply, trust: Trust) -> Evidence | None:
    """Return the proofs that a reply brought, or None when its signature does not fit: then nothing in it counts."""
    receipts = [verdict.receipt for verdict in reply.verdicts if verdict.receipt is not None]
    proofs = genuine_proofs(receipts, reply.kid, reply.signature, trust.keys)
    if proofs is None:
        _log.info("sync: a reply with %d receipts is not signed by the centre", len(receipts))
        return None
    return Evidence(trust.tenant, dict(zip(receipts, proofs, strict=True)))


def require_whole(reply: PushReply, trust: Trust) -> None:
    """Raise `WrongTenant` or `BadAnswer` unless the reply is ours and complete."""
    if reply.tenant != trust.tenant:
        raise WrongTenant(why="reply")
    if reply.count != len(reply.verdicts):
        raise BadAnswer(why="count")


def verified(receipt: Receipt | None, record: Outgoing, evidence: Evidence) -> Settlement | None:
    """Return ACCEPTED when a receipt of the signed reply names exactly this revision, HOLD when it names something
    else, and None when there is none."""
    if receipt is None:
        return None
    if not receipt_matches(receipt, record.key, record.digest, record.rev, evidence.tenant):
        return Settlement(record.key, Outcome.HOLD, reason="receipt_mismatch")
    proof = _encoder.encode(evidence.proofs[receipt])
    return Settlement(record.key, Outcome.ACCEPTED, reason="receipt", server_id=receipt.server_id, receipt=proof)


def receipt_matches(receipt: Receipt, key: str, digest: str, rev: int, tenant: str) -> bool:
    """Tell whether a receipt is about exactly what was sent."""
    return (receipt.tenant, receipt.key, receipt.hash, receipt.rev) == (tenant, key, digest, rev)


def again(record: Outgoing, reason: str, due: float) -> Settlement:
    """Return the settlement that puts a record back in the queue, with the same key."""
    return Settlement(record.key, Outcome.AGAIN, reason=reason, due=due)


def _by_key(sent: Sequence[Outgoing], reply: PushReply) -> dict[str, list[Verdict]]:
    answers: dict[str, list[Verdict]] = {record.key: [] for record in sent}
    for verdict in reply.verdicts:
        if verdict.key in answers:
            answers[verdict.key].append(verdict)
        else:
            _log.info("verdict for a key that was not sent: %s", verdict.key)
    return answers


def _settle(record: Outgoing, answers: Sequence[Verdict], evidence: Evidence, due_again: DueAgain) -> Settlement:
    if not answers:
        return again(record, "no_verdict", due_again(record))
    if any(answer != answers[0] for answer in answers):
        return again(record, "bad_answer", due_again(record))
    return _judge_one(record, answers[0], evidence) or again(record, _waiting_reason(answers[0]), due_again(record))


def _judge_one(record: Outgoing, answer: Verdict, evidence: Evidence) -> Settlement | None:
    match answer.status:
        case "accepted":
            return verified(answer.receipt, record, evidence)
        case "rejected" | "conflict" if answer.problem is not None and answer.hash in (None, record.digest):
            return _refusal(record, answer.status, answer.problem)
        case _:
            return None


def _refusal(record: Outgoing, status: str, problem: Problem) -> Settlement | None:
    kind = by_uri(problem.type)
    if kind is None or kind.scope != "item" or kind.retryable or problem.retryable:
        return None
    outcome = Outcome.CONFLICT if kind.name in CONFLICTS else Outcome.REJECTED
    if outcome.value != status:
        return None
    return Settlement(
        record.key,
        outcome,
        reason=kind.name,
        pointers=tuple((pointer.pointer, pointer.code) for pointer in problem.pointers),
        counterpart=problem.counterpart,
    )


def _waiting_reason(answer: Verdict) -> str:
    """Name why a verdict decides nothing: the centre asked for patience, or its words do not hold together."""
    if answer.status != "retry" or answer.problem is None:
        return "bad_answer"
    kind = by_uri(answer.problem.type)
    return "server_busy" if kind is None or kind.scope == "run" else kind.name
