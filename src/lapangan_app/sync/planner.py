"""Decide what a run does next. Pure: the same state, time and budget always give the same action.

The engine carries actions out and reports back through the small functions at the end, which are pure as well.
"""

import math
from dataclasses import dataclass, field, replace
from enum import StrEnum

from lapangan_app.sync.pace import Pace, PartSizes
from lapangan_app.sync.retry import full_jitter
from lapangan_contract.messages import MAX_ITEMS

STUCK_AFTER = 2
"""Calls in a row that must run out of time before the size is blamed: on a bad line one says nothing."""

CUT_AFTER = 3
"""Calls in a row that must be cut before the size is blamed."""


@dataclass(frozen=True, slots=True)
class Budget:
    """Set the limits of one run; seconds throughout.

    A run waits inside itself at most `patience` at a time and gives up after `setbacks` failures in a row. It makes at
    most `2·⌈records/batch⌉ + spare_calls` calls (L4). A record on which the server failed alone stands aside for
    `aside`, twice as long each further time, at most `longest_aside`. `parts` bounds the parts of pictures, which have
    no limit of calls: each must bring one further.
    """

    start_size: int = 100
    quick: float = 3.0
    patience: float = 8.0
    setbacks: int = 6
    base: float = 1.0
    cap: float = 300.0
    spare_calls: int = 32
    hold_after: int = 3
    aside: float = 600.0
    longest_aside: float = 3600.0
    parts: PartSizes = field(default_factory=PartSizes)


@dataclass(frozen=True, slots=True)
class Hello:
    """Ask who the server is."""


@dataclass(frozen=True, slots=True)
class Enrol:
    """Enrol the device."""


@dataclass(frozen=True, slots=True)
class SignIn:
    """Get an access token."""


@dataclass(frozen=True, slots=True)
class Send:
    """Send one batch; `ahead` allows to claim the following one while this one is under way."""

    limit: int
    max_bytes: int
    ahead: bool


@dataclass(frozen=True, slots=True)
class Check:
    """Look up what the centre kept of this run."""


@dataclass(frozen=True, slots=True)
class Carry:
    """Make the next call for a picture."""


@dataclass(frozen=True, slots=True)
class Wait:
    """Do nothing for some seconds."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Stop:
    """End the run: `reason` is the code of what ended it early or None, `retry_in` proposes the next run."""

    reason: str | None
    retry_in: float | None


Action = Hello | Enrol | SignIn | Send | Check | Carry | Wait | Stop


class Mishap(StrEnum):
    """Say what a failed call teaches about how to go on."""

    LOST = "lost"
    """The line failed; the outcome is unknown."""
    SLOW = "slow"
    """The time ran out; smaller batches may pass where large ones hang."""
    BUSY = "busy"
    """The server asked to come back later."""
    BROKEN = "broken"
    """The server failed on this very request."""
    GARBLED = "garbled"
    """The answer could not be believed."""
    REFUSED = "refused"
    """The server does not take this request as a whole."""
    FATAL = "fatal"
    """Nothing that this run could do would help."""


@dataclass(frozen=True, slots=True)
class RunState:
    """Hold all that planning depends on.

    `seen` counts the records the run has had to care for, `last` is the code of the last failure, `resume_at` the
    monotonic second before which nothing is sent, `smallest` the smallest batch size so far. `pictures` counts those
    that may go now, which is none as long as the server does not take any.
    """

    pace: Pace
    greeted: bool = False
    enrolled: bool = False
    signed_in: bool = False
    checked: bool = False
    stopping: bool = False
    due: int = 0
    next_due: float | None = None
    pictures: int = 0
    seen: int = 0
    calls: int = 0
    failures: int = 0
    resume_at: float = 0.0
    last: str | None = None
    fatal: bool = False
    smallest: int = MAX_ITEMS


def plan(state: RunState, now: float, budget: Budget) -> Action:
    """Return the next action of a run at monotonic second `now`."""
    wait = max(0.0, state.resume_at - now)
    if state.stopping:
        return Stop(None, None)
    if state.fatal or state.failures > budget.setbacks:
        return Stop(state.last, wait)
    if wait > 0:
        return Wait(wait) if wait <= budget.patience else Stop(state.last, wait)
    if state.calls >= calls_allowed(state, budget):
        return Stop(state.last if state.failures else None, budget.base)
    return _next_call(state, now)


def calls_allowed(state: RunState, budget: Budget) -> int:
    """Return how many calls the run may make in all (L4), by the smallest batch it had to go down to."""
    return 2 * math.ceil(state.seen / min(state.smallest, state.pace.size)) + budget.spare_calls


def _next_call(state: RunState, now: float) -> Action:
    if not (state.greeted and state.enrolled and state.signed_in):
        return _introduction(state)
    if state.due:
        return Send(state.pace.limit, state.pace.bytes_for_snapshots, ahead=not state.pace.suspects)
    if not state.checked:
        return Check()
    if state.pictures:
        return Carry()  # text first: pictures have what is left of the line
    return Stop(None, None if state.next_due is None else max(0.0, state.next_due - now))


def _introduction(state: RunState) -> Action:
    if not state.greeted:
        return Hello()
    return SignIn() if state.enrolled else Enrol()


def after_success(state: RunState) -> RunState:
    """Return the state after a call that was answered: the line works, so the count of failures starts afresh."""
    return replace(state, calls=state.calls + 1, failures=0, last=None)


def after_batch(state: RunState, sent: int, seconds: float, budget: Budget) -> RunState:
    """Return the state after a batch of `sent` records was answered in `seconds`."""
    smallest = min(state.smallest, state.pace.size)
    pace = state.pace.answered(sent, quick=seconds <= budget.quick)
    # what is sent between two pictures is looked up as well
    return replace(after_success(state), pace=pace, smallest=smallest, checked=False)


def after_part(state: RunState) -> RunState:
    """Return the state after a picture came further; only that proves that the line still carries pictures."""
    return replace(state, failures=0, last=None)


@dataclass(frozen=True, slots=True)
class Failure:
    """Describe a failed call: its kind and code, how many records it carried (0: none), what the server asked for.

    `blamed` says that a record in it has failed alone before.
    """

    mishap: Mishap
    code: str
    sent: int = 0
    retry_after: float | None = None
    blamed: bool = False


def after_failure(state: RunState, failure: Failure, now: float, chance: float, budget: Budget) -> RunState:
    """Return the state after a failed call; `chance` (0 to 1) places the wait within its full jitter."""
    if failure.mishap is Mishap.REFUSED and failure.sent:
        # the server spoke and will say the same again: no waiting, look for the culprit
        return replace(state, calls=state.calls + 1, pace=state.pace.refused(failure.sent), last=failure.code)
    failures = state.failures + 1
    wait = full_jitter(failures, chance, base=budget.base, cap=budget.cap)
    return replace(
        state,
        calls=state.calls + 1,
        failures=failures,
        resume_at=now + max(wait, failure.retry_after or 0.0),
        last=failure.code,
        fatal=failure.mishap in (Mishap.FATAL, Mishap.REFUSED),
        pace=_pace_after(state.pace, failure, failures),
    )


def _pace_after(pace: Pace, failure: Failure, failures: int) -> Pace:
    if not failure.sent:
        return pace
    match failure.mishap:
        case Mishap.SLOW if failures % STUCK_AFTER == 0:
            return pace.slowed(failure.sent)
        case Mishap.LOST | Mishap.GARBLED if failures % CUT_AFTER == 0:
            return pace.slowed(failure.sent)
        case Mishap.BROKEN if failures % CUT_AFTER == 0 or failure.blamed:
            return pace.failed(failure.sent)
        case _:
            return pace
