"""`init` and `enroll`: making a profile on this laptop."""

from argparse import ArgumentParser, Namespace, _SubParsersAction
from pathlib import Path

from lapangan_app.cli.answer import Answer
from lapangan_app.config import Settings
from lapangan_app.errors import BadActivation

PRACTICE_PEOPLE = 60
"""Invented people that a practice laptop starts with."""


def add(subparsers: "_SubParsersAction[ArgumentParser]") -> None:
    """Add the commands of this area."""
    init = subparsers.add_parser("init", help="siapkan profil dari berkas aktivasi")
    source = init.add_mutually_exclusive_group(required=True)
    source.add_argument("activation", type=Path, metavar="BERKAS", nargs="?")
    source.add_argument("--training", action="store_true", help="profil latihan dengan orang rekaan, tanpa pertanyaan")
    init.add_argument(
        "--set", default="", metavar="PROGRAM", help="isi dari sebuah program nyata, misalnya bone-bolango-2025"
    )
    init.add_argument(
        "--scale", type=float, default=0.05, metavar="BAGIAN", help="bagian daftar yang dibuat; 1 = semua"
    )
    init.add_argument("--officer", default="", metavar="NAMA", help="nama petugas; bawaan: nama pada berkas aktivasi")
    init.set_defaults(run=_init)
    enroll = subparsers.add_parser("enroll", help="daftarkan laptop ini di pusat (langsung, bila ada jaringan)")
    enroll.add_argument("activation", type=Path, metavar="BERKAS", nargs="?")
    enroll.set_defaults(run=_enroll)
    recover = subparsers.add_parser("recover", help="PIN baru dengan kunci pemulihan instansi; data tetap utuh")
    recover.add_argument("identity", type=Path, metavar="KUNCI", help="berkas kunci pemulihan (age) dari instansi")
    recover.set_defaults(run=_recover)


def _init(arguments: Namespace, settings: Settings) -> Answer:
    from lapangan_app.bootstrap import make_access
    from lapangan_app.cli.opening import ask_pin

    if arguments.training and arguments.set:
        return _practise_set(settings, arguments.set, arguments.scale)
    if arguments.training:
        return _practise(settings)
    core = make_access(settings).create(_read(arguments.activation), arguments.officer, ask_pin("PIN baru: "))
    try:
        data: dict[str, object] = {
            "tenant": core.profile.tenant_name,
            "officer": core.officer.officer_id,
            "training": core.profile.training,
            "notices": list(core.profile.notices),
        }
    finally:
        core.close()
    return Answer(data, text=f"Profil {data['tenant']} siap. Laptop terdaftar di pusat pada pengiriman pertama.")


def make_practice(settings: Settings, activation: bytes, people: int, seed: int) -> None:
    """Make a practice profile with an event in a real village and invented people who wait to be sent."""
    from lapangan_app.bootstrap import Tuning, make_access
    from lapangan_app.services.preparing import PRACTICE_OFFICER, PRACTICE_PIN, fill_for_practice

    core = make_access(settings, Tuning(training_pin_shown=True)).create(activation, PRACTICE_OFFICER, PRACTICE_PIN)
    try:
        fill_for_practice(core, people, seed)
    finally:
        core.close()


def _practise(settings: Settings) -> Answer:
    from lapangan_app.services.preparing import PRACTICE_PIN, invented_activation

    make_practice(settings, invented_activation(), PRACTICE_PEOPLE, seed=7)
    text = f"Profil latihan siap dengan {PRACTICE_PEOPLE} orang rekaan. PIN latihan: {PRACTICE_PIN}"
    return Answer({"training": True, "people": PRACTICE_PEOPLE, "pin": PRACTICE_PIN}, text=text)


def _practise_set(settings: Settings, name: str, scale: float) -> Answer:
    """Make a practice profile on the day of a real programme, with its events, cooperatives, payers and lists."""
    from lapangan_app.bootstrap import Tuning, make_access
    from lapangan_app.domain.clock import SystemClock
    from lapangan_app.domain.months import format_date
    from lapangan_app.services.preparing import PRACTICE_OFFICER, PRACTICE_PIN, invented_activation
    from lapangan_app.services.training.building import Builder
    from lapangan_app.services.training.sets import read_set

    described = read_set(name)
    days = (described.day - SystemClock().now().astimezone().date()).days
    tuning = Tuning(training_pin_shown=True, practice_days=days)
    core = make_access(settings, tuning).create(invented_activation(), PRACTICE_OFFICER, PRACTICE_PIN)
    try:
        built = Builder(core, described, seed=7, scale=min(max(scale, 0.0), 1.0)).build()
        people = sum(run.taken for run in core.rosters.imports())
    finally:
        core.close()
    data = {"training": True, "set": name, "day": described.day.isoformat(), "people": people, "pin": PRACTICE_PIN}
    text = (
        f"{described.title}. Kalender latihan: {format_date(described.day)}. {people} orang rekaan dalam"
        f" {len(built.imports)} daftar. PIN latihan: {PRACTICE_PIN}"
    )
    return Answer(data, text=text)


def _enroll(arguments: Namespace, settings: Settings) -> Answer:
    from lapangan_app.bootstrap import make_access
    from lapangan_app.cli.sending import send_once

    if arguments.activation is not None and not make_access(settings).info().exists:
        arguments.officer, arguments.training = "", False
        _init(arguments, settings)
    return send_once(settings)


def _recover(arguments: Namespace, settings: Settings) -> Answer:
    from lapangan_app.bootstrap import Tuning, make_access, recover_profile
    from lapangan_app.cli.opening import ask_pin
    from lapangan_app.errors import KeyUnavailable, ProfileMissing

    officers = make_access(settings).info().officers
    if not officers:
        raise ProfileMissing
    try:
        lines = arguments.identity.read_text("ascii").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise KeyUnavailable(keeper="recovery") from error
    identity = next((line.strip() for line in lines if line.startswith("AGE-SECRET-KEY-")), "")
    recover_profile(settings, Tuning(), identity, officers[0].officer_id, ask_pin("PIN baru: "))
    return Answer({"officer": officers[0].officer_id}, text="PIN baru berlaku. Data tetap utuh.")


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise BadActivation from error
