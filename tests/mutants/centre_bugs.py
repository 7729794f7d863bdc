"""Bugs at the centre: keys that are forgotten, revisions that go back, transactions that are not one."""

from contextlib import ExitStack
from datetime import timedelta
from typing import Any

from sqlalchemy import bindparam, update

from lapangan_pusat import ledger as ledger_module
from lapangan_pusat.clock import from_instant, instant
from lapangan_pusat.ledger import Ledger
from lapangan_pusat.schema import registrations
from rings.simulator.centre import Centre

from .planting import mutant, replace

DAY = timedelta(days=1)


def _forget_old_keys(stack: ExitStack) -> None:
    """Drop every stored answer that is older than a day, as a cache of idempotency keys would."""

    def make(original: Any) -> Any:
        def init(self: Ledger, connection: Any, device_id: str, examined: Any, now: str) -> None:
            past = instant(from_instant(now) - DAY)
            connection.exec_driver_sql("DELETE FROM submissions WHERE received_at < ?", (past,))
            original(self, connection, device_id, examined, now)

        return init

    replace(stack, Ledger, "__init__", make)


@mutant("M05 keys are forgotten after a day", "I7", "Stripe's first idempotency keys, used for devices in the field")
def forgetful_centre(stack: ExitStack) -> None:
    _forget_old_keys(stack)

    def loosen(original: Any) -> Any:
        def prepare(self: Centre) -> None:
            columns = "server_id, device_id, client_id, rev, hash, nik, active, accepted_at"
            self.raw.execute("DROP TABLE registrations")
            self.raw.execute(f"CREATE TABLE registrations ({columns})")
            original(self)

        return prepare

    replace(stack, Centre, "prepare", loosen)
    replace(stack, Ledger, "newest", lambda _: lambda self, client: 0)

    def as_new(original: Any) -> Any:
        def accept(self: Ledger, one: Any) -> None:
            self._newest.pop(one.item.client_id, None)
            original(self, one)

        return accept

    replace(stack, Ledger, "accept", as_new)


@mutant("M10 forgotten keys and no guard of revisions", "I5 I3", "delayed duplicates behind a proxy")
def no_revision_guard(stack: ExitStack) -> None:
    _forget_old_keys(stack)
    replace(stack, Ledger, "newest", lambda _: lambda self, client: 0)
    values = {name: bindparam(name) for name in ("rev", "hash", "nik", "accepted_at", "active")}
    unguarded = update(registrations).where(registrations.c.server_id == bindparam("b_server_id")).values(values)
    replace(stack, ledger_module, "_advance", lambda _: unguarded)


@mutant("M24 the answer is kept without its effect", "I3", "keys stored in another transaction than the record")
def answer_without_effect(stack: ExitStack) -> None:
    """The receipts are committed first; when the process dies before the second commit, the records are not there."""

    def make(original: Any) -> Any:
        def write(self: Ledger) -> None:
            kept, self._registrations = self._registrations, []
            original(self)
            self._connection.exec_driver_sql("COMMIT")
            self._connection.exec_driver_sql("BEGIN IMMEDIATE")
            self._submissions, self._registrations = [], kept
            original(self)

        return write

    replace(stack, Ledger, "write", make)


@mutant("M30 a withdrawal is stored but changes nothing", "W2 I7 I8", "opt-outs that only reach the log")
def withdrawal_without_effect(stack: ExitStack) -> None:
    def make(original: Any) -> Any:
        def accept(self: Ledger, one: Any) -> None:
            original(self, one)
            known, values = self._registrations[-1]
            self._registrations[-1] = (
                known,
                values | {"active": True, "nik": values["nik"] or one.item.client_id[:16]},
            )

        return accept

    replace(stack, Ledger, "accept", make)
