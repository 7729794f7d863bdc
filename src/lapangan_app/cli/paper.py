"""`report` and `verify-receipt`: documents as PDF without a window, and checking a slip without a profile."""

import os
import sys
from argparse import ArgumentParser, Namespace, _SubParsersAction
from pathlib import Path
from typing import TYPE_CHECKING

from lapangan_app.cli.answer import Answer
from lapangan_app.cli.reports import add_kinds
from lapangan_app.config import Settings

if TYPE_CHECKING:
    from datetime import datetime

    from lapangan_app.reports.blocks import Sheet
    from lapangan_app.services.verifying import SlipAnswer

_PICTURES = {".png", ".jpg", ".jpeg"}
_LONGEST = 4096


def add(subparsers: "_SubParsersAction[ArgumentParser]") -> None:
    """Add the commands of this area."""
    report = subparsers.add_parser("report", help="buat dokumen dan laporan")
    kinds = report.add_subparsers(required=True, metavar="jenis")
    slip = kinds.add_parser("slip", help="tanda terima satu pendaftaran (dicatat dalam jejak audit)")
    slip.add_argument("client_id", metavar="ID")
    slip.add_argument("file", type=Path, metavar="BERKAS.pdf")
    slip.add_argument("--paper", choices=("a4", "80mm"), default="a4")
    slip.set_defaults(run=_slip)
    for kind, what in (("form", "formulir kosong"), ("consent", "lembar persetujuan"), ("literacy", "lembar manfaat")):
        sheet = kinds.add_parser(kind, help=what)
        sheet.add_argument("file", type=Path, metavar="BERKAS.pdf")
        sheet.set_defaults(run=_sheet, kind=kind)
    add_kinds(kinds)
    verify = subparsers.add_parser("verify-receipt", help="periksa tanda terima; tanpa profil, tanpa jaringan")
    verify.add_argument("token", metavar="KODE|-|GAMBAR", help="isi kode QR, - untuk stdin, atau foto kode")
    verify.add_argument(
        "--keys", type=Path, metavar="BERKAS", help="berkas aktivasi atau trust.json; bawaan: milik laptop"
    )
    verify.set_defaults(run=_verify)


def _slip(arguments: Namespace, settings: Settings) -> Answer:
    from lapangan_app.cli.opening import opened
    from lapangan_app.reports.slip import slip_sheet

    with opened(settings) as core:
        sheet = slip_sheet(core.documents.slip(arguments.client_id), arguments.paper)
        pdf, pages = pdf_without_window(sheet)
        core.documents.noted("slip", "export", arguments.client_id)
    return _written(pdf, pages, arguments.file)


def _sheet(arguments: Namespace, settings: Settings) -> Answer:
    from lapangan_app.bootstrap import make_access
    from lapangan_app.cli.opening import opened
    from lapangan_app.domain.clock import SystemClock
    from lapangan_app.services.printing import hall_sheet

    if not make_access(settings).info().exists:
        # nothing in these is secret, and without a profile there is neither a name to print nor a log to write
        pdf, pages = pdf_without_window(hall_sheet(arguments.kind, SystemClock().now().astimezone().date()))
        return _written(pdf, pages, arguments.file)
    with opened(settings) as core:
        pdf, pages = pdf_without_window(core.documents.sheet(arguments.kind))
        core.documents.noted(arguments.kind, "export")
    return _written(pdf, pages, arguments.file)


def pdf_without_window(sheet: "Sheet") -> tuple[bytes, int]:
    """Return a sheet as PDF and how many pages it has; there need be no screen."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from lapangan_app.ui.printing import headless, pdf_of

    with headless():
        return pdf_of(sheet)


def _written(pdf: bytes, pages: int, path: Path) -> Answer:
    from lapangan_app.ui.files import write_file

    write_file(pdf, path)
    data: dict[str, object] = {"file": str(path), "pages": pages, "bytes": len(pdf)}
    return Answer(data, text=f"{path}: {pages} halaman, {len(pdf)} byte")


def _verify(arguments: Namespace, settings: Settings) -> Answer:
    from lapangan_app.services.verifying import trust_in, verify_slip

    trust = trust_in(arguments.keys, settings.trust)
    return _told(verify_slip(_token(arguments.token), trust))


def _token(given: str) -> str:
    from lapangan_app.services.verifying import token_among

    if given == "-":
        return sys.stdin.read(_LONGEST)
    path = Path(given)
    if path.suffix.lower() not in _PICTURES:
        return given
    from lapangan_app.errors import CodeUnreadable
    from lapangan_app.imaging.barcodes import read_codes

    try:
        return token_among(read_codes(path.read_bytes()))
    except OSError as error:
        raise CodeUnreadable(why="picture") from error


def _told(answer: "SlipAnswer") -> Answer:
    from lapangan_app.messages.slips import SLIPS

    verdict, claims = answer.verdict, answer.verdict.claims
    data: dict[str, object] = {
        "genuine": verdict.genuine,
        "certified": verdict.certified,
        "tenant_matches": verdict.tenant_matches,
        "number": answer.number or None,
        "device_id": claims.device_id if claims else None,
        "client_id": claims.client_id if claims else None,
        "rev": claims.rev if claims else None,
        "digest": claims.digest if claims else None,
        "issued_at": answer.issued_at or None,
        "accepted": claims.accepted if claims else None,
        "problems": list(verdict.problems),
    }
    lines = [SLIPS.get(code, SLIPS[""]) for code in (verdict.problems or ("certified",))]
    if claims is not None:
        state = "sudah diterima pusat waktu dicetak" if claims.accepted else "belum diterima pusat waktu dicetak"
        lines.append(f"Nomor {answer.number}, revisi {claims.rev}, dicetak {_moment_here(claims.issued_at)}, {state}.")
    return Answer(data, ok=verdict.genuine, text="\n".join(lines))


def _moment_here(instant: "datetime") -> str:
    """Write an instant as it was on the clocks of this place: `Sabtu, 21 November 2026, 10.30 WITA`."""
    from lapangan_app.domain.zones import zone_of_offset
    from lapangan_app.reports.phrases import moment

    offset = instant.astimezone().utcoffset()
    return moment(instant, zone_of_offset(round(offset.total_seconds() / 60) if offset else 0))
