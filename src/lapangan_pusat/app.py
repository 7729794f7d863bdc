"""The addresses of the centre. Each handler decodes, asks one object, and encodes; rules live elsewhere."""

import logging
import traceback
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import parse_qsl

import msgspec
from litestar import Litestar, Request, Response, get, post
from litestar.datastructures import State
from litestar.exceptions import HTTPException
from litestar.params import RawBody
from sqlalchemy import Engine

from lapangan_contract import CONTRACT_VERSION
from lapangan_contract.messages import (
    JWT_BEARER,
    MAX_ITEMS,
    PATH_DEVICES,
    PATH_HAVE,
    PATH_HEALTH,
    PATH_HELLO,
    PATH_LOOKUP,
    PATH_PUSH,
    PATH_RECEIPTS,
    PATH_TOKEN,
    DeviceCertificate,
    EnrolReply,
    EnrolRequest,
    HaveReply,
    HaveRequest,
    Health,
    Hello,
    LookupRequest,
    Pointer,
    PushReply,
    PushRequest,
    ReceiptsPage,
    TokenReply,
)
from lapangan_contract.problems import MEDIA_TYPE
from lapangan_pusat.clock import Clock, SystemClock, from_instant, instant
from lapangan_pusat.database import Database
from lapangan_pusat.devices import Device, Devices
from lapangan_pusat.gate import MIN_CLIENT, REQUEST_ID, Gate
from lapangan_pusat.identity import Signer
from lapangan_pusat.intake import Intake
from lapangan_pusat.limits import Crowd, Limits
from lapangan_pusat.refusals import Refusal
from lapangan_pusat.shelf import Shelf
from lapangan_pusat.streaming import Streaming
from lapangan_pusat.strict import NotStrict, refuse_duplicates
from lapangan_pusat.tokens import Tokens
from lapangan_pusat.tus import Tus
from lapangan_pusat.uploads import Uploads

T = TypeVar("T")
AnyRequest = Request[Any, Any, Any]

FORM = "application/x-www-form-urlencoded"
JSON = "application/json"

log = logging.getLogger("lapangan_pusat")


@dataclass(frozen=True, slots=True, kw_only=True)
class Centre:
    """Everything the handlers use."""

    engine: Engine
    signer: Signer
    token_secret: bytes
    attachments: Path
    clock: Clock = field(default_factory=SystemClock)
    limits: Limits = field(default_factory=Limits)


class _Desk:
    """The objects behind the handlers, made once for each worker."""

    def __init__(self, centre: Centre) -> None:
        self.centre = centre
        self.tenant = centre.signer.tenant
        self.database = Database(centre.engine)
        self.intake = Intake(centre.engine, centre.signer, centre.clock)
        self.devices = Devices(centre.engine, self.tenant, centre.clock)
        self.tokens = Tokens(self.tenant, centre.token_secret, self.devices, centre.clock, self.certify)
        self.crowd = Crowd(centre.limits)
        shelf = Shelf(centre.attachments)
        shelf.prepare()
        self.uploads = Uploads(centre.engine, centre.signer, centre.clock, shelf)

    def now(self) -> str:
        """Return the time as an instant of the contract."""
        return instant(self.centre.clock.now())

    def device(self, request: AnyRequest) -> str:
        """Return the id of the device that asks. Raises `Refusal`."""
        return self.device_named(request.headers.get("authorization"))

    def device_named(self, authorization: str | None) -> str:
        """Return the id of the device that an `Authorization` header speaks for. Raises `Refusal`."""
        return self.tokens.device_of(authorization).device_id

    def certify(self, device: Device) -> DeviceCertificate:
        """Return the certificate of an enrolled device: the same one each time, dated by its enrolment."""
        public_key = device.public_key.public_bytes_raw()
        return self.centre.signer.certify(device.device_id, public_key, from_instant(device.enrolled_at))


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """Describe one address for the OpenAPI document; the handler carries it under `opt["call"]`."""

    summary: str
    reply: Any
    request: Any = None
    media: str = JSON
    signed_in: bool = False
    problems: tuple[str, ...] = ()


class TokenRequest(msgspec.Struct, frozen=True, kw_only=True):
    """Form fields of a token request (RFC 7523 §2.1)."""

    grant_type: str
    assertion: str


def make_app(centre: Centre) -> Any:
    """Return the ASGI application of one worker."""
    desk = _Desk(centre)
    app = Litestar(
        route_handlers=HANDLERS,
        state=State({"desk": desk}, deep_copy=False),
        exception_handlers={Refusal: _refused, HTTPException: _refused_by_framework, Exception: _failed},
        openapi_config=None,
        logging_config=None,
        request_max_body_size=None,
    )
    streaming = Streaming(Tus(desk.uploads, centre.limits.attachment), desk.device_named, centre.limits)
    return Gate(app, centre.limits, centre.clock, streaming)


@get(
    PATH_HELLO, opt={"call": Call(summary="Ask who the server is and what it takes", reply=Hello)}, sync_to_thread=False
)
def hello(state: State) -> Response[bytes]:
    """Answer before anybody's data has been sent."""
    desk: _Desk = state.desk
    return _json(
        Hello(
            tenant=desk.tenant,
            contract_min=1,
            contract_max=CONTRACT_VERSION,
            min_client=".".join(map(str, MIN_CLIENT)),
            encodings=("zstd", "gzip", "identity"),
            max_items=MAX_ITEMS,
            max_bytes=desk.centre.limits.body,
            time=desk.now(),
            kid=desk.centre.signer.kid,
            max_attachment=desk.centre.limits.attachment,
        )
    )


@get(PATH_HEALTH, opt={"call": Call(summary="Ask whether the server can work", reply=Health)}, sync_to_thread=True)
def health(state: State) -> Response[bytes]:
    """Answer for load balancers and people: `degraded` while the database does not answer."""
    desk: _Desk = state.desk
    status = "ok" if desk.database.is_alive() else "degraded"
    return _json(Health(status=status, tenant=desk.tenant, time=desk.now()))  # type: ignore[arg-type]


@post(
    PATH_DEVICES,
    status_code=200,
    sync_to_thread=True,
    opt={
        "call": Call(
            summary="Enrol a device with a one-time code; repeatable",
            request=EnrolRequest,
            reply=EnrolReply,
            problems=("activation-invalid", "device-taken", "device-revoked", "wrong-tenant"),
        )
    },
)
def enrol(request: AnyRequest, body: RawBody, state: State) -> Response[bytes]:
    """Enrol a device."""
    desk: _Desk = state.desk
    reply = desk.devices.enrol(_decode(request, body, EnrolRequest))
    device = desk.devices.admit(reply.device_id)
    return _json(msgspec.structs.replace(reply, certificate=desk.certify(device)))


@post(
    PATH_TOKEN,
    status_code=200,
    sync_to_thread=True,
    opt={
        "call": Call(
            summary="Exchange an assertion signed by the device key for an access token (RFC 7523)",
            request=TokenRequest,
            media=FORM,
            reply=TokenReply,
            problems=("assertion-invalid", "wrong-tenant", "device-unknown", "device-revoked"),
        )
    },
)
def token(request: AnyRequest, body: RawBody, state: State) -> Response[bytes]:
    """Sign a device in for a quarter of an hour."""
    desk: _Desk = state.desk
    _require_media(request, FORM)
    try:
        fields = dict(parse_qsl(body.decode("ascii"), strict_parsing=True, max_num_fields=8))
        form = msgspec.convert(fields, TokenRequest)
    except ValueError as error:  # msgspec.ValidationError is one
        raise Refusal("invalid-request", "grant_type and assertion are required") from error
    if form.grant_type != JWT_BEARER:
        raise Refusal("invalid-request", pointers=(Pointer(pointer="/grant_type", code="choice"),))
    return _json(desk.tokens.exchange(form.assertion))


@post(
    PATH_PUSH,
    status_code=200,
    sync_to_thread=True,
    opt={
        "call": Call(
            summary="Hand over registrations; every key is answered",
            request=PushRequest,
            reply=PushReply,
            signed_in=True,
            problems=("wrong-tenant", "rate-limited"),
        )
    },
)
def push(request: AnyRequest, body: RawBody, state: State) -> Response[bytes]:
    """Take registrations in."""
    desk: _Desk = state.desk
    device_id = desk.device(request)
    with desk.crowd.place(device_id):
        return _json(desk.intake.push(device_id, _decode(request, body, PushRequest)))


@get(
    PATH_RECEIPTS,
    sync_to_thread=True,
    opt={
        "call": Call(summary="List receipts of the calling device after a cursor", reply=ReceiptsPage, signed_in=True)
    },
)
def receipts(request: AnyRequest, state: State) -> Response[bytes]:
    """List receipts."""
    desk: _Desk = state.desk
    since = request.query_params.get("since", "0")
    if not (since.isascii() and since.isdigit() and len(since) <= 18):
        raise Refusal("invalid-request", pointers=(Pointer(pointer="/since", code="type"),))
    return _json(desk.intake.receipts(desk.device(request), int(since)))


@post(
    PATH_LOOKUP,
    status_code=200,
    sync_to_thread=True,
    opt={
        "call": Call(
            summary="Ask what became of keys, without sending them again",
            request=LookupRequest,
            reply=PushReply,
            signed_in=True,
            problems=("wrong-tenant",),
        )
    },
)
def lookup(request: AnyRequest, body: RawBody, state: State) -> Response[bytes]:
    """Answer for keys."""
    desk: _Desk = state.desk
    return _json(desk.intake.lookup(desk.device(request), _decode(request, body, LookupRequest)))


@post(
    PATH_HAVE,
    status_code=200,
    sync_to_thread=True,
    opt={
        "call": Call(
            summary="Ask which attachments the centre holds, with its signed word for each",
            request=HaveRequest,
            reply=HaveReply,
            signed_in=True,
            problems=("wrong-tenant",),
        )
    },
)
def have(request: AnyRequest, body: RawBody, state: State) -> Response[bytes]:
    """Answer for attachments."""
    desk: _Desk = state.desk
    return _json(desk.uploads.have(desk.device(request), _decode(request, body, HaveRequest)))


HANDLERS = (hello, health, enrol, token, push, receipts, lookup, have)


def _json(message: msgspec.Struct) -> Response[bytes]:
    return Response(msgspec.json.encode(message), media_type=JSON)


def _require_media(request: AnyRequest, media: str) -> None:
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != media:
        raise Refusal("unsupported-media", f"content type: {media}")


def _decode(request: AnyRequest, body: bytes, kind: type[T]) -> T:
    """Decode a JSON request strictly. Raises `Refusal`: unsupported-media, malformed, invalid-request."""
    _require_media(request, JSON)
    try:
        message = msgspec.json.decode(body, type=kind)
        # a key given twice makes the body longer than what was understood
        if len(msgspec.json.encode(message)) != len(body):
            refuse_duplicates(body)
    except msgspec.ValidationError as error:
        raise Refusal("invalid-request", pointers=(_place(error),)) from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError, NotStrict) as error:
        raise Refusal("malformed") from error
    return message


def _place(error: msgspec.ValidationError) -> Pointer:
    """Say where a request does not fit; the text of the error may quote a value and is not passed on."""
    path = str(error).rpartition(" - at `$")[2].rstrip("`") if " - at `$" in str(error) else ""
    pointer = path.replace("[", "/").replace("]", "").replace(".", "/").replace("...", "-")
    return Pointer(pointer=pointer[:200], code="required" if "missing required" in str(error) else "invalid")


def _refused(request: AnyRequest, refusal: Refusal) -> Response[bytes]:
    body = msgspec.json.encode(refusal.problem(request.scope.get(REQUEST_ID)))  # type: ignore[arg-type]
    headers = {} if refusal.retry_after is None else {"Retry-After": str(refusal.retry_after)}
    return Response(body, media_type=MEDIA_TYPE, status_code=refusal.problem_type.status, headers=headers)


def _refused_by_framework(request: AnyRequest, error: HTTPException) -> Response[bytes]:
    names = {404: "not-found", 405: "method-not-allowed", 413: "too-large", 415: "unsupported-media"}
    default = "malformed" if error.status_code < 500 else "internal"
    answer = _refused(request, Refusal(names.get(error.status_code, default)))
    if allow := (error.headers or {}).get("Allow"):
        answer.headers["Allow"] = allow
    return answer


def _failed(request: AnyRequest, error: Exception) -> Response[bytes]:
    # the place, never the text: messages of drivers may quote the row
    place = "".join(traceback.format_tb(error.__traceback__)[-4:])
    log.error("%s failed: %s\n%s", request.scope.get(REQUEST_ID), type(error).__name__, place)
    return _refused(request, Refusal("internal"))
