"""Which column of a list fills which field, proposed from the headings and correctable by hand."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from lapangan_app.domain.roster.headings import Headings, field_of, find_headings
from lapangan_app.domain.roster.table import Table, cell_text, is_blank
from lapangan_app.domain.roster.vocabulary import LEFT_OUT, Vocabulary
from lapangan_app.errors import HeadingUnknown

_PLACE = re.compile(
    r"\b(desa|kelurahan|kecamatan|kec|kabupaten|kab|kota|provinsi|prov)\b\s*[.:]?\s*"
    r"(?=\S)(.+?)\s*(?=\b(?:desa|kelurahan|kecamatan|kec|kabupaten|kab|kota|provinsi|prov|tahun|tanggal|periode)\b|[,;()\-–]|$)",
    re.IGNORECASE,
)
_COOPERATIVE = re.compile(r"\b(?:koperasi\s+(?:desa|kelurahan)|kop(?:des|kel))\b(?:\s+merah\s+putih)?", re.IGNORECASE)
_LEVELS = {
    "desa": "village", "kelurahan": "village", "kecamatan": "district", "kec": "district", "kabupaten": "regency",
    "kab": "regency", "kota": "regency", "provinsi": "province", "prov": "province",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Column:
    """Name one column of the file: its place in the table (from 0), its heading as shown, the field it fills."""

    index: int
    heading: str
    field: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """Say how a table is read: data from row `data` (from 0), one `Column` each, places that the title names.

    `title` holds texts under the field names `village`, `district`, `regency`, `province` and `cooperative`.
    """

    data: int
    columns: tuple[Column, ...]
    title: tuple[tuple[str, str], ...] = ()

    def field(self, name: str) -> Column | None:
        """Return the column that fills a field, or None."""
        return next((column for column in self.columns if column.field == name), None)

    @property
    def finds_people(self) -> bool:
        """Tell whether there is a column of names or of NIKs."""
        return self.field("full_name") is not None or self.field("nik") is not None

    @property
    def unused(self) -> tuple[str, ...]:
        """Return the headings of columns from which nothing is kept."""
        return tuple(column.heading for column in self.columns if not column.field or column.field in LEFT_OUT)

    def corrected(self, chosen: Mapping[str, str], words: Vocabulary) -> "Plan":
        """Return the plan with columns mapped by hand, `{heading: field}`; an empty field sets a column aside.

        Another column that filled the field before no longer does. Raises `HeadingUnknown`.
        """
        columns = list(self.columns)
        for heading, field in chosen.items():
            place = _place_of(heading, columns)
            if field and field not in words.fields:
                raise HeadingUnknown(heading=field)
            columns = [replace(one, field="") if field and one.field == field else one for one in columns]
            columns[place] = replace(columns[place], field=field)
        return replace(self, columns=tuple(columns))


def propose(table: Table, words: Vocabulary) -> Plan:
    """Return how a table is probably read. Without headings every column is without a field and all rows are data."""
    headings = find_headings(table, words)
    if headings is None:
        return Plan(0, tuple(Column(index, f"Kolom {table.letter(index)}") for index in range(table.width)))
    names = _distinct([heading.whole for heading in headings.columns], table)
    taken: set[str] = set()
    columns = []
    for index, (heading, name) in enumerate(zip(headings.columns, names, strict=True)):
        field = field_of(heading, words)
        if field in taken:
            field = ""  # the first column of a kind serves; a second one is for a person to choose
        taken.add(field)
        columns.append(Column(index, name, field))
    return Plan(headings.data, tuple(columns), _places_in(_titles(table, headings)))


def best_table(tables: Sequence[Table], words: Vocabulary) -> Table:
    """Return the sheet whose headings name most fields; among equals the first."""
    return max(tables, key=lambda table: len({column.field for column in propose(table, words).columns}))


def _distinct(names: list[str], table: Table) -> list[str]:
    """Return headings of which no two are alike, so that each names one column."""
    counted = Counter(names)
    return [
        name if name and counted[name] == 1 else f"{name or 'Kolom'} {table.letter(index)}".strip()
        for index, name in enumerate(names)
    ]


def _place_of(heading: str, columns: list[Column]) -> int:
    wanted = " ".join(heading.split()).casefold()
    for place, column in enumerate(columns):
        if column.heading.casefold() == wanted:
            return place
    raise HeadingUnknown(heading=heading)


def _titles(table: Table, headings: Headings) -> list[str]:
    rows = [table.row(row) for row in range(headings.first)]
    return [" ".join(cell_text(cell) for cell in row if not is_blank(cell)) for row in rows]


def _places_in(titles: list[str]) -> tuple[tuple[str, str], ...]:
    """Return the places that titles name: `DAFTAR PESERTA DESA BULONTALA KECAMATAN SUWAWA SELATAN`."""
    found: dict[str, str] = {}
    for title in titles:
        bare = _COOPERATIVE.sub(" desa ", title)  # a cooperative is called after its village
        for kind, name in _PLACE.findall(bare):
            found.setdefault(_LEVELS[kind.lower()], " ".join(name.split()).strip(" .:"))
        if _COOPERATIVE.search(title) and "village" in found:
            found.setdefault("cooperative", found["village"])
    return tuple(found.items())
