"""One synchronisation run: carries out what the planner decides, every step on disk before the next one begins."""

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import msgspec

from lapangan_app.domain.outbox import Outcome, Outgoing, Settlement
from lapangan_app.domain.uploads import ParcelsDue
from lapangan_app.errors import AppError
from lapangan_app.sync import planner
from lapangan_app.sync.events import Phase, Progress
from lapangan_app.sync.greeting import require_ours
from lapangan_app.sync.kit import Kit, Memory
from lapangan_app.sync.mishaps import failure_of, hold_reason
from lapangan_app.sync.planner import (
    Carry,
    Check,
    Enrol,
    Failure,
    Hello,
    Mishap,
    RunState,
    Send,
    SignIn,
    Stop,
    Wait,
)
from lapangan_app.sync.ports import StopSignal
from lapangan_app.sync.retry import full_jitter
from lapangan_app.sync.tally import Tally
from lapangan_app.sync.verdicts import again, judge, require_whole
from lapangan_app.sync.wire import push_items
from lapangan_contract.messages import PushReply, Receipt

_log = logging.getLogger(__name__)

Notify = Callable[[Progress], None]


class _Proven(msgspec.Struct):
    """Read of a stored proof only what it is compared by."""

    receipt: Receipt | None = None


_proven_decoder = msgspec.json.Decoder(_Proven)


@dataclass(frozen=True, slots=True)
class Batch:
    """Hold the rows of one attempt."""

    attempt_id: str
    records: Sequence[Outgoing]


class Run:
    """Carry out one run from greeting to reconciliation."""

    def __init__(self, kit: Kit, memory: Memory, notify: Notify, stop: StopSignal) -> None:
        self._kit, self._memory, self._notify, self._stop = kit, memory, notify, stop
        self._budget, self._fp = kit.options.budget, kit.options.fault_point
        self._ahead: Batch | None = None
        self._answered: tuple[Batch, PushReply] | None = None
        self.courier = kit.courier(memory.parts)
        self._takes_pictures = False
        self.tally = Tally(kit.api.traffic)
        self.state = RunState(memory.pace, enrolled=memory.enrolled)

    def to_end(self) -> Stop:
        """Follow the planner until it says stop, and return how the run ended."""
        self._look()
        while True:
            self.state = replace(self.state, stopping=self._stop.is_set())
            action = planner.plan(self.state, self._kit.clock.monotonic(), self._budget)
            if not isinstance(action, Send):
                self._let_go()
            match action:
                case Stop():
                    self._remember()
                    return action
                case Wait(seconds):
                    self._kit.options.wait(self._stop, seconds)
                    self._look()
                case Send():
                    self._send(action)
                case Hello():
                    self._try(self._greet, Phase.CONNECTING)
                case Enrol():
                    self._try(self._enrol, Phase.ENROLLING)
                case SignIn():
                    self._try(self._sign_in, Phase.CONNECTING)
                case Check():
                    self._check()
                case Carry():
                    self._carry()

    @property
    def came_further(self) -> bool:
        """Tell whether this run got anything to the centre."""
        return bool(self.tally.delivered or (self.courier is not None and self.courier.came_further))

    def _remember(self) -> None:
        self._memory.pace = self.state.pace
        if self.courier is not None:
            self.courier.let_go()
            self._memory.parts = self.courier.parts

    # -- calls that carry no records

    def _try(self, call: Callable[[], None], phase: Phase) -> None:
        self._tell(phase)
        try:
            call()
        except AppError as error:
            self._failed(error, failure_of(error))

    def _greet(self) -> None:
        hello = self._kit.api.hello()
        require_ours(hello, self._kit.credentials, self._kit.trust)
        self._fp("sync.greeted")
        pace = self.state.pace.fitted(hello.max_items, hello.max_bytes)
        self._takes_pictures = hello.max_attachment > 0
        self.state = replace(planner.after_success(self.state), greeted=True, pace=pace)
        self._look()

    def _enrol(self) -> None:
        self._kit.api.enrol()
        self._fp("sync.enrolled")
        self._memory.enrolled = self.tally.enrolled = True
        self.state = replace(planner.after_success(self.state), enrolled=True)

    def _sign_in(self) -> None:
        self._kit.api.sign_in()
        self._fp("sync.signed_in")
        self.state = replace(planner.after_success(self.state), signed_in=True)

    def _check(self) -> None:
        """Ask again what the centre kept. A centre that forgot is reported; nothing local is ever deleted for it."""
        chosen = self.tally.to_check(self.state.pace.ceiling)
        if chosen:
            self._try(lambda: self._reconcile(chosen), Phase.CHECKING)
        else:
            self.tally.reconciled = not self._unknown_outcomes()
            self.state = replace(self.state, checked=True)

    def _reconcile(self, proofs: Mapping[str, bytes]) -> None:
        reply = self._kit.api.lookup(list(proofs))
        require_whole(reply, self._kit.trust)
        self._fp("sync.checked")
        # our copies were verified when they came; the same receipts again need no second look at the signature
        kept = {verdict.key: verdict.receipt for verdict in reply.verdicts if verdict.receipt is not None}
        missing = sum(key not in kept or kept[key] != _proven_decoder.decode(proofs[key]).receipt for key in proofs)
        if missing:
            _log.warning("sync: the centre does not confirm %d of %d receipts", missing, len(proofs))
            self.tally.failures["centre_forgot"] += missing
        self.tally.reconciled = not missing and not self._unknown_outcomes()
        self.state = replace(planner.after_success(self.state), checked=True)

    def _unknown_outcomes(self) -> bool:
        return bool(self._kit.outbox.pending(self._kit.clock.monotonic()).unknown_outcome)

    def _carry(self) -> None:
        """Let the courier make one call, and look afterwards whether text is waiting by now."""
        if self.courier is None:
            return
        try:
            if self.courier.step(self._stop):
                self.state = planner.after_part(self.state)
        except AppError as error:
            # the number of calls is no measure for pictures: it is their progress that ends a run
            calls = self.state.calls
            self._failed(error, failure_of(error))
            self.state = replace(self.state, calls=calls)
        self._look()
        done = self.courier.done
        self._notify(Progress(Phase.PICTURES, done, done + self.state.pictures, self.courier.progress()))

    # -- batches

    def _send(self, action: Send) -> None:
        batch = self._still_wanted(self._ahead) or self._claim(action)
        self._ahead = None
        if batch is None:
            self._look(claimable=False)
            return
        started = self._kit.clock.monotonic()
        flight = self._kit.api.begin_push(push_items(batch.records))
        self._fp("sync.sent")
        # the line is busy: time to put the batch before this one on disk and to claim the one after
        self._settle_answered()
        self._ahead = self._claim(action) if action.ahead else None
        try:
            reply = flight.result()
            require_whole(reply, self._kit.trust)
        except AppError as error:
            self._unanswered(batch, error)
            return
        self._fp("sync.answered")
        self._answered = (batch, reply)
        self._memory.blame.passed()
        seconds = self._kit.clock.monotonic() - started
        self.state = planner.after_batch(self.state, len(batch.records), seconds, self._budget)
        if self._ahead is None:
            self._settle_answered()
            self._look()

    def _still_wanted(self, ahead: Batch | None) -> Batch | None:
        """Leave out of a batch that was claimed ahead whatever was withdrawn since: it must not leave any more."""
        if ahead is None or not (stopped := self._kit.outbox.stopped(ahead.attempt_id)):
            return ahead
        leaving = [record for record in ahead.records if record.key not in stopped]
        held_back = [record for record in ahead.records if record.key in stopped]
        self._settle(ahead, [again(record, "withdrawn", 0.0) for record in held_back])
        return Batch(ahead.attempt_id, leaving) if leaving else None

    def _claim(self, action: Send) -> Batch | None:
        attempt_id = self._kit.options.ids()
        now = self._kit.clock.monotonic()
        records = self._kit.outbox.claim(attempt_id, now, action.limit, action.max_bytes)
        self._fp("sync.claimed")
        return Batch(attempt_id, records) if records else None

    def _settle_answered(self) -> None:
        if self._answered is None:
            return
        batch, reply = self._answered
        self._answered = None
        settlements = judge(batch.records, reply, self._kit.trust, self._due_again)
        self._fp("sync.judged")
        self._settle(batch, settlements)
        self.tally.add(batch.records, settlements)
        for record in batch.records:
            self._memory.blame.forget(record.key)
        self._tell(Phase.SENDING)

    def _unanswered(self, batch: Batch, error: AppError) -> None:
        """Put a batch back whose outcome is unknown, or hold its only record when it is the culprit."""
        blamed = any(record.key in self._memory.blame for record in batch.records)
        failure = failure_of(error, batch.records, blamed=blamed)
        if failure.mishap is not Mishap.REFUSED:
            self.tally.doubtful.update(record.key for record in batch.records)
        if len(batch.records) == 1 and failure.mishap in (Mishap.REFUSED, Mishap.BROKEN):
            settlements = [self._single(batch.records[0], error, failure)]
        else:
            settlements = [again(record, error.code, 0.0) for record in batch.records]
        self._settle(batch, settlements)
        self._let_go()
        self._failed(error, failure)
        self._look()

    def _single(self, record: Outgoing, error: AppError, failure: Failure) -> Settlement:
        count = self._memory.blame.accuse(record.key)
        if failure.mishap is Mishap.REFUSED or count >= self._budget.hold_after:
            self._memory.blame.forget(record.key)
            self.tally.failures[hold_reason(error)] += 1
            return Settlement(record.key, Outcome.HOLD, reason=hold_reason(error))
        # due much later than a hunt takes, so that the others pass it
        rest = self._memory.blame.rest(record.key, self._budget.aside, self._budget.longest_aside)
        return again(record, error.code, self._kit.clock.monotonic() + rest)

    def _let_go(self) -> None:
        """Settle what was answered, and put back what was claimed ahead and never sent."""
        self._settle_answered()
        if self._ahead is not None:
            batch, self._ahead = self._ahead, None
            self._settle(batch, [again(record, "", 0.0) for record in batch.records])
            self._fp("sync.released")
            self._look()

    def _settle(self, batch: Batch, settlements: Sequence[Settlement]) -> None:
        changed = self._kit.outbox.settle(batch.attempt_id, settlements)
        self._fp("sync.settled")
        if changed != len(settlements):
            _log.info("sync: %d of %d outcomes were no longer wanted", len(settlements) - changed, len(settlements))

    # -- small change

    def _failed(self, error: AppError, failure: Failure) -> None:
        self.tally.failures[error.code] += 1
        _log.info("sync: call failed: %s %s", error.code, error.facts)
        now = self._kit.clock.monotonic()
        self.state = planner.after_failure(self.state, failure, now, self._kit.options.chance(), self._budget)

    def _due_again(self, record: Outgoing) -> float:
        """Let a record rest at least `base` seconds, so that one run does not ask the same thing twice in a row."""
        wait = full_jitter(record.tries, self._kit.options.chance(), base=self._budget.base, cap=self._budget.cap)
        return self._kit.clock.monotonic() + max(self._budget.base, wait)

    def _look(self, *, claimable: bool = True) -> None:
        """Ask the outbox afresh what is due; the queue is the truth, never a list in memory.

        `claimable` False says that nothing of it could be claimed: every row waits for another of its registration.
        """
        queue = self._kit.outbox.pending(self._kit.clock.monotonic())
        seen = max(self.state.seen, self.tally.delivered + queue.due + queue.later)
        text, parcels = queue.due if claimable else 0, ParcelsDue()
        if not text and self.courier is not None and self._takes_pictures:
            parcels = self.courier.due()  # not asked while there is text to send
        next_due = min((due for due in (queue.next_due, parcels.next_due) if due is not None), default=None)
        self.state = replace(self.state, due=text, next_due=next_due, seen=seen, pictures=parcels.due)

    def _tell(self, phase: Phase) -> None:
        self._notify(Progress(phase, self.tally.delivered, self.state.seen))
