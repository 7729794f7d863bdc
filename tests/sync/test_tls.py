"""Trust: every wrong certificate fails closed, and a wrong clock is told from a wrong certificate."""

import ssl
import warnings
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest
import trustme

from fakes.apis import credentials
from fakes.canaries import Canaries
from fakes.hostile import HostileServer, Line, PoliteCentre, Request, head
from lapangan_app.domain.clock import SystemClock
from lapangan_app.errors import AppError, ClockWrong, Offline, TlsFailed, WrongAddress
from lapangan_app.sync.tls import trust_context
from lapangan_app.sync.transport import HttpApi, Network, require_safe_address

SURE = Network(connect_seconds=5.0, grace_seconds=20.0)


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    """Return the organisation's own authority."""
    return trustme.CA()


def serving(certificate: trustme.LeafCert) -> ssl.SSLContext:
    """Return a server context with a certificate."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    return context


def pem(authority: trustme.CA) -> str:
    """Return the anchors as the activation file carries them."""
    return authority.cert_pem.bytes().decode()


def failing(server: HostileServer, ca_pem: str | None, host: str = "127.0.0.1") -> AppError:
    """Say hello and return the error that it ends in; the server must not have seen a request of ours."""
    identity = credentials(base_url=f"https://{host}:{server.port}", ca_pem=ca_pem)
    with closing(HttpApi(identity, SystemClock(), SURE)) as api, pytest.raises(AppError) as caught:
        api.hello()
    assert [request.method for request in server.requests if request.method != "HEAD"] == []
    return caught.value


def test_our_authority_is_trusted(authority: trustme.CA) -> None:
    with HostileServer(PoliteCentre(), secure=serving(authority.issue_cert("127.0.0.1"))) as server:
        identity = credentials(base_url=server.url, ca_pem=pem(authority))
        with closing(HttpApi(identity, SystemClock(), SURE)) as api:
            assert api.hello().tenant == "desa-uji"
            api.sign_in()
        assert server.connections == 1


def test_F44_unknown_authority(authority: trustme.CA) -> None:
    with HostileServer(PoliteCentre(), secure=serving(trustme.CA().issue_cert("127.0.0.1"))) as server:
        error = failing(server, pem(authority))
    assert isinstance(error, TlsFailed)
    assert error.facts["why"] in {"unknown_ca", "untrusted"}


def test_F44_the_system_does_not_vouch_for_a_private_authority(authority: trustme.CA) -> None:
    with HostileServer(PoliteCentre(), secure=serving(authority.issue_cert("127.0.0.1"))) as server:
        assert isinstance(failing(server, None), TlsFailed)


def test_F44_public_authorities_do_not_vouch_beside_ours(authority: trustme.CA) -> None:
    with HostileServer(PoliteCentre(), secure=serving(authority.issue_cert("127.0.0.1"))) as server:
        api = HttpApi(credentials(base_url=server.url, ca_pem=pem(authority)), SystemClock(), SURE)
        with closing(api):
            api.hello()
            context = api._exchange._session.get_adapter(server.url)._context  # type: ignore[attr-defined]
            assert len(context.get_ca_certs()) == 1


def test_F44_self_signed() -> None:
    lonely = trustme.CA().issue_cert("127.0.0.1")
    with HostileServer(PoliteCentre(), secure=serving(lonely)) as server:
        assert isinstance(failing(server, pem(trustme.CA())), TlsFailed)


def test_F44_wrong_host(authority: trustme.CA) -> None:
    with HostileServer(PoliteCentre(), secure=serving(authority.issue_cert("lain.example"))) as server:
        error = failing(server, pem(authority))
    assert isinstance(error, TlsFailed)
    assert error.facts["why"] == "wrong_host"


def test_F44_expired_by_everybodys_clock(authority: trustme.CA) -> None:
    old = authority.issue_cert(
        "127.0.0.1", not_before=datetime(2020, 1, 1, tzinfo=UTC), not_after=datetime(2021, 1, 1, tzinfo=UTC)
    )
    with HostileServer(PoliteCentre(), secure=serving(old)) as server:
        error = failing(server, pem(authority))
    assert isinstance(error, TlsFailed)
    assert error.facts["why"] == "expired"


@pytest.mark.parametrize("years", [-4, 4])
def test_F45_wrong_clock_is_told_from_a_wrong_certificate(authority: trustme.CA, years: int) -> None:
    """The certificate is fine by the server's date and not by the laptop's."""
    there = datetime.now(UTC).replace(microsecond=0) + timedelta(days=365 * years)
    certificate = authority.issue_cert(
        "127.0.0.1", not_before=there - timedelta(days=90), not_after=there + timedelta(days=90)
    )

    def tell_date(line: Line, request: Request) -> None:
        line.send(head(404, 0, Date=there.strftime("%a, %d %b %Y %H:%M:%S GMT")))

    with HostileServer(PoliteCentre(), {"/": tell_date}, secure=serving(certificate)) as server:
        error = failing(server, pem(authority))
    assert isinstance(error, ClockWrong)
    assert error.facts["server"] == there.isoformat()


def test_F44_old_protocol_versions(authority: trustme.CA) -> None:
    context = serving(authority.issue_cert("127.0.0.1"))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        context.minimum_version = ssl.TLSVersion.TLSv1
        context.maximum_version = ssl.TLSVersion.TLSv1_1
    with HostileServer(PoliteCentre(), secure=context) as server:
        assert isinstance(failing(server, pem(authority)), TlsFailed | Offline)


def test_F44_no_tls_at_all(authority: trustme.CA) -> None:
    with HostileServer(PoliteCentre(), greet=lambda line: line.send(b"HTTP/1.1 200 OK\r\n\r\n")) as server:
        assert isinstance(failing(server, pem(authority)), TlsFailed | Offline)


def test_F46_slow_loris_handshake(authority: trustme.CA) -> None:
    with HostileServer(PoliteCentre(), greet=Line.hang) as server:
        identity = credentials(base_url=f"https://127.0.0.1:{server.port}", ca_pem=pem(authority))
        network = Network(connect_seconds=30.0, grace_seconds=0.3)
        with closing(HttpApi(identity, SystemClock(), network)) as api, pytest.raises(Offline) as caught:
            api.hello()
    # on a busy machine the handshake's own limit may strike in the same instant as the deadline of the attempt
    assert caught.value.facts["why"] in {"deadline", "timeout"}


def test_F46_slow_loris_body_over_tls(authority: trustme.CA) -> None:
    def drip(line: Line, request: Request) -> None:
        line.send(head(200, 1000))
        line.drip(b" " * 1000, every=0.02)

    secure = serving(authority.issue_cert("127.0.0.1"))
    with HostileServer(PoliteCentre(), {"/v1/hello": drip}, secure=secure) as server:
        identity = credentials(base_url=server.url, ca_pem=pem(authority))
        with closing(HttpApi(identity, SystemClock(), Network(grace_seconds=0.4))) as api:
            with pytest.raises(Offline) as caught:
                api.hello()
    assert caught.value.facts["why"] == "deadline"


@pytest.mark.parametrize(
    "text", ["", "not a certificate", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----"]
)
def test_anchors_that_cannot_be_read_are_refused_and_not_replaced_by_the_systems(text: str) -> None:
    with pytest.raises(TlsFailed):
        trust_context(text)


@pytest.mark.parametrize(
    "address",
    [
        "http://pusat.example",
        "http://10.0.0.5:8470",
        "http://127.0.0.1.example",
        "http://localhost.example",
        "ftp://127.0.0.1",
        "https://",
        "pusat.example",
        "",
        "http://[::1",
    ],
)
def test_only_this_very_machine_is_spoken_to_without_tls(address: str) -> None:
    with pytest.raises(WrongAddress):
        require_safe_address(address)


@pytest.mark.parametrize(
    "address", ["https://pusat.example/api", "http://127.0.0.1:8470", "http://localhost:1", "http://[::1]:8470/x"]
)
def test_safe_addresses(address: str) -> None:
    require_safe_address(address)


def test_credentials_do_not_show_their_secrets(canaries: Canaries) -> None:
    shown = repr(credentials(activation_code="a-code-of-sixteen-or-more"))
    assert "a-code" not in shown
    assert "\\x07" not in shown
