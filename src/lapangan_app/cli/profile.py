"""`init` and `enroll`: making a profile on this laptop."""

from argparse import ArgumentParser, Namespace, _SubParsersAction
from pathlib import Path

from lapangan_app.cli.answer import Answer
from lapangan_app.config import Settings
from lapangan_app.errors import BadActivation


def add(subparsers: "_SubParsersAction[ArgumentParser]") -> None:
    """Add the commands of this area."""
    init = subparsers.add_parser("init", help="siapkan profil dari berkas aktivasi")
    init.add_argument("activation", type=Path, metavar="BERKAS")
    init.add_argument("--officer", default="", metavar="NAMA", help="nama petugas; bawaan: nama pada berkas aktivasi")
    init.set_defaults(run=_init)
    enroll = subparsers.add_parser("enroll", help="daftarkan laptop ini di pusat (langsung, bila ada jaringan)")
    enroll.add_argument("activation", type=Path, metavar="BERKAS", nargs="?")
    enroll.set_defaults(run=_enroll)


def _init(arguments: Namespace, settings: Settings) -> Answer:
    from lapangan_app.bootstrap import make_access
    from lapangan_app.cli.opening import ask_pin

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


def _enroll(arguments: Namespace, settings: Settings) -> Answer:
    from lapangan_app.bootstrap import make_access
    from lapangan_app.cli.sending import send_once

    if arguments.activation is not None and not make_access(settings).info().exists:
        arguments.officer = ""
        _init(arguments, settings)
    return send_once(settings)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise BadActivation from error
