"""The slip that a person takes home: what was noted, what it costs, what it buys, and that it is no card.

Nothing on it promises more than is certain: until a verified receipt of the centre is stored it says loudly that it
guarantees nothing, and a benefit that begins later is named with its month.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from itertools import groupby

from lapangan_app.domain.benefits import Benefits
from lapangan_app.domain.contributions import MonthQuote
from lapangan_app.domain.money import format_percent, format_rupiah, terbilang
from lapangan_app.domain.months import format_month
from lapangan_app.domain.zones import Zone
from lapangan_app.reports.blocks import (
    Block,
    Columns,
    Facts,
    Frame,
    Panel,
    Paper,
    Rule,
    Sheet,
    Space,
    Stack,
    Table,
    Text,
)
from lapangan_app.reports.phrases import TRAINING, later_lines, law_note, moment, now_lines, section
from lapangan_app.reports.qr import code_of

NO_CARD = "BUKAN KARTU PESERTA, BELUM MENJAMIN"
RECEIVED = "DITERIMA PUSAT"
_METHODS = {
    "tanda_tangan": "tanda tangan",
    "cap_jempol": "cap jempol",
    "lisan_saksi": "lisan di hadapan saksi",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipConsent:
    """State how the person agreed, to which version of the words, and before whom."""

    version: str
    method: str
    witness: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipCost:
    """State what the person was told: rupiah, month by month where it can still be told, and the rules behind it.

    `discount` is the part that is taken off JKK and JKM until `discount_until`, or None.
    """

    months: tuple[MonthQuote, ...]
    total: int
    basis: int
    rules_version: str
    programs: tuple[str, ...]
    payer: str
    pays_self: bool = True
    discount: Decimal | None = None
    discount_until: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipReceipt:
    """State that the centre's verified receipt of this revision is stored: its number and its instant."""

    server_id: str
    accepted_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """Hold everything that stands on a slip. `number` is the short registration number, `token` what its code says."""

    client_id: str
    number: str
    rev: int
    organisation: str
    event: str
    place: str
    saved_at: datetime
    zone: Zone
    name: str
    masked_nik: str
    officer: str
    cost: SlipCost
    benefits: Benefits
    consent: SlipConsent | None
    receipt: SlipReceipt | None
    token: str
    training: bool = False


def slip_sheet(slip: Slip, paper: Paper) -> Sheet:
    """Lay a slip out on A4 or on the 80 mm roll of a thermal printer."""
    return Sheet(
        title=f"Tanda terima pendaftaran {slip.number}",
        name=f"tanda-terima-{slip.number}",
        paper=paper,
        blocks=_wide(slip) if paper == "a4" else _narrow(slip),
        footer=f"Nomor {slip.number}, revisi {slip.rev}. Dibuat dengan Lapangan, bukan produk BPJS Ketenagakerjaan.",
        stamp=TRAINING if slip.training else "",
    )


def _wide(slip: Slip) -> tuple[Block, ...]:
    number = Stack(
        (Text("Nomor pendaftaran", "label", "muted", "right"), Text(slip.number, "number", align="right")), 0.4
    )
    head = Stack((Text(slip.organisation, "strong", "accent"), Text("Tanda terima pendaftaran", "title")), 0.6)
    person = Stack((Text(slip.name, "number"), Facts(_facts(slip))), gap=2.2)
    scan = Stack((code_of(slip.token, 44), Text("Pindai untuk memeriksa keaslian", "small", "muted", "centre")), gap=0)
    beside = Stack((Panel(_later(slip.benefits), "warn"), Text(_small_print(slip), "small", "muted")), gap=2.4)
    return (
        Columns((head, number), (1, -46)),
        _standing(slip),
        Columns((person, scan), (1, -44)),
        _wide_cost(slip.cost),
        Columns((Panel(_now(slip.benefits), "accent"), beside), (1, 1), gap=4),
        Columns(
            tuple(Stack((Text(head, "strong", "accent"), Text(text)), 0.4) for head, text in _steps(slip)), (1, 1, 1)
        ),
        Columns((Frame("Tanda tangan petugas", 16), Frame("Tanda tangan atau cap jempol peserta", 16)), (1, 1), gap=4),
    )


def _narrow(slip: Slip) -> tuple[Block, ...]:
    return (
        Text(slip.organisation, "strong", align="centre"),
        Text("Tanda terima pendaftaran", "heading", align="centre"),
        Text(slip.number, "figure", align="centre"),
        _standing(slip),
        Text(slip.name, "number"),
        Facts(_facts(slip), label=21),
        section(
            "Iuran", *_cost_table(slip.cost, wide=False), *_cost_words(slip.cost), Facts(_cost_facts(slip.cost), 27)
        ),
        _now(slip.benefits),
        _later(slip.benefits),
        section("Selanjutnya", *(Text(f"{head}: {text}") for head, text in _steps(slip))),
        Columns((Space(1), code_of(slip.token, 58), Space(1)), (1, -58, 1), gap=0),
        Text("Pindai untuk memeriksa keaslian", "small", "muted", "centre"),
        Rule(),
        Text(_small_print(slip), "small", "muted"),
    )


def _standing(slip: Slip) -> Panel:
    """Say what this paper is worth today, so that nobody can overlook it."""
    if slip.receipt is None:
        text = "Pendaftaran ini tersimpan di laptop petugas dan menunggu diterima pusat. Perlindungan baru mulai"
        text += " sesudah pendaftaran diterima dan iuran pertama dibayar."
        return Panel(
            Stack((Text(NO_CARD, "loud", "danger", "centre"), Text(text, align="centre")), 0.8), "danger", loud=True
        )
    text = f"Nomor pusat {slip.receipt.server_id}, {moment(slip.receipt.accepted_at, slip.zone)}."
    text += " Ini bukan kartu peserta: perlindungan mulai sesudah iuran pertama dibayar."
    return Panel(Stack((Text(RECEIVED, "loud", "ok", "centre"), Text(text, align="centre")), 0.8), "ok", loud=True)


def _facts(slip: Slip) -> tuple[tuple[str, str], ...]:
    rows = (
        ("NIK", slip.masked_nik),
        ("Program", ", ".join(slip.cost.programs)),
        ("Kegiatan", slip.event),
        ("Tempat", slip.place),
        ("Disimpan", moment(slip.saved_at, slip.zone)),
        ("Petugas", slip.officer),
        ("Persetujuan", _agreed(slip.consent)),
    )
    return tuple((label, value) for label, value in rows if value)


def _wide_cost(cost: SlipCost) -> Stack:
    """Show the price month by month, and under it what is to be paid in all."""
    total, in_words = _cost_words(cost)
    told = Stack((replace(total, align="right"), replace(in_words, align="right")), gap=0.2)
    return section("Iuran", *_cost_table(cost, wide=True), Columns((Facts(_cost_facts(cost)), told), (1, -72)))


def _cost_words(cost: SlipCost) -> tuple[Text, Text]:
    return Text(format_rupiah(cost.total), "figure", "accent"), Text(terbilang(cost.total))


def _cost_facts(cost: SlipCost) -> tuple[tuple[str, str], ...]:
    facts = [("Dasar penghasilan", format_rupiah(cost.basis)), ("Dibayar oleh", cost.payer)]
    if cost.discount is not None and cost.discount_until is not None:
        until = format_month(cost.discount_until)
        facts.append(("Diskon", f"{format_percent(cost.discount)} dari JKK dan JKM, sampai iuran {until}"))
    return tuple(facts)


def _cost_table(cost: SlipCost, *, wide: bool) -> tuple[Table, ...]:
    """Set equal months in one row; there is no table when only the total is known."""
    if not cost.months:
        return ()
    runs = [
        tuple(run) for _, run in groupby(cost.months, key=lambda month: (month.jkk, month.jkm, month.jht, month.jp))
    ]
    if not wide:
        rows = tuple((_span(run), format_rupiah(sum(month.total for month in run))) for run in runs)
        return (Table(("Bulan iuran", "Jumlah"), rows, (1.6, 1), frozenset({1})),)
    named: list[str] = [name for name in ("JKK", "JKM", "JHT", "JP") if name in cost.programs]
    detailed = tuple((_span(run), *_shares(run[0], named), *_sums(run)) for run in runs)
    widths = (2.4, *(1.0,) * len(named), 1.2, 1.2)
    right = frozenset(range(1, len(widths)))
    head = ("Bulan iuran", *named, "Sebulan", "Jumlah")
    return (Table(head, detailed, widths, right),)


def _span(run: tuple[MonthQuote, ...]) -> str:
    first, last = run[0].month, run[-1].month
    if first == last:
        return format_month(first)
    begin = format_month(first)
    if first[:4] == last[:4]:
        begin = begin.removesuffix(f" {first[:4]}")
    return f"{begin} – {format_month(last)} ({len(run)} bulan)"


def _shares(month: MonthQuote, named: list[str]) -> tuple[str, ...]:
    amounts = {"JKK": month.jkk, "JKM": month.jkm, "JHT": month.jht, "JP": month.jp}
    return tuple(format_rupiah(amounts[name]) for name in named)


def _sums(run: tuple[MonthQuote, ...]) -> tuple[str, str]:
    return format_rupiah(run[0].total), format_rupiah(sum(month.total for month in run))


def _now(benefits: Benefits) -> Stack:
    kept = [benefit for benefit in benefits.now if not benefit.detail]
    return section("Dijamin sejak iuran pertama", *now_lines(kept))


def _later(benefits: Benefits) -> Stack:
    kept = [late for late in benefits.not_yet if not late.detail]
    nothing = Text("Tidak ada yang menunggu.", tone="muted")
    return section("Belum dijamin hari ini", *(later_lines(kept) or (nothing,)))


def _steps(slip: Slip) -> tuple[tuple[str, str], ...]:
    sent = "Sudah diterima pusat." if slip.receipt else "Petugas mengirim data ini ke pusat begitu ada jaringan."
    paid = "Dengan kode iuran dari kantor cabang atau petugas. Sesudah dibayar, perlindungan mulai."
    if not slip.cost.pays_self:
        paid = f"Iuran dibayar oleh {slip.cost.payer}. Sesudah dibayar, perlindungan mulai."
    return (
        ("1. Terkirim", sent),
        ("2. Iuran", paid),
        ("3. Kartu", "Terbit paling lambat 7 hari sesudah pembayaran. Simpan lembar ini sampai kartu ada."),
    )


def _agreed(consent: SlipConsent | None) -> str:
    if consent is None:
        return ""
    witness = f", saksi {consent.witness}" if consent.witness else ""
    return f"{_METHODS.get(consent.method, consent.method)}{witness} ({consent.version})"


def _small_print(slip: Slip) -> str:
    cost = f"Iuran menurut aturan {slip.cost.rules_version}; tagihan pusat yang menentukan."
    rights = "Anda boleh melihat, memperbaiki, atau minta data dihapus, dan menarik persetujuan, lewat petugas."
    return f"{rights} {law_note(slip.benefits)} {cost}"
