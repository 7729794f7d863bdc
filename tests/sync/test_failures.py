"""The table of failures, row by row."""

import http.client
import socket
import ssl

import pytest
import requests
import urllib3.exceptions as wire

from lapangan_app import errors
from lapangan_app.errors import AppError
from lapangan_app.sync.failures import EXCEPTIONS, PROBLEMS, Refusal, error_for, error_from
from lapangan_app.sync.mishaps import hold_reason, mishap_of
from lapangan_app.sync.planner import Mishap
from lapangan_contract import problems
from lapangan_contract.messages import Problem


def said(name: str, **changes: object) -> Refusal:
    """Return the answer of a centre that names a problem."""
    kind = problems.PROBLEMS[name]
    problem = Problem(type=kind.uri, title=kind.title, status=kind.status, retryable=kind.retryable)
    return Refusal(kind.status, problems.MEDIA_TYPE, problem, **changes)  # type: ignore[arg-type]


BY_PROBLEM = {
    "token-missing": errors.SignInNeeded,
    "token-invalid": errors.SignInNeeded,
    "assertion-invalid": errors.SignInNeeded,
    "device-unknown": errors.NotEnrolled,
    "device-revoked": errors.DeviceRevoked,
    "activation-invalid": errors.ActivationRefused,
    "device-taken": errors.ActivationRefused,
    "wrong-tenant": errors.WrongTenant,
    "client-too-old": errors.ClientTooOld,
    "malformed": errors.RequestRefused,
    "invalid-request": errors.RequestRefused,
    "too-large": errors.RequestRefused,
    "unsupported-media": errors.RequestRefused,
    "tus-version": errors.RequestRefused,
    "attachment-unnamed": errors.RequestRefused,
    "upload-gone": errors.RequestRefused,
    "offset-mismatch": errors.RequestRefused,
    "upload-locked": errors.RequestRefused,
    "checksum-mismatch": errors.RequestRefused,
    "attachment-mismatch": errors.RequestRefused,
    "no-room": errors.ServerBusy,
    "not-found": errors.WrongAddress,
    "method-not-allowed": errors.WrongAddress,
    "timeout": errors.ServerBusy,
    "rate-limited": errors.ServerBusy,
    "internal": errors.ServerBusy,
    "overloaded": errors.ServerBusy,
}


@pytest.mark.parametrize("name", PROBLEMS)
def test_a_registered_problem_decides(name: str) -> None:
    error = error_for(said(name))
    assert type(error) is BY_PROBLEM[name]
    if isinstance(error, errors.RequestRefused):
        assert error.problem == name


def test_every_problem_of_a_run_or_batch_has_its_row() -> None:
    assert set(PROBLEMS) == {name for name, kind in problems.PROBLEMS.items() if kind.scope != "item"}


def test_the_scope_agrees_with_what_the_planner_does() -> None:
    for name in PROBLEMS:
        refused = mishap_of(error_for(said(name))) is Mishap.REFUSED
        assert refused == (problems.PROBLEMS[name].scope == "batch"), name


@pytest.mark.parametrize("name", [name for name, kind in problems.PROBLEMS.items() if kind.scope == "item"])
def test_a_problem_of_one_record_never_speaks_for_the_whole_request(name: str) -> None:
    error = error_for(said(name))
    assert isinstance(error, errors.BadAnswer | errors.RequestRefused)
    if isinstance(error, errors.RequestRefused):
        assert error.facts["typed"] is False


@pytest.mark.parametrize(
    ("status", "media_type", "kind"),
    [
        (301, "text/html", errors.CaptivePortal),
        (302, "application/json", errors.CaptivePortal),
        (400, "application/json", errors.RequestRefused),
        (400, "text/html", errors.CaptivePortal),
        (401, "application/json", errors.SignInNeeded),
        (401, "text/html", errors.CaptivePortal),
        (403, "text/html", errors.CaptivePortal),
        (403, "application/json", errors.BadAnswer),
        (404, "text/html", errors.WrongAddress),
        (405, "", errors.WrongAddress),
        (407, "text/html", errors.CaptivePortal),
        (408, "text/html", errors.ServerBusy),
        (409, "application/json", errors.BadAnswer),
        (410, "text/html", errors.WrongAddress),
        (412, "application/json", errors.BadAnswer),
        (413, "text/html", errors.RequestRefused),
        (415, "application/json", errors.RequestRefused),
        (422, "application/json", errors.RequestRefused),
        (422, "text/html", errors.CaptivePortal),
        (425, "text/html", errors.ServerBusy),
        (428, "application/json", errors.BadAnswer),
        (429, "text/html", errors.ServerBusy),
        (500, "text/html", errors.ServerBusy),
        (502, "text/html", errors.ServerBusy),
        (503, "application/json", errors.ServerBusy),
        (504, "", errors.ServerBusy),
        (511, "text/html", errors.CaptivePortal),
        (204, "", errors.CaptivePortal),
        (206, "application/json", errors.BadAnswer),
    ],
)
def test_a_bare_status(status: int, media_type: str, kind: type[AppError]) -> None:
    assert type(error_for(Refusal(status, media_type))) is kind


def test_a_strangers_problem_type_is_not_believed() -> None:
    problem = Problem(type="https://example.org/device-revoked", title="device-revoked", status=403, retryable=False)
    assert type(error_for(Refusal(403, problems.MEDIA_TYPE, problem))) is errors.BadAnswer


def test_retry_after_is_passed_on() -> None:
    error = error_for(said("overloaded", retry_after=7.0))
    assert isinstance(error, errors.ServerBusy)
    assert error.retry_after == 7.0


POOL = None
ROWS: list[tuple[BaseException, type[AppError], str]] = [
    (ssl.SSLEOFError(), errors.Offline, "reset"),
    (ssl.SSLZeroReturnError(), errors.Offline, "reset"),
    (ssl.SSLError("handshake"), errors.TlsFailed, "handshake"),
    (wire.ProxyError("x", OSError()), errors.Offline, "proxy"),
    (wire.NameResolutionError("host", POOL, socket.gaierror()), errors.Offline, "dns"),  # type: ignore[arg-type]
    (wire.ConnectTimeoutError(), errors.Offline, "connect_timeout"),
    (wire.ReadTimeoutError(POOL, "", "x"), errors.Offline, "timeout"),  # type: ignore[arg-type]
    (wire.NewConnectionError(POOL, "x"), errors.Offline, "refused"),  # type: ignore[arg-type]
    (wire.IncompleteRead(1, 2), errors.BadAnswer, "cut"),
    (http.client.RemoteDisconnected(), errors.Offline, "reset"),
    (http.client.BadStatusLine("x"), errors.BadAnswer, "http"),
    (TimeoutError(), errors.Offline, "timeout"),
    (ConnectionResetError(), errors.Offline, "reset"),
    (wire.LocationValueError(), errors.BadAnswer, "http"),
]


@pytest.mark.parametrize(("raised", "kind", "why"), ROWS, ids=lambda value: type(value).__name__)
@pytest.mark.parametrize("wrapped", [False, True])
def test_an_exception_of_the_library(raised: BaseException, kind: type[AppError], why: str, wrapped: bool) -> None:
    error = error_from(requests.ConnectionError(wire.MaxRetryError(POOL, "/", raised)) if wrapped else raised)  # type: ignore[arg-type]
    assert type(error) is kind
    assert error.facts["why"] == why


def test_every_row_of_exceptions_is_tried() -> None:
    tried = {type(raised) for raised, _, _ in ROWS}
    for kind, _ in EXCEPTIONS:
        if kind is not wire.InvalidChunkLength:  # needs a live response; the hostile server sends one
            assert any(issubclass(one, kind) for one in tried), kind


def test_an_exception_nobody_thought_of_is_a_bad_answer() -> None:
    assert type(error_from(requests.RequestException("?"))) is errors.BadAnswer


@pytest.mark.parametrize(
    ("error", "mishap"),
    [
        (errors.Offline(why="reset"), Mishap.LOST),
        (errors.Offline(why="timeout"), Mishap.SLOW),
        (errors.Offline(why="deadline"), Mishap.SLOW),
        (errors.ServerBusy(status=503), Mishap.BUSY),
        (errors.ServerBusy(status=429), Mishap.BUSY),
        (errors.ServerBusy(status=500), Mishap.BROKEN),
        (errors.ServerBusy(status=502), Mishap.BROKEN),
        (errors.BadAnswer(), Mishap.GARBLED),
        (errors.RequestRefused("too-large"), Mishap.REFUSED),
        (errors.RequestRefused("malformed", typed=False), Mishap.BROKEN),
        (errors.CaptivePortal(), Mishap.FATAL),
        (errors.DeviceRevoked(), Mishap.FATAL),
        (errors.WrongTenant(), Mishap.FATAL),
    ],
)
def test_what_a_failure_teaches(error: AppError, mishap: Mishap) -> None:
    assert mishap_of(error) is mishap


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (errors.RequestRefused("too-large"), "too_large"),
        (errors.RequestRefused("malformed"), "malformed"),
        (errors.ServerBusy(status=500), "server_error_repeats"),
    ],
)
def test_why_a_record_is_held(error: AppError, reason: str) -> None:
    assert hold_reason(error) == reason
