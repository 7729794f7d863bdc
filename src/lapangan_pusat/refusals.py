"""Refusals of a whole request, and problem details as they leave the centre (contract line C8)."""

import msgspec

from lapangan_contract.messages import Pointer, Problem
from lapangan_contract.problems import PROBLEMS, ProblemType


class Refusal(Exception):
    """End a request with one registered problem. Never carries personal data.

    `retry_after` is in whole seconds; the contract asks for it on 429 and 503 (C9). `offset` says where an upload
    stands.
    """

    def __init__(
        self,
        name: str,
        detail: str | None = None,
        pointers: tuple[Pointer, ...] = (),
        retry_after: int | None = None,
        offset: int | None = None,
    ) -> None:
        super().__init__(name)
        self.problem_type: ProblemType = PROBLEMS[name]
        self.detail = detail
        self.pointers = pointers
        self.retry_after = retry_after
        self.offset = offset

    def problem(self, request_id: str | None = None) -> Problem:
        """Return the problem details of this refusal."""
        told = problem(self.problem_type.name, self.detail, self.pointers)
        return msgspec.structs.replace(told, request_id=request_id)


def problem(
    name: str, detail: str | None = None, pointers: tuple[Pointer, ...] = (), counterpart: str | None = None
) -> Problem:
    """Build the problem details of a registered type; `counterpart` is a server id. Raises `KeyError`."""
    kind = PROBLEMS[name]
    return Problem(
        type=kind.uri,
        title=kind.title,
        status=kind.status,
        retryable=kind.retryable,
        detail=detail,
        pointers=pointers,
        counterpart=counterpart,
    )
