"""The keys of one laptop.

    create_vault(settings, clock, ids, NewVault(officer_id, pin, recipient), keeper=None) -> (Vault, DataKey)
    open_vault(settings, clock) -> Vault                 raises ProfileMissing, KeyUnavailable
    vault.unlock(officer_id, pin) -> DataKey             raises WrongPin, PinWait, PinLocked, KeyUnavailable
    vault.change_pin(officer_id, old, new) · add_officer(key, officer_id, pin) · officers() · tries_left(officer_id)
    vault.recover(identity) -> DataKey · reset_pin(key, officer_id, pin)
    vault.anchor() · set_anchor(anchor)                  for `Store.assert_not_replayed` and `Store.head`
    vault.notices                                        codes that stay on screen
    DataKey: `.value` (bytearray, 32 bytes), `.drop()` overwrites it; also a context manager

The data key is random and never changes; slots wrap it. A new slot is on disk and has been opened once before the slot
it replaces is removed, so that at every instant an officer's slot and the recovery slot are there (I11, F13).
"""

import json
import os
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from lapangan_app.config import Settings
from lapangan_app.domain.clock import Clock, instant
from lapangan_app.domain.ids import IdSource
from lapangan_app.domain.record import Anchor
from lapangan_app.errors import KeyUnavailable, PinLocked, ProfileExists, ProfileMissing, WrongPin
from lapangan_app.store import slots
from lapangan_app.store.durable import remove_durably, write_durably
from lapangan_app.store.failures import translated
from lapangan_app.store.keeper import SecretKeeper, choose_keeper, same_keeper
from lapangan_app.store.pin import PinGuard, require_strong

_SECRET, _ANCHOR = "device_secret", "anchor"  # names within the keeper, not the secrets
_STANDARD_COST = slots.KdfCost()


class DataKey:
    """Hold the data key while the laptop is unlocked."""

    def __init__(self, value: bytearray) -> None:
        self.value = value

    def drop(self) -> None:
        """Overwrite the key. Copies that Python or a library made cannot be reached from here."""
        for position in range(len(self.value)):
            self.value[position] = 0

    def __enter__(self) -> "DataKey":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.drop()


@dataclass(frozen=True, slots=True)
class NewVault:
    """Say for whom a vault is made: the first officer, the PIN, and the organisation's age recipient."""

    officer_id: str
    pin: str
    recipient: str
    cost: slots.KdfCost = _STANDARD_COST


class Vault:
    """Open, add and replace the slots of one profile."""

    def __init__(self, settings: Settings, profile: str, keeper: SecretKeeper, clock: Clock) -> None:
        self._folder = settings.slots
        self._profile = profile
        self._keeper = keeper
        self._clock = clock
        self._guard = PinGuard(keeper, clock)
        self._cost = _STANDARD_COST

    @property
    def notices(self) -> tuple[str, ...]:
        """Return the codes of notices that stay on screen."""
        return (self._keeper.notice,) if self._keeper.notice else ()

    def with_cost(self, cost: slots.KdfCost) -> "Vault":
        """Use another price for slots made from now on; returns the vault itself."""
        self._cost = cost
        return self

    def officers(self) -> tuple[str, ...]:
        """Return the ids of officers who have a slot."""
        found = (slots.read_slot(path.read_bytes()) for path in sorted(self._folder.glob("officer-*.json")))
        return tuple(dict.fromkeys(slot.header.officer_id for slot in found if slot is not None))

    def tries_left(self, officer_id: str) -> int:
        """Return how many wrong PINs are still allowed."""
        return self._guard.left(officer_id)

    def unlock(self, officer_id: str, pin: str) -> DataKey:
        """Return the data key for the right PIN.

        Raises `WrongPin` (facts `left`, `wait`), `PinWait`, `PinLocked`, or `KeyUnavailable` when the device secret or
        the slot is gone. Nothing is ever erased because of wrong PINs.
        """
        with translated():
            secret = self._device_secret()
            files = slots.slot_files(self._folder, officer_id)
            if not files:
                raise KeyUnavailable(keeper="slot")
            self._guard.before_guess(officer_id)
            for path in files:
                key = slots.unseal(path.read_bytes(), pin, secret)
                if key is not None:
                    self._guard.forget(officer_id)
                    self._keep_only(path, files)
                    return DataKey(key)
            if not (left := self._guard.left(officer_id)):
                raise PinLocked
            raise WrongPin(left=left, wait=self._guard.wait(officer_id))

    def change_pin(self, officer_id: str, old: str, new: str) -> None:
        """Replace the officer's slot. Raises `WeakPin`, and whatever `unlock` raises for the old PIN."""
        require_strong(new)
        with self.unlock(officer_id, old) as key:
            self.reset_pin(key, officer_id, new)

    def add_officer(self, key: DataKey, officer_id: str, pin: str) -> None:
        """Make a slot for another officer. Raises `WeakPin`, or `ProfileExists` when there is one already."""
        if slots.slot_files(self._folder, officer_id):
            raise ProfileExists
        self.reset_pin(key, officer_id, pin)

    def recover(self, identity: str) -> DataKey:
        """Return the data key with the organisation's age identity; the PIN count does not matter here.

        Raises `KeyUnavailable` when the identity does not fit or the recovery slot is gone.
        """
        try:
            sealed = _recovery_file(self._folder).read_bytes()
        except OSError as error:
            raise KeyUnavailable(keeper="recovery") from error
        return DataKey(slots.unseal_recovery(sealed, self._profile, identity))

    def reset_pin(self, key: DataKey, officer_id: str, pin: str) -> None:
        """Give an officer a new PIN: new slot first, proven, then the old ones go. Raises `WeakPin`."""
        require_strong(pin)
        with translated():
            old = slots.slot_files(self._folder, officer_id)
            serial = slots.next_serial(self._folder, officer_id)
            path = slots.slot_path(self._folder, officer_id, serial)
            self._write_slot(path, key, officer_id, pin, serial)
            self._guard.forget(officer_id)
            self._keep_only(path, [path, *old])

    def renew_device_secret(self, key: DataKey) -> None:
        """Make a new device secret when the keyring lost it; every officer then needs `reset_pin`."""
        if len(key.value) != slots.KEY_BYTES:
            raise KeyUnavailable(keeper="recovery")
        self._keeper.write(_SECRET, os.urandom(32).hex())

    def anchor(self) -> Anchor | None:
        """Return the anchored point of the audit chain, or None before the first one."""
        kept = self._keeper.read(_ANCHOR)
        if kept is None:
            return None
        try:
            index, head = json.loads(kept)
            return Anchor(int(index), bytes.fromhex(head))
        except (TypeError, ValueError) as error:
            raise KeyUnavailable(keeper=self._keeper.kind) from error

    def set_anchor(self, anchor: Anchor) -> None:
        """Move the anchor forward; an older point is ignored."""
        present = self.anchor()
        if present is None or present.index < anchor.index:
            self._keeper.write(_ANCHOR, json.dumps([anchor.index, anchor.head.hex()]))

    def _device_secret(self) -> bytes:
        kept = self._keeper.read(_SECRET)
        if kept is None:
            raise KeyUnavailable(keeper=self._keeper.kind)
        return bytes.fromhex(kept)

    def _write_slot(self, path: Path, key: DataKey, officer_id: str, pin: str, serial: int) -> None:
        secret = self._device_secret()
        owner = slots.SlotOwner(self._profile, officer_id, serial, instant(self._clock.now()))
        write_durably(path, slots.seal(key.value, pin, secret, owner, self._cost))
        if slots.unseal(path.read_bytes(), pin, secret) != key.value:
            remove_durably(path)
            raise KeyUnavailable(keeper="slot")

    def _keep_only(self, kept: Path, files: list[Path]) -> None:
        # a crash in the middle of a PIN change leaves two slots; the one that opens is the one the officer knows
        for path in files:
            if path != kept:
                remove_durably(path)


def create_vault(
    settings: Settings, clock: Clock, ids: IdSource, new: NewVault, keeper: SecretKeeper | None = None
) -> tuple[Vault, DataKey]:
    """Make a new data key with its first officer slot and its recovery slot.

    Raises `ProfileExists` (never overwrites), `WeakPin`, `BadActivation` for a bad recipient, `DiskFull`, `StoreBusy`.
    """
    require_strong(new.pin)
    if settings.database.exists() or _was_used(settings, clock, keeper):
        raise ProfileExists
    profile = ids()
    key = DataKey(bytearray(os.urandom(slots.KEY_BYTES)))
    recovery = slots.seal_for_recovery(key.value, profile, new.recipient)
    with translated():
        keeper = keeper or choose_keeper(profile, _keeper_file(settings))
        settings.slots.mkdir(parents=True, exist_ok=True, mode=0o700)
        for leftover in (_description(settings), *settings.slots.glob("officer-*.json")):
            remove_durably(leftover)  # of a set-up that was cut short before there was a database
        keeper.write(_SECRET, os.urandom(32).hex())
        write_durably(_recovery_file(settings.slots), recovery)
        vault = Vault(settings, profile, keeper, clock).with_cost(new.cost)
        vault.reset_pin(key, new.officer_id, new.pin)
        # the description comes last: without it there is no profile, and set-up may be tried again
        description = {"v": 1, "profile": profile, "keeper": keeper.kind}
        write_durably(_description(settings), json.dumps(description).encode())
    return vault, key


def open_vault(settings: Settings, clock: Clock, keeper: SecretKeeper | None = None) -> Vault:
    """Return the vault of this profile. Raises `ProfileMissing`, or `KeyUnavailable` when its keyring is gone."""
    try:
        description = json.loads(_description(settings).read_bytes())
        profile, kind = str(description["profile"]), str(description["keeper"])
    except FileNotFoundError as error:
        raise ProfileMissing from error
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise KeyUnavailable(keeper="description") from error
    return Vault(settings, profile, keeper or same_keeper(kind, profile, _keeper_file(settings)), clock)


def _was_used(settings: Settings, clock: Clock, keeper: SecretKeeper | None) -> bool:
    # the anchor is set when the database is first opened: without it these slots have never guarded anything
    try:
        return open_vault(settings, clock, keeper).anchor() is not None
    except ProfileMissing:
        return False
    except KeyUnavailable:
        return True


def _description(settings: Settings) -> Path:
    return settings.slots / "vault.json"


def _keeper_file(settings: Settings) -> Path:
    return settings.home / "keeper.json"


def _recovery_file(folder: Path) -> Path:
    return folder / "recovery.age"
