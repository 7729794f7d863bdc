"""Slots, PINs, recovery: the data key is reachable for those who may, at every instant, and for nobody else."""

import json
import os
from pathlib import Path

import pyrage
import pytest

from fakes.stores import StoreClock, counted_ids, settings_in
from lapangan_app.domain.record import Anchor
from lapangan_app.errors import (
    BadActivation,
    KeyUnavailable,
    PinLocked,
    PinWait,
    ProfileExists,
    ProfileMissing,
    WeakPin,
    WrongPin,
)
from lapangan_app.store import slots, vault
from lapangan_app.store.keeper import FileKeeper
from lapangan_app.store.pin import MOST_TRIES
from lapangan_app.store.vault import DataKey, NewVault, Vault, create_vault, open_vault

CHEAP = slots.KdfCost(memory=64, time=1, lanes=1)
PIN, OTHER, WRONG = "836194", "407185", "918273"
ORGANISATION = pyrage.x25519.Identity.generate()


def made(folder: Path, clock: StoreClock | None = None) -> tuple[Vault, DataKey]:
    new = NewVault("petugas-1", PIN, str(ORGANISATION.to_public()), CHEAP)
    return create_vault(settings_in(folder), clock or StoreClock(), counted_ids(), new)


def opened(folder: Path, clock: StoreClock | None = None) -> Vault:
    return open_vault(settings_in(folder), clock or StoreClock()).with_cost(CHEAP)


def test_the_right_pin_opens_after_a_restart(tmp_path: Path) -> None:
    _, key = made(tmp_path)
    assert len(key.value) == 32
    assert opened(tmp_path).unlock("petugas-1", PIN).value == key.value
    assert opened(tmp_path).officers() == ("petugas-1",)


def test_the_standard_price_is_that_of_rfc_9106() -> None:
    assert (slots.KdfCost().memory, slots.KdfCost().time, slots.KdfCost().lanes) == (64 * 1024, 3, 4)


def test_neither_pin_nor_key_lies_in_any_file(tmp_path: Path) -> None:
    _, key = made(tmp_path)
    for path in (tmp_path / "home").rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            assert path.stat().st_mode & 0o077 == 0
            assert PIN.encode() not in data
            assert bytes(key.value) not in data
            assert key.value.hex().encode() not in data


def test_F94_the_right_pin_without_the_device_secret_opens_nothing(tmp_path: Path) -> None:
    made(tmp_path)
    (slot,) = settings_in(tmp_path).slots.glob("officer-*.json")
    secret = bytes.fromhex(json.loads((tmp_path / "home" / "keeper.json").read_text())["device_secret"])
    assert slots.unseal(slot.read_bytes(), PIN, secret) is not None
    assert slots.unseal(slot.read_bytes(), PIN, bytes(32)) is None
    (tmp_path / "home" / "keeper.json").unlink()
    with pytest.raises(KeyUnavailable):
        opened(tmp_path).unlock("petugas-1", PIN)


def test_a_slot_is_bound_to_its_header(tmp_path: Path) -> None:
    made(tmp_path)
    (slot,) = settings_in(tmp_path).slots.glob("officer-*.json")
    secret = bytes.fromhex(json.loads((tmp_path / "home" / "keeper.json").read_text())["device_secret"])
    content = json.loads(slot.read_bytes())
    for name, value in (("officer_id", "petugas-2"), ("serial", 9), ("profile", "x"), ("created_at", "x"), ("time", 2)):
        forged = content | {"header": content["header"] | {name: value}}
        assert slots.unseal(json.dumps(forged).encode(), PIN, secret) is None
    assert slots.unseal(json.dumps(content).encode(), PIN, secret) is not None


@pytest.mark.parametrize(("name", "value"), [("memory", 1 << 30), ("time", 10**6), ("lanes", 10**6), ("salt", "zz")])
def test_a_forged_price_is_not_paid(tmp_path: Path, name: str, value: object) -> None:
    made(tmp_path)
    (slot,) = settings_in(tmp_path).slots.glob("officer-*.json")
    content = json.loads(slot.read_bytes())
    content["header"][name] = value
    assert slots.read_slot(json.dumps(content).encode()) is None


def test_F93_ten_wrong_pins_lock_the_slots_and_erase_nothing(tmp_path: Path) -> None:
    clock = StoreClock()
    _, key = made(tmp_path, clock)
    before = {path: path.read_bytes() for path in settings_in(tmp_path).slots.iterdir()}
    waits = []
    for left in range(MOST_TRIES - 1, 0, -1):
        with pytest.raises(WrongPin) as caught:
            opened(tmp_path, clock).unlock("petugas-1", WRONG)  # a restart between any two tries
        assert caught.value.facts["left"] == left
        waits.append(caught.value.facts["wait"])
        clock.move(float(waits[-1]))
    assert waits == sorted(waits)
    assert waits[-1] >= 1800
    with pytest.raises(PinLocked):
        opened(tmp_path, clock).unlock("petugas-1", WRONG)
    clock.move(10**9)
    with pytest.raises(PinLocked):
        opened(tmp_path, clock).unlock("petugas-1", PIN)
    assert {path: path.read_bytes() for path in settings_in(tmp_path).slots.iterdir()} == before
    recovered = opened(tmp_path, clock).recover(str(ORGANISATION))
    assert recovered.value == key.value
    opened(tmp_path, clock).reset_pin(recovered, "petugas-1", OTHER)
    assert opened(tmp_path, clock).unlock("petugas-1", OTHER).value == key.value


def test_F93_the_count_comes_before_the_guess(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made(tmp_path)

    def pull_the_plug(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(slots, "unseal", pull_the_plug)
        with pytest.raises(KeyboardInterrupt):
            opened(tmp_path).unlock("petugas-1", PIN)
    assert opened(tmp_path).tries_left("petugas-1") == MOST_TRIES - 1


def wrong_tries(the_vault: Vault, clock: StoreClock, count: int) -> None:
    for _ in range(count):
        with pytest.raises(WrongPin):
            the_vault.unlock("petugas-1", WRONG)


def test_a_wait_is_judged_by_both_clocks(tmp_path: Path) -> None:
    clock = StoreClock()
    made(tmp_path, clock)
    one_run = opened(tmp_path, clock)
    wrong_tries(one_run, clock, 4)
    with pytest.raises(PinWait) as caught:
        one_run.unlock("petugas-1", PIN)
    assert caught.value.facts["wait"] == 30
    clock.wall = clock.wall.replace(year=2030)  # the date set forward helps not
    with pytest.raises(PinWait):
        one_run.unlock("petugas-1", PIN)
    clock.wall = clock.wall.replace(year=2020)  # set back it locks nobody out for years
    with pytest.raises(PinWait) as caught:
        opened(tmp_path, clock).unlock("petugas-1", PIN)
    assert caught.value.facts["wait"] == 30
    assert one_run.tries_left("petugas-1") == MOST_TRIES - 4  # waiting costs no try


def test_a_right_pin_starts_the_count_anew(tmp_path: Path) -> None:
    clock = StoreClock()
    made(tmp_path, clock)
    wrong_tries(opened(tmp_path, clock), clock, 3)
    opened(tmp_path, clock).unlock("petugas-1", PIN)
    assert opened(tmp_path, clock).tries_left("petugas-1") == MOST_TRIES


def test_a_changed_pin_replaces_the_old_one(tmp_path: Path) -> None:
    _, key = made(tmp_path)
    opened(tmp_path).change_pin("petugas-1", PIN, OTHER)
    with pytest.raises(WrongPin):
        opened(tmp_path).unlock("petugas-1", PIN)
    assert opened(tmp_path).unlock("petugas-1", OTHER).value == key.value
    assert len(list(settings_in(tmp_path).slots.glob("officer-*"))) == 1
    with pytest.raises(WeakPin):
        opened(tmp_path).change_pin("petugas-1", OTHER, "123456")


class _Killed(BaseException):
    """Stand for a process that is gone: nothing may catch it."""


STEPS = 23
"""Calls to the file system in one PIN change: two counts, the new slot, the count again, the old slot's removal."""


@pytest.mark.parametrize("step", range(STEPS + 1))
def test_F13_I11_killed_at_any_step_of_a_pin_change_both_wraps_remain(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    _, key = made(tmp_path)
    calls = 0
    with monkeypatch.context() as patch:
        for owner, name in ((os, "open"), (os, "fsync"), (os, "replace"), (Path, "unlink")):
            real = getattr(owner, name)

            def deadly(*arguments: object, _real=real, **named: object) -> object:
                nonlocal calls
                calls += 1
                if calls > step:
                    raise _Killed
                return _real(*arguments, **named)

            patch.setattr(owner, name, deadly)
        try:
            opened(tmp_path).change_pin("petugas-1", PIN, OTHER)
            died = False
        except _Killed:
            died = True
    assert died == (step < STEPS)
    after = opened(tmp_path)
    assert after.recover(str(ORGANISATION)).value == key.value
    found = []
    for pin in (PIN, OTHER):
        try:
            found.append(after.unlock("petugas-1", pin).value)
        except WrongPin:
            continue
    assert found
    assert all(value == key.value for value in found)
    assert len(slots.slot_files(settings_in(tmp_path).slots, "petugas-1")) == 1


def test_a_slot_that_does_not_open_never_replaces_one_that_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, key = made(tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr(slots, "seal", lambda *_: b"{}")
        with pytest.raises(KeyUnavailable):
            opened(tmp_path).change_pin("petugas-1", PIN, OTHER)
    assert opened(tmp_path).unlock("petugas-1", PIN).value == key.value


def test_F90_two_officers_have_two_slots_and_two_counts(tmp_path: Path) -> None:
    _, key = made(tmp_path)
    one = opened(tmp_path)
    one.add_officer(key, "petugas 2/á", OTHER)
    assert set(one.officers()) == {"petugas-1", "petugas 2/á"}
    with pytest.raises(WrongPin):
        one.unlock("petugas-1", OTHER)
    assert one.tries_left("petugas 2/á") == MOST_TRIES
    assert one.unlock("petugas 2/á", OTHER).value == key.value
    with pytest.raises(ProfileExists):
        one.add_officer(key, "petugas-1", OTHER)
    with pytest.raises(KeyUnavailable):
        one.unlock("nobody", PIN)


def test_recovery_needs_the_right_identity_and_a_whole_file(tmp_path: Path) -> None:
    made(tmp_path)
    for identity in (str(pyrage.x25519.Identity.generate()), "AGE-SECRET-KEY-nonsense", ""):
        with pytest.raises(KeyUnavailable):
            opened(tmp_path).recover(identity)
    (settings_in(tmp_path).slots / "recovery.age").unlink()
    with pytest.raises(KeyUnavailable):
        opened(tmp_path).recover(str(ORGANISATION))


def test_a_lost_keyring_is_mended_through_recovery(tmp_path: Path) -> None:
    _, key = made(tmp_path)
    (tmp_path / "home" / "keeper.json").unlink()
    with pytest.raises(KeyUnavailable):
        opened(tmp_path).unlock("petugas-1", PIN)
    recovered = opened(tmp_path).recover(str(ORGANISATION))
    opened(tmp_path).renew_device_secret(recovered)
    opened(tmp_path).reset_pin(recovered, "petugas-1", OTHER)
    assert opened(tmp_path).unlock("petugas-1", OTHER).value == key.value


def test_a_bad_recipient_makes_no_profile(tmp_path: Path) -> None:
    with pytest.raises(BadActivation):
        create_vault(settings_in(tmp_path), StoreClock(), counted_ids(), NewVault("p", PIN, "age1nonsense", CHEAP))
    with pytest.raises(ProfileMissing):
        opened(tmp_path)


def test_a_used_vault_is_never_overwritten(tmp_path: Path) -> None:
    the_vault, key = made(tmp_path)
    the_vault.set_anchor(Anchor(0, bytes(32)))
    with pytest.raises(ProfileExists):
        made(tmp_path)
    (tmp_path / "home" / "keeper.json").write_bytes(b"broken")
    with pytest.raises(ProfileExists):
        made(tmp_path)
    assert opened(tmp_path).recover(str(ORGANISATION)).value == key.value


def test_a_vault_beside_a_database_is_never_overwritten(tmp_path: Path) -> None:
    made(tmp_path)
    settings_in(tmp_path).database.write_bytes(b"x")
    with pytest.raises(ProfileExists):
        made(tmp_path)


def test_a_set_up_that_was_cut_short_before_the_database_can_be_tried_again(tmp_path: Path) -> None:
    the_vault, first = made(tmp_path)
    the_vault.add_officer(first, "petugas-2", OTHER)
    _, second = made(tmp_path)
    assert second.value != first.value
    assert opened(tmp_path).officers() == ("petugas-1",)
    assert opened(tmp_path).unlock("petugas-1", PIN).value == second.value
    assert opened(tmp_path).recover(str(ORGANISATION)).value == second.value


def test_the_anchor_only_moves_forward(tmp_path: Path) -> None:
    made(tmp_path)
    assert opened(tmp_path).anchor() is None
    opened(tmp_path).set_anchor(Anchor(5, b"\x05" * 32))
    opened(tmp_path).set_anchor(Anchor(4, b"\x04" * 32))
    assert opened(tmp_path).anchor() == Anchor(5, b"\x05" * 32)


def test_a_broken_anchor_is_not_taken_for_none(tmp_path: Path) -> None:
    made(tmp_path)
    FileKeeper(tmp_path / "home" / "keeper.json").write("anchor", "nonsense")
    with pytest.raises(KeyUnavailable):
        opened(tmp_path).anchor()


def test_a_dropped_key_is_zeros(tmp_path: Path) -> None:
    _, key = made(tmp_path)
    with opened(tmp_path).unlock("petugas-1", PIN) as held:
        assert held.value == key.value
    assert held.value == bytearray(32)


def test_without_a_keyring_there_is_a_standing_notice(tmp_path: Path) -> None:
    the_vault, _ = made(tmp_path)
    assert the_vault.notices == ("no_keyring",)
    assert isinstance(the_vault._keeper, FileKeeper)
    assert vault.open_vault(settings_in(tmp_path), StoreClock()).notices == ("no_keyring",)
