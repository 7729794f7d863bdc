"""Registry of problem types (RFC 9457). The type decides, prose never does (contract line C8).

A client acts on `scope` and `retryable` alone:

* `run`    the whole run stops (sign-in, wrong tenant, overload); nothing about any record is learnt
* `batch`  this request is at fault; send less or bisect
* `item`   one record's final answer: `rejected` or `conflict`
"""

from dataclasses import dataclass
from typing import Literal

PREFIX = "urn:lapangan:problem:"
MEDIA_TYPE = "application/problem+json"

Scope = Literal["run", "batch", "item"]


@dataclass(frozen=True, slots=True)
class ProblemType:
    """Describe one problem: its short name, HTTP status, scope and whether the same call may succeed later."""

    name: str
    status: int
    scope: Scope
    retryable: bool
    title: str

    @property
    def uri(self) -> str:
        """Return the URI that stands in the `type` member."""
        return PREFIX + self.name


_ALL = (
    # sign-in and identity
    ProblemType("token-missing", 401, "run", True, "An access token is required"),
    ProblemType("token-invalid", 401, "run", True, "The access token is not valid or has expired"),
    ProblemType("assertion-invalid", 401, "run", True, "The signed assertion was not accepted"),
    ProblemType("device-unknown", 403, "run", False, "The device is not enrolled here"),
    ProblemType("device-revoked", 403, "run", False, "The device has been revoked"),
    ProblemType("activation-invalid", 403, "run", False, "The activation code is unknown, used or expired"),
    ProblemType("device-taken", 409, "run", False, "The device id is enrolled with another key"),
    ProblemType("wrong-tenant", 409, "run", False, "This server belongs to another organisation or environment"),
    ProblemType("client-too-old", 426, "run", False, "This version of the application is no longer accepted"),
    # the request as a whole
    ProblemType("malformed", 400, "batch", False, "The request is not well-formed"),
    ProblemType("invalid-request", 422, "batch", False, "The request does not follow the contract"),
    ProblemType("too-large", 413, "batch", False, "The request is larger than this server takes"),
    ProblemType("unsupported-media", 415, "batch", False, "The content type or encoding is not supported"),
    ProblemType("not-found", 404, "run", False, "There is nothing at this address"),
    ProblemType("method-not-allowed", 405, "run", False, "This address does not take that method"),
    ProblemType("timeout", 408, "run", True, "The request took too long to arrive"),
    ProblemType("rate-limited", 429, "run", True, "Too many requests"),
    ProblemType("internal", 500, "run", True, "The server failed; nothing is known about the outcome"),
    ProblemType("overloaded", 503, "run", True, "The server is busy"),
    # one attachment (tus)
    ProblemType("tus-version", 412, "batch", False, "This server speaks tus 1.0.0"),
    ProblemType("attachment-unnamed", 403, "batch", False, "No accepted registration of this device names that digest"),
    ProblemType("upload-gone", 410, "batch", False, "The upload has expired or was ended; begin a new one"),
    ProblemType("offset-mismatch", 409, "batch", True, "The upload stands at another offset; ask for it"),
    ProblemType("upload-locked", 423, "batch", True, "Another request is writing to this upload"),
    ProblemType("checksum-mismatch", 460, "batch", True, "The part does not have the checksum that came with it"),
    ProblemType("attachment-mismatch", 422, "batch", True, "The bytes do not have the digest that names them"),
    ProblemType("no-room", 507, "run", True, "The server has no room to store this now"),
    # one record
    ProblemType("invalid-registration", 422, "item", False, "A field of the registration is not acceptable"),
    ProblemType("not-eligible", 422, "item", False, "The person cannot be registered under the rules in force"),
    ProblemType("withdrawn", 409, "item", False, "The registration was withdrawn, which is final"),
    ProblemType("hash-mismatch", 422, "item", False, "The body does not have the hash that names it"),
    ProblemType("key-reused", 422, "item", False, "The key was used before for another body"),
    ProblemType("schema-unknown", 422, "item", False, "The body was written for a contract this server does not know"),
    ProblemType("in-progress", 409, "item", True, "The same key is being processed at this moment"),
    ProblemType("nik-registered", 409, "item", False, "Another active registration carries this NIK"),
    ProblemType("stale-revision", 409, "item", False, "A newer revision is already stored"),
)

PROBLEMS: dict[str, ProblemType] = {problem.name: problem for problem in _ALL}


def by_uri(uri: str) -> ProblemType | None:
    """Return the registered type for a `type` member, or None for a stranger's."""
    return PROBLEMS.get(uri.removeprefix(PREFIX)) if uri.startswith(PREFIX) else None
