"""Lists of people as the selection asks for them: what is read from the store for each."""

from lapangan_app.domain.months import add_months, is_month, month_of
from lapangan_app.errors import NotFound
from lapangan_app.reports.outreach import lists
from lapangan_app.reports.outreach.frame import between
from lapangan_app.reports.outreach.report import Fact, Report
from lapangan_app.services.outreach.desk import Desk

_AHEAD = 3
"""Months that a renewal list looks ahead when nobody says how far."""


def attendance(desk: Desk) -> Report:
    """List who came to the chosen event, or to the current one; blank rows only when asked for."""
    events = desk.reading.events
    current = events.current()
    event_id = desk.selection.event or (current.event_id if current else "")
    event = events.get(desk.need(event_id, "kegiatan"))
    if event is None:
        raise NotFound(event_id=event_id)
    came = events.attendees(event_id)
    return lists.attendance(desk.frame([event.region_code]), event, came, desk.selection.blank)


def bill(desk: Desk) -> Report:
    """List the people of the chosen batch."""
    batch_id = desk.need(desk.selection.batch, "tagihan")
    batch = desk.reading.agreements.batch(batch_id)
    if batch is None:
        raise NotFound(batch_id=batch_id)
    agreement = desk.reading.agreements.get(batch.agreement_id)
    if agreement is None:
        raise NotFound(agreement_id=batch.agreement_id)
    lines = desk.reading.agreements.lines(batch_id)
    return lists.bill(desk.frame(line.region_code for line in lines), agreement, batch, lines)


def cards(desk: Desk) -> Report:
    """List whom the centre accepted among those selected; of one batch those whom it names."""
    chosen, people = desk.selection, desk.people()
    if chosen.batch:
        named = {line.client_id for line in desk.reading.agreements.lines(chosen.batch) if not line.withdrawn}
        people = tuple(one for one in people if one.client_id in named)
    frame = desk.frame(one.region_code for one in people)
    event = desk.reading.events.get(chosen.event) if chosen.event else None
    batch = desk.reading.agreements.batch(chosen.batch) if chosen.batch else None
    facts = (
        Fact("Kegiatan", event.name if event else ""),
        Fact("Tagihan", batch.name if batch else ""),
        Fact("Perjanjian", frame.names.agreement(chosen.agreement) if chosen.agreement else ""),
        Fact("Koperasi", frame.names.cooperative(chosen.cooperative) if chosen.cooperative else ""),
        *desk.scope(),
    )
    return lists.cards(frame, people, facts)


def renewals(desk: Desk) -> Report:
    """List what ends by the chosen month, by default within the next three; of one agreement when it is chosen."""
    chosen = desk.selection
    until = chosen.until or add_months(month_of(desk.context.today()), _AHEAD)
    desk.need(until if is_month(until) else "", "bulan (misalnya 2026-12)")
    endings = desk.reading.agreements.endings(until)
    if chosen.agreement:
        endings = tuple(one for one in endings if one.agreement_id == chosen.agreement)
    known = {one.agreement_id for one in endings}
    people = tuple(one for one in desk.people(ends_by=until) if one.agreement_id in known)
    return lists.renewals(desk.frame(one.region_code for one in people), until, endings, people)


def village(desk: Desk) -> Report:
    """Report the workers of the chosen village."""
    code = desk.need(desk.selection.region if len(desk.selection.region) == len("75.03.01.2001") else "", "desa")
    places = {group.key: group.quota for group in desk.coverage.count(code, "village").groups}
    period = between(desk.selection.first, desk.selection.last)
    return lists.village(desk.frame([code]), code, desk.people(), places.get(code, 0), period)
