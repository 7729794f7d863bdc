"""One world: a laptop, an officer, a line, a centre, two clocks, and the oracle that watches them."""

from collections.abc import Callable
from random import Random

from lapangan_app.errors import DiskFull
from lapangan_app.sync.events import Report

from .centre import ENCODINGS, Centre
from .clocks import LaptopClock, TrueClock
from .laptop import Laptop, fast_disk, template
from .line import Line
from .mishaps import Died, FaultPoints, Violation
from .officer import Officer
from .oracle import Ledger, Oracle

RUNS_TO_HEAL = 40
"""Runs within which everything must have its answer once the faults have stopped (L1)."""
LONGEST_WAIT = 3600.0
"""Seconds after which the next run comes at the latest; whoever waits longer is stuck."""
SPARE_CALLS = 34
"""Calls of a run beside two for each record: the budget's spare ones, and one that was planned before it ran out."""


class World:
    """Hold the parts and carry actions out, through death if need be."""

    def __init__(self, rng: Random) -> None:
        self.rng, self.points, self.ledger = rng, FaultPoints(), Ledger()
        true = TrueClock()
        self.clock = LaptopClock(true)
        self.centre = Centre(true, template()[1])
        self.line = Line(rng, self.clock, self.centre, self.points)
        with fast_disk():
            self.laptop = Laptop(rng, self.clock, self.line, self.points)
        self.officer = Officer(rng, self.clock, self.laptop, self.ledger)
        self.oracle = Oracle(self.laptop, self.centre, self.ledger)
        self.laptop.before_push = self.oracle.check_leaving
        self.line.before_part = self.oracle.pictures.check_leaving
        self.line.pictures = self.ledger.pictures
        self.deaths = 0
        self.centre.encodings = rng.choice(ENCODINGS)

    def attempt(self, action: Callable[[], str]) -> str:
        """Do something; if the process dies of it, start it again. Returns what came of it."""
        try:
            outcome = action()
        except Died as death:
            self.start_again(reboot=self.rng.random() < 0.5)
            return f"died at {death}"
        except DiskFull:
            outcome = "full"
            self.officer.look_after_death()
        self.points.disarm()
        return outcome

    def start_again(self, *, reboot: bool, orderly: bool = False) -> str:
        """Begin a new process on the same file."""
        self.deaths += not orderly
        self.laptop.quit() if orderly else self.laptop.bury()
        self.points.revive()
        if reboot:
            self.clock.reboot()
        with fast_disk():
            self.laptop.start()
        self.officer.look_after_death()
        return "started"

    def synchronise(self, patience: int = 1_000_000) -> Report:
        """Do one run and hold it to its number of calls (L4)."""
        before = self._waiting()
        report = self.laptop.synchronise(patience)
        allowed = 2 * (before + self._waiting()) + SPARE_CALLS
        if self.line.calls_in_run > allowed:
            raise Violation(f"L4 {self.line.calls_in_run} calls for {before} records")
        return report

    def check(self) -> None:
        """Ask the oracle."""
        self.oracle.check()

    def heal(self) -> int:
        """Let the faults stop: everything must get its answer (L1), and a poison record must not keep it from others
        (L2). Returns how many runs that took."""
        self._let_peace_come()
        for runs in range(1, RUNS_TO_HEAL + 1):
            report = self.synchronise()
            self.check()
            if not self._unanswered() and not self._undelivered():
                self._check_agreement(report)
                return runs
            self.clock.pass_time(min(max(1.0, report.retry_in or 60.0), LONGEST_WAIT))
        if not self._unanswered():
            raise Violation(f"L5 pictures that never arrive after {RUNS_TO_HEAL} runs: {self._undelivered()}")
        states = {client_id: self.oracle.state_of(client_id) for client_id in self._unanswered()}
        kind = "L2" if self.centre.poison else "L1"
        raise Violation(f"{kind} without an answer after {RUNS_TO_HEAL} runs: {states}")

    def close(self) -> None:
        """Throw the world away."""
        self.laptop.scrap()
        self.centre.close()

    def _let_peace_come(self) -> None:
        self.points.disarm()
        self.line.hostility, self.line.script, self.line.meanwhile = 0.0, [], lambda: None
        self.line.deliver_all_late()
        self.centre.max_items = 50
        self.clock.jump(self.centre.now())
        self.check()
        for client_id in self.officer.present:
            # one that was asked for while the record was on its way comes into force only later
            if self.oracle.state_of(client_id) in ("held", "sending"):
                self.officer.release(client_id)

    def _check_agreement(self, report: Report) -> None:
        """Compare what both sides have in the end (L3)."""
        self.oracle.pictures.check(thoroughly=True)
        known = self.ledger.known
        if stranger := self.oracle.served() - set(known):
            raise Violation(f"L3 the centre knows what the laptop does not: {stranger}")
        for client_id in self.oracle.served():
            if known[client_id].gone or client_id in self.centre.poison:
                continue
            state, rev = self.oracle.state_of(client_id), self.oracle.server_revision(client_id)
            if (rev == known[client_id].rev) != (state == "accepted"):
                raise Violation(f"L3 {client_id} is {state}, the centre has revision {rev}")
        if not self.centre.poison and not report.reconciled:
            raise Violation("L3 the last run did not reconcile")
        forgiven = ("picture_missing",) if self.ledger.lost else ()
        if faults := [fault for fault in self.laptop.store.verify() if fault not in forgiven]:
            raise Violation(f"I4 the store finds fault with itself: {faults}")

    def _undelivered(self) -> list[str]:
        """Return pictures of accepted registrations that are not confirmed."""
        accepted = [client_id for client_id in self.officer.present if self.oracle.state_of(client_id) == "accepted"]
        return self.oracle.pictures.left(accepted)

    def _unanswered(self) -> list[str]:
        waiting = ("ready", "held", "sending")
        return [
            client_id
            for client_id in self.officer.present
            if self.oracle.state_of(client_id) in waiting and client_id not in self.centre.poison
        ]

    def _waiting(self) -> int:
        found: tuple[int] = self.laptop.raw.execute("SELECT count(*) FROM outbox WHERE st <> 'done'").fetchone()
        return found[0]
