"""A plain client of the contract for tests: enrols, signs in, pushes; says what came back and judges nothing."""

import time
from collections.abc import Callable
from typing import Any

import jwt
import msgspec
import requests
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from lapangan_contract.activation import Activation
from lapangan_contract.messages import (
    JWT_BEARER,
    PATH_DEVICES,
    PATH_LOOKUP,
    PATH_PUSH,
    PATH_RECEIPTS,
    PATH_TOKEN,
    LookupRequest,
    PushItem,
    PushReply,
    PushRequest,
    ReceiptsPage,
    TokenReply,
)
from pusat import builders


class Agent:
    """One laptop, as little of it as the contract needs."""

    def __init__(self, url: str, activation: Activation, now: Callable[[], float] = time.time) -> None:
        self.url = url
        self.activation = activation
        self.now = now
        self.tenant = activation.tenant
        self.code = activation.activation_code
        self.device_id = builders.uid()
        self.key = Ed25519PrivateKey.generate()
        self.token = ""
        self.session = requests.Session()
        self.session.trust_env = False

    def close(self) -> None:
        """Hang up."""
        self.session.close()

    def post(self, path: str, message: Any, **headers: str) -> requests.Response:
        """Post JSON: bytes as they are, anything else encoded."""
        data = message if isinstance(message, bytes) else msgspec.json.encode(message)
        return self.session.post(self.url + path, data=data, headers=self.headers(**headers), timeout=30)

    def get(self, path: str) -> requests.Response:
        """Get an address, signed in when a token is there."""
        return self.session.get(self.url + path, headers=self.headers(), timeout=30)

    def headers(self, **more: str) -> dict[str, str]:
        """Return the headers of a request; `more` uses underscores for dashes."""
        found = {"Content-Type": "application/json", "Lapangan-Client": "0.1.0"}
        if self.token:
            found["Authorization"] = f"Bearer {self.token}"
        return found | {name.replace("_", "-"): value for name, value in more.items()}

    def enrol(self) -> requests.Response:
        """Ask to be enrolled."""
        return self.post(PATH_DEVICES, builders.enrolment(self.device_id, self.key, self.code, self.tenant))

    def assertion(self, *, key: Ed25519PrivateKey | None = None, **claims: Any) -> str:
        """Sign an assertion; `claims` override the right ones, None leaves one out."""
        now = int(self.now())
        right = {
            "iss": self.device_id,
            "sub": self.device_id,
            "aud": self.tenant,
            "iat": now,
            "exp": now + 120,
            "jti": builders.uid(),
        }
        wanted = {name: value for name, value in (right | claims).items() if value is not None}
        return jwt.encode(wanted, key or self.key, algorithm="EdDSA")

    def ask_token(self, assertion: str | None = None, grant: str = JWT_BEARER) -> requests.Response:
        """Ask for an access token."""
        form = {"grant_type": grant, "assertion": assertion or self.assertion()}
        return self.session.post(self.url + PATH_TOKEN, data=form, timeout=30)

    def sign_in(self) -> "Agent":
        """Enrol and keep an access token."""
        enrolled = self.enrol()
        assert enrolled.status_code == 200, enrolled.text
        reply = self.ask_token()
        assert reply.status_code == 200, reply.text
        self.token = msgspec.json.decode(reply.content, type=TokenReply).access_token
        return self

    def item(self, content: dict[str, Any] | None = None, *, client_id: str = "", rev: int = 1) -> PushItem:
        """Return an item of this device."""
        return builders.item(self.device_id, content, client_id=client_id, rev=rev)

    def push(self, *items: PushItem) -> PushReply:
        """Push items and return the reply, which must be a good one."""
        answer = self.post(PATH_PUSH, PushRequest(tenant=self.tenant, items=items))
        assert answer.status_code == 200, answer.text
        return msgspec.json.decode(answer.content, type=PushReply)

    def lookup(self, *keys: str) -> PushReply:
        """Look keys up."""
        answer = self.post(PATH_LOOKUP, LookupRequest(tenant=self.tenant, keys=keys))
        assert answer.status_code == 200, answer.text
        return msgspec.json.decode(answer.content, type=PushReply)

    def receipts(self, since: int = 0) -> ReceiptsPage:
        """Read one page of receipts."""
        answer = self.get(f"{PATH_RECEIPTS}?since={since}")
        assert answer.status_code == 200, answer.text
        return msgspec.json.decode(answer.content, type=ReceiptsPage)
