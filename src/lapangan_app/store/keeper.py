"""What must not lie in the database: the device secret, the count of wrong PINs, and the anchor of the audit chain.

A database that is copied, stolen or put back in an older state must not carry them along.
"""

import json
import os
from pathlib import Path
from typing import Protocol

from lapangan_app.errors import KeyUnavailable
from lapangan_app.store.durable import write_durably

NO_KEYRING = "no_keyring"
"""Notice that stays on screen while secrets lie in a file: whoever copies the folder has them too."""
_REFUSED_BACKENDS = ("keyrings.alt", "keyring.backends.null", "keyring.backends.fail", "keyring.backends.chainer")


class SecretKeeper(Protocol):
    """Keep a few short texts by name, outside the database."""

    @property
    def kind(self) -> str:
        """Name the keeper in the vault's own description, so that the same one is asked again."""
        ...

    @property
    def notice(self) -> str | None:
        """Return the code of a notice that stays on screen, or None."""
        ...

    def read(self, name: str) -> str | None:
        """Return the kept text, or None. Raises `KeyUnavailable` when the keeper itself cannot be asked."""
        ...

    def write(self, name: str, value: str) -> None:
        """Keep the text, durable on return. Raises `KeyUnavailable` or `OSError`."""
        ...


class KeyringKeeper:
    """Keep secrets in the keyring of the operating system (Credential Manager, Keychain, Secret Service).

    Windows allows about 1280 characters a value; ours stay below 200.
    """

    kind = "keyring"
    notice = None

    def __init__(self, profile: str) -> None:
        self._service = f"lapangan/{profile}"

    def read(self, name: str) -> str | None:
        """Return the kept text, or None."""
        import keyring
        from keyring.errors import KeyringError

        try:
            return keyring.get_password(self._service, name)
        except KeyringError as error:
            raise KeyUnavailable(keeper=self.kind) from error

    def write(self, name: str, value: str) -> None:
        """Keep the text and read it back."""
        import keyring
        from keyring.errors import KeyringError

        try:
            keyring.set_password(self._service, name, value)
        except KeyringError as error:
            raise KeyUnavailable(keeper=self.kind) from error
        if self.read(name) != value:
            raise KeyUnavailable(keeper=self.kind)


class FileKeeper:
    """Keep secrets in a file of mode 0600: for computers without a keyring. Always gives the notice `no_keyring`."""

    kind = "file"
    notice = NO_KEYRING

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self, name: str) -> str | None:
        """Return the kept text, or None."""
        value = self._load().get(name)
        return value if isinstance(value, str) else None

    def write(self, name: str, value: str) -> None:
        """Keep the text, durable on return."""
        write_durably(self._path, json.dumps(self._load() | {name: value}).encode())

    def _load(self) -> dict[str, object]:
        try:
            kept = json.loads(self._path.read_bytes())
        except FileNotFoundError:
            return {}
        except (OSError, ValueError) as error:
            raise KeyUnavailable(keeper=self.kind) from error
        if not isinstance(kept, dict):
            raise KeyUnavailable(keeper=self.kind)
        return kept


def keyring_is_usable() -> bool:
    """Tell whether the operating system has a real keyring: no plaintext file, no null, no failing one."""
    import keyring

    backend = keyring.get_keyring()
    module = type(backend).__module__
    if module.startswith("keyring.backends.chainer"):
        # a chain asks its members in turn; it is as good as the worst of them that may take a secret
        members = [type(member).__module__ for member in getattr(backend, "backends", ())]
        return bool(members) and not any(name.startswith(_REFUSED_BACKENDS) for name in members)
    return not module.startswith(_REFUSED_BACKENDS)


def choose_keeper(profile: str, file: Path) -> SecretKeeper:
    """Return the keyring when it takes and returns a trial value, otherwise the file."""
    if not keyring_is_usable():
        return FileKeeper(file)
    keeper = KeyringKeeper(profile)
    try:
        keeper.write("trial", os.urandom(8).hex())
    except KeyUnavailable:
        return FileKeeper(file)
    return keeper


def same_keeper(kind: str, profile: str, file: Path) -> SecretKeeper:
    """Return the keeper a vault was made with. Raises `KeyUnavailable` when this computer no longer has it."""
    if kind == FileKeeper.kind:
        return FileKeeper(file)
    if kind != KeyringKeeper.kind or not keyring_is_usable():
        raise KeyUnavailable(keeper=kind)
    return KeyringKeeper(profile)
