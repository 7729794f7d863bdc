"""C5 every key is answered · C6 replies signed over their receipts · C7 receipts can be asked for again."""

import base64
import hashlib
import json

import msgspec
import rfc8785
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from contract.readers import kind, only
from lapangan_contract.messages import MAX_ITEMS, PATH_PUSH, PushReply, PushRequest, Receipt, ReceiptsPage
from lapangan_contract.proofs import ReceiptProof, genuine_proofs, proof_is_genuine
from lapangan_contract.signing import from_b64url
from pusat import builders
from pusat.agent import Agent


def _pinned(agent: Agent) -> dict[str, Ed25519PublicKey]:
    return {
        key.kid: Ed25519PublicKey.from_public_bytes(from_b64url(key.public_key)) for key in agent.activation.server_keys
    }


def _receipts(reply: PushReply | ReceiptsPage) -> list[Receipt]:
    if isinstance(reply, ReceiptsPage):
        return list(reply.receipts)
    return [verdict.receipt for verdict in reply.verdicts if verdict.receipt is not None]


def _proofs(agent: Agent, reply: PushReply | ReceiptsPage) -> tuple[ReceiptProof, ...]:
    proofs = genuine_proofs(_receipts(reply), reply.kid, reply.signature, _pinned(agent))
    assert proofs is not None, "no pinned key signed this reply"
    return proofs


def test_c5_every_key_of_a_mixed_request_is_answered_by_its_own_merit(agent: Agent) -> None:
    taken = builders.fresh_nik()
    old = builders.body(birth_date="1950-01-01")
    broken = msgspec.structs.replace(agent.item(), hash="f" * 64)
    items = [
        agent.item(builders.body(taken)),
        agent.item(builders.body("75")),
        agent.item(old),
        broken,
        agent.item(builders.body(taken)),
        agent.item(),
    ]
    reply = agent.push(*items)
    assert reply.count == len(items)
    found = {verdict.key: verdict for verdict in reply.verdicts}
    assert set(found) == {item.key for item in items}
    assert [found[item.key].status for item in items] == [
        "accepted",
        "rejected",
        "rejected",
        "rejected",
        "conflict",
        "accepted",
    ]
    assert [kind(found[item.key]) for item in items[1:5]] == [
        "invalid-registration",
        "not-eligible",
        "hash-mismatch",
        "nik-registered",
    ]
    assert all(found[item.key].hash == item.hash for item in items)


def test_c5_a_key_sent_twice_in_one_request_is_answered_the_same(agent: Agent) -> None:
    item = agent.item()
    first, second = agent.push(item, item).verdicts
    assert first == second
    assert first.status == "accepted"


def test_c5_a_full_batch_is_answered(agent: Agent) -> None:
    items = [agent.item() for _ in range(MAX_ITEMS)]
    reply = agent.push(*items)
    assert [verdict.key for verdict in reply.verdicts] == [item.key for item in items]
    assert {verdict.status for verdict in reply.verdicts} == {"accepted"}


def test_c5_refused_fields_are_named_by_pointers_without_their_values(agent: Agent) -> None:
    content = builders.body("12", phone="0812")
    content["work"]["income"] = -1
    del content["consent"]["method"]
    verdict = only(agent.push(agent.item(content)))
    assert kind(verdict) == "invalid-registration"
    assert verdict.problem is not None
    found = {(pointer.pointer, pointer.code) for pointer in verdict.problem.pointers}
    assert found == {
        ("/person/nik", "pattern"),
        ("/person/phone", "pattern"),
        ("/work/income", "range"),
        ("/consent/method", "required"),
    }
    assert "0812" not in msgspec.json.encode(verdict).decode()


def test_c5_a_person_of_65_years_is_not_eligible_and_one_day_younger_is(agent: Agent) -> None:
    # captured on 2026-11-21 at 09:00 in UTC+8
    too_old = only(agent.push(agent.item(builders.body(birth_date="1961-11-21"))))
    assert (too_old.status, kind(too_old)) == ("rejected", "not-eligible")
    assert too_old.problem is not None
    assert [pointer.pointer for pointer in too_old.problem.pointers] == ["/person/birth_date"]
    assert only(agent.push(agent.item(builders.body(birth_date="1961-11-22")))).status == "accepted"


def test_c5_fields_of_a_newer_client_do_not_stand_in_the_way(agent: Agent) -> None:
    content = builders.body() | {"later": {"idea": [1, 2, {"deep": None}]}}
    assert only(agent.push(agent.item(content))).status == "accepted"


def test_c5_formatting_by_a_proxy_does_not_matter_but_a_changed_body_does(agent: Agent) -> None:
    item = agent.item()
    spaced = msgspec.json.format(bytes(item.body), indent=3)
    assert only(agent.push(msgspec.structs.replace(item, body=msgspec.Raw(spaced)))).status == "accepted"
    other = agent.item()
    changed = bytes(other.body).replace(b"Siti", b"Sita")
    verdict = only(agent.push(msgspec.structs.replace(other, body=msgspec.Raw(changed))))
    assert (verdict.status, kind(verdict)) == ("rejected", "hash-mismatch")


def test_c6_every_reply_with_receipts_is_signed_by_a_key_of_the_activation_file(agent: Agent) -> None:
    start = agent.receipts().cursor
    while (page := agent.receipts(start)).receipts:
        start = page.cursor
    good, other, bad = agent.item(), agent.item(), agent.item(builders.body("75"))
    pushed, asked, listed = agent.push(good, bad, other), agent.lookup(other.key, good.key), agent.receipts(start)
    assert [len(_proofs(agent, reply)) for reply in (pushed, asked, listed)] == [2, 2, 2]
    receipt = _receipts(pushed)[0]
    assert (receipt.tenant, receipt.key, receipt.hash, receipt.rev) == (agent.tenant, good.key, good.hash, 1)


def test_c6_each_receipt_can_be_proven_alone(agent: Agent) -> None:
    reply = agent.push(*(agent.item() for _ in range(7)))
    for proof, receipt in zip(_proofs(agent, reply), _receipts(reply), strict=True):
        assert proof.receipt == receipt
        assert proof_is_genuine(proof, _pinned(agent))


def test_c6_the_signature_stands_without_our_own_verifier(agent: Agent) -> None:
    def hashed(mark: bytes, data: bytes) -> bytes:
        return hashlib.sha256(mark + data).digest()

    def root(leaves: list[bytes]) -> bytes:
        if len(leaves) == 1:
            return leaves[0]
        split = 1 << (len(leaves) - 1).bit_length() - 1
        return hashed(b"\x01", root(leaves[:split]) + root(leaves[split:]))

    answer = agent.post(PATH_PUSH, PushRequest(tenant=agent.tenant, items=tuple(agent.item() for _ in range(3))))
    reply = json.loads(answer.content)
    leaves = [hashed(b"\x00", rfc8785.dumps(verdict["receipt"])) for verdict in reply["verdicts"]]
    signature = base64.urlsafe_b64decode(reply["signature"] + "==")
    _pinned(agent)[reply["kid"]].verify(signature, b"lapangan-receipts/1:3:" + root(leaves))


def test_c6_no_member_of_a_receipt_can_be_changed(agent: Agent) -> None:
    reply, pinned = agent.push(agent.item()), _pinned(agent)
    (receipt,) = _receipts(reply)
    others = {
        "tenant": "desa-lain",
        "key": receipt.key[:-1] + "2",
        "hash": "0" * 64,
        "rev": 2,
        "server_id": "x",
        "accepted_at": "2026-01-01T00:00:00Z",
    }
    assert set(others) == {f.name for f in msgspec.structs.fields(Receipt)} - {"v"}
    for name, value in others.items():
        changed = msgspec.structs.replace(receipt, **{name: value})
        assert genuine_proofs([changed], reply.kid, reply.signature, pinned) is None, name


def test_c6_a_reply_without_receipts_bears_no_signature(agent: Agent) -> None:
    for reply in (agent.push(agent.item(builders.body("75"))), agent.lookup(agent.item().key)):
        assert (reply.kid, reply.signature) == (None, None)


def test_c7_a_lookup_answers_what_is_stored_and_unknown_for_the_rest(agent: Agent) -> None:
    good, bad, never = agent.item(), agent.item(builders.body("75")), agent.item()
    pushed = agent.push(good, bad)
    reply = agent.lookup(good.key, bad.key, never.key)
    assert reply.verdicts[:2] == pushed.verdicts
    assert (reply.verdicts[2].key, reply.verdicts[2].status) == (never.key, "unknown")
    assert reply.count == 3


def test_c7_a_lookup_says_nothing_about_other_devices(agent: Agent, another: Agent) -> None:
    item = agent.item()
    agent.push(item)
    assert only(another.lookup(item.key)).status == "unknown"
    assert another.receipts().receipts == ()


def test_c7_receipts_follow_a_cursor_without_a_gap(agent: Agent) -> None:
    start = agent.receipts().cursor
    while (page := agent.receipts(start)).receipts:
        start = page.cursor
    items = [agent.item() for _ in range(MAX_ITEMS)]
    agent.push(*items)
    last = agent.item()
    agent.push(last)
    first = agent.receipts(start)
    assert len(first.receipts) <= MAX_ITEMS
    found = list(first.receipts)
    cursor, more = first.cursor, first.more
    while more:
        page = agent.receipts(cursor)
        found, cursor, more = found + list(page.receipts), page.cursor, page.more
    assert [receipt.key for receipt in found] == [item.key for item in [*items, last]]
    assert agent.receipts(cursor).receipts == ()
