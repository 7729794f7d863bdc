"""Local coverage: registered and accepted against the lists on this laptop, group by group."""

from collections import Counter
from dataclasses import dataclass

from lapangan_app.domain.outreach.cooperatives import board_of
from lapangan_app.domain.outreach.coverage import Counts, Coverage, sum_of
from lapangan_app.domain.rules import Rules
from lapangan_app.services.context import Context
from lapangan_app.services.lists import Lists
from lapangan_app.store.outreach.coverage import Expected
from lapangan_app.store.reading import Reading
from lapangan_app.store.regions import Regions

_NOBODY = Expected(0, 0, 0)
_LEVEL = {0: 2, 2: 5, 5: 8, 8: 13}


@dataclass(frozen=True, slots=True)
class EventPoint:
    """Show one event in the trend: what it brought, and how many were registered by its end in all."""

    event_id: str
    name: str
    held_on: str
    registered: int
    accepted: int
    so_far: int


class CoverageCounter:
    """Count coverage. Reads only; run it in the background, a large store takes a second."""

    def __init__(self, context: Context, regions: Regions, lists: Lists) -> None:
        self._context = context
        self._regions = regions
        self._lists = lists

    def count(self, region: str = "", by: str = "region") -> Coverage:
        """Return the coverage of a region (dotted code of any level, all without one), grouped by one of `BY`."""
        rules = self._lists.rules(self._context.today())
        with self._context.store.read() as reading:
            registered = reading.coverage.by_event() if by == "event" else reading.coverage.registered(by, region)
            expected = {} if by == "event" else reading.coverage.expected(by, region)
            boards = self._boards(reading, region, by, rules)
            quotas = self._quotas(reading, region, by)
            sources = reading.coverage.sources()
            names = self._names(reading, by, rules)
        keys = sorted({*registered, *expected, *boards, *quotas})
        groups = tuple(
            Counts(
                key,
                *expected.get(key, _NOBODY),
                *registered.get(key, (0, 0)),
                *boards.get(key, (0, 0)),
                quotas.get(key, 0),
            )
            for key in keys
        )
        names = names or {key: self._regions.name(key) for key in keys if key}
        return Coverage(region, by, groups, sum_of(groups, region), self._context.now(), sources, names)

    def trend(self) -> tuple[EventPoint, ...]:
        """Return what each event brought, oldest first."""
        with self._context.store.read() as reading:
            events = reading.events.all()
            counts = reading.coverage.by_event()
        points, so_far = [], 0
        for event in reversed(events):
            registered, accepted = counts.get(event.event_id, (0, 0))
            so_far += registered
            points.append(EventPoint(event.event_id, event.name, event.held_on, registered, accepted, so_far))
        return tuple(points)

    def _boards(self, reading: Reading, region: str, by: str, rules: Rules) -> dict[str, tuple[int, int]]:
        if by not in ("region", "village", "cooperative"):
            return {}
        seats = reading.cooperatives.seats_within(region)
        there: Counter[str] = Counter()
        complete: Counter[str] = Counter()
        for one in reading.cooperatives.within(region):
            key = one.code if by == "cooperative" else _cut(one.region_code, region, by)
            there[key] += 1
            complete[key] += board_of(seats.get(one.code, ()), rules.outreach.boards).all_registered
        return {key: (there[key], complete[key]) for key in there}

    def _quotas(self, reading: Reading, region: str, by: str) -> dict[str, int]:
        """Return the places that agreements give village by village, where the groups are places or payers."""
        today = self._context.today().isoformat()
        running = [one for one in reading.agreements.all() if one.valid_from <= today <= one.valid_until]
        places: Counter[str] = Counter()
        for agreement in running:
            if by == "payer":
                places[agreement.payer] += agreement.quota_people
            elif by in ("region", "village") and agreement.quota_per_village:
                for village in self._regions.villages(agreement.region_code or region):
                    if not region or village.startswith(region):
                        places[_cut(village, region, by)] += agreement.quota_per_village
            elif by in ("region", "village") and _is_village(agreement.region_code, region):
                places[_cut(agreement.region_code, region, by)] += agreement.quota_people
        return dict(places)

    def _names(self, reading: Reading, by: str, rules: Rules) -> dict[str, str]:
        if by == "cooperative":
            return {one.code: one.name for one in reading.cooperatives.within()}
        if by == "category":
            return {choice.code: choice.label for choice in rules.categories}
        if by == "payer":
            return {payer.code: payer.label for payer in rules.payers}
        return {event.event_id: event.name for event in reading.events.all()} if by == "event" else {}


def _is_village(code: str, region: str) -> bool:
    return len(code) == 13 and code.startswith(region)


def _cut(village: str, region: str, by: str) -> str:
    return village if by == "village" else village[: _LEVEL.get(len(region), 13)]
