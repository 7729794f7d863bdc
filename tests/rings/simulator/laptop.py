"""The laptop: the real store on its file, the real outbox, transport and engine; it can die and start again."""

import atexit
import contextlib
import shutil
import uuid
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from sqlalchemy import event

from lapangan_app.config import Settings, prepare_home
from lapangan_app.store import engine as engine_module
from lapangan_app.store.engine import connect
from lapangan_app.store.outbox import SqlOutbox
from lapangan_app.store.store import Store, create_store, open_store
from lapangan_app.store.unit_of_work import Work
from lapangan_app.store.uploads import SqlPictures
from lapangan_app.sync.courier import PictureWay
from lapangan_app.sync.credentials import Credentials
from lapangan_app.sync.engine import EngineOptions, SyncEngine
from lapangan_app.sync.events import Report
from lapangan_app.sync.planner import Budget
from lapangan_app.sync.transport import HttpApi
from lapangan_app.sync.tus import HttpPictures
from lapangan_contract.messages import PushItem, ServerKey

from .clocks import LaptopClock, Stop, TrueClock
from .folders import new_folder
from .line import Line
from .mishaps import FaultPoints
from .pictures import PARTS

KEY = bytes(range(32))
# the disk is not what this ring tests; the ring of power cuts does, with FULL
FAST = tuple(("synchronous", "OFF", "0") if row[0] == "synchronous" else row for row in engine_module.PRAGMAS)
CONTENT_CHANGES = ("INSERT", "UPDATE", "DELETE")


@contextlib.contextmanager
def fast_disk() -> Iterator[None]:
    """Let the store write without waiting for a disk."""
    kept, engine_module.PRAGMAS = engine_module.PRAGMAS, FAST
    try:
        yield
    finally:
        engine_module.PRAGMAS = kept


@cache
def template() -> tuple[Path, str]:
    """Create one empty store for the whole process; every world begins with a copy. Returns its home and device id."""
    home = new_folder()
    atexit.register(shutil.rmtree, home, ignore_errors=True)
    ids = Random(0)
    with fast_disk():
        clock = LaptopClock(TrueClock())
        store = create_store(settings_in(home), KEY, clock=clock, ids=lambda: random_id(ids))
        device_id = store.device_id
        store.close()
    return home, device_id


def settings_in(folder: Path) -> Settings:
    """Return settings with every file under `folder`."""
    settings = Settings(home=folder / "home", cache=folder / "cache")
    prepare_home(settings)
    return settings


def random_id(rng: Random) -> str:
    """Mint an id from the seed."""
    return str(uuid.UUID(int=rng.getrandbits(128), version=4))


class Inline:
    """Do on the spot what the transport gives to its thread; errors wait for `result`, death does not.

    `meanwhile` is what happens on the laptop before somebody asks for the result: after the next batch was claimed.
    """

    def __init__(self, meanwhile: Callable[[], None]) -> None:
        self._meanwhile = meanwhile

    def submit(self, call: Callable[..., Any], *args: Any) -> "Inline.Answered":
        """Call at once."""
        try:
            return Inline.Answered(call(*args), None, self._meanwhile)
        except Exception as error:  # noqa: BLE001 - kept for whoever asks for the result
            return Inline.Answered(None, error, self._meanwhile)

    class Answered:
        """Hold what came of it."""

        def __init__(self, value: Any, error: Exception | None, meanwhile: Callable[[], None]) -> None:
            self._value, self._error, self._meanwhile = value, error, meanwhile

        def result(self, timeout: float | None = None) -> Any:
            """Return the value or raise the error; there is nothing to wait for."""
            self._meanwhile()
            if self._error is not None:
                raise self._error
            return self._value


class Laptop:
    """Run the program on one profile. `raw` is a second pair of eyes on the file, for the oracle alone."""

    def __init__(self, rng: Random, clock: LaptopClock, line: Line, points: FaultPoints) -> None:
        self._rng, self._clock, self._line, self._points = rng, clock, line, points
        self.folder = new_folder()
        origin, self.device_id = template()
        shutil.copytree(origin, self.folder, dirs_exist_ok=True)
        self._settings = settings_in(self.folder)
        self.raw = connect(self._settings.database, KEY)
        self._names: dict[str, str] = {}
        self.before_push: Callable[[Sequence[PushItem]], None] = lambda _: None
        self.start()

    def start(self) -> None:
        """Start the program."""
        self.store = open_store(self._settings, KEY, clock=self._clock, ids=lambda: random_id(self._rng))
        self._watch(self.store)
        self.outbox = SqlOutbox(self.store, self._clock)
        api = self._api()
        self.pictures = SqlPictures(self.store, self._clock)
        options = self._options(PictureWay(self.pictures, HttpPictures(api)))
        self.engine = SyncEngine(self.outbox, api, self._credentials(), self._clock, options)

    def bury(self) -> None:
        """Clear away what is left of a dead process; nothing is written."""
        self.store._engine.dispose()

    def quit(self) -> None:
        """End the program in good order."""
        self.store.close()

    def scrap(self) -> None:
        """Throw everything away."""
        self.bury()
        self.raw.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def synchronise(self, patience: int) -> Report:
        """Do one run; somebody stops it when `patience` runs out."""
        self._line.calls_in_run = self._line.picture_calls_in_run = 0
        return self.engine.run_once(lambda _: None, Stop(self._clock, patience))

    def _api(self) -> HttpApi:
        api = HttpApi(self._credentials(), self._clock, ids=lambda: random_id(self._rng))
        api._exchange.close()
        worker = Inline(lambda: self._line.meanwhile())  # noqa: PLW0108 - the world changes it later
        api._exchange, api._worker = self._line, worker  # type: ignore[assignment]
        begin = api.begin_push

        def begin_push(items: Sequence[PushItem]) -> Any:
            self.before_push(items)
            return begin(items)

        api.begin_push = begin_push  # type: ignore[method-assign]
        return api

    def _options(self, pictures: PictureWay) -> EngineOptions:
        return EngineOptions(
            budget=Budget(parts=PARTS),
            ids=lambda: random_id(self._rng),
            chance=self._rng.random,
            fault_point=self._points,
            # a real clock never stands still, however short the wait
            wait=lambda stop, seconds: self._clock.pass_time(seconds + 0.001),
            pictures=pictures,
        )

    def _credentials(self) -> Credentials:
        key: ServerKey = self._line.centre.signer.server_key
        return Credentials(
            tenant=self._line.centre.signer.tenant,
            base_url="http://127.0.0.1:9",
            device_id=self.device_id,
            device_key=bytes([7]) * 32,
            server_keys=(key,),
            client_version="0.1.0",
        )

    def _watch(self, store: Store) -> None:
        """Make a fault point of every statement that writes, and of both sides of every commit."""
        event.listen(store._engine, "before_cursor_execute", self._before_statement)
        real = store.write

        @contextlib.contextmanager
        def write() -> Iterator[Work]:
            self._points("store.before")
            with real() as work:
                yield work
                self._points("store.commits")
            self._points("store.committed")

        store.write = write  # type: ignore[method-assign]

    def _before_statement(self, _c: object, _k: object, statement: str, *_: object) -> None:
        name = self._names.get(statement)
        if name is None:
            name = self._names[statement] = _point_name(statement)
        if name:
            self._points(name)


def _point_name(statement: str) -> str:
    words = statement.split()
    if words[0] not in CONTENT_CHANGES:
        return ""
    table = words[1] if words[0] == "UPDATE" else words[words.index("INTO" if words[0] == "INSERT" else "FROM") + 1]
    return f"sql.{words[0].lower()}_{table}"
