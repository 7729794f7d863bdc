"""`import` and `template` as a script meets them: counts that add up, honest exit status, nothing kept by a dry run."""

from pathlib import Path

import pytest

from cli.conftest import Command
from fakes.rosters import csv_text, locked, written, xlsx
from lapangan_app.cli.frame import run

ROWS = [
    ["NIK", "Nama", "Tanggal Lahir"],
    ["7503015708900001", "Ani Contoh", "17-08-1990"],
    [7503015708900002.0, "Budi Contoh", "17-08-1990"],
    ["7503015708900001", "Ani Contoh", "17-08-1990"],
    ["", "Citra Contoh", ""],
]
COUNTS = ("ready", "needs_fix", "duplicate_in_file", "duplicate_on_device", "ignored")


@pytest.fixture
def roster(tmp_path: Path) -> Path:
    return written(tmp_path, xlsx(ROWS))


def test_a_dry_run_needs_no_profile_and_its_counts_add_up(lapangan_home: Path, command: Command, roster: Path) -> None:
    status, data = command("import", str(roster), "--dry-run")
    assert status == 0, "rows that wait for a person are no failure of the command"
    assert [data[name] for name in COUNTS] == [2, 1, 1, 0, 0]
    assert data["rows"] == sum(data[name] for name in COUNTS)
    assert {"row", "column", "code", "message", "severity"} == set(data["problems"][0])
    assert [(one["row"], one["column"], one["code"]) for one in data["problems"]] == [
        (3, "NIK", "nik_as_number"), (4, "NIK", "nik_twice"),
    ]  # fmt: skip
    assert not (lapangan_home / "profile.json").exists()


def test_the_rest_is_written_and_the_words_say_the_same(
    lapangan_home: Path, command: Command, roster: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["import", str(roster), "--dry-run", "--rest", str(tmp_path / "sisa.xlsx")]) == 0
    told = capsys.readouterr().out
    counts = "4 baris: 2 siap, 1 perlu perbaikan, 1 ganda di berkas, 0 ganda di laptop, 0 dikesampingkan."
    assert told.startswith(counts)
    assert "- baris 3, NIK: NIK tersimpan sebagai angka" in told
    _, data = command("import", str(tmp_path / "sisa.xlsx"), "--dry-run")
    assert [data[name] for name in COUNTS] == [1, 1, 0, 0, 0]


def test_columns_may_be_named_by_hand(lapangan_home: Path, command: Command, tmp_path: Path) -> None:
    path = written(tmp_path, csv_text([["Kode", "Siapa"], ["7503015708900001", "Ani"]]).encode(), "a.csv")
    assert command("import", str(path), "--dry-run")[1]["error"] == "headings_missing"
    status, data = command("import", str(path), "--dry-run", "--map", "Siapa=nama", "--map", "Kode=nik")
    assert (status, data["ready"]) == (0, 1)
    assert command("import", str(path), "--dry-run", "--map", "Entah=nik")[1]["error"] == "heading_unknown"
    with pytest.raises(SystemExit) as ended:
        run(["import", str(path), "--dry-run", "--map", "Siapa"])
    assert ended.value.code == 2


@pytest.mark.parametrize(
    ("data", "code"), [(locked(), "sheet_protected"), (b"", "sheet_empty"), (b"%PDF", "sheet_format")]
)
def test_a_refused_file_fails_with_its_reason(lapangan_home, command: Command, tmp_path: Path, data, code) -> None:
    status, answer = command("import", str(written(tmp_path, data)), "--dry-run")
    assert (status, answer["error"]) == (1, code)
    assert "Belum ada yang diubah" in answer["message"]


def test_one_sheet_of_several_may_be_named(lapangan_home: Path, command: Command, tmp_path: Path) -> None:
    path = written(tmp_path, xlsx(ROWS, others={"Dusun II": ROWS[:2]}))
    _, data = command("import", str(path), "--dry-run", "--sheet", "Dusun II")
    assert (data["sheet"], data["rows"]) == ("Dusun II", 1)
    assert command("import", str(path), "--dry-run", "--sheet", "x")[1]["error"] == "sheet_missing"
    assert command("import", str(path), "--dry-run")[1]["sheets"] == ["Data", "Dusun II"]


def test_the_template_is_written_and_read_back(lapangan_home: Path, command: Command, tmp_path: Path) -> None:
    status, _ = command("template", str(tmp_path / "kosong.xlsx"))
    assert status == 0
    assert command("import", str(tmp_path / "kosong.xlsx"), "--dry-run")[1]["rows"] == 0
    assert command("template", str(tmp_path / "tidak ada" / "x.xlsx"))[1]["error"] == "file_not_written"


def test_without_dry_run_the_ready_people_are_expected(profile: Path, command: Command, roster: Path) -> None:
    status, data = command("import", str(roster))
    assert (status, data["taken"], data["ready"]) == (0, 2, 2)
    status, again = command("import", str(roster))
    assert (status, again["rows"]) == (0, 4), "the same list again is no failure"
