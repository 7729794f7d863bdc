"""Run the application on uvicorn: one line on stdout when it accepts, a clean end on request."""

import asyncio
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import h11
import msgspec
import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from lapangan_contract.problems import MEDIA_TYPE
from lapangan_pusat.refusals import Refusal


class Protocol(H11Protocol):
    """Speak problem details even about requests that are not HTTP, and hang up on heads that never end."""

    header_seconds = 20.0

    def connection_made(self, transport: Any) -> None:
        """Start the clock of the first head."""
        super().connection_made(transport)
        self._head_timer = self.loop.call_later(self.header_seconds, self._give_up)

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop the clock."""
        self._head_timer.cancel()
        super().connection_lost(exc)

    def _give_up(self) -> None:
        if self.conn.their_state is h11.IDLE and not self.transport.is_closing():
            self.transport.close()

    def send_400_response(self, msg: str) -> None:
        """Answer what is not HTTP with a problem, and close."""
        body = msgspec.json.encode(Refusal("malformed").problem())
        head = h11.Response(
            status_code=400,
            reason=b"Bad Request",
            headers=[
                (b"content-type", MEDIA_TYPE.encode()),
                (b"content-length", str(len(body)).encode()),
                (b"connection", b"close"),
            ],
        )
        for event in (head, h11.Data(data=body), h11.EndOfMessage()):
            self.transport.write(self.conn.send(event) or b"")
        self.transport.close()


class Server(uvicorn.Server):
    """A server that leaves signals to its owner, so that it may run in any thread and exit with status 0."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Capture none."""
        yield


@dataclass(frozen=True, slots=True)
class Certificate:
    """Name the PEM files of the server's certificate chain and its private key."""

    chain: Path
    key: Path


def configure(
    app: Any, header_seconds: float = 20.0, workers: int = 1, certificate: Certificate | None = None
) -> uvicorn.Config:
    """Return the settings of uvicorn for an application or, with several workers, its import path."""
    protocol = type("Protocol", (Protocol,), {"header_seconds": header_seconds}) if workers == 1 else Protocol
    return uvicorn.Config(
        app,
        http=protocol,
        ws="none",
        lifespan="off",
        workers=workers,
        factory=isinstance(app, str),
        access_log=False,
        log_config=None,
        server_header=False,
        date_header=False,
        timeout_keep_alive=30,
        timeout_graceful_shutdown=10,
        backlog=2048,
        ssl_certfile=certificate.chain if certificate else None,
        ssl_keyfile=str(certificate.key) if certificate else None,
    )


def listen(host: str, port: int) -> socket.socket:
    """Return a socket that already accepts, so that its address may be announced. Port 0 takes a free one."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # named as TCP, or asyncio leaves Nagle's algorithm on and every answer waits 40 ms for an acknowledgement
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
        listener.listen(2048)
    except OSError:
        listener.close()
        raise
    return listener


def address(listener: socket.socket, scheme: str = "http") -> str:
    """Return the URL of a listening socket."""
    host, port = listener.getsockname()[:2]
    return f"{scheme}://[{host}]:{port}" if ":" in host else f"{scheme}://{host}:{port}"


async def serve(server: Server, listener: socket.socket) -> None:
    """Serve until `server.should_exit` is set, then finish what is under way and close the socket."""
    try:
        await server.serve(sockets=[listener])
    finally:
        listener.close()
        await asyncio.sleep(0)  # lets transports report their end
