"""What the engine needs from the rest of the program. Store and transport fit these without knowing them."""

from collections.abc import Collection, Sequence
from typing import Protocol, TypeVar

from lapangan_app.domain.outbox import Outgoing, Pending, QueueTotals, Settlement
from lapangan_app.domain.uploads import Parcel, ParcelsDue, PictureTotals
from lapangan_app.sync.events import Traffic
from lapangan_contract.messages import DeviceCertificate, HaveReply, Hello, PushItem, PushReply

T_co = TypeVar("T_co", covariant=True)


class Outbox(Protocol):
    """Keep what waits. Every method is one transaction on the encrypted store; none touches the network."""

    def recover(self) -> int:
        """Put every `sending` row back to `ready` (same key, same snapshot) and forget due times of an earlier run.

        Called once at start, before anything is sent. Returns how many rows it freed.
        """
        ...

    def pending(self, now: float) -> Pending:
        """Look at the queue at monotonic second `now`."""
        ...

    def claim(self, attempt_id: str, now: float, limit: int, max_bytes: int) -> Sequence[Outgoing]:
        """Mark up to `limit` due rows (at least one if any, else at most `max_bytes` of snapshots) as `sending`.

        Oldest `seq` first, per registration only its oldest open revision. The attempt and the marks are committed
        before this returns, so that a crash afterwards is seen as an unknown outcome.
        """
        ...

    def stopped(self, attempt_id: str) -> Collection[str]:
        """Return the keys of an attempt that must not leave any more: their registration was withdrawn meanwhile."""
        ...

    def settle(self, attempt_id: str, settlements: Sequence[Settlement]) -> int:
        """Apply outcomes of an attempt, all or none. Rows whose attempt is not `attempt_id` any more are left alone.

        Returns how many rows changed.
        """
        ...

    def totals(self) -> QueueTotals:
        """Count registrations by state."""
        ...


class Awaited(Protocol[T_co]):
    """Stand for an answer that is still under way."""

    def result(self) -> T_co:
        """Wait for the answer. Raises the `AppError` that the call ended in."""
        ...


class CentralApi(Protocol):
    """Speak to the central enrolment API. Every method raises `AppError` and nothing else for what may go wrong."""

    @property
    def traffic(self) -> Traffic:
        """Count calls and bytes since the object was made."""
        ...

    @property
    def certificate(self) -> DeviceCertificate | None:
        """Return the centre's certificate of this device, once one has come."""
        ...

    def hello(self) -> Hello:
        """Ask the server who it is."""
        ...

    def enrol(self) -> None:
        """Enrol this device with its activation code; may be repeated."""
        ...

    def sign_in(self) -> None:
        """See to it that there is an access token that has not run out."""
        ...

    def begin_push(self, items: Sequence[PushItem]) -> Awaited[PushReply]:
        """Start sending; at most one push is under way. A synchronous implementation may do all the work here,
        but must keep an error for `result`."""
        ...

    def lookup(self, keys: Sequence[str]) -> PushReply:
        """Ask what the server knows about keys."""
        ...


class StopSignal(Protocol):
    """Tell the engine to come to an end; `threading.Event` fits."""

    def is_set(self) -> bool:
        """Tell whether the run should end."""
        ...

    def wait(self, timeout: float) -> bool:
        """Wait up to `timeout` seconds for the signal."""
        ...


class Pictures(Protocol):
    """Keep the pictures that wait. Every method is one transaction on the encrypted store or reads one file."""

    def recover(self) -> int:
        """Let wait again what an earlier run left in the middle, and forget its due times."""
        ...

    def due(self, now: float) -> ParcelsDue:
        """Look at the queue at monotonic second `now`. Only pictures of accepted revisions count."""
        ...

    def first(self, now: float, limit: int) -> Sequence[Parcel]:
        """Return up to `limit` pictures that may go now, the most important first."""
        ...

    def claim(self, digest: str) -> bool:
        """Mark a picture as being sent; False when nobody wants it any more."""
        ...

    def wanted(self, digest: str) -> bool:
        """Tell whether a picture may still leave: not withdrawn, not replaced."""
        ...

    def open(self, digest: str) -> bytes:
        """Return the bytes. Raises `PictureMissing` or `PictureTorn`."""
        ...

    def begun(self, digest: str, url: str) -> None:
        """Remember the upload before its first byte leaves."""
        ...

    def advanced(self, digest: str, sent: int) -> None:
        """Remember how many bytes the centre has acknowledged."""
        ...

    def again(self, digest: str, reason: str, due: float, *, anew: bool = False) -> None:
        """Put a picture back; `anew` forgets its upload."""
        ...

    def missing(self, digest: str, reason: str) -> None:
        """Note that a picture has to be taken again."""
        ...

    def done(self, digest: str, proof: bytes) -> None:
        """Note that the centre holds it, with its verified word as JSON."""
        ...

    def totals(self) -> PictureTotals:
        """Count what the centre has not confirmed."""
        ...


class PictureApi(Protocol):
    """Send pictures to the centre (tus 1.0). Every method raises `AppError` and nothing else for what may go wrong."""

    def have(self, digests: Sequence[str]) -> HaveReply:
        """Ask which pictures the centre holds."""
        ...

    def create(self, digest: str, size: int) -> str:
        """Begin an upload and return its address below the centre's."""
        ...

    def offset(self, url: str) -> int | None:
        """Ask how many bytes of an upload are there; None when there is no such upload any more."""
        ...

    def send(self, url: str, offset: int, data: bytes, stop: StopSignal) -> int | None:
        """Send bytes and return how many are there then; None when the upload stands elsewhere and must be asked.

        Ends at once as `Offline` when `stop` is set.
        """
        ...
