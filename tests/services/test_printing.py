"""Slips of a real profile: only of what is on disk, by what was told, noted once, and checkable elsewhere."""

import contextlib
import json
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from fakes.centre import RunningCentre
from lapangan_app.bootstrap import make_access
from lapangan_app.config import Settings, load_settings
from lapangan_app.domain.form import Form
from lapangan_app.errors import BadTrust, NotFound, NotSavedYet
from lapangan_app.reports.blocks import words
from lapangan_app.reports.slip import NO_CARD, RECEIVED, slip_sheet
from lapangan_app.services.core import Core
from lapangan_app.services.verifying import token_among, trust_in, verify_slip
from lapangan_contract.canonical import content_hash
from lapangan_contract.slips import slip_bytes

PIN = "739146"


def actions(core: Core, client_id: str) -> list[str]:
    return [entry.action for entry in core.queueing.detail(client_id).timeline]


def test_a_draft_cannot_be_printed_and_neither_can_nobody(core: Core, filled: Form) -> None:
    core.enrolling.save_draft(filled)
    with pytest.raises(NotSavedYet):
        core.documents.slip(filled.client_id)
    with pytest.raises(NotFound):
        core.documents.slip("00000000-0000-4000-8000-000000000000")


def test_the_slip_is_that_of_the_newest_saved_revision(core: Core, filled: Form) -> None:
    core.enrolling.save(filled)
    first = core.documents.slip(filled.client_id)
    core.enrolling.save(replace(filled, months=3))
    second = core.documents.slip(filled.client_id)
    assert (first.rev, second.rev) == (1, 2)
    told = [verify_slip(made.token, None).verdict.claims for made in (first, second)]
    assert [claims and claims.rev for claims in told] == [1, 2]
    assert told[0] is not None
    assert told[1] is not None
    assert told[0].digest != told[1].digest
    assert second.cost.total == sum(month.total for month in second.cost.months) > first.cost.total


def test_the_digest_in_the_code_is_that_of_what_is_sent(core: Core, filled: Form) -> None:
    core.enrolling.save(filled)
    with core.documents._context.store.read() as reading:
        content = reading.content(filled.client_id)
    claims = verify_slip(core.documents.slip(filled.client_id).token, None).verdict.claims
    assert content is not None
    assert claims is not None
    assert claims.digest == content.digest == content_hash(content.snapshot)


def test_a_slip_says_what_was_told_even_when_the_rules_have_changed_since(
    core: Core, filled: Form, monkeypatch: pytest.MonkeyPatch
) -> None:
    core.enrolling.save(filled)
    before = core.documents.slip(filled.client_id).cost
    assert before.months
    with core.documents._context.store.read() as reading:
        content = reading.content(filled.client_id)
    assert content is not None
    body = json.loads(content.snapshot)
    body["quote"]["total"] += 1
    other = replace(content, snapshot=json.dumps(body).encode())
    monkeypatch.setattr(type(reading), "content", lambda _self, _client_id: other)
    after = core.documents.slip(filled.client_id).cost
    assert (after.total, after.months, after.discount) == (before.total + 1, (), None)


def test_looking_is_not_noted_and_each_print_is_noted_once(core: Core, filled: Form) -> None:
    core.enrolling.save(filled)
    core.documents.slip(filled.client_id)
    before = actions(core, filled.client_id)
    core.documents.noted("slip", "print", filled.client_id)
    core.documents.noted("slip", "export", filled.client_id)
    assert actions(core, filled.client_id) == [*before, "print_slip", "export_slip"]
    core.documents.noted("literacy", "print")
    assert core.session.verify() == ()


def test_the_slip_of_a_practice_profile_is_marked(core: Core, filled: Form) -> None:
    core.enrolling.save(filled)
    made = core.documents.slip(filled.client_id)
    assert made.training
    assert slip_sheet(made, "a4").stamp == "LATIHAN"
    assert core.documents.sheet("form").stamp == "LATIHAN"


def test_person_and_place_are_shown_as_far_as_they_must(core: Core, filled: Form) -> None:
    core.enrolling.save(filled)
    made = core.documents.slip(filled.client_id)
    text = words(slip_sheet(made, "a4"))
    assert "7503 01•• •••• 0001" in text
    assert filled.nik not in text
    assert "3456" not in text, "no phone number"
    assert made.place == "Desa Talumopatu, Kecamatan Mootilango, Kabupaten Gorontalo, Gorontalo"
    assert made.officer == "Petugas Uji"
    assert made.zone.name == "WITA"


def test_no_token_holds_anything_of_the_person(core: Core, filled: Form) -> None:
    core.enrolling.save(filled)
    raw = slip_bytes(core.documents.slip(filled.client_id).token)
    for secret in (filled.nik, filled.full_name, "081234567890", "81234567890", filled.nik[:6]):
        assert secret.encode() not in raw


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[RunningCentre]:
    with RunningCentre(tmp_path / "pusat") as running:
        yield running


@pytest.fixture
def laptop_home(tmp_path: Path) -> Settings:
    """Return the settings of a laptop beside the practice profile."""
    return load_settings({"LAPANGAN_HOME": str(tmp_path / "laptop")})


@contextlib.contextmanager
def installed(settings: Settings, activation: bytes) -> Iterator[Core]:
    core = make_access(settings).create(activation, "Petugas Uji", PIN)
    try:
        yield core
    finally:
        core.close()


def reopened(settings: Settings) -> Core:
    access = make_access(settings)
    return access.unlock(access.info().officers[0].officer_id, PIN)


def deliver(core: Core) -> None:
    report = core.syncing.run_once(lambda _progress: None, threading.Event())
    assert report.stopped_by is None


def test_a_slip_is_believed_in_another_installation_once_the_centre_vouches_for_the_laptop(
    centre: RunningCentre, laptop_home: Settings, tmp_path: Path, filled: Form
) -> None:
    with installed(laptop_home, centre.activation) as laptop:
        laptop.enrolling.save(filled)
        early = laptop.documents.slip(filled.client_id)
        assert NO_CARD in words(slip_sheet(early, "a4"))
        deliver(laptop)
        late = laptop.documents.slip(filled.client_id)
        assert RECEIVED in words(slip_sheet(late, "a4"))
        assert late.receipt is not None
    elsewhere = load_settings({"LAPANGAN_HOME": str(tmp_path / "lain")})
    with installed(elsewhere, centre.new_activation()) as other:
        verdict = other.documents.verify(late.token).verdict
        assert (verdict.genuine, verdict.certified, verdict.tenant_matches) == (True, True, True)
        assert verdict.claims is not None
        assert (verdict.claims.client_id, verdict.claims.accepted) == (filled.client_id, True)
    # without any profile open, the public file beside it is enough
    trust = trust_in(None, elsewhere.trust)
    assert verify_slip(late.token, trust).verdict.certified
    assert verify_slip(early.token, trust).verdict.problems == ("uncertified",)
    # and the certificate is there after a restart
    core = reopened(laptop_home)
    try:
        assert core.documents.verify(core.documents.slip(filled.client_id).token).verdict.certified
    finally:
        core.close()


def test_an_amended_registration_is_not_received_until_its_new_revision_is(
    centre: RunningCentre, laptop_home: Settings, filled: Form
) -> None:
    with installed(laptop_home, centre.activation) as laptop:
        laptop.enrolling.save(filled)
        deliver(laptop)
        laptop.enrolling.save(replace(filled, months=6))
        assert laptop.documents.slip(filled.client_id).receipt is None
        deliver(laptop)
        assert laptop.documents.slip(filled.client_id).receipt is not None


@pytest.mark.parametrize("spoilt", [b"{}", b"not json"])
def test_a_receipt_that_proves_nothing_is_not_shown(
    centre: RunningCentre, laptop_home: Settings, filled: Form, spoilt: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    with installed(laptop_home, centre.activation) as laptop:
        laptop.enrolling.save(filled)
        deliver(laptop)
        with laptop.documents._context.store.read() as reading:
            content = reading.content(filled.client_id)
            kind = type(reading)
        assert content is not None
        assert content.receipt is not None
        forged = content.receipt.replace(b'"rev":1', b'"rev":2')
        for bad in (spoilt, forged):
            monkeypatch.setattr(kind, "content", lambda _self, _id, bad=bad: replace(content, receipt=bad))
            made = laptop.documents.slip(filled.client_id)
            assert made.receipt is None
            assert NO_CARD in words(slip_sheet(made, "80mm"))


def test_a_certificate_that_is_not_ours_is_left_out(core: Core, filled: Form) -> None:
    core.enrolling.save(filled)
    for kept in (b"no json", b'{"tenant":"x"}'):
        with core.documents._context.store.write() as work:
            work.notebook.set_meta("device_certificate", kept)
        assert core.documents.verify(core.documents.slip(filled.client_id).token).verdict.problems == ("uncertified",)


def test_the_public_keys_are_laid_beside_the_profile_and_put_right_at_every_unlocking(
    settings: Settings, core: Core
) -> None:
    good = settings.trust.read_bytes()
    assert set(json.loads(good)) == {"format", "tenant", "server_keys"}
    core.close()
    settings.trust.write_bytes(good.replace(b'"tenant": "latihan"', b'"tenant": "palsu-1"'))
    reopened(settings).close()
    assert settings.trust.read_bytes() == good


def test_keys_come_from_a_chosen_file_or_from_the_usual_place(tmp_path: Path, centre: RunningCentre) -> None:
    activation = tmp_path / "laptop.json"
    activation.write_bytes(centre.activation)
    missing = tmp_path / "trust.json"
    found = trust_in(activation, missing)
    assert found is not None
    assert found.tenant == centre.tenant
    assert trust_in(None, missing) is None
    missing.write_bytes(b"{}")
    for chosen, usual in ((None, missing), (missing, activation), (tmp_path / "gone", activation)):
        with pytest.raises(BadTrust):
            trust_in(chosen, usual)


def test_the_token_is_found_among_other_codes() -> None:
    assert token_among(("https://example.org", " LPG1ABC ")) == " LPG1ABC "
    assert token_among(("https://example.org",)) == ""
