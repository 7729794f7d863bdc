"""tus 1.0.0 (tus.io/protocols/resumable-upload): headers in, headers out. Knows neither sockets nor tables.

Core protocol with the extensions creation, termination, expiration and checksum. Every answer says `Tus-Resumable`, so
that a hotspot's page is never taken for one.
"""

import base64
import binascii
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from email.utils import format_datetime

import msgspec

from lapangan_contract.attachments import DIGEST_NAME, PART_MEDIA, TUS_VERSION
from lapangan_contract.messages import PATH_ATTACHMENTS, Pointer
from lapangan_contract.problems import MEDIA_TYPE
from lapangan_pusat.clock import from_instant
from lapangan_pusat.refusals import Refusal
from lapangan_pusat.uploads import Upload, Uploads

EXTENSIONS = ("creation", "termination", "expiration", "checksum")
ALGORITHMS = ("sha1", "sha256")
_DIGEST = re.compile(r"[0-9a-f]{64}")
_UPLOAD = re.compile(rf"{re.escape(PATH_ATTACHMENTS)}/([0-9a-f]{{32}})")

Headers = Mapping[str, str]
"""Header fields by their lower-case names."""


@dataclass(frozen=True, slots=True)
class Reply:
    """Hold one answer."""

    status: int
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""


@dataclass(frozen=True, slots=True)
class Part:
    """Hold what the head of a PATCH said: how many bytes will come, and their checksum if one was given."""

    upload: Upload
    length: int | None
    algorithm: str = ""
    checksum: bytes = b""


class Tus:
    """Answer tus requests of one device at a time."""

    def __init__(self, uploads: Uploads, largest: int) -> None:
        self._uploads, self._largest = uploads, largest

    def options(self) -> Reply:
        """Say what this server can do."""
        return _reply(
            204,
            tus_version=TUS_VERSION,
            tus_extension=",".join(EXTENSIONS),
            tus_max_size=str(self._largest),
            tus_checksum_algorithm=",".join(ALGORITHMS),
        )

    def create(self, device_id: str, headers: Headers) -> Reply:
        """Begin an upload. Raises `Refusal`; the size is judged before a byte of the attachment is sent."""
        _require_version(headers)
        size = _number(headers, "upload-length")
        if size > self._largest:
            raise Refusal("too-large", f"at most {self._largest} bytes")
        upload = self._uploads.create(device_id, _digest(headers.get("upload-metadata", "")), size)
        return _reply(201, location=f"{PATH_ATTACHMENTS}/{upload.upload_id}", **_expiry(upload))

    def head(self, device_id: str, upload_id: str, headers: Headers) -> Reply:
        """Say how much of an upload is here."""
        _require_version(headers)
        upload = self._uploads.look(device_id, upload_id)
        return _reply(200, upload_length=str(upload.size), **_progress(upload), **_expiry(upload))

    def delete(self, device_id: str, upload_id: str, headers: Headers) -> Reply:
        """End an upload for good."""
        _require_version(headers)
        self._uploads.end(device_id, upload_id)
        return _reply(204)

    def begin(self, device_id: str, upload_id: str, headers: Headers) -> Part:
        """Judge the head of a PATCH. Raises `Refusal` when nothing may be written."""
        _require_version(headers)
        if headers.get("content-type", "").strip().lower() != PART_MEDIA:
            raise Refusal("unsupported-media", f"content type: {PART_MEDIA}")
        offset = _number(headers, "upload-offset")
        length = _number(headers, "content-length") if "content-length" in headers else None
        algorithm, checksum = _checksum(headers.get("upload-checksum", ""))
        upload = self._uploads.look(device_id, upload_id)
        if offset != upload.received:
            raise Refusal("offset-mismatch", offset=upload.received)
        if length is not None and offset + length > upload.size:
            raise Refusal("too-large", "the upload is shorter than that")
        return Part(upload, length, algorithm, checksum)

    def append(self, upload: Upload, data: bytes) -> Upload:
        """Put bytes on disk and count them. Raises `Refusal`."""
        return self._uploads.append(upload, data) if data else upload

    def append_checked(self, part: Part, data: bytes) -> Upload:
        """Put a whole part on disk if it has the checksum that came with it. Raises `Refusal`."""
        if hashlib.new(part.algorithm, data, usedforsecurity=False).digest() != part.checksum:
            raise Refusal("checksum-mismatch")
        return self.append(part.upload, data)

    def written(self, upload: Upload) -> Reply:
        """Acknowledge what is on disk."""
        return _reply(204, **_progress(upload), **_expiry(upload))


def upload_of(path: str) -> str | None:
    """Return the upload that an address names, or None."""
    found = _UPLOAD.fullmatch(path)
    return found.group(1) if found else None


def refused(refusal: Refusal, request_id: str | None = None) -> Reply:
    """Return a refusal as an answer."""
    headers = {"content-type": MEDIA_TYPE}
    if refusal.retry_after is not None:
        headers["retry-after"] = str(refusal.retry_after)
    if refusal.offset is not None:
        headers["upload-offset"] = str(refusal.offset)
    if refusal.problem_type.name == "tus-version":
        headers["tus-version"] = TUS_VERSION
    reply = _reply(refusal.problem_type.status, **headers)
    return Reply(reply.status, reply.headers, msgspec.json.encode(refusal.problem(request_id)))


def _reply(status: int, **headers: str) -> Reply:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Reply(status, {"tus-resumable": TUS_VERSION, **named})


def _progress(upload: Upload) -> dict[str, str]:
    return {"upload_offset": str(upload.received)}


def _expiry(upload: Upload) -> dict[str, str]:
    return {"upload_expires": format_datetime(from_instant(upload.expires_at), usegmt=True)}


def _require_version(headers: Headers) -> None:
    if headers.get("tus-resumable") != TUS_VERSION:
        raise Refusal("tus-version")


def _number(headers: Headers, name: str) -> int:
    text = headers.get(name, "")
    if not (text.isascii() and text.isdigit() and len(text) <= 15):
        raise Refusal("invalid-request", f"{name} must be a number")
    return int(text)


def _digest(metadata: str) -> str:
    """Return the digest that `Upload-Metadata` carries; what else stands there is left alone."""
    pairs = dict(entry.strip().partition(" ")[::2] for entry in metadata.split(",") if entry.strip())
    try:
        digest = base64.b64decode(pairs.get(DIGEST_NAME, ""), validate=True).decode("ascii")
    except (binascii.Error, UnicodeDecodeError):
        digest = ""
    if not _DIGEST.fullmatch(digest):
        raise Refusal("invalid-request", pointers=(Pointer(pointer=f"/{DIGEST_NAME}", code="pattern"),))
    return digest


def _checksum(header: str) -> tuple[str, bytes]:
    if not header:
        return "", b""
    algorithm, _, text = header.partition(" ")
    try:
        checksum = base64.b64decode(text, validate=True)
    except binascii.Error:
        checksum = b""
    if algorithm not in ALGORITHMS or not checksum:
        raise Refusal("malformed", "Upload-Checksum is not understood")
    return algorithm, checksum
