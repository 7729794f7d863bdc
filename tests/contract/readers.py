"""Short readers of replies for the contract tests."""

import msgspec
import requests

from lapangan_contract.messages import Problem, PushReply, Verdict
from lapangan_contract.problems import MEDIA_TYPE, by_uri


def only(reply: PushReply) -> Verdict:
    """Return the one verdict of a reply."""
    assert len(reply.verdicts) == reply.count == 1
    return reply.verdicts[0]


def kind(verdict: Verdict) -> str:
    """Return the short name of a verdict's problem, which must be registered and agree with its type."""
    assert verdict.problem is not None, verdict
    return _name(verdict.problem)


def refusal(answer: requests.Response) -> str:
    """Return the short name of a refused request's problem."""
    assert answer.headers["Content-Type"].startswith(MEDIA_TYPE), answer.headers
    problem = msgspec.json.decode(answer.content, type=Problem)
    assert problem.status == answer.status_code
    assert problem.request_id
    return _name(problem)


def _name(problem: Problem) -> str:
    registered = by_uri(problem.type)
    assert registered is not None, f"unregistered type {problem.type}"
    assert (problem.status, problem.retryable) == (registered.status, registered.retryable)
    return registered.name
