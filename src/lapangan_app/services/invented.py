"""Inventing plausible people for practice, demonstrations and tests: the same seed gives the same people."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Protocol

from lapangan_app.domain.checks.work import BOARD
from lapangan_app.domain.form import ConsentGiven, ConsentMethod, Form, Heir, Reason, Sex
from lapangan_app.domain.ids import time_ordered
from lapangan_app.domain.months import age_on, month_of
from lapangan_app.domain.rules import Rules
from lapangan_app.services.invented_names import STREETS, stock_of

_INCOMES = (0, 450_000, 700_000, 900_000, 1_000_000, 1_200_000, 1_500_000, 1_800_000, 2_400_000, 2_800_000, 4_500_000)
_PAYERS = ("mandiri", "mandiri", "mandiri", "koperasi", "apbd_kab", "apbdes_add", "csr", "donatur")
_ROLES = ("anggota", "anggota", "bukan_anggota", "bukan_anggota", "ketua", "sekretaris", "bendahara")
_BUDGETS = frozenset({"apbd_kab", "apbdes_add", "csr", "donatur"})
_WORK_PLACES = ("Sawah desa", "Kebun sendiri", "Pasar kecamatan", "Keliling desa", "Pesisir", "Rumah sendiri")
_WITH_PHONE = 0.85
_OPERATORS = ("811", "812", "813", "821", "822", "823", "852", "853", "895", "856", "877", "878")


class NamedPlaces(Protocol):
    """Name regions of any level by their dotted code."""

    def name(self, code: str) -> str:
        """Return the bare name, or an empty text for an unknown code."""
        ...


@dataclass(frozen=True, slots=True)
class _World:
    """Hold what inventing one person needs besides luck."""

    regions: NamedPlaces
    rules: Rules
    as_of: date


def invent_people(  # noqa: PLR0913, PLR0917 - the odds have usual values
    rng: random.Random,
    count: int,
    village_codes: Sequence[str],
    regions: NamedPlaces,
    rules: Rules,
    as_of: date,
    *,
    wrong: float = 0.1,
    twice: float = 0.05,
    serials: dict[str, int] | None = None,
) -> list[Form]:
    """Return `count` finished forms of invented people living in `village_codes`, with consent recorded.

    About a share `wrong` is odd as in life: half carry a NIK with another birth date (a warning), half are 65 or older
    (the centre refuses them). About a share `twice` carries the NIK of somebody earlier in the list. Every other NIK is
    unique and agrees with its form; whoever invents in several turns passes the same `serials` each time.
    """
    world = _World(regions, rules, as_of)
    serials = {} if serials is None else serials
    people: list[Form] = []
    for index in range(count):
        luck = rng.random()
        if luck < twice and people:
            people.append(replace(_again(rng, rng.choice(people)), client_id=_new_id(rng, world, index)))
            continue
        old = twice <= luck < twice + wrong / 2
        person = _person(rng, rng.choice(village_codes), world, old=old)
        slip = twice + wrong / 2 <= luck < twice + wrong
        nik = _nik(person, serials, shift=rng.randint(1, 40) if slip else 0)
        consent = _consent(rng, world, index, person.full_name)
        people.append(replace(person, client_id=_new_id(rng, world, index), nik=nik, consent=consent))
    return people


def _person(rng: random.Random, village: str, world: _World, *, old: bool) -> Form:
    sex = rng.choice((Sex.MALE, Sex.FEMALE))
    occupation = rng.choice([entry for entry in world.rules.occupations if entry.usual_segment == "BPU"])
    payer, role = rng.choice(_PAYERS), rng.choice(_ROLES)
    if payer == "koperasi" and role == "bukan_anggota":
        role = "anggota"
    branch = world.rules.branch_of(village[:5]) or world.rules.branches[0]
    reached = rng.random() < _WITH_PHONE
    return Form(
        client_id="",
        full_name=_name(rng, village, sex),
        birth_place=_bare(world.regions.name(village[:5])),
        birth_date=_birth(rng, world, old=old),
        sex=sex,
        street=rng.choice(STREETS).format(number=rng.randint(1, 140)),
        rt=f"{rng.randint(1, 9):03d}",
        rw=f"{rng.randint(1, 5):03d}",
        region_code=village,
        phone=_phone(rng) if reached else "",
        no_phone=not reached,
        contact_name="" if reached else _name(rng, village, rng.choice((Sex.MALE, Sex.FEMALE))),
        contact_phone="" if reached or rng.random() < 0.5 else _phone(rng),
        mother_name=_name(rng, village, Sex.FEMALE),
        marital_status=rng.choice(world.rules.marital).code,
        occupation=occupation.code,
        work_place=rng.choice(_WORK_PLACES),
        income=rng.choice(_INCOMES),
        programs=("JKK", "JKM", "JHT") if payer == "mandiri" and rng.random() < 0.2 else ("JKK", "JKM"),
        payer=payer,
        start_month=month_of(world.as_of),
        months=rng.choice(world.rules.periods),
        branch=branch.code,
        cooperative_role=role,
        receives_wage=False if role in BOARD else None,
        cooperative=world.rules.cooperatives.code_of(village) if role != "bukan_anggota" else "",
        category=rng.choice(world.rules.categories).code if payer in _BUDGETS else "",
        heirs=_heirs(rng, village, world.as_of),
        reasons=(Reason("age_65", "Pengurus lama, diserahkan kepada pusat"),) if old else (),
    )


def _phone(rng: random.Random) -> str:
    return f"0{rng.choice(_OPERATORS)}{rng.randint(10_000_000, 99_999_999)}"


def _heirs(rng: random.Random, village: str, as_of: date) -> tuple[Heir, ...]:
    """Name a spouse and up to two children, one of them of school age; somebody in ten names nobody."""
    if rng.random() < 0.1:
        return ()
    spouse = Heir(name=_name(rng, village, rng.choice((Sex.MALE, Sex.FEMALE))), relation="suami_istri")
    children = tuple(
        Heir(
            name=_name(rng, village, rng.choice((Sex.MALE, Sex.FEMALE))),
            relation="anak",
            birth_date=date(as_of.year - rng.randint(6, 17), rng.randint(1, 12), rng.randint(1, 28)),
            scholarship=True,
            school_level="sd",
        )
        for _ in range(rng.randint(0, 2))
    )
    return (spouse, *children)


def _name(rng: random.Random, village: str, sex: Sex) -> str:
    stock = stock_of(village[:2])
    given = rng.choice(stock.men if sex is Sex.MALE else stock.women)
    return given if rng.random() < stock.single else f"{given} {rng.choice(stock.second)}"


def _birth(rng: random.Random, world: _World, *, old: bool) -> date:
    """Choose a birth date: 18 to 63 years ago, or 65 to 78 for the old; never a 29 February."""
    limit = world.rules.eligibility.max_age
    age = rng.randint(limit, limit + 13) if old else rng.randint(world.rules.eligibility.adult_age, limit - 2)
    born = date(world.as_of.year - age - 1, rng.randint(1, 12), rng.randint(1, 28))
    while age_on(born, world.as_of) > age:
        born = born.replace(year=born.year + 1)
    return born


def _nik(person: Form, serials: dict[str, int], *, shift: int) -> str:
    """Give the next free number for the district and birth date; `shift` days make the date in it another one."""
    assert person.birth_date is not None  # noqa: S101 - invented just before
    written = person.birth_date + timedelta(days=shift)
    day = written.day + (40 if person.sex is Sex.FEMALE else 0)
    head = person.region_code[:8].replace(".", "") + f"{day:02d}{written.month:02d}{written.year % 100:02d}"
    serials[head] = serials.get(head, 0) + 1
    return f"{head}{serials[head]:04d}"


def _again(rng: random.Random, first: Form) -> Form:
    """Register somebody a second time, as it happens at a second event: another form, a name misheard by a letter."""
    name = list(first.full_name)
    places = [index for index, char in enumerate(name) if char.islower()]
    name[rng.choice(places)] = rng.choice("aiueo")
    return replace(first, full_name="".join(name))


def _consent(rng: random.Random, world: _World, index: int, name: str) -> ConsentGiven:
    method = rng.choice((ConsentMethod.SIGNATURE, ConsentMethod.SIGNATURE, ConsentMethod.THUMB, ConsentMethod.SPOKEN))
    # seven in the morning in Gorontalo: before whatever hour the practice is held
    morning = datetime(world.as_of.year, world.as_of.month, world.as_of.day, tzinfo=UTC) - timedelta(hours=1)
    return ConsentGiven(
        version=world.rules.consent.version,
        given_at=morning + timedelta(seconds=index % 1800),
        method=method,
        witness="Saksi Latihan" if method is ConsentMethod.SPOKEN else "",
        read_aloud=True,
        contact=rng.random() < 0.8,
        guardian=name,
    )


def _bare(regency: str) -> str:
    return regency.removeprefix("Kabupaten ").removeprefix("Kota ") or "Tidak diketahui"


def _new_id(rng: random.Random, world: _World, index: int) -> str:
    """Return an id as if the person had come at this place in the queue of the day."""
    day = datetime(world.as_of.year, world.as_of.month, world.as_of.day, tzinfo=UTC)
    return time_ordered(int(day.timestamp() * 1000) + index, rng.getrandbits(74))
