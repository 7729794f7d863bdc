"""One invented report with every kind of cell, hostile names among them."""

from datetime import date

from lapangan_app.reports.outreach.report import Column, Fact, Part, Report, Row, Signature, Signer, numbered

HOSTILE = ('=HYPERLINK("http://x","y")', "+62812", "-1+2", "@SUM(A1)", "\tTab", "0123", "http://contoh.example")
PAID = date(2026, 11, 24)
COLUMNS = (
    Column("No.", "number", 0.5),
    Column("Nama", width=2.5),
    Column("NIK", "nik", 1.8),
    Column("Bulan terakhir", "month", 1.4),
    Column("Dibayar", "date", 1.0),
    Column("Daftar", "number", 0.8, summed=True),
    Column("Terdaftar", "number", 0.9, summed=True),
    Column("Cakupan", "share", 0.9, share_of=(6, 5)),
    Column("Iuran", "rupiah", 1.2, summed=True),
)


def rows(count: int) -> tuple[Row, ...]:
    """Return invented people; the first bear names that a spreadsheet would compute."""
    named = [*HOSTILE, *(f"Orang Rekaan {number}" for number in range(len(HOSTILE), count))][:count]
    return numbered(
        [
            (
                name,
                f"750301450890{place:04d}",
                "2026-12",
                date(2026, 11, 24) if place % 2 else None,
                4,
                place % 5,
                None,
                16_800,
            )
            for place, name in enumerate(named)
        ]
    )


def report(count: int = 12, *, landscape: bool = True) -> Report:
    """Return a report of `count` rows and an empty second table."""
    return Report(
        kind="tagihan",
        name="tagihan-2026-11-25",
        title="Daftar tagihan iuran",
        subtitle="Untuk pembayar",
        letterhead=("Dinas Contoh", "Bidang Contoh"),
        facts=(Fact("Jumlah", 16_800 * count, "rupiah"), Fact("Kosong", ""), Fact("Bulan", "2026-12", "month")),
        parts=(
            Part(title="Orang yang dibayari", columns=COLUMNS, rows=rows(count)),
            Part(title="Per desa: [semua] / sisa?", columns=(Column("Desa"),), rows=(), nothing="Belum ada."),
        ),
        notes=("Catatan contoh.",),
        signature=Signature("Suwawa", date(2026, 11, 25), (Signer("Mengetahui"), Signer("Petugas", "Rahma Rekaan"))),
        source="Sumber: pendaftaran di laptop ini, 25 November 2026 pukul 09.00.",
        landscape=landscape,
        estimate=True,
        people=count,
    )
