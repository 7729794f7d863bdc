"""Lists that an office may replace by its own CSV file: branches, occupations, categories, cooperatives."""

import csv
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from lapangan_app.domain.choices import Choice
from lapangan_app.domain.rules import Branch, ListedCooperative, ListNote, Occupation, Rules
from lapangan_app.errors import BadList

MOST_BYTES = 20 * 2**20
MOST_ROWS = 200_000

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "branches": ("code", "label"),
    "occupations": ("code", "label", "sector"),
    "categories": ("code", "label"),
    "cooperatives": ("code", "label", "region_code"),
}
"""Columns that a file of each kind must have; `regencies` (branches) and `usual_segment` (occupations) may be there."""

_CODE = re.compile(r"[A-Za-z0-9_.-]{1,64}")
_VILLAGE = re.compile(r"[0-9]{2}(\.[0-9]{2}){2}\.[0-9]{4}")
_REGENCY = re.compile(r"[0-9]{2}\.[0-9]{2}")
_SECTORS = frozenset({"transport", "other"})
_SEGMENTS = frozenset({"", "BPU", "PU"})


@dataclass(frozen=True, slots=True)
class OfficeList:
    """Hold one list of an office: its rows as text by column, and where it comes from."""

    note: ListNote
    rows: tuple[Mapping[str, str], ...]
    digest: str


def read_list(kind: str, data: bytes) -> tuple[Mapping[str, str], ...]:
    """Return the rows of a CSV file, checked. The delimiter may be comma, semicolon or tab.

    Raises `BadList` with the row (counted from 1, headings included) and column that cannot be used.
    """
    if len(data) > MOST_BYTES:
        raise BadList(row=0, column="")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadList(row=0, column="") from None
    found: list[Mapping[str, str]] = []
    seen: set[str] = set()
    for number, row in _numbered(text, kind):
        _check_row(kind, number, row)
        if row["code"] in seen:
            raise BadList(row=number, column="code")
        seen.add(row["code"])
        found.append(row)
        if len(found) > MOST_ROWS:
            raise BadList(row=number, column="")
    if not found:
        raise BadList(row=1, column="")
    return tuple(found)


def with_lists(rules: Rules, lists: Mapping[str, OfficeList]) -> Rules:
    """Return the rules with the office's lists in the place of the shipped ones; the version says so."""
    if not lists:
        return rules
    notes = tuple(lists[note.kind].note if note.kind in lists else note for note in rules.notes)
    marks = "".join(sorted(entry.digest[:6] for entry in lists.values()))
    changed = replace(rules, notes=notes, version=f"{rules.version}.{marks}"[:64])
    if "branches" in lists:
        rows = lists["branches"].rows
        branches = tuple(Branch(row["code"], row["label"], _regencies(row)) for row in rows)
        changed = replace(changed, branches=branches)
    if "occupations" in lists:
        changed = replace(changed, occupations=tuple(_occupation(row) for row in lists["occupations"].rows))
    if "categories" in lists:
        categories = tuple(Choice(row["code"], row["label"]) for row in lists["categories"].rows)
        changed = replace(changed, categories=categories)
    if "cooperatives" in lists:
        own = {
            row["code"]: ListedCooperative(row["code"], row["label"], row["region_code"])
            for row in lists["cooperatives"].rows
        }
        changed = replace(changed, own_cooperatives=own)
    return changed


def _numbered(text: str, kind: str) -> Iterator[tuple[int, Mapping[str, str]]]:
    heading = text.partition("\n")[0]
    delimiter = max(",;\t", key=heading.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        names = [name.strip().casefold() for name in next(reader, [])]
        if missing := [name for name in COLUMNS[kind] if name not in names]:
            raise BadList(row=1, column=missing[0])
        for number, cells in enumerate(reader, start=2):
            if any(cell.strip() for cell in cells):
                yield number, {name: cell.strip() for name, cell in zip(names, cells, strict=False)}
    except csv.Error:
        raise BadList(row=0, column="") from None


def _check_row(kind: str, number: int, row: Mapping[str, str]) -> None:
    for column in COLUMNS[kind]:
        if not row.get(column):
            raise BadList(row=number, column=column)
    if not _CODE.fullmatch(row["code"]):
        raise BadList(row=number, column="code")
    if len(row["label"]) > 120 or re.search(r"[\x00-\x1f<>]", row["label"]):
        raise BadList(row=number, column="label")
    if kind == "occupations" and row["sector"] not in _SECTORS:
        raise BadList(row=number, column="sector")
    if kind == "occupations" and row.get("usual_segment", "") not in _SEGMENTS:
        raise BadList(row=number, column="usual_segment")
    if kind == "branches" and not all(_REGENCY.fullmatch(code) for code in _regencies(row)):
        raise BadList(row=number, column="regencies")
    if kind == "cooperatives" and not _VILLAGE.fullmatch(row["region_code"]):
        raise BadList(row=number, column="region_code")


def _regencies(row: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(row.get("regencies", "").replace(",", " ").split())


def _occupation(row: Mapping[str, str]) -> Occupation:
    return Occupation(row["code"], row["label"], row["sector"], row.get("usual_segment", "") or "BPU")
