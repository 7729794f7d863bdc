"""The central enrolment API over HTTPS.

    HttpApi(credentials, clock, network) fits `ports.CentralApi`

One call under way at a time, on one worker thread. Nothing is tried again here except one new token after a 401: the
outbox is the only retrier.
"""

import logging
from collections.abc import Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
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

__all__ = ["HttpApi", "Network"]


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
        try:
            return self._call(self._bearing_token(path, body, extra), kind)
        except SignInNeeded:
            # the server is the authority on tokens (F64): one new one, then it is a matter for the run
            self._token = ""
            return self._call(self._bearing_token(path, body, extra), kind)

    def _bearing_token(self, path: str, body: bytes, extra: Mapping[str, str]) -> Ask:
        self._fresh_token()
        return Ask("POST", path, {**self._headers(JSON), **extra, "Authorization": f"Bearer {self._token}"}, body)

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
        answer = self._exchange.call(ask)
        self._learn_clock(answer)
        if answer.status not in (200, 201):
            raise self._refusal(answer)
        if not answer.media_type:
            raise BadAnswer(why="media_type")
        if answer.media_type != JSON:
            # a hotspot's page says 200 as well (F41)
            raise CaptivePortal(status=answer.status)
        return decode(answer.body, kind)

    def _refusal(self, answer: Answer) -> AppError:
        problem = None
        if answer.media_type == PROBLEM_TYPE:
            problem = decode(answer.body, Problem)
        wait = retry_after_seconds(answer.headers.get("retry-after"), self._clock.now() + self._skew)
        return error_for(Refusal(answer.status, answer.media_type, problem, wait))

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
