"""Attachments: tus 1.0.0 with creation, termination, expiration and checksum; whole before seen; signed when held.

Sources: tus.io/protocols/resumable-upload (core, creation, termination, expiration, checksum); docs/api, "Attachments".
"""

import base64
import hashlib
import os
import socket
import threading
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

import msgspec
import pytest

from contract.readers import only, refusal
from fakes.centre import RunningCentre
from lapangan_contract.activation import read_activation
from lapangan_contract.attachments import held_is_genuine
from lapangan_contract.messages import PATH_ATTACHMENTS, PATH_HAVE, Hello
from lapangan_pusat import home, uploads
from lapangan_pusat.limits import Limits
from lapangan_pusat.shelf import Shelf
from pusat.agent import Agent
from pusat.builders import MovableClock, withdrawal
from pusat.uploading import Sender, digest_of, metadata, naming


def picture(size: int = 5000) -> bytes:
    return b"\xff\xd8\xff" + os.urandom(size - 3)


def named(agent: Agent, *pictures: bytes) -> Sender:
    """Let the centre accept a registration that names pictures."""
    assert only(agent.push(agent.item(naming(*pictures)))).status == "accepted"
    return Sender(agent)


def keys(agent: Agent) -> dict[str, object]:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    from lapangan_contract.signing import from_b64url

    given = agent.activation.server_keys
    return {key.kid: Ed25519PublicKey.from_public_bytes(from_b64url(key.public_key)) for key in given}


def test_an_attachment_in_parts_is_held_and_signed_for(agent: Agent) -> None:
    data = picture()
    sender = named(agent, data)
    assert sender.have(digest_of(data)).held == ()
    path = sender.deliver(data)
    (held,) = sender.have(digest_of(data), "0" * 64).held
    assert (held.tenant, held.device_id) == (agent.tenant, agent.device_id)
    assert (held.digest, held.size) == (digest_of(data), len(data))
    assert held_is_genuine(held, keys(agent))
    assert not held_is_genuine(msgspec.structs.replace(held, size=1), keys(agent))
    assert sender.offset(path) == len(data), "the answer to the last part may have been lost"


def test_hello_says_how_large_an_attachment_may_be(agent: Agent) -> None:
    hello = msgspec.json.decode(agent.get("/v1/hello").content, type=Hello)
    offered = Sender(agent).call("OPTIONS", PATH_ATTACHMENTS, Authorization="", Tus_Resumable="")
    assert offered.status_code == 204
    assert offered.headers["Tus-Version"] == "1.0.0"
    assert int(offered.headers["Tus-Max-Size"]) == hello.max_attachment > 1_000_000
    assert set(offered.headers["Tus-Extension"].split(",")) == {"creation", "termination", "expiration", "checksum"}


def test_only_what_an_accepted_body_of_this_device_names_is_taken(agent: Agent, another: Agent) -> None:
    data = picture()
    assert refusal(Sender(agent).create(data)) == "attachment-unnamed"
    named(agent, data)
    assert refusal(Sender(another).create(data)) == "attachment-unnamed"
    Sender(agent).deliver(data)
    assert Sender(another).have(digest_of(data)).held == (), "who does not name it learns nothing"


def test_an_upload_belongs_to_one_device(agent: Agent, another: Agent) -> None:
    data = picture()
    path = named(agent, data).begun(data)
    named(another, data)
    assert refusal(Sender(another).part(path, 0, data)) == "not-found"
    assert Sender(another).call("HEAD", path).status_code == 404
    assert refusal(Sender(another).call("DELETE", path)) == "not-found"
    assert Sender(agent).offset(path) == 0


SIZES = [
    ({"Upload_Length": "10000001"}, "too-large"),
    ({"Upload_Length": "4999"}, "invalid-request"),
    ({"Upload_Length": ""}, "invalid-request"),
    ({"Upload_Length": "-1"}, "invalid-request"),
    ({"Upload_Length": "١٢"}, "invalid-request"),
    ({"Upload_Metadata": ""}, "invalid-request"),
    ({"Upload_Metadata": metadata("../../etc/passwd")}, "invalid-request"),
    ({"Upload_Metadata": "digest not-base64!"}, "invalid-request"),
    ({"Tus_Resumable": ""}, "tus-version"),
    ({"Tus_Resumable": "0.2.2"}, "tus-version"),
    ({"Authorization": ""}, "token-missing"),
    ({"Authorization": "Bearer x.y.z"}, "token-invalid"),
]


@pytest.mark.parametrize(("headers", "expected"), SIZES)
def test_what_is_wrong_is_said_before_a_byte_is_sent(agent: Agent, headers: dict[str, str], expected: str) -> None:
    data = picture()
    sender = named(agent, data)
    sent = {name: value.encode() for name, value in headers.items()}
    answer = sender.create(data, **sent)
    assert refusal(answer) == expected
    assert answer.headers["Tus-Resumable"] == "1.0.0"
    if expected == "tus-version":
        assert answer.headers["Tus-Version"] == "1.0.0"


PARTS = [
    (0, b"x" * 10, {"Upload_Offset": "7"}, "offset-mismatch"),
    (0, b"x" * 10, {"Upload_Offset": "999999999"}, "offset-mismatch"),
    (0, b"x" * 10, {"Upload_Offset": ""}, "invalid-request"),
    (0, b"x" * 10, {"Content_Type": "image/jpeg"}, "unsupported-media"),
    (0, b"x" * 5001, {}, "too-large"),
    (0, b"x" * 10, {"Upload_Checksum": "sha1 AAAA"}, "checksum-mismatch"),
    (0, b"x" * 10, {"Upload_Checksum": "md5 AAAA"}, "malformed"),
    (0, b"x" * 10, {"Upload_Checksum": "sha1 !"}, "malformed"),
]


@pytest.mark.parametrize(("offset", "data", "headers", "expected"), PARTS)
def test_a_part_that_does_not_fit_changes_nothing(
    agent: Agent, offset: int, data: bytes, headers: dict[str, str], expected: str
) -> None:
    whole = picture()
    sender = named(agent, whole)
    path = sender.begun(whole)
    assert refusal(sender.part(path, offset, data, **headers)) == expected
    assert sender.offset(path) == 0
    assert sender.part(path, 0, whole).status_code == 204
    assert sender.have(digest_of(whole)).count == 1


def test_a_wrong_offset_is_told_the_right_one(agent: Agent) -> None:
    data = picture()
    sender = named(agent, data)
    path = sender.begun(data)
    assert sender.part(path, 0, data[:3000]).headers["Upload-Offset"] == "3000"
    late = sender.part(path, 0, data[:3000])
    assert (refusal(late), late.headers["Upload-Offset"]) == ("offset-mismatch", "3000")
    assert refusal(sender.part(path, 4000, data[4000:])) == "offset-mismatch"
    assert sender.offset(path) == 3000


@pytest.mark.parametrize("algorithm", ["sha1", "sha256"])
def test_a_part_with_its_checksum_is_taken(agent: Agent, algorithm: str) -> None:
    data = picture()
    sender = named(agent, data)
    path = sender.begun(data)
    checksum = base64.b64encode(hashlib.new(algorithm, data).digest()).decode()
    assert sender.part(path, 0, data, Upload_Checksum=f"{algorithm} {checksum}").status_code == 204
    assert sender.have(digest_of(data)).count == 1


def test_other_bytes_than_the_digest_names_are_thrown_away(agent: Agent) -> None:
    data = picture()
    sender = named(agent, data)
    path = sender.begun(data)
    assert refusal(sender.part(path, 0, data[:-1] + bytes([data[-1] ^ 1]))) == "attachment-mismatch"
    assert sender.have(digest_of(data)).held == ()
    assert sender.call("HEAD", path).status_code == 404
    sender.deliver(data)
    assert sender.have(digest_of(data)).count == 1


def test_an_upload_can_be_ended(agent: Agent) -> None:
    data = picture()
    sender = named(agent, data)
    path = sender.begun(data)
    sender.part(path, 0, data[:100])
    assert sender.call("DELETE", path).status_code == 204
    assert refusal(sender.part(path, 100, data[100:])) == "not-found"


def test_networks_that_let_only_post_through_are_served(agent: Agent) -> None:
    data = picture()
    sender = named(agent, data)
    path = sender.begun(data)
    usual = {"Upload_Offset": "0", "Content_Type": "application/offset+octet-stream"}
    assert sender.call("POST", path, data, X_HTTP_Method_Override="PATCH", **usual).status_code == 204
    assert sender.have(digest_of(data)).count == 1


def test_a_part_that_is_cut_off_is_kept_as_far_as_it_came(agent: Agent) -> None:
    data = picture(400_000)
    sender = named(agent, data)
    path = sender.begun(data)
    send_and_hang_up(sender, path, data, 300_000, stay=0.3)
    offset = sender.offset(path)
    assert 0 < offset <= 300_000
    assert sender.part(path, offset, data[offset:]).status_code == 204
    assert sender.have(digest_of(data)).count == 1


def send_and_hang_up(
    sender: Sender, path: str, data: bytes, keep: int, *, stay: float, over: threading.Event | None = None
) -> None:
    """Announce all of `data`, send the first `keep` bytes, say nothing for some seconds, and leave."""
    where = urlsplit(sender.agent.url)
    head = (
        f"PATCH {path} HTTP/1.1\r\nHost: {where.netloc}\r\nAuthorization: Bearer {sender.agent.token}\r\n"
        f"Tus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\nContent-Type: application/offset+octet-stream\r\n"
        f"Content-Length: {len(data)}\r\n\r\n"
    )
    with socket.create_connection((where.hostname or "", where.port or 0), timeout=10) as line:
        line.sendall(head.encode() + data[:keep])
        (over or threading.Event()).wait(stay)


def test_a_newer_request_takes_the_place_of_one_that_hangs(agent: Agent) -> None:
    data = picture(400_000)
    sender = named(agent, data)
    path = sender.begun(data)
    over = threading.Event()
    slow = {"stay": 20, "over": over}
    hanging = threading.Thread(target=send_and_hang_up, args=(sender, path, data, 300_000), kwargs=slow)
    hanging.start()
    try:
        while not (offset := sender.offset(path)):
            pass
        assert sender.part(path, offset, data[offset:]).status_code == 204
    finally:
        over.set()
        hanging.join()
    assert sender.have(digest_of(data)).count == 1


def test_two_at_the_same_offset_leave_one_attachment(agent: Agent) -> None:
    data = picture(300_000)
    sender = named(agent, data)
    path = sender.begun(data)
    answers: list[int] = []

    def send() -> None:
        with OwnLine(sender) as own:
            answers.append(own.part(path, 0, data).status_code)

    threads = [threading.Thread(target=send) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert set(answers) <= {204, 409, 423}
    offset = sender.offset(path)
    if offset < len(data):
        assert sender.part(path, offset, data[offset:]).status_code == 204
    assert sender.have(digest_of(data)).count == 1


class OwnLine:
    """Give the same device a connection of its own."""

    def __init__(self, sender: Sender) -> None:
        self._agent = Agent(sender.agent.url, sender.agent.activation)
        self._agent.token, self._agent.device_id = sender.agent.token, sender.agent.device_id

    def __enter__(self) -> Sender:
        return Sender(self._agent)

    def __exit__(self, *_: object) -> None:
        self._agent.close()


def test_what_was_replaced_or_withdrawn_is_not_taken_any_more(agent: Agent) -> None:
    first, second = picture(), picture()
    item = agent.item(naming(first))
    agent.push(item)
    sender = Sender(agent)
    path = sender.begun(first)
    agent.push(agent.item(naming(second), client_id=item.client_id, rev=2))
    assert refusal(sender.part(path, 0, first)) == "attachment-unnamed"
    assert refusal(sender.create(first)) == "attachment-unnamed"
    path = sender.begun(second)
    assert sender.part(path, 0, second[:100]).status_code == 204
    agent.push(agent.item(withdrawal(), client_id=item.client_id, rev=3))
    assert refusal(sender.part(path, 100, second[100:])) == "attachment-unnamed"
    assert sender.have(digest_of(second)).held == ()


def test_two_registrations_may_name_one_picture(agent: Agent) -> None:
    data = picture()
    item = agent.item(naming(data))
    agent.push(item, agent.item(naming(data)))
    sender = Sender(agent)
    sender.deliver(data)
    agent.push(agent.item(withdrawal(), client_id=item.client_id, rev=2))
    assert sender.have(digest_of(data)).count == 1


def test_the_question_for_many_is_one_call_and_of_one_tenant(agent: Agent) -> None:
    pictures = [picture(2000) for _ in range(4)]
    sender = named(agent, *pictures)
    for data in pictures[:3]:
        sender.deliver(data, parts=1)
    reply = sender.have(*map(digest_of, pictures))
    assert {held.digest for held in reply.held} == {digest_of(data) for data in pictures[:3]}
    assert reply.count == 3
    assert refusal(agent.post(PATH_HAVE, {"tenant": "desa-lain", "digests": ["0" * 64]})) == "wrong-tenant"
    assert refusal(agent.post(PATH_HAVE, {"tenant": agent.tenant, "digests": ["x"]})) == "invalid-request"


def test_creations_whose_answer_was_lost_do_not_pile_up(agent: Agent) -> None:
    data = picture()
    sender = named(agent, data)
    growing = sender.begun(data)
    sender.part(growing, 0, data[:100])
    paths = [sender.begun(data) for _ in range(6)]
    assert sender.offset(growing) == 100, "the one that has come furthest stays"
    assert sum(sender.call("HEAD", path).status_code == 200 for path in paths) == uploads.BESIDE


def own_agent(centre: RunningCentre, clock: MovableClock | None = None) -> Agent:
    now = (lambda: clock.now().timestamp()) if clock else None
    activation = read_activation(centre.new_activation())
    return (Agent(centre.url, activation, now) if now else Agent(centre.url, activation)).sign_in()


@pytest.mark.own_server
def test_an_upload_expires_and_says_when(tmp_path: Path, database: str | None) -> None:
    clock = MovableClock()
    with RunningCentre(tmp_path, database=database, clock=clock) as centre:
        agent = own_agent(centre, clock)
        data = picture()
        sender = named(agent, data)
        path = sender.begun(data)
        assert sender.part(path, 0, data[:10]).headers["Upload-Expires"].endswith("GMT")
        clock.moment += uploads.LIFETIME + timedelta(seconds=1)
        agent.token = msgspec.json.decode(agent.ask_token().content)["access_token"]
        assert sender.call("HEAD", path).status_code == 410
        assert refusal(sender.part(path, 10, data[10:])) == "not-found"
        assert list((centre.centre.attachments / "parts").iterdir()) == []
        sender.deliver(data)
        assert sender.have(digest_of(data)).count == 1
        agent.close()


@pytest.mark.own_server
def test_no_room_at_the_centre_is_said_and_heals(
    tmp_path: Path, database: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    with RunningCentre(tmp_path, database=database) as centre:
        agent = own_agent(centre)
        data = picture()
        sender = named(agent, data)
        with monkeypatch.context() as full:
            full.setattr(Shelf, "has_room", lambda self, size: False)
            answer = sender.create(data)
            assert (refusal(answer), answer.status_code) == ("no-room", 507)
            assert int(answer.headers["Retry-After"]) > 0
        path = sender.begun(data)
        assert sender.part(path, 0, data[:1000]).status_code == 204
        with monkeypatch.context() as full:

            def no_space(*_: object) -> None:
                raise OSError(28, "no space")

            full.setattr("os.fsync", no_space)
            assert refusal(sender.part(path, 1000, data[1000:])) == "no-room"
        assert sender.offset(path) == 1000
        assert sender.part(path, 1000, data[1000:]).status_code == 204
        assert sender.have(digest_of(data)).count == 1
        agent.close()


@pytest.mark.own_server
def test_a_restart_keeps_the_offset_and_a_lost_file_starts_anew(tmp_path: Path, database: str | None) -> None:
    with RunningCentre(tmp_path, database=database) as centre:
        agent = own_agent(centre)
        data = picture()
        sender = named(agent, data)
        path = sender.begun(data)
        sender.part(path, 0, data[:3000])
        centre.stop()
        centre.start()
        assert sender.offset(path) == 3000
        (part,) = (centre.centre.attachments / "parts").iterdir()
        os.truncate(part, 2000)
        assert sender.call("HEAD", path).status_code == 410
        sender.deliver(data)
        stored = Shelf(centre.centre.attachments).path(digest_of(data))
        assert stored.read_bytes() == data
        assert stored.is_relative_to(tmp_path / home.ATTACHMENTS / centre.tenant)
        stored.unlink()
        assert sender.have(digest_of(data)).held == (), "what is not there any more is not signed for"
        agent.close()


@pytest.mark.own_server
@pytest.mark.expected_log("failed: RuntimeError")
def test_a_crash_between_the_last_byte_and_the_shelf_is_made_good(
    tmp_path: Path, database: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    with RunningCentre(tmp_path, database=database) as centre:
        agent = own_agent(centre)
        data = picture()
        sender = named(agent, data)
        path = sender.begun(data)
        for broken in ("is_part_whole", "keep"):
            with monkeypatch.context() as patch:

                def dies(*_: object) -> None:
                    raise RuntimeError

                patch.setattr(Shelf, broken, dies)
                sent = sender.part(path, 0, data) if broken == "is_part_whole" else sender.call("HEAD", path)
                assert sent.status_code == 500
        assert sender.have(digest_of(data)).held == ()
        assert sender.offset(path) == len(data)
        assert sender.have(digest_of(data)).count == 1
        agent.close()


@pytest.mark.own_server
def test_a_part_that_drips_is_not_waited_for(tmp_path: Path, database: str | None) -> None:
    limits = Limits(body_seconds=0.3, slowest=1_000_000)
    with RunningCentre(tmp_path, database=database, limits=limits) as centre:
        agent = own_agent(centre)
        data = picture(100_000)
        sender = named(agent, data)
        path = sender.begun(data)
        where = urlsplit(agent.url)
        head = (
            f"PATCH {path} HTTP/1.1\r\nHost: {where.netloc}\r\nAuthorization: Bearer {agent.token}\r\n"
            "Tus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\nContent-Type: application/offset+octet-stream\r\n"
            f"Content-Length: {len(data)}\r\n\r\n"
        )
        with socket.create_connection((where.hostname or "", where.port or 0), timeout=20) as line:
            line.sendall(head.encode() + data[:700])
            assert line.recv(65536).startswith(b"HTTP/1.1 408")
        assert sender.offset(path) == 700
        agent.close()
