"""The main job: registered without a network, sent later through a bad one, at the centre exactly once."""

import logging
import random
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pyrage
import pytest

from fakes.canaries import Canaries
from fakes.centre import RunningCentre
from lapangan_app.bootstrap import Tuning, make_access, recover_profile
from lapangan_app.config import Settings
from lapangan_app.domain.form import Form, Reason
from lapangan_app.domain.programmes import load_rules
from lapangan_app.domain.states import State
from lapangan_app.errors import DuplicateNik, KeyUnavailable, WrongPin
from lapangan_app.services.core import Core
from lapangan_app.services.enrolling import with_acknowledged
from lapangan_app.services.invented import invent_people
from lapangan_app.services.profile import require_profile
from lapangan_app.sync.events import Report
from lapangan_app.sync.kit import EngineOptions
from lapangan_app.sync.planner import Budget
from lapangan_contract.activation import ActivationOfficer
from lapangan_pusat.misbehaving import PROFILES, Deck

PIN = "739146"
SUPERVISOR = ActivationOfficer(officer_id="s-001", name="Penyelia Uji", role="penyelia")
"""May let one NIK stand twice until the centre decides."""
HURRY = Tuning(engine=EngineOptions(budget=Budget(start_size=7, quick=0.0, patience=0.3, base=0.02, cap=0.2)))


_met: list[Form] = []
"""Everybody whom a test has met: nobody of them may be found outside the encrypted store afterwards."""


@pytest.fixture(autouse=True)
def _no_trace_of_people(settings: Settings, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Search logs and every file of the laptop for NIK, name and phone of everybody met (I10)."""
    _met.clear()
    with caplog.at_level(logging.DEBUG):
        yield
    values = {f"nik-{n}": form.nik for n, form in enumerate(_met)}
    values |= {f"name-{n}": form.full_name for n, form in enumerate(_met) if len(form.full_name) >= 8}
    values |= {f"phone-{n}": form.phone[-9:] for n, form in enumerate(_met) if len(form.phone) >= 9}
    known = Canaries(values)
    said = "\n".join(caplog.handler.format(record) for record in caplog.get_records("call"))
    assert said, "nothing was logged, so the search would prove nothing"
    known.demand_none(known.in_tree(settings.home), known.in_text(said, "log"))


def people_of(core: Core, count: int, seed: int = 5) -> list[Form]:
    today = datetime.now(UTC).astimezone().date()
    codes = core.regions.villages("75.03")
    people = invent_people(random.Random(seed), count, codes, core.regions, load_rules(today), today)
    _met.extend(people)
    return people


def save(core: Core, form: Form) -> None:
    try:
        core.enrolling.save(form)
    except DuplicateNik:
        core.enrolling.save(with_acknowledged(form, "nik_on_device"))


def send_until_empty(core: Core, runs: int = 80) -> list[Report]:
    """Run the synchronisation as the schedule would, until nothing waits."""
    stop = threading.Event()
    reports = []
    for _ in range(runs):
        report = core.syncing.run_once(lambda _progress: None, stop)
        reports.append(report)
        if report.waiting == 0 and report.stopped_by is None:
            return reports
        stop.wait(min(report.retry_in or 0.0, 0.1))
    pytest.fail(f"still {reports[-1].waiting} waiting after {runs} runs: {reports[-1]}")


def test_offline_first_then_exactly_once(settings: Settings, tmp_path: Path) -> None:
    centre = RunningCentre(tmp_path / "pusat").start()
    activation = centre.activation
    centre.stop()  # no network from here on
    core = make_access(settings, HURRY).create(activation, "Petugas Uji", PIN)
    core.events.create("Sosialisasi", core.regions.villages("75.03")[0], "Balai", date(2026, 11, 21))
    people = people_of(core, 30)
    refused = 0
    for form in people:
        try:
            core.enrolling.save(form)
        except DuplicateNik:
            refused += 1
    report = core.syncing.run_once(lambda _progress: None, threading.Event())
    assert report.stopped_by == "offline"
    assert core.queueing.totals().accepted == 0
    saved = core.queueing.totals().waiting

    centre.start()
    reports = send_until_empty(core)
    totals = core.queueing.totals()
    assert saved == 30 - refused == len({form.nik for form in people})
    assert totals.accepted + totals.rejected + totals.conflict == saved
    assert centre.registrations() == totals.accepted == sum(r.receipts_verified for r in reports)
    assert core.session.verify() == ()
    core.close()
    centre.close()


@pytest.mark.parametrize("seed", [1, 2])
def test_through_a_misbehaving_network(settings: Settings, tmp_path: Path, seed: int) -> None:
    """Answers dropped after the commit, bodies cut, hotspot pages, 429 and 500: nothing lost, nothing twice."""
    deck = Deck(PROFILES["desa"], seed)
    with RunningCentre(tmp_path / "pusat", deck=deck) as centre:
        core = make_access(settings, HURRY).create(centre.new_activation(SUPERVISOR), "Penyelia Uji", PIN)
        people = people_of(core, 60, seed)
        for form in people:
            save(core, form)
        send_until_empty(core, runs=300)
        totals = core.queueing.totals()
        assert totals.accepted + totals.rejected + totals.conflict == 60
        assert centre.registrations() == totals.accepted
        assert totals.conflict == 60 - len({form.nik for form in people})
        assert core.session.verify() == ()
        core.close()


def test_an_amendment_after_acceptance_is_one_registration_with_two_revisions(
    settings: Settings, tmp_path: Path
) -> None:
    with RunningCentre(tmp_path / "pusat") as centre:
        core = make_access(settings, HURRY).create(centre.activation, "Petugas Uji", PIN)
        form = people_of(core, 1)[0]
        core.enrolling.save(form)
        send_until_empty(core)
        assert core.queueing.detail(form.client_id).row.state is State.ACCEPTED
        core.enrolling.save(replace(form, street="Jalan Baru 9"))
        assert core.queueing.detail(form.client_id).row.state is State.READY
        send_until_empty(core)
        assert centre.registrations() == 1
        assert centre.bodies()[0]["person"]["address"]["street"] == "Jalan Baru 9"  # type: ignore[index]
        core.close()


def test_a_rejected_person_is_corrected_and_accepted(settings: Settings, tmp_path: Path) -> None:
    """The centre refuses somebody of 65; the birth date was a slip; the correction is a new revision."""
    with RunningCentre(tmp_path / "pusat") as centre:
        core = make_access(settings, HURRY).create(centre.activation, "Petugas Uji", PIN)
        form = people_of(core, 1)[0]
        old = replace(form, birth_date=date(1950, 1, 1), reasons=(Reason("age_65", "menurut pengakuan"),))
        core.enrolling.save(with_acknowledged(old, "age_65"))
        send_until_empty(core)
        detail = core.queueing.detail(form.client_id)
        assert (detail.row.state, detail.row.reason) == (State.REJECTED, "not-eligible")
        assert [finding.field for finding in detail.problems] == ["birth_date"]
        core.enrolling.save(form)
        send_until_empty(core)
        assert core.queueing.detail(form.client_id).row.state is State.ACCEPTED
        core.close()


def test_a_revoked_laptop_keeps_its_data(settings: Settings, tmp_path: Path) -> None:
    """F33: sending stops, nothing is deleted, capturing goes on."""
    with RunningCentre(tmp_path / "pusat") as centre:
        core = make_access(settings, HURRY).create(centre.activation, "Petugas Uji", PIN)
        first, second = people_of(core, 2)
        core.enrolling.save(first)
        send_until_empty(core)
        device = device_of(settings)
        assert centre.revoke(device)
        core.enrolling.save(second)
        report = core.syncing.run_once(lambda _progress: None, threading.Event())
        assert report.stopped_by == "device_revoked"
        assert core.queueing.totals().waiting == 1
        core.close()


def device_of(settings: Settings) -> str:
    return require_profile(settings.profile).device_id


def test_a_forgotten_pin_is_replaced_with_the_recovery_key(settings: Settings, tmp_path: Path) -> None:
    """I11: the organisation's identity opens the data; the old PIN is gone, nothing else is."""
    with RunningCentre(tmp_path / "pusat") as centre:
        core = make_access(settings, HURRY).create(centre.activation, "Petugas Uji", PIN)
        form = people_of(core, 1)[0]
        core.enrolling.save(form)
        core.close()
        identity = (tmp_path / "pusat" / "pemulihan.agekey").read_text("ascii")
        secret = next(line for line in identity.splitlines() if line.startswith("AGE-SECRET-KEY-"))
        with pytest.raises(KeyUnavailable):
            recover_profile(settings, HURRY, str(pyrage.x25519.Identity.generate()), core.officer.officer_id, "860257")
        recover_profile(settings, HURRY, secret, core.officer.officer_id, "860257")
        access = make_access(settings, HURRY)
        with pytest.raises(WrongPin):
            access.unlock(core.officer.officer_id, PIN)
        again = access.unlock(core.officer.officer_id, "860257")
        assert again.enrolling.open_form(form.client_id) is not None
        again.close()


def test_a_lost_keyring_is_healed_with_the_recovery_key(settings: Settings, tmp_path: Path) -> None:
    """F75: the device secret is gone; the data is not."""
    with RunningCentre(tmp_path / "pusat") as centre:
        core = make_access(settings, HURRY).create(centre.activation, "Petugas Uji", PIN)
        core.close()
        (settings.home / "keeper.json").unlink()
        access = make_access(settings, HURRY)
        with pytest.raises(KeyUnavailable):
            access.unlock(core.officer.officer_id, PIN)
        identity = (tmp_path / "pusat" / "pemulihan.agekey").read_text("ascii")
        secret = next(line for line in identity.splitlines() if line.startswith("AGE-SECRET-KEY-"))
        recover_profile(settings, HURRY, secret, core.officer.officer_id, "860257")
        access.unlock(core.officer.officer_id, "860257").close()
