"""The desk at which a report is made: one reading transaction, the rules, the names, and what was asked for."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from lapangan_app.domain.clock import instant
from lapangan_app.domain.months import format_date
from lapangan_app.domain.outreach.recap import Among, Reported
from lapangan_app.domain.rules import Rules
from lapangan_app.errors import ReportNeeds
from lapangan_app.reports.outreach.frame import Frame, between
from lapangan_app.reports.outreach.letterhead import Letterhead
from lapangan_app.reports.outreach.report import Fact
from lapangan_app.services.context import Context
from lapangan_app.services.outreach.coverage import CoverageCounter
from lapangan_app.services.outreach.naming import names_for
from lapangan_app.services.outreach.selection import Selection
from lapangan_app.store.reading import Reading
from lapangan_app.store.regions import Regions

_EARLIEST, _LATEST = date(2000, 1, 1), date(2099, 12, 31)


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Hold what one report is made from, within one reading transaction."""

    context: Context
    reading: Reading
    regions: Regions
    rules: Rules
    coverage: CoverageCounter
    letterhead: Letterhead
    selection: Selection

    def frame(self, villages: Iterable[str]) -> Frame:
        """Return what the report shares with all others, with the names of these villages."""
        now = self.context.local_now()
        return Frame(
            letterhead=self.letterhead,
            made_on=now.date(),
            counted_at=f"{format_date(now.date())} pukul {now:%H.%M}",
            officer=self.context.officer.name,
            names=names_for(self.reading, self.rules, self.regions, villages),
            zone=self.context.zone,
            training=self.context.profile.training,
            reveal=self.selection.reveal,
        )

    def people(self, **more: str) -> tuple[Reported, ...]:
        """Return the registrations that the selection means; `more` are further fields of `Among`."""
        chosen = self.selection
        among = Among(
            event_id=chosen.event,
            region=chosen.region,
            agreement_id=chosen.agreement,
            cooperative=chosen.cooperative,
            payer=chosen.payer,
            since=self._start_of(chosen.first) if chosen.first else "",
            before=self._start_of(chosen.last + timedelta(days=1)) if chosen.last else "",
        )
        return self.reading.reports.people(replace(among, **more))

    def scope(self) -> tuple[Fact, ...]:
        """Say in facts how the selection limits the report."""
        chosen, payer = self.selection, self.rules.payer(self.selection.payer)
        return (
            Fact("Wilayah", self.regions.path_name(chosen.region) if chosen.region else ""),
            Fact("Masa", between(chosen.first, chosen.last)),
            Fact("Pembayar", payer.label if payer else chosen.payer),
        )

    def need(self, value: str, what: str) -> str:
        """Return a value of the selection. Raises `ReportNeeds` when it is missing; `what` is its Indonesian name."""
        if not value:
            raise ReportNeeds(what=what)
        return value

    def held(self, day: str) -> bool:
        """Tell whether an ISO day lies between the first and the last day of the selection."""
        first, last = self.selection.first or _EARLIEST, self.selection.last or _LATEST
        return first.isoformat() <= day <= last.isoformat()

    def _start_of(self, day: date) -> str:
        return instant(datetime(day.year, day.month, day.day, tzinfo=self.context.zone).astimezone())
