"""`withdraw`, `roster` and `list`: what the registration desk needs besides the form."""

from argparse import ArgumentParser, Namespace, _SubParsersAction
from datetime import date
from pathlib import Path

from lapangan_app.cli.answer import Answer
from lapangan_app.config import Settings
from lapangan_app.errors import Invalid

_REASONS = (
    "persetujuan_ditarik",
    "berubah_pikiran",
    "salah_orang",
    "tercatat_ganda",
    "sudah_peserta",
    "meninggal",
)
_KINDS = ("branches", "occupations", "categories", "cooperatives")


def add(subparsers: "_SubParsersAction[ArgumentParser]") -> None:
    """Add the commands of this area."""
    withdraw = subparsers.add_parser("withdraw", help="tarik kembali sebuah pendaftaran; bersifat tetap")
    withdraw.add_argument("client_id", metavar="ID")
    withdraw.add_argument("--reason", choices=_REASONS, required=True)
    withdraw.set_defaults(run=_withdraw)

    roster = subparsers.add_parser("roster", help="simpan daftar orang yang diharapkan datang (berkas JSON)")
    roster.add_argument("file", type=Path, metavar="BERKAS")
    roster.add_argument("--source", default="daftar", metavar="NAMA", help="nama daftarnya")
    roster.set_defaults(run=_roster)

    lists = subparsers.add_parser("list", help="lihat atau ganti daftar kantor cabang, pekerjaan, kategori, koperasi")
    lists.add_argument("kind", choices=_KINDS, metavar="|".join(_KINDS))
    lists.add_argument("--replace", type=Path, metavar="CSV", help="pakai daftar kantor sendiri")
    lists.add_argument("--source", default="", metavar="SUMBER", help="dari mana daftarnya")
    lists.add_argument("--reset", action="store_true", help="kembali ke daftar bawaan")
    lists.set_defaults(run=_list)


def _withdraw(arguments: Namespace, settings: Settings) -> Answer:
    """Take a registration back."""
    from lapangan_app.cli.opening import opened

    with opened(settings) as core:
        core.correcting.withdraw(arguments.client_id, arguments.reason)
    text = "Pendaftaran ditarik. Isinya tidak dikirim lagi; pusat diberi tahu begitu ada jaringan."
    return Answer({"client_id": arguments.client_id, "withdrawn": True}, text=text)


def _roster(arguments: Namespace, settings: Settings) -> Answer:
    """Keep a list of expected people. Raises `Invalid` when the file cannot be read."""
    from lapangan_app.cli.opening import opened
    from lapangan_app.services.forms import forms_from_json

    try:
        people = forms_from_json(arguments.file.read_bytes())
    except OSError:
        raise Invalid(why="file") from None
    with opened(settings) as core:
        count = core.rosters.expect(people, arguments.source)
    return Answer({"expected": count}, text=f"{count} orang disimpan dalam daftar.")


def _list(arguments: Namespace, settings: Settings) -> Answer:
    """Show where a list comes from, replace it by a file of the office, or go back to the shipped one."""
    from lapangan_app.domain.clock import SystemClock
    from lapangan_app.domain.months import format_date
    from lapangan_app.domain.programmes import load_rules
    from lapangan_app.messages.words import SHIPPED_LISTS
    from lapangan_app.services.lists import Lists

    lists, today = Lists(settings.lists), SystemClock().now().astimezone().date()
    if arguments.replace is not None:
        try:
            data = arguments.replace.read_bytes()
        except OSError:
            raise Invalid(why="file") from None
        lists.replace(arguments.kind, data, arguments.source, today)
    elif arguments.reset:
        lists.reset(arguments.kind)
    note = next(note for note in lists.notes(today) if note.kind == arguments.kind)
    source = SHIPPED_LISTS.get(note.kind, SHIPPED_LISTS[""]) if note in load_rules(today).notes else note.source
    day = format_date(date.fromisoformat(note.valid_from))
    text = f"{note.kind}: {source}, berlaku {day}{' (daftar awal)' if note.starter else ''}"
    return Answer(
        {"kind": note.kind, "source": note.source, "valid_from": note.valid_from, "starter": note.starter}, text=text
    )
