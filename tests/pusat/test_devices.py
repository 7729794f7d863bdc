"""Enrolment and sign-in over time: what expires, what may be repeated, and who wins a race for a code."""

import contextlib
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from fakes.centre import RunningCentre
from lapangan_app.domain.clock import SystemClock
from lapangan_app.sync.credentials import Credentials
from lapangan_app.sync.transport import HttpApi
from lapangan_pusat.database import migrate, open_engine
from lapangan_pusat.devices import Devices
from lapangan_pusat.identity import Signer
from lapangan_pusat.refusals import Refusal
from lapangan_pusat.tokens import LIFETIME, Tokens
from pusat import builders

CODE = "kode-aktivasi-sekali-pakai"


class Office:
    """Devices and tokens of one centre, with a clock that can be moved and one code issued for three days."""

    def __init__(self, url: str) -> None:
        self.engine = open_engine(url)
        migrate(self.engine)
        self.clock = builders.MovableClock()
        self.devices = Devices(self.engine, builders.TENANT, self.clock)
        self.tokens = Tokens(builders.TENANT, b"s" * 32, self.devices, self.clock)
        self.devices.issue(CODE, "p-001", "petugas", self.clock.moment + timedelta(days=3))

    def enrol(self, device_id: str, key: Ed25519PrivateKey, code: str = CODE) -> str:
        """Enrol a device and return when it was enrolled."""
        return self.devices.enrol(builders.enrolment(device_id, key, code)).enrolled_at

    def assertion(self, device_id: str, key: Ed25519PrivateKey) -> str:
        """Sign an assertion by the clock of the centre."""
        now = int(self.clock.moment.timestamp())
        claims = {"iss": device_id, "sub": device_id, "aud": builders.TENANT, "iat": now, "exp": now + 60, "jti": "1"}
        return jwt.encode(claims, key, algorithm="EdDSA")


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    found = Office(f"sqlite:///{tmp_path}/pusat.db")
    yield found
    found.engine.dispose()


def _name(refusal: pytest.ExceptionInfo[Refusal]) -> str:
    return refusal.value.problem_type.name


def test_a_code_expires_but_an_enrolment_made_in_time_can_be_repeated_later(office: Office) -> None:
    device, key = builders.uid(), Ed25519PrivateKey.generate()
    first = office.enrol(device, key)
    office.clock.moment += timedelta(days=4)
    assert office.enrol(device, key) == first
    office.devices.issue("kode-kedua-yang-lain", "p-002", "petugas", office.clock.moment)
    with pytest.raises(Refusal) as refusal:
        office.enrol(builders.uid(), key, "kode-kedua-yang-lain")
    assert _name(refusal) == "activation-invalid"


def test_an_enrolled_device_may_use_a_second_code(office: Office) -> None:
    device, key = builders.uid(), Ed25519PrivateKey.generate()
    first = office.enrol(device, key)
    office.devices.issue("kode-kedua-yang-lain", "p-001", "petugas", office.clock.moment + timedelta(days=1))
    assert office.enrol(device, key, "kode-kedua-yang-lain") == first


def test_one_code_and_many_laptops_at_once_enrol_one(office: Office) -> None:
    gate, outcomes = threading.Barrier(6), []

    def run() -> None:
        gate.wait()
        try:
            outcomes.append(office.enrol(builders.uid(), Ed25519PrivateKey.generate()) and "enrolled")
        except Refusal as refusal:
            outcomes.append(refusal.problem_type.name)

    threads = [threading.Thread(target=run) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert sorted(outcomes) == ["activation-invalid"] * 5 + ["enrolled"]


def test_an_access_token_ends_after_its_lifetime(office: Office) -> None:
    device, key = builders.uid(), Ed25519PrivateKey.generate()
    office.enrol(device, key)
    token = office.tokens.exchange(office.assertion(device, key)).access_token
    office.clock.moment += LIFETIME - timedelta(seconds=1)
    assert office.tokens.device_of(f"Bearer {token}").device_id == device
    office.clock.moment += timedelta(seconds=1)
    with pytest.raises(Refusal) as refusal:
        office.tokens.device_of(f"Bearer {token}")
    assert _name(refusal) == "token-invalid"


@pytest.mark.parametrize("header", [None, "", "Bearer", "Bearer ", "Basic abc", "Token abc"])
def test_without_a_bearer_token_nobody_is_asked_for(office: Office, header: str | None) -> None:
    with pytest.raises(Refusal) as refusal:
        office.tokens.device_of(header)
    assert _name(refusal) == "token-missing"


def test_an_assertion_is_not_an_access_token_and_none_is_no_algorithm(office: Office) -> None:
    device, key = builders.uid(), Ed25519PrivateKey.generate()
    office.enrol(device, key)
    now = int(office.clock.moment.timestamp())
    claims = {"iss": builders.TENANT, "aud": builders.TENANT, "sub": device, "exp": now + 60}
    for token in (office.assertion(device, key), jwt.encode(claims, None, algorithm="none")):
        with pytest.raises(Refusal) as refusal:
            office.tokens.device_of(f"Bearer {token}")
        assert _name(refusal) == "token-invalid"


def test_a_device_of_a_database_that_was_replaced_is_unknown(office: Office, tmp_path: Path) -> None:
    device, key = builders.uid(), Ed25519PrivateKey.generate()
    office.enrol(device, key)
    token = office.tokens.exchange(office.assertion(device, key)).access_token
    empty = Office(f"sqlite:///{tmp_path}/lain.db")
    with pytest.raises(Refusal) as refusal:
        empty.tokens.device_of(f"Bearer {token}")
    empty.engine.dispose()
    assert _name(refusal) == "device-unknown"


def test_the_same_device_gets_the_same_certificate_at_enrolment_and_at_every_sign_in(tmp_path: Path) -> None:
    with RunningCentre(tmp_path) as centre:
        granted = centre.read_activation()
        laptop = Credentials(
            tenant=granted.tenant,
            base_url=centre.url,
            device_id=builders.uid(),
            device_key=b"k" * 32,
            server_keys=granted.server_keys,
            client_version="0.1.0",
            activation_code=granted.activation_code,
        )
        with contextlib.closing(HttpApi(laptop, SystemClock())) as api:
            assert api.certificate is None
            api.enrol()
            first = api.certificate
        with contextlib.closing(HttpApi(laptop, SystemClock())) as api:
            api.sign_in()
            assert api.certificate == first is not None
        assert laptop.owns(first)
        # a laptop that pins other keys believes nothing that this centre signs
        pinned = replace(laptop, server_keys=(Signer.of(builders.TENANT, b"x" * 32).server_key,))
        with contextlib.closing(HttpApi(pinned, SystemClock())) as api:
            api.sign_in()
            assert api.certificate is None
        assert not replace(laptop, device_key=b"j" * 32).owns(first), "another key"
        assert not replace(laptop, device_id=builders.uid()).owns(first), "another device"
