"""Bugs on the laptop: in the engine, in its reading of replies, and in the store."""

from contextlib import ExitStack
from dataclasses import replace as changed
from datetime import datetime
from typing import Any

import msgspec

from lapangan_app.domain.clock import from_instant, instant
from lapangan_app.domain.outbox import Outcome, Settlement
from lapangan_app.domain.record import SavedRow
from lapangan_app.domain.states import State
from lapangan_app.errors import CaptivePortal, RequestRefused, ServerBusy, SignInNeeded
from lapangan_app.store import outbox as outbox_module
from lapangan_app.store import registrations as registrations_module
from lapangan_app.store import settling as settling_module
from lapangan_app.store.audit import AuditTrail
from lapangan_app.store.outbox import SqlOutbox
from lapangan_app.store.registrations import Registrations
from lapangan_app.store.settling import Settling, _InFlight
from lapangan_app.sync import planner, verdicts
from lapangan_app.sync import run as run_module
from lapangan_app.sync.pace import Pace
from lapangan_app.sync.run import Run
from lapangan_contract.proofs import prove_all
from rings.simulator.clocks import LaptopClock
from rings.simulator.people import client_id

from .planting import believed, mutant, replace, without_triggers

MUCH = 10**6


@mutant("M01 new key on each retry", "I7 I8 L1 L2 L3", "TigerBeetle's warning about ids minted per request")
def new_key_per_try(stack: ExitStack) -> None:
    minted = iter(range(1, MUCH))

    def make(original: Any) -> Any:
        def push_items(records: Any) -> Any:
            items = []
            for item in original(records):
                new = client_id(next(minted), device=9)
                items.append(msgspec.structs.replace(item, key=f"{item.key[:36]}:{new}:{item.rev}", client_id=new))
            return tuple(items)

        return push_items

    replace(stack, run_module, "push_items", make)


@mutant("M02 HTML 200 is success", "I3", "captive portals; ODK Collect guards against it")
def html_is_success(stack: ExitStack) -> None:
    def make(original: Any) -> Any:
        def unanswered(self: Run, batch: Any, error: Any) -> None:
            if isinstance(error, CaptivePortal) and error.facts.get("status") == 200:
                self._settle(batch, [believed(record) for record in batch.records])
            original(self, batch, error)

        return unanswered

    replace(stack, Run, "_unanswered", make)


@mutant("M03 marked done before sending", "I3", "PouchDB #1240")
def done_before_sending(stack: ExitStack) -> None:
    def make(original: Any) -> Any:
        def claim(self: SqlOutbox, attempt_id: str, now: float, limit: int, max_bytes: int) -> Any:
            rows = original(self, attempt_id, now, limit, max_bytes)
            self.settle(attempt_id, [believed(row) for row in rows])
            return rows

        return claim

    replace(stack, SqlOutbox, "claim", make)


@mutant("M04 missing verdict is success", "I3", "KoboToolbox #432")
def missing_is_success(stack: ExitStack) -> None:
    def make(original: Any) -> Any:
        def settle(record: Any, answers: Any, *rest: Any) -> Settlement:
            return original(record, answers, *rest) if answers else believed(record)

        return settle

    replace(stack, verdicts, "_settle", make)


@mutant("M06 at start, sending means sent", "I3", "optimistic recovery")
def assume_sent(stack: ExitStack) -> None:
    def make(original: Any) -> Any:
        def recover(self: SqlOutbox) -> int:
            for attempt_id, key in _flying(self):
                self.settle(attempt_id, [Settlement(key, Outcome.ACCEPTED, server_id="S", receipt=b"{}")])
            return original(self)

        return recover

    replace(stack, SqlOutbox, "recover", make)


@mutant("M07 at start, sending stays", "L1 L2", "queues that stand still until somebody reinstalls")
def never_recovers(stack: ExitStack) -> None:
    replace(stack, SqlOutbox, "recover", lambda original: lambda self: 0)


@mutant("M08 receipt of a revision accepts the next", "I0 I3 I4", "Nextcloud desktop #4912")
def accepts_newer(stack: ExitStack) -> None:
    without_triggers(stack, "registration_accepts")
    replace(stack, _InFlight, "newer_exists", lambda original: property(lambda self: False))


@mutant("M09 waiting by the wall clock", "L1 L2 L4", "every laptop whose battery was empty")
def wall_clock(stack: ExitStack) -> None:
    start = datetime.fromtimestamp(0).astimezone()
    replace(stack, LaptopClock, "monotonic", lambda _: lambda self: (self.now() - start).total_seconds())


@mutant("M11 row and outbox in two transactions", "I0 I1 I4 I9", "dual writes everywhere")
def two_transactions(stack: ExitStack) -> None:
    def make(original: Any) -> Any:
        def queue(self: Registrations, *args: Any) -> None:
            self._connection.exec_driver_sql("COMMIT")
            self._connection.exec_driver_sql("BEGIN IMMEDIATE")
            original(self, *args)

        return queue

    replace(stack, Registrations, "_queue", make)


@mutant("M12 any 4xx is final", "I8", "clients that show a sign-in problem as a refusal of the person")
def refusals_are_final(stack: ExitStack) -> None:
    def make(original: Any) -> Any:
        def unanswered(self: Run, batch: Any, error: Any) -> None:
            busy = isinstance(error, ServerBusy) and error.facts.get("status") in (408, 425, 429)
            if busy or isinstance(error, SignInNeeded | RequestRefused):
                self._settle(batch, [Settlement(r.key, Outcome.REJECTED, reason="refused") for r in batch.records])
            original(self, batch, error)

        return unanswered

    replace(stack, Run, "_unanswered", make)


@mutant("M31 verdicts matched by position", "I3 I8", "batch clients that zip requests with replies")
def by_position(stack: ExitStack) -> None:
    def by_key(sent: Any, reply: Any) -> Any:
        paired = dict(zip([record.key for record in sent], [[one] for one in reply.verdicts], strict=False))
        return {record.key: paired.get(record.key, []) for record in sent}

    replace(stack, verdicts, "_by_key", lambda _: by_key)
    replace(stack, verdicts, "receipt_matches", lambda _: lambda *args: True)


@mutant("M14 revision from the clock", "I0 I1 I5 I8 L1 L2", "last-writer-wins stores")
def revision_from_clock(stack: ExitStack) -> None:
    without_triggers(stack, "registration_revision")

    def make(original: Any) -> Any:
        def amend(self: Registrations, record: Any, found: Any, actor: str, now: str) -> Any:
            minutes = int(from_instant(now).timestamp() // 6000)
            return original(self, record, found._replace(rev=max(minutes, 1)), actor, now)

        return amend

    replace(stack, Registrations, "_amend", make)


@mutant("M15 signatures are not checked", "I3", "receipts believed because they look like receipts")
def unverified(stack: ExitStack) -> None:
    def believed_unseen(receipts: Any, kid: Any, signature: Any, keys: Any) -> Any:
        return prove_all(receipts, kid or "unsigned", signature or "none")

    replace(stack, verdicts, "genuine_proofs", lambda _: believed_unseen)


@mutant("M16 revisions overtake each other", "I5 I8 I0", "queues that drain in parallel")
def overtaking(stack: ExitStack) -> None:
    def make(original: str) -> str:
        head, _, tail = original.partition(" AND (o.rev = 1 OR NOT EXISTS")
        return f"{head} ORDER BY{tail.rpartition('ORDER BY')[2]}"

    replace(stack, outbox_module, "_DUE", make)


@mutant("M17 a hold is forgotten by the queue", "I4 I8 I0", "paused queues that go on sending")
def hold_forgotten(stack: ExitStack) -> None:
    def make(original: Any) -> Any:
        def again(self: Settling, row: Any, reason: str, due: float) -> None:
            if row.stopped:
                original(self, row, reason, due)
                return
            self._rows.append(("ready", due, "again", row.seq))
            self._move(row, State.READY, reason)

        return again

    replace(stack, Settling, "_again", make)
    replace(stack, Settling, "_write", lambda original: lambda self: (self._held_clients.clear(), original(self))[1])


@mutant("M18 a run never gives up", "L4", "retry loops inside HTTP libraries")
def never_gives_up(stack: ExitStack) -> None:
    def make(original: Any) -> Any:
        def plan(state: Any, now: float, budget: Any) -> Any:
            if not state.stopping and (wait := state.resume_at - now) > 0:
                return planner.Wait(wait)
            tireless = changed(state, failures=0, calls=0, fatal=False)
            return original(tireless, now, budget)

        return plan

    replace(stack, planner, "plan", make)


@mutant("M19 settling leaves no audit row", "I8 I9", "logs written beside the transaction")
def unaudited(stack: ExitStack) -> None:
    def make(original: Any) -> Any:
        def append(self: AuditTrail, entries: Any) -> None:
            original(self, [entry for entry in entries if entry.action != "settle"])

        return append

    replace(stack, AuditTrail, "append", make)


@mutant("M20 no hunt for the poison record", "L2 L4", "one bad form that blocks a district")
def no_bisection(stack: ExitStack) -> None:
    replace(stack, Pace, "refused", lambda _: lambda self, sent: self)


@mutant("M21 due times outlive a reboot", "L1 L2", "monotonic seconds kept on disk")
def stale_due(stack: ExitStack) -> None:
    def make(original: Any) -> Any:
        def recover(self: SqlOutbox) -> int:
            with self._store.write() as work:
                return Settling(work, "sync", instant(self._clock.now())).free_all("crash_recovery")

        return recover

    replace(stack, SqlOutbox, "recover", make)


@mutant("M22 pressing save twice saves twice", "I7", "double submissions")
def saves_twice(stack: ExitStack) -> None:
    def make(original: Any) -> Any:
        def find(self: Registrations, client: str) -> Any:
            found = original(self, client)
            return None if found is None else found._replace(digest="")

        return find

    replace(stack, Registrations, "_find", make)


@mutant("M23 release without asking for the state", "I4 I8", "this project, found by the simulator")
def careless_release(stack: ExitStack) -> None:
    def make(original: Any) -> Any:
        def release(self: Registrations, client: str, actor: str, now: str) -> None:
            found = self._require(client)
            if found.state in (State.ACCEPTED, State.REJECTED, State.CONFLICT):
                self._move(found, client, State.READY, ("release", actor, now, ""))
            else:
                original(self, client, actor, now)

        return release

    replace(stack, Registrations, "release", make)


@mutant("M25 an edit during sending is dropped", "I1", "forms that are refreshed from the reply")
def edit_dropped(stack: ExitStack) -> None:
    def make(original: Any) -> Any:
        def amend(self: Registrations, record: Any, found: Any, actor: str, now: str) -> Any:
            if found.state == State.SENDING:
                return SavedRow(record.client_id, found.rev + 1, now)
            return original(self, record, found, actor, now)

        return amend

    replace(stack, Registrations, "_amend", make)


@mutant("M26 clearing up takes what still waits", "I8 I2", '"delete finished forms" that asked for the wrong state')
def clears_too_much(stack: ExitStack) -> None:
    without_triggers(stack, "registration_leaves", "registration_leaves_proven", "outbox_leaves")

    def make(original: Any) -> Any:
        def purge(self: Registrations, client: str, actor: str, now: str) -> None:
            self._remove(self._require(client), client, "purge", actor, now)

        return purge

    replace(stack, Registrations, "purge", make)


@mutant("M27 what was on its way is sent again although it was withdrawn", "W1", "retries that outlive an opt-out")
def retried_after_withdrawal(stack: ExitStack) -> None:
    replace(stack, settling_module._InFlight, "stopped", lambda _: property(lambda self: False))


@mutant("M28 what was claimed ahead leaves although it was withdrawn", "W1", "batches that are taken from memory")
def sent_from_memory(stack: ExitStack) -> None:
    replace(stack, SqlOutbox, "stopped", lambda _: lambda self, attempt_id: frozenset())


@mutant("M29 a withdrawal is queued behind what it takes back", "W1", "opt-outs that wait for their turn")
def withdrawal_waits(stack: ExitStack) -> None:
    nothing = "UPDATE outbox SET st = 'done' WHERE client_id = ? AND 0"
    replace(stack, registrations_module, "_STOP", lambda _: nothing)


def _flying(outbox: SqlOutbox) -> list[Any]:
    with outbox._store.read() as reading:
        rows = reading.connection.exec_driver_sql("SELECT attempt_id, \"key\" FROM outbox WHERE st = 'sending'")
        return list(rows)
