"""Trust in the server, and telling a wrong clock from a wrong certificate."""

import socket
import ssl
from contextlib import closing
from datetime import datetime
from urllib.parse import urlsplit

from cryptography import x509

from lapangan_app.errors import AppError, ClockWrong, TlsFailed
from lapangan_app.sync.retry import http_date

NOT_YET_VALID, EXPIRED = 9, 10
"""OpenSSL's X509_V_ERR numbers for certificate dates."""

_WHY = {EXPIRED: "expired", NOT_YET_VALID: "not_yet_valid", 18: "self_signed", 19: "unknown_ca", 20: "unknown_ca"}
_HOST_MISMATCH = (62, 64)


def trust_context(ca_pem: str | None) -> ssl.SSLContext:
    """Return a context that trusts the organisation's anchors alone, or the system's when there are none.

    Raises `TlsFailed` when the anchors cannot be read.
    """
    if ca_pem is not None and not ca_pem.strip():
        # the library would take no anchors for the system's anchors
        raise TlsFailed(why="bad_anchor")
    try:
        context = ssl.create_default_context(cadata=ca_pem)
    except (ssl.SSLError, ValueError):
        raise TlsFailed(why="bad_anchor") from None
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


def certificate_error(error: ssl.SSLCertVerificationError, base_url: str, now: datetime, seconds: float) -> AppError:
    """Return `ClockWrong` when the certificate fits the server's date but not the laptop's, else `TlsFailed`."""
    if error.verify_code in (NOT_YET_VALID, EXPIRED):
        server_date = date_by_which_valid(base_url, seconds)
        if server_date is not None:
            return ClockWrong(server=server_date.isoformat(), laptop=now.isoformat())
    why = "wrong_host" if error.verify_code in _HOST_MISMATCH else _WHY.get(error.verify_code, "untrusted")
    return TlsFailed(why=why)


def date_by_which_valid(base_url: str, seconds: float) -> datetime | None:
    """Ask the server its date without trusting it; return the date when the certificate is valid by it.

    The answer decides the wording of a message and nothing else: nothing but an empty request is sent.
    """
    parts = urlsplit(base_url)
    address = (parts.hostname or "", parts.port or 443)
    blind = ssl.create_default_context()
    blind.check_hostname = False
    blind.verify_mode = ssl.CERT_NONE
    try:
        with (
            closing(socket.create_connection(address, timeout=seconds)) as line,
            blind.wrap_socket(line, server_hostname=parts.hostname) as tls,
        ):
            certificate = x509.load_der_x509_certificate(tls.getpeercert(binary_form=True) or b"")
            tls.sendall(f"HEAD / HTTP/1.1\r\nHost: {parts.netloc}\r\nConnection: close\r\n\r\n".encode("ascii"))
            date = _date_in(tls.recv(8192))
    except (OSError, ValueError):
        return None
    if date is None or not certificate.not_valid_before_utc <= date <= certificate.not_valid_after_utc:
        return None
    return date


def _date_in(head: bytes) -> datetime | None:
    for line in head.decode("latin-1").split("\r\n"):
        name, _, value = line.partition(":")
        if name.lower() == "date":
            return http_date(value.strip())
    return None
