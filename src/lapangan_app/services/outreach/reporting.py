"""Reports about outreach: one method makes any of them, and none leaves the laptop without a row in the audit log."""

from collections.abc import Callable

from lapangan_app.reports.outreach.letterhead import Letterhead
from lapangan_app.reports.outreach.report import Report
from lapangan_app.services.context import Context
from lapangan_app.services.lists import Lists
from lapangan_app.services.outreach import report_lists, report_recaps
from lapangan_app.services.outreach.coverage import CoverageCounter
from lapangan_app.services.outreach.desk import Desk
from lapangan_app.services.outreach.letterheads import (
    KEY,
    letterhead_from_bytes,
    letterhead_to_bytes,
    usual_letterhead,
)
from lapangan_app.services.outreach.selection import How, Kind, Offers, Selection
from lapangan_app.store.reading import Reading
from lapangan_app.store.regions import Regions

_MAKERS: dict[Kind, Callable[[Desk], Report]] = {
    "hadir": report_lists.attendance,
    "rekap-acara": report_recaps.events,
    "rekap-desa": report_recaps.villages,
    "rekap-koperasi": report_recaps.cooperatives,
    "rekap-pembayar": report_recaps.payers,
    "tagihan": report_lists.bill,
    "kartu": report_lists.cards,
    "perpanjangan": report_lists.renewals,
    "enam-bulan": report_recaps.half_year,
    "desa": report_lists.village,
}


class Reporting:
    """Make reports, keep the head of the letter, and note what leaves the laptop. A large report takes seconds."""

    def __init__(self, context: Context, regions: Regions, lists: Lists, coverage: CoverageCounter) -> None:
        self._context = context
        self._regions = regions
        self._lists = lists
        self._coverage = coverage

    def make(self, kind: Kind, selection: Selection) -> Report:
        """Return a report; whole NIKs stand in it only after that was noted. Raises `ReportNeeds` or `NotFound`."""
        if selection.reveal:
            self._note("reveal_report", kind, selection.batch or selection.event or selection.region)
        rules = self._lists.rules(self._context.today())
        with self._context.store.read() as reading:
            desk = Desk(
                context=self._context,
                reading=reading,
                regions=self._regions,
                rules=rules,
                coverage=self._coverage,
                letterhead=self._letterhead(reading),
                selection=selection,
            )
            return _MAKERS[kind](desk)

    def noted(self, report: Report, how: How) -> None:
        """Note that a report is about to leave the laptop: what kind, on which way, about what, and how many people."""
        whole = "nik" if report.revealed else ""
        what = (report.kind, "" if how == "print" else how, report.subject, str(report.people), whole)
        self._note("print_report" if how == "print" else "export_report", *what)

    def offers(self) -> Offers:
        """Return what there is to report about."""
        with self._context.store.read() as reading:
            current = reading.events.current()
            return Offers(
                reading.events.all(),
                current.event_id if current else "",
                reading.agreements.all(),
                reading.agreements.batches(),
            )

    def letterhead(self) -> Letterhead:
        """Return the head of the letter: as the office wrote it, or its name and the branch."""
        with self._context.store.read() as reading:
            return self._letterhead(reading)

    def keep_letterhead(self, head: Letterhead) -> Letterhead:
        """Keep the head of the letter for all reports and return it as it was kept."""
        data = letterhead_to_bytes(head)
        with self._context.store.write() as work:
            work.notebook.set_meta(KEY, data)
            work.notebook.note("letterhead_kept", self._context.officer.officer_id, self._context.now())
        return self.letterhead()

    def _letterhead(self, reading: Reading) -> Letterhead:
        event = reading.events.current()
        branch = self._lists.rules(self._context.today()).branch(event.branch) if event and event.branch else None
        usual = usual_letterhead(self._context.profile.tenant_name, branch.label if branch else "")
        kept = reading.meta(KEY)
        return usual if kept is None else letterhead_from_bytes(kept, usual)

    def _note(self, action: str, *what: str) -> None:
        with self._context.store.write() as work:
            reason = " ".join(word for word in what if word)
            work.notebook.note(action, self._context.officer.officer_id, self._context.now(), reason=reason)
