"""A file of people from path to preview: mapped and mended without opening it again, the rest written, nothing kept."""

import json
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from fakes.canaries import CANARY_PERSON, Canaries
from fakes.rosters import HEADINGS, TODAY, csv_text, tidy_rows, written, xlsx
from lapangan_app.domain.programmes import load_rules
from lapangan_app.errors import FileNotWritten, HeadingUnknown, SheetEmpty, SheetNotFound
from lapangan_app.resources import resource_path
from lapangan_app.services.core import Core
from lapangan_app.services.importing import Importing, bring, write_template
from lapangan_app.sheets.reading import read_tables
from lapangan_app.store.regions import Regions, build_regions

HEAD = ["No", "NIK", "Warga", "Tanggal Lahir", "Desa", "Kabupaten"]
ROWS = [
    ["DAFTAR CALON PESERTA"],
    [],
    HEAD,
    [1, "7503015708900001", "Ani Contoh", date(1990, 8, 17), "Bulontala", "Bone Bolango"],
    [2, 7503015708900002, "Budi Contoh", "17-08-1990", "Bulontala", "Bone Bolango"],
    [3, "7503015708900001", "Ani Conto", "17-08-1990", "Bulontala", "Bone Bolango"],
    [4, "", "Citra Contoh", "kemarin", "Bulontala", "Bone Bolango"],
]


@pytest.fixture(scope="module")
def regions(tmp_path_factory):
    path = tmp_path_factory.mktemp("wilayah") / "wilayah.db"
    build_regions(resource_path("wilayah"), path)
    opened = Regions(path)
    yield opened
    opened.close()


@pytest.fixture
def importing(regions: Regions) -> Importing:
    return Importing(regions, load_rules, lambda: TODAY)


def test_a_preview_counts_and_corrects_without_opening_the_file_again(importing: Importing, tmp_path: Path) -> None:
    path = written(tmp_path, xlsx(ROWS))
    first = importing.preview(path)
    assert (first.rows, first.needs_fix, first.ready) == (4, 3, 0), "nobody has a name yet, and one is a twin by NIK"
    path.unlink()
    mapped = first.mapped({"Warga": "Nama Lengkap"})
    counts = (mapped.rows, mapped.ready, mapped.needs_fix, mapped.duplicate_in_file, mapped.ignored)
    assert counts == (4, 1, 2, 1, 0)
    mended = mapped.corrected({(5, "NIK"): "7503011708900002", (7, "Tanggal Lahir"): "17 Agt 1990"})
    assert (mended.ready, mended.needs_fix, mended.duplicate_in_file) == (3, 0, 1)
    assert mapped.needs_fix == 2, "a preview never changes"
    assert [number for number, _, _ in mended.people] == [4, 5, 7]


def test_forms_of_one_file_are_the_same_every_time(importing: Importing, tmp_path: Path) -> None:
    path = written(tmp_path, xlsx(ROWS))
    once, again = (importing.preview(path).mapped({"Warga": "full_name"}) for _ in range(2))
    assert [*once.people] == [*again.people]
    other = importing.preview(written(tmp_path, xlsx([*ROWS, ["x"]]))).mapped({"Warga": "full_name"})
    assert {form.client_id for _, form, _ in once.people}.isdisjoint(form.client_id for _, form, _ in other.people)


def test_what_is_corrected_must_be_there(importing: Importing, tmp_path: Path) -> None:
    preview = importing.preview(written(tmp_path, xlsx(ROWS)))
    with pytest.raises(HeadingUnknown):
        preview.corrected({(5, "Nomor"): "x"})
    with pytest.raises(IndexError):
        preview.corrected({(99, "NIK"): "x"})
    with pytest.raises(SheetNotFound):
        importing.preview(tmp_path / "lain.xlsx")
    with pytest.raises(SheetEmpty):
        importing.preview(written(tmp_path, b""))


def test_the_rest_is_the_same_sheet_with_reasons_and_can_be_brought_again(importing: Importing, tmp_path: Path) -> None:
    preview = importing.preview(written(tmp_path, xlsx(ROWS))).mapped({"Warga": "full_name"})
    assert preview.write_rest(tmp_path / "sisa.xlsx") == 3
    (table,) = read_tables((tmp_path / "sisa.xlsx").read_bytes())
    assert [*table.row(2)] == [*HEAD, "Alasan"]
    assert [row[:3] for row in map(table.row, range(3, 6))] == [
        (2.0, 7503015708900002.0, "Budi Contoh"), (3.0, "7503015708900001", "Ani Conto"), (4.0, "", "Citra Contoh"),
    ]  # fmt: skip
    assert str(table.row(3)[6]).startswith("Baris 5. NIK: NIK tersimpan sebagai angka")
    again = importing.preview(tmp_path / "sisa.xlsx").mapped({"Warga": "full_name"})
    assert (again.rows, again.plan.unused) == (3, ("No", "Alasan"))
    with pytest.raises(FileNotWritten):
        preview.write_rest(tmp_path / "tidak ada" / "sisa.xlsx")


def test_ready_and_rest_together_are_the_list_none_lost_none_twice(
    importing: Importing, regions, tmp_path: Path
) -> None:
    rows = tidy_rows(600, regions, wrong=0.2, twice=0.1)
    for number, row in enumerate(rows):
        if number % 7 == 0:
            row[1] = row[1][:-1]
        if number % 11 == 0:
            row[4] = "entah"
    preview = importing.preview(written(tmp_path, csv_text([HEADINGS, *rows]).encode(), "daftar.csv"))
    preview.write_rest(tmp_path / "sisa.xlsx")
    (table,) = read_tables((tmp_path / "sisa.xlsx").read_bytes())
    left = [str(table.row(row)[0]) for row in range(1, table.height)]
    taken = [str(number - 1) for number, _, _ in preview.people]
    assert Counter(left + taken) == Counter(str(number) for number in range(1, 601))


def test_the_template_is_known_by_every_heading_and_takes_its_own_example(importing: Importing, tmp_path: Path) -> None:
    write_template(tmp_path / "kosong.xlsx", load_rules(TODAY))
    empty = importing.preview(tmp_path / "kosong.xlsx")
    assert (empty.table.sheet, empty.rows, empty.plan.unused) == ("Data", 0, ())
    data, guide = read_tables((tmp_path / "kosong.xlsx").read_bytes())
    told = [guide.row(row) for row in range(1, guide.height) if guide.row(row)[2]][1:]
    assert [line[0] for line in told] == [*data.row(0)]
    filled = importing.preview(written(tmp_path, csv_text([data.row(0), [line[2] for line in told]]).encode()))
    assert (filled.ready, filled.problems) == (1, ())
    ((_, form, _),) = filled.people
    assert (form.region_code, form.occupation, form.months) == ("75.03.12.2001", "petani", 3)
    assert form.cooperative
    assert form.heirs


def test_who_is_expected_already_is_told(core: Core, tmp_path: Path) -> None:
    path = written(tmp_path, xlsx(ROWS))
    known = Importing(core.regions, load_rules, lambda: TODAY, lambda niks, _names: {*niks})
    assert known.preview(path).mapped({"Warga": "full_name"}).duplicate_on_device == 1


def test_bringing_keeps_the_ready_people_and_no_others(core: Core, tmp_path: Path) -> None:
    preview = Importing(core.regions, load_rules, lambda: TODAY).preview(written(tmp_path, xlsx(ROWS)))
    bring(preview.mapped({"Warga": "full_name"}), core.rosters)
    assert [found.name for found in core.rosters.names("Ani")] == ["Ani Contoh"]
    assert core.rosters.names("Budi Contoh") == ()


def test_no_problem_tells_who_it_is_about(importing: Importing, tmp_path: Path, canaries: Canaries) -> None:
    rows = [HEAD, [1, CANARY_PERSON["nik"] + "9", CANARY_PERSON["name"], "entah", "Sidomulyo", ""]]
    preview = importing.preview(written(tmp_path, xlsx(rows))).mapped({"Warga": "full_name"})
    told = json.dumps([(problem.column, problem.code, dict(problem.facts)) for problem in preview.problems])
    assert len(preview.problems) == 3
    canaries.demand_none(canaries.in_text(told, "problems"))
