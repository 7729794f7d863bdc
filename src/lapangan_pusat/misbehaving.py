"""A network as villages have it: a proxy in front of the centre that fails on purpose. Off unless asked for.

Faults come from a shuffled deck, not from a die: every fault of a profile occurs even in a short demonstration, and the
same seed gives the same order.
"""

import asyncio
import gzip
import json
import os
import random
import socket
import threading
from collections import Counter, deque
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec

from lapangan_contract.messages import PATH_PUSH
from lapangan_contract.problems import MEDIA_TYPE
from lapangan_pusat.refusals import Refusal

CLEAN = "clean"

PROFILES: Mapping[str, Mapping[str, int]] = {
    "none": {CLEAN: 1},
    "desa": {
        CLEAN: 12,
        "delay": 3,
        "reset_before": 1,  # the call never arrived
        "answer_lost": 2,  # the centre stored it, nobody heard
        "answer_cut": 1,  # some bytes of the body, then silence
        "gzip_cut": 1,  # half a gzip stream that claims to be whole
        "portal_page": 1,  # a hotspot answers 200 with its own page
        "portal_redirect": 1,  # a hotspot sends the caller to its login
        "rate_limited": 1,
        "error_before": 1,
        "error_after": 1,  # an error answer although the centre stored it
        "late_duplicate": 1,  # an old request is delivered once more
    },
}
"""How many cards of each fault a deck holds."""

SLOWEST = 0.15
"""Longest delay, in seconds."""

_HEAD = 65_536
_LARGEST = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Message:
    """One HTTP message: first line, headers in order, body."""

    first: str
    headers: tuple[tuple[str, str], ...]
    body: bytes

    def header(self, name: str) -> str:
        """Return a header by its lower-case name, or an empty text."""
        return next((value for key, value in self.headers if key.lower() == name), "")

    def encode(self, *, body: bytes | None = None, **headers: str) -> bytes:
        """Write the message with its true length; `headers` replace those of the same name (`_` for `-`)."""
        content = self.body if body is None else body
        fixed = {name.replace("_", "-"): value for name, value in headers.items()}
        dropped = {"content-length", "connection", "transfer-encoding", *fixed}
        kept = [(name, value) for name, value in self.headers if name.lower() not in dropped]
        lines = [self.first, *(f"{name}: {value}" for name, value in [*kept, *fixed.items()])]
        return "\r\n".join([*lines, f"content-length: {len(content)}", "", ""]).encode("latin-1") + content


class Deck:
    """Deal faults in an order that a seed decides, from one pile for pushes and one for all other calls."""

    def __init__(self, profile: Mapping[str, int], seed: int) -> None:
        self.random = random.Random(seed)  # noqa: S311 - misfortune needs no secrecy
        self._cards = [name for name, count in profile.items() for _ in range(count)]
        self._piles: dict[bool, list[str]] = {}

    def deal(self, push: bool) -> str:
        """Return the next fault; a pile that is used up is shuffled anew."""
        if not self._piles.get(push):
            self._piles[push] = self.random.sample(self._cards, len(self._cards))
        return self._piles[push].pop()


class Misbehaving:
    """Stand between callers and the centre, in a thread of its own."""

    def __init__(self, listener: socket.socket, upstream: tuple[str, int], deck: Deck, log: Path | None = None) -> None:
        self._listener = listener
        self._upstream = upstream
        self._deck = deck
        self._log = log
        self._counts: Counter[str] = Counter()
        self._old: deque[Message] = deque(maxlen=8)
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, name="misbehaving", daemon=True)
        self._stop = asyncio.Event()

    def start(self) -> None:
        """Begin to accept."""
        self._write_counts()
        self._thread.start()

    def stop(self) -> None:
        """Hang up on everybody and close the port."""
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(10)

    def counts(self) -> dict[str, int]:
        """Return how often each fault occurred, how many requests came, and the sum of `faults`."""
        counts = dict(self._counts)
        requests = counts.pop("requests", 0)
        counts.pop(CLEAN, None)
        return counts | {"requests": requests, "faults": sum(counts.values())}

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        try:
            self._loop.run_until_complete(self._serve())
        finally:
            self._loop.close()

    async def _serve(self) -> None:
        server = await asyncio.start_server(self._converse, sock=self._listener, limit=_HEAD)
        await self._stop.wait()
        server.close()
        talks = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
        for task in talks:
            task.cancel()
        await asyncio.gather(*talks, return_exceptions=True)

    async def _converse(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while request := await _read(reader):
                if not await self._answer(request, writer):
                    break
                await writer.drain()
        except (OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError, ValueError):
            pass
        except asyncio.CancelledError:
            return
        finally:
            writer.transport.abort()

    async def _answer(self, request: Message, writer: asyncio.StreamWriter) -> bool:
        """Deal a fault and carry it out. Returns False when the connection is to be broken."""
        fault = self._deck.deal(push=request.first.startswith(f"POST {PATH_PUSH} "))
        self._counts["requests"] += 1
        self._counts[fault] += 1
        if fault != CLEAN:
            self._write_counts()
        if made_up := self._made_up(fault):
            writer.write(made_up)
            return True
        if fault == "reset_before":
            return False
        if fault == "delay":
            await asyncio.sleep(self._deck.random.uniform(0, SLOWEST))
        if fault == "late_duplicate" and self._old:
            await self._forward(self._old[0])
        reply = await self._forward(request)
        self._old.append(request)
        return self._spoil(fault, reply, writer)

    def _made_up(self, fault: str) -> bytes | None:
        """Return an answer that the centre knows nothing of, or None."""
        match fault:
            case "portal_page":
                page = b"<!doctype html><title>WiFi Desa</title><p>Silakan masuk untuk memakai internet.</p>"
                return Message("HTTP/1.1 200 OK", (("content-type", "text/html"),), page).encode()
            case "portal_redirect":
                return Message("HTTP/1.1 302 Found", (("location", "http://portal.invalid/masuk"),), b"").encode()
            case "rate_limited":
                return _problem("rate-limited", str(self._deck.random.randint(0, 1)))
            case "error_before":
                return self._error()
        return None

    def _spoil(self, fault: str, reply: Message, writer: asyncio.StreamWriter) -> bool:
        """Pass on an answer as the fault leaves it; the centre has done its work."""
        match fault:
            case "answer_lost":
                return False
            case "answer_cut":
                whole = reply.encode()
                keep = self._deck.random.randrange(len(whole) - len(reply.body), len(whole)) if reply.body else 0
                writer.write(whole[:keep])
                writer.close()  # what was written still leaves, the rest never comes
                return False
            case "gzip_cut":
                packed = gzip.compress(reply.body)
                writer.write(reply.encode(body=packed[: len(packed) // 2], content_encoding="gzip"))
            case "error_after":
                writer.write(self._error())
            case _:
                writer.write(reply.encode())
        return True

    def _error(self) -> bytes:
        status = self._deck.random.choice((500, 502, 503))
        if status == 500:
            return _problem("internal")
        if status == 503:
            return _problem("overloaded", str(self._deck.random.randint(0, 1)))
        return Message("HTTP/1.1 502 Bad Gateway", (("content-type", "text/html"),), b"<h1>502</h1>").encode()

    async def _forward(self, request: Message) -> Message:
        reader, writer = await asyncio.open_connection(*self._upstream, limit=_HEAD)
        try:
            writer.write(request.encode(connection="close"))
            await writer.drain()
            reply = await _read(reader)
        finally:
            writer.close()
        if reply is None:
            raise ConnectionResetError
        return reply

    def _write_counts(self) -> None:
        if self._log is None:
            return
        part = self._log.with_name(self._log.name + ".part")
        part.write_text(json.dumps(self.counts()), "utf-8")
        os.replace(part, self._log)


def _problem(name: str, retry_after: str | None = None) -> bytes:
    refusal = Refusal(name)
    headers = [("content-type", MEDIA_TYPE)] + ([("retry-after", retry_after)] if retry_after is not None else [])
    first = f"HTTP/1.1 {refusal.problem_type.status} Problem"
    return Message(first, tuple(headers), msgspec.json.encode(refusal.problem())).encode()


async def _read(reader: asyncio.StreamReader) -> Message | None:
    """Read one message; None when the other side has closed. Raises `ValueError` for what this proxy cannot carry."""
    try:
        head = await reader.readuntil(b"\r\n\r\n")
    except asyncio.IncompleteReadError as error:
        if error.partial:
            raise
        return None
    first, *lines = head.decode("latin-1").rstrip("\r\n").split("\r\n")
    pairs = (line.partition(":") for line in lines)
    message = Message(first, tuple((name.strip(), value.strip()) for name, _, value in pairs), b"")
    if message.header("transfer-encoding") or int(message.header("content-length") or 0) > _LARGEST:
        raise ValueError("not carried")
    body = await reader.readexactly(int(message.header("content-length") or 0))
    return Message(first, message.headers, body)
