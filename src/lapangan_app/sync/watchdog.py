"""A total deadline for one attempt, enforced from outside the HTTP library.

Timeouts of `requests` count from the last byte, so a server that drips one byte at a time keeps a call alive for ever
(F46). Here a timer shuts the connection down whatever it is doing: handshake, headers, body, or sending.
"""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool


class Watchdog:
    """Watch one connection at a time."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._line: socket.socket | None = None
        self._attempt = 0
        self.seconds = 60.0
        self.expired = False

    @contextmanager
    def limit(self, seconds: float) -> Iterator[None]:
        """Give the block `seconds`; afterwards `expired` tells whether they ran out."""
        with self._lock:
            self._attempt += 1
            self.seconds, self.expired = seconds, False
            attempt = self._attempt
        timer = threading.Timer(seconds, self._cut, (attempt,))
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()
            with self._lock:
                self._attempt += 1

    def abort(self) -> None:
        """Cut the attempt in hand at once; may be called from any thread."""
        self._cut(self._attempt)

    def hold(self, line: socket.socket) -> socket.socket:
        """Remember a new connection and return it, ready to send for as long as the attempt may take."""
        # a duplicate stays valid while TLS takes the original over, and shutting it down ends both
        duplicate = line.dup()
        line.settimeout(self.seconds)
        with self._lock:
            self._release()
            self._line = duplicate
            late = self.expired
        if late:
            self._shut()
        return line

    def close(self) -> None:
        """Let go of the connection."""
        with self._lock:
            self._release()

    def _cut(self, attempt: int) -> None:
        with self._lock:
            if attempt != self._attempt:
                return
            self.expired = True
        self._shut()

    def _shut(self) -> None:
        with self._lock, suppress(OSError):
            if self._line is not None:
                self._line.shutdown(socket.SHUT_RDWR)

    def _release(self) -> None:
        if self._line is not None:
            self._line.close()
            self._line = None


def watched_pools(watchdog: Watchdog) -> dict[str, Any]:
    """Return connection pools for urllib3 whose connections the watchdog can cut."""

    class Plain(HTTPConnection):
        def _new_conn(self) -> socket.socket:
            return watchdog.hold(super()._new_conn())

        def request(self, *args: Any, **kwargs: Any) -> None:
            _patience(self.sock, watchdog.seconds)
            super().request(*args, **kwargs)

    class Secure(HTTPSConnection):
        def _new_conn(self) -> socket.socket:
            return watchdog.hold(super()._new_conn())

        def request(self, *args: Any, **kwargs: Any) -> None:
            _patience(self.sock, watchdog.seconds)
            super().request(*args, **kwargs)

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = Plain

    class SecurePool(HTTPSConnectionPool):
        ConnectionCls = Secure

    return {"http": PlainPool, "https": SecurePool}


def _patience(line: socket.socket | None, seconds: float) -> None:
    """Let a connection that is used again send for as long as this attempt may take, not the one before."""
    if line is not None:
        line.settimeout(seconds)
