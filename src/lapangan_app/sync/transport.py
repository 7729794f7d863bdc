"""The central enrolment API over HTTPS.

    HttpApi(credentials, clock, network) fits `ports.CentralApi`

One call under way at a time, on one worker thread. Nothing is tried again here except one new token after a 401: the
outbox is the only retrier.
"""

import logging
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import timedelta
from ipaddress import ip_address
from typing import TypeVar
from urllib.parse import urlencode, urlsplit

import msgspec

from lapangan_app.domain.clock import Clock
from lapangan_app.domain.ids import IdSource, new_id
from lapangan_app.errors import AppError, BadAnswer, CaptivePortal, SignInNeeded, WrongAddress
from lapangan_app.sync.credentials import Credentials
from lapangan_app.sync.events import Traffic
from lapangan_app.sync.exchange import Answer, Ask, Exchange, Network
from lapangan_app.sync.failures import Refusal, error_for
from lapangan_app.sync.packing import pack
from lapangan_app.sync.replies import decode
from lapangan_app.sync.retry import http_date, retry_after_seconds
from lapangan_contract.messages import (
    JWT_BEARER,
    PATH_DEVICES,
    PATH_HELLO,
    PATH_LOOKUP,
    PATH_PUSH,
    PATH_TOKEN,
    DeviceCertificate,
    EnrolReply,
    Hello,
    LookupRequest,
    Problem,
    PushItem,
    PushReply,
    PushRequest,
    TokenReply,
)
from lapangan_contract.problems import MEDIA_TYPE as PROBLEM_TYPE

T = TypeVar("T")
_log = logging.getLogger(__name__)
JSON = "application/json"
TOKEN_MARGIN = 30.0
"""Seconds before its end at which a token is no longer used."""

__all__ = ["HttpApi", "Network", "Signed"]


@dataclass(frozen=True, slots=True)
class Signed:
    """Hold a request that will bear the token; `headers` are its own, beside those that every request has."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes = b""


class HttpApi:
    """Call the central API as one enrolled device. Raises only `AppError`s for what may go wrong outside."""

    def __init__(
        self, credentials: Credentials, clock: Clock, network: Network | None = None, ids: IdSource = new_id
    ) -> None:
        require_safe_address(credentials.base_url)
        self._credentials, self._clock, self._ids = credentials, clock, ids
        self._exchange = Exchange(credentials.base_url, credentials.ca_pem, network or Network(), clock.now)
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="sync")
        self._encodings: tuple[str, ...] = ("identity",)
        self._token, self._token_ends = "", 0.0
        self._skew = timedelta()
        self._certificate: DeviceCertificate | None = None

    @property
    def traffic(self) -> Traffic:
        """Count calls and bytes since the object was made."""
        return self._exchange.traffic

    @property
    def certificate(self) -> DeviceCertificate | None:
        """Return the centre's certificate of this device's key, once one has come that fits; else None."""
        return self._certificate

    def hello(self) -> Hello:
        """Ask the server who it is, and learn its clock and the encodings it takes."""
        hello = self._worker.submit(self._call, Ask("GET", PATH_HELLO, self._headers()), Hello).result()
        self._encodings = hello.encodings
        return hello

    def enrol(self) -> None:
        """Enrol this device with its activation code. Raises `ActivationRefused` when the centre does not take it."""
        body = msgspec.json.encode(self._credentials.enrolment())
        ask = Ask("POST", PATH_DEVICES, self._headers(JSON), body)
        reply = self._worker.submit(self._call, ask, EnrolReply).result()
        if (reply.tenant, reply.device_id) != (self._credentials.tenant, self._credentials.device_id):
            raise BadAnswer(why="enrolment")
        self._keep(reply.certificate)

    def sign_in(self) -> None:
        """See to it that there is a token that has not run out.

        Raises `SignInNeeded`, `NotEnrolled`, `DeviceRevoked`.
        """
        self._worker.submit(self._fresh_token).result()

    def begin_push(self, items: Sequence[PushItem]) -> Future[PushReply]:
        """Start sending items on the worker thread; the returned future raises what the call ended in."""
        return self._worker.submit(self._push, tuple(items))

    def lookup(self, keys: Sequence[str]) -> PushReply:
        """Ask what the centre has stored under keys."""
        body = msgspec.json.encode(LookupRequest(tenant=self._credentials.tenant, keys=tuple(keys)))
        return self._worker.submit(self._signed_call, PATH_LOOKUP, body, {}, PushReply).result()

    @property
    def tenant(self) -> str:
        """Return the organisation whose centre this is."""
        return self._credentials.tenant

    @property
    def base_url(self) -> str:
        """Return the centre's address."""
        return self._credentials.base_url

    def signed(self, ask: Signed, read: Callable[[Answer], T]) -> Future[T]:
        """Start a call that bears the token; `read` turns its answer into a value or raises an `AppError`."""
        return self._worker.submit(self._with_token, ask, read)

    def abort(self) -> None:
        """Cut the call under way, for instance because the application closes; it ends as `Offline`."""
        self._exchange.abort()

    def close(self) -> None:
        """Cut what is under way, end what is queued as `Offline`, and let go of thread and connection."""
        self._exchange.refuse()
        self._worker.shutdown(wait=True)
        self._exchange.close()

    # -- on the worker thread

    def _push(self, items: tuple[PushItem, ...]) -> PushReply:
        raw = msgspec.json.encode(PushRequest(tenant=self._credentials.tenant, items=items))
        body, encoding = pack(raw, self._encodings)
        return self._signed_call(PATH_PUSH, body, encoding, PushReply)

    def _signed_call(self, path: str, body: bytes, extra: Mapping[str, str], kind: type[T]) -> T:
        ask = Signed("POST", path, {"Content-Type": JSON, **extra}, body)
        return self._with_token(ask, lambda answer: self.read(answer, kind))

    def _with_token(self, ask: Signed, read: Callable[[Answer], T]) -> T:
        try:
            return read(self._carry(self._bearing_token(ask)))
        except SignInNeeded:
            # the server is the authority on tokens (F64): one new one, then it is a matter for the run
            self._token = ""
            return read(self._carry(self._bearing_token(ask)))

    def _bearing_token(self, ask: Signed) -> Ask:
        self._fresh_token()
        headers = {**self._headers(), **ask.headers, "Authorization": f"Bearer {self._token}"}
        return Ask(ask.method, ask.path, headers, ask.body)

    def _fresh_token(self) -> None:
        if self._token and self._clock.monotonic() < self._token_ends:
            return
        assertion = self._credentials.assertion(self._clock.now() + self._skew, self._ids())
        form = urlencode({"grant_type": JWT_BEARER, "assertion": assertion}).encode("ascii")
        ask = Ask("POST", PATH_TOKEN, self._headers("application/x-www-form-urlencoded"), form)
        reply = self._call(ask, TokenReply)
        self._token = reply.access_token
        self._token_ends = self._clock.monotonic() + reply.expires_in - TOKEN_MARGIN
        self._keep(reply.certificate)

    def _keep(self, certificate: DeviceCertificate | None) -> None:
        """Keep a certificate that fits; one that does not is worth no more than none, and spoils nothing else."""
        if certificate is None or certificate == self._certificate:
            return
        if self._credentials.owns(certificate):
            self._certificate = certificate
        else:
            _log.info("sync: the certificate of this device is not the centre's")

    def _call(self, ask: Ask, kind: type[T]) -> T:
        return self.read(self._carry(ask), kind)

    def _carry(self, ask: Ask) -> Answer:
        answer = self._exchange.call(ask)
        self._learn_clock(answer)
        return answer

    def read(self, answer: Answer, kind: type[T]) -> T:
        """Return the message that an answer holds. Raises the `AppError` that anything else stands for."""
        if answer.status not in (200, 201):
            raise self.refusal(answer)
        if not answer.media_type:
            raise BadAnswer(why="media_type")
        if answer.media_type != JSON:
            # a hotspot's page says 200 as well (F41)
            raise CaptivePortal(status=answer.status)
        return decode(answer.body, kind)

    def refusal(self, answer: Answer) -> AppError:
        """Return the error that an answer stands for which is not a yes."""
        problem = None
        if answer.media_type == PROBLEM_TYPE and answer.body:
            problem = decode(answer.body, Problem)
        return error_for(Refusal(answer.status, answer.media_type, problem, self.retry_after(answer)))

    def retry_after(self, answer: Answer) -> float | None:
        """Return the seconds after which the server asked to be asked again."""
        return retry_after_seconds(answer.headers.get("retry-after"), self._clock.now() + self._skew)

    def _learn_clock(self, answer: Answer) -> None:
        """Keep the difference to the server's clock; assertions are dated by the server (F64)."""
        date = http_date(answer.headers.get("date"))
        if date is not None:
            self._skew = date - self._clock.now()

    def _headers(self, media_type: str | None = None) -> dict[str, str]:
        headers = {
            "Accept": JSON,
            "Accept-Encoding": "identity",
            "Lapangan-Client": self._credentials.client_version,
            "User-Agent": f"lapangan/{self._credentials.client_version}",
        }
        return headers if media_type is None else {**headers, "Content-Type": media_type}


def require_safe_address(base_url: str) -> None:
    """Raise `WrongAddress` unless the address is https, or plain http on this very machine."""
    try:
        parts = urlsplit(base_url)
        host = parts.hostname or ""
    except ValueError:
        raise WrongAddress(why="malformed") from None
    if parts.scheme == "https" and host:
        return
    if parts.scheme != "http" or not is_loopback(host):
        raise WrongAddress(why="insecure")


def is_loopback(host: str) -> bool:
    """Tell whether a host name means this machine."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
