"""tus over ASGI: parts go to disk while they arrive, so that a broken line loses only what was still on its way."""

import asyncio
import contextlib
import logging
import traceback
from collections.abc import AsyncIterator, Callable
from typing import Any, Protocol

from lapangan_pusat.limits import Limits
from lapangan_pusat.refusals import Refusal
from lapangan_pusat.tus import Headers, Part, Reply, Tus, refused, upload_of
from lapangan_pusat.uploads import Upload

STRIDE = 256 * 1024
"""Bytes that are gathered before they are written."""

PATIENCE = 5.0
"""Seconds within which whoever writes to an upload makes way for a newer request."""

LINGER = 2.0
"""Seconds in which the rest of a refused request is let in."""

log = logging.getLogger("lapangan_pusat")


class Inbound(Protocol):
    """Read a request, know whether all of it has come, and throw away what is still on its way."""

    @property
    def ended(self) -> bool: ...
    async def __call__(self) -> Any: ...
    async def drain(self, seconds: float) -> None: ...


class _Writer:
    """Stand for the request that writes to an upload at the moment."""

    def __init__(self) -> None:
        self.leave, self.left = asyncio.Event(), asyncio.Event()


class Streaming:
    """Serve the addresses of tus. `device_of` returns the device of an `Authorization` header or raises `Refusal`."""

    def __init__(self, tus: Tus, device_of: Callable[[str | None], str], limits: Limits) -> None:
        self._tus, self._device_of, self._limits = tus, device_of, limits
        self._writers: dict[str, _Writer] = {}

    async def __call__(self, scope: Any, receive: Inbound, send: Any, request_id: str) -> None:
        """Answer one request. What a refused one still sends is thrown away."""
        headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]}
        method = _method(scope["method"], headers)
        pieces = _Pieces(receive)
        try:
            reply = await self._answer(method, scope["path"], headers, pieces)
        except Refusal as refusal:
            reply = refused(refusal, request_id)
        except Exception as error:  # noqa: BLE001 - answered as a problem, as every other failure is
            # the place, never the text: messages of drivers may quote the row
            place = "".join(traceback.format_tb(error.__traceback__)[-4:])
            log.error("%s failed: %s\n%s", request_id, type(error).__name__, place)
            reply = refused(Refusal("internal"), request_id)
        finally:
            pieces.stop()
        if reply is not None:
            if not receive.ended:
                await receive.drain(LINGER)  # whoever is still sending would be reset and never read the answer
            await _send(reply, send, bodiless=method == "HEAD", keep=receive.ended)

    async def _answer(self, method: str, path: str, headers: Headers, pieces: "_Pieces") -> Reply | None:
        upload_id = upload_of(path)
        if method == "OPTIONS":
            return self._tus.options()
        device_id = await asyncio.to_thread(self._device_of, headers.get("authorization"))
        if upload_id is None:
            return await self._collection(method, path, device_id, headers)
        if method not in ("HEAD", "PATCH", "DELETE"):
            raise Refusal("method-not-allowed")
        async with self._turn(upload_id) as writer:
            if method == "HEAD":
                return await asyncio.to_thread(self._tus.head, device_id, upload_id, headers)
            if method == "DELETE":
                return await asyncio.to_thread(self._tus.delete, device_id, upload_id, headers)
            begun = await asyncio.to_thread(self._tus.begin, device_id, upload_id, headers)
            return await self._take(begun, pieces, writer)

    async def _collection(self, method: str, path: str, device_id: str, headers: Headers) -> Reply:
        if path.count("/") > 2:
            raise Refusal("not-found")
        if method != "POST":
            raise Refusal("method-not-allowed")
        return await asyncio.to_thread(self._tus.create, device_id, headers)

    async def _take(self, part: Part, pieces: "_Pieces", writer: _Writer) -> Reply | None:
        """Write what arrives until all of it is here, the line breaks, or somebody newer wants to write."""
        seconds = self._limits.body_seconds + (part.length or part.upload.size) / self._limits.slowest
        deadline = asyncio.get_running_loop().time() + seconds
        upload, gathered = part.upload, bytearray()
        async for piece in pieces.until(writer.leave, deadline):
            gathered += piece
            if upload.received + len(gathered) > upload.size:
                raise Refusal("too-large", "the upload is shorter than that")
            if not part.algorithm and len(gathered) >= STRIDE:
                upload = await asyncio.to_thread(self._tus.append, upload, bytes(gathered))
                gathered.clear()
        if part.algorithm:
            if pieces.end == "whole":
                upload = await asyncio.to_thread(self._tus.append_checked, part, bytes(gathered))
        else:
            upload = await asyncio.to_thread(self._tus.append, upload, bytes(gathered))
        return self._closing(pieces.end, upload)

    def _closing(self, end: str, upload: Upload) -> Reply | None:
        match end:
            case "whole":
                return self._tus.written(upload)
            case "timeout":
                raise Refusal("timeout", offset=upload.received)
            case "newer":
                raise Refusal("upload-locked", retry_after=1, offset=upload.received)
            case _:
                return None  # the caller has gone

    @contextlib.asynccontextmanager
    async def _turn(self, upload_id: str) -> AsyncIterator[_Writer]:
        """Let one request at a time work on an upload of this worker; the newest is the one whose line still lives.

        Workers of other processes meet at the offset in the database.
        """
        while (holder := self._writers.get(upload_id)) is not None:
            holder.leave.set()
            try:
                await asyncio.wait_for(holder.left.wait(), PATIENCE)
            except TimeoutError:
                raise Refusal("upload-locked", retry_after=1) from None
        writer = self._writers[upload_id] = _Writer()
        try:
            yield writer
        finally:
            del self._writers[upload_id]
            writer.left.set()


class _Pieces:
    """Gather a body from the moment it begins to arrive: a server forgets what it has not been asked for when the line
    breaks. `end` tells afterwards why there was no more: whole, gone, newer or timeout.
    """

    def __init__(self, receive: Inbound) -> None:
        self._receive = receive
        self._gathered = bytearray()
        self._news, self._room = asyncio.Event(), asyncio.Event()
        self._over = False
        self.end = "gone"
        self._task = asyncio.ensure_future(self._pump())

    async def until(self, leave: asyncio.Event, deadline: float) -> AsyncIterator[bytes]:
        """Yield what has come, until all is there, the caller has gone, `leave` is set or it is `deadline`."""
        newer = asyncio.ensure_future(leave.wait())
        try:
            while not (self._over and not self._gathered):
                if not await self._wait(newer, deadline - asyncio.get_running_loop().time()):
                    self.end = "newer" if newer.done() else "timeout"
                    break
                piece, self._gathered = bytes(self._gathered), bytearray()
                self._news.clear()
                self._room.set()
                yield piece
        finally:
            newer.cancel()
        if rest := bytes(self._gathered):
            self._gathered.clear()
            yield rest

    def stop(self) -> None:
        """Read no further."""
        self._task.cancel()

    async def _pump(self) -> None:
        while True:
            message = await self._receive()
            self._gathered += message.get("body", b"")
            self._over = message["type"] == "http.disconnect" or not message.get("more_body", False)
            if message["type"] != "http.disconnect" and self._over:
                self.end = "whole"
            self._news.set()
            if self._over:
                return
            while len(self._gathered) >= 2 * STRIDE:
                self._room.clear()
                await self._room.wait()

    async def _wait(self, newer: "asyncio.Future[Any]", seconds: float) -> bool:
        """Wait for something to take. Returns False when somebody newer has come, or when it took too long."""
        if self._news.is_set():
            return True
        news = asyncio.ensure_future(self._news.wait())
        await asyncio.wait({news, newer}, timeout=max(0.0, seconds), return_when=asyncio.FIRST_COMPLETED)
        news.cancel()
        return self._news.is_set()


def _method(method: str, headers: Headers) -> str:
    """Return the method that is meant: some networks let only GET and POST through (tus, X-HTTP-Method-Override)."""
    meant = headers.get("x-http-method-override", "").strip().upper()
    return meant if method == "POST" and meant in ("PATCH", "DELETE", "HEAD") else str(method)


async def _send(reply: Reply, send: Any, *, bodiless: bool, keep: bool) -> None:
    body = b"" if bodiless else reply.body
    headers = [(name.encode(), value.encode("latin-1")) for name, value in reply.headers.items()]
    if reply.status != 204:
        headers.append((b"content-length", str(len(body)).encode()))
    if not keep:
        headers.append((b"connection", b"close"))  # the rest of a part may still be on its way
    await send({"type": "http.response.start", "status": reply.status, "headers": headers})
    await send({"type": "http.response.body", "body": body, "more_body": False})
