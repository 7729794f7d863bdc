"""The body of one registration as it crosses the network (schema 2), and of its withdrawal.

Schema 2 added what the whole data dictionary knows; every addition is optional, so bodies of schema 1 still fit.
"""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from lapangan_contract.fields import (
    ClientId,
    Code,
    Date,
    Email,
    FamilyCard,
    Hash,
    Hour,
    Instant,
    Kpj,
    LongText,
    Month,
    Nik,
    PersonName,
    Phone,
    PostalCode,
    RegionCode,
    Rt,
    Rupiah,
    ShortText,
)

SCHEMA = 2
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
MaritalStatus = Literal["belum_kawin", "kawin", "cerai_hidup", "cerai_mati"]
HeirRelation = Literal["suami_istri", "anak", "orang_tua", "cucu", "kakek_nenek", "saudara_kandung", "mertua", "wasiat"]
SchoolLevel = Literal["tk", "sd", "smp", "sma", "pt"]
AttachmentRole = Literal["ktp", "diri", "tanda_tangan", "cap_jempol"]
WithdrawalKind = Literal["persetujuan", "pendaftaran"]

MOST_HEIRS = 20
MOST_ATTACHMENTS = 8


class _Part(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Shared settings: absent means unknown; fields of a newer client are ignored here and kept in the raw body."""


class Address(_Part, frozen=True, kw_only=True):
    """Say where the person lives, down to the village."""

    street: LongText
    region_code: RegionCode
    rt: Rt | None = None
    rw: Rt | None = None
    postal_code: PostalCode | None = None


class Contact(_Part, frozen=True, kw_only=True):
    """Name a relative through whom somebody without a phone is reached."""

    name: PersonName
    phone: Phone | None = None


class Person(_Part, frozen=True, kw_only=True):
    """Identify the person as on the identity card."""

    nik: Nik
    full_name: PersonName
    birth_place: ShortText
    birth_date: Date
    sex: Sex
    address: Address
    phone: Phone | None = None
    home: Address | None = None
    """Where the person lives, if that is not the address on the card."""
    contact: Contact | None = None
    email: Email | None = None
    mother_name: PersonName | None = None
    marital_status: MaritalStatus | None = None
    family_card: FamilyCard | None = None
    former_member: bool | None = None
    former_kpj: Kpj | None = None


class Work(_Part, frozen=True, kw_only=True):
    """Describe the work that is insured. `income` is rupiah a month."""

    occupation: Code
    sector: Sector
    income: Rupiah
    second_occupation: Code | None = None
    place: LongText | None = None
    region_code: RegionCode | None = None
    hours_from: Hour | None = None
    hours_until: Hour | None = None
    employed_elsewhere: bool | None = None


class Membership(_Part, frozen=True, kw_only=True):
    """Say which programmes are asked for, from which month, and who pays."""

    segment: Segment
    programs: Annotated[tuple[Program, ...], Meta(min_length=2, max_length=3)]
    payer: Payer
    agreement: Code | None = None
    """Id of the agreement under which the payer pays, as the laptop names it."""
    start_month: Month
    months: Annotated[int, Meta(ge=1, le=12)]
    cooperative_role: CooperativeRole = "bukan_anggota"
    cooperative: Code | None = None
    branch: Code | None = None
    vulnerable_category: Code | None = None
    category: Code | None = None
    """Membership category of BPU (PP 49/2023 article 5(3))."""
    receives_wage: bool | None = None
    agent: Code | None = None


class Heir(_Part, frozen=True, kw_only=True):
    """Name one heir; the order of the law decides among them, not the order here."""

    name: PersonName
    relation: HeirRelation
    nik: Nik | None = None
    birth_date: Date | None = None
    phone: Phone | None = None
    scholarship: bool = False
    school_level: SchoolLevel | None = None


class Attachment(_Part, frozen=True, kw_only=True):
    """Announce one picture that travels by itself, named by the SHA-256 of its bytes."""

    role: AttachmentRole
    digest: Hash
    size: Annotated[int, Meta(ge=1, le=10_000_000, description="bytes")]
    media_type: Literal["image/jpeg", "image/png"]


class KeptWarning(_Part, frozen=True, kw_only=True):
    """Say in the officer's words why a warning was kept, where the rule asks for it."""

    code: Code
    reason: LongText


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
    language: Code | None = None
    read_aloud: bool | None = None
    contact: bool | None = None
    photo: bool | None = None
    guardian: PersonName | None = None
    """The parent or guardian who agreed for the children named here (article 25)."""


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
    heirs: Annotated[tuple[Heir, ...], Meta(max_length=MOST_HEIRS)] = ()
    attachments: Annotated[tuple[Attachment, ...], Meta(max_length=MOST_ATTACHMENTS)] = ()
    kept: Annotated[tuple[KeptWarning, ...], Meta(max_length=32)] = ()


class Withdrawal(_Part, frozen=True, kw_only=True):
    """Say what was withdrawn, the consent (UU 27/2022 article 40) or the registration, when and why."""

    kind: WithdrawalKind
    reason: Code
    at: Instant


class WithdrawalBody(_Part, frozen=True, kw_only=True):
    """Take a registration back. It is the next revision of it, is final, and names nobody."""

    withdrawal: Withdrawal
    captured: Captured
