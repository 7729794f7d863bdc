"""`event` and `cooperative`: what surrounds registrations, without a window. Names come from a file, never as words."""

from argparse import ArgumentParser, Namespace, _SubParsersAction
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from lapangan_app.cli.answer import Answer
from lapangan_app.cli.people import note_reveal, people_of, reveal_option, shown_name
from lapangan_app.config import Settings
from lapangan_app.domain.nik import mask_nik
from lapangan_app.domain.outreach.cooperatives import Cooperative, Seat
from lapangan_app.errors import Invalid

if TYPE_CHECKING:
    from lapangan_app.domain.outreach.events import Turnout

_SHORTEST = 2
_CAME = frozenset({"name", "institution", "position", "phone", "way", "signed"})
_SEATED = frozenset({"role", "name", "nik", "sex", "ex_officio", "since"})


def add(subparsers: "_SubParsersAction[ArgumentParser]") -> None:
    """Add the commands of this area."""
    _add_events(subparsers.add_parser("event", help="acara dan daftar hadirnya"))
    _add_cooperatives(subparsers.add_parser("cooperative", help="koperasi dan pengurusnya"))


def _add_events(parser: ArgumentParser) -> None:
    acts = parser.add_subparsers(required=True, metavar="perintah")
    acts.add_parser("list", help="daftar acara").set_defaults(run=_event_list)
    new = acts.add_parser("new", help="buat acara dan jadikan acara sekarang")
    new.add_argument("name", metavar="NAMA")
    new.add_argument("--region", required=True, metavar="KODE", help="kode desa, misalnya 75.03.01.2001")
    new.add_argument("--date", required=True, type=date.fromisoformat, metavar="YYYY-MM-DD")
    new.add_argument("--place", default="", metavar="TEMPAT")
    for name in ("kind", "mode", "starts-at", "host", "branch", "payer", "agreement-id"):
        new.add_argument(f"--{name}", metavar="ISI")
    new.add_argument("--target", type=int, metavar="N")
    new.add_argument("--cooperative", action="append", default=[], metavar="KODE", help="koperasi yang diundang")
    new.set_defaults(run=_event_new)
    choose = acts.add_parser("choose", help="acara untuk pendaftaran berikutnya; tanpa ID: tidak ada")
    choose.add_argument("event_id", nargs="?", metavar="ID")
    choose.set_defaults(run=_event_choose)
    attend = acts.add_parser("attend", help="daftar hadir sebuah acara; dengan berkas: catat orang-orang di dalamnya")
    attend.add_argument("event_id", metavar="ID")
    attend.add_argument("file", nargs="?", type=Path, metavar="BERKAS.json")
    reveal_option(attend)
    attend.set_defaults(run=_event_attend)


def _add_cooperatives(parser: ArgumentParser) -> None:
    acts = parser.add_subparsers(required=True, metavar="perintah")
    listed = acts.add_parser("list", help="koperasi di sebuah wilayah dan kelengkapan pengurusnya")
    listed.add_argument("--region", default="", metavar="KODE")
    listed.set_defaults(run=_cooperative_list)
    new = acts.add_parser("new", help="buat satu koperasi, atau dengan --all-of satu untuk setiap desa sebuah wilayah")
    new.add_argument("--all-of", metavar="KODE", help="kode kabupaten, kecamatan, atau provinsi")
    new.add_argument("--name", default="", metavar="NAMA")
    new.add_argument("--region", default="", metavar="KODE", help="kode desa")
    new.add_argument("--kind", default="koperasi_merah_putih", metavar="JENIS")
    new.add_argument("--npp", default="", metavar="NPP")
    new.set_defaults(run=_cooperative_new)
    seat = acts.add_parser("seat", help="pengurus dan pengawas; dengan berkas: isi jabatan-jabatan di dalamnya")
    seat.add_argument("code", metavar="KOPERASI")
    seat.add_argument("file", nargs="?", type=Path, metavar="BERKAS.json")
    reveal_option(seat)
    seat.set_defaults(run=_cooperative_seat)


def _event_list(_arguments: Namespace, settings: Settings) -> Answer:
    from lapangan_app.cli.opening import opened

    with opened(settings) as core:
        rows = core.events.rows()
        desk = core.events.desk()
    events = [asdict(row.event) | {"turnout": asdict(row.turnout), "chosen": row.chosen} for row in rows]
    lines = [
        f"{'●' if row.chosen else ' '} {row.event.held_on}  {row.event.name}: {_reached(row.turnout)}" for row in rows
    ]
    return Answer({"desk": desk, "events": events}, text="\n".join(lines) or "Belum ada acara.")


def _reached(turnout: "Turnout") -> str:
    target = f" dari {turnout.target}" if turnout.target else ""
    return f"{turnout.registered}{target} terdaftar"


def _event_new(arguments: Namespace, settings: Settings) -> Answer:
    """Keep a new event and choose it. Raises `Invalid` with findings."""
    from lapangan_app.cli.opening import opened

    names = ("kind", "mode", "starts_at", "host", "branch", "payer", "agreement_id", "target")
    given = {name: value for name in names if (value := getattr(arguments, name)) is not None}
    given["cooperatives"] = tuple(arguments.cooperative)
    with opened(settings) as core:
        event = core.events.create(arguments.name, arguments.region, arguments.place, arguments.date, **given)
    return Answer(asdict(event), text=f"Acara tersimpan dan dipilih: {event.name} ({event.zone}).")


def _event_choose(arguments: Namespace, settings: Settings) -> Answer:
    from lapangan_app.cli.opening import opened

    with opened(settings) as core:
        core.events.choose(arguments.event_id)
    return Answer({"chosen": arguments.event_id}, text="Pilihan acara tersimpan.")


def _event_attend(arguments: Namespace, settings: Settings) -> Answer:
    """Write the people of a file on the list, and show the list. Raises `NotFound` or `Invalid`."""
    from lapangan_app.cli.opening import opened

    with opened(settings) as core:
        core.events.get(arguments.event_id)
        people = list(people_of(arguments.file, _CAME))
        if not all(len(str(one.get("name", "")).strip()) >= _SHORTEST for one in people):
            raise Invalid(why="name")  # before anybody is written down: all of the file or none
        for one in people:
            core.events.attend(arguments.event_id, one.pop("name"), **one)
        attendees = core.events.attendees(arguments.event_id)
        turnout = core.events.turnout(arguments.event_id)
        note_reveal(core, arguments.reveal, arguments.event_id)
    shown = [
        {
            "attendance_id": one.attendance_id,
            "number": one.number,
            "name": shown_name(one.name, reveal=arguments.reveal),
            "institution": one.institution,
            "position": one.position,
            "way": one.way,
            "signed": one.signed,
            "registered": bool(one.client_id),
        }
        for one in attendees
    ]
    text = f"{turnout.present} hadir, {turnout.online} daring, {turnout.registered} terdaftar."
    return Answer({"attendees": shown, "turnout": asdict(turnout)}, text=text)


def _cooperative_list(arguments: Namespace, settings: Settings) -> Answer:
    from lapangan_app.cli.opening import opened

    with opened(settings) as core:
        rows = core.cooperatives.within(arguments.region)
    shown = [
        asdict(row.cooperative)
        | asdict(row.board)
        | {"place": row.place, "complete": row.board.complete, "done": row.board.all_registered}
        for row in rows
    ]
    done = sum(row.board.all_registered for row in rows)
    lines = [f"{done} dari {len(rows)} koperasi selesai."]
    lines += [
        f"  {row.cooperative.code}  {row.cooperative.name}: {row.board.registered} dari {row.board.people} terdaftar"
        for row in rows
    ]
    return Answer({"cooperatives": shown, "done": done}, text="\n".join(lines))


def _cooperative_new(arguments: Namespace, settings: Settings) -> Answer:
    """Keep one cooperative, or one for every village of an area. Raises `Invalid` with findings."""
    from lapangan_app.cli.opening import opened

    with opened(settings) as core:
        if arguments.all_of:
            if core.regions.area(arguments.all_of) is None:
                raise Invalid(why="region")
            count = core.cooperatives.keep_all_of(arguments.all_of)
            return Answer({"created": count}, text=f"{count} koperasi baru dibuat.")
        code = core.cooperatives.code_for(arguments.region) if arguments.region else ""
        made = Cooperative(
            code=code, kind=arguments.kind, name=arguments.name, region_code=arguments.region, npp=arguments.npp
        )
        core.cooperatives.keep(made)
    return Answer(asdict(made), text=f"Koperasi tersimpan: {made.name} ({made.code}).")


def _cooperative_seat(arguments: Namespace, settings: Settings) -> Answer:
    """Give the people of a file their offices, and show who holds which. Raises `Invalid` or `NotFound`."""
    from lapangan_app.cli.opening import opened

    with opened(settings) as core:
        core.cooperatives.get(arguments.code)
        people = [{"role": "", "name": ""} | one for one in people_of(arguments.file, _SEATED)]
        new_id = core.agreements.new_id
        core.cooperatives.seat_all([Seat(seat_id=new_id(), cooperative=arguments.code, **one) for one in people])
        seats = core.cooperatives.seats(arguments.code)
        board = core.cooperatives.board(arguments.code)
        note_reveal(core, arguments.reveal, arguments.code)
    shown = [_seat(seat, reveal=arguments.reveal) for seat in seats]
    text = f"{board.board} pengurus, {board.supervisors} pengawas, {board.registered} terdaftar."
    return Answer({"seats": shown, "board": asdict(board) | {"complete": board.complete}}, text=text)


def _seat(seat: Seat, *, reveal: bool) -> dict[str, object]:
    hidden = {"name": shown_name(seat.name, reveal=reveal), "nik": mask_nik(seat.nik) if seat.nik else ""}
    return asdict(seat) | hidden
