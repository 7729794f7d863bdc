"""Pictures that belong to a registration: what they show and how they are named."""

from dataclasses import dataclass
from enum import StrEnum


class AttachmentRole(StrEnum):
    """Say what a picture shows. The codes cross the network."""

    CARD = "ktp"
    PORTRAIT = "diri"
    SIGNATURE = "tanda_tangan"
    THUMB = "cap_jempol"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attached:
    """Name one cleaned picture by its content: `digest` is the SHA-256 of its bytes in hex, `size` counts them."""

    role: AttachmentRole
    digest: str
    size: int
    media_type: str
    width: int
    height: int
