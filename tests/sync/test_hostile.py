"""The real HTTP stack against a server that does everything wrong. One test a fault of the catalogue.

Whatever happens on the wire: the error is typed, no record is settled wrongly, nothing personal is logged, and when
the weather clears every record arrives once.
"""

import gzip
import json
import logging
import socket
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from threading import Event
from urllib.parse import parse_qs

import jwt
import msgspec
import pytest
import zstandard

from fakes.apis import credentials
from fakes.canaries import Canaries
from fakes.clocks import VirtualClock
from fakes.hostile import JSON, Behaviour, HostileServer, Line, PoliteCentre, Request, head, problem_body
from fakes.outboxes import FakeOutbox
from lapangan_app.domain.clock import SystemClock
from lapangan_app.domain.states import State
from lapangan_app.errors import BadAnswer, Offline
from lapangan_app.sync.engine import EngineOptions, SyncEngine
from lapangan_app.sync.events import Report
from lapangan_app.sync.planner import Budget
from lapangan_app.sync.transport import HttpApi, Network
from lapangan_app.sync.wire import snapshot_of
from lapangan_contract.messages import PATH_DEVICES, PATH_HELLO, PATH_PUSH, PATH_TOKEN
from sync.conftest import CAPTURE, QUOTE, canary_form, client_id

QUICK = Network(connect_seconds=2.0, grace_seconds=0.4, longest_reply=200_000)
SURE = Network(connect_seconds=5.0, grace_seconds=20.0, longest_reply=200_000)
"""For tests in which the deadline must not be what ends the call."""

ONE_TRY = Budget(setbacks=0, base=0.001, cap=0.01)
PEOPLE = 3


class Laptop:
    """Hold an outbox with people whose data must not be seen, and the real way to the server."""

    def __init__(self, server: HostileServer, network: Network = SURE, url: str | None = None) -> None:
        self.clock = VirtualClock()
        self.server = server
        self.outbox = FakeOutbox()
        for number in range(1, PEOPLE + 1):
            body = snapshot_of(canary_form(number), QUOTE, CAPTURE).body
            self.outbox.save(client_id(number), msgspec.json.decode(body))
        identity = credentials(base_url=url or server.url)
        self.api = HttpApi(identity, self.clock, network)
        self.engine = SyncEngine(self.outbox, self.api, identity, self.clock, EngineOptions(budget=ONE_TRY))

    def run(self) -> Report:
        """Do one run, in which the first failure is the last."""
        return self.engine.run_once(lambda _: None, Event())

    def close(self) -> None:
        """Let go."""
        self.api.close()


Meet = Callable[..., Report]


@pytest.fixture
def meet(caplog: pytest.LogCaptureFixture, canaries: Canaries) -> Iterator[Meet]:
    """Return a function that lets a laptop meet a behaviour at one address and then a polite server.

    It checks everything that must hold whatever the fault is, and returns the report of the bad run.
    """
    caplog.set_level(logging.DEBUG)

    def meeting(
        behaviour: Behaviour, *, path: str = PATH_PUSH, network: Network = SURE, polite: PoliteCentre | None = None
    ) -> Report:
        polite = polite or PoliteCentre()
        with HostileServer(polite, {path: behaviour}) as server, closing(Laptop(server, network)) as laptop:
            bad = laptop.run()
            assert set(laptop.outbox.states().values()) == {State.READY}, "nothing may be learnt from this"
            assert bad.delivered == 0
            assert bad.retry_in is not None
            server.behaviours.clear()
            laptop.clock.pass_time(bad.retry_in)
            good = laptop.run()
            assert good.accepted == PEOPLE, good
            assert good.reconciled
            assert len(server.polite.centre.applies) == PEOPLE, "one effect each"
            for request in server.requests:
                canaries.demand_none(canaries.in_bytes(request.head, "head of a request"))
            assert {request.method for request in server.requests} <= {"GET", "POST"}
            return bad

    yield meeting
    canaries.demand_none(canaries.in_text(caplog.text, "log"))


@pytest.fixture
def meet_after_commit(meet: Meet) -> Meet:
    """Like `meet`, for true answers that `spoil` damages on their way out: the centre has stored everything."""

    def meeting(spoil: Callable[[Line, bytes], None], **options: object) -> Report:
        polite = PoliteCentre()
        return meet(lambda line, request: spoil(line, polite.reply_to(request)), polite=polite, **options)

    return meeting


# -- no way through


def test_F21_no_name_resolution(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_name(*_: object, **__: object) -> None:
        raise socket.gaierror(-3, "Temporary failure in name resolution")

    with HostileServer(PoliteCentre()) as server, closing(Laptop(server, url="https://pusat.example")) as laptop:
        monkeypatch.setattr(socket, "getaddrinfo", no_name)
        report = laptop.run()
    assert report.stopped_by == "offline"
    assert set(laptop.outbox.states().values()) == {State.READY}


def test_F22_connection_refused() -> None:
    with HostileServer(PoliteCentre()) as server:
        pass
    with closing(Laptop(server)) as laptop:
        assert laptop.run().stopped_by == "offline"
        assert set(laptop.outbox.states().values()) == {State.READY}


def test_F22_reset_on_connect() -> None:
    with HostileServer(PoliteCentre(), greet=Line.reset) as server, closing(Laptop(server)) as laptop:
        assert laptop.run().stopped_by == "offline"


def test_F23_reset_before_the_answer(meet: Meet) -> None:
    assert meet(lambda line, request: line.reset()).stopped_by == "offline"


def test_F23_reset_within_the_head(meet: Meet) -> None:
    def behave(line: Line, request: Request) -> None:
        line.send(b"HTTP/1.1 200 OK\r\nContent-Ty")
        line.reset()

    assert meet(behave).stopped_by in {"offline", "bad_answer"}


def test_F24_answer_lost_after_the_commit(meet_after_commit: Meet) -> None:
    assert meet_after_commit(lambda line, body: line.socket.close()).stopped_by == "offline"


def test_F24_reset_after_the_commit(meet_after_commit: Meet) -> None:
    assert meet_after_commit(lambda line, body: line.reset()).stopped_by == "offline"


def test_F25_the_same_answer_twice_on_one_connection(meet: Meet) -> None:
    """A proxy that repeats a request leaves a second answer on the line; it is never read as the next one."""

    def behave(line: Line, request: Request) -> None:
        body = b'{"tenant":"desa-uji","verdicts":[],"count":0}'
        answer = head(200, len(body)) + body
        line.send(answer + answer)
        line.socket.close()

    report = meet(behave)
    assert ("no_verdict", PEOPLE) in report.failures


@pytest.mark.parametrize("status", [500, 502, 503, 504])
@pytest.mark.parametrize("committed", [False, True])
def test_F27_F39_server_errors_before_and_after_the_commit(
    meet: Meet, meet_after_commit: Meet, status: int, committed: bool
) -> None:
    page = b"<html>Bad Gateway</html>"
    if committed:
        report = meet_after_commit(lambda line, body: line.answer(status, page, "text/html"))
    else:
        report = meet(lambda line, request: line.answer(status, page, "text/html"))
    assert report.stopped_by == "server_busy"


# -- answers that are no verdicts


def test_F32_one_expired_token_is_replaced(caplog: pytest.LogCaptureFixture) -> None:
    refused: list[Request] = []

    def behave(line: Line, request: Request) -> None:
        if not refused:
            refused.append(request)
            line.answer(401, problem_body("token-invalid", 401), "application/problem+json")
        else:
            server.polite(line, request)

    with HostileServer(PoliteCentre(), {PATH_PUSH: behave}) as server, closing(Laptop(server)) as laptop:
        assert laptop.run().accepted == PEOPLE
        assert server.polite.tokens == 2
    assert "token-0000" not in caplog.text


def test_F32_a_token_that_never_pleases_stops_sending(meet: Meet) -> None:
    body = problem_body("token-invalid", 401)
    report = meet(lambda line, request: line.answer(401, body, "application/problem+json"))
    assert report.stopped_by == "sign_in_needed"


@pytest.mark.parametrize(
    ("name", "status", "code"),
    [
        ("device-revoked", 403, "device_revoked"),
        ("device-unknown", 403, "not_enrolled"),
        ("wrong-tenant", 409, "wrong_tenant"),
        ("client-too-old", 426, "client_too_old"),
    ],
)
def test_F33_final_answers_stop_sending_and_keep_the_data(meet: Meet, name: str, status: int, code: str) -> None:
    body = problem_body(name, status)
    assert meet(lambda line, request: line.answer(status, body, "application/problem+json")).stopped_by == code


@pytest.mark.parametrize("status", [404, 405, 410])
@pytest.mark.parametrize("path", [PATH_HELLO, PATH_PUSH])
def test_F34_wrong_address(meet: Meet, status: int, path: str) -> None:
    report = meet(lambda line, request: line.answer(status, b"<html>Not here</html>", "text/html"), path=path)
    assert report.stopped_by == "wrong_address"


@pytest.mark.parametrize("status", [408, 425, 429, 503])
@pytest.mark.parametrize(
    ("header", "least", "most"),
    [
        ("0", 0, 1),
        ("120", 120, 120),
        ("1000000000", 900, 900),
        ("-7", 0, 1),
        ("soon", 0, 1),
        (format_datetime(datetime(2020, 1, 1, tzinfo=UTC), usegmt=True), 0, 1),
        (format_datetime(datetime(2120, 1, 1, tzinfo=UTC), usegmt=True), 900, 900),
    ],
)
def test_F35_retry_after(status: int, header: str, least: float, most: float) -> None:
    def behave(line: Line, request: Request) -> None:
        line.answer(status, b"{}", Retry_After=header)

    with HostileServer(PoliteCentre(), {PATH_PUSH: behave}) as server:
        with closing(Laptop(server)) as laptop:
            report = laptop.run()
    assert report.stopped_by == "server_busy"
    assert report.retry_in is not None
    assert least <= report.retry_in <= most


@pytest.mark.parametrize("status", [402, 409, 412, 428])
def test_F36_F37_a_status_without_a_registered_problem_says_nothing(meet: Meet, status: int) -> None:
    assert meet(lambda line, request: line.answer(status, b'{"detail":"duplicate"}')).stopped_by == "bad_answer"


def test_F38_a_proxy_refuses_the_size_in_its_own_words() -> None:
    def behave(line: Line, request: Request) -> None:
        if len(json.loads(request.body)["items"]) > 1:
            line.answer(413, b"<html>Request Entity Too Large</html>", "text/html")
        else:
            server.polite(line, request)

    with HostileServer(PoliteCentre(), {PATH_PUSH: behave}) as server, closing(Laptop(server)) as laptop:
        assert laptop.run().accepted == PEOPLE


# -- somebody else answers


@pytest.mark.parametrize("media_type", ["text/html", "text/html; charset=utf-8", "text/plain"])
@pytest.mark.parametrize("path", [PATH_HELLO, PATH_TOKEN, PATH_PUSH])
def test_F41_captive_portal_says_200(meet: Meet, media_type: str, path: str) -> None:
    page = b"<html><body>Silakan masuk ke hotspot</body></html>"
    assert meet(lambda line, request: line.answer(200, page, media_type), path=path).stopped_by == "captive_portal"


@pytest.mark.expected_log("urllib3.connection Failed to parse headers")
def test_F48_head_cut_by_an_orderly_close(meet_after_commit: Meet) -> None:
    """The standard library takes the end of the line for the end of the head."""

    def spoil(line: Line, body: bytes) -> None:
        line.send(b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\nContent-Ty")
        line.socket.close()

    assert meet_after_commit(spoil).stopped_by == "bad_answer"


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_F42_redirects_are_never_followed(meet: Meet, status: int) -> None:
    seen: list[str] = []

    def behave(line: Line, request: Request) -> None:
        seen.append(request.path)
        line.answer(status, b"", "text/html", Location="/login")

    assert meet(behave).stopped_by == "captive_portal"
    assert seen == [PATH_PUSH]


@pytest.mark.parametrize("status", [407, 511])
def test_F43_network_sign_in(meet: Meet, status: int) -> None:
    assert meet(lambda line, request: line.answer(status, b"{}")).stopped_by == "captive_portal"


# -- too slow


def test_F46_slow_loris_body(meet_after_commit: Meet) -> None:
    def spoil(line: Line, body: bytes) -> None:
        line.send(head(200, len(body)))
        line.drip(body, every=0.02)

    report = meet_after_commit(spoil, network=QUICK)
    assert report.stopped_by == "offline"


@pytest.mark.expected_log("urllib3.connection Failed to parse headers")
def test_F46_slow_loris_head(meet: Meet) -> None:
    def behave(line: Line, request: Request) -> None:
        line.send(b"HTTP/1.1 200 OK\r\n")
        line.drip(b"X-Slow: 1\r\n" * 60, every=0.02)

    assert meet(behave, network=QUICK).stopped_by == "offline"


def test_F46_endless_interim_answers(meet: Meet) -> None:
    def behave(line: Line, request: Request) -> None:
        while not line.over.wait(0.005):
            line.send(b"HTTP/1.1 100 Continue\r\n\r\n")

    assert meet(behave, network=QUICK).stopped_by == "offline"


def test_F46_a_server_that_never_answers(meet: Meet) -> None:
    assert meet(lambda line, request: line.hang(), network=QUICK).stopped_by == "offline"


def test_F46_a_server_that_never_reads() -> None:
    """The request does not fit the buffers of the line, so that sending it blocks."""

    def greet(line: Line) -> None:
        line.hang()

    with HostileServer(PoliteCentre(), greet=greet) as server:
        identity = credentials(base_url=server.url)
        network = Network(grace_seconds=0.4, slowest_bytes_per_second=1e9)
        with closing(HttpApi(identity, SystemClock(), network)) as api:
            with pytest.raises(Offline):
                api.lookup(["x" * 60_000] * 500)


def test_F58_slow_but_in_time(meet: Meet) -> None:
    def behave(line: Line, request: Request) -> None:
        line.over.wait(0.2)
        line.answer(503, b"{}")

    assert meet(behave).stopped_by == "server_busy"


def test_a_call_under_way_can_be_cut_from_another_thread() -> None:
    reached = Event()

    def behave(line: Line, request: Request) -> None:
        reached.set()
        line.hang()

    with HostileServer(PoliteCentre(), {PATH_PUSH: behave}) as server, closing(Laptop(server)) as laptop:
        laptop.api.sign_in()
        flight = laptop.api.begin_push(())
        assert reached.wait(10)
        laptop.api.abort()
        with pytest.raises(Offline):
            flight.result(10)


# -- cut, packed and bent answers


def cut_gzip(line: Line, body: bytes) -> None:
    packed = gzip.compress(body)[: len(gzip.compress(body)) // 2]
    line.send(head(200, len(packed), Content_Encoding="gzip") + packed)


def gzip_without_trailer(line: Line, body: bytes) -> None:
    packed = gzip.compress(body)[:-8]
    line.send(head(200, len(packed), Content_Encoding="gzip") + packed)


def gzip_with_wrong_sum(line: Line, body: bytes) -> None:
    packed = bytearray(gzip.compress(body))
    packed[-5] ^= 1
    line.send(head(200, len(packed), Content_Encoding="gzip") + bytes(packed))


def gzip_with_more_behind(line: Line, body: bytes) -> None:
    packed = gzip.compress(body) + b"{}"
    line.send(head(200, len(packed), Content_Encoding="gzip") + packed)


def cut_zstd(line: Line, body: bytes) -> None:
    packed = zstandard.ZstdCompressor().compress(body)[:-5]
    line.send(head(200, len(packed), Content_Encoding="zstd") + packed)


def not_zstd(line: Line, body: bytes) -> None:
    line.send(head(200, len(body), Content_Encoding="zstd") + body)


def unknown_encoding(line: Line, body: bytes) -> None:
    line.send(head(200, len(body), Content_Encoding="br") + body)


@pytest.mark.parametrize(
    "spoil",
    [
        cut_gzip,
        gzip_without_trailer,
        gzip_with_wrong_sum,
        gzip_with_more_behind,
        cut_zstd,
        not_zstd,
        unknown_encoding,
    ],
)
def test_F47_damaged_compression(meet_after_commit: Meet, spoil: Callable[[Line, bytes], None]) -> None:
    assert meet_after_commit(spoil).stopped_by == "bad_answer"


@pytest.mark.parametrize("encoding", ["gzip", "zstd"])
def test_F47_whole_compression_is_read(encoding: str) -> None:
    def behave(line: Line, request: Request) -> None:
        body = server.polite.reply_to(request)
        packed = gzip.compress(body) if encoding == "gzip" else zstandard.ZstdCompressor().compress(body)
        line.send(head(200, len(packed), Content_Encoding=encoding) + packed)

    with HostileServer(PoliteCentre(), {PATH_PUSH: behave}) as server, closing(Laptop(server)) as laptop:
        assert laptop.run().accepted == PEOPLE


@pytest.mark.parametrize("part", [0, 1, 100, -1])
def test_F48_body_shorter_than_it_says(meet_after_commit: Meet, part: int) -> None:
    def spoil(line: Line, body: bytes) -> None:
        line.send(head(200, len(body)) + body[:part])
        line.socket.shutdown(socket.SHUT_WR)
        line.socket.close()

    assert meet_after_commit(spoil).stopped_by in {"bad_answer", "offline"}


def test_F48_chunks_end_too_early(meet_after_commit: Meet) -> None:
    def spoil(line: Line, body: bytes) -> None:
        chunk = b"%x\r\n" % len(body) + body + b"\r\n"
        line.send(head(200, None, Transfer_Encoding="chunked") + chunk)
        line.socket.close()

    assert meet_after_commit(spoil).stopped_by in {"bad_answer", "offline"}


def test_F48_reset_within_the_body(meet_after_commit: Meet) -> None:
    def spoil(line: Line, body: bytes) -> None:
        line.send(head(200, len(body)) + body[: len(body) // 2])
        line.reset()

    assert meet_after_commit(spoil).stopped_by in {"offline", "bad_answer"}


@pytest.mark.parametrize("part", [0.0, 0.5, 0.99])
def test_F49_close_delimited_answer_cut(meet_after_commit: Meet, part: float) -> None:
    def spoil(line: Line, body: bytes) -> None:
        line.send(b"HTTP/1.0 200 OK\r\nContent-Type: application/json\r\n\r\n" + body[: int(len(body) * part)])
        line.socket.close()

    assert meet_after_commit(spoil).stopped_by == "bad_answer"


def test_F50_endless_answer(meet: Meet) -> None:
    def behave(line: Line, request: Request) -> None:
        line.send(head(200, 2 << 30))
        for _ in range(1000):
            line.send(b" " * 65536)

    assert meet(behave).stopped_by == "bad_answer"


@pytest.mark.parametrize("encoding", ["gzip", "zstd"])
def test_F50_bomb(meet: Meet, encoding: str) -> None:
    plain = b" " * (64 << 20)
    packed = gzip.compress(plain) if encoding == "gzip" else zstandard.ZstdCompressor().compress(plain)

    def behave(line: Line, request: Request) -> None:
        line.send(head(200, len(packed), Content_Encoding=encoding) + packed)

    assert meet(behave).stopped_by == "bad_answer"


EMPTY = b'{"tenant":"desa-uji","verdicts":[],"count":0}'


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"[]",
        b"{",
        b"[" * 100_000,
        b'{"tenant":"desa-uji","verdicts":' + b'[{"key":' * 20_000,
        EMPTY[:-1] + b',"x":NaN}',
        EMPTY[:-1] + b',"x":Infinity}',
        EMPTY[:-1] + b',"count":0}',
        b'{"tenant":"desa-uji","tenant":"desa-uji","verdicts":[],"count":0}',
        EMPTY.replace(b"desa-uji", b"desa-uj\xff"),
        EMPTY.replace(b'"count":0', b'"count":"0"'),
        EMPTY.replace(b'"count":0', b'"count":0.5'),
        EMPTY.replace(b',"count":0', b""),
        EMPTY + EMPTY,
        b"\xef\xbb\xbf" + EMPTY,
        EMPTY.decode().encode("utf-16"),
        b'{"tenant":"desa-uji","verdicts":['
        + b",".join([b'{"key":"x","status":"accepted"}'] * 600)
        + b'],"count":600}',
    ],
    ids=range(18),
)
def test_F51_bent_json(meet: Meet, body: bytes) -> None:
    assert meet(lambda line, request: line.answer(200, body)).stopped_by == "bad_answer"


@pytest.mark.parametrize(
    "start",
    [
        b"ICY 200 OK\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"HTTP/1.1 abc OK\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"X: " + b"y" * 70_000 + b"\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 200 + b"\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\nContent-Type: application/json\r\n\r\n{}",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Type: application/json\r\n\r\nzz\r\n{}\r\n0\r\n\r\n",
    ],
    ids=range(7),
)
def test_answers_that_are_not_http(meet: Meet, start: bytes) -> None:
    def behave(line: Line, request: Request) -> None:
        line.send(start)
        line.socket.close()

    assert meet(behave).stopped_by in {"bad_answer", "offline", "captive_portal"}


# -- good manners


def test_a_connection_that_the_server_closed_meanwhile_costs_no_record() -> None:
    def behave(line: Line, request: Request) -> None:
        server.polite(line, request)
        line.socket.close()

    with HostileServer(PoliteCentre(), {PATH_HELLO: behave, PATH_TOKEN: behave}) as server:
        with closing(Laptop(server)) as laptop:
            reports = [laptop.run() for _ in range(3)]
    assert reports[-1].stopped_by is None
    assert len(server.polite.centre.applies) == PEOPLE


def test_one_connection_carries_a_whole_run() -> None:
    with HostileServer(PoliteCentre()) as server, closing(Laptop(server)) as laptop:
        laptop.run()
        assert server.connections == 1
        assert laptop.api.traffic.calls == len(server.requests)


def test_asks_for_plain_answers_and_packs_what_it_sends() -> None:
    with HostileServer(PoliteCentre()) as server, closing(Laptop(server)) as laptop:
        laptop.run()
    push = next(request for request in server.requests if request.path == PATH_PUSH)
    assert push.headers["accept-encoding"] == "identity"
    assert push.headers["content-encoding"] == "zstd"
    assert push.headers["content-type"] == JSON
    assert push.headers["lapangan-client"] == "0.1.0"
    assert push.headers["authorization"].startswith("Bearer token-")
    assert json.loads(push.body)["tenant"] == "desa-uji"


def test_environment_variables_redirect_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    with HostileServer(PoliteCentre()) as server, closing(Laptop(server)) as laptop:
        assert laptop.run().accepted == PEOPLE


def test_closing_ends_what_is_under_way_and_what_is_queued() -> None:
    reached = Event()

    def behave(line: Line, request: Request) -> None:
        reached.set()
        line.hang()

    with HostileServer(PoliteCentre(), {PATH_PUSH: behave}) as server:
        laptop = Laptop(server)
        flights = [laptop.api.begin_push(()) for _ in range(2)]
        assert reached.wait(10)
        laptop.close()
        for flight in flights:
            with pytest.raises(Offline):
                flight.result(10)
    assert [request.path for request in server.requests].count(PATH_PUSH) == 1


@pytest.mark.parametrize("years", [-20, 20])
def test_F64_assertions_are_dated_by_the_server(years: int) -> None:
    with HostileServer(PoliteCentre()) as server, closing(Laptop(server)) as laptop:
        laptop.clock.wall += timedelta(days=365 * years)
        assert laptop.run().accepted == PEOPLE
        before = datetime.now(UTC).timestamp()
    asked = next(request for request in server.requests if request.path == PATH_TOKEN)
    form = parse_qs(asked.body.decode())
    claims = jwt.decode(form["assertion"][0], options={"verify_signature": False})
    assert form["grant_type"] == ["urn:ietf:params:oauth:grant-type:jwt-bearer"]
    assert abs(claims["iat"] - before) < 300


def test_a_token_is_used_until_shortly_before_its_end() -> None:
    with HostileServer(PoliteCentre()) as server, closing(Laptop(server)) as laptop:
        laptop.run()
        laptop.clock.pass_time(869)
        laptop.api.sign_in()
        assert server.polite.tokens == 1
        laptop.clock.pass_time(2)
        laptop.api.sign_in()
        assert server.polite.tokens == 2


def test_enrolling_twice_is_harmless_and_another_devices_answer_is_not_believed() -> None:
    with HostileServer(PoliteCentre()) as server:
        identity = credentials(base_url=server.url, activation_code="a-code-of-sixteen-or-more")
        with closing(HttpApi(identity, SystemClock(), SURE)) as api:
            api.enrol()
            api.enrol()
            other = (
                b'{"tenant":"desa-uji","device_id":"%s","enrolled_at":"2026-11-21T01:00:00Z"}'
                % b"6f1a1b2c-3d4e-4f50-8a6b-000000000000"
            )
            server.behaviours[PATH_DEVICES] = lambda line, request: line.answer(200, other)
            with pytest.raises(BadAnswer):
                api.enrol()
