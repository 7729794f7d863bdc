"""Reports of the invented people in memory, by the real builders."""

from typing import TYPE_CHECKING

from lapangan_app.domain.outreach.events import Attendee
from lapangan_app.domain.outreach.recap import Reported
from lapangan_app.domain.states import State
from lapangan_app.errors import AppError, ReportNeeds
from lapangan_app.reports.outreach import lists, recaps
from lapangan_app.reports.outreach.frame import Frame, Names
from lapangan_app.reports.outreach.letterhead import Letterhead
from lapangan_app.reports.outreach.report import Report
from lapangan_app.services.outreach.selection import How, Kind, Offers, Selection

if TYPE_CHECKING:
    from fakes.cores import FakeStore, Record


class FakeReporting:
    """Make real reports of invented people; `left` lists what left the laptop, `asked` what was asked for."""

    def __init__(self, store: "FakeStore", villages: dict[str, tuple[str, str]]) -> None:
        self._store, self._villages = store, villages
        self.left: list[tuple[str, str]] = []
        self.asked: list[tuple[Kind, Selection]] = []
        self.refuse: AppError | None = None
        self.head = Letterhead(
            organisation="Dinas Tenaga Kerja Kab. Bone Bolango", unit="Bidang Hubungan Industrial", place="Suwawa"
        )

    def offers(self) -> Offers:
        event = self._store.event
        return Offers((event,), event.event_id) if event else Offers()

    def make(self, kind: Kind, selection: Selection) -> Report:
        self.asked.append((kind, selection))
        if kind == "tagihan" and not selection.batch:
            raise ReportNeeds(what="tagihan")
        people = [_reported(record) for record in self._store.records.values() if record.row.state is not State.DRAFT]
        people.sort(key=lambda one: (one.region_code, one.name))
        if kind == "hadir":
            event = self._store.event
            assert event is not None
            came = [
                Attendee(attendance_id=one.client_id, event_id=event.event_id, number=number, name=one.name)
                for number, one in enumerate(people, 1)
            ]
            return lists.attendance(self._frame(selection), event, came, selection.blank)
        if kind == "desa":
            return lists.village(self._frame(selection), selection.region, people, 100)
        if kind == "kartu":
            return lists.cards(self._frame(selection), people, ())
        return recaps.half_year(self._frame(selection), "1 Juli 2026 – 31 Desember 2026", people, ())

    def noted(self, report: Report, how: How) -> None:
        if self.refuse is not None:
            raise self.refuse
        self.left.append((report.kind, how))

    def letterhead(self) -> Letterhead:
        return self.head

    def keep_letterhead(self, head: Letterhead) -> Letterhead:
        self.head = head
        return head

    def _frame(self, selection: Selection) -> Frame:
        return Frame(
            letterhead=self.head,
            made_on=self._store.clock.now().date(),
            counted_at="21 November 2026 pukul 10.32",
            officer="Rahma Djafar",
            names=Names(villages=self._villages),
            reveal=selection.reveal,
        )


def _reported(record: "Record") -> Reported:
    row = record.row
    return Reported(
        client_id=row.client_id,
        name=row.name,
        nik=record.form.nik,
        village=row.village,
        region_code=record.form.region_code,
        cooperative="",
        category="petani",
        payer="mandiri",
        agreement_id="",
        event_id="event-1",
        first_month="2026-11",
        last_month="2027-01",
        total=50_400,
        state=row.state.value,
        reason=row.reason,
        server_id=record.server_id,
        captured_at=row.saved_at,
        since=row.since,
    )
