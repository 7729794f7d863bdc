"""Cooperatives and other groups, their boards, and how complete these are."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from lapangan_app.domain.findings import Finding, has_errors
from lapangan_app.domain.nik import canonical_nik
from lapangan_app.domain.outreach.cooperatives import Board, Cooperative, Seat, board_of, check_cooperative, check_seat
from lapangan_app.domain.outreach.rules import OutreachRules
from lapangan_app.domain.rules import Rules
from lapangan_app.errors import Invalid, NotFound
from lapangan_app.services.context import Context
from lapangan_app.services.lists import Lists
from lapangan_app.store.regions import Regions


@dataclass(frozen=True, slots=True)
class CooperativeRow:
    """Show one cooperative at a glance: who it is, where, and how far its board is filled and registered."""

    cooperative: Cooperative
    place: str
    board: Board


class Cooperatives:
    """Keep cooperatives and who sits on their boards."""

    def __init__(self, context: Context, regions: Regions, lists: Lists) -> None:
        self._context = context
        self._regions = regions
        self._lists = lists

    @property
    def _rules(self) -> Rules:
        return self._lists.rules(self._context.today())

    def rules(self) -> OutreachRules:
        """Return the rules of outreach in force today: kinds of groups, roles, kinds of events and agreements."""
        return self._rules.outreach

    def within(self, region: str = "") -> tuple[CooperativeRow, ...]:
        """Return the cooperatives of a region of any level, all without one, by village."""
        rules = self._rules.outreach.boards
        with self._context.store.read() as reading:
            found = reading.cooperatives.within(region)
            seats = reading.cooperatives.seats_within(region)
        return tuple(
            CooperativeRow(one, self._regions.path_name(one.region_code), board_of(seats.get(one.code, ()), rules))
            for one in found
        )

    def get(self, code: str) -> Cooperative:
        """Return one cooperative. Raises `NotFound`."""
        with self._context.store.read() as reading:
            found = reading.cooperatives.get(code)
        if found is None:
            raise NotFound(cooperative=code)
        return found

    def check(self, cooperative: Cooperative) -> tuple[Finding, ...]:
        """Return what is notable about a description; writes nothing."""
        return check_cooperative(cooperative, self._rules.outreach)

    def keep(self, cooperative: Cooperative) -> None:
        """Keep a cooperative; one with the same code is changed. Raises `Invalid` with findings."""
        if has_errors(findings := self.check(cooperative)):
            raise Invalid(findings)
        with self._context.store.write() as work:
            work.cooperatives.keep((cooperative,), self._context.officer.officer_id, self._context.now())

    def code_for(self, village: str) -> str:
        """Return a code for another group of a village: by the pattern of its cooperative, with a number after it."""
        plain = self._rules.cooperatives.code_of(village)
        with self._context.store.read() as reading:
            taken = {one.code for one in reading.cooperatives.within(village)}
        numbered = (f"{plain}-{number}" for number in range(2, len(taken) + 3))
        return plain if plain not in taken else next(code for code in numbered if code not in taken)

    def keep_all_of(self, region: str) -> int:
        """Keep a village cooperative for every village of a region that has none yet; return how many are new.

        Name and code follow the pattern of the Koperasi Desa/Kelurahan Merah Putih, or the office's own list.
        """
        return self.keep_of(self._regions.villages(region))

    def keep_of(self, villages: Sequence[str]) -> int:
        """Keep a village cooperative for each of these villages that has none yet; return how many are new."""
        rules = self._rules
        wanted = [self._of_village(village, rules) for village in villages]
        with self._context.store.write() as work:
            known = {one.region_code for one in work.reading.cooperatives.within()}
            new = [one for one in wanted if one.region_code not in known]
            work.cooperatives.keep(new, self._context.officer.officer_id, self._context.now())
        return len(new)

    def seats(self, code: str) -> tuple[Seat, ...]:
        """Return who sits and sat where, each with the registration on this laptop."""
        with self._context.store.read() as reading:
            return reading.cooperatives.seats(code)

    def board(self, code: str) -> Board:
        """Return how far the board is filled and registered."""
        return board_of(self.seats(code), self._rules.outreach.boards)

    def seat(self, cooperative: str, role: str, name: str, **details: Any) -> Seat:
        """Give somebody an office; `details` are further fields of `Seat`. Raises `Invalid` or `NotFound`."""
        return self.seat_all(
            (Seat(seat_id=self._context.ids(), cooperative=cooperative, role=role, name=name.strip(), **details),)
        )[0]

    def seat_all(self, seats: Sequence[Seat]) -> tuple[Seat, ...]:
        """Keep several seats in one transaction: all of them or none. Raises `Invalid` with findings, `NotFound`."""
        tidied = tuple(replace(seat, nik=canonical_nik(seat.nik)) for seat in seats)
        rules = self._rules.outreach.boards
        with self._context.store.write() as work:
            beside: dict[str, list[Seat]] = {}
            for seat in tidied:
                others = beside.setdefault(seat.cooperative, list(work.reading.cooperatives.seats(seat.cooperative)))
                if has_errors(findings := check_seat(seat, others, rules)):
                    raise Invalid(findings)
                others.append(seat)
            work.cooperatives.seat(tidied, self._context.officer.officer_id, self._context.now())
        return tidied

    def end_seat(self, seat: Seat) -> Seat:
        """End somebody's office today; the row stays, so that old lists can be explained."""
        return self.seat_all((replace(seat, ended_on=self._context.today().isoformat()),))[0]

    def _of_village(self, village: str, rules: Rules) -> Cooperative:
        listed = next((one for one in rules.own_cooperatives.values() if one.village == village), None)
        match = self._regions.get(village)
        named = match.name if match else village
        pattern = rules.cooperatives.kelurahan if match and match.type == "Kelurahan" else rules.cooperatives.desa
        serving = rules.branch_of(village[:5])
        return Cooperative(
            code=listed.code if listed else rules.cooperatives.code_of(village),
            kind="koperasi_merah_putih",
            name=listed.label if listed else pattern.format(name=named),
            region_code=village,
            branch=serving.code if serving else "",
        )
