"""Local coverage: registered and accepted against the lists on this laptop, group by group."""

from collections import Counter

from lapangan_app.domain.outreach.cooperatives import Board, Cooperative, board_of
from lapangan_app.domain.outreach.coverage import (
    CooperativeMap,
    CooperativeTile,
    Counts,
    Coverage,
    EventPoint,
    Hall,
    standing_of,
    sum_of,
)
from lapangan_app.domain.rules import Rules
from lapangan_app.services.context import Context
from lapangan_app.services.lists import Lists
from lapangan_app.store.outreach.coverage import Expected
from lapangan_app.store.reading import Reading
from lapangan_app.store.regions import Regions

_NOBODY = Expected(0, 0, 0)
_LEVEL = {0: 2, 2: 5, 5: 8, 8: 13}


class CoverageCounter:
    """Count coverage. Reads only; run it in the background, a large store takes a second."""

    def __init__(self, context: Context, regions: Regions, lists: Lists) -> None:
        self._context = context
        self._regions = regions
        self._lists = lists

    def count(self, region: str = "", by: str = "region") -> Coverage:
        """Return the coverage of a region (dotted code of any level, all without one), grouped by one of `BY`.

        Events are counted as a whole, wherever those registered live, so the scope of `by="event"` is everything.
        """
        region = "" if by == "event" else region
        rules = self._lists.rules(self._context.today())
        with self._context.store.read() as reading:
            if by == "event":
                groups, names = _by_event(reading)
            else:
                groups = self._groups(reading, region, by, rules)
                names = self._names(reading, by, rules)
            sources = () if by == "event" else reading.coverage.sources(region)
        names = names or self._place_names([group.key for group in groups])
        total, place = sum_of(groups, region), self._regions.path_name(region)
        return Coverage(region, by, groups, total, self._context.now(), sources, names, place)

    def trend(self) -> tuple[EventPoint, ...]:
        """Return what each event brought, oldest first."""
        with self._context.store.read() as reading:
            events = reading.events.all()
            counts = reading.coverage.by_event()
        points, so_far = [], 0
        for event in reversed(events):
            registered, accepted = counts.get(event.event_id, (0, 0))
            so_far += registered
            points.append(
                EventPoint(
                    event.event_id, event.name, event.held_on, registered, accepted, so_far, event.target, event.place
                )
            )
        return tuple(points)

    def cooperatives(self, region: str = "") -> CooperativeMap:
        """Return how far every cooperative of a region has come, by village."""
        rules = self._lists.rules(self._context.today()).outreach.boards
        with self._context.store.read() as reading:
            found = reading.cooperatives.within(region)
            seats = reading.cooperatives.seats_within(region)
        tiles = tuple(self._tile(one, board_of(seats.get(one.code, ()), rules)) for one in found)
        return CooperativeMap(region, tiles, self._context.now(), self._regions.path_name(region))

    def hall(self) -> Hall:
        """Return the chosen event in numbers, for a screen that everybody sees: no name, no NIK."""
        with self._context.store.read() as reading:
            event = reading.events.current()
            counts = reading.coverage.villages_of(event.event_id) if event else {}
        villages = sorted(((self._village(code), count) for code, (count, _) in counts.items()), key=_most_first)
        return Hall(
            event.name if event else "",
            event.place if event else "",
            event.held_on if event else "",
            sum(registered for registered, _ in counts.values()),
            sum(accepted for _, accepted in counts.values()),
            event.target if event else 0,
            tuple(villages),
            self._context.now(),
        )

    def home_region(self) -> str:
        """Return the smallest area above the villages that holds everybody, or empty text for the whole country."""
        with self._context.store.read() as reading:
            first, last = reading.coverage.outermost()
        shared: list[str] = []
        for one, other in zip(first.split(".")[:3], last.split("."), strict=False):
            if one != other:
                break
            shared.append(one)
        return ".".join(shared)

    def _groups(self, reading: Reading, region: str, by: str, rules: Rules) -> tuple[Counts, ...]:
        registered = reading.coverage.registered(by, region)
        expected = reading.coverage.expected(by, region)
        boards = self._boards(reading, region, by, rules)
        quotas = self._quotas(reading, region, by)
        return tuple(
            Counts(
                key,
                *expected.get(key, _NOBODY),
                *registered.get(key, (0, 0)),
                *boards.get(key, (0, 0)),
                quotas.get(key, 0),
            )
            for key in sorted({*registered, *expected, *boards, *quotas})
        )

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
                places[agreement.payer] += agreement.quota_people or agreement.quota_per_village * len(
                    self._villages_within(agreement.region_code, region)
                )
            elif by in ("region", "village") and agreement.quota_per_village:
                for village in self._villages_within(agreement.region_code, region):
                    places[_cut(village, region, by)] += agreement.quota_per_village
            elif by in ("region", "village") and _is_village(agreement.region_code, region):
                places[_cut(agreement.region_code, region, by)] += agreement.quota_people
        return dict(places)

    def _villages_within(self, covered: str, region: str) -> list[str]:
        """Return the villages of a region for which an agreement speaks; one without a region speaks for all."""
        wider = covered or region
        return [one for one in self._regions.villages(wider) if one.startswith(region)] if wider else []

    def _names(self, reading: Reading, by: str, rules: Rules) -> dict[str, str]:
        if by == "cooperative":
            return {one.code: one.name for one in reading.cooperatives.within()}
        if by == "category":
            return {choice.code: choice.label for choice in rules.categories}
        return {payer.code: payer.label for payer in rules.payers} if by == "payer" else {}

    def _place_names(self, codes: list[str]) -> dict[str, str]:
        """Name places; villages that share a name are told apart by what contains them."""
        names = {code: self._regions.name(code) or code for code in codes if code}
        shared = {name for name, count in Counter(names.values()).items() if count > 1}
        return {
            code: f"{name} ({self._regions.name(code.rpartition('.')[0])})" if name in shared else name
            for code, name in names.items()
        }

    def _village(self, code: str) -> str:
        return self._regions.name(code) or code

    def _tile(self, one: Cooperative, board: Board) -> CooperativeTile:
        return CooperativeTile(
            one.code,
            one.name,
            self._regions.name(one.region_code) or one.name,
            self._regions.path_name(one.region_code),
            one.region_code,
            standing_of(board),
            board.people,
            board.registered,
        )


def _by_event(reading: Reading) -> tuple[tuple[Counts, ...], dict[str, str]]:
    counts = reading.coverage.by_event()
    events = reading.events.all()
    groups = tuple(
        Counts(event.event_id, registered=registered, accepted=accepted, target=event.target)
        for event in events
        for registered, accepted in [counts.get(event.event_id, (0, 0))]
    )
    return groups, {event.event_id: event.name for event in events}


def _most_first(village: tuple[str, int]) -> tuple[int, str]:
    return -village[1], village[0]


def _is_village(code: str, region: str) -> bool:
    return len(code) == 13 and code.startswith(region)


def _cut(village: str, region: str, by: str) -> str:
    return village if by == "village" else village[: _LEVEL.get(len(region), 13)]
