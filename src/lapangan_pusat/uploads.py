"""Take attachments in: begun for a digest that an accepted body names, grown part by part, shown once they are whole.

The database says how many bytes of an upload are on disk; the file follows it and never leads. Safe to call from
several threads and processes: two writers of one upload meet at a condition on the offset, and the digest decides in
the end.
"""

import errno
import secrets
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from sqlalchemy import Connection, Engine, delete, insert, select, update

from lapangan_contract.attachments import attest
from lapangan_contract.messages import HaveReply, HaveRequest, HeldAttachment
from lapangan_pusat.clock import Clock, instant
from lapangan_pusat.database import Database
from lapangan_pusat.identity import Signer
from lapangan_pusat.refusals import Refusal
from lapangan_pusat.schema import attachments, named_attachments, uploads
from lapangan_pusat.shelf import Shelf

NO_ROOM = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)})

LIFETIME = timedelta(days=7)
"""How long an upload waits for its next part."""

BESIDE = 2
"""Uploads of one attachment that may stand beside a new one: an answer that was lost leaves one behind."""


@dataclass(frozen=True, slots=True)
class Upload:
    """Describe one transfer: `received` of `size` bytes are on disk."""

    upload_id: str
    device_id: str
    digest: str
    size: int
    received: int
    expires_at: str

    @property
    def is_complete(self) -> bool:
        """Tell whether no byte is missing."""
        return self.received == self.size


class Uploads:
    """Keep the attachments of one centre."""

    def __init__(self, engine: Engine, signer: Signer, clock: Clock, shelf: Shelf) -> None:
        self._database = Database(engine)
        self._signer, self._clock, self._shelf = signer, clock, shelf

    def create(self, device_id: str, digest: str, size: int) -> Upload:
        """Begin an upload. Raises `Refusal`: attachment-unnamed, invalid-request (another size), no-room."""
        self.sweep()
        if not self._shelf.has_room(size):
            raise Refusal("no-room", retry_after=300)
        upload = Upload(secrets.token_hex(16), device_id, digest, size, 0, self._expiry())
        for dropped in self._database.write(lambda connection: _begin(connection, upload)):
            self._shelf.drop(dropped)
        return upload

    def look(self, device_id: str, upload_id: str) -> Upload:
        """Return how far an upload has come. Raises `Refusal`: not-found, upload-gone, attachment-unnamed."""
        with self._database.read() as connection:
            upload = _find(connection, device_id, upload_id)
            named = upload is not None and _named_size(connection, device_id, upload.digest) is not None
        if upload is None:
            raise Refusal("not-found")
        if not named:
            self._forget(upload)  # withdrawn or replaced since it was begun
            raise Refusal("attachment-unnamed")
        if upload.expires_at <= self._now() or not self._is_there(upload):
            self._forget(upload)
            raise Refusal("upload-gone")
        if upload.is_complete:
            self._finish(upload)
        return upload

    def append(self, upload: Upload, data: bytes) -> Upload:
        """Add bytes behind those that are there, and keep the whole when they were the last.

        Raises `Refusal`: offset-mismatch when somebody else was quicker, too-large, attachment-mismatch (the upload is
        thrown away then), no-room.
        """
        if upload.received + len(data) > upload.size:
            raise Refusal("too-large", "the upload is shorter than that")
        self._write(upload, data)
        grown = replace(upload, received=upload.received + len(data), expires_at=self._expiry())
        if not self._database.write(lambda connection: _advance(connection, upload, grown)):
            raise Refusal("offset-mismatch")
        if grown.is_complete:
            self._finish(grown)
        return grown

    def end(self, device_id: str, upload_id: str) -> None:
        """Throw an upload away (tus termination). Raises `Refusal`: not-found."""
        with self._database.read() as connection:
            upload = _find(connection, device_id, upload_id)
        if upload is None:
            raise Refusal("not-found")
        self._forget(upload)

    def have(self, device_id: str, request: HaveRequest) -> HaveReply:
        """Say which attachments are here, of those that accepted bodies of this device name."""
        if request.tenant != self._signer.tenant:
            raise Refusal("wrong-tenant")
        query = (
            select(attachments)
            .join(named_attachments, named_attachments.c.digest == attachments.c.digest)
            .where(named_attachments.c.device_id == device_id, attachments.c.digest.in_(request.digests))
            .distinct()
        )
        with self._database.read() as connection:
            rows = connection.execute(query).all()
        held = tuple(self._attest(device_id, row) for row in rows if self._shelf.has(row.digest, row.size))
        return HaveReply(tenant=self._signer.tenant, held=held, count=len(held))

    def sweep(self) -> int:
        """Forget uploads whose time has run out, and return how many."""
        with self._database.read() as connection:
            late = connection.execute(select(uploads).where(uploads.c.expires_at <= self._now()).limit(100)).all()
        for row in late:
            self._forget(Upload(*row))
        return len(late)

    def _attest(self, device_id: str, row: Any) -> HeldAttachment:
        unsigned = HeldAttachment(
            tenant=self._signer.tenant,
            device_id=device_id,
            digest=row.digest,
            size=row.size,
            stored_at=row.stored_at,
            kid=self._signer.kid,
            signature="-",
        )
        return attest(unsigned, self._signer.key)

    def _write(self, upload: Upload, data: bytes) -> None:
        try:
            self._shelf.write(upload.upload_id, upload.received, data)
        except OSError as error:
            if error.errno not in NO_ROOM:
                raise
            raise Refusal("no-room", retry_after=300) from error

    def _is_there(self, upload: Upload) -> bool:
        """Tell whether the disk has what the database says, or the whole already."""
        if self._shelf.part_size(upload.upload_id) >= upload.received:
            return True
        return upload.is_complete and self._shelf.has(upload.digest, upload.size)

    def _finish(self, upload: Upload) -> None:
        """Compare the bytes with their digest and only then let them be seen. May be repeated after a crash."""
        if self._shelf.is_part_whole(upload.upload_id, upload.digest, upload.size):
            self._shelf.keep(upload.upload_id, upload.digest)
        elif self._shelf.part_size(upload.upload_id) or not self._shelf.has(upload.digest, upload.size):
            self._forget(upload)
            raise Refusal("attachment-mismatch")
        row = {"digest": upload.digest, "size": upload.size, "stored_at": self._now()}
        self._database.write(lambda connection: _store(connection, row))

    def _forget(self, upload: Upload) -> None:
        self._database.write(
            lambda connection: connection.execute(delete(uploads).where(uploads.c.upload_id == upload.upload_id))
        )
        self._shelf.drop(upload.upload_id)

    def _now(self) -> str:
        return instant(self._clock.now())

    def _expiry(self) -> str:
        return instant(self._clock.now() + LIFETIME)


def _begin(connection: Connection, upload: Upload) -> list[str]:
    """Note a new upload; return the ids of the older ones of this attachment that make room for it."""
    size = _named_size(connection, upload.device_id, upload.digest)
    if size is None:
        raise Refusal("attachment-unnamed")
    if size != upload.size:
        raise Refusal("invalid-request", "the accepted body names another size")
    same = (uploads.c.device_id == upload.device_id) & (uploads.c.digest == upload.digest)
    older = select(uploads.c.upload_id).where(same).order_by(uploads.c.received.desc(), uploads.c.upload_id)
    dropped = list(connection.execute(older).scalars())[BESIDE:]
    if dropped:
        connection.execute(delete(uploads).where(uploads.c.upload_id.in_(dropped)))
    connection.execute(insert(uploads), [{name: getattr(upload, name) for name in uploads.c.keys()}])  # noqa: SIM118
    return dropped


def _find(connection: Connection, device_id: str, upload_id: str) -> Upload | None:
    query = select(uploads).where(uploads.c.upload_id == upload_id, uploads.c.device_id == device_id)
    row = connection.execute(query).one_or_none()
    return None if row is None else Upload(*row)


def _named_size(connection: Connection, device_id: str, digest: str) -> int | None:
    query = select(named_attachments.c.size).where(
        named_attachments.c.device_id == device_id, named_attachments.c.digest == digest
    )
    return connection.execute(query.limit(1)).scalar()


def _advance(connection: Connection, old: Upload, new: Upload) -> bool:
    change = update(uploads).where(uploads.c.upload_id == old.upload_id, uploads.c.received == old.received)
    return connection.execute(change.values(received=new.received, expires_at=new.expires_at)).rowcount == 1


def _store(connection: Connection, row: dict[str, object]) -> None:
    known = connection.execute(select(attachments.c.digest).where(attachments.c.digest == row["digest"])).scalar()
    if known is None:
        connection.execute(insert(attachments), [row])
