"""What the officer typed, field by field, before anybody has judged it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


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
    """Record that the person agreed: to which version of the text, when, how, and before which witness."""

    version: str
    given_at: datetime
    method: ConsentMethod
    witness: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """Hold one registration as typed. Empty text means not given; codes come from the dated catalogues.

    `client_id` is minted when the form opens and never changes, so that pressing save twice saves once.
    `acknowledged` lists codes of warnings that the officer has seen and kept.
    """

    client_id: str
    nik: str = ""
    full_name: str = ""
    birth_place: str = ""
    birth_date: date | None = None
    sex: Sex | None = None
    street: str = ""
    rt: str = ""
    rw: str = ""
    region_code: str = ""
    phone: str = ""
    occupation: str = ""
    income: int | None = None
    segment: str = "BPU"
    programs: tuple[str, ...] = ("JKK", "JKM")
    payer: str = "mandiri"
    start_month: str = ""
    months: int = 1
    cooperative_role: str = "bukan_anggota"
    consent: ConsentGiven | None = None
    acknowledged: tuple[str, ...] = ()
