"""The body of one registration as it crosses the network (schema 1)."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from lapangan_contract.fields import (
    ClientId,
    Code,
    Date,
    Hash,
    Instant,
    LongText,
    Month,
    Nik,
    PersonName,
    Phone,
    RegionCode,
    Rt,
    Rupiah,
    ShortText,
)

SCHEMA = 1
"""Version of the body; a queued snapshot keeps the version it was written with."""

Segment = Literal["BPU", "PU"]
Sex = Literal["L", "P"]
Program = Literal["JKK", "JKM", "JHT"]
Sector = Literal["transport", "other"]
Payer = Literal[
    "mandiri",
    "koperasi",
    "potong_bantuan",
    "apbn",
    "apbd_prov",
    "apbd_kab",
    "apbdes_add",
    "apbdes_dd",
    "apbdes_pad",
    "csr",
    "donatur",
    "perbankan",
]
CooperativeRole = Literal[
    "ketua",
    "wakil_usaha",
    "wakil_anggota",
    "sekretaris",
    "bendahara",
    "pengawas_ketua",
    "pengawas",
    "pengelola",
    "anggota",
    "bukan_anggota",
]
ConsentMethod = Literal["tanda_tangan", "cap_jempol", "lisan_saksi"]


class _Part(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Shared settings: absent means unknown; fields of a newer client are ignored here and kept in the raw body."""


class Address(_Part, frozen=True, kw_only=True):
    """Say where the person lives, down to the village."""

    street: LongText
    region_code: RegionCode
    rt: Rt | None = None
    rw: Rt | None = None


class Person(_Part, frozen=True, kw_only=True):
    """Identify the person as on the identity card."""

    nik: Nik
    full_name: PersonName
    birth_place: ShortText
    birth_date: Date
    sex: Sex
    address: Address
    phone: Phone | None = None


class Work(_Part, frozen=True, kw_only=True):
    """Describe the work that is insured. `income` is rupiah a month."""

    occupation: Code
    sector: Sector
    income: Rupiah


class Membership(_Part, frozen=True, kw_only=True):
    """Say which programmes are asked for, from which month, and who pays."""

    segment: Segment
    programs: Annotated[tuple[Program, ...], Meta(min_length=2, max_length=3)]
    payer: Payer
    start_month: Month
    months: Annotated[int, Meta(ge=1, le=12)]
    cooperative_role: CooperativeRole = "bukan_anggota"
    cooperative: Code | None = None
    branch: Code | None = None
    vulnerable_category: Code | None = None


class QuoteTotal(_Part, frozen=True, kw_only=True):
    """What the person was told, with the rules it was computed by; the centre bills by its own."""

    total: Rupiah
    basis: Rupiah
    rules_version: Code


class Consent(_Part, frozen=True, kw_only=True):
    """Proof of consent by UU 27/2022 articles 20–24: which text, when and how it was given."""

    version: Code
    text_hash: Hash
    given_at: Instant
    method: ConsentMethod
    witness: PersonName | None = None


class Captured(_Part, frozen=True, kw_only=True):
    """Record who took the registration down, when and with which version."""

    officer: Code
    at: Instant
    utc_offset: Annotated[int, Meta(ge=-720, le=840, description="minutes east of UTC on the laptop")]
    event: Code | None = None
    regions_version: Code | None = None
    app_version: Code | None = None


class RegistrationBody(_Part, frozen=True, kw_only=True):
    """Hold one registration as it was captured and consented to."""

    person: Person
    work: Work
    membership: Membership
    quote: QuoteTotal
    consent: Consent
    captured: Captured
    acknowledged: Annotated[tuple[Code, ...], Meta(max_length=32)] = ()
    """Codes of the warnings that the officer saw and kept."""
    duplicate_of: ClientId | None = None
    """The other registration on the same laptop that carries this NIK, when the officer insisted on both."""
