"""`import` and `template`: lists of people as offices keep them. A dry run needs no profile and keeps nothing."""

import argparse
from argparse import ArgumentParser, Namespace, _SubParsersAction
from pathlib import Path
from typing import TYPE_CHECKING

from lapangan_app.cli.answer import Answer
from lapangan_app.config import Settings

if TYPE_CHECKING:
    from lapangan_app.services.importing import Importing, Preview

_SHOWN = 20
"""Problems that are listed in words; JSON has them all."""
_COUNTS = ("rows", "ready", "needs_fix", "duplicate_in_file", "duplicate_on_device", "ignored")


def add(subparsers: "_SubParsersAction[ArgumentParser]") -> None:
    """Add the commands of this area."""
    bring = subparsers.add_parser(
        "import", help="baca daftar orang (XLSX, XLS, ODS, CSV); periksa dulu dengan --dry-run"
    )
    bring.add_argument("file", type=Path, metavar="BERKAS")
    bring.add_argument(
        "--dry-run", action="store_true", help="hanya periksa; tidak perlu profil, tidak menyimpan apa pun"
    )
    bring.add_argument("--sheet", default="", metavar="NAMA", help="lembar yang dibaca, bila ada beberapa")
    bring.add_argument(
        "--map", type=_pair, action="append", default=[], metavar="JUDUL=ISIAN", help="kolom untuk sebuah isian"
    )
    bring.add_argument("--region", default="", metavar="KODE", help="wilayah orang-orangnya, misalnya 75.03")
    bring.add_argument("--source", default="", metavar="NAMA", help="nama daftarnya; bawaan: nama berkas")
    bring.add_argument("--event", default="", metavar="ID", help="kegiatan yang dipilih untuk pendaftaran berikutnya")
    bring.add_argument("--rest", type=Path, metavar="XLSX", help="tulis baris yang tidak diambil, dengan alasannya")
    bring.set_defaults(run=_import)

    imports = subparsers.add_parser("imports", help="lihat daftar yang sudah diambil, atau batalkan satu")
    imports.add_argument("--undo", default="", metavar="ID", help="batalkan: orangnya tidak diharapkan lagi")
    imports.set_defaults(run=_imports)

    template = subparsers.add_parser("template", help="tulis lembar kosong untuk daftar orang")
    template.add_argument("file", type=Path, metavar="XLSX")
    template.set_defaults(run=_template)


def _pair(text: str) -> tuple[str, str]:
    heading, equals, field = text.rpartition("=")
    if not equals or not heading.strip():
        raise argparse.ArgumentTypeError("tulis misalnya 'Nama Warga=full_name'")
    return heading.strip(), field.strip()


def _import(arguments: Namespace, settings: Settings) -> Answer:
    """Judge a file; without `--dry-run` its ready people are kept in the list of expected people."""
    if arguments.dry_run:
        return _dry_run(arguments, settings)
    from lapangan_app.cli.opening import opened
    from lapangan_app.services.importing import bring

    with opened(settings) as core:
        if arguments.event:
            core.events.choose(arguments.event)
        preview = _previewed(core.importing, arguments)
        run = bring(preview, core.rosters, arguments.source)
    answer = _answer(preview)
    data = {**answer.data, "taken": run.taken, "import_id": run.import_id if run.taken else None}
    return Answer(data, text=f"{answer.text}\n{run.taken} orang disimpan dalam daftar.")


def _imports(arguments: Namespace, settings: Settings) -> Answer:
    """List what was taken in, or take one import back: its people are expected no more, registrations stay."""
    from dataclasses import asdict

    from lapangan_app.cli.opening import opened

    with opened(settings) as core:
        gone = core.rosters.undo(arguments.undo) if arguments.undo else None
        runs = core.rosters.imports()
    lines = [
        f"{run.import_id}  {run.source}: {run.taken} orang{' (dibatalkan)' if run.undone_at else ''}" for run in runs
    ]
    data: dict[str, object] = {"imports": [asdict(run) for run in runs]}
    if gone is not None:
        data["gone"] = gone
        lines.insert(0, f"{gone} orang tidak diharapkan lagi; yang sudah didaftarkan tetap tersimpan.")
    return Answer(data, text="\n".join(lines) or "Belum ada daftar yang diambil.")


def _dry_run(arguments: Namespace, settings: Settings) -> Answer:
    from contextlib import closing

    from lapangan_app.domain.clock import SystemClock
    from lapangan_app.services.importing import Importing
    from lapangan_app.services.lists import Lists
    from lapangan_app.store.regions import open_regions

    today = SystemClock().now().astimezone().date
    with closing(open_regions(settings.regions)) as regions:
        return _answer(_previewed(Importing(regions, Lists(settings.lists).rules, today), arguments))


def _previewed(importing: "Importing", arguments: Namespace) -> "Preview":
    """Preview as the arguments say, and write the rest where it is wanted. Raises `HeadingsMissing` among others."""
    from lapangan_app.errors import HeadingsMissing

    preview = importing.preview(arguments.file, sheet=arguments.sheet, within=arguments.region)
    if arguments.map:
        preview = preview.mapped(dict(arguments.map))
    if not preview.plan.finds_people:
        raise HeadingsMissing
    if arguments.rest is not None:
        preview.write_rest(arguments.rest)
    return preview


def _answer(preview: "Preview") -> Answer:
    from lapangan_app.messages import problem_sentence

    problems = [
        {
            "row": problem.row,
            "column": problem.column,
            "code": problem.code,
            "severity": problem.severity.value,
            "message": problem_sentence(problem.code, problem.facts),
        }
        for problem in preview.problems
    ]
    data: dict[str, object] = {name: getattr(preview, name) for name in _COUNTS}
    data |= {
        "problems": problems,
        "sheet": preview.table.sheet,
        "sheets": list(preview.sheets),
        "columns": [{"heading": column.heading, "field": column.field} for column in preview.plan.columns],
    }
    lines = [
        f"{preview.rows} baris: {preview.ready} siap, {preview.needs_fix} perlu perbaikan,"
        f" {preview.duplicate_in_file} ganda di berkas, {preview.duplicate_on_device} ganda di laptop,"
        f" {preview.ignored} dikesampingkan."
    ]
    if preview.plan.unused:
        lines.append(f"Kolom yang tidak dipakai: {', '.join(preview.plan.unused)}")
    lines += [f"- baris {one['row']}, {one['column']}: {one['message']}" for one in problems[:_SHOWN]]
    if len(problems) > _SHOWN:
        lines.append(f"… dan {len(problems) - _SHOWN} lagi; semuanya ada dalam --json dan --rest.")
    return Answer(data, text="\n".join(lines))


def _template(arguments: Namespace, settings: Settings) -> Answer:
    """Write the empty list with the choices of the office."""
    from lapangan_app.domain.clock import SystemClock
    from lapangan_app.services.importing import write_template
    from lapangan_app.services.lists import Lists

    write_template(arguments.file, Lists(settings.lists).rules(SystemClock().now().astimezone().date()))
    return Answer({"written": str(arguments.file)}, text="Lembar kosong ditulis.")
