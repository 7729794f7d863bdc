"""The whole way over real sockets: engine and transport against the reference centre."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import msgspec
import pytest

from fakes.centre import RunningCentre
from fakes.outboxes import DEVICE, FakeOutbox
from lapangan_app.domain.clock import SystemClock
from lapangan_app.domain.states import State
from lapangan_app.sync.credentials import Credentials
from lapangan_app.sync.engine import SyncEngine
from lapangan_app.sync.transport import HttpApi
from lapangan_app.sync.wire import snapshot_of
from lapangan_contract.registration import RegistrationBody
from sync.conftest import CAPTURE, QUOTE, client_id, form


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[RunningCentre]:
    """Run a real centre."""
    with RunningCentre(tmp_path / "pusat") as running:
        yield running


def known_to(centre: RunningCentre) -> Credentials:
    """Return credentials from the centre's activation file."""
    activation = centre.read_activation()
    return Credentials(
        tenant=activation.tenant,
        base_url=activation.base_url,
        device_id=DEVICE,
        device_key=bytes([7]) * 32,
        server_keys=activation.server_keys,
        client_version="0.1.0",
        ca_pem=activation.ca_pem,
        activation_code=activation.activation_code,
    )


def save(outbox: FakeOutbox, number: int) -> None:
    """Save one registration as the services do."""
    body = snapshot_of(form(number), QUOTE, CAPTURE).body
    outbox.save(client_id(number), msgspec.json.decode(body))


def test_claims_pushes_and_settles(centre: RunningCentre) -> None:
    outbox = FakeOutbox()
    for number in range(1, 251):
        save(outbox, number)
    identity = known_to(centre)
    api = HttpApi(identity, SystemClock())
    try:
        report = SyncEngine(outbox, api, identity, SystemClock()).run_once(lambda _: None, Event())
    finally:
        api.close()
    assert report.stopped_by is None, report
    assert (report.delivered, report.accepted, report.waiting) == (250, 250, 0)
    assert report.enrolled
    assert report.reconciled
    assert set(outbox.states().values()) == {State.ACCEPTED}
    assert centre.registrations() == 250
    assert report.bytes_sent > 0
    assert report.bytes_received > 0
    assert msgspec.convert(centre.bodies()[0], type=RegistrationBody).person.full_name == "Orang Ke1"
