"""Building a training set in an open practice profile: cooperatives, agreements, events and invented people."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from lapangan_app.domain.form import ConsentGiven, ConsentMethod, Form
from lapangan_app.domain.outreach.agreements import Agreement
from lapangan_app.domain.outreach.cooperatives import Cooperative, Seat
from lapangan_app.services.forms import form_from_bytes
from lapangan_app.services.invented import invent_people
from lapangan_app.services.training.sets import Groups, People, TrainingSet

if TYPE_CHECKING:
    from lapangan_app.services.core import Core

_BOARD = ("ketua", "wakil_usaha", "wakil_anggota", "sekretaris", "bendahara")
_SUPERVISORS = ("pengawas_ketua", "pengawas", "pengawas")
_AT_ONCE = 2_000


@dataclass(frozen=True, slots=True)
class Counts:
    """Count one list as a preview does; everybody invented is ready."""

    rows: int
    ready: int
    needs_fix: int = 0
    duplicate_in_file: int = 0
    duplicate_on_device: int = 0
    ignored: int = 0


@dataclass(frozen=True, slots=True)
class Built:
    """Name what a training set consists of: agreements by their keys, events, and lists by their sources."""

    agreements: dict[str, str]
    events: tuple[str, ...]
    imports: dict[str, str]


class Builder:
    """Build one set. `scale` between 0 and 1 thins the lists, so that a test or a short training takes less time."""

    def __init__(self, core: "Core", described: TrainingSet, seed: int, scale: float = 1.0) -> None:
        self._core = core
        self._set = described
        self._rng = random.Random(seed)  # noqa: S311 - the same seed must give the same people
        self._scale = scale
        self._rules = core.lists.rules(described.day)
        self._serials: dict[str, int] = {}
        self._terms: dict[str, Agreement] = {}

    def build(self) -> Built:
        """Build everything and return what came of it."""
        agreements = self._agreements()
        if self._set.groups is not None:
            self._cooperatives(self._set.groups)
        events = tuple(self._event(row, agreements) for row in self._set.events)
        imports = {
            people.source: self._list(people, agreements.get(people.agreement, ""), number)
            for number, people in enumerate(self._set.lists)
        }
        if self._set.groups is not None and self._set.groups.seat_registered:
            self._register_boards(self._set.groups.seat_registered)
        if self._set.claims:
            self._core.claims.keep(self._set.claims)
        return Built(agreements, events, imports)

    def invent(self, villages: Sequence[str], count: int) -> list[Form]:
        """Return invented people of some villages as a list would know them: without consent and without oddities."""
        people = invent_people(
            self._rng,
            count,
            villages,
            self._core.regions,
            self._rules,
            self._set.day,
            wrong=0.0,
            twice=0.0,
            serials=self._serials,
        )
        return [replace(person, consent=None) for person in people]

    def _agreements(self) -> dict[str, str]:
        ids: dict[str, str] = {}
        made = []
        for row in self._set.agreements:
            given: dict[str, Any] = {n: tuple(value) if isinstance(value, list) else value for n, value in row.items()}
            key = given.pop("key")
            ids[key] = self._core.agreements.new_id()
            made.append(Agreement(agreement_id=ids[key], **given))
        self._core.agreements.keep(*made)
        self._terms = {agreement.agreement_id: agreement for agreement in made}
        return ids

    def _event(self, row: dict[str, object], agreements: dict[str, str]) -> str:
        given = dict(row)
        agreement = agreements.get(str(given.pop("agreement", "")), "")
        payer = self._terms[agreement].payer if agreement else ""
        region = str(given.pop("region_code"))
        village = region if len(region) == 13 else self._core.regions.villages(region)[0]
        event = self._core.events.create(
            str(given.pop("name")),
            village,
            str(given.pop("place")),
            date.fromisoformat(str(given.pop("held_on"))),
            agreement_id=agreement,
            payer=payer,
            **given,
        )
        return event.event_id

    def _cooperatives(self, groups: Groups) -> None:
        villages = self._core.regions.villages(self._set.region)[: groups.limit or None]
        if groups.limit:
            self._core.cooperatives.keep_of(villages)
        else:
            self._core.cooperatives.keep_all_of(self._set.region)
        for number in range(groups.extra):
            pattern = self._rules.cooperatives.code_of(villages[number])
            self._core.cooperatives.keep(
                Cooperative(
                    code=f"{pattern}-{number + 2}",
                    kind="koperasi_merah_putih",
                    name=groups.extra_name,
                    region_code=villages[number],
                )
            )
        rows = self._core.cooperatives.within(self._set.region)[: groups.boards]
        roles = (*_BOARD, *_SUPERVISORS) if groups.supervisors else _BOARD
        seats = [seat for row in rows for seat in self._seats(row.cooperative, roles)]
        self._core.cooperatives.seat_all(seats)

    def _seats(self, cooperative: Cooperative, roles: Sequence[str]) -> Iterator[Seat]:
        for role, person in zip(roles, self.invent((cooperative.region_code,), len(roles)), strict=True):
            yield Seat(
                seat_id=self._core.agreements.new_id(),
                cooperative=cooperative.code,
                role=role,
                name=person.full_name,
                sex=person.sex or "",
                ex_officio=role == "pengawas_ketua",
            )

    def consent(self) -> ConsentGiven:
        """Return the consent of somebody who signed the list in the morning of the day."""
        morning = datetime(self._set.day.year, self._set.day.month, self._set.day.day, tzinfo=UTC) - timedelta(hours=1)
        version = self._rules.consent.version
        return ConsentGiven(
            version=version, given_at=morning, method=ConsentMethod.SIGNATURE, read_aloud=True, guardian="Wali Rekaan"
        )

    def _register_boards(self, count: int) -> None:
        """Register the boards of the first cooperatives, who had joined before the programme began."""
        first = {row.cooperative.code for row in self._core.cooperatives.within(self._set.region)[:count]}
        for run in self._core.rosters.imports():
            people = self._core.rosters.people(run.import_id, limit=len(first) * 20)
            forms = [form_from_bytes(person.form) for person in people if person.cooperative in first]
            self._core.collective.register(replace(form, consent=self.consent()) for form in forms)

    def _list(self, people: People, agreement: str, number: int) -> str:
        forms = list(self._people(people, agreement))
        total = len(forms)
        run = self._core.rosters.take_in(
            ((index + 2, form) for index, form in enumerate(forms)),
            Counts(total, total),
            people.source,
            f"{number:064x}",
        )
        return run.import_id

    def _people(self, people: People, agreement: str) -> Iterator[Form]:
        if people.who == "board":
            yield from self._board_people(agreement)
            return
        villages = self._core.regions.villages(self._set.region)
        if people.desa_only:
            villages = tuple(code for code in villages if code[9] != "1")
        if self._set.groups is not None and self._set.groups.limit:
            villages = villages[: self._set.groups.limit]
        if people.people:
            wanted = max(1, round(people.people * self._scale))
            yield from (self._paid(form, people.who, agreement) for form in self.invent(villages, wanted))
            return
        for village in villages[: max(1, round(len(villages) * self._scale))]:
            for form in self.invent((village,), people.per_village):
                yield self._paid(form, people.who, agreement)

    def _board_people(self, agreement: str) -> Iterator[Form]:
        """Turn every seat into a person of the list; the seat gets the NIK, by which it is known as registered."""
        rows = self._core.cooperatives.within(self._set.region)
        rows = rows[: max(1, round(len(rows) * self._scale))]
        for row in rows:
            seats = self._core.cooperatives.seats(row.cooperative.code)
            known = []
            for seat, person in zip(seats, self.invent((row.cooperative.region_code,), len(seats)), strict=True):
                known.append(replace(seat, name=person.full_name, sex=person.sex or "", nik=person.nik))
                role = replace(
                    person,
                    cooperative=row.cooperative.code,
                    cooperative_role=seat.role,
                    receives_wage=False,
                )
                yield self._paid(role, "board", agreement)
            self._core.cooperatives.seat_all(known)

    def _paid(self, form: Form, who: str, agreement_id: str) -> Form:
        plain = form
        if who == "members":
            code = self._rules.cooperatives.code_of(form.region_code)
            plain = replace(form, cooperative_role="anggota", cooperative=code, receives_wage=None)
        elif who != "board":
            plain = replace(form, cooperative_role="bukan_anggota", cooperative="", receives_wage=None)
        plain = replace(plain, programs=("JKK", "JKM"), income=1_000_000, reasons=(), acknowledged=())
        if not agreement_id:
            return replace(plain, payer="mandiri", agreement="", category="", months=1)
        agreement = self._terms[agreement_id]
        category = self._rng.choice(agreement.categories) if agreement.categories else ""
        return replace(
            plain,
            payer=agreement.payer,
            agreement=agreement_id,
            category=category,
            months=agreement.months or 12,
            start_month=agreement.first_month or agreement.valid_from[:7],
        )
