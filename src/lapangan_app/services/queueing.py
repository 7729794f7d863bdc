"""Explaining the queue: what waits, since when, why, and what to do about it."""

from lapangan_app.domain.findings import Finding, Severity
from lapangan_app.domain.outbox import QueueTotals
from lapangan_app.domain.record import AuditEntry, Refusal
from lapangan_app.domain.states import State
from lapangan_app.domain.uploads import PictureTotals
from lapangan_app.errors import NotFound
from lapangan_app.services.context import Context
from lapangan_app.services.rows import person_page, person_row
from lapangan_app.services.values import Day, Detail, Page, TimelineEntry


class Queueing:
    """Answer questions about the queue; changes nothing."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def totals(self) -> QueueTotals:
        """Count registrations by state, with the age of the oldest that waits."""
        with self._context.store.read() as reading:
            return reading.totals()

    def pictures(self) -> PictureTotals:
        """Count the pictures that the centre has not confirmed, and those that have to be taken again."""
        with self._context.store.read() as reading:
            return reading.picture_totals()

    def page(self, states: frozenset[State], before: int | None = None, limit: int = 50) -> Page:
        """Return one page of the registrations in `states`, newest first."""
        with self._context.store.read() as reading:
            return person_page(reading.page("", before, limit, states))

    def detail(self, client_id: str) -> Detail:
        """Explain one registration with its time-line. Raises `NotFound`."""
        with self._context.store.read() as reading:
            stored = reading.get(client_id)
            if stored is None:
                raise NotFound
            timeline = tuple(_entry(entry) for entry in reading.timeline(client_id))
            refusals = reading.refusals(client_id)
        problems = _problems(refusals[-1]) if refusals and refusals[-1].rev == stored.row.rev else ()
        return Detail(
            person_row(stored.row), stored.row.rev, stored.server_id, timeline, problems, bool(stored.withdrawn_at)
        )

    def receipt(self, client_id: str) -> bytes | None:
        """Return the newest verified receipt of a registration as JSON bytes, or None."""
        with self._context.store.read() as reading:
            return reading.receipt(client_id)

    def day(self) -> Day:
        """Sum up today for the home page."""
        start, end = self._context.day_bounds()
        with self._context.store.read() as reading:
            counts = reading.day(start, end)
            totals = reading.totals()
            event = reading.events.current()
        return Day(
            saved_today=counts.saved,
            accepted_today=counts.accepted,
            needs_attention=totals.held + totals.rejected + totals.conflict,
            waiting=totals.waiting,
            oldest_waiting=totals.oldest_waiting,
            last_success=totals.last_success,
            event=event,
        )


def _entry(entry: AuditEntry) -> TimelineEntry:
    return TimelineEntry(entry.at, entry.actor, entry.action, entry.old, entry.new, entry.reason)


def _problems(refusal: Refusal) -> tuple[Finding, ...]:
    """Return the refused fields; the centre's codes are its own, so each pointer names the field it stands for."""
    return tuple(
        Finding(pointer.rsplit("/", 1)[-1], code, Severity.ERROR, {"pointer": pointer})
        for pointer, code in refusal.pointers
    )
