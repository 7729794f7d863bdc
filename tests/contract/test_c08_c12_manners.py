"""C8 registered problems · C9 Retry-After · C10 handshake and tenant · C12 transient answers are not stored."""

import gzip
import time
from email.utils import parsedate_to_datetime
from pathlib import Path

import msgspec
import pytest
import zstandard
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from contract.readers import kind, only, refusal
from fakes.centre import RunningCentre
from lapangan_contract.messages import (
    PATH_DEVICES,
    PATH_HEALTH,
    PATH_HELLO,
    PATH_LOOKUP,
    PATH_PUSH,
    PATH_RECEIPTS,
    Health,
    Hello,
    PushReply,
)
from lapangan_pusat import intake
from lapangan_pusat.ledger import Ledger
from lapangan_pusat.limits import Limits
from pusat import builders
from pusat.agent import Agent


def _push(agent: Agent, **changes: object) -> bytes:
    message = msgspec.to_builtins(builders.request(tenant=agent.tenant)) | {
        "items": [msgspec.json.decode(msgspec.json.encode(agent.item()))]
    }
    return msgspec.json.encode(message | changes)


def test_c8_an_unknown_address_and_a_wrong_method_are_problems(agent: Agent) -> None:
    assert refusal(agent.get("/v1/nothing")) == "not-found"
    assert refusal(agent.get("/")) == "not-found"
    wrong = agent.get(PATH_PUSH)
    assert refusal(wrong) == "method-not-allowed"
    assert refusal(agent.post(PATH_HELLO, b"{}")) == "method-not-allowed"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (b"", "malformed"),
        (b"{", "malformed"),
        (b'{"tenant": NaN}', "malformed"),
        (b'{"tenant": "\xff"}', "malformed"),
        (b'{"x": ' + b"[" * 100_000, "malformed"),
        (b"[]", "invalid-request"),
        (b"null", "invalid-request"),
        (b"{}", "invalid-request"),
        (b'{"tenant": "desa-uji", "items": []}', "invalid-request"),
        (b'{"tenant": "desa-uji", "items": [{}]}', "invalid-request"),
    ],
    ids=lambda value: repr(value[:20]) if isinstance(value, bytes) else None,
)
def test_c8_a_request_that_is_not_one_is_a_problem(agent: Agent, body: bytes, expected: str) -> None:
    assert refusal(agent.post(PATH_PUSH, body)) == expected


def test_c8_duplicate_keys_in_a_request_are_refused(agent: Agent) -> None:
    body = _push(agent).replace(b'{"tenant"', b'{"tenant":"desa-lain","tenant"', 1)
    assert refusal(agent.post(PATH_PUSH, body)) == "malformed"


def test_c8_duplicate_keys_and_great_depth_in_a_body_are_refused_for_that_record(agent: Agent) -> None:
    twice = agent.item()
    twice = msgspec.structs.replace(
        twice, body=msgspec.Raw(bytes(twice.body).replace(b'{"captured"', b'{"work":{},"captured"', 1))
    )
    deep = agent.item()
    deep = msgspec.structs.replace(
        deep, body=msgspec.Raw(bytes(deep.body)[:-1] + b',"x":' + b"[" * 300 + b"]" * 300 + b"}")
    )
    good = agent.item()
    verdicts = agent.push(twice, deep, good).verdicts
    assert [verdict.status for verdict in verdicts] == ["rejected", "rejected", "accepted"]
    assert [kind(verdict) for verdict in verdicts[:2]] == ["invalid-registration"] * 2


def test_c8_a_key_that_names_another_device_is_refused(agent: Agent) -> None:
    stranger = builders.item(builders.uid())
    assert refusal(agent.post(PATH_PUSH, builders.request(stranger, tenant=agent.tenant))) == "invalid-request"


def test_c8_too_many_items_and_too_many_bytes_are_refused(agent: Agent) -> None:
    items = [agent.item() for _ in range(501)]
    assert refusal(agent.post(PATH_PUSH, builders.request(*items, tenant=agent.tenant))) == "invalid-request"
    hello = msgspec.json.decode(agent.get(PATH_HELLO).content, type=Hello)
    bomb = gzip.compress(b" " * (hello.max_bytes + 1))
    assert refusal(agent.post(PATH_PUSH, bomb, Content_Encoding="gzip")) == "too-large"
    bomb = zstandard.compress(b" " * (hello.max_bytes + 1))
    assert refusal(agent.post(PATH_PUSH, bomb, Content_Encoding="zstd")) == "too-large"


def test_c8_other_media_and_encodings_are_refused(agent: Agent) -> None:
    assert refusal(agent.post(PATH_PUSH, _push(agent), Content_Type="text/plain")) == "unsupported-media"
    assert refusal(agent.post(PATH_PUSH, _push(agent), Content_Encoding="br")) == "unsupported-media"


@pytest.mark.parametrize("encoding", ["gzip", "zstd"])
def test_c8_packed_requests_are_taken_and_damaged_ones_refused(agent: Agent, encoding: str) -> None:
    pack = gzip.compress if encoding == "gzip" else zstandard.compress
    packed = pack(_push(agent))
    answer = agent.post(PATH_PUSH, packed, Content_Encoding=encoding)
    assert only(msgspec.json.decode(answer.content, type=PushReply)).status == "accepted"
    for damaged in (packed[:-5], packed + b"more", b"nothing of the kind"):
        assert refusal(agent.post(PATH_PUSH, damaged, Content_Encoding=encoding)) == "malformed"


def test_c8_sign_in_problems_have_their_types(agent: Agent) -> None:
    good, agent.token = agent.token, ""
    try:
        assert refusal(agent.post(PATH_PUSH, _push(agent))) == "token-missing"
        agent.token = good[:-4] + "AAAA"
        assert refusal(agent.post(PATH_PUSH, _push(agent))) == "token-invalid"
        assert refusal(agent.get(PATH_RECEIPTS)) == "token-invalid"
    finally:
        agent.token = good
    now = int(time.time())
    assert refusal(agent.ask_token("nonsense")) == "assertion-invalid"
    assert refusal(agent.ask_token(agent.assertion(key=Ed25519PrivateKey.generate()))) == "assertion-invalid"
    assert refusal(agent.ask_token(agent.assertion(jti=None))) == "assertion-invalid"
    assert refusal(agent.ask_token(agent.assertion(iat=now - 1200, exp=now - 1100))) == "assertion-invalid"
    assert refusal(agent.ask_token(agent.assertion(exp=now + 3600))) == "assertion-invalid"
    assert refusal(agent.ask_token(agent.assertion(aud="desa-lain"))) == "wrong-tenant"
    assert refusal(agent.ask_token(grant="password")) == "invalid-request"
    stranger = builders.uid()
    assert refusal(agent.ask_token(agent.assertion(iss=stranger, sub=stranger))) == "device-unknown"


@pytest.mark.parametrize("minutes", [-9, 9])
def test_c8_a_clock_nine_minutes_off_is_forgiven_and_every_answer_says_the_time(agent: Agent, minutes: int) -> None:
    issued = int(time.time()) + minutes * 60
    answer = agent.ask_token(agent.assertion(iat=issued, exp=issued + 120))
    assert answer.status_code == 200
    assert abs(parsedate_to_datetime(answer.headers["Date"]).timestamp() - time.time()) < 300


def test_c8_enrolment_can_be_repeated_but_a_code_serves_one_device(agent: Agent) -> None:
    first, again = agent.enrol(), agent.enrol()
    assert (first.status_code, first.content) == (200, again.content)
    other = Ed25519PrivateKey.generate()
    thief = builders.enrolment(builders.uid(), other, agent.code, agent.tenant)
    assert refusal(agent.post(PATH_DEVICES, thief)) == "activation-invalid"
    taken = builders.enrolment(agent.device_id, other, agent.code, agent.tenant)
    assert refusal(agent.post(PATH_DEVICES, taken)) == "device-taken"
    unknown = builders.enrolment(builders.uid(), other, "x" * 32, agent.tenant)
    assert refusal(agent.post(PATH_DEVICES, unknown)) == "activation-invalid"
    unproven = msgspec.structs.replace(unknown, proof="AAAA")
    assert refusal(agent.post(PATH_DEVICES, unproven)) == "invalid-request"


@pytest.mark.own_server
def test_c9_a_busy_server_says_when_to_come_back(database: str | None, tmp_path: Path) -> None:
    with RunningCentre(tmp_path, database=database, limits=Limits(per_device=0, retry_after=7)) as centre:
        agent = Agent(centre.url, centre.read_activation()).sign_in()
        answer = agent.post(PATH_PUSH, builders.request(agent.item()))
        assert (refusal(answer), answer.headers["Retry-After"]) == ("rate-limited", "7")
        agent.close()
    with RunningCentre(tmp_path, limits=Limits(in_flight=0, retry_after=3)) as centre:
        agent.url = centre.url
        answer = agent.get(PATH_HELLO)
        assert (refusal(answer), answer.headers["Retry-After"]) == ("overloaded", "3")
        agent.close()


def test_c10_hello_says_who_the_server_is_and_what_it_takes(agent: Agent) -> None:
    hello = msgspec.json.decode(agent.get(PATH_HELLO).content, type=Hello)
    assert hello.tenant == agent.tenant
    assert hello.contract_min <= 1 <= hello.contract_max
    assert hello.kid in {key.kid for key in agent.activation.server_keys}
    assert "identity" in hello.encodings
    health = msgspec.json.decode(agent.get(PATH_HEALTH).content, type=Health)
    assert (health.status, health.tenant) == ("ok", agent.tenant)


def test_c10_an_application_that_is_too_old_is_refused_everywhere(agent: Agent) -> None:
    for path in (PATH_PUSH, PATH_LOOKUP, PATH_DEVICES):
        assert refusal(agent.post(path, b"{}", Lapangan_Client="0.0.9")) == "client-too-old"


def test_c10_every_reply_names_its_tenant_and_another_tenant_is_refused(agent: Agent) -> None:
    assert agent.push(agent.item()).tenant == agent.tenant
    assert agent.receipts().tenant == agent.tenant
    assert refusal(agent.post(PATH_PUSH, _push(agent, tenant="desa-lain"))) == "wrong-tenant"
    look = {"tenant": "desa-lain", "keys": [agent.item().key]}
    assert refusal(agent.post(PATH_LOOKUP, look)) == "wrong-tenant"
    elsewhere = builders.enrolment(agent.device_id, agent.key, agent.code, "desa-lain")
    assert refusal(agent.post(PATH_DEVICES, elsewhere)) == "wrong-tenant"


def test_c12_a_damaged_delivery_does_not_spoil_its_key(agent: Agent) -> None:
    item = agent.item()
    damaged = msgspec.structs.replace(item, body=msgspec.Raw(bytes(item.body).replace(b"Siti", b"Sit\xc3\xa9")))
    assert kind(only(agent.push(damaged))) == "hash-mismatch"
    assert only(agent.lookup(item.key)).status == "unknown"
    assert only(agent.push(item)).status == "accepted"


@pytest.mark.own_server
@pytest.mark.expected_log("lapangan_pusat .* failed: OSError")
def test_c12_a_failure_in_the_middle_stores_nothing_and_is_no_answer(
    database: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Dying(Ledger):
        def write(self) -> None:
            super().write()
            raise OSError("the disk went away after the rows were written")

    with RunningCentre(tmp_path, database=database) as centre:
        agent = Agent(centre.url, centre.read_activation()).sign_in()
        item = agent.item()
        with monkeypatch.context() as patched:
            patched.setattr(intake, "Ledger", Dying)
            assert refusal(agent.post(PATH_PUSH, builders.request(item))) == "internal"
        assert centre.registrations() == centre.submissions() == 0
        assert only(agent.lookup(item.key)).status == "unknown"
        assert only(agent.push(item)).status == "accepted"
        assert centre.registrations() == 1
        agent.close()


@pytest.mark.own_server
def test_a_revoked_device_is_told_so_and_what_it_delivered_stays(database: str | None, tmp_path: Path) -> None:
    with RunningCentre(tmp_path, database=database) as centre:
        agent = Agent(centre.url, centre.read_activation()).sign_in()
        agent.push(agent.item())
        assert centre.revoke(agent.device_id)
        assert refusal(agent.post(PATH_PUSH, _push(agent))) == "device-revoked"
        assert refusal(agent.ask_token()) == "device-revoked"
        assert refusal(agent.enrol()) == "device-revoked"
        assert centre.registrations() == 1
        agent.close()
