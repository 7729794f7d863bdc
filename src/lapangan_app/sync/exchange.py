"""One attempt of one HTTP call: the only module that drives `requests`."""

import ssl
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import requests
from requests.adapters import HTTPAdapter
from urllib3 import PoolManager
from urllib3.util.retry import Retry

from lapangan_app.errors import AppError, Offline
from lapangan_app.sync.events import Traffic
from lapangan_app.sync.failures import LIBRARY_ERRORS, certificate_failure, error_from
from lapangan_app.sync.replies import read_capped, unpack
from lapangan_app.sync.tls import certificate_error, trust_context
from lapangan_app.sync.watchdog import Watchdog, watched_pools


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """Set the limits of the line. Seconds and bytes; `proxy` is used only when somebody configured it here."""

    connect_seconds: float = 10.0
    grace_seconds: float = 60.0
    slowest_bytes_per_second: float = 8000.0
    longest_reply: int = 8 << 20
    proxy: str | None = None

    def deadline(self, size: int) -> float:
        """Return the seconds that one attempt with a request of `size` bytes may take in all."""
        return self.grace_seconds + size / self.slowest_bytes_per_second


@dataclass(frozen=True, slots=True)
class Ask:
    """Hold one request; `path` and `headers` never carry personal data."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes = b""


@dataclass(frozen=True, slots=True)
class Answer:
    """Hold one complete reply, unpacked."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def media_type(self) -> str:
        """Return the content type without parameters, in lower case."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()


class Exchange:
    """Keep one connection to one server and carry calls over it, one at a time."""

    def __init__(self, base_url: str, ca_pem: str | None, network: Network, now: Callable[[], datetime]) -> None:
        self._base_url, self._network, self._now = base_url.rstrip("/"), network, now
        self._watchdog = Watchdog()
        self._lock = threading.Lock()
        self._traffic = Traffic()
        self._closed = False
        self._session = requests.Session()
        self._session.trust_env = False
        self._session.headers.clear()
        self._session.proxies = {"http": network.proxy, "https": network.proxy} if network.proxy else {}
        secure = trust_context(ca_pem) if self._base_url.startswith("https:") else None
        self._session.mount("http://", _Adapter(self._watchdog, None))
        self._session.mount("https://", _Adapter(self._watchdog, secure))

    @property
    def traffic(self) -> Traffic:
        """Count calls and bytes so far."""
        return self._traffic

    def call(self, ask: Ask) -> Answer:
        """Send one request and read the whole reply. Raises `Retryable` errors; never tries again by itself."""
        if self._closed:
            raise Offline(why="closed")
        with self._lock, self._watchdog.limit(self._network.deadline(len(ask.body))):
            try:
                answer = self._attempt(ask)
            except LIBRARY_ERRORS as error:
                raise self._typed(error) from None
            except AppError:
                self._require_in_time()
                raise
            # the standard library takes a cut head for a whole one, so what came by cutting the line is no answer
            self._require_in_time()
            return answer

    def abort(self) -> None:
        """Cut the call under way; it ends as `Offline`."""
        self._watchdog.abort()

    def refuse(self) -> None:
        """Cut the call under way and let no other begin."""
        self._closed = True
        self._watchdog.abort()

    def close(self) -> None:
        """Close the connection."""
        self._session.close()
        self._watchdog.close()

    def _attempt(self, ask: Ask) -> Answer:
        self._count(calls=1, sent=_size(ask.headers) + len(ask.path) + len(ask.body))
        total = self._network.deadline(len(ask.body))
        with self._session.request(
            ask.method,
            self._base_url + ask.path,
            data=ask.body or None,
            headers=dict(ask.headers),
            timeout=(self._network.connect_seconds, total),
            allow_redirects=False,
            stream=True,
        ) as reply:
            data = read_capped(reply.raw, self._network.longest_reply)
            headers = {name.lower(): value for name, value in reply.headers.items()}
            self._count(received=_size(headers) + len(data))
            body = unpack(data, headers.get("content-encoding", ""), self._network.longest_reply)
            return Answer(reply.status_code, headers, body)

    def _require_in_time(self) -> None:
        if self._watchdog.expired:
            raise Offline(why="deadline") from None

    def _typed(self, error: BaseException) -> AppError:
        if self._watchdog.expired:
            return Offline(why="deadline")
        refused = certificate_failure(error)
        if refused is not None:
            return certificate_error(refused, self._base_url, self._now(), self._network.connect_seconds)
        return error_from(error)

    def _count(self, *, calls: int = 0, sent: int = 0, received: int = 0) -> None:
        old = self._traffic
        self._traffic = Traffic(old.calls + calls, old.bytes_sent + sent, old.bytes_received + received)


def _size(headers: Mapping[str, str]) -> int:
    """Estimate the bytes of a head: each line with its separators, and the first line."""
    return 20 + sum(len(name) + len(value) + 4 for name, value in headers.items())


class _Adapter(HTTPAdapter):
    """Connect through watched pools, without retries, with our trust anchors and no others."""

    def __init__(self, watchdog: Watchdog, context: ssl.SSLContext | None) -> None:
        self._pools, self._context = watched_pools(watchdog), context
        super().__init__(pool_connections=1, pool_maxsize=1, max_retries=Retry(0, read=False))

    def init_poolmanager(self, connections: int, maxsize: int, block: bool = False, **kwargs: Any) -> None:
        """Make the pools with our connections in them."""
        super().init_poolmanager(connections, maxsize, block, **kwargs, **self._tls())
        self._watch(self.poolmanager)

    def proxy_manager_for(self, proxy: str, **kwargs: Any) -> Any:
        """Make the pools behind a proxy, watched as well."""
        manager = super().proxy_manager_for(proxy, **kwargs, **self._tls())
        self._watch(manager)
        return manager

    def cert_verify(self, conn: Any, url: str, verify: Any, cert: Any) -> None:
        """Leave the anchors alone: requests would add its own bundle of public authorities to ours."""

    def _tls(self) -> dict[str, Any]:
        return {} if self._context is None else {"ssl_context": self._context}

    def _watch(self, manager: PoolManager) -> None:
        manager.pool_classes_by_scheme = self._pools
