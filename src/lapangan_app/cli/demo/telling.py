"""The reconciliation as a table that a person likes to read."""

from lapangan_app.cli.demo.tally import Tally


def table(tally: Tally, seconds: float) -> str:
    """Lay out the tally in three blocks and one verdict."""
    blocks = (
        (
            "Di laptop",
            (
                ("Orang rekaan", tally.people),
                ("Tercatat tanpa jaringan", tally.captured),
                ("Laptop dimatikan paksa", tally.crashes),
            ),
        ),
        (
            "Di perjalanan",
            (
                ("Gangguan jaringan", tally.network_faults),
                ("Panggilan ke server", tally.calls),
                ("Byte terkirim", tally.bytes_sent),
            ),
        ),
        (
            "Menurut basis data pusat",
            (
                ("Sampai di pusat", tally.delivered),
                ("Diterima", tally.accepted),
                ("Ditolak dengan alasan", tally.rejected),
                ("Bentrok, menunggu keputusan", tally.conflict),
                ("Masih menunggu", tally.waiting),
                ("Tanda terima sah", tally.receipts_verified),
                ("Hilang", tally.lost),
                ("Ganda", tally.duplicate),
            ),
        ),
    )
    lines = ["", "Peragaan Lapangan: dicatat luring, sampai tepat satu kali", ""]
    for title, rows in blocks:
        lines.append(title)
        lines.extend(f"  {label:<32}{_grouped(value):>12}" for label, value in rows)
        lines.append("")
    lines.append(_verdict(tally, seconds))
    return "\n".join(lines)


def _verdict(tally: Tally, seconds: float) -> str:
    duration = f"{seconds:.1f}".replace(".", ",")
    if tally.is_clean:
        return f"Cocok: tidak ada yang hilang, tidak ada yang ganda, tidak ada yang tertinggal ({duration} detik)."
    return f"TIDAK COCOK: lihat angka Hilang, Ganda dan Masih menunggu ({duration} detik)."


def _grouped(number: int) -> str:
    return f"{number:,}".replace(",", ".")
