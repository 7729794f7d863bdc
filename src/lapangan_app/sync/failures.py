"""Turn what the HTTP library raises and what servers answer into typed errors. Two tables, one test per row."""

import http.client
import ssl
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import requests
import urllib3.exceptions as wire

from lapangan_app.errors import (
    ActivationRefused,
    AppError,
    BadAnswer,
    CaptivePortal,
    ClientTooOld,
    DeviceRevoked,
    NotEnrolled,
    Offline,
    RequestRefused,
    ServerBusy,
    SignInNeeded,
    TlsFailed,
    WrongAddress,
    WrongTenant,
)
from lapangan_contract.messages import Problem
from lapangan_contract.problems import by_uri

EXCEPTIONS: tuple[tuple[type[BaseException], Callable[[], AppError]], ...] = (
    # a line that ends in the middle of TLS is a lost line, not a wrong certificate
    (ssl.SSLEOFError, lambda: Offline(why="reset")),
    (ssl.SSLZeroReturnError, lambda: Offline(why="reset")),
    (ssl.SSLError, lambda: TlsFailed(why="handshake")),
    (wire.ProxyError, lambda: Offline(why="proxy")),
    (wire.NameResolutionError, lambda: Offline(why="dns")),
    # a refused connection is a kind of connect timeout to urllib3, so it stands first
    (wire.NewConnectionError, lambda: Offline(why="refused")),
    (wire.ConnectTimeoutError, lambda: Offline(why="connect_timeout")),
    (wire.ReadTimeoutError, lambda: Offline(why="timeout")),
    (wire.IncompleteRead, lambda: BadAnswer(why="cut")),
    (wire.InvalidChunkLength, lambda: BadAnswer(why="cut")),
    (http.client.RemoteDisconnected, lambda: Offline(why="reset")),
    (http.client.HTTPException, lambda: BadAnswer(why="http")),
    (TimeoutError, lambda: Offline(why="timeout")),
    (OSError, lambda: Offline(why="reset")),
    (wire.HTTPError, lambda: BadAnswer(why="http")),
)
"""The first row whose class occurs anywhere in the chain of an exception decides."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Hold what a server said when it did not say yes."""

    status: int
    media_type: str
    problem: Problem | None = None
    retry_after: float | None = None


PROBLEMS: dict[str, Callable[[Refusal], AppError]] = {
    "token-missing": lambda _: SignInNeeded(),
    "token-invalid": lambda _: SignInNeeded(),
    "assertion-invalid": lambda _: SignInNeeded(why="assertion"),
    "device-unknown": lambda _: NotEnrolled(),
    "device-revoked": lambda _: DeviceRevoked(),
    "activation-invalid": lambda _: ActivationRefused(),
    "device-taken": lambda _: ActivationRefused(why="device_taken"),
    "wrong-tenant": lambda _: WrongTenant(why="problem"),
    "client-too-old": lambda _: ClientTooOld(),
    "malformed": lambda _: RequestRefused("malformed"),
    "invalid-request": lambda _: RequestRefused("invalid-request"),
    "too-large": lambda _: RequestRefused("too-large"),
    "unsupported-media": lambda _: RequestRefused("unsupported-media"),
    # these are about one picture, whose address or turn it is
    "tus-version": lambda _: RequestRefused("tus-version"),
    "attachment-unnamed": lambda _: RequestRefused("attachment-unnamed"),
    "upload-gone": lambda _: RequestRefused("upload-gone"),
    "offset-mismatch": lambda _: RequestRefused("offset-mismatch"),
    "upload-locked": lambda _: RequestRefused("upload-locked"),
    "checksum-mismatch": lambda _: RequestRefused("checksum-mismatch"),
    "attachment-mismatch": lambda _: RequestRefused("attachment-mismatch"),
    "no-room": lambda said: ServerBusy(said.retry_after, status=507),
    "not-found": lambda _: WrongAddress(),
    "method-not-allowed": lambda _: WrongAddress(),
    "timeout": lambda said: ServerBusy(said.retry_after, status=408),
    "rate-limited": lambda said: ServerBusy(said.retry_after, status=429),
    "internal": lambda said: ServerBusy(said.retry_after, status=500),
    "overloaded": lambda said: ServerBusy(said.retry_after, status=503),
}
"""What the registered problems of a whole request mean. Problems of one record never stand alone."""

_STATUSES: dict[int, Callable[[Refusal], AppError]] = {
    400: lambda _: RequestRefused("malformed", typed=False),
    401: lambda _: SignInNeeded(),
    404: lambda _: WrongAddress(),
    405: lambda _: WrongAddress(),
    407: lambda _: CaptivePortal(status=407),
    408: lambda said: ServerBusy(said.retry_after, status=408),
    410: lambda _: WrongAddress(),
    # proxies in front of a server refuse large bodies in HTML of their own
    413: lambda _: RequestRefused("too-large"),
    415: lambda _: RequestRefused("unsupported-media", typed=False),
    422: lambda _: RequestRefused("invalid-request", typed=False),
    425: lambda said: ServerBusy(said.retry_after, status=425),
    429: lambda said: ServerBusy(said.retry_after, status=429),
    511: lambda _: CaptivePortal(status=511),
}
"""What a bare status means when no registered problem comes with it."""

_OURS_EVEN_IN_HTML = frozenset({404, 405, 407, 408, 410, 413, 425, 429, 511})


def error_for(said: Refusal) -> AppError:
    """Return the typed error for an answer that is not a yes. The registered problem type decides, never prose."""
    kind = by_uri(said.problem.type) if said.problem else None
    if kind is not None and kind.name in PROBLEMS:
        return PROBLEMS[kind.name](said)
    if 300 <= said.status < 400:
        return CaptivePortal(status=said.status)
    if said.status >= 500 and said.status != 511:
        return ServerBusy(said.retry_after, status=said.status)
    speaks_json = said.media_type.endswith("json")
    if said.status in _STATUSES and (speaks_json or said.status in _OURS_EVEN_IN_HTML):
        return _STATUSES[said.status](said)
    return BadAnswer(why="status") if speaks_json else CaptivePortal(status=said.status)


def error_from(error: BaseException) -> AppError:
    """Return the typed error for an exception of the HTTP library."""
    chain = list(_chain(error))
    for kind, make in EXCEPTIONS:
        if any(isinstance(link, kind) for link in chain):
            return make()
    return BadAnswer(why="http")


def certificate_failure(error: BaseException) -> ssl.SSLCertVerificationError | None:
    """Return the refused certificate in an exception's chain, if that is what happened."""
    return next((link for link in _chain(error) if isinstance(link, ssl.SSLCertVerificationError)), None)


LIBRARY_ERRORS = (requests.RequestException, wire.HTTPError, http.client.HTTPException, OSError)
"""What a call through the library may raise for reasons of the network."""


def _chain(error: BaseException) -> Iterator[BaseException]:
    """Walk an exception with its causes, contexts, reasons and arguments; requests nests them in all four ways."""
    todo: list[object] = [error]
    seen: set[int] = set()
    while todo:
        link = todo.pop()
        if not isinstance(link, BaseException) or id(link) in seen:
            continue
        seen.add(id(link))
        # requests' own classes derive from OSError and say nothing by themselves
        if not isinstance(link, requests.RequestException):
            yield link
        todo += [link.__cause__, link.__context__, getattr(link, "reason", None), *link.args]
