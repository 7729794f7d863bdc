"""A plain tus client for tests of the centre: sends what it is told to and says what came back."""

import base64
import hashlib
from dataclasses import dataclass
from typing import Any

import msgspec
import requests

from lapangan_contract.messages import PATH_ATTACHMENTS, PATH_HAVE, HaveReply, HaveRequest
from pusat import builders
from pusat.agent import Agent


def digest_of(data: bytes) -> str:
    """Return the SHA-256 in hex."""
    return hashlib.sha256(data).hexdigest()


def naming(*pictures: bytes, **person: Any) -> dict[str, Any]:
    """Return a valid registration that names pictures."""
    roles = ("ktp", "diri", "tanda_tangan", "cap_jempol")
    named = [
        {"role": role, "digest": digest_of(data), "size": len(data), "media_type": "image/jpeg"}
        for role, data in zip(roles, pictures, strict=False)
    ]
    return builders.body(**person) | {"attachments": named}


@dataclass(frozen=True, slots=True)
class Sender:
    """Send attachments as one device."""

    agent: Agent

    def call(self, method: str, path: str, data: bytes = b"", **headers: str) -> requests.Response:
        """Send one tus request; `headers` use underscores for dashes, an empty value leaves a header out."""
        usual = {"Tus-Resumable": "1.0.0", "Authorization": f"Bearer {self.agent.token}"}
        given = usual | {name.replace("_", "-"): value for name, value in headers.items()}
        sent = {name: value for name, value in given.items() if value}
        return self.agent.session.request(method, self.agent.url + path, data=data, headers=sent, timeout=30)

    def create(self, data: bytes, **headers: str) -> requests.Response:
        """Begin an upload of `data`."""
        usual = {"Upload_Length": str(len(data)), "Upload_Metadata": metadata(digest_of(data))}
        return self.call("POST", PATH_ATTACHMENTS, **(usual | headers))

    def begun(self, data: bytes) -> str:
        """Begin an upload and return its address."""
        answer = self.create(data)
        assert answer.status_code == 201, answer.text
        return answer.headers["Location"]

    def part(self, path: str, offset: int, data: bytes, **headers: str) -> requests.Response:
        """Send bytes at an offset."""
        usual = {"Upload_Offset": str(offset), "Content_Type": "application/offset+octet-stream"}
        return self.call("PATCH", path, data, **(usual | headers))

    def offset(self, path: str) -> int:
        """Ask how much is there."""
        answer = self.call("HEAD", path)
        assert answer.status_code == 200, answer.status_code
        return int(answer.headers["Upload-Offset"])

    def deliver(self, data: bytes, parts: int = 3) -> str:
        """Send an attachment in several parts and return its address."""
        path, step = self.begun(data), -(-len(data) // parts)
        for offset in range(0, len(data), step):
            answer = self.part(path, offset, data[offset : offset + step])
            assert answer.status_code == 204, answer.text
        return path

    def have(self, *digests: str) -> HaveReply:
        """Ask what the centre holds."""
        answer = self.agent.post(PATH_HAVE, HaveRequest(tenant=self.agent.tenant, digests=digests))
        assert answer.status_code == 200, answer.text
        return msgspec.json.decode(answer.content, type=HaveReply)


def metadata(digest: str) -> str:
    """Return `Upload-Metadata` with a digest."""
    pairs = {"filename": "../../etc/passwd", "digest": digest}
    return ",".join(f"{name} {base64.b64encode(value.encode()).decode()}" for name, value in pairs.items())
