"""The way in: making a profile, unlocking it, and what is refused instead of replaced."""

import json
import os
import shutil
import threading
from pathlib import Path

import msgspec
import pytest

from lapangan_app import bootstrap
from lapangan_app.bootstrap import make_access
from lapangan_app.config import Settings
from lapangan_app.domain.form import Form
from lapangan_app.errors import (
    AlreadyRunning,
    BadActivation,
    PlaintextStore,
    ProfileExists,
    ProfileMissing,
    ReplayedStore,
    StoreRefused,
    WeakPin,
    WrongPin,
)
from lapangan_app.imaging.reading import CardProcess, is_installed
from lapangan_app.services.core import Core
from lapangan_app.services.preparing import invented_activation
from lapangan_contract.activation import Activation
from services.conftest import PIN


def test_a_laptop_without_profile_says_so(settings: Settings) -> None:
    access = make_access(settings)
    assert not access.info().exists
    with pytest.raises(ProfileMissing):
        access.unlock("siapa", PIN)


def test_the_profile_is_described_without_opening_it(core: Core, settings: Settings) -> None:
    info = make_access(settings).info()
    assert info.exists
    assert info.training
    assert [officer.name for officer in info.officers] == ["Petugas Uji"]
    assert info.training_pin == ""


@pytest.mark.skipif(not is_installed(), reason="the optional part ktp is not installed")
def test_locking_ends_the_process_that_reads_cards(core: Core) -> None:
    core.cards.warm_up()
    reader = core.cards._pages
    assert isinstance(reader, CardProcess)
    pid = reader.pid
    assert pid is not None
    core.close()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_a_second_process_is_kept_out(core: Core, settings: Settings) -> None:
    """F77."""
    with pytest.raises(AlreadyRunning):
        make_access(settings).unlock(core.officer.officer_id, PIN)


def test_a_profile_is_never_overwritten(core: Core, settings: Settings) -> None:
    core.close()
    with pytest.raises(ProfileExists):
        make_access(settings).create(invented_activation(), "Orang Lain", PIN)


@pytest.mark.parametrize("file", [b"", b"{}", b"<html>", b'{"format":"lapangan-activation/2"}'])
def test_any_other_file_is_refused_and_nothing_is_made(settings: Settings, file: bytes) -> None:
    with pytest.raises(BadActivation):
        make_access(settings).create(file, "Petugas", PIN)
    assert not settings.database.exists()


def test_a_plain_http_centre_elsewhere_is_refused(settings: Settings) -> None:
    activation = msgspec.json.decode(invented_activation(), type=Activation)
    elsewhere = msgspec.structs.replace(activation, base_url="http://pusat.example")
    with pytest.raises(BadActivation):
        make_access(settings).create(msgspec.json.encode(elsewhere), "Petugas", PIN)


def test_a_weak_pin_is_refused_before_anything_is_made(settings: Settings) -> None:
    with pytest.raises(WeakPin):
        make_access(settings).create(invented_activation(), "Petugas", "123456")
    assert not settings.profile.exists()


def test_an_interrupted_set_up_is_put_aside_and_tried_again(settings: Settings) -> None:
    """A crash between vault and description leaves no profile, and nothing that blocks the next try."""
    core = make_access(settings).create(invented_activation(), "Petugas", PIN)
    core.close()
    settings.profile.unlink()
    again = make_access(settings).create(invented_activation(), "Petugas", PIN)
    again.close()
    assert (settings.home / "unfinished-1" / "lapangan.db").exists()


def test_a_changed_pin_opens_and_the_old_one_does_not(core: Core, settings: Settings) -> None:
    core.session.change_pin(PIN, "860257")
    core.close()
    access = make_access(settings)
    with pytest.raises(WrongPin):
        access.unlock(core.officer.officer_id, PIN)
    access.unlock(core.officer.officer_id, "860257").close()


def test_a_plaintext_database_is_refused(core: Core, settings: Settings) -> None:
    """F76."""
    core.close()
    settings.database.write_bytes(b"SQLite format 3\x00" + bytes(4080))
    with pytest.raises(PlaintextStore):
        make_access(settings).unlock(core.officer.officer_id, PIN)


def test_an_old_copy_put_back_is_noticed(core: Core, settings: Settings, filled: Form) -> None:
    """F73: the anchor outside the database is ahead of the file."""
    core.close()
    old = settings.database.read_bytes()
    reopened = make_access(settings).unlock(core.officer.officer_id, PIN)
    reopened.enrolling.save(filled)
    reopened.close()
    settings.database.write_bytes(old)
    with pytest.raises(ReplayedStore):
        make_access(settings).unlock(core.officer.officer_id, PIN)
    assert settings.database.read_bytes() == old


@pytest.mark.parametrize("cut", [1, 100, 4096])
def test_a_cut_database_is_refused_and_left_as_it_is(core: Core, settings: Settings, cut: int) -> None:
    """F72."""
    core.close()
    whole = settings.database.read_bytes()
    settings.database.write_bytes(whole[:-cut])
    with pytest.raises(StoreRefused):
        make_access(settings).unlock(core.officer.officer_id, PIN)
    assert settings.database.read_bytes() == whole[:-cut]


def test_after_a_refusal_the_lock_is_free_again(core: Core, settings: Settings) -> None:
    core.close()
    access = make_access(settings)
    with pytest.raises(WrongPin):
        access.unlock(core.officer.officer_id, "999999" if PIN != "999999" else "111111")
    access.unlock(core.officer.officer_id, PIN).close()


def test_the_description_holds_no_secret_and_no_person(core: Core, settings: Settings, filled: Form) -> None:
    core.enrolling.save(filled)
    text = settings.profile.read_text("utf-8")
    assert filled.nik not in text
    assert PIN not in text
    assert set(json.loads(text)) == {
        "device_id", "tenant", "tenant_name", "training", "officers", "keeper", "training_pin",
        "practice_days",
    }  # fmt: skip


def test_every_file_of_the_home_is_private(core: Core, settings: Settings) -> None:
    assert settings.home.stat().st_mode & 0o077 == 0
    assert Path(settings.database).stat().st_mode & 0o077 == 0


def test_unlocking_waits_until_nobody_else_loads_libraries(settings: Settings, practice_home: Path) -> None:
    """Found by killing the window: a PIN typed quickly met libraries that the warm-up had half loaded."""
    shutil.copytree(practice_home, settings.home, dirs_exist_ok=True)
    access = make_access(settings)
    officer = access.info().officers[0].officer_id
    opened: list[Core] = []
    with bootstrap._LOADING:
        unlocking = threading.Thread(target=lambda: opened.append(access.unlock(officer, PIN)))
        unlocking.start()
        unlocking.join(0.3)
        assert opened == []
    unlocking.join()
    opened[0].close()
