"""`report hadir … desa` and `letterhead`: outreach reports as PDF or workbook, and the head of the letter."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace, _SubParsersAction
from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lapangan_app.cli.answer import Answer
from lapangan_app.config import Settings
from lapangan_app.domain.months import is_month, parse_date
from lapangan_app.services.outreach.selection import CHOICES, Kind, Selection

if TYPE_CHECKING:
    from lapangan_app.reports.outreach.report import Part, Report

_WHAT: Mapping[Kind, str] = {
    "hadir": "daftar hadir sebuah kegiatan",
    "rekap-acara": "rekap kegiatan",
    "rekap-desa": "rekap desa dan kelurahan",
    "rekap-koperasi": "rekap koperasi dan kelengkapan pengurus",
    "rekap-pembayar": "rekap pembayar dan perjanjian",
    "tagihan": "daftar orang dari satu tagihan untuk pembayar",
    "kartu": "daftar serah terima kartu",
    "perpanjangan": "siapa yang berakhir sampai suatu bulan",
    "enam-bulan": "laporan enam bulanan (Inpres 2/2021)",
    "desa": "laporan berkala kepala desa ke Dinas PMD",
}

_TEXTS = {
    "event": ("ID", "id kegiatan; bawaan: yang sedang dipilih"),
    "region": ("KODE", "kode wilayah bertitik, tingkat mana pun"),
    "agreement": ("ID", "id perjanjian"),
    "batch": ("ID", "id tagihan"),
    "cooperative": ("KODE", "kode koperasi"),
    "payer": ("KODE", "kode pembayar"),
}
_HEAD = ("organisation", "unit", "address", "contact", "place")
_SIGNERS = ("approving", "reporting")


def add_kinds(kinds: "_SubParsersAction[ArgumentParser]") -> None:
    """Add the outreach reports to the kinds of `lapangan report`."""
    for kind, what in _WHAT.items():
        parser = kinds.add_parser(kind, help=what)
        parser.add_argument("file", type=Path, metavar="BERKAS.pdf|BERKAS.xlsx")
        for choice in CHOICES[kind]:
            _add_choice(parser, choice)
        parser.set_defaults(run=_report, kind=kind)


def add(subparsers: "_SubParsersAction[ArgumentParser]") -> None:
    """Add the commands of this area."""
    head = subparsers.add_parser("letterhead", help="lihat atau ubah kop surat dan penanda tangan laporan")
    for name, what in zip(_HEAD, ("instansi", "unit", "alamat", "kontak", "tempat tanda tangan"), strict=True):
        head.add_argument(f"--{name}", metavar="TEKS", help=what)
    for name in _SIGNERS:
        metavar = ("JABATAN", "NAMA", "NOMOR")
        head.add_argument(f"--{name}", nargs=3, metavar=metavar, help="penanda tangan; kosong: titik-titik")
    head.set_defaults(run=_letterhead)


def _add_choice(parser: ArgumentParser, choice: str) -> None:
    match choice:
        case "period":
            parser.add_argument("--from", dest="first", type=_day, metavar="TANGGAL", help="hari pendaftaran pertama")
            parser.add_argument("--to", dest="last", type=_day, metavar="TANGGAL", help="hari pendaftaran terakhir")
        case "until":
            parser.add_argument("--until", type=_month, default="", metavar="YYYY-MM", help="bawaan: 3 bulan ke depan")
        case "blank":
            parser.add_argument("--blank", type=int, default=0, metavar="N", help="tambahkan N baris kosong bernomor")
        case "reveal":
            parser.add_argument("--reveal", action="store_true", help="NIK utuh; dicatat dalam jejak audit")
        case _:
            metavar, what = _TEXTS[choice]
            parser.add_argument(f"--{choice}", default="", metavar=metavar, help=what)


def _day(text: str) -> date:
    if (day := parse_date(text)) is None:
        raise ArgumentTypeError(f"bukan tanggal: {text}")
    return day


def _month(text: str) -> str:
    if not is_month(text):
        raise ArgumentTypeError(f"bukan bulan (YYYY-MM): {text}")
    return text


def _report(arguments: Namespace, settings: Settings) -> Answer:
    from lapangan_app.cli.opening import opened

    with opened(settings) as core:
        report = core.reporting.make(arguments.kind, _selection(arguments))
        if arguments.file.suffix.lower() == ".xlsx":
            core.reporting.noted(report, "xlsx")
            sized = _write_workbook(report, arguments.file)
        else:
            pdf, pages = _pdf(report)
            core.reporting.noted(report, "pdf")
            sized = _write_pdf(pdf, pages, arguments.file)
    told: dict[str, object] = {"file": str(arguments.file), "kind": report.kind, **sized}
    told |= {"rows": report.rows, "people": report.people, "revealed": report.revealed}
    told["parts"] = [{"title": part.title, "rows": len(part.rows), "sums": _sums(part)} for part in report.parts]
    return Answer(told, text=f"{arguments.file}: {report.title}, {report.rows} baris")


def _selection(arguments: Namespace) -> Selection:

    names = (
        "event",
        "region",
        "agreement",
        "batch",
        "cooperative",
        "payer",
        "first",
        "last",
        "until",
        "blank",
        "reveal",
    )
    given = vars(arguments)
    return Selection(**{name: given[name] for name in names if given.get(name) is not None})


def _pdf(report: "Report") -> tuple[bytes, int]:
    from lapangan_app.cli.paper import pdf_without_window
    from lapangan_app.reports.outreach.paper import report_sheet

    return pdf_without_window(report_sheet(report))


def _write_pdf(pdf: bytes, pages: int, path: Path) -> dict[str, object]:
    from lapangan_app.ui.files import write_file

    write_file(pdf, path)
    return {"pages": pages, "bytes": len(pdf)}


def _write_workbook(report: "Report", path: Path) -> dict[str, object]:
    from lapangan_app.reports.outreach.workbook import write_report

    write_report(report, path)
    return {"sheets": len(report.parts), "bytes": path.stat().st_size}


def _sums(part: "Part") -> dict[str, object]:
    """Return the sums of a table by heading, so that a script need not add up."""
    sums = part.sums or ()
    return {column.title: sum_ for column, sum_ in zip(part.columns, sums, strict=False) if column.summed}


def _letterhead(arguments: Namespace, settings: Settings) -> Answer:
    from lapangan_app.cli.opening import opened
    from lapangan_app.reports.outreach.report import Signer

    given = {name: value for name in (*_HEAD, *_SIGNERS) if (value := getattr(arguments, name)) is not None}
    changes: dict[str, Any] = {name: Signer(*value) if name in _SIGNERS else value for name, value in given.items()}
    with opened(settings) as core:
        head = core.reporting.letterhead()
        if changes:
            head = core.reporting.keep_letterhead(replace(head, **changes))
    text = "\n".join([*head.lines, *(f"{one.role}: {one.name or '…'}" for one in (head.approving, head.reporting))])
    return Answer(asdict(head), text=text)
