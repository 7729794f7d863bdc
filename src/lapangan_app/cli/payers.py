"""`payer`: agreements, batches and what ends soon, without a window."""

from argparse import ArgumentParser, Namespace, _SubParsersAction
from dataclasses import asdict, fields
from datetime import date
from typing import TYPE_CHECKING, Any

from lapangan_app.cli.answer import Answer
from lapangan_app.cli.people import note_reveal, reveal_option, shown_name
from lapangan_app.config import Settings
from lapangan_app.domain.money import format_rupiah, terbilang
from lapangan_app.domain.months import add_months, month_of
from lapangan_app.domain.outreach.agreements import Agreement

if TYPE_CHECKING:
    from lapangan_app.domain.outreach.batches import Bill


def add(subparsers: "_SubParsersAction[ArgumentParser]") -> None:
    """Add the commands of this area."""
    parser = subparsers.add_parser("payer", help="perjanjian pembayar, tagihan, dan yang akan berakhir")
    acts = parser.add_subparsers(required=True, metavar="perintah")
    acts.add_parser("list", help="daftar perjanjian dan sisa kuotanya").set_defaults(run=_payer_list)
    new = acts.add_parser("new", help="catat perjanjian")
    for name in ("kind", "number", "title", "payer"):
        new.add_argument(f"--{name}", required=True, metavar="ISI")
    for name in ("valid-from", "valid-until"):
        new.add_argument(f"--{name}", required=True, metavar="YYYY-MM-DD")
    for name in ("months", "quota-people", "quota-per-village", "quota-rupiah"):
        new.add_argument(f"--{name}", type=int, default=0, metavar="N")
    for name in ("first-month", "region-code", "payer-name", "bank", "asked"):
        new.add_argument(f"--{name}", default="", metavar="ISI")
    for name in ("programs", "categories"):
        new.add_argument(f"--{name}", nargs="*", default=[], metavar="KODE")
    new.set_defaults(run=_payer_new)
    batch = acts.add_parser("batch", help="tagihan sebuah perjanjian; dengan --draw-up: susun yang baru")
    batch.add_argument("agreement_id", metavar="PERJANJIAN")
    batch.add_argument("--draw-up", metavar="NAMA")
    batch.set_defaults(run=_payer_batch)
    paid = acts.add_parser("paid", help="tandai lunas sebuah tagihan")
    paid.add_argument("batch_id", metavar="TAGIHAN")
    paid.add_argument("--date", required=True, type=date.fromisoformat, metavar="YYYY-MM-DD")
    paid.add_argument("--person", action="append", default=[], metavar="ID", help="hanya orang ini; boleh diulang")
    paid.add_argument("--code", metavar="KODE", help="kode iuran")
    paid.set_defaults(run=_payer_paid)
    ending = acts.add_parser("ending", help="perlindungan yang berakhir dalam beberapa bulan")
    ending.add_argument("--months", type=int, default=3, metavar="N")
    reveal_option(ending)
    ending.set_defaults(run=_payer_ending)


def _payer_list(_arguments: Namespace, settings: Settings) -> Answer:
    from lapangan_app.cli.opening import opened

    with opened(settings) as core:
        rows = core.agreements.all()
    shown = [
        asdict(row.agreement) | {"use": asdict(row.use), "waiting": row.waiting, "ended": row.ended} for row in rows
    ]
    lines = [
        f"{row.agreement.number}  {row.agreement.title}: {row.use.people} orang, {row.waiting} belum ditagihkan"
        for row in rows
    ]
    return Answer({"agreements": shown}, text="\n".join(lines) or "Belum ada perjanjian.")


def _payer_new(arguments: Namespace, settings: Settings) -> Answer:
    """Keep an agreement. Raises `Invalid` with findings."""
    from lapangan_app.cli.opening import opened

    known = {field.name for field in fields(Agreement)}
    given: dict[str, Any] = {name: value for name, value in vars(arguments).items() if name in known}
    given |= {name: tuple(given[name]) for name in ("programs", "categories")}
    with opened(settings) as core:
        made = Agreement(agreement_id=core.agreements.new_id(), **given)
        core.agreements.keep(made)
    return Answer(asdict(made), text=f"Perjanjian tersimpan: {made.title}.")


def _payer_batch(arguments: Namespace, settings: Settings) -> Answer:
    """Draw a batch up where a name is given, and show all of an agreement. Raises `NotFound` or `Invalid`."""
    from lapangan_app.cli.opening import opened

    with opened(settings) as core:
        core.agreements.get(arguments.agreement_id)
        if arguments.draw_up is not None:
            core.agreements.draw_up(arguments.agreement_id, arguments.draw_up)
        rows = core.agreements.batch_rows(arguments.agreement_id)
    shown = [asdict(row.batch) | {"bill": _bill(row.bill)} for row in rows]
    lines = [f"{row.batch.batch_id}  {row.batch.name}: {_owed(row.bill)}" for row in rows]
    return Answer({"batches": shown}, text="\n".join(lines) or "Belum ada tagihan.")


def _payer_paid(arguments: Namespace, settings: Settings) -> Answer:
    """Mark people of a batch as paid, all of them without `--person`. Raises `NotFound`, `Invalid`, `BatchClosed`."""
    from lapangan_app.cli.opening import opened

    with opened(settings) as core:
        if arguments.code is not None:
            core.agreements.set_payment_code(arguments.batch_id, arguments.code)
        everybody = [line.client_id for line in core.agreements.lines(arguments.batch_id) if not line.withdrawn]
        changed = core.agreements.mark_paid(arguments.batch_id, arguments.person or everybody, arguments.date)
        bill = core.agreements.bill(arguments.batch_id)
    return Answer({"changed": changed, "bill": _bill(bill)}, text=_owed(bill))


def _payer_ending(arguments: Namespace, settings: Settings) -> Answer:
    from lapangan_app.cli.opening import opened
    from lapangan_app.domain.clock import SystemClock

    until = add_months(month_of(SystemClock().now().astimezone().date()), max(0, arguments.months))
    with opened(settings) as core:
        endings = core.agreements.endings(until)
        people = [core.agreements.ending_lines(one.agreement_id, one.last_month) for one in endings]
        note_reveal(core, arguments.reveal, "ending")
    shown = [
        asdict(one)
        | {"names": [asdict(each) | {"name": shown_name(each.name, reveal=arguments.reveal)} for each in lines]}
        for one, lines in zip(endings, people, strict=True)
    ]
    count = sum(one.people for one in endings)
    text = f"{count} orang tidak terlindungi lagi sesudah {until} bila tidak diperpanjang."
    return Answer({"until": until, "people": count, "endings": shown}, text=text)


def _bill(bill: "Bill") -> dict[str, object]:
    return asdict(bill) | {"words": terbilang(bill.rupiah)}


def _owed(bill: "Bill") -> str:
    return f"{bill.people} orang, {format_rupiah(bill.rupiah)}; lunas {bill.paid_people} orang."
