"""Bugs about pictures, on the laptop and at the centre."""

from contextlib import ExitStack
from typing import Any

from lapangan_app.errors import AppError, PictureMissing
from lapangan_app.store import registrations as registrations_module
from lapangan_app.store.uploads import SqlPictures
from lapangan_app.sync import courier as courier_module
from lapangan_app.sync.courier import Courier
from lapangan_pusat.shelf import Shelf
from lapangan_pusat.uploads import Uploads

from .planting import mutant, replace


def _done_unproven(self: Courier, journey: Any) -> bool:
    self._queue.done(journey.parcel.digest, b"{}")
    self._journey = None
    return True


@mutant(
    "M13 a picture goes on by the laptop's own offset", "I6", "upload queues that count what they wrote to a socket"
)
def own_offset(stack: ExitStack) -> None:
    """What was handed to the line counts as sent, and everything sent counts as there."""

    def make(original: Any) -> Any:
        def send(self: Courier, journey: Any, offset: int, stop: Any) -> bool:
            try:
                return original(self, journey, offset, stop)
            except AppError:
                reached = min(journey.parcel.size, offset + self.parts.size)
                self._journey = courier_module.replace(journey, offset=reached)
                return True

        return send

    replace(stack, Courier, "_send", make)
    replace(stack, Courier, "_confirm", lambda _: _done_unproven)


@mutant(
    "M32 a picture is done when its last part is acknowledged", "I6", "KoboToolbox #432: attachments lost behind a 201"
)
def acknowledged_is_done(stack: ExitStack) -> None:
    replace(stack, Courier, "_confirm", lambda _: _done_unproven)


@mutant("M33 words about pictures are believed unseen", "I6", "hotspots and proxies that answer in the centre's place")
def believed_unseen(stack: ExitStack) -> None:
    replace(stack, courier_module, "held_is_genuine", lambda _: lambda held, keys: True)


@mutant("M34 what was withdrawn or replaced goes on", "W1 L5", "upload threads that hold a list of their own")
def goes_on(stack: ExitStack) -> None:
    replace(stack, SqlPictures, "wanted", lambda _: lambda self, digest: True)
    # the centre would refuse it as well
    replace(stack, Uploads, "look", _look_without_names)


def _look_without_names(original: Any) -> Any:
    def look(self: Uploads, device_id: str, upload_id: str) -> Any:
        from lapangan_pusat import uploads

        kept, uploads._named_size = uploads._named_size, lambda *_: 1  # type: ignore[assignment]
        try:
            return original(self, device_id, upload_id)
        finally:
            uploads._named_size = kept

    return look


@mutant("M35 the centre shows an attachment by its length", "I6", "servers that trust the length of what they received")
def shown_by_length(stack: ExitStack) -> None:
    def make(_: Any) -> Any:
        def is_whole(self: Shelf, upload_id: str, digest: str, size: int) -> bool:
            return self.part_size(upload_id) == size

        return is_whole

    replace(stack, Shelf, "is_part_whole", make)


@mutant("M36 one missing file stops all pictures", "L5 I0", "OpenCRVS #13303: 'File not found' for ever")
def missing_stops_all(stack: ExitStack) -> None:
    def stops(self: SqlPictures, digest: str, reason: str) -> None:
        self.again(digest, reason, 0.0)
        raise PictureMissing

    replace(stack, SqlPictures, "missing", lambda _: stops)


@mutant("M37 clearing up takes a picture that waits", "I6", "imis-android: photos deleted on success of the text")
def cleared_too_early(stack: ExitStack) -> None:
    replace(stack, registrations_module, "pictures_wait", lambda _: lambda connection, client_id: False)
