"""Coverage as a table for spreadsheets: CSV as an Indonesian Excel opens it, and no cell that could be a formula."""

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import tzinfo

from lapangan_app.domain.clock import from_instant
from lapangan_app.domain.outreach.coverage import (
    NOT_OFFICIAL,
    CooperativeMap,
    Counts,
    Coverage,
    EventPoint,
    Standing,
)

Cell = str | int | None
"""One cell; None is left empty, because nothing is known."""

_BY = {
    "region": "wilayah",
    "village": "desa",
    "cooperative": "koperasi",
    "category": "kategori",
    "payer": "pembayar",
    "event": "kegiatan",
}
_STANDINGS = {
    Standing.NOT_STARTED: "belum mulai",
    Standing.PARTLY: "pengurus sebagian",
    Standing.COMPLETE: "pengurus lengkap",
    Standing.REGISTERED: "semua terdaftar",
}
_HEADINGS = (
    "kode", "nama", "di daftar", "terdaftar dari daftar", "persen terdaftar", "diterima dari daftar", "persen diterima",
    "terdaftar semua", "diterima semua", "koperasi", "pengurus terdaftar lengkap", "kuota", "sisa kuota", "target",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def coverage_table(coverage: Coverage, groups: Sequence[Counts], zone: tzinfo | None = None) -> list[list[Cell]]:
    """Return the rows for a coverage: what it is, where its figures come from, headings, groups, and the sum.

    `groups` are those of the coverage that are wanted, in their order; `zone` is that of the laptop.
    """
    title = f"Cakupan menurut {_BY[coverage.by]}: {coverage.scope_name or 'seluruh Indonesia'}"
    rows = _head(title, coverage.as_of, zone, coverage.sources)
    rows.append(list(_HEADINGS))
    rows += [_row(group, coverage.names.get(group.key, "")) for group in groups]
    rows.append(_row(coverage.total, "JUMLAH SELURUHNYA"))
    return rows


def cooperative_table(found: CooperativeMap, zone: tzinfo | None = None) -> list[list[Cell]]:
    """Return the rows for the map of cooperatives."""
    title = f"Koperasi: {found.scope_name or 'seluruh Indonesia'}"
    rows = _head(title, found.as_of, zone, ("daftar koperasi di laptop ini",))
    rows.append(["kode", "nama", "tempat", "kode wilayah", "keadaan", "pengurus dan pengawas", "terdaftar"])
    rows += [
        [one.code, one.name, one.place, one.region_code, _STANDINGS[one.standing], one.people, one.registered]
        for one in found.tiles
    ]
    return rows


def trend_table(points: Sequence[EventPoint], as_of: str, zone: tzinfo | None = None) -> list[list[Cell]]:
    """Return the rows for the trend over events; `as_of` is a UTC instant."""
    rows = _head("Tren kegiatan", as_of, zone, ("kegiatan di laptop ini",))
    rows.append(["kegiatan", "tanggal", "tempat", "target", "terdaftar", "diterima", "terdaftar sampai acara itu"])
    rows += [
        [one.name, one.held_on, one.place, one.target or None, one.registered, one.accepted, one.so_far]
        for one in points
    ]
    return rows


def csv_bytes(rows: Iterable[Sequence[Cell]]) -> bytes:
    """Return rows as CSV: semicolons, UTF-8 with a mark at its beginning, and text that stays text."""
    written = io.StringIO(newline="")
    writer = csv.writer(written, delimiter=";", lineterminator="\r\n")
    writer.writerows([_safe(cell) for cell in row] for row in rows)
    return written.getvalue().encode("utf-8-sig")


def _safe(cell: Cell) -> Cell:
    """Put an apostrophe before text that a spreadsheet would calculate."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def _head(title: str, as_of: str, zone: tzinfo | None, sources: Sequence[str]) -> list[list[Cell]]:
    counted = from_instant(as_of).astimezone(zone)
    return [
        [title],
        [NOT_OFFICIAL],
        ["dihitung", counted.strftime("%Y-%m-%d %H:%M")],
        ["daftar", ", ".join(sources) or "belum ada daftar"],
        [],
    ]


def _row(group: Counts, name: str) -> list[Cell]:
    listed = group.expected > 0
    return [
        group.key, name,
        group.expected if listed else None, group.reached if listed else None, _percent(group.share_reached),
        group.confirmed if listed else None, _percent(group.share_confirmed),
        group.registered, group.accepted,
        group.cooperatives or None, group.boards if group.cooperatives else None,
        group.quota or None, group.places_left if group.quota else None, group.target or None,
    ]  # fmt: skip


def _percent(share: float | None) -> str | None:
    """Write a share as Indonesian spreadsheets read numbers: `30,5`."""
    return None if share is None else f"{share * 100:.1f}".replace(".", ",")
