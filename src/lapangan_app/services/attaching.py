"""Pictures of a registration: cleaned in a process of their own, sealed, and only then named by a row."""

import hashlib
import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from lapangan_app.domain.attachments import Attached, AttachmentRole
from lapangan_app.domain.pictures import PictureLimits, picture_limits
from lapangan_app.errors import NotFound, PictureTooManyBytes, PictureWrongFormat
from lapangan_app.imaging.cleaning import CleanImage, clean_image
from lapangan_app.services.context import Context

_log = logging.getLogger(__name__)
Cleaner = Callable[[bytes, AttachmentRole], CleanImage]


@dataclass(frozen=True, slots=True)
class Picture:
    """Describe one picture of a registration. `state` is `whole`; `missing` and `torn` ask for it anew."""

    attached: Attached
    added_at: str
    state: str


class Attaching:
    """Attach, show and take away pictures. One call is one transaction; cleaning takes a second or two."""

    def __init__(self, context: Context, clean: Cleaner = clean_image) -> None:
        self._context = context
        self._clean = clean
        self._brought: set[str] = set()

    def limits(self) -> tuple[PictureLimits, ...]:
        """Return for each role how large a picture may be and what becomes of it, for telling in advance."""
        return tuple(picture_limits(role) for role in AttachmentRole)

    def attach(self, client_id: str, role: AttachmentRole, data: bytes) -> Attached:
        """Clean a picture and keep it as the one of its role; what was there before steps back.

        The draft or registration must have been saved. Raises a `PictureRefused`, `NotFound`, `DiskFull` or
        `StoreBusy`; then nothing has changed.
        """
        self._require(client_id)
        clean = self._clean(data, role)
        attached = Attached(
            role=role,
            digest=hashlib.sha256(clean.data).hexdigest(),
            size=len(clean.data),
            media_type=clean.media_type,
            width=clean.width,
            height=clean.height,
        )
        officer, now = self._context.officer.officer_id, self._context.now()
        with self._context.store.write() as work:
            work.attachments.attach(client_id, attached, clean.data, officer, now)
        self._brought.add(attached.digest)
        _log.info("attached %s to %s: %d bytes became %d", role, client_id, len(data), attached.size)
        return attached

    def attach_file(self, client_id: str, role: AttachmentRole, path: Path) -> Attached:
        """Attach the picture in a file, which is left as it is. Raises what `attach` and `read_picture` raise."""
        return self.attach(client_id, role, read_picture(path, picture_limits(role).most_bytes))

    def detach(self, client_id: str, role: AttachmentRole) -> None:
        """Take the picture of a role away. Raises `NotFound` when there is none.

        Its file goes as soon as neither the form nor a revision that was saved names it.
        """
        with self._context.store.write() as work:
            work.attachments.detach(client_id, role, self._context.officer.officer_id, self._context.now())

    def list(self, client_id: str) -> tuple[Picture, ...]:
        """Return the pictures that a registration has now, and whether their files are whole."""
        with self._context.store.read() as reading:
            rows = reading.attachments(client_id)
        state = self._context.store.picture_state
        return tuple(Picture(row.attached, row.added_at, state(row.attached.digest, row.attached.size)) for row in rows)

    def open(self, digest: str) -> bytes:
        """Return a kept picture, JPEG or PNG. Raises `NotFound`, `PictureMissing` or `PictureTorn`.

        Showing somebody's identity card is written into the audit log before it happens; only what was brought in
        since the profile was unlocked may be seen again without.
        """
        with self._context.store.read() as reading:
            rows = reading.pictured(digest)
        if not rows:
            raise NotFound
        data = self._context.store.picture(digest)
        cards = [row for row in rows if row.attached.role is AttachmentRole.CARD]
        if cards and digest not in self._brought:
            officer, now = self._context.officer.officer_id, self._context.now()
            with self._context.store.write() as work:
                work.notebook.note("reveal", officer, now, client_id=cards[-1].client_id, reason=AttachmentRole.CARD)
        return data

    def _require(self, client_id: str) -> None:
        # asked before the picture is opened, so that nobody waits for a refusal
        with self._context.store.read() as reading:
            if reading.get(client_id) is None:
                raise NotFound(client_id=client_id)


def read_picture(path: Path, most: int) -> bytes:
    """Return the bytes of a file, never reading beyond `most`.

    Raises `PictureTooManyBytes`, or `PictureWrongFormat` for what is no file or cannot be read.
    """
    try:
        if not path.is_file():
            raise PictureWrongFormat
        with path.open("rb") as file:
            data = file.read(most + 1)
    except OSError as error:
        raise PictureWrongFormat from error
    if len(data) > most:
        raise PictureTooManyBytes(most=most // 1_000_000)
    return data
