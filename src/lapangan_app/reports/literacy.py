"""One page for everybody: what the contribution buys, what it does not, and what BPJS Kesehatan is for.

Every amount and every month on it is computed from the dated data on the day of printing.
"""

from collections.abc import Sequence
from datetime import date

from lapangan_app.domain.benefits import Benefits, Cover, benefits_on
from lapangan_app.domain.contributions import Quote, QuoteRequest, quote
from lapangan_app.domain.money import format_rupiah
from lapangan_app.domain.months import format_date, format_month, month_of
from lapangan_app.domain.outreach.claims import PaidClaim
from lapangan_app.domain.rules import Rules
from lapangan_app.reports.blocks import Block, Columns, Panel, Sheet, Stack, Table, Text
from lapangan_app.reports.phrases import TRAINING, later_lines, law_note, now_lines, section

_PROGRAMS = ("JKK", "JKM")
_DIFFERENCE = (
    ("Celaka saat bekerja atau di jalan ke tempat kerja", "JKK: BPJS Ketenagakerjaan membayar pengobatan dan santunan"),
    ("Meninggal karena sakit atau usia", "JKM: BPJS Ketenagakerjaan membayar santunan kepada ahli waris"),
    ("Sakit biasa: demam, melahirkan, operasi", "Bukan BPJS Ketenagakerjaan. Itu BPJS Kesehatan, kartunya lain"),
)
_NOT_COVERED = (
    "Belum ada perlindungan sebelum iuran pertama dibayar, walau sudah mendaftar.",
    "Sakit yang bukan akibat kerja: berobat dengan BPJS Kesehatan.",
    "Bila iuran berhenti dibayar, perlindungan berhenti. Menunggak lebih dari tiga bulan: kepesertaan berakhir.",
    "Rumah, kebun, perahu, dan alat kerja tidak dijamin.",
)


def literacy_sheet(
    rules: Rules, day: date, organisation: str = "", *, claims: Sequence[PaidClaim] = (), training: bool = False
) -> Sheet:
    """Lay the sheet out on A4, for somebody who begins to pay on `day` with the smallest basis.

    `claims` tells what was paid in the area already.
    """
    told = _smallest(rules, day)
    found = benefits_on(rules, day, Cover(programs=_PROGRAMS, basis=told.basis, start_month=month_of(day)))
    return Sheet(
        title="Manfaat BPJS Ketenagakerjaan",
        name=f"manfaat-{day.isoformat()}",
        paper="a4",
        blocks=(
            Stack(
                (
                    Text(organisation, "strong", "accent"),
                    Text("Apa yang Anda dapat dari BPJS Ketenagakerjaan?", "title"),
                ),
                0.6,
            ),
            _price(told),
            Columns(
                (Panel(_now(found), "accent"), Stack((Panel(_later(found), "warn"), Panel(_not_covered())), 3)),
                (1.12, 1),
                4,
            ),
            *((_paid(claims),) if claims else ()),
            section("Yang mana untuk apa?", Table(("Yang terjadi", "Siapa yang membayar"), _DIFFERENCE, (1.1, 1.3))),
        ),
        footer=f"Dihitung {format_date(day)} untuk dasar penghasilan {format_rupiah(told.basis)} dan iuran mulai"
        f" {format_month(month_of(day))}. {law_note(found)} Iuran menurut aturan {told.rules_version}. Bukan produk"
        " BPJS Ketenagakerjaan.",
        stamp=TRAINING if training else "",
    )


def _paid(claims: Sequence[PaidClaim]) -> Block:
    """Tell what was paid nearby: heirs and children, never a name."""
    whom = {"santunan": "ahli waris", "beasiswa": "anak"}
    lines = []
    for claim in claims:
        place = f" di {claim.place}" if claim.place else ""
        what = (
            f"{claim.kind.capitalize()} untuk {claim.people} {whom[claim.kind]}{place}: {format_rupiah(claim.rupiah)}."
        )
        lines.append(Text(what, "larger"))
    sources = sorted({claim.source for claim in claims if claim.source})
    if sources:
        lines.append(Text(f"Menurut {'; '.join(sources)}.", "small", "muted"))
    return Panel(section("Sudah dibayarkan di sekitar kita", *lines), "ok")


def _smallest(rules: Rules, day: date) -> Quote:
    """Quote the smallest contribution of somebody outside transport who pays it himself."""
    request = QuoteRequest(
        income=0, programs=_PROGRAMS, start=month_of(day), months=1, sector="other", payer="mandiri", segment="BPU"
    )
    return quote(rules, request)


def _price(told: Quote) -> Block:
    month = told.months[0]
    small = f"JKK {format_rupiah(month.jkk)} dan JKM {format_rupiah(month.jkm)}."
    small += f" Dasar penghasilan {format_rupiah(told.basis)}."
    if told.discount_until is not None:
        small += f" Ini sudah dengan diskon, sampai iuran {format_month(told.discount_until)}; sesudah itu harga penuh."
    higher = "Dasar penghasilan yang lebih tinggi menaikkan santunan JKK, tidak menaikkan JKM."
    amount = Stack(
        (Text("Mulai dari, sebulan", "label", "muted"), Text(format_rupiah(month.total), "figure", "accent")), 0.4
    )
    return Panel(Columns((amount, Stack((Text(small), Text(higher)), 0.8)), (-46, 1)), "muted")


def _now(found: Benefits) -> Stack:
    return section("Dijamin sejak iuran pertama", *now_lines(found.now, "larger"))


def _later(found: Benefits) -> Stack:
    return section("Baru dijamin kemudian", *later_lines(found.not_yet, "larger"))


def _not_covered() -> Stack:
    return section("Yang belum dan tidak dijamin", *(Text(f"•  {line}", "larger") for line in _NOT_COVERED))
