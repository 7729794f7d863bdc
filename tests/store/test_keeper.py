"""Where secrets lie: a real keyring, or a file with a notice; never a plaintext or pretended keyring."""

from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import PasswordSetError

from fakes.stores import StoreClock
from lapangan_app.errors import KeyUnavailable, PinLocked
from lapangan_app.store.keeper import FileKeeper, KeyringKeeper, choose_keeper, keyring_is_usable, same_keeper
from lapangan_app.store.pin import PinGuard


class _Ring(KeyringBackend):
    """Stand for the keyring of an operating system."""

    priority = 1.0  # type: ignore[assignment]

    def __init__(self, *, forgets: bool = False, refuses: bool = False) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.forgets, self.refuses = forgets, refuses

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.refuses:
            raise PasswordSetError
        if not self.forgets:
            self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


def use(monkeypatch: pytest.MonkeyPatch, ring: KeyringBackend) -> None:
    monkeypatch.setattr(keyring, "get_keyring", lambda: ring)
    monkeypatch.setattr(keyring, "get_password", ring.get_password)
    monkeypatch.setattr(keyring, "set_password", ring.set_password)


def test_a_real_keyring_is_chosen_and_asked_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    use(monkeypatch, _Ring())
    keeper = choose_keeper("p1", tmp_path / "keeper.json")
    assert isinstance(keeper, KeyringKeeper)
    assert keeper.notice is None
    keeper.write("device_secret", "s")
    assert same_keeper("keyring", "p1", tmp_path / "keeper.json").read("device_secret") == "s"
    assert same_keeper("keyring", "p2", tmp_path / "keeper.json").read("device_secret") is None
    assert not (tmp_path / "keeper.json").exists()


@pytest.mark.parametrize("ring", [_Ring(forgets=True), _Ring(refuses=True)], ids=["forgets", "refuses"])
def test_a_keyring_that_does_not_keep_is_not_chosen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ring: _Ring
) -> None:
    use(monkeypatch, ring)
    assert isinstance(choose_keeper("p1", tmp_path / "keeper.json"), FileKeeper)
    with pytest.raises(KeyUnavailable):
        KeyringKeeper("p1").write("device_secret", "s")


@pytest.mark.parametrize(
    "module", ["keyrings.alt.file", "keyring.backends.null", "keyring.backends.fail", "keyring.backends.chainer"]
)
def test_pretended_keyrings_are_refused(monkeypatch: pytest.MonkeyPatch, module: str) -> None:
    pretended = type("Keyring", (_Ring,), {"__module__": module, "backends": []})
    use(monkeypatch, pretended())
    assert not keyring_is_usable()


def test_F75_a_keyring_that_went_away_is_an_error_not_a_new_profile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, type("Keyring", (_Ring,), {"__module__": "keyring.backends.null"})())
    with pytest.raises(KeyUnavailable):
        same_keeper("keyring", "p1", tmp_path / "keeper.json")
    with pytest.raises(KeyUnavailable):
        same_keeper("unheard of", "p1", tmp_path / "keeper.json")


def test_a_file_keeps_for_its_owner_only(tmp_path: Path) -> None:
    keeper = FileKeeper(tmp_path / "keeper.json")
    assert keeper.read("a") is None
    keeper.write("a", "1")
    keeper.write("b", "2")
    assert (FileKeeper(tmp_path / "keeper.json").read("a"), keeper.read("b")) == ("1", "2")
    assert (tmp_path / "keeper.json").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("content", [b"", b"[]", b"{"])
def test_a_broken_file_is_an_error(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "keeper.json").write_bytes(content)
    with pytest.raises(KeyUnavailable):
        FileKeeper(tmp_path / "keeper.json").read("a")


def test_a_tampered_count_is_read_strictly(tmp_path: Path) -> None:
    keeper = FileKeeper(tmp_path / "keeper.json")
    keeper.write("tries/p", "nonsense")
    with pytest.raises(PinLocked):
        PinGuard(keeper, StoreClock()).before_guess("p")
