"""Lists of an office in the place of the shipped ones, and what happens when a file is no good."""

import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from lapangan_app.domain import lists as reading
from lapangan_app.domain.form import Form
from lapangan_app.domain.programmes import load_rules
from lapangan_app.domain.rules import ListNote
from lapangan_app.errors import BadList
from lapangan_app.services.core import Core
from lapangan_app.services.lists import Lists

TODAY = date(2026, 11, 20)
BRANCHES = b"code,label,regencies\nKC-UJI,Cabang Uji,75.03 75.01\n"
COOPERATIVES = b"code;label;region_code\nKOP-1;Koperasi Melati Rekaan;75.03.01.2001\n"


@pytest.fixture
def lists(tmp_path: Path) -> Lists:
    """Return the lists of an office that has none of its own yet."""
    return Lists(tmp_path / "daftar")


def note_of(lists: Lists, kind: str) -> ListNote:
    return next(note for note in lists.notes(TODAY) if note.kind == kind)


def test_without_a_list_of_the_office_the_shipped_rules_serve_unchanged(lists: Lists) -> None:
    assert lists.rules(TODAY) is load_rules(TODAY)
    assert note_of(lists, "branches").starter


def test_the_offices_branches_replace_the_shipped_ones_and_the_version_says_so(lists: Lists) -> None:
    assert lists.replace("branches", BRANCHES, " Surat Kacab 12/2026 ", TODAY) == 1
    rules = lists.rules(TODAY)
    assert [branch.code for branch in rules.branches] == ["KC-UJI"]
    serving = rules.branch_of("75.01")
    assert serving is not None
    assert serving.label == "Cabang Uji"
    assert note_of(lists, "branches") == ListNote("branches", "Surat Kacab 12/2026", "2026-11-20", starter=False)
    assert note_of(lists, "occupations").starter
    shipped = load_rules(TODAY)
    assert rules.version.startswith(f"{shipped.version}.")
    assert rules.occupations == shipped.occupations


def test_another_content_is_another_version_and_the_same_content_the_same(lists: Lists) -> None:
    versions = []
    for data in (BRANCHES, BRANCHES.replace(b"Uji,", b"Ujo,"), BRANCHES):
        lists.replace("branches", data, "", TODAY)
        path = lists._folder / "branches.csv"
        os.utime(path, ns=(len(versions), len(versions)))  # same size, other instant: what a quick second file is
        versions.append(lists.rules(TODAY).version)
    assert versions[0] == versions[2] != versions[1]
    assert note_of(lists, "branches").source == "kantor"


@pytest.mark.parametrize("mark", [b",", b";", b"\t"])
@pytest.mark.parametrize("head", [b"", b"\xef\xbb\xbf"])
def test_spreadsheets_of_every_kind_are_read(lists: Lists, mark: bytes, head: bytes) -> None:
    rows = [[b"Code", b" LABEL ", b"sector", b"catatan"], [b"petani", b" Petani ", b"other", b""], [b"", b"", b"", b""],
            [b"ojek", b"Tukang ojek", b"transport", b"x"]]  # fmt: skip
    data = head + b"\r\n".join(mark.join(row) for row in rows) + b"\r\n\r\n"
    assert lists.replace("occupations", data, "", TODAY) == 2
    told = [(entry.code, entry.label, entry.sector) for entry in lists.rules(TODAY).occupations]
    assert told == [("petani", "Petani", "other"), ("ojek", "Tukang ojek", "transport")]


def test_an_occupation_may_name_its_usual_segment(lists: Lists) -> None:
    data = b"code,label,sector,usual_segment\na,Ajudan,other,PU\nb,Buruh,other,\n"
    lists.replace("occupations", data, "", TODAY)
    assert [entry.usual_segment for entry in lists.rules(TODAY).occupations] == ["PU", "BPU"]


@pytest.mark.parametrize(
    ("kind", "data", "row", "column"),
    [
        ("branches", b"", 1, "code"),
        ("branches", b"code\nKC-1\n", 1, "label"),
        ("branches", b"code,label\n", 1, ""),
        ("branches", b"code,label\nKC-1,Satu\n\nKC-1,Dua\n", 4, "code"),
        ("branches", b"code,label\n\n,Tanpa kode\n", 3, "code"),
        ("branches", b"code,label\nKC-1\n", 2, "label"),
        ("branches", b"code,label\nKC 1,Spasi\n", 2, "code"),
        ("branches", b"code,label\nKC-1,<b>tebal</b>\n", 2, "label"),
        ("branches", b"code,label\nKC-1," + b"x" * 121 + b"\n", 2, "label"),
        ("branches", b"code,label,regencies\nKC-1,Satu,7503\n", 2, "regencies"),
        ("branches", b'code,label\nKC-1,"tidak ditutup\n', 0, ""),
        ("branches", "code,label\nKC-1,Kantor caf\u00e9\n".encode("cp1252"), 0, ""),
        ("branches", "code,label\nKC-1,Satu\n".encode("utf-16"), 0, ""),
        ("occupations", b"code,label,sector\npetani,Petani,darat\n", 2, "sector"),
        ("occupations", b"code,label,sector,usual_segment\npetani,Petani,other,PBPU\n", 2, "usual_segment"),
        ("cooperatives", b"code,label,region_code\nKOP-1,Melati,7503012001\n", 2, "region_code"),
        ("villages", b"code,label\nA,B\n", 0, "villages"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_at_its_place_and_changes_nothing(
    lists: Lists, kind: str, data: bytes, row: int, column: str
) -> None:
    before = lists.rules(TODAY)
    with pytest.raises(BadList) as caught:
        lists.replace(kind, data, "", TODAY)
    assert (caught.value.facts["row"], caught.value.facts["column"]) == (row, column)
    assert lists.rules(TODAY) is before
    assert not lists._folder.exists()


def test_what_is_too_large_is_refused_before_it_is_read(lists: Lists, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_BYTES", 40)
    with pytest.raises(BadList):
        lists.replace("branches", b"\xff" * 41, "", TODAY)
    monkeypatch.setattr(reading, "MOST_BYTES", 10**6)
    monkeypatch.setattr(reading, "MOST_ROWS", 2)
    assert lists.replace("categories", b"code,label\na,A\nb,B\n", "", TODAY) == 2
    with pytest.raises(BadList) as caught:
        lists.replace("categories", b"code,label\na,A\nb,B\nc,C\n", "", TODAY)
    assert caught.value.facts["row"] == 4
    assert len(lists.rules(TODAY).categories) == 2


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("branches.csv", b"\x00\xff\x00"),
        ("branches.csv", b""),
        ("branches.json", b"[]"),
        ("branches.json", b"{"),
        ("branches.json", b"{}"),
        ("branches.json", b"\xff"),
        ("branches.json", None),
    ],
)
def test_when_a_file_is_damaged_later_the_shipped_list_serves(
    lists: Lists, tmp_path: Path, name: str, content: bytes | None
) -> None:
    lists.replace("branches", BRANCHES, "", TODAY)
    lists.replace("categories", b"code,label\na,Kategori Uji\n", "", TODAY)
    path = tmp_path / "daftar" / name
    path.write_bytes(content) if content is not None else path.unlink()
    fresh = Lists(tmp_path / "daftar" / ".." / "daftar")  # another path: nothing that was kept may answer
    assert fresh.rules(TODAY).branches == load_rules(TODAY).branches
    assert note_of(fresh, "branches").starter
    assert [entry.label for entry in fresh.rules(TODAY).categories] == ["Kategori Uji"]


def test_where_the_folder_is_no_folder_the_shipped_lists_serve(tmp_path: Path) -> None:
    (tmp_path / "daftar").write_bytes(b"")
    assert Lists(tmp_path / "daftar").rules(TODAY) is load_rules(TODAY)


def test_going_back_to_the_shipped_list_leaves_no_trace(lists: Lists) -> None:
    lists.replace("branches", BRANCHES, "", TODAY)
    lists.replace("cooperatives", COOPERATIVES, "", TODAY)
    lists.reset("branches")
    lists.reset("branches")
    assert lists.rules(TODAY).branches == load_rules(TODAY).branches
    assert note_of(lists, "branches").starter
    assert set(lists.rules(TODAY).own_cooperatives) == {"KOP-1"}
    assert sorted(path.name for path in lists._folder.iterdir()) == ["cooperatives.csv", "cooperatives.json"]


def test_the_open_form_takes_a_new_list_at_once(core: Core, filled: Form) -> None:
    before = core.enrolling.check(filled)
    assert before.branch == "KC-GORONTALO"
    core.lists.replace("branches", BRANCHES, "", TODAY)
    assert [branch.code for branch in core.enrolling.catalogue().branches] == ["KC-UJI"]
    checked = core.enrolling.check(filled)
    assert checked.branch == "KC-UJI"
    assert "branch" in {finding.field for finding in checked.findings}
    assert checked.quote is not None
    assert before.quote is not None
    assert checked.quote.rules_version != before.quote.rules_version


def test_without_a_list_every_village_has_its_cooperative(core: Core) -> None:
    village = core.regions.search("talumopatu", 1)[0]
    for typed in ("talumopatu", "Koperasi Desa Merah Putih Talumopatu"):
        found = core.enrolling.cooperatives(typed)[0]
        assert found.code == f"KDMP.{village.code}"
        assert found.label.endswith("Talumopatu")
        assert village.district in found.place
    assert core.enrolling.cooperative(found.code) == found
    assert core.enrolling.cooperative("KOP-1") is None
    assert core.enrolling.cooperative("") is None


def test_an_offices_own_cooperatives_are_found_by_name_and_by_village(core: Core) -> None:
    village = core.regions.search("talumopatu", 1)[0]
    data = COOPERATIVES.replace(b"75.03.01.2001", village.code.encode())
    core.lists.replace("cooperatives", data, "", TODAY)
    for typed in ("melati kop", "talumopatu"):
        (found,) = core.enrolling.cooperatives(typed)
        assert (found.code, found.label) == ("KOP-1", "Koperasi Melati Rekaan")
        assert village.district in found.place
    assert core.enrolling.cooperatives("cileungsi") == ()
    assert core.enrolling.cooperative("KOP-1") == found
    assert core.enrolling.cooperative(f"KDMP.{village.code}") is None
    board = {"cooperative_role": "ketua", "receives_wage": False}
    kept = replace(core.enrolling.new_form(), cooperative="KOP-1", **board)
    lost = replace(kept, cooperative=f"KDMP.{village.code}")
    said = [{f.field for f in core.enrolling.check(form).findings} for form in (kept, lost)]
    assert ["cooperative" in fields for fields in said] == [False, True]
