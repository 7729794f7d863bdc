"""Pictures in the simulated world: invented ones, the centre with its real tus, and what may befall one on its way.

The promise is I6: a picture is done only if the centre has exactly these bytes and has signed for them.
"""

import hashlib
import shutil
from collections.abc import Iterable
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import msgspec
from sqlalchemy import Engine

from lapangan_app.domain.attachments import Attached, AttachmentRole
from lapangan_app.errors import Offline
from lapangan_app.sync.exchange import Answer, Ask
from lapangan_app.sync.pace import PartSizes
from lapangan_contract.attachments import attest, held_is_genuine
from lapangan_contract.messages import PATH_ATTACHMENTS, PATH_HAVE, HaveReply, HaveRequest, HeldAttachment
from lapangan_pusat.clock import Clock
from lapangan_pusat.identity import Signer
from lapangan_pusat.refusals import Refusal
from lapangan_pusat.shelf import Shelf
from lapangan_pusat.tus import Reply, Tus, refused, upload_of
from lapangan_pusat.uploads import Uploads

from .mishaps import Violation

if TYPE_CHECKING:
    from .centre import Centre
    from .laptop import Laptop
    from .line import Line
    from .oracle import Ledger

PARTS = PartSizes(size=512, least=256, most=2048)
"""Parts as small as these pictures are."""
LARGEST = 5000


def is_about_pictures(path: str) -> bool:
    """Tell whether a call is about pictures."""
    return path.startswith(PATH_ATTACHMENTS)


def invented(rng: Random) -> bytes:
    """Return the bytes of an invented picture."""
    return rng.randbytes(rng.choice((1, 200, 900, 3000, LARGEST)))


def described(data: bytes, role: AttachmentRole) -> Attached:
    """Describe a picture as a form names it."""
    digest = hashlib.sha256(data).hexdigest()
    return Attached(role=role, digest=digest, size=len(data), media_type="image/jpeg", width=9, height=6)


class RoomyShelf(Shelf):
    """Never mind how much room the disk of this machine has."""

    def has_room(self, size: int) -> bool:
        """Say yes."""
        return True


class Gallery:
    """The centre's side: the real tus and uploads on the centre's database, files in a folder in memory."""

    def __init__(self, engine: Engine, signer: Signer, clock: Clock, folder: Path) -> None:
        self.folder, self._engine = folder, engine
        self.shelf = RoomyShelf(folder)
        self.shelf.prepare()
        self.uploads = Uploads(engine, signer, clock, self.shelf)
        self._tus = Tus(self.uploads, LARGEST)

    def close(self) -> None:
        """Throw the files away."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def answer(self, device_id: str, ask: Ask) -> Answer:
        """Answer a tus request."""
        headers = {name.lower(): value for name, value in ask.headers.items()}
        try:
            reply = self._reply(device_id, ask, headers)
        except Refusal as refusal:
            reply = refused(refusal)
        media = {"content-type": "application/octet-stream"} if reply.body else {}
        return Answer(reply.status, media | reply.headers, b"" if ask.method == "HEAD" else reply.body)

    def _reply(self, device_id: str, ask: Ask, headers: dict[str, str]) -> Reply:
        upload_id = upload_of(ask.path)
        if upload_id is None:
            return self._tus.create(device_id, headers)
        if ask.method == "HEAD":
            return self._tus.head(device_id, upload_id, headers)
        part = self._tus.begin(device_id, upload_id, headers)
        return self._tus.written(self._tus.append(part.upload, ask.body))

    def digest_of(self, path: str) -> str:
        """Return the digest that an upload is for, or empty text."""
        with self._engine.connect() as connection:
            sql = "SELECT digest FROM uploads WHERE upload_id = ?"
            return connection.exec_driver_sql(sql, (upload_of(path) or "",)).scalar() or ""

    def forget_uploads(self) -> None:
        """Lose every transfer that is under way."""
        with self._engine.begin() as connection:
            connection.exec_driver_sql("DELETE FROM uploads")

    def go_back(self) -> None:
        """Lose half of what every transfer had brought."""
        with self._engine.begin() as connection:
            connection.exec_driver_sql("UPDATE uploads SET received = received / 2")


class PictureOracle:
    """Hold both sides to I6, and the laptop to letting nothing leave that nobody wants (W1)."""

    def __init__(self, laptop: "Laptop", centre: "Centre", ledger: "Ledger") -> None:
        self._laptop, self._centre, self._ledger = laptop, centre, ledger
        self._keys = {centre.signer.kid: centre.signer.key.public_key()}
        self._seen: set[str] = set()
        self._genuine: set[tuple[str, bytes]] = set()
        self._right: set[str] = set()

    def check(self, *, thoroughly: bool = False) -> None:
        """Raise `Violation` when a picture is shown, done or gone that must not be.

        What was found right once is looked at again only `thoroughly`.
        """
        if thoroughly:
            self._right.clear()
        self._check_shown()
        for digest, size, proof in self._laptop.raw.execute(
            "SELECT digest, size, proof FROM upload WHERE st = 'done'"
        ).fetchall():
            if not self._is_there(digest):
                raise Violation(f"I6 {digest[:8]} is done, the centre does not have it")
            self._check_proof(digest, size, proof)
        for known in self._ledger.known.values():
            if known.gone and not known.withdrawn:
                self._check_purged(known.digest)

    def check_leaving(self, path: str) -> None:
        """Raise `Violation` when bytes leave of a picture that was withdrawn or replaced before."""
        digest = self._centre.gallery.digest_of(path)
        if digest and digest not in self.wanted():
            raise Violation(f"W1 {digest[:8]} leaves although nobody wants it")

    def wanted(self) -> set[str]:
        """Return the digests that the acknowledged revisions name."""
        return {digest for known in self._ledger.known.values() for digest in self._named(known)}

    def left(self, accepted: Iterable[str]) -> list[str]:
        """Return what ought to be at the centre and is not, of registrations that it has accepted (L5)."""
        states = dict(self._laptop.raw.execute("SELECT digest, st FROM upload").fetchall())
        known = self._ledger.known
        return [
            digest
            for client_id in accepted
            for digest in self._named(known[client_id])
            if states.get(digest) != "done" and digest not in self._ledger.lost
        ]

    def _named(self, known: object) -> list[str]:
        gone, withdrawn, digest = known.gone, known.withdrawn, known.digest  # type: ignore[attr-defined]
        content = self._ledger.contents.get(digest)
        return [] if gone or withdrawn or content is None else [one.digest for one in content.pictures]

    def _is_there(self, digest: str) -> bool:
        if digest not in self._right:
            path = self._centre.gallery.shelf.path(digest)
            if not path.exists() or path.read_bytes() != self._ledger.pictures[digest]:
                return False
            self._right.add(digest)
        return True

    def _check_shown(self) -> None:
        for (digest,) in self._centre.rows("SELECT digest FROM attachments"):
            if digest in self._seen:
                continue
            if digest not in self._ledger.pictures or not self._is_there(digest):
                raise Violation(f"I6 the centre shows {digest[:8]}, which are other bytes")
            self._seen.add(digest)

    def _check_proof(self, digest: str, size: int, proof: bytes) -> None:
        if (digest, proof) in self._genuine:
            return
        try:
            held = msgspec.json.decode(proof, type=HeldAttachment)
        except msgspec.MsgspecError:
            raise Violation(f"I6 {digest[:8]} is done without the centre's word") from None
        words = (held.tenant, held.device_id, held.digest, held.size)
        if words != (self._centre.signer.tenant, self._laptop.device_id, digest, size):
            raise Violation(f"I6 {digest[:8]} is done on a word about something else")
        if not held_is_genuine(held, self._keys):
            raise Violation(f"I6 {digest[:8]} is done on a forged word")
        self._genuine.add((digest, proof))

    def _check_purged(self, digest: str) -> None:
        content = self._ledger.contents.get(digest)
        for one in content.pictures if content else ():
            if one.digest not in self._ledger.lost and not self._is_there(one.digest):
                raise Violation(f"I6 {one.digest[:8]} was cleared away before the centre had it")


# -- what may happen to a call about pictures


def part_cut(line: "Line", ask: Ask) -> Answer:
    """Let some of a part arrive before the line breaks."""
    line.reach(Ask(ask.method, ask.path, ask.headers, ask.body[: line.rng.randrange(len(ask.body) + 1)]))
    raise Offline(why="reset")


def part_spoiled(line: "Line", ask: Ask) -> Answer:
    """Let a byte of a part arrive as another one."""
    body = bytearray(ask.body)
    if body and ask.method == "PATCH":
        body[line.rng.randrange(len(body))] ^= 1
    return line.reach(Ask(ask.method, ask.path, ask.headers, bytes(body)))


def upload_forgotten(line: "Line", ask: Ask) -> Answer:
    """Let the centre lose what was under way."""
    line.centre.gallery.forget_uploads()
    return line.reach(ask)


def offset_back(line: "Line", ask: Ask) -> Answer:
    """Let the centre lose half of it."""
    line.centre.gallery.go_back()
    return line.reach(ask)


def offset_lies(line: "Line", ask: Ask) -> Answer:
    """Let the answer name another offset than the true one."""
    answer = line.reach(ask)
    if "upload-offset" not in answer.headers:
        return answer
    lie = line.rng.choice((0, int(answer.headers["upload-offset"]) + 1, LARGEST, 10 * LARGEST))
    return Answer(answer.status, {**answer.headers, "upload-offset": str(lie)}, answer.body)


def not_held(line: "Line", ask: Ask) -> Answer:
    """Let the centre name nothing."""
    answer = line.reach(ask)
    if ask.path != PATH_HAVE or answer.status != 200:
        return answer
    return _told(HaveReply(tenant=line.centre.signer.tenant, held=(), count=0))


def held_forged(line: "Line", ask: Ask) -> Answer:
    """Let somebody in between say that the centre holds everything."""
    if ask.path != PATH_HAVE:
        return Answer(404, {"content-type": "text/html"}, b"<html></html>")
    asked = msgspec.json.decode(ask.body, type=HaveRequest)
    held = tuple(_forged(line, digest) for digest in asked.digests)
    return _told(HaveReply(tenant=asked.tenant, held=held, count=len(held)))


def _forged(line: "Line", digest: str) -> HeldAttachment:
    from .faults import FORGER

    centre = line.centre
    said = HeldAttachment(
        tenant=centre.signer.tenant,
        device_id=centre.device_id,
        digest=digest,
        size=len(line.pictures.get(digest, b"x")),
        stored_at="2026-11-21T01:00:00Z",
        kid=centre.signer.kid,
        signature="-",
    )
    # a stranger's signature over the right words, or the centre's own over others
    if line.rng.random() < 0.5:
        return attest(said, FORGER)
    other = attest(msgspec.structs.replace(said, size=said.size + 1), centre.signer.key)
    return msgspec.structs.replace(other, size=said.size) if line.rng.random() < 0.5 else other


def _told(reply: HaveReply) -> Answer:
    return Answer(200, {"content-type": "application/json"}, msgspec.json.encode(reply))
