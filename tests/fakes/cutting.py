"""A line that breaks: a proxy on a real socket that hangs up after so many bytes, and counts what it carried.

with CuttingLine(("127.0.0.1", port), lambda connection: 1000) as line:
    line.url, line.carried
"""

import socket
import threading
from collections.abc import Callable
from contextlib import suppress
from types import TracebackType

Cut = Callable[[int], int | None]
"""Given the number of a connection (from 0), return after how many bytes from the client it breaks, or None."""


class CuttingLine:
    """Stand between one client and one server. `carried` counts bytes from the client that came through."""

    def __init__(self, upstream: tuple[str, int], cut: Cut) -> None:
        self.cut = cut
        self.connections = self.carried = self.cuts = 0
        self._upstream = upstream
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._open: list[socket.socket] = []
        self._lock = threading.Lock()
        self._thread = threading.Thread(target=self._accept, daemon=True)

    @property
    def url(self) -> str:
        """Return the address."""
        return f"http://127.0.0.1:{self._listener.getsockname()[1]}"

    def __enter__(self) -> "CuttingLine":
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for line in self._open:
            with suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)
            line.close()
        self._thread.join(10)

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            number, self.connections = self.connections, self.connections + 1
            server = socket.create_connection(self._upstream)
            self._open += [client, server]
            threading.Thread(target=self._up, args=(client, server, self.cut(number)), daemon=True).start()
            threading.Thread(target=self._down, args=(server, client), daemon=True).start()

    def _up(self, client: socket.socket, server: socket.socket, left: int | None) -> None:
        with suppress(OSError):
            while data := client.recv(65536 if left is None else min(65536, max(1, left))):
                server.sendall(data)
                with self._lock:
                    self.carried += len(data)
                if left is not None and (left := left - len(data)) <= 0:
                    self.cuts += 1
                    break
        for line in (client, server):
            with suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)

    def _down(self, server: socket.socket, client: socket.socket) -> None:
        with suppress(OSError):
            while data := server.recv(65536):
                client.sendall(data)
        with suppress(OSError):
            client.shutdown(socket.SHUT_RDWR)
