"""What may happen to one call: a table of names, each with what the laptop then sees."""

import gzip
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from lapangan_app.errors import Offline
from lapangan_app.sync.exchange import Answer, Ask
from lapangan_app.sync.replies import unpack
from lapangan_contract.messages import PATH_HAVE, PATH_LOOKUP, PATH_PUSH, PushItem, PushReply, Receipt, Verdict
from lapangan_contract.problems import MEDIA_TYPE, PROBLEMS
from lapangan_contract.proofs import sign_receipts

from . import pictures
from .centre import Centre, ServerDied
from .pictures import is_about_pictures

if TYPE_CHECKING:
    from .line import Line

Fault = Callable[["Line", Ask], Answer]
Twist = Callable[["Line", PushReply], PushReply]

CAP = 8 << 20
FORGER = Ed25519PrivateKey.from_private_bytes(bytes([66]) * 32)
RETRY_AFTER = ("1", "30", "900", "1000000000", "-5", "soon", "Sat, 21 Nov 2026 03:00:00 GMT", "")
HTML = b"<html><body>hotspot</body></html>"


def _page(status: int, **headers: str) -> Answer:
    return Answer(status, {"content-type": "text/html; charset=utf-8"} | headers, HTML)


def _problem(name: str, **headers: str) -> Answer:
    kind = PROBLEMS[name]
    plain = {"type": kind.uri, "title": kind.title, "status": kind.status, "retryable": kind.retryable}
    return Answer(kind.status, {"content-type": MEDIA_TYPE} | headers, msgspec.json.encode(plain))


def _request_lost(line: "Line", ask: Ask) -> Answer:
    raise Offline(why=line.rng.choice(("dns", "refused", "reset", "connect_timeout")))


def _answer_lost(line: "Line", ask: Ask) -> Answer:
    line.reach(ask)
    raise Offline(why=line.rng.choice(("reset", "timeout", "deadline")))


def _server_dies(line: "Line", ask: Ask) -> Answer:
    line.centre.dying = ask.path == PATH_PUSH or is_about_pictures(ask.path)
    try:
        with suppress(ServerDied):
            line.reach(ask)
    finally:
        line.centre.dying = False
    raise Offline(why="reset")


def _fails_after(line: "Line", ask: Ask) -> Answer:
    line.reach(ask)
    return line.rng.choice((_page(502), _page(504), _problem("internal")))


def _busy(line: "Line", ask: Ask) -> Answer:
    after = {"retry-after": line.rng.choice(RETRY_AFTER)}
    return line.rng.choice((_problem("overloaded", **after), _problem("rate-limited", **after), _page(503, **after)))


def _refuses(line: "Line", ask: Ask) -> Answer:
    bare = Answer(line.rng.choice((400, 422)), {"content-type": "application/json"}, b"{}")
    return line.rng.choice((_problem("too-large"), _page(413), _page(408), _page(425), bare))


def _unauthorised(line: "Line", ask: Ask) -> Answer:
    return line.rng.choice((_problem("token-invalid"), _problem("token-missing")))


def _cut(line: "Line", ask: Ask) -> Answer:
    whole = line.reach(ask)
    if line.rng.random() < 0.5:
        return Answer(whole.status, whole.headers, whole.body[: line.rng.randrange(len(whole.body))])
    packed = gzip.compress(whole.body, mtime=0)
    return Answer(whole.status, whole.headers, unpack(packed[: line.rng.randrange(len(packed))], "gzip", CAP))


def twisted(twist: Twist) -> Fault:
    """Return a fault that changes what the centre said: half of the time it errs itself and signs it so."""

    def fault(line: "Line", ask: Ask) -> Answer:
        answer = line.reach(ask)
        if ask.path not in (PATH_PUSH, PATH_LOOKUP) or answer.status != 200:
            return answer
        reply = twist(line, msgspec.json.decode(answer.body, type=PushReply))
        return _told(_sealed(line.centre, reply) if line.rng.random() < 0.5 else reply)

    return fault


def _with(reply: PushReply, verdicts: Sequence[Verdict]) -> PushReply:
    return msgspec.structs.replace(reply, verdicts=tuple(verdicts), count=len(verdicts))


def _sealed(centre: Centre, reply: PushReply) -> PushReply:
    """Let the centre itself have said this."""
    kid, signature = centre.signer.seal([verdict.receipt for verdict in reply.verdicts if verdict.receipt])
    return msgspec.structs.replace(reply, kid=kid, signature=signature)


def _missing(line: "Line", reply: PushReply) -> PushReply:
    return _with(reply, [verdict for verdict in reply.verdicts if line.rng.random() < 0.6])


def _reordered(line: "Line", reply: PushReply) -> PushReply:
    return _with(reply, line.rng.sample(reply.verdicts, len(reply.verdicts)))


def _repeated(line: "Line", reply: PushReply) -> PushReply:
    twice = line.rng.choice(reply.verdicts)
    other = msgspec.structs.replace(twice, status="unknown", receipt=None)
    return _with(reply, [*reply.verdicts, line.rng.choice((twice, other))][:500])


def _foreign(line: "Line", reply: PushReply) -> PushReply:
    stranger = msgspec.structs.replace(reply.verdicts[0], key="0" * 36 + ":" + "0" * 36 + ":1")
    return _with(reply, [stranger, *reply.verdicts][:500])


def _swapped(line: "Line", reply: PushReply) -> PushReply:
    """Give every verdict the receipt of its neighbour."""
    pairs = zip(reply.verdicts, [*reply.verdicts[1:], reply.verdicts[0]], strict=True)
    swapped = [msgspec.structs.replace(one, receipt=other.receipt) for one, other in pairs]
    return _with(reply, swapped)


def _altered(line: "Line", reply: PushReply) -> PushReply:
    return _receipts(reply, lambda receipt: msgspec.structs.replace(receipt, rev=receipt.rev + 1))


def _receipts(reply: PushReply, change: Callable[..., object]) -> PushReply:
    return _with(
        reply,
        [
            msgspec.structs.replace(verdict, receipt=change(verdict.receipt)) if verdict.receipt else verdict
            for verdict in reply.verdicts
        ],
    )


def _forged(line: "Line", ask: Ask) -> Answer:
    """Let somebody in between accept everything in the centre's name; the centre never hears of it."""
    if ask.path != PATH_PUSH:
        return _page(200)
    centre, items = line.centre, line.centre.read_push(ask).items
    receipts = [_invented(centre, item) for item in items]
    verdicts = tuple(
        Verdict(key=item.key, hash=item.hash, status="accepted", receipt=receipt)
        for item, receipt in zip(items, receipts, strict=True)
    )
    signature = sign_receipts(receipts, FORGER)
    return _told(
        PushReply(
            tenant=centre.signer.tenant,
            verdicts=verdicts,
            kid=centre.signer.kid,
            signature=signature,
            count=len(verdicts),
        )
    )


def _invented(centre: Centre, item: PushItem) -> Receipt:
    return Receipt(
        tenant=centre.signer.tenant,
        key=item.key,
        hash=item.hash,
        rev=item.rev,
        server_id="S-1",
        accepted_at="2026-11-21T01:00:00Z",
    )


def _outdated(line: "Line", ask: Ask) -> Answer:
    """Answer new revisions with the genuine receipts of the ones before; the centre never hears of the new ones."""
    if ask.path != PATH_PUSH:
        return _page(200)
    verdicts = []
    for item in line.centre.read_push(ask).items:
        known = line.centre.verdict_of(item.key.rpartition(":")[0] + f":{item.rev - 1}")
        if known is not None and known.receipt is not None:
            verdicts.append(msgspec.structs.replace(known, key=item.key, hash=item.hash))
    reply = PushReply(tenant=line.centre.signer.tenant, verdicts=tuple(verdicts), count=len(verdicts))
    return _told(_sealed(line.centre, reply))


def _told(reply: PushReply) -> Answer:
    return Answer(200, {"content-type": "application/json"}, msgspec.json.encode(reply))


def _wrong_count(line: "Line", reply: PushReply) -> PushReply:
    return msgspec.structs.replace(reply, verdicts=reply.verdicts[:-1])


def _other_tenant(line: "Line", reply: PushReply) -> PushReply:
    return msgspec.structs.replace(reply, tenant="desa-lain")


FAULTS: dict[str, Fault] = {
    "none": lambda line, ask: line.reach(ask),
    "request_lost": _request_lost,
    "answer_lost": _answer_lost,
    "server_dies": _server_dies,
    "portal": lambda line, ask: _page(200),
    "redirect": lambda line, ask: _page(302, location="http://hotspot.test/"),
    "not_found": lambda line, ask: _page(line.rng.choice((404, 407, 511))),
    "fails_before": lambda line, ask: _problem("internal"),
    "fails_after": _fails_after,
    "busy": _busy,
    "unauthorised": _unauthorised,
    "refuses": _refuses,
    "cut": _cut,
    "missing": twisted(_missing),
    "reordered": twisted(_reordered),
    "repeated": twisted(_repeated),
    "foreign": twisted(_foreign),
    "swapped": twisted(_swapped),
    "altered": twisted(_altered),
    "forged": _forged,
    "outdated": _outdated,
    "wrong_count": twisted(_wrong_count),
    "other_tenant": twisted(_other_tenant),
    "part_cut": pictures.part_cut,
    "part_spoiled": pictures.part_spoiled,
    "upload_forgotten": pictures.upload_forgotten,
    "offset_back": pictures.offset_back,
    "offset_lies": pictures.offset_lies,
    "not_held": pictures.not_held,
    "held_forged": pictures.held_forged,
}
"""Every fault by name; `none` is a call that goes well."""

EVERYWHERE = ("request_lost", "answer_lost", "portal", "redirect", "fails_before", "busy", "unauthorised", "cut")
"""What may happen to a call without records."""

ON_QUESTION = (*EVERYWHERE, "not_held", "held_forged")
"""What may happen when the laptop asks which pictures are there."""

ON_PICTURE = (
    *("request_lost", "answer_lost", "server_dies", "portal", "fails_before", "fails_after", "busy", "unauthorised"),
    *("part_cut", "part_cut", "part_spoiled", "upload_forgotten", "offset_back", "offset_lies"),
)
"""What may happen to a picture on its way."""

_PUSHED = [name for name in FAULTS if name not in {"none", "not_held", "held_forged", *ON_PICTURE[8:]}]
ON_PUSH = (*_PUSHED, "answer_lost", "answer_lost", "fails_after", "missing")
"""What may happen to a push, the likeliest more than once."""


def possible(path: str) -> tuple[str, ...]:
    """Return what may happen to a call to an address."""
    if path == PATH_PUSH:
        return ON_PUSH
    if path == PATH_HAVE:
        return ON_QUESTION
    return ON_PICTURE if is_about_pictures(path) else EVERYWHERE
