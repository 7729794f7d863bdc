"""A programme under way on a real profile: events with lists, cooperatives with boards, agreements with batches.

Everybody in it is invented; the villages are real.
"""

import random
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

from fakes.clocks import VirtualClock
from lapangan_app.bootstrap import Tuning, make_access
from lapangan_app.config import load_settings
from lapangan_app.domain.form import ConsentGiven, ConsentMethod, Form
from lapangan_app.domain.outreach.agreements import Agreement
from lapangan_app.domain.outreach.cooperatives import Cooperative, Seat
from lapangan_app.services.core import Core
from lapangan_app.services.invented import invent_people
from lapangan_app.services.preparing import invented_activation

PIN = "739146"
BONE_BOLANGO = "75.03"
BOARD = ("ketua", "wakil_usaha", "wakil_anggota", "sekretaris", "bendahara")
SUPERVISORS = ("pengawas_ketua", "pengawas", "pengawas")


def make_home(home: Path) -> Path:
    """Make an empty practice profile, of which tests open copies."""
    make_access(load_settings({"LAPANGAN_HOME": str(home)})).create(invented_activation(), "Petugas Uji", PIN).close()
    return home


def open_copy(practice_home: Path, home: Path, clock: VirtualClock) -> Core:
    """Open a copy of a practice profile on a day of one's own; no centre answers it."""
    shutil.copytree(practice_home, home, dirs_exist_ok=True)
    access = make_access(load_settings({"LAPANGAN_HOME": str(home)}), Tuning(clock=clock))
    return access.unlock(access.info().officers[0].officer_id, PIN)


@dataclass(frozen=True)
class Programme:
    """Name what was built."""

    add: Agreement
    csr: Agreement
    event_id: str
    cooperative: str
    villages: tuple[str, ...]


class Builder:
    """Build the programme with the real services."""

    def __init__(self, core: Core, clock: VirtualClock) -> None:
        self._core = core
        self._day = clock.now().date()
        self._rng = random.Random(7)
        self._serials: dict[str, int] = {}
        self._villages = core.regions.villages(BONE_BOLANGO)

    def build(self, *, people: int = 12, boards: int = 6) -> Programme:
        """Build everything: `people` paid for, `boards` cooperatives with names."""
        add, csr = self._agreements()
        self._core.cooperatives.keep_all_of(BONE_BOLANGO)
        for place in range(boards):
            self._board(place)
        event_id = self._events(add)
        for form in self._people(self._villages[:3], people):
            self._core.enrolling.save(self.paid(form, add))
        first = self._core.agreements.draw_up(add.agreement_id, "Tahap I")
        lines = self._core.agreements.lines(first.batch_id)
        self._core.agreements.mark_paid(first.batch_id, [line.client_id for line in lines[: people // 2]], self._day)
        self._core.agreements.set_payment_code(first.batch_id, "6323 0904 8826")
        for form in self._people(self._villages[3:5], max(1, people // 4)):
            self._core.enrolling.save(self.paid(form, add))
        self._attendance(event_id)
        return Programme(add, csr, event_id, self._code(0), self._villages)

    def paid(self, form: Form, agreement: Agreement) -> Form:
        """Return a form that an agreement pays for."""
        return replace(
            form,
            payer=agreement.payer,
            agreement=agreement.agreement_id,
            category="petani",
            months=3,
            start_month="2026-11",
            acknowledged=(),
            reasons=(),
        )

    def _agreements(self) -> tuple[Agreement, Agreement]:
        new_id = self._core.agreements.new_id
        add = Agreement(
            agreement_id=new_id(),
            kind="apbdes",
            number="3 Tahun 2026",
            title="Perlindungan pekerja rentan desa",
            payer="apbdes_add",
            payer_name="Pemerintah Kabupaten Bone Bolango",
            valid_from="2026-01-01",
            valid_until="2027-12-31",
            months=3,
            first_month="2026-11",
            programs=("JKK", "JKM"),
            region_code=BONE_BOLANGO,
            quota_people=100,
            quota_per_village=20,
        )
        csr = Agreement(
            agreement_id=new_id(),
            kind="pks",
            number="PKS/12/2025",
            title="Bantuan iuran nelayan pesisir",
            payer="csr",
            payer_name="PT Rekaan Bahari",
            valid_from="2025-01-01",
            valid_until="2025-12-31",
            quota_rupiah=50_000_000,
        )
        self._core.agreements.keep(add, csr)
        return add, csr

    def _events(self, add: Agreement) -> str:
        past = self._core.events.create(
            "Sosialisasi Kopdes Talumopatu",
            self._villages[20],
            "Balai Desa Talumopatu",
            date(2026, 11, 12),
            host="Dinas Nakerkop UKM",
            target=40,
            starts_at="09:00",
        )
        assert past.zone == "WITA"
        event = self._core.events.create(
            "Pendaftaran kolektif Kecamatan Tapa",
            self._villages[0],
            "Aula Kantor Camat",
            self._day,
            kind="pendaftaran_kolektif",
            mode="hibrida",
            starts_at="08:30",
            host="Dinas Nakerkop UKM",
            branch="KC-GORONTALO",
            target=60,
            payer=add.payer,
            agreement_id=add.agreement_id,
            cooperatives=(self._code(0), self._code(1)),
        )
        return event.event_id

    def _attendance(self, event_id: str) -> None:
        for place, person in enumerate(self._people(self._villages[:1], 9)):
            came = self._core.events.attend(
                event_id,
                person.full_name,
                institution="Desa Talulobutu" if place % 2 else "Dinas Koperasi",
                position="Kepala dusun" if place % 2 else "Staf",
                way="daring" if place in (4, 7) else "hadir",
            )
            if place < 5:
                self._core.events.sign(came.attendance_id)
            if place == 5:
                self._core.events.strike(came.attendance_id)
        paid = self._core.agreements.lines(self._core.agreements.batches()[0].batch_id)
        for came, line in zip(self._core.events.attendees(event_id)[:2], paid[:2], strict=True):
            self._core.events.link(came.attendance_id, line.client_id)

    def _board(self, place: int) -> None:
        village = self._villages[place]
        roles = [(*BOARD, *SUPERVISORS), BOARD, BOARD[:3], (*BOARD, *SUPERVISORS), BOARD[:1]][place % 5]
        seats = []
        for role, person in zip(roles, self._people((village,), len(roles)), strict=True):
            if place % 5 == 0 or (place % 5 == 3 and role in BOARD):
                mine = replace(person, cooperative=self._code(place), cooperative_role=role, receives_wage=False)
                self._core.enrolling.save(mine)
            seats.append(
                Seat(
                    seat_id=self._core.agreements.new_id(),
                    cooperative=self._code(place),
                    role=role,
                    name=person.full_name,
                    nik=person.nik,
                    sex=person.sex or "",
                    ex_officio=role == "pengawas_ketua",
                    since="2025-06-19",
                )
            )
        self._core.cooperatives.seat_all(seats)
        known = self._core.cooperatives.get(self._code(place))
        self._core.cooperatives.keep(_described(known, place))

    def _code(self, place: int) -> str:
        return f"KDMP.{self._villages[place]}"

    def _people(self, villages: Sequence[str], count: int) -> list[Form]:
        rules = self._core.lists.rules(self._day)
        made = invent_people(
            self._rng,
            count,
            villages,
            self._core.regions,
            rules,
            self._day,
            wrong=0.0,
            twice=0.0,
            serials=self._serials,
        )
        given = datetime(2026, 11, 21, 0, 30, tzinfo=UTC)
        consent = ConsentGiven(
            version=rules.consent.version, given_at=given, method=ConsentMethod.SIGNATURE, guardian="Wali Rekaan"
        )
        alone = {"cooperative": "", "cooperative_role": "bukan_anggota", "receives_wage": None, "segment": "BPU"}
        return [replace(person, consent=consent, acknowledged=(), reasons=(), **alone) for person in made]


def _described(known: Cooperative, place: int) -> Cooperative:
    return replace(
        known,
        registry_number=f"750301{place:07d}",
        legal_number=f"AHU-00{12345 + place}.AH.01.29.TAHUN 2025",
        npp=f"1507{place:04d}",
        pks_number=f"PKS/{place + 1}/2025",
        pks_from="2025-06-19",
        pks_until="2027-06-18",
        contact_name="Sekretariat",
        contact_phone="0812 3456 7890",
        address="Jalan Poros Desa",
    )
