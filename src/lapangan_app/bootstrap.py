"""The one place that knows everybody: builds the services of a profile out of store, synchronisation and domain.

Nothing heavy is imported before somebody creates or unlocks a profile, so that the first window is painted at once.
"""

import contextlib
import importlib
import linecache
import os
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from lapangan_app import __version__
from lapangan_app.config import Settings, load_settings, prepare_home
from lapangan_app.domain.clock import Clock, PracticeClock, SystemClock, instant
from lapangan_app.errors import DamagedStore
from lapangan_app.services.access import Access
from lapangan_app.services.profile import Officer, Profile, describe, read_profile, require_profile, write_profile

if TYPE_CHECKING:
    from lapangan_app.domain.ids import IdSource
    from lapangan_app.services.core import Core
    from lapangan_app.store.store import Store
    from lapangan_app.store.vault import Vault
    from lapangan_app.sync.credentials import Credentials
    from lapangan_app.sync.exchange import Network
    from lapangan_app.sync.kit import EngineOptions
    from lapangan_contract.activation import Activation

_ACTIVATION, _DEVICE_KEY = "activation", "device_key"
_HEAVY = (
    "sqlalchemy",
    "lapangan_app.store.store",
    "lapangan_app.store.vault",
    "requests",
    "lapangan_app.sync.transport",
    "lapangan_app.services.assembly",
)
_LOADING = threading.Lock()
"""Two threads that import libraries with circles in them at once get them half made; only one loads at a time."""


def _new_id() -> str:
    # imported when the first id is minted: `secrets` and `uuid` take 7 ms, which the first page need not wait for
    from lapangan_app.domain.ids import new_id

    return new_id()


@dataclass(frozen=True, slots=True)
class Tuning:
    """Bring what tests and the demonstration supply instead of the usual: clock, ids, pace, network limits."""

    clock: Clock = field(default_factory=SystemClock)
    ids: "IdSource" = _new_id
    engine: "EngineOptions | None" = None
    network: "Network | None" = None
    training_pin_shown: bool = False
    """Keep the PIN in the description of a practice profile, so that the unlock page can show it."""
    practice_days: int = 0
    """Move the calendar of a new practice profile by so many days: a training set lives on the day of its programme."""


def run_window(settings: Settings | None = None, *, start: Callable[..., None] | None = None) -> int:
    """Open the window and return the exit status when it is closed."""
    from lapangan_app.logs import configure_logging
    from lapangan_app.ui.app import run

    settings = settings or load_settings()
    prepare_home(settings)
    configure_logging(None)

    def keep_log_and_warm_up() -> None:
        configure_logging(settings.logs)
        warm_up()

    try:
        return run(make_access(settings), settings, _clock_of(settings), start=start, warm_up=keep_log_and_warm_up)
    except Exception:
        configure_logging(settings.logs)  # what ends the program before the first paint belongs into the file too
        raise


def warm_up() -> None:
    """Import what unlocking needs; runs in a thread behind the painted window, and again before a profile is opened.

    PySide6 reads the source of every module that is imported after it (it looks for its own name there), and Python
    keeps what was read for tracebacks that never come: 18 MB when nobody throws it away in between.
    """
    with _LOADING:
        for name in _HEAVY:
            importlib.import_module(name)
            linecache.clearcache()


def make_access(settings: Settings, tuning: Tuning | None = None) -> Access:
    """Return the way into the profile of this laptop."""
    chosen = tuning or Tuning()

    def create(activation: bytes, name: str, pin: str) -> "Core":
        warm_up()
        return create_profile(settings, chosen, activation, name, pin)

    def unlock(officer_id: str, pin: str) -> "Core":
        warm_up()
        return unlock_profile(settings, chosen, officer_id, pin)

    return Access(info=lambda: describe(read_profile(settings.profile)), create=create, unlock=unlock)


def create_profile(settings: Settings, tuning: Tuning, activation: bytes, officer_name: str, pin: str) -> "Core":
    """Make the profile that an activation file describes, and open it.

    The description is written last: until then there is no profile, and set-up may simply be tried again.
    """
    from lapangan_app.errors import ProfileExists
    from lapangan_app.store.process_lock import ProcessLock
    from lapangan_app.store.store import create_store
    from lapangan_app.store.vault import NewVault, create_vault

    granted = _granted(activation)
    days = tuning.practice_days if granted.training else 0
    clock = PracticeClock(tuning.clock, days) if days else tuning.clock
    prepare_home(settings)
    with ProcessLock(settings.lock):
        if settings.profile.exists():
            raise ProfileExists
        _set_unfinished_aside(settings)
        given = granted.officer
        officer = Officer(given.officer_id, officer_name.strip() or given.name, given.role)
        new = NewVault(officer.officer_id, pin, granted.recovery_recipient)
        vault, key = create_vault(settings, clock, tuning.ids, new)
        with key, contextlib.closing(create_store(settings, key.value, clock=clock, ids=tuning.ids)) as store:
            _keep_identity(store, activation)
            device_id = store.device_id
        write_profile(
            settings.profile,
            Profile(
                device_id=device_id,
                tenant=granted.tenant,
                tenant_name=granted.tenant_name,
                training=granted.training,
                officers=(officer,),
                keeper="file" if vault.notices else "keyring",
                training_pin=pin if granted.training and tuning.training_pin_shown else "",
                practice_days=days,
            ),
        )
    return unlock_profile(settings, tuning, officer.officer_id, pin)


def _keep_identity(store: "Store", activation: bytes) -> None:
    with store.write() as work:
        work.notebook.set_meta(_ACTIVATION, activation)
        work.notebook.set_meta(_DEVICE_KEY, os.urandom(32))


def unlock_profile(settings: Settings, tuning: Tuning, officer_id: str, pin: str) -> "Core":
    """Open the profile with an officer's PIN. Whatever is refused, nothing is changed or replaced."""
    from lapangan_app.store.process_lock import ProcessLock
    from lapangan_app.store.store import open_store
    from lapangan_app.store.vault import open_vault

    profile = require_profile(settings.profile)
    tuning = replace(tuning, clock=practice_clock(tuning.clock, profile))
    with contextlib.ExitStack() as opened:
        opened.enter_context(ProcessLock(settings.lock))
        vault = open_vault(settings, tuning.clock)
        key = opened.enter_context(vault.unlock(officer_id, pin))
        store = open_store(settings, key.value, clock=tuning.clock, ids=tuning.ids)
        opened.enter_context(_open_until_closed(store, vault))
        store.assert_not_replayed(vault.anchor())
        store.sweep_pictures()
        core = _build(settings, tuning, _Opened(profile, _officer(profile, officer_id), vault, store), opened)
        core.session.audit("unlocked")
        vault.set_anchor(store.head())
        return replace(core, close=opened.pop_all().close)


def _clock_of(settings: Settings) -> Clock:
    """Return the clock for the window; a description that cannot be read is the unlock page's to speak of."""
    with contextlib.suppress(DamagedStore):
        return practice_clock(SystemClock(), read_profile(settings.profile))
    return SystemClock()


def practice_clock(clock: Clock, profile: Profile | None) -> Clock:
    """Return the clock by which a profile lives: moved for a training set, as it is for everybody else."""
    if profile is None or not (profile.training and profile.practice_days):
        return clock
    return PracticeClock(clock, profile.practice_days)


def recover_profile(settings: Settings, tuning: Tuning, identity: str, officer_id: str, new_pin: str) -> None:
    """Give an officer a new PIN with the organisation's age identity, for a lost PIN or a lost keyring.

    The key must open the database before anything is changed. Raises `KeyUnavailable` when the identity does not fit,
    `WeakPin`, or a `StoreRefused`.
    """
    from lapangan_app.errors import KeyUnavailable
    from lapangan_app.store.process_lock import ProcessLock
    from lapangan_app.store.store import open_store
    from lapangan_app.store.vault import open_vault

    require_profile(settings.profile)
    with ProcessLock(settings.lock):
        vault = open_vault(settings, tuning.clock)
        with vault.recover(identity) as key:
            with contextlib.closing(open_store(settings, key.value, clock=tuning.clock, ids=tuning.ids)) as store:
                with store.write() as work:
                    work.notebook.note("recovered", officer_id, instant(tuning.clock.now()))
            try:
                vault.reset_pin(key, officer_id, new_pin)
            except KeyUnavailable:
                # the keyring lost the device secret: a new one serves, since the data key itself is in hand
                vault.renew_device_secret(key)
                vault.reset_pin(key, officer_id, new_pin)


@dataclass(frozen=True, slots=True)
class _Opened:
    profile: Profile
    officer: Officer
    vault: "Vault"
    store: "Store"


def _build(settings: Settings, tuning: Tuning, parts: _Opened, opened: contextlib.ExitStack) -> "Core":
    from lapangan_app.imaging.reading import CardProcess, is_installed
    from lapangan_app.services.assembly import Parts, assemble
    from lapangan_app.services.context import Context
    from lapangan_app.services.reading_cards import CardReader
    from lapangan_app.store.outbox import SqlOutbox
    from lapangan_app.store.regions import open_regions
    from lapangan_app.store.uploads import SqlPictures
    from lapangan_app.sync.courier import PictureWay
    from lapangan_app.sync.engine import EngineOptions, SyncEngine
    from lapangan_app.sync.transport import HttpApi
    from lapangan_app.sync.tus import HttpPictures

    store, vault = parts.store, parts.vault
    credentials = _credentials(store)
    _publish_keys(settings, credentials)
    api = opened.enter_context(contextlib.closing(HttpApi(credentials, tuning.clock, tuning.network, tuning.ids)))
    pictures = PictureWay(SqlPictures(store, tuning.clock), HttpPictures(api))
    options = replace(tuning.engine or EngineOptions(), pictures=pictures)
    engine = SyncEngine(SqlOutbox(store, tuning.clock), api, credentials, tuning.clock, options)
    regions = opened.enter_context(contextlib.closing(open_regions(settings.regions)))
    info = describe(parts.profile)
    context = Context(store, tuning.clock, tuning.ids, parts.officer, info)
    cards = CardReader(CardProcess(tuning.clock), regions, context.today, is_installed)
    opened.callback(cards.close)
    return assemble(
        Parts(
            context=context,
            regions=regions,
            lists=settings.lists,
            credentials=credentials,
            engine=engine,
            api=api,
            cards=cards,
            change_pin=lambda old, new: vault.change_pin(parts.officer.officer_id, old, new),
            anchor=lambda: vault.set_anchor(store.head()),
            close=opened.close,
        )
    )


@contextlib.contextmanager
def _open_until_closed(store: "Store", vault: "Vault") -> Iterator[None]:
    """Anchor the audit head outside the database when the profile is locked, then close the database."""
    try:
        yield
        vault.set_anchor(store.head())
    finally:
        store.close()


def _credentials(store: "Store") -> "Credentials":
    from lapangan_app.services.syncing import ENROLLED_AT
    from lapangan_app.sync.credentials import Credentials
    from lapangan_contract.activation import read_activation

    with store.read() as reading:
        kept, device_key = reading.meta(_ACTIVATION), reading.meta(_DEVICE_KEY)
        enrolled = reading.meta(ENROLLED_AT) is not None
    if kept is None or device_key is None:
        raise DamagedStore(why="identity")
    granted = read_activation(kept)
    return Credentials(
        tenant=granted.tenant,
        base_url=granted.base_url,
        device_id=store.device_id,
        device_key=device_key,
        server_keys=granted.server_keys,
        client_version=__version__,
        ca_pem=granted.ca_pem,
        activation_code=None if enrolled else granted.activation_code,
    )


def _publish_keys(settings: Settings, credentials: "Credentials") -> None:
    """Lay the centre's public keys beside the profile, where whoever checks a slip finds them; nothing in it is secret.

    The keys of the encrypted store win over whatever stands there.
    """
    from lapangan_contract.trust import write_trust

    wanted = write_trust(credentials.tenant, credentials.server_keys)
    with contextlib.suppress(OSError):
        if settings.trust.read_bytes() == wanted:
            return
    with contextlib.suppress(OSError):  # a full disk must not keep anybody out; the next unlocking tries again
        temporary = settings.trust.with_suffix(".tmp")
        temporary.write_bytes(wanted)
        os.replace(temporary, settings.trust)


def _granted(activation: bytes) -> "Activation":
    import msgspec

    from lapangan_app.errors import BadActivation, WrongAddress
    from lapangan_app.sync.transport import require_safe_address
    from lapangan_contract.activation import read_activation

    try:
        granted = read_activation(activation)
        require_safe_address(granted.base_url)
    except (msgspec.DecodeError, WrongAddress) as error:
        raise BadActivation from error
    return granted


def _officer(profile: Profile, officer_id: str) -> Officer:
    return next((officer for officer in profile.officers if officer.officer_id == officer_id), profile.officers[0])


def _set_unfinished_aside(settings: Settings) -> None:
    """Move what an interrupted set-up left behind into a folder of its own; nothing is ever deleted."""
    ours = (f"{settings.database.name}*", settings.slots.name, "keeper.json", "key.check")
    left = [path for pattern in ours for path in settings.home.glob(pattern)]
    if not left:
        return
    number = sum(1 for _ in settings.home.glob("unfinished-*")) + 1
    aside = settings.home / f"unfinished-{number}"
    aside.mkdir(mode=0o700)
    for path in left:
        path.rename(aside / path.name)
