"""`claim`: benefits paid in the area, told on the literacy sheet."""

from argparse import ArgumentParser, Namespace, _SubParsersAction

from lapangan_app.cli.answer import Answer
from lapangan_app.config import Settings
from lapangan_app.domain.outreach.claims import KINDS, PaidClaim


def add(subparsers: "_SubParsersAction[ArgumentParser]") -> None:
    """Add the commands of this area."""
    claim = subparsers.add_parser("claim", help="manfaat yang sudah dibayarkan di daerah ini, untuk lembar manfaat")
    acts = claim.add_subparsers(required=True, metavar="tindakan")
    new = acts.add_parser("new", help="tambahkan satu baris")
    new.add_argument("kind", choices=KINDS)
    new.add_argument("people", type=int, metavar="ORANG", help="jumlah ahli waris atau anak")
    new.add_argument("rupiah", type=int, metavar="RUPIAH", help="jumlah seluruhnya")
    new.add_argument("--place", default="", metavar="TEMPAT")
    new.add_argument("--source", default="", metavar="SUMBER")
    new.set_defaults(run=_new)
    acts.add_parser("list", help="lihat baris yang ada").set_defaults(run=_list)
    acts.add_parser("clear", help="kosongkan").set_defaults(run=_clear)


def _new(arguments: Namespace, settings: Settings) -> Answer:
    from lapangan_app.cli.opening import opened

    line = PaidClaim(arguments.kind, arguments.people, arguments.rupiah, arguments.place, arguments.source)
    with opened(settings) as core:
        core.claims.keep((*core.claims.all(), line))
        return _answer(core.claims.all())


def _list(_arguments: Namespace, settings: Settings) -> Answer:
    from lapangan_app.cli.opening import opened

    with opened(settings) as core:
        return _answer(core.claims.all())


def _clear(_arguments: Namespace, settings: Settings) -> Answer:
    from lapangan_app.cli.opening import opened

    with opened(settings) as core:
        core.claims.keep(())
        return _answer(())


def _answer(claims: tuple[PaidClaim, ...]) -> Answer:
    from dataclasses import asdict

    from lapangan_app.domain.money import format_rupiah

    lines = [f"{claim.kind}: {claim.people} orang, {format_rupiah(claim.rupiah)} {claim.place}" for claim in claims]
    return Answer({"claims": [asdict(claim) for claim in claims]}, text="\n".join(lines) or "Belum ada.")
