"""Sign-in by RFC 7523: a JWT assertion signed by the device key buys a short-lived access token."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import jwt
from jwt.types import Options

from lapangan_contract.messages import DeviceCertificate, TokenReply
from lapangan_pusat.clock import Clock
from lapangan_pusat.devices import Device, Devices
from lapangan_pusat.refusals import Refusal

LEEWAY = timedelta(minutes=10)
"""How far the clock of a laptop may be off; it learns the right time from the `Date` of every answer."""

LONGEST = timedelta(minutes=5)
"""Longest life of an assertion."""

LIFETIME = timedelta(minutes=15)
"""Life of an access token."""


Certify = Callable[[Device], DeviceCertificate]
"""Vouch for the key of an enrolled device."""


def _checked(*required: str) -> Options:
    """Demand claims, and leave their times to the injected clock."""
    return {"verify_exp": False, "verify_iat": False, "verify_nbf": False, "require": list(required)}


class Tokens:
    """Exchange assertions for access tokens and check the latter. Stateless: any worker knows any token."""

    def __init__(
        self, tenant: str, secret: bytes, devices: Devices, clock: Clock, certify: Certify | None = None
    ) -> None:
        self._tenant = tenant
        self._secret = secret
        self._devices = devices
        self._clock = clock
        self._certify = certify

    def exchange(self, assertion: str) -> TokenReply:
        """Return an access token for a valid assertion.

        Raises `Refusal`: assertion-invalid, wrong-tenant, device-unknown, device-revoked.
        """
        claimed = _claims_unverified(assertion)
        device = self._devices.admit(claimed)
        self._verify(assertion, device)
        now = int(self._clock.now().timestamp())
        claims = {
            "iss": self._tenant,
            "aud": self._tenant,
            "sub": device.device_id,
            "iat": now,
            "exp": now + int(LIFETIME.total_seconds()),
        }
        token = jwt.encode(claims, self._secret, algorithm="HS256")
        # whoever enrolled before there were certificates gets one here
        certificate = self._certify(device) if self._certify is not None else None
        return TokenReply(access_token=token, expires_in=int(LIFETIME.total_seconds()), certificate=certificate)

    def device_of(self, authorization: str | None) -> Device:
        """Return the device that an `Authorization` header speaks for.

        Raises `Refusal`: token-missing, token-invalid, device-unknown, device-revoked.
        """
        scheme, _, token = (authorization or "").partition(" ")
        if scheme.lower() != "bearer" or not token:
            raise Refusal("token-missing")
        try:
            claims = jwt.decode(
                token,
                self._secret,
                algorithms=["HS256"],
                audience=self._tenant,
                issuer=self._tenant,
                options=_checked("sub", "exp"),
            )
        except jwt.InvalidTokenError as error:
            raise Refusal("token-invalid") from error
        if claims["exp"] <= self._clock.now().timestamp():
            raise Refusal("token-invalid")
        return self._devices.admit(claims["sub"])

    def _verify(self, assertion: str, device: Device) -> None:
        try:
            claims = jwt.decode(
                assertion,
                device.public_key,
                algorithms=["EdDSA"],
                audience=self._tenant,
                issuer=device.device_id,
                subject=device.device_id,
                options=_checked("iss", "sub", "aud", "exp", "iat", "jti"),
            )
        except jwt.InvalidAudienceError as error:
            raise Refusal("wrong-tenant") from error
        except jwt.InvalidTokenError as error:
            raise Refusal("assertion-invalid") from error
        self._require_fresh(claims)

    def _require_fresh(self, claims: dict[str, Any]) -> None:
        now, leeway = self._clock.now().timestamp(), LEEWAY.total_seconds()
        issued, expires = claims["iat"], claims["exp"]
        if not all(isinstance(moment, int | float) for moment in (issued, expires)):
            raise Refusal("assertion-invalid")
        if not 0 < expires - issued <= LONGEST.total_seconds():
            raise Refusal("assertion-invalid", "an assertion lives at most five minutes")
        if expires + leeway <= now or issued - leeway > now:
            raise Refusal("assertion-invalid", "the clock of the device is more than ten minutes off")


def _claims_unverified(assertion: str) -> str:
    """Read which device an assertion claims to come from; its key then proves it."""
    try:
        claims = jwt.decode(assertion, options={"verify_signature": False})
    except jwt.InvalidTokenError as error:
        raise Refusal("assertion-invalid") from error
    subject = claims.get("sub")
    if not isinstance(subject, str) or len(subject) != 36:
        raise Refusal("assertion-invalid")
    return subject
