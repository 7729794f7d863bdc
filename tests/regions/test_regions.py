"""Regions: the tables are whole, a few letters find a village, and the index is built safely."""

import contextlib
import csv
import hashlib
import os
import random
import shutil
import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlcipher3 import dbapi2 as sqlite

from lapangan_app.domain.zones import zone_of
from lapangan_app.errors import DiskFull, StoreBusy
from lapangan_app.resources import resource_path
from lapangan_app.store import regions as module
from lapangan_app.store.region_index import _LAYOUT, build_regions, fold
from lapangan_app.store.regions import Regions, open_regions

SOURCE = resource_path("wilayah")


def names(regions, text, limit=12):
    return [match.name for match in regions.search(text, limit)]


def places(regions, text, limit=12):
    return [(match.name, match.district, match.regency) for match in regions.search(text, limit)]


# the tables


@pytest.mark.parametrize(
    ("code", "villages"), [("75.03", 165), ("75.71", 50), ("75", 729), ("32.01", 435), ("36.04", 326), ("71", 1_839)]
)
def test_villages_of_known_areas_are_all_there(regions, code, villages):
    """Counts by Kepmendagri 300.2.2-2138 Tahun 2025."""
    assert len(regions.villages(code)) == villages


def test_every_province_has_a_time_zone():
    with (SOURCE / "provinces.csv").open(encoding="utf-8") as lines:
        codes = [row["code"] for row in csv.DictReader(lines)]
    assert len(codes) == 38
    assert {zone_of(code).name for code in codes} == {"WIB", "WITA", "WIT"}


def test_types_are_those_of_the_code(regions):
    """The first of the last four digits: 1 kelurahan, 2 desa, 3 desa adat (14, all in Kabupaten Jayapura)."""
    types = {}
    for code in (*regions.villages("75"), *regions.villages("91.03")):
        types.setdefault(regions.get(code).type, []).append(code[9])
    assert {kind: set(digits) for kind, digits in types.items()} == {
        "Desa": {"2"},
        "Kelurahan": {"1"},
        "Desa Adat": {"3"},
    }
    assert len(types["Desa Adat"]) == 14


def test_version_is_a_code_of_the_contract(regions):
    assert regions.version == "idn-area-data-4.0.1"


def test_licence_and_notice_lie_beside_the_tables():
    assert "Open Database License" in (SOURCE / "LICENSE.md").read_text(encoding="utf-8")
    assert "idn-area-data" in resource_path("NOTICE-wilayah.md").read_text(encoding="utf-8")


# finding


@pytest.mark.parametrize("text", ["cileu bogor", "bogor cileu", "CILEU  Bogor", "cileungsi kab. bogor"])
def test_words_cut_short_in_any_order(regions, text):
    found = places(regions, text)
    assert ("Cileungsi", "Cileungsi", "Kabupaten Bogor") in found
    assert all(regency == "Kabupaten Bogor" for _, _, regency in found)


def test_a_regency_by_its_beginnings(regions):
    assert {regency for *_, regency in places(regions, "bone bol")} == {"Kabupaten Bone Bolango"}


def test_a_district_brings_its_villages(regions):
    found = regions.search("suwawa", 40)
    assert sum(match.district == "Suwawa" for match in found) >= 10


def test_the_village_comes_before_what_merely_contains_the_word(regions):
    assert names(regions, "cileungsi")[:2] == ["Cileungsi", "Cileungsi"]
    assert names(regions, "sidomulyo")[0] == "Sidomulyo"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("soka'an", 'Soka"an'),
        ("sokaan", 'Soka"an'),
        ('Soka"an', 'Soka"an'),
        ("regapu'u", "Regapu’u"),
        ("regapu’u", "Regapu’u"),
        ("regapuu", "Regapu’u"),
        ("t'singa", 'T"Singa'),
        ("teuw", "Teuw*"),
        ("teuw*", "Teuw*"),
        ("lubuk pakam i ii", "Lubuk Pakam I,II"),
        ("Lubuk Pakam I,II", "Lubuk Pakam I,II"),
        ("suka maju jonggol", "Sukamaju"),
        ("sukamaju jonggol", "Sukamaju"),
        ("sukamaju sultan daulat", "Suka Maju"),
    ],
)
def test_quirks_of_spelling(regions, text, name):
    assert names(regions, text)[0] == name


def test_two_of_one_name_in_one_district_differ_in_type(regions):
    """Sixteen pairs, mostly a kelurahan and a desa, e.g. 71.05.17 Rumoong Bawah."""
    found = [match for match in regions.search("rumoong bawah") if match.code.startswith("71.05.17")]
    assert [match.type for match in found] == ["Kelurahan", "Desa"]


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("kelurahan bogor", lambda match: match.type == "Kelurahan"),
        ("kel. bogor barat", lambda match: match.type == "Kelurahan"),
        ("kabupaten gorontalo", lambda match: match.regency.startswith("Kabupaten")),
        ("kota gorontalo", lambda match: match.regency == "Kota Gorontalo" or "Kota" in match.district),
        ("kecamatan cileungsi", lambda match: "Cileungsi" in match.district or "Cileungsi" in match.name),
        ("provinsi gorontalo", lambda match: "Gorontalo" in f"{match.province} {match.name}"),
        ("desa cileungsi", lambda match: match.type == "Desa"),
    ],
)
def test_words_for_kinds_of_region_are_understood(regions, text, holds):
    found = regions.search(text)
    assert found
    assert [match for match in found if not holds(match)] == []


@pytest.mark.parametrize("text", ["desa", "kota", "kabupaten", "s", "ke", "a b", "z z z"])
def test_a_letter_or_a_common_word_alone_finds_something_or_nothing_but_never_fails(regions, text):
    assert len(regions.search(text)) <= 12


@pytest.mark.parametrize(
    "text", ["", "   ", "*", '"', "'", "-", "!!!", "“”", "AND", "NEAR(", "village : x", "(", 'a" OR "b']
)
def test_signs_are_no_query_language(regions, text):
    assert isinstance(regions.search(text), tuple)


@given(text=st.text(max_size=30), limit=st.integers(-1, 20))
def test_any_text_is_answered(regions, text, limit):
    found = regions.search(text, limit)
    assert len(found) <= max(0, limit)
    assert len({match.code for match in found}) == len(found)


@given(number=st.integers(0, 10**9), limit=st.integers(1, 12), cut=st.integers(2, 9))
def test_every_match_carries_every_word(regions, number, limit, cut):
    codes = regions.villages("75")
    place = regions.get(codes[number % len(codes)])
    text = f"{place.name[:cut]} {place.regency.removeprefix('Kabupaten ')}"
    for match in regions.search(text, limit):
        spoken = fold(f"{match.name} {match.district} {match.regency} {match.province}")
        joined = fold(match.name).replace(" ", "")
        for word in fold(text).split():
            assert any(token.startswith(word) for token in (*spoken.split(), joined)) or word in "kota desa"


def test_the_whole_name_finds_the_village(regions):
    """For 150 villages of every kind of province: name and regency typed in full put it among the first twelve."""
    rng = random.Random(3)
    codes = [code for province in ("11", "35", "53", "71", "75", "94") for code in regions.villages(province)]
    missed = []
    for code in rng.sample(codes, 150):
        place = regions.get(code)
        text = f"{place.name} {place.district} {place.regency}"
        if code not in {match.code for match in regions.search(text)}:
            missed.append(text)
    assert missed == []


# naming


def test_a_place_is_named_with_what_contains_it(regions):
    regency = "Kabupaten Bone Bolango, Gorontalo"
    assert regions.path_name("75.03.02.1008") == f"Kelurahan Padengo, Kecamatan Kabila, {regency}"
    assert regions.path_name("75.03") == regency
    assert regions.path_name("71.99.01") == "Sulawesi Utara"  # an old code: its nearest known parent
    assert regions.path_name("20.01") == ""


@pytest.mark.parametrize(
    ("code", "known"),
    [
        ("75", True),
        ("75.03", True),
        ("75.03.02", True),
        ("75.03.02.1008", True),
        ("91.01", False),  # Merauke until its province was split
        ("20", False),
        ("7503", False),
        ("75.3", False),
        ("", False),
        ("75.03.02.1008.1", False),
        ("٧٥", False),
    ],
)
def test_what_is_known(regions, code, known):
    assert regions.knows(code) is known
    assert bool(regions.name(code)) is known


def test_only_villages_can_be_fetched(regions):
    assert regions.get("75.03.02.1008").name == "Padengo"
    assert regions.get("75.03.02") is None
    assert regions.get("75.03.02.9999") is None
    assert regions.get("x") is None


def test_threads_take_turns(regions):
    wrong = []

    def look():
        for _ in range(30):
            if names(regions, "cileungsi kidul") != ["Cileungsi Kidul"]:
                wrong.append(1)

    threads = [threading.Thread(target=look) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


# building


@pytest.fixture
def small(tmp_path):
    """Tables of one regency, quick to index."""
    folder = tmp_path / "tables"
    folder.mkdir()
    for table in ("provinces.csv", "regencies.csv", "districts.csv", "villages.csv"):
        with (SOURCE / table).open(encoding="utf-8") as lines:
            head, *rows = lines.readlines()
        (folder / table).write_text(head + "".join(row for row in rows if row.startswith(("75,", "75.03"))), "utf-8")
    shutil.copy(SOURCE / "VERSION", folder)
    return folder


def test_index_is_built_once_and_again_when_the_tables_change(small, tmp_path):
    cache = tmp_path / "cache"
    open_regions(cache, small).close()
    (first,) = cache.iterdir()
    built_at = first.stat().st_mtime_ns
    open_regions(cache, small).close()
    assert first.stat().st_mtime_ns == built_at
    table = small / "villages.csv"
    table.write_text(table.read_text("utf-8").replace("Padengo", "Padengobaru"), "utf-8")
    changed = open_regions(cache, small)
    assert names(changed, "padengobaru") == ["Padengobaru"]
    assert changed.fingerprint not in first.name
    changed.close()


def test_a_new_version_alone_is_taken_up(small, tmp_path):
    open_regions(tmp_path / "cache", small).close()
    (small / "VERSION").write_text("idn-area-data-9.0.0\n", "utf-8")
    newer = open_regions(tmp_path / "cache", small)
    assert newer.version == "idn-area-data-9.0.0"
    newer.close()


@pytest.mark.parametrize("damage", [b"", b"not a database", None])
def test_a_damaged_index_is_built_anew(small, tmp_path, damage):
    cache = tmp_path / "cache"
    open_regions(cache, small).close()
    (index,) = cache.iterdir()
    index.write_bytes(index.read_bytes()[:4096] if damage is None else damage)
    again = open_regions(cache, small)
    assert names(again, "padengo") == ["Padengo"]
    again.close()


def test_a_shipped_index_is_used_and_left_alone(small, tmp_path):
    build_regions(small, small / "wilayah.db")
    (small / "wilayah.db").chmod(0o400)
    opened = open_regions(tmp_path / "cache", small)
    assert names(opened, "padengo") == ["Padengo"]
    opened.close()
    assert not (tmp_path / "cache").exists()
    assert sorted(path.name for path in small.glob("wilayah.db*")) == ["wilayah.db"]


def test_a_shipped_index_of_other_tables_is_not_used(small, tmp_path):
    build_regions(small, small / "wilayah.db")
    (small / "VERSION").write_text("idn-area-data-9.0.0\n", "utf-8")
    opened = open_regions(tmp_path / "cache", small)
    assert opened.version == "idn-area-data-9.0.0"
    opened.close()


def test_a_build_that_dies_leaves_nothing_behind(small, tmp_path, monkeypatch):
    def power_cut(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", power_cut)
    with pytest.raises(KeyboardInterrupt):
        build_regions(small, tmp_path / "cache" / "wilayah.db")
    assert list((tmp_path / "cache").iterdir()) == []


@pytest.mark.parametrize(
    ("failure", "told"),
    [
        (OSError(28, "No space left on device"), DiskFull),
        (sqlite.OperationalError("database or disk is full"), DiskFull),
        (PermissionError(13, "Permission denied"), StoreBusy),
    ],
)
def test_what_stands_in_the_way_is_told_by_type(small, tmp_path, monkeypatch, failure, told):
    def fail(*_):
        raise failure

    monkeypatch.setattr(module, "build_regions", fail)
    with pytest.raises(told):
        open_regions(tmp_path / "cache", small)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no permission bits")
def test_an_installed_index_can_be_read_by_every_user(small, tmp_path):
    build_regions(small, tmp_path / "wilayah.db")
    assert (tmp_path / "wilayah.db").stat().st_mode & 0o777 == 0o644


def test_another_way_of_indexing_is_another_layout(small, tmp_path):
    """An index in somebody's cache is only replaced when `_LAYOUT` says so: change it together with this digest."""
    build_regions(small, tmp_path / "wilayah.db")
    with contextlib.closing(sqlite.connect(str(tmp_path / "wilayah.db"))) as connection:
        connection.execute("CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab(main, word, col)")
        words = connection.execute("SELECT term, col, doc FROM temp.vocabulary ORDER BY 1, 2").fetchall()
        spellings = connection.execute("SELECT joined, code FROM spelling ORDER BY 1, 2").fetchall()
    content = hashlib.sha256(repr((words, spellings)).encode()).hexdigest()
    assert (_LAYOUT, content[:16]) == ("1", "1d5ec32a2880d724")


def test_the_index_cannot_be_written_to(small, tmp_path):
    build_regions(small, tmp_path / "wilayah.db")
    opened = Regions(tmp_path / "wilayah.db")
    with pytest.raises(sqlite.OperationalError):
        opened._ask("DELETE FROM place")
    opened.close()
