"""Commands that need no profile: `nik`, `quote` and `wilayah`."""

import argparse
from argparse import Namespace
from datetime import date
from typing import TYPE_CHECKING, Any

from lapangan_app.cli.answer import Answer
from lapangan_app.config import Settings

if TYPE_CHECKING:
    from lapangan_app.domain.contributions import MonthQuote, Quote
    from lapangan_app.domain.findings import Finding
    from lapangan_app.domain.nik import NikFacts
    from lapangan_app.store.regions import Regions


def add(subparsers: Any) -> None:
    """Add the commands to the subparsers of the frame."""
    nik = subparsers.add_parser("nik", help="baca dan periksa sebuah NIK")
    nik.add_argument("nik", metavar="NIK")
    nik.add_argument("--birth-date", type=_date, metavar="TANGGAL", help="1990-08-17 atau 17081990")
    nik.add_argument("--sex", choices=("L", "P"))
    nik.add_argument("--as-of", type=_date, metavar="TANGGAL", help="hari ini bila kosong")
    nik.set_defaults(run=_nik)

    quote = subparsers.add_parser("quote", help="hitung iuran per bulan")
    quote.add_argument("--income", type=_rupiah, required=True, metavar="N", help="penghasilan sebulan, rupiah")
    quote.add_argument("--programs", type=_programs, default=("JKK", "JKM"), metavar="JKK,JKM[,JHT]")
    quote.add_argument("--start", type=_month, metavar="TAHUN-BULAN", help="bulan ini bila kosong")
    quote.add_argument("--months", type=int, default=1, metavar="N")
    quote.add_argument("--sector", choices=("transport", "other"), default="other")
    quote.add_argument("--payer", type=_payer, default="mandiri", metavar="SUMBER")
    quote.add_argument("--as-of", type=_date, metavar="TANGGAL", help="aturan yang dikenal pada hari itu")
    quote.set_defaults(run=_quote)

    wilayah = subparsers.add_parser("wilayah", help="cari desa atau kelurahan")
    wilayah.add_argument("text", nargs="+", metavar="TEKS")
    wilayah.add_argument("--limit", type=_positive, default=12, metavar="N")
    wilayah.set_defaults(run=_wilayah)


def _date(text: str) -> date:
    from lapangan_app.domain.months import parse_date

    day = parse_date(text)
    if day is None:
        raise argparse.ArgumentTypeError("bukan tanggal; tulis 1990-08-17 atau 17081990")
    return day


def _month(text: str) -> str:
    from lapangan_app.domain.months import is_month

    if not is_month(text):
        raise argparse.ArgumentTypeError("bukan bulan; tulis misalnya 2026-11")
    return text


def _rupiah(text: str) -> int:
    from lapangan_app.domain.money import parse_rupiah

    amount = parse_rupiah(text)
    if amount is None:
        raise argparse.ArgumentTypeError("bukan jumlah rupiah; tulis misalnya 2800000")
    return amount


def _programs(text: str) -> tuple[str, ...]:
    return tuple(code.strip().upper() for code in text.split(",") if code.strip())


def _payer(text: str) -> str:
    from lapangan_app.domain.programmes import load_rules

    codes = [payer.code for payer in load_rules(_today()).payers]
    if text not in codes:
        raise argparse.ArgumentTypeError(f"pilih salah satu: {', '.join(codes)}")
    return text


def _positive(text: str) -> int:
    number = int(text) if text.isdecimal() else 0
    if not 1 <= number <= 1000:
        raise argparse.ArgumentTypeError("tulis angka 1 sampai 1000")
    return number


def _today() -> date:
    from lapangan_app.domain.clock import SystemClock

    return SystemClock().now().astimezone().date()


def _open_regions(settings: Settings) -> "Regions":
    from lapangan_app.store.regions import open_regions

    return open_regions(settings.regions)


def _nik(arguments: Namespace, settings: Settings) -> Answer:
    """Decode and check a NIK; that it is not valid is an answer, not a failure. The answer repeats it masked only."""
    from lapangan_app.domain.findings import has_errors
    from lapangan_app.domain.form import Sex
    from lapangan_app.domain.nik import canonical_nik, check_nik, decode, mask_nik

    nik, as_of = canonical_nik(arguments.nik), arguments.as_of or _today()
    sex = Sex(arguments.sex) if arguments.sex else None
    regions = _open_regions(settings)
    findings = check_nik(nik, arguments.birth_date, sex, as_of, regions)
    data: dict[str, object] = {
        "nik": mask_nik(nik),
        "valid": not has_errors(findings),
        **_facts(decode(nik, as_of), regions),
        "problems": [_problem(finding) for finding in findings],
    }
    regions.close()
    return Answer(data, text=_nik_text(data))


def _facts(facts: "NikFacts | None", regions: "Regions") -> dict[str, object]:
    if facts is None:
        return dict.fromkeys(("birth_date", "sex", "province", "regency", "district"))
    places = {"province": facts.province, "regency": facts.regency, "district": facts.district}
    return {
        "birth_date": facts.birth_date.isoformat() if facts.birth_date else None,
        "sex": facts.sex.value if facts.sex else None,
        **{
            level: {"code": code, "name": regions.name(code)} if regions.knows(code) else None
            for level, code in places.items()
        },
    }


def _problem(finding: "Finding") -> dict[str, str]:
    from lapangan_app.messages import FINDINGS, sentence

    message = sentence(FINDINGS, finding.code, finding.facts)
    return {"code": finding.code, "severity": finding.severity.value, "message": message}


def _nik_text(data: dict[str, Any]) -> str:
    from lapangan_app.domain.months import format_date

    lines = [f"{data['nik']}  {'sah' if data['valid'] else 'tidak sah'}"]
    if data["birth_date"]:
        lines.append(f"Lahir {format_date(date.fromisoformat(data['birth_date']))}, {data['sex']}")
    places = [data[level]["name"] for level in ("district", "regency", "province") if data[level]]
    if places:
        lines.append(f"Terbit di {', '.join(places)}")
    lines.extend(f"- {problem['message']}" for problem in data["problems"])
    return "\n".join(lines)


def _quote(arguments: Namespace, _settings: Settings) -> Answer:
    """Quote a membership. Raises `Invalid` for a combination that is not offered."""
    from lapangan_app.domain.contributions import QuoteRequest, quote
    from lapangan_app.domain.months import month_of
    from lapangan_app.domain.programmes import load_rules

    as_of = arguments.as_of or _today()
    request = QuoteRequest(
        income=arguments.income,
        programs=arguments.programs,
        start=arguments.start or month_of(as_of),
        months=arguments.months,
        sector=arguments.sector,
        payer=arguments.payer,
    )
    result = quote(load_rules(as_of), request)
    data = {
        "months": [_month_data(month) for month in result.months],
        "total": result.total,
        "basis": result.basis,
        "rules_version": result.rules_version,
        "discount_until": result.discount_until,
        "notices": list(result.notices),
    }
    return Answer(data, text=_quote_text(result))


def _month_data(month: "MonthQuote") -> dict[str, object]:
    names = ("month", "basis", "jkk", "jkm", "jht", "total", "discounted")
    return {name: getattr(month, name) for name in names}


def _quote_text(result: "Quote") -> str:
    from lapangan_app.domain.money import format_rupiah, terbilang
    from lapangan_app.domain.months import format_month
    from lapangan_app.messages import FINDINGS, sentence

    lines = [
        f"{format_month(month.month)}: {format_rupiah(month.total)}{' (diskon)' if month.discounted else ''}"
        for month in result.months
    ]
    lines.append(f"Jumlah: {format_rupiah(result.total)} ({terbilang(result.total)})")
    lines.append(f"Dasar penghasilan: {format_rupiah(result.basis)}; aturan {result.rules_version}")
    lines.extend(f"- {sentence(FINDINGS, notice)}" for notice in result.notices)
    return "\n".join(lines)


def _wilayah(arguments: Namespace, settings: Settings) -> Answer:
    """Search villages; finding none is an answer too."""
    regions = _open_regions(settings)
    matches = regions.search(" ".join(arguments.text), arguments.limit)
    regions.close()
    fields = ("code", "name", "type", "district", "regency", "province")
    rows = [{field: getattr(match, field) for field in fields} for match in matches]
    lines = [f"{row['code']}  {row['type']} {row['name']}, Kec. {row['district']}, {row['regency']}" for row in rows]
    return Answer({"matches": rows}, text="\n".join(lines) or "Tidak ada yang cocok.")
