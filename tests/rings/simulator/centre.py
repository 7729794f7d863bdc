"""The centre: the real intake with real signatures on its own database in memory, and a diary that it cannot edit."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, TypeVar

import msgspec
from sqlalchemy import event

from lapangan_app.sync.exchange import Answer, Ask
from lapangan_contract.messages import (
    PATH_HAVE,
    PATH_HELLO,
    PATH_LOOKUP,
    PATH_PUSH,
    PATH_TOKEN,
    HaveRequest,
    Hello,
    LookupRequest,
    PushItem,
    PushRequest,
    TokenReply,
    Verdict,
)
from lapangan_contract.problems import MEDIA_TYPE
from lapangan_pusat.clock import Clock, instant
from lapangan_pusat.database import open_engine
from lapangan_pusat.identity import Signer
from lapangan_pusat.intake import Intake
from lapangan_pusat.limits import unpack
from lapangan_pusat.refusals import Refusal
from lapangan_pusat.schema import metadata

from . import people
from .folders import new_folder
from .pictures import LARGEST, Gallery, is_about_pictures

T = TypeVar("T")
TENANT = "desa-uji"
RIVAL = "7f1a1b2c-3d4e-4f50-8a6b-7c8d9e0f1a2b"
"""Another laptop, whose officer meets the same people."""
MOST_BYTES = 1_000_000
ENCODINGS: tuple[tuple[Any, ...], ...] = (("identity",), ("identity",), ("gzip", "identity"), ("zstd", "identity"))

# what really happened, kept by the database itself, so that no mutant of the intake can deny it
_DIARY = (
    "CREATE TABLE effect (device_id, client_id)",
    "CREATE TABLE owner (nik, device_id, client_id)",
    "CREATE TABLE change (client_id, old, new)",
    """CREATE TRIGGER note_insert AFTER INSERT ON registrations BEGIN
        INSERT INTO effect VALUES (NEW.device_id, NEW.client_id);
        INSERT INTO owner VALUES (NEW.nik, NEW.device_id, NEW.client_id); END""",
    """CREATE TRIGGER note_update AFTER UPDATE ON registrations BEGIN
        INSERT INTO change VALUES (NEW.client_id, OLD.rev, NEW.rev);
        INSERT INTO owner VALUES (NEW.nik, NEW.device_id, NEW.client_id); END""",
)


class ServerDied(Exception):
    """The centre's process ended before its transaction did."""


class Centre:
    """Answer calls as the centre's application would. `poison` lists client ids whose presence breaks it (500)."""

    def __init__(self, clock: Clock, device_id: str) -> None:
        self._clock, self._device_id = clock, device_id
        self.signer = Signer.of(TENANT, bytes([1]) * 32)
        self.engine = open_engine("sqlite://")
        metadata.create_all(self.engine)
        self.raw = self.engine.raw_connection().driver_connection
        self.prepare()
        event.listen(self.engine, "commit", self._maybe_die)
        self.intake = Intake(self.engine, self.signer, clock)
        self.device_id = device_id
        self.gallery = Gallery(self.engine, self.signer, clock, new_folder())
        self.dying = False
        self.poison: set[str] = set()
        self.max_items = 50
        self.encodings = ENCODINGS[0]

    def prepare(self) -> None:
        """Begin the diary."""
        for statement in _DIARY:
            self.raw.execute(statement)

    def now(self) -> datetime:
        """Return the time at the centre, which is right."""
        return self._clock.now()

    def close(self) -> None:
        """Forget everything."""
        self.gallery.close()
        self.engine.dispose()

    def answer(self, ask: Ask) -> Answer:
        """Take one request. Raises `ServerDied` when told to die in it."""
        if is_about_pictures(ask.path) and ask.path != PATH_HAVE:
            return self.gallery.answer(self._device_id, ask)
        try:
            body = unpack(ask.body, ask.headers.get("Content-Encoding", "identity"), MOST_BYTES)
            return Answer(200, {"content-type": "application/json"}, msgspec.json.encode(self._handle(ask.path, body)))
        except Refusal as refusal:
            problem = refusal.problem()
            return Answer(problem.status, {"content-type": MEDIA_TYPE}, msgspec.json.encode(problem))

    def read_push(self, ask: Ask) -> PushRequest:
        """Read a push without acting on it."""
        body = unpack(ask.body, ask.headers.get("Content-Encoding", "identity"), MOST_BYTES)
        return _decoded(body, PushRequest)

    def verdict_of(self, key: str) -> Verdict | None:
        """Return the stored answer for a key."""
        found = self.rows("SELECT verdict FROM submissions WHERE key = ?", key)
        return msgspec.json.decode(found[0][0], type=Verdict) if found else None

    def rows(self, sql: str, *parameters: object) -> Sequence[tuple[Any, ...]]:
        """Ask the database, past everything that might lie."""
        return self.raw.execute(sql, parameters).fetchall()

    def take_from_rival(self, number: int, serial: int, note: str) -> None:
        """Let the other laptop register person `number`."""
        content = people.Content(people.client_id(serial, device=2), people.nik(number), note)
        frozen = people.snapshot(content)
        item = PushItem(
            key=f"{RIVAL}:{content.client_id}:1",
            client_id=content.client_id,
            rev=1,
            hash=frozen.digest,
            schema=frozen.schema,
            body=msgspec.Raw(frozen.body),
        )
        self.intake.push(RIVAL, PushRequest(tenant=TENANT, items=(item,)))

    def _handle(self, path: str, body: bytes) -> Any:
        if path == PATH_HELLO:
            return self._hello()
        if path == PATH_TOKEN:
            return TokenReply(access_token="t" * 32, expires_in=3600)
        if path == PATH_LOOKUP:
            return self.intake.lookup(self._device_id, _decoded(body, LookupRequest))
        if path == PATH_HAVE:
            return self.gallery.uploads.have(self._device_id, _decoded(body, HaveRequest))
        assert path == PATH_PUSH
        request = _decoded(body, PushRequest)
        if any(item.client_id in self.poison for item in request.items):
            raise Refusal("internal")
        return self.intake.push(self._device_id, request)

    def _hello(self) -> Hello:
        return Hello(
            tenant=TENANT,
            contract_min=1,
            contract_max=1,
            min_client="0.1.0",
            encodings=self.encodings,
            max_items=self.max_items,
            max_bytes=MOST_BYTES,
            time=instant(self._clock.now()),
            kid=self.signer.kid,
            max_attachment=LARGEST,
        )

    def _maybe_die(self, _: object) -> None:
        if self.dying:
            self.dying = False
            raise ServerDied


def _decoded(body: bytes, kind: type[T]) -> T:
    try:
        return msgspec.json.decode(body, type=kind)
    except msgspec.ValidationError:
        raise Refusal("invalid-request") from None
    except msgspec.DecodeError:
        raise Refusal("malformed") from None
