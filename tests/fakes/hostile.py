"""A server on a real socket that answers politely until a test gives it a way to misbehave.

with HostileServer(PoliteCentre(), {PATH_PUSH: cut_body}) as server: ...
"""

import gzip
import json
import socket
import ssl
import struct
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime
from types import TracebackType

import msgspec
import zstandard

from fakes.apis import FakeCentre
from lapangan_contract.messages import (
    EnrolReply,
    EnrolRequest,
    LookupRequest,
    PushRequest,
    TokenReply,
)

JSON = "application/json"


@dataclass(frozen=True, slots=True)
class Request:
    """Hold one request as it came, its body unpacked."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes
    head: bytes


@dataclass(slots=True)
class Line:
    """Let a behaviour write to the client, and know when the test is over."""

    socket: socket.socket
    over: threading.Event

    def send(self, data: bytes) -> None:
        """Send bytes."""
        self.socket.sendall(data)

    def drip(self, data: bytes, every: float) -> None:
        """Send one byte at a time until it is sent, the client leaves or the test ends."""
        for byte in data:
            if self.over.wait(every):
                return
            self.send(bytes([byte]))

    def hang(self) -> None:
        """Say nothing more until the test ends."""
        self.over.wait(60)

    def reset(self) -> None:
        """End the connection with a reset instead of a farewell."""
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.socket.close()

    def answer(self, status: int, body: bytes, media_type: str = JSON, **headers: str) -> None:
        """Send a whole answer with a true length."""
        self.send(head(status, len(body), media_type, **headers) + body)


def head(status: int, length: int | None, media_type: str = JSON, **headers: str) -> bytes:
    """Return the head of an answer; `length` None leaves the length out. Underscores in names become hyphens."""
    fields = {"Content-Type": media_type, "Date": format_datetime(datetime.now(UTC), usegmt=True)}
    fields |= {name.replace("_", "-"): value for name, value in headers.items()}
    if length is not None:
        fields["Content-Length"] = str(length)
    lines = [f"HTTP/1.1 {status} Said", *(f"{name}: {value}" for name, value in fields.items()), "", ""]
    return "\r\n".join(lines).encode("latin-1")


Behaviour = Callable[[Line, Request], None]
"""Answer one request, or fail to. Returning keeps the connection open."""


@dataclass
class PoliteCentre:
    """Answer every address of the contract from a centre in memory."""

    centre: FakeCentre = field(default_factory=FakeCentre)
    tokens: int = 0

    def reply_to(self, request: Request) -> bytes:
        """Return the body of the proper answer."""
        match request.path:
            case "/v1/hello":
                reply: object = self.centre.hello()
            case "/v1/token":
                self.tokens += 1
                reply = TokenReply(access_token=f"token-{self.tokens:016d}", expires_in=900)
            case "/v1/devices":
                asked = msgspec.json.decode(request.body, type=EnrolRequest)
                reply = EnrolReply(tenant=asked.tenant, device_id=asked.device_id, enrolled_at="2026-11-21T01:00:00Z")
            case "/v1/registrations":
                reply = self.centre.push(msgspec.json.decode(request.body, type=PushRequest).items)
            case "/v1/receipts:lookup":
                reply = self.centre.lookup(msgspec.json.decode(request.body, type=LookupRequest).keys)
            case _:
                raise AssertionError(f"nothing is asked for at {request.path}")
        return msgspec.json.encode(reply)

    def __call__(self, line: Line, request: Request) -> None:
        """Fit `Behaviour`."""
        line.answer(200, self.reply_to(request))


class HostileServer:
    """Serve on a free port of this machine; `behaviours` by path replace the polite answer."""

    def __init__(
        self,
        polite: PoliteCentre,
        behaviours: dict[str, Behaviour] | None = None,
        *,
        secure: ssl.SSLContext | None = None,
        greet: Callable[[Line], None] | None = None,
    ) -> None:
        self.polite, self.behaviours = polite, behaviours if behaviours is not None else {}
        self.requests: list[Request] = []
        self.connections = 0
        self.bugs: list[BaseException] = []
        self._secure, self._greet = secure, greet
        self._over = threading.Event()
        self._threads: list[threading.Thread] = []
        self._open: list[socket.socket] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]

    @property
    def url(self) -> str:
        """Return the address."""
        return f"{'https' if self._secure else 'http'}://127.0.0.1:{self.port}"

    def __enter__(self) -> "HostileServer":
        self._start(self._accept)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for line in self._open:
            with suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)
            line.close()
        for thread in self._threads:
            thread.join(10)
            assert not thread.is_alive()
        if error is None and self.bugs:
            raise self.bugs[0]

    def _start(self, work: Callable[..., None], *arguments: object) -> None:
        thread = threading.Thread(target=work, args=arguments, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while True:
            try:
                line, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            self._open.append(line)
            self._start(self._serve, line)

    def _serve(self, plain: socket.socket) -> None:
        try:
            if self._greet is not None:
                self._greet(Line(plain, self._over))
                return
            line = Line(self._secure.wrap_socket(plain, server_side=True) if self._secure else plain, self._over)
            self._open.append(line.socket)
            while (request := read_request(line.socket)) is not None:
                self.requests.append(request)
                self.behaviours.get(request.path, self._polite)(line, request)
        except (OSError, ValueError):
            pass  # the client left, or the test is over
        except Exception as bug:  # noqa: BLE001 - told to the test at its end
            self.bugs.append(bug)
        finally:
            with suppress(OSError):
                plain.close()

    def _polite(self, line: Line, request: Request) -> None:
        if request.method == "HEAD":
            line.answer(404, b"")
            return
        self.polite(line, request)


def read_request(line: socket.socket) -> Request | None:
    """Read one request with its body, or None at the end of the connection."""
    data = b""
    while b"\r\n\r\n" not in data:
        part = line.recv(65536)
        if not part:
            return None
        data += part
    top, _, body = data.partition(b"\r\n\r\n")
    first, *rest = top.decode("latin-1").split("\r\n")
    headers = {name.lower(): value.strip() for name, _, value in (entry.partition(":") for entry in rest)}
    while len(body) < int(headers.get("content-length", "0")):
        part = line.recv(65536)
        if not part:
            return None
        body += part
    method, path, _ = first.split(" ")
    return Request(method, path, headers, unpacked(body, headers.get("content-encoding", "")), top)


def unpacked(body: bytes, encoding: str) -> bytes:
    """Undo the encoding of a request body."""
    match encoding:
        case "zstd":
            return zstandard.ZstdDecompressor().decompressobj().decompress(body)
        case "gzip":
            return gzip.decompress(body)
        case _:
            return body


def problem_body(name: str, status: int) -> bytes:
    """Return problem details as the contract has them."""
    return json.dumps(
        {"type": f"urn:lapangan:problem:{name}", "title": "x", "status": status, "retryable": False}
    ).encode()
