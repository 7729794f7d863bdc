"""What operations of the OpenAPI document share: the header of the application, and how they may fail."""

from collections.abc import Iterable
from typing import Any

from lapangan_contract.problems import MEDIA_TYPE, PROBLEMS

ALWAYS = ("malformed", "not-found", "method-not-allowed", "timeout", "client-too-old", "internal", "overloaded")
SIGNED_IN = ("token-missing", "token-invalid", "device-unknown", "device-revoked")
CLIENT_HEADER: dict[str, Any] = {
    "name": "Lapangan-Client",
    "in": "header",
    "required": False,
    "description": "Version of the application; too old a one is refused (C10)",
    "schema": {"type": "string", "pattern": r"^\d+(\.\d+)*([-+].*)?$"},
}


def problem_answers(names: Iterable[str], schema: dict[str, Any]) -> dict[str, Any]:
    """Return the answers of an operation that may fail with these problems, by status."""
    by_status: dict[int, list[str]] = {}
    for name in sorted(set(names)):
        by_status.setdefault(PROBLEMS[name].status, []).append(name)
    found = {str(status): _problem(kinds, schema) for status, kinds in sorted(by_status.items())}
    return found | {"default": _problem(["internal"], schema)}


def _problem(kinds: list[str], schema: dict[str, Any]) -> dict[str, Any]:
    response: dict[str, Any] = {
        "description": "; ".join(f"`{kind}`: {PROBLEMS[kind].title}" for kind in kinds),
        "content": {MEDIA_TYPE: {"schema": schema}},
    }
    if {PROBLEMS[kind].status for kind in kinds} & {429, 503, 507}:
        seconds = {"description": "seconds to wait (C9)", "schema": {"type": "integer", "minimum": 0}}
        response["headers"] = {"Retry-After": seconds}
    return response
