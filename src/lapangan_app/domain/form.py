"""What the officer typed, field by field, before anybody has judged it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from lapangan_app.domain.attachments import Attached


class Sex(StrEnum):
    """Sex as on the identity card: L (laki-laki) or P (perempuan)."""

    MALE = "L"
    FEMALE = "P"


class ConsentMethod(StrEnum):
    """How a person consented (UU 27/2022 article 22: written or recorded)."""

    SIGNATURE = "tanda_tangan"
    THUMB = "cap_jempol"
    SPOKEN = "lisan_saksi"


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentGiven:
    """Record that the person agreed: to which version of the text, when, how, and before which witness.

    `contact` and `photo` are ticks of their own (UU 27/2022 article 22: separate from other matters); `guardian` names
    the parent or guardian who agreed for the children whose data are kept (article 25).
    """

    version: str
    given_at: datetime
    method: ConsentMethod
    witness: str = ""
    language: str = "id"
    read_aloud: bool = False
    contact: bool = False
    photo: bool = False
    guardian: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heir:
    """Name one heir. `relation` is a code of the heirs catalogue; a child may be put forward for the scholarship."""

    name: str
    relation: str
    nik: str = ""
    birth_date: date | None = None
    phone: str = ""
    scholarship: bool = False
    school_level: str = ""


@dataclass(frozen=True, slots=True)
class Reason:
    """Say why a warning was kept: the code of the warning and the officer's words."""

    code: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """Hold one registration as typed. Empty text means not given; codes come from the dated catalogues.

    `client_id` is minted when the form opens and never changes, so that pressing save twice saves once.
    `acknowledged` lists codes of warnings that the officer has seen and kept, `reasons` why, where the rule asks.
    Which fields apply and which must be given is said by `dictionary`.
    """

    client_id: str
    # the person, as on the identity card
    nik: str = ""
    full_name: str = ""
    birth_place: str = ""
    birth_date: date | None = None
    sex: Sex | None = None
    mother_name: str = ""
    """A secret between the person and the agency: shown only in the form."""
    marital_status: str = ""
    family_card: str = ""
    """Number of the Kartu Keluarga, 16 digits."""
    # membership so far
    former_member: bool | None = None
    former_kpj: str = ""
    employed_elsewhere: bool | None = None
    # address on the card, and where the person lives if that is elsewhere
    street: str = ""
    rt: str = ""
    rw: str = ""
    region_code: str = ""
    postal_code: str = ""
    lives_elsewhere: bool = False
    home_street: str = ""
    home_rt: str = ""
    home_rw: str = ""
    home_region_code: str = ""
    # how the person is reached; who has no phone names somebody who has
    phone: str = ""
    no_phone: bool = False
    contact_name: str = ""
    contact_phone: str = ""
    email: str = ""
    # work
    occupation: str = ""
    second_occupation: str = ""
    work_place: str = ""
    work_region_code: str = ""
    work_from: str = ""
    work_until: str = ""
    """Working hours as `HH:MM`."""
    income: int | None = None
    # membership asked for
    segment: str = "BPU"
    programs: tuple[str, ...] = ("JKK", "JKM")
    payer: str = "mandiri"
    agreement: str = ""
    """Id of the agreement under which somebody else pays; empty where there is none on this laptop."""
    start_month: str = ""
    months: int = 1
    branch: str = ""
    cooperative_role: str = "bukan_anggota"
    receives_wage: bool | None = None
    cooperative: str = ""
    category: str = ""
    """Category of vulnerable workers, where a budget pays."""
    membership: str = "pekerja_mandiri"
    """Membership category of BPU (PP 49/2023 article 5(3)); it decides about the discount."""
    agent: str = ""
    """Code of the Perisai agent, if one brought the person."""
    roster_status: str = ""
    """What the roster says of the person: `hadir`, `merantau`, `pindah`, `meninggal` or `menolak`."""
    heirs: tuple[Heir, ...] = ()
    attachments: tuple[Attached, ...] = ()
    consent: ConsentGiven | None = None
    acknowledged: tuple[str, ...] = ()
    reasons: tuple[Reason, ...] = ()
