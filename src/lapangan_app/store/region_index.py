"""Building the search index over regions from the shipped tables.

The index is a separate, unencrypted file (public data under the ODbL, see `resources/NOTICE-wilayah.md`), built by the
SQLite that ships with the application, once for each version of the tables.
"""

import contextlib
import csv
import hashlib
import os
import re
import tempfile
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlite

_LAYOUT = "1"
"""Changes when the index is built differently; an index of another layout is built anew."""
_TABLES = ("provinces.csv", "regencies.csv", "districts.csv", "villages.csv")
_TYPES = {1: "Kelurahan", 2: "Desa", 3: "Desa Adat"}
_SCHEMA = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE place (code INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE spelling (joined TEXT NOT NULL, code INTEGER NOT NULL, PRIMARY KEY (joined, code)) WITHOUT ROWID;
CREATE VIRTUAL TABLE word USING fts5(
    village, district, regency, province, content='', columnsize=0, detail=column, prefix='1 2 3'
);
"""


def build_regions(csv_folder: Path, target: Path) -> None:
    """Build the index from the tables in `csv_folder` and put it at `target` in one step.

    A process that dies half-way leaves no index behind. Raises `OSError` and `sqlcipher3` errors as they come.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".building-", suffix=".db", dir=target.parent)
    os.close(handle)
    building = Path(name)
    try:
        with contextlib.closing(sqlite.connect(str(building), isolation_level=None)) as connection:
            connection.execute("PRAGMA journal_mode=OFF")
            connection.execute("PRAGMA synchronous=OFF")  # a broken build is thrown away; the finished file is synced
            connection.executescript(_SCHEMA)
            connection.execute("BEGIN")
            _fill(connection, csv_folder)
            connection.execute("INSERT INTO word(word) VALUES ('optimize')")
            connection.execute("COMMIT")
        with building.open("r+b") as finished:
            os.fsync(finished.fileno())
        building.chmod(0o644)  # public data, shipped for every user of the laptop
        os.replace(building, target)
    finally:
        building.unlink(missing_ok=True)


def fingerprint(csv_folder: Path) -> str:
    """Return a digest of the tables and of the way they are indexed. Raises `OSError` when a table is missing."""
    digest = hashlib.sha256(_LAYOUT.encode())
    for table in (*_TABLES, "VERSION"):
        digest.update((csv_folder / table).read_bytes())
    return digest.hexdigest()


def fold(text: str) -> str:
    """Reduce a name or a query to lower-case words: no accents, apostrophes, quotes or stars; the rest separates."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = re.sub(r"[\"'`’‘ʼ*\u0300-\u036f]", "", plain)
    return " ".join(re.findall(r"[^\W_]+", plain))


def type_of(code: int) -> str:
    """Return the type of a village from the first of its own four digits: Kelurahan, Desa or Desa Adat."""
    return _TYPES.get(code // 1_000 % 10, "Desa")


def _fill(connection: sqlite.Connection, folder: Path) -> None:
    names = {code: name for table in _TABLES for code, name in _rows(folder / table)}
    villages = [code for code in names if code >= 10**9]
    connection.executemany("INSERT INTO place VALUES (?, ?)", names.items())
    connection.executemany(
        "INSERT INTO spelling VALUES (?, ?)", ((fold(names[code]).replace(" ", ""), code) for code in villages)
    )
    connection.executemany(
        "INSERT INTO word (rowid, village, district, regency, province) VALUES (?, ?, ?, ?, ?)",
        ((code, *_words_of(code, names)) for code in villages),
    )
    version = (folder / "VERSION").read_text(encoding="utf-8").strip()
    facts = (("fingerprint", fingerprint(folder)), ("version", version))
    connection.executemany("INSERT INTO meta VALUES (?, ?)", facts)


def _rows(table: Path) -> Iterator[tuple[int, str]]:
    with table.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            yield int(row["code"].replace(".", "")), row["name"]


def _words_of(code: int, names: dict[int, str]) -> tuple[str, str, str, str]:
    """Return what may be typed to mean a village, level by level; its name also in one word (Suka Maju, Sukamaju).

    "Kabupaten" stands before four names of five and would only make every search long: it is left out.
    """
    village = fold(names[code])
    joined = village.replace(" ", "")
    return (
        village if joined == village else f"{village} {joined}",
        fold(names[code // 10_000]),
        fold(names[code // 1_000_000].removeprefix("Kabupaten ")),
        fold(names[code // 100_000_000]),
    )
