"""Check who answered before the first byte of anybody's data leaves the laptop."""

import re

from lapangan_app.errors import BadAnswer, ClientTooOld, WrongTenant
from lapangan_app.sync.credentials import Credentials
from lapangan_app.sync.verdicts import Trust
from lapangan_contract import CONTRACT_VERSION
from lapangan_contract.messages import Hello


def require_ours(hello: Hello, credentials: Credentials, trust: Trust) -> None:
    """Raise unless the server is our organisation's, signs with a pinned key and still speaks with this version.

    Raises `WrongTenant`, `ClientTooOld`, or `BadAnswer` for a server that is older than this client.
    """
    if hello.tenant != credentials.tenant:
        raise WrongTenant(why="hello")
    if hello.kid not in trust.keys:
        # nothing it accepts could ever be verified here
        raise WrongTenant(why="signing_key")
    if hello.contract_min > CONTRACT_VERSION or older(credentials.client_version, hello.min_client):
        raise ClientTooOld(minimum=hello.min_client)
    if hello.contract_max < CONTRACT_VERSION:
        raise BadAnswer(why="contract")


def older(version: str, minimum: str) -> bool:
    """Tell whether a version `a.b.c` comes before another; what follows the three numbers is ignored."""
    return _numbers(version) < _numbers(minimum)


def _numbers(version: str) -> tuple[int, ...]:
    parts = re.match(r"(\d+)\.(\d+)\.(\d+)", version)
    return tuple(int(part) for part in parts.groups()) if parts else (0, 0, 0)
