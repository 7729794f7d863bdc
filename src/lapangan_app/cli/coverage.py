"""`coverage`: how far a place has come, with numerator, denominator, sources and the time of counting."""

import re
from argparse import ArgumentParser, ArgumentTypeError, Namespace, _SubParsersAction
from typing import TYPE_CHECKING

from lapangan_app.cli.answer import Answer
from lapangan_app.config import Settings
from lapangan_app.domain.outreach.coverage import BY, NOT_OFFICIAL
from lapangan_app.errors import NotFound

if TYPE_CHECKING:
    from lapangan_app.domain.outreach.coverage import Counts, Coverage

_REGION = re.compile(r"\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?")


def add(subparsers: "_SubParsersAction[ArgumentParser]") -> None:
    """Add the command of this area."""
    coverage = subparsers.add_parser("coverage", help=f"hitung cakupan sebuah wilayah ({NOT_OFFICIAL})")
    coverage.add_argument(
        "region", type=_region, nargs="?", default="", metavar="WILAYAH", help="kode, misalnya 75.03; semua bila kosong"
    )
    coverage.add_argument("--by", choices=BY, default="region", metavar="|".join(BY), help="bawaan: region")
    coverage.set_defaults(run=_coverage)


def _region(text: str) -> str:
    if text and not _REGION.fullmatch(text):
        raise ArgumentTypeError("bukan kode wilayah; tulis misalnya 75.03 atau 75.03.02.2004")
    return text


def _coverage(arguments: Namespace, settings: Settings) -> Answer:
    """Count. Raises `NotFound` for a region that is not in the table."""
    from lapangan_app.cli.opening import opened

    with opened(settings) as core:
        if arguments.region and not core.regions.knows(arguments.region):
            raise NotFound(region=arguments.region)
        counted = core.coverage.count(arguments.region, arguments.by)
    return Answer(_told(counted), text=_text(counted))


def _told(counted: "Coverage") -> dict[str, object]:
    return {
        "region": counted.scope,
        "region_name": counted.scope_name,
        "by": counted.by,
        "label": NOT_OFFICIAL,
        "as_of": counted.as_of,
        "sources": list(counted.sources),
        **_figures(counted.total),
        "groups": [
            {"key": group.key, "name": counted.names.get(group.key, ""), **_figures(group)} for group in counted.groups
        ],
    }


def _figures(group: "Counts") -> dict[str, object]:
    """Name the figures of a group: the denominator is null where no list says whom to expect."""
    listed = group.expected > 0
    return {
        "numerator": group.reached if listed else None,
        "denominator": group.expected if listed else None,
        "share": _rounded(group.share_reached),
        "accepted_numerator": group.confirmed if listed else None,
        "accepted_share": _rounded(group.share_confirmed),
        "registered": group.registered,
        "accepted": group.accepted,
        "cooperatives": group.cooperatives,
        "boards_registered": group.boards,
        "quota": group.quota or None,
        "places_left": group.places_left if group.quota else None,
        "target": group.target or None,
    }


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(share, 4)


def _text(counted: "Coverage") -> str:
    lines = [
        f"{counted.scope_name or 'Seluruh Indonesia'} ({NOT_OFFICIAL})",
        f"Sumber: {', '.join(counted.sources) or 'belum ada daftar'}; dihitung {counted.as_of}",
        *(
            f"  {counted.names.get(group.key) or group.key or '(tanpa nama)'}: {_line(group)}"
            for group in counted.groups
        ),
        f"Jumlah: {_line(counted.total)}",
    ]
    return "\n".join(lines)


def _name(counted: "Coverage", key: str) -> str:
    return counted.names.get(key) or key or "(tanpa nama)"


def _line(group: "Counts") -> str:
    if group.expected:
        return f"{group.reached} dari {group.expected} terdaftar, {group.confirmed} diterima"
    aim = f" (target {group.target})" if group.target else ", belum ada daftar"
    return f"{group.registered} terdaftar, {group.accepted} diterima{aim}"
