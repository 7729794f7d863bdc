"""What every report shares: the head of the letter, the day, who signs, and the words for codes."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, tzinfo
from typing import Any

from lapangan_app.domain.clock import from_instant
from lapangan_app.domain.months import format_date
from lapangan_app.domain.nik import mask_nik
from lapangan_app.domain.outreach.recap import Tally
from lapangan_app.messages import sentence
from lapangan_app.messages.queue import REASONS
from lapangan_app.reports.outreach.letterhead import Letterhead
from lapangan_app.reports.outreach.report import Column, Report, Row, Signature, Signer

STANDINGS = (
    Column("Terdaftar", "number", 0.9, summed=True),
    Column("Diterima", "number", 0.9, summed=True),
    Column("Ditolak", "number", 0.8, summed=True),
    Column("Menunggu", "number", 0.9, summed=True),
    Column("Iuran", "rupiah", 1.4, summed=True),
)
"""The columns of every recap: registered is the sum of the three that follow; the price is that of all registered."""

COUNTED = (
    "Terdaftar = diterima + ditolak + menunggu. Yang ditarik kembali tidak dihitung. Iuran: seluruh masa yang didaftar."
)
_FROM_LAPTOP = "Sumber: pendaftaran di laptop ini"


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """Say codes in words. Regions are named by `(village, district)`; what is not known is said as its code."""

    villages: Mapping[str, tuple[str, str]] = field(default_factory=dict, hash=False)
    payers: Mapping[str, str] = field(default_factory=dict, hash=False)
    categories: Mapping[str, str] = field(default_factory=dict, hash=False)
    cooperatives: Mapping[str, str] = field(default_factory=dict, hash=False)
    roles: Mapping[str, str] = field(default_factory=dict, hash=False)
    agreements: Mapping[str, str] = field(default_factory=dict, hash=False)

    def village(self, code: str, otherwise: str = "") -> str:
        """Return the name of a village."""
        return self.villages.get(code, (otherwise or code or "(tanpa desa)", ""))[0]

    def district(self, code: str) -> str:
        """Return the name of the district of a village, or empty text."""
        return self.villages.get(code, ("", ""))[1]

    def payer(self, code: str) -> str:
        """Return the label of a payer."""
        return self.payers.get(code, code or "(tanpa pembayar)")

    def category(self, code: str) -> str:
        """Return the label of a category of workers."""
        return self.categories.get(code, code or "(tanpa kategori)")

    def cooperative(self, code: str) -> str:
        """Return the name of a cooperative."""
        return self.cooperatives.get(code, code or "(tanpa koperasi)")

    def agreement(self, agreement_id: str) -> str:
        """Return the title of an agreement, or a dash where there is none."""
        return self.agreements.get(agreement_id, "(perjanjian tidak ada di laptop)") if agreement_id else "–"


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Hold what every report shares: `counted_at` is the instant in words, `officer` the name of who makes it.

    `zone` is that of the people here; None is the laptop's own.
    """

    letterhead: Letterhead
    made_on: date
    counted_at: str
    officer: str
    names: Names
    zone: tzinfo | None = None
    training: bool = False
    reveal: bool = False

    def day_of(self, moment: str) -> date | None:
        """Return the day on which a UTC instant lies for the people here, or None without one."""
        return from_instant(moment).astimezone(self.zone).date() if moment else None

    def nik(self, nik: str) -> str:
        """Write a NIK: masked, unless somebody asked for whole ones; nothing where there is none."""
        if not nik:
            return ""
        return nik if self.reveal else mask_nik(nik)

    def report(self, kind: str, title: str, **more: Any) -> Report:
        """Return a report in this frame; `more` are further fields of `Report`. Both sign unless it says otherwise."""
        report = Report(
            kind=kind,
            title=title,
            name=f"{kind}-{self.made_on.isoformat()}",
            letterhead=self.letterhead.lines,
            signature=self.signature(self.letterhead.approving, self.reporting),
            source=f"{_FROM_LAPTOP}, {self.counted_at}.",
            training=self.training,
            revealed=self.reveal,
        )
        return replace(report, **more)

    @property
    def reporting(self) -> Signer:
        """Return who signs as the one who reports: as the office wrote it, else the officer at this laptop."""
        signer = self.letterhead.reporting
        return signer if signer.name else Signer(signer.role, self.officer, signer.number)

    def signature(self, *signers: Signer) -> Signature:
        """Return room for signatures, dated today."""
        return Signature(self.letterhead.place, self.made_on, signers)


def standing_cells(tally: Tally) -> Row:
    """Return the cells of `STANDINGS`."""
    return (tally.registered, tally.accepted, tally.refused, tally.waiting, tally.rupiah)


def reason_text(code: str) -> str:
    """Say why the centre refused something."""
    return sentence(REASONS, code, None)


def between(first: date | None, last: date | None) -> str:
    """Write a period: `1 Juli 2026 – 31 Desember 2026`, empty where it is open at both ends."""
    if first is None and last is None:
        return ""
    if first is None or last is None:
        return f"sejak {format_date(first)}" if first else f"sampai {format_date(last)}" if last else ""
    return f"{format_date(first)} – {format_date(last)}"
