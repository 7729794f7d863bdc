"""Which reports there are, what one can be asked about, and what there is on a laptop to choose from."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from lapangan_app.domain.outreach.agreements import Agreement
from lapangan_app.domain.outreach.batches import Batch
from lapangan_app.domain.outreach.events import Event

Kind = Literal[
    "hadir", "rekap-acara", "rekap-desa", "rekap-koperasi", "rekap-pembayar",
    "tagihan", "kartu", "perpanjangan", "enam-bulan", "desa",
]  # fmt: skip
"""Every report that can be made."""

How = Literal["print", "pdf", "xlsx"]
"""Ways in which a report leaves the laptop."""

CHOICES: dict[Kind, tuple[str, ...]] = {
    "hadir": ("event", "blank", "reveal"),
    "rekap-acara": ("event", "region", "period"),
    "rekap-desa": ("region", "agreement", "period"),
    "rekap-koperasi": ("region", "cooperative", "period"),
    "rekap-pembayar": ("agreement", "payer", "region", "period"),
    "tagihan": ("batch", "reveal"),
    "kartu": ("event", "region", "agreement", "batch", "cooperative", "period", "reveal"),
    "perpanjangan": ("until", "agreement", "region", "reveal"),
    "enam-bulan": ("region", "period"),
    "desa": ("region", "period", "reveal"),
}
"""What each report can be asked about: fields of `Selection`; `period` are its first and last day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Say what a report is about; what is empty does not limit it.

    `region` is a dotted code of any level, `until` a month (`yyyy-mm`), `first` and `last` days of registration, both
    included. `blank` numbered rows are added to a list of those present; `reveal` writes whole NIKs and phone numbers.
    """

    event: str = ""
    region: str = ""
    agreement: str = ""
    batch: str = ""
    cooperative: str = ""
    payer: str = ""
    first: date | None = None
    last: date | None = None
    until: str = ""
    blank: int = 0
    reveal: bool = False


@dataclass(frozen=True, slots=True)
class Offers:
    """Hold what a report can be about on this laptop, the latest first. `current` is the id of the chosen event."""

    events: tuple[Event, ...] = ()
    current: str = ""
    agreements: tuple[Agreement, ...] = ()
    batches: tuple[Batch, ...] = ()
