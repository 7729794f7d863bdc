"""Pictures over HTTPS: the client's side of tus 1.0.0 (tus.io/protocols/resumable-upload), on the line of `HttpApi`.

HttpPictures(api) fits `ports.PictureApi`

An answer counts only if it says `Tus-Resumable`: a hotspot that answers 404 must not make an upload be begun anew.
"""

import base64
from collections.abc import Mapping, Sequence
from concurrent.futures import Future
from typing import TypeVar
from urllib.parse import urlsplit

import msgspec

from lapangan_app.errors import BadAnswer, CaptivePortal, ServerBusy
from lapangan_app.sync.exchange import Answer
from lapangan_app.sync.ports import StopSignal
from lapangan_app.sync.transport import JSON, HttpApi, Signed
from lapangan_contract.attachments import DIGEST_NAME, PART_MEDIA, TUS_VERSION
from lapangan_contract.messages import PATH_ATTACHMENTS, PATH_HAVE, HaveReply, HaveRequest

T = TypeVar("T")

LOOK_EVERY = 0.2
"""Seconds between two looks at whether somebody wants to stop."""

GONE = frozenset({403, 404, 410, 422})
"""Statuses by which a tus server says that there is no such upload (any more), or not for us."""

ELSEWHERE = GONE | {409, 423, 460}
"""Statuses after which only the offset tells how to go on."""


class HttpPictures:
    """Send pictures as one enrolled device. Raises only `AppError`s for what may go wrong outside."""

    def __init__(self, api: HttpApi) -> None:
        self._api = api

    def have(self, digests: Sequence[str]) -> HaveReply:
        """Ask which pictures the centre holds."""
        body = msgspec.json.encode(HaveRequest(tenant=self._api.tenant, digests=tuple(digests)))
        ask = Signed("POST", PATH_HAVE, {"Content-Type": JSON}, body)
        return self._api.signed(ask, lambda answer: self._api.read(answer, HaveReply)).result()

    def create(self, digest: str, size: int) -> str:
        """Begin an upload and return its address below the centre's.

        Raises `RequestRefused` when the centre does not take this picture, `ServerBusy` when it has no room.
        """
        metadata = f"{DIGEST_NAME} {base64.b64encode(digest.encode('ascii')).decode('ascii')}"
        headers = {"Upload-Length": str(size), "Upload-Metadata": metadata}
        return self._api.signed(_tus("POST", PATH_ATTACHMENTS, headers), self._read_created).result()

    def offset(self, url: str) -> int | None:
        """Ask how many bytes of an upload are there; None when there is no such upload any more."""
        return self._api.signed(_tus("HEAD", url, {}), self._read_offset).result()

    def send(self, url: str, offset: int, data: bytes, stop: StopSignal) -> int | None:
        """Send bytes and return how many are there then; None when the upload stands elsewhere.

        Ends as `Offline` soon after `stop` is set.
        """
        headers = {"Upload-Offset": str(offset), "Content-Type": PART_MEDIA}
        return self._patiently(self._api.signed(_tus("PATCH", url, headers, data), self._read_sent), stop)

    def _patiently(self, flight: Future[T], stop: StopSignal) -> T:
        while True:
            try:
                return flight.result(LOOK_EVERY)
            except TimeoutError:
                if stop.is_set():
                    self._api.abort()

    def _read_created(self, answer: Answer) -> str:
        self._require_tus(answer, 201)
        return below(answer.headers.get("location", ""), self._api.base_url)

    def _read_offset(self, answer: Answer) -> int | None:
        if answer.status in GONE and _speaks_tus(answer):
            return None
        self._require_tus(answer, 200)
        return _number(answer)

    def _read_sent(self, answer: Answer) -> int | None:
        if answer.status in ELSEWHERE and _speaks_tus(answer):
            return None
        self._require_tus(answer, 204)
        return _number(answer)

    def _require_tus(self, answer: Answer, status: int) -> None:
        if answer.status == 507:
            raise ServerBusy(self._api.retry_after(answer), status=507)
        if not 200 <= answer.status < 300:
            raise self._api.refusal(answer)
        if not _speaks_tus(answer):
            raise CaptivePortal(status=answer.status)
        # some servers say 200 where 204 is meant; the offset decides
        if answer.status != status and status == 201:
            raise BadAnswer(why="status")


def below(location: str, base_url: str) -> str:
    """Return the path of an upload below the centre's own address. Raises `BadAnswer` when it lies anywhere else.

    Only the path is kept: the token must not follow an answer to another host.
    """
    base = urlsplit(base_url)
    try:
        path = urlsplit(location).path
    except ValueError:
        raise BadAnswer(why="location") from None
    path = path.removeprefix(base.path.rstrip("/"))
    name = path.removeprefix(PATH_ATTACHMENTS + "/")
    plain = name.replace("-", "").replace("_", "")
    if name == path or not (plain.isascii() and plain.isalnum() and len(name) <= 128):
        raise BadAnswer(why="location")
    return path


def _tus(method: str, path: str, headers: Mapping[str, str], body: bytes = b"") -> Signed:
    return Signed(method, path, {"Tus-Resumable": TUS_VERSION, **headers}, body)


def _speaks_tus(answer: Answer) -> bool:
    return answer.headers.get("tus-resumable", "") == TUS_VERSION


def _number(answer: Answer) -> int:
    text = answer.headers.get("upload-offset", "")
    if not (text.isascii() and text.isdigit() and len(text) <= 15):
        raise BadAnswer(why="offset")
    return int(text)
