"""The whole way over real sockets: engine and transport against the reference centre."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from threading import Event

import msgspec
import pytest

from fakes.centre import RunningCentre
from fakes.outboxes import DEVICE, FakeOutbox
from lapangan_app.domain.clock import SystemClock
from lapangan_app.domain.states import State
from lapangan_app.sync.credentials import Credentials
from lapangan_app.sync.engine import EngineOptions, SyncEngine
from lapangan_app.sync.planner import Budget
from lapangan_app.sync.transport import HttpApi
from lapangan_app.sync.wire import snapshot_of
from lapangan_contract.activation import read_activation
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


def laptop(centre: RunningCentre, outbox: FakeOutbox, **changes: object) -> tuple[SyncEngine, HttpApi]:
    """Return an engine and its way to the centre."""
    identity = replace(known_to(centre), **changes)
    api = HttpApi(identity, SystemClock())
    return SyncEngine(outbox, api, identity, SystemClock(), EngineOptions(budget=Budget(patience=0.0))), api


def test_an_outage_of_the_centre_loses_nothing(centre: RunningCentre) -> None:
    outbox = FakeOutbox()
    save(outbox, 1)
    engine, api = laptop(centre, outbox)
    with closing(api):
        assert engine.run_once(lambda _: None, Event()).accepted == 1
        centre.stop()
        save(outbox, 2)
        report = engine.run_once(lambda _: None, Event())
        assert (report.stopped_by, report.waiting) == ("offline", 1)
        centre.start()
        assert engine.run_once(lambda _: None, Event()).accepted == 1
    assert centre.registrations() == 2


def test_an_amendment_replaces_what_was_accepted(centre: RunningCentre) -> None:
    outbox = FakeOutbox()
    save(outbox, 1)
    engine, api = laptop(centre, outbox)
    with closing(api):
        engine.run_once(lambda _: None, Event())
        body = snapshot_of(form(1, full_name="Nama Baru"), QUOTE, CAPTURE).body
        outbox.save(client_id(1), msgspec.json.decode(body))
        assert engine.run_once(lambda _: None, Event()).accepted == 1
    assert [msgspec.convert(body, type=RegistrationBody).person.full_name for body in centre.bodies()] == ["Nama Baru"]


def test_the_same_nik_from_two_laptops_is_a_conflict_with_a_counterpart(centre: RunningCentre) -> None:
    first, second = FakeOutbox(), FakeOutbox("0" * 8 + DEVICE[8:])
    save(first, 1)
    body = snapshot_of(form(1, client_id=client_id(9)), QUOTE, CAPTURE).body
    second.save(client_id(9), msgspec.json.decode(body))
    engine, api = laptop(centre, first)
    with closing(api):
        engine.run_once(lambda _: None, Event())
    code = read_activation(centre.new_activation()).activation_code
    engine, api = laptop(centre, second, device_id=second.device_id, device_key=bytes([8]) * 32, activation_code=code)
    with closing(api):
        report = engine.run_once(lambda _: None, Event())
    assert report.conflict == 1, report
    assert second.reason(client_id(9)) == "nik-registered"
    assert second.log[-1].counterpart == first.registrations[client_id(1)].server_id


def test_F33_a_revoked_device_keeps_its_data(centre: RunningCentre) -> None:
    outbox = FakeOutbox()
    engine, api = laptop(centre, outbox)
    with closing(api):
        assert engine.run_once(lambda _: None, Event()).stopped_by is None
        assert centre.revoke(DEVICE)
        save(outbox, 1)
        assert engine.run_once(lambda _: None, Event()).stopped_by == "device_revoked"
    assert outbox.state(client_id(1)) is State.READY


def test_a_code_that_was_used_by_another_device_is_refused(centre: RunningCentre) -> None:
    engine, api = laptop(centre, FakeOutbox())
    with closing(api):
        assert engine.run_once(lambda _: None, Event()).enrolled
    other = "0" * 8 + DEVICE[8:]
    engine, api = laptop(centre, FakeOutbox(other), device_id=other)
    with closing(api):
        report = engine.run_once(lambda _: None, Event())
    assert report.stopped_by == "activation_refused"
    assert not report.enrolled
