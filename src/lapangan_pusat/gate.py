"""The outer door: limits, time, decompression and headers of every request, whatever address it asks for."""

import asyncio
import logging
import secrets
from collections.abc import Callable
from email.utils import format_datetime
from time import perf_counter
from typing import Any

import msgspec

from lapangan_contract.messages import (
    PATH_ATTACHMENTS,
    PATH_DEVICES,
    PATH_HAVE,
    PATH_HEALTH,
    PATH_HELLO,
    PATH_LOOKUP,
    PATH_PUSH,
    PATH_RECEIPTS,
    PATH_TOKEN,
    PATH_UPLOAD,
)
from lapangan_contract.problems import MEDIA_TYPE
from lapangan_pusat.clock import Clock
from lapangan_pusat.limits import Limits, unpack
from lapangan_pusat.refusals import Refusal
from lapangan_pusat.streaming import Streaming

Scope = Any
Receive = Callable[[], Any]
Send = Callable[[Any], Any]

REQUEST_ID = "lapangan.request_id"
"""Key under which the scope carries the id of the request."""

MIN_CLIENT = (0, 1, 0)
"""Oldest version of the application that is still accepted (C10)."""

LINGER = 2.0
"""How long, in seconds, the rest of a refused request is let in."""

_PATHS = frozenset(
    {
        PATH_HELLO,
        PATH_HEALTH,
        PATH_DEVICES,
        PATH_TOKEN,
        PATH_PUSH,
        PATH_RECEIPTS,
        PATH_LOOKUP,
        PATH_HAVE,
        PATH_ATTACHMENTS,
    }
)

log = logging.getLogger("lapangan_pusat.requests")


class Gate:
    """Wrap the application (ASGI): what gets through has a whole, unpacked body of bounded size.

    Attachments alone go to `streaming`, which reads their bytes as they come.
    """

    def __init__(self, app: Any, limits: Limits, clock: Clock, streaming: Streaming | None = None) -> None:
        self._app = app
        self._streaming = streaming
        self._limits = limits
        self._clock = clock
        self._busy = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection event."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request_id = scope[REQUEST_ID] = secrets.token_hex(8)
        answer = _Answer(send, self._headers(request_id))
        inbound = _Inbound(receive)
        started = perf_counter()
        self._busy += 1
        try:
            await self._serve(scope, inbound, answer)
        except Refusal as refusal:
            await answer.refuse(refusal, request_id, inbound)
        finally:
            self._busy -= 1
            # no query, no strange path, no body: nothing about a person can stand here
            took = round((perf_counter() - started) * 1000)
            log.info(
                "%s %s %s %s %d ms",
                request_id,
                scope["method"],
                _label(scope["path"]),
                answer.status,
                took,
            )

    async def _serve(self, scope: Scope, receive: "_Inbound", answer: "_Answer") -> None:
        if self._busy > self._limits.in_flight:
            raise Refusal("overloaded", retry_after=self._limits.retry_after)
        headers = {name.lower(): value for name, value in scope["headers"]}
        _require_client(headers.get(b"lapangan-client", b"").decode("latin-1"))
        if self._streaming is not None and _is_streamed(scope["path"]):
            await self._streaming(scope, receive, answer, scope[REQUEST_ID])
            return
        limit = self._limits.body if scope["path"] in (PATH_PUSH, PATH_LOOKUP) else self._limits.small_body
        try:
            async with asyncio.timeout(self._limits.body_seconds):
                raw = await _whole(receive, headers.get(b"content-length"), limit)
        except TimeoutError:
            raise Refusal("timeout") from None
        if raw is None:
            return  # the caller has gone
        encoding = headers.get(b"content-encoding", b"").decode("latin-1")
        body = await asyncio.to_thread(unpack, raw, encoding, limit) if encoding else raw
        await self._app(scope, _Whole(body, receive), answer)

    def _headers(self, request_id: str) -> list[tuple[bytes, bytes]]:
        date = format_datetime(self._clock.now(), usegmt=True)
        return [
            (b"date", date.encode()),
            (b"cache-control", b"no-store"),
            (b"x-content-type-options", b"nosniff"),
            (b"lapangan-request", request_id.encode()),
        ]


class _Inbound:
    """Read the request, and know whether all of it has come."""

    def __init__(self, receive: Receive) -> None:
        self._receive = receive
        self._ended = False

    @property
    def ended(self) -> bool:
        """Tell whether nothing more will come."""
        return self._ended

    async def __call__(self) -> Any:
        message = await self._receive()
        self._ended = message["type"] == "http.disconnect" or not message.get("more_body", False)
        return message

    async def drain(self, seconds: float) -> None:
        """Throw away what is still on its way, for a while."""
        try:
            async with asyncio.timeout(seconds):
                while not self._ended:
                    await self()
        except TimeoutError:
            pass


class _Whole:
    """Replay a body that has already arrived, then pass on what the connection says."""

    def __init__(self, body: bytes, receive: Receive) -> None:
        self._body: bytes | None = body
        self._receive = receive

    async def __call__(self) -> Any:
        if self._body is None:
            return await self._receive()
        body, self._body = self._body, None
        return {"type": "http.request", "body": body, "more_body": False}


class _Answer:
    """Send an answer with the headers that every answer has, and remember its status."""

    def __init__(self, send: Send, headers: list[tuple[bytes, bytes]]) -> None:
        self._send = send
        self._headers = headers
        self.status = 0

    async def __call__(self, message: Any) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            message = {**message, "headers": [*message["headers"], *self._headers]}
        await self._send(message)

    async def refuse(self, refusal: Refusal, request_id: str, inbound: _Inbound) -> None:
        """Answer with a problem and close.

        A caller that is still sending would be reset and never read the answer, so the rest is let in for a while.
        """
        body = msgspec.json.encode(refusal.problem(request_id))
        headers = [(b"content-type", MEDIA_TYPE.encode()), (b"content-length", str(len(body)).encode())]
        headers.append((b"connection", b"close"))
        if refusal.retry_after is not None:
            headers.append((b"retry-after", str(refusal.retry_after).encode()))
        await self({"type": "http.response.start", "status": refusal.problem_type.status, "headers": headers})
        await self({"type": "http.response.body", "body": body, "more_body": True})
        await inbound.drain(LINGER)
        await self({"type": "http.response.body", "body": b"", "more_body": False})


async def _whole(receive: Receive, announced: bytes | None, limit: int) -> bytes | None:
    """Read a body up to a limit. Returns None when the caller hangs up; raises `Refusal` (too-large)."""
    if announced and announced.isdigit() and int(announced) > limit:
        raise Refusal("too-large")
    parts, size = [], 0
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            return None
        parts.append(message.get("body", b""))
        size += len(parts[-1])
        if size > limit:
            raise Refusal("too-large")
        if not message.get("more_body", False):
            return b"".join(parts)


def _is_streamed(path: str) -> bool:
    return path == PATH_ATTACHMENTS or path.startswith(PATH_ATTACHMENTS + "/")


def _label(path: str) -> str:
    """Return what the log may say about an address."""
    if path in _PATHS:
        return path
    return PATH_UPLOAD if _is_streamed(path) else "other"


def _require_client(version: str) -> None:
    """Refuse an application that is too old. A caller that does not say its version is taken as a foreign client."""
    if not version:
        return
    try:
        numbers = tuple(int(part) for part in version.split("+", maxsplit=1)[0].split("-", maxsplit=1)[0].split("."))
    except ValueError:
        raise Refusal("malformed", "Lapangan-Client is not a version") from None
    if numbers < MIN_CLIENT:
        raise Refusal("client-too-old")
