"""The door: slow callers, strangers and oversized bodies are sent away with a problem, and logs name nobody."""

import logging
import socket
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import msgspec
import pytest

from fakes.centre import RunningCentre
from lapangan_contract.messages import PATH_PUSH, Problem
from lapangan_contract.problems import MEDIA_TYPE, by_uri
from lapangan_pusat.limits import Limits
from pusat import builders
from pusat.agent import Agent


@pytest.fixture
def hasty(tmp_path: Path) -> Iterator[RunningCentre]:
    """Return a centre that waits for nobody."""
    limits = Limits(body_seconds=0.2, header_seconds=0.2, small_body=1000)
    with RunningCentre(tmp_path, limits=limits) as centre:
        yield centre


def _talk(centre: RunningCentre, *parts: bytes) -> bytes:
    """Send bytes and read until the server hangs up."""
    where = urlsplit(centre.url)
    received = b""
    with socket.create_connection((where.hostname, where.port), timeout=20) as connection:
        for part in parts:
            connection.sendall(part)
        while chunk := connection.recv(65536):
            received += chunk
    return received


def _problem(answer: bytes) -> str:
    head, _, body = answer.partition(b"\r\n\r\n")
    assert MEDIA_TYPE.encode() in head
    kind = by_uri(msgspec.json.decode(body, type=Problem).type)
    assert kind is not None
    assert head.split(b" ")[1] == str(kind.status).encode()
    return kind.name


def test_a_body_that_never_ends_is_a_timeout(hasty: RunningCentre) -> None:
    answer = _talk(hasty, b"POST /v1/token HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc")
    assert _problem(answer) == "timeout"


def test_a_head_that_never_ends_is_hung_up_on(hasty: RunningCentre) -> None:
    assert _talk(hasty, b"POST /v1/token HTTP/1.1\r\nHost: x\r\nX-Slow: ") == b""


@pytest.mark.expected_log("Invalid HTTP request")
def test_what_is_not_http_is_a_problem_too(hasty: RunningCentre) -> None:
    assert _problem(_talk(hasty, b"\x16\x03\x01 hello\r\n\r\n")) == "malformed"


def test_an_announced_size_is_refused_before_it_arrives(hasty: RunningCentre) -> None:
    answer = _talk(hasty, b"POST /v1/token HTTP/1.1\r\nHost: x\r\nContent-Length: 1001\r\n\r\n")
    assert _problem(answer) == "too-large"


def test_a_caller_that_sends_far_too_much_still_reads_the_answer(tmp_path: Path) -> None:
    head = f"POST {PATH_PUSH} HTTP/1.1\r\nHost: x\r\nContent-Length: 30000000\r\n\r\n".encode()
    with RunningCentre(tmp_path) as centre:
        # sending raises when the server closes while bytes are on their way
        assert _problem(_talk(centre, head, *[bytes(1_000_000)] * 30)) == "too-large"


def test_a_chunked_body_is_counted(hasty: RunningCentre) -> None:
    head = b"POST /v1/token HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
    answer = _talk(hasty, head, *(b"64\r\n" + b"x" * 100 + b"\r\n" for _ in range(11)))
    assert _problem(answer) == "too-large"


def test_logs_name_no_person_no_query_and_no_token(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with RunningCentre(tmp_path) as centre:
        agent = Agent(centre.url, centre.read_activation()).sign_in()
        nik = builders.fresh_nik()
        agent.push(agent.item(builders.body(nik, full_name="Kenari Rahasia", phone="+628123456789")))
        agent.push(agent.item(builders.body(nik)))
        agent.post(PATH_PUSH, b'{"nik": "%s"' % nik.encode())
        agent.get(f"/v1/{nik}?nik={nik}")
        agent.close()
    ours = [record for record in caplog.records if not record.name.startswith("urllib3")]  # the caller's own log
    text = "\n".join(record.getMessage() for record in ours)
    assert "POST /v1/registrations 200" in text
    for secret in (nik, "Kenari", "8123456789", agent.token, agent.code):
        assert secret not in text


def test_every_answer_carries_an_id_that_the_log_knows(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "lapangan_pusat.requests")
    with RunningCentre(tmp_path) as centre:
        agent = Agent(centre.url, centre.read_activation())
        answer = agent.get("/v1/nowhere")
        agent.close()
    problem = msgspec.json.decode(answer.content, type=Problem)
    assert problem.request_id == answer.headers["Lapangan-Request"]
    assert any(str(problem.request_id) in record.getMessage() for record in caplog.records)
    assert answer.headers["Cache-Control"] == "no-store"
