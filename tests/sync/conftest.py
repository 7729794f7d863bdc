"""What the tests of the synchronisation share: a virtual world, and a laptop that really speaks to a real centre."""

import random
import uuid
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

import msgspec
import pytest

from fakes.apis import TENANT, FakeApi, FakeCentre, credentials
from fakes.canaries import CANARY_PERSON
from fakes.clocks import VirtualClock, VirtualStop
from fakes.outboxes import DEVICE, FakeOutbox
from lapangan_app.domain.form import ConsentGiven, ConsentMethod, Form, Sex
from lapangan_app.domain.ids import record_key
from lapangan_app.domain.states import State
from lapangan_app.sync.engine import EngineOptions, SyncEngine
from lapangan_app.sync.events import Progress, Report
from lapangan_app.sync.planner import Budget
from lapangan_app.sync.wire import Capture, Quoted
from lapangan_contract.proofs import ReceiptProof, proof_is_genuine

AT = datetime(2026, 11, 21, 1, 0, tzinfo=UTC)


def client_id(number: int) -> str:
    """Return the client id of invented person `number`."""
    return str(uuid.UUID(int=number, version=4))


def form(number: int = 1, **changes: object) -> Form:
    """Return a complete form; every NIK is another one."""
    values: dict[str, object] = {
        "client_id": client_id(number),
        "nik": f"750301150885{number % 10000:04d}",
        "full_name": f"Orang Ke{number}",
        "birth_place": "Suwawa",
        "birth_date": date(1985, 8, 15),
        "sex": Sex.MALE,
        "street": "Jalan Rintisan 3",
        "rt": "001",
        "region_code": "75.03.01.2001",
        "mother_name": "Ibu Rekaan",
        "occupation": "petani",
        "work_place": "Sawah desa",
        "branch": "KC-GORONTALO",
        "income": 1_000_000,
        "start_month": "2026-12",
        "consent": ConsentGiven(version="consent-2026-11", given_at=AT, method=ConsentMethod.SIGNATURE),
    }
    return Form(**(values | changes))  # type: ignore[arg-type]


def canary_form(number: int = 1) -> Form:
    """Return a form of somebody whose data must not be seen anywhere."""
    person = CANARY_PERSON
    return form(number, nik=person["nik"], full_name=person["name"], phone="+62" + person["phone"].lstrip("+620"))


QUOTE = Quoted(16_800, 1_000_000, "2025-50")
CAPTURE = Capture(officer="p-001", at=AT, utc_offset=480, consent_text_hash="0" * 64)


@dataclass
class World:
    """Hold one laptop, its line and its centre, all in memory and in virtual time."""

    clock: VirtualClock = field(default_factory=VirtualClock)
    outbox: FakeOutbox = field(default_factory=FakeOutbox)
    centre: FakeCentre = field(default_factory=FakeCentre)
    budget: Budget = field(default_factory=Budget)
    chance: Callable[[], float] = lambda: 0.5
    fault_point: Callable[[str], None] = lambda name: None
    enrolled: bool = True
    seen: list[Progress] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._proven: set[tuple[str, bytes]] = set()
        self.api = FakeApi(self.centre)
        self.stop = VirtualStop(self.clock)
        self.start()

    def start(self) -> None:
        """Start the program (again): what was in memory is gone."""
        ids = random.Random(1)
        options = EngineOptions(
            budget=self.budget,
            ids=lambda: str(uuid.UUID(int=ids.getrandbits(128), version=4)),
            chance=self._draw,
            fault_point=self._pass,
        )
        code = None if self.enrolled else "a-code-of-sixteen-or-more"
        self.engine = SyncEngine(self.outbox, self.api, credentials(activation_code=code), self.clock, options)

    def _draw(self) -> float:
        return self.chance()

    def _pass(self, name: str) -> None:
        self.fault_point(name)

    def save(self, *numbers: int) -> list[str]:
        """Save registrations; return their keys."""
        return [self.outbox.save(client_id(number), {"n": number}) for number in numbers]

    def run(self) -> Report:
        """Do one run."""
        return self.engine.run_once(self.seen.append, self.stop)

    def check(self) -> None:
        """Hold what must be true at every moment, whatever has happened (I3, I7, I8)."""
        for number, registration in self.outbox.registrations.items():
            stored = self.centre.newest.get(number)
            if registration.state is State.ACCEPTED:
                key = record_key(DEVICE, number, registration.rev)
                self._require_proof(key, registration.rev)
                assert stored is not None, "I3: accepted and unknown to the centre"
                assert stored == (registration.rev, self.outbox.digest(key)), "I3: accepted for another content"
            if registration.state in (State.REJECTED, State.CONFLICT):
                assert number in self.centre.refuse, "I8: a record was refused that the centre never refused"
            if registration.state is State.HELD:
                assert number in self.centre.poison, "I8: a record is held that nothing is wrong with"
        assert len(set(self.centre.applies)) == len(self.centre.applies), "I7: an effect happened twice"
        per_client = Counter(key.split(":")[1] for key in self.centre.applies)
        for number, applied in per_client.items():
            assert applied <= self.outbox.registrations[number].rev, "I7: more effects than revisions"

    def _require_proof(self, key: str, rev: int) -> None:
        stored = self.outbox.receipts.get(key, b"")
        if (key, stored) in self._proven:
            return
        assert stored, "I3: accepted without a receipt"
        proof = msgspec.json.decode(stored, type=ReceiptProof) if stored != b"{}" else None
        assert proof is not None, "I3: accepted with a receipt that says nothing"
        assert proof_is_genuine(proof, credentials().pinned_keys()), "I3: accepted with a forged receipt"
        receipt = proof.receipt
        assert (receipt.tenant, receipt.key, receipt.hash, receipt.rev) == (
            TENANT,
            key,
            self.outbox.digest(key),
            rev,
        ), "I3: the receipt is another's"
        self._proven.add((key, stored))

    def run_until_quiet(self, most: int = 50) -> list[Report]:
        """Run again and again, waiting as told, until nothing is left that could be sent."""
        reports = []
        for _ in range(most):
            reports.append(self.run())
            pending = self.outbox.pending(self.clock.monotonic())
            if not pending.due and not pending.later:
                return reports
            self.clock.pass_time(reports[-1].retry_in or 1.0)
        raise AssertionError(f"still busy after {most} runs: {reports[-1]}")


@pytest.fixture
def world() -> World:
    """Return a fresh world."""
    return World()
