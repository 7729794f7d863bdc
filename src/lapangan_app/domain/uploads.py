"""Pictures on their way to the centre: the values that the store and the synchronisation exchange about them."""

from dataclasses import dataclass

from lapangan_app.domain.attachments import AttachmentRole

PRIORITY: dict[AttachmentRole, int] = {
    AttachmentRole.CARD: 0,
    AttachmentRole.SIGNATURE: 1,
    AttachmentRole.THUMB: 1,
    AttachmentRole.PORTRAIT: 2,
}
"""What goes first when the signal lasts for a few pictures only: what a registration is checked against."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """Name one picture that is to be sent: `sent` bytes of `size` were acknowledged when last heard of.

    `url` is the address of the upload that was begun for it, below the centre's, or empty; `tries` counts attempts.
    """

    digest: str
    size: int
    url: str = ""
    sent: int = 0
    tries: int = 0


@dataclass(frozen=True, slots=True)
class ParcelsDue:
    """Describe the queue of pictures to the planner: how many may go now, and when the next one may if none may now."""

    due: int = 0
    later: int = 0
    next_due: float | None = None


@dataclass(frozen=True, slots=True)
class PictureTotals:
    """Count the pictures of saved registrations that the centre has not confirmed.

    `waiting` will be sent by itself; `bytes` of it are left to send. `missing` cannot: their files are gone or torn,
    and they have to be taken again. `missing_of` names the oldest registration that lacks one, or is None.
    """

    waiting: int = 0
    bytes: int = 0
    missing: int = 0
    missing_of: str | None = None
