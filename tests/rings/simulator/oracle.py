"""Ask after every step whether the promises hold, by looking at both databases past the code that wrote them."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import msgspec

from lapangan_app.domain.states import LEGAL_MOVES, WAITING, State
from lapangan_contract.messages import PushItem
from lapangan_contract.proofs import ReceiptProof, proof_is_genuine

from .centre import Centre
from .laptop import Laptop
from .mishaps import Violation
from .people import Content
from .pictures import PictureOracle

GENESIS = bytes(32)


@dataclass(slots=True)
class Known:
    """What the officer was told about one registration: the newest acknowledged revision and its digest."""

    rev: int
    digest: str
    nik: str
    gone: bool = False
    withdrawn: bool = False


@dataclass(slots=True)
class Ledger:
    """What must be true, kept outside the program: acknowledged saves, and what every digest stands for."""

    known: dict[str, Known] = field(default_factory=dict)
    contents: dict[str, Content] = field(default_factory=dict)
    pictures: dict[str, bytes] = field(default_factory=dict)
    """The bytes that every digest stands for."""
    lost: set[str] = field(default_factory=set)
    """Digests whose file the disk of the laptop has lost."""


class Oracle:
    """Hold one world to its promises. `head` is the newest hash of the audit chain."""

    def __init__(self, laptop: Laptop, centre: Centre, ledger: Ledger) -> None:
        self._laptop, self._centre, self._ledger = laptop, centre, ledger
        self._keys = {centre.signer.kid: centre.signer.key.public_key()}
        self.head, self._index = GENESIS, 0
        self._states: dict[str, str] = {}
        self._revisions: dict[str, int] = {}
        self._genuine: dict[str, bytes] = {}
        self._seen: tuple[object, ...] = ()
        self._served: dict[str, tuple[int, str]] = {}
        self.pictures = PictureOracle(laptop, centre, ledger)

    def check(self) -> None:
        """Raise `Violation` when a promise is broken."""
        # a WAL file of our own: the version changes with every commit of somebody else
        version = self._laptop.raw.execute("PRAGMA data_version").fetchone()[0]
        now = (version, self._centre.raw.total_changes, len(self._ledger.known), id(self._laptop.store))
        if now == self._seen:
            return
        if not self._seen or now[1] != self._seen[1]:
            self._check_centre()
        self._seen = now
        self._check_audit()
        registrations = self._read("SELECT client_id, rev, state, nik, duplicate_of, withdrawn_at FROM registration")
        queue = self._read('SELECT client_id, rev, st, digest, "key" FROM outbox')
        self._check_saves(registrations, queue)
        self._check_queue(registrations, queue)
        self._check_answers(registrations, queue)
        self.pictures.check()

    def state_of(self, client_id: str) -> str | None:
        """Return the state in which a registration stands on the laptop."""
        return self._states.get(client_id)

    def server_revision(self, client_id: str) -> int:
        """Return the revision that the centre holds, or 0."""
        return self._served.get(client_id, (0, ""))[0]

    def served(self) -> set[str]:
        """Return the registrations of this laptop that the centre holds."""
        return set(self._served)

    def _read(self, sql: str, *parameters: object) -> list[tuple[Any, ...]]:
        found: list[tuple[Any, ...]] = self._laptop.raw.execute(sql, parameters).fetchall()
        return found

    def _check_centre(self) -> None:
        device = self._laptop.device_id
        rows = self._centre.rows("SELECT client_id, rev, hash FROM registrations WHERE device_id = ?", device)
        self._served = {client_id: (rev, digest) for client_id, rev, digest in rows}
        if len(rows) != len(self._served):
            raise Violation("I7 the centre holds one registration twice")
        twice = self._centre.rows("SELECT client_id FROM effect GROUP BY device_id, client_id HAVING count(*) > 1")
        if twice:
            raise Violation(f"I7 registered twice at the centre: {twice[0][0]}")
        nik = self._centre.rows("SELECT 1 FROM registrations WHERE active GROUP BY nik HAVING count(*) > 1")
        if nik:
            raise Violation("I7 two active registrations with one NIK")
        if back := self._centre.rows("SELECT client_id, old, new FROM change WHERE new <= old"):
            raise Violation(f"I5 the centre went back: {back[0]}")
        active = self._centre.rows("SELECT client_id, rev FROM registrations WHERE active AND device_id = ?", device)
        for client_id, rev in active:
            known = self._ledger.known.get(client_id)
            if known is not None and known.withdrawn and rev >= known.rev:
                raise Violation(f"W2 {client_id} is active at the centre although it is withdrawn")
        for client_id, (_, digest) in self._served.items():
            if digest not in self._ledger.contents:
                raise Violation(f"I7 the centre holds what nobody saved: {client_id}")

    def _check_audit(self) -> None:
        sql = "SELECT i, at, actor, action, client_id, rev, old, new, reason, prev, hash FROM audit WHERE i > ?"
        for index, *fields, prev, head in self._read(sql + " ORDER BY i", self._index):
            text = json.dumps([index, *fields], ensure_ascii=False, separators=(",", ":")).encode()
            if (index, prev) != (self._index + 1, self.head) or head != hashlib.sha256(prev + text).digest():
                raise Violation(f"I9 the chain breaks at {index}")
            self._index, self.head = index, head
            if fields[5] or fields[6]:
                self._follow(fields[3], fields[5], fields[6])

    def _follow(self, client_id: str, old: str, new: str) -> None:
        """Hold one audited move to the table and to the state in which the one before ended."""
        if old != new and (old or None, new or None) not in LEGAL_MOVES:
            raise Violation(f"I8 {client_id} went from {old!r} to {new!r}")
        if self._states.get(client_id, "") != old:
            raise Violation(f"I8 {client_id} was {self._states.get(client_id)!r} and left {old!r}")
        if new:
            self._states[client_id] = new
        else:
            del self._states[client_id]

    def _check_saves(self, registrations: list[Any], queue: list[Any]) -> None:
        revisions = {row[0]: row[1] for row in registrations}
        digests = {(row[0], row[1]): row[3] for row in queue}
        for client_id, known in self._ledger.known.items():
            if known.gone:
                continue
            rev = revisions.get(client_id)
            if rev is None or rev < known.rev:
                raise Violation(f"I1 lost: {client_id} revision {known.rev}, there is {rev}")
            if known.rev and digests.get((client_id, known.rev)) != known.digest:
                raise Violation(f"I1 lost the content of {client_id} revision {known.rev}")
        for client_id, rev, state, *_ in registrations:
            if rev < self._revisions.get(client_id, 0):
                raise Violation(f"I5 {client_id} went back to revision {rev}")
            self._revisions[client_id] = rev
            if self._states.get(client_id) != state:
                raise Violation(f"I9 {client_id} is {state!r}, its audit says {self._states.get(client_id)!r}")

    def _check_queue(self, registrations: list[Any], queue: list[Any]) -> None:
        opened: dict[str, list[tuple[int, str]]] = {}
        for client_id, rev, st, _, _ in queue:
            if st != "done":
                opened.setdefault(client_id, []).append((rev, st))
        for client_id, rev, state, *_ in registrations:
            rows = opened.get(client_id, [])
            if (State(state) in WAITING) != bool(rows):
                raise Violation(f"I4 {client_id} is {state} with {len(rows)} open rows")
            flying = [row for row in rows if row[1] == "sending"]
            if (state == "sending", len(flying)) not in ((True, 1), (False, 0)) or (flying and flying[0] != min(rows)):
                raise Violation(f"I5 {client_id} is {state}, in flight: {flying} of {rows}")
            if state == "held" and any(st != "held" for _, st in rows):
                raise Violation(f"I4 {client_id} is held and its queue is not")
            if rows and max(rows)[0] != rev:
                raise Violation(f"I4 {client_id}: revision {rev} does not wait")

    def _check_answers(self, registrations: list[Any], queue: list[Any]) -> None:
        rows = {(row[0], row[1]): (row[3], row[4]) for row in queue}
        active: set[str] = set()
        for client_id, rev, state, nik, twin, withdrawn_at in registrations:
            if state != "draft" and twin is None and not withdrawn_at:
                if nik in active:
                    raise Violation("I7 two registrations on the laptop with one NIK")
                active.add(nik)
            if state == "accepted":
                self._check_accepted(client_id, rev, *rows[client_id, rev])
            elif state == "rejected" and self._ledger.contents[rows[client_id, rev][0]].sound:
                raise Violation(f"I8 false refusal of {client_id}")
            elif state == "conflict":
                self._check_conflict(client_id, nik)

    def check_leaving(self, items: Iterable[PushItem]) -> None:
        """Raise `Violation` when something leaves whose withdrawal was acknowledged before."""
        for item in items:
            known = self._ledger.known.get(item.client_id)
            if known is not None and known.withdrawn and item.rev < known.rev:
                raise Violation(f"W1 {item.client_id} revision {item.rev} leaves although it is withdrawn")

    def _check_accepted(self, client_id: str, rev: int, digest: str, key: str) -> None:
        if self._served.get(client_id, (0, ""))[1] != digest:
            raise Violation(f"I3 {client_id} revision {rev} is accepted, the centre has {self._served.get(client_id)}")
        if key in self._genuine:
            return
        found = self._read('SELECT json FROM receipt WHERE "key" = ?', key)
        try:
            proof = msgspec.json.decode(found[0][0], type=ReceiptProof) if found else None
        except msgspec.MsgspecError:
            proof = None
        if proof is None or (proof.receipt.key, proof.receipt.hash, proof.receipt.rev) != (key, digest, rev):
            raise Violation(f"I3 {client_id} is accepted without its receipt")
        if not proof_is_genuine(proof, self._keys):
            raise Violation(f"I3 {client_id} is accepted on a forged receipt")
        self._genuine[key] = found[0][0]

    def _check_conflict(self, client_id: str, nik: str) -> None:
        own = (self._laptop.device_id, client_id)
        owners = self._centre.rows("SELECT DISTINCT device_id, client_id FROM owner WHERE nik = ?", nik)
        if not set(owners) - {own}:
            raise Violation(f"I8 {client_id} is in conflict with itself")
