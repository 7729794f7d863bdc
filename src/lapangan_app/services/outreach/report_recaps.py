"""Recaps as the selection asks for them: what is read from the store for each."""

from dataclasses import replace
from datetime import date, timedelta

from lapangan_app.domain.outreach.batches import Bill, add_up
from lapangan_app.domain.outreach.cooperatives import Board, Cooperative, board_of
from lapangan_app.errors import NotFound
from lapangan_app.reports.outreach import recaps
from lapangan_app.reports.outreach.frame import between
from lapangan_app.reports.outreach.report import Report
from lapangan_app.services.outreach.desk import Desk


def events(desk: Desk) -> Report:
    """Count the chosen event, or all of a region and a period."""
    chosen = desk.selection
    found = [
        event
        for event in reversed(desk.reading.events.all())
        if event.event_id == chosen.event
        or (not chosen.event and desk.held(event.held_on) and _within(event.region_code, chosen.region))
    ]
    if chosen.event and not found:
        raise NotFound(event_id=chosen.event)
    wanted = {event.event_id for event in found}
    # those of a chosen event wherever they live; those of no event as far as region and period say
    among = replace(chosen, region="", first=None, last=None)
    people = [one for one in replace(desk, selection=among).people() if one.event_id in wanted]
    if not chosen.event:
        people += [one for one in desk.people() if not one.event_id]
    frame = desk.frame([*(event.region_code for event in found), *(one.region_code for one in people)])
    held = [(event, desk.reading.events.turnout(event.event_id)) for event in found]
    return recaps.events(frame, held, people, desk.scope())


def villages(desk: Desk) -> Report:
    """Count every village of a region that has somebody, is expected to have, or has places."""
    coverage = desk.coverage.count(desk.selection.region, "village")
    people = desk.people()
    there = {group.key for group in coverage.groups}
    people = tuple(one for one in people if one.region_code in there)
    frame = desk.frame(there)
    return recaps.villages(frame, coverage, people, desk.scope())


def cooperatives(desk: Desk) -> Report:
    """Count every cooperative of a region; who belongs to none is left out."""
    boards = _boards(desk)
    people = tuple(one for one in desk.people() if one.cooperative)
    frame = desk.frame(one.region_code for one, _board in boards)
    return recaps.cooperatives(frame, boards, people, desk.scope())


def payers(desk: Desk) -> Report:
    """Count every payer and agreement, those without anybody too."""
    people = desk.people()
    agreements = desk.reading.agreements
    chosen = desk.selection
    uses = [
        recaps.AgreementUse(one, _billed(desk, one.agreement_id))
        for one in agreements.all()
        if chosen.agreement in ("", one.agreement_id) and chosen.payer in ("", one.payer)
    ]
    return recaps.payers(desk.frame(()), uses, people, desk.scope())


def half_year(desk: Desk) -> Report:
    """Report a period, by default the half of a year in which today lies."""
    first, last = desk.selection.first, desk.selection.last
    if first is None and last is None:
        first, last = half_year_of(desk.context.today())
    dated = replace(desk, selection=replace(desk.selection, first=first, last=last))
    people, boards = dated.people(), _boards(desk)
    frame = desk.frame([*(one.region_code for one in people), *(one.region_code for one, _board in boards)])
    return recaps.half_year(frame, between(first, last), people, boards)


def half_year_of(day: date) -> tuple[date, date]:
    """Return the first and the last day of the half of a year in which a day lies."""
    first = date(day.year, 1 if day.month < 7 else 7, 1)
    after = date(day.year, 7, 1) if day.month < 7 else date(day.year + 1, 1, 1)
    return first, after - timedelta(days=1)


def _boards(desk: Desk) -> list[tuple[Cooperative, Board]]:
    region, rules = desk.selection.region, desk.rules.outreach.boards
    seats = desk.reading.cooperatives.seats_within(region)
    chosen = desk.selection.cooperative
    found = [one for one in desk.reading.cooperatives.within(region) if chosen in ("", one.code)]
    return [(one, board_of(seats.get(one.code, ()), rules)) for one in found]


def _billed(desk: Desk, agreement_id: str) -> Bill:
    batches = desk.reading.agreements.batches(agreement_id)
    return add_up(line for batch in batches for line in desk.reading.agreements.lines(batch.batch_id))


def _within(village: str, region: str) -> bool:
    return not region or village == region or village.startswith(f"{region}.")
