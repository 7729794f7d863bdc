"""The reconciliation: what the laptop acknowledged against what stands in the centre's own database."""

import json
import os
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import asdict, dataclass
from typing import Any

from lapangan_app.bootstrap import make_access
from lapangan_app.cli.demo.processes import Workplace
from lapangan_app.config import load_settings
from lapangan_app.domain.states import WAITING, State
from lapangan_app.services.preparing import PRACTICE_PIN
from lapangan_contract.activation import read_activation
from lapangan_contract.proofs import ReceiptProof, proof_is_genuine


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """Sum up a demonstration. Everything about delivery is counted in the centre's database."""

    people: int
    captured: int
    delivered: int
    accepted: int
    rejected: int
    conflict: int
    waiting: int
    lost: int
    duplicate: int
    crashes: int
    network_faults: int
    calls: int
    bytes_sent: int
    bytes_received: int
    receipts_verified: int
    registrations: int

    @property
    def is_clean(self) -> bool:
        """Tell whether nothing is lost, nothing doubled, nothing left behind, and every sum closes."""
        answered = self.accepted + self.rejected + self.conflict
        sums = self.captured == answered + self.waiting and self.registrations == self.accepted
        return sums and not (self.lost or self.duplicate or self.waiting) and self.receipts_verified == self.accepted

    def as_json(self) -> dict[str, object]:
        """Return the one JSON object of the demonstration."""
        data = asdict(self)
        return data | {"centre": {"registrations": data.pop("registrations")}}


@dataclass(frozen=True, slots=True)
class Local:
    """Hold the laptop's own view: the state and the receipt of every registration."""

    states: dict[str, State]
    receipts: dict[str, bytes]


@dataclass(frozen=True, slots=True)
class Central:
    """Hold the centre's view of one device: the final answer per registration, and the registrations themselves."""

    answers: dict[str, str]
    registered: dict[str, str]
    rows: int
    doubled: int


def take_tally(
    place: Workplace, people: int, saved: set[str], crashes: int, traffic: Sequence[dict[str, Any]]
) -> Tally:
    """Compare the officer's memory (`saved` ids), the laptop's store and the centre's database."""
    local = _look_at_laptop(place)
    central = _look_at_centre(place)
    captured = saved | set(local.states)
    final = {client_id: central.answers.get(client_id) for client_id in captured}
    accepted = {client_id for client_id in captured if client_id in central.registered}
    waiting = {client_id for client_id in captured if local.states.get(client_id) in WAITING}
    known = accepted | waiting | {client_id for client_id, answer in final.items() if answer is not None}
    falsely_accepted = {c for c, state in local.states.items() if state is State.ACCEPTED and c not in accepted}
    settled = {client_id: answer for client_id, answer in final.items() if client_id not in accepted | waiting}
    return Tally(
        people=people,
        captured=len(captured),
        delivered=len(known - waiting),
        accepted=len(accepted - waiting),
        rejected=sum(answer == State.REJECTED for answer in settled.values()),
        conflict=sum(answer == State.CONFLICT for answer in settled.values()),
        waiting=len(waiting),
        lost=len((captured - known) | falsely_accepted | (saved - set(local.states))),
        duplicate=central.doubled + len(set(central.registered) - captured),
        crashes=crashes,
        network_faults=_count_faults(place),
        calls=sum(part["calls"] for part in traffic),
        bytes_sent=sum(part["bytes_sent"] for part in traffic),
        bytes_received=sum(part["bytes_received"] for part in traffic),
        receipts_verified=_count_genuine(place, local, central),
        registrations=central.rows,
    )


def _look_at_laptop(place: Workplace) -> Local:
    access = make_access(load_settings({**os.environ, "LAPANGAN_HOME": str(place.laptop)}))
    core = access.unlock(access.info().officers[0].officer_id, PRACTICE_PIN)
    try:
        states: dict[str, State] = {}
        before: int | None = None
        while True:
            page = core.queueing.page(frozenset(State), before, 500)
            states |= {row.client_id: row.state for row in page.rows}
            if (before := page.before) is None:
                break
        receipts = {c: receipt for c in states if (receipt := core.queueing.receipt(c)) is not None}
        return Local(states, receipts)
    finally:
        core.close()


def _look_at_centre(place: Workplace) -> Central:
    """Read the centre's database file itself: no service, no cache, nobody's opinion."""
    database = next(place.centre.glob("*.db"))
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
        answers = dict(connection.execute("SELECT client_id, status FROM submissions ORDER BY client_id, rev"))
        rows = connection.execute("SELECT client_id, hash, nik FROM registrations WHERE active").fetchall()
        doubled_keys = connection.execute(
            "SELECT count(*) - count(DISTINCT device_id || client_id || rev) FROM submissions"
        ).fetchone()[0]
    clients = [row[0] for row in rows]
    niks = [row[2] for row in rows]
    doubled = len(clients) - len(set(clients)) + len(niks) - len(set(niks)) + doubled_keys
    return Central(answers, {row[0]: row[1] for row in rows}, len(rows), doubled)


def _count_genuine(place: Workplace, local: Local, central: Central) -> int:
    """Count receipts that the pinned key signed and whose hash stands in the centre's database."""
    import msgspec
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    from lapangan_contract.signing import from_b64url

    activation = read_activation(place.activation.read_bytes())
    keys = {key.kid: Ed25519PublicKey.from_public_bytes(from_b64url(key.public_key)) for key in activation.server_keys}
    genuine = 0
    for client_id, data in local.receipts.items():
        proof = msgspec.json.decode(data, type=ReceiptProof)
        genuine += proof_is_genuine(proof, keys) and central.registered.get(client_id) == proof.receipt.hash
    return genuine


def _count_faults(place: Workplace) -> int:
    """Return how many faults the centre counted that it made; it writes no file when it makes none."""
    try:
        return int(json.loads(place.faults_log.read_text("utf-8"))["faults"])
    except FileNotFoundError:
        return 0
