"""`coverage` as a script meets it."""

import json
from pathlib import Path

import pytest

from cli.conftest import Command
from cli.test_commands import PERSON
from lapangan_app.cli.frame import run

LISTED = (PERSON, PERSON | {"nik": "7503014508900002", "full_name": "Belum Datang"})


@pytest.fixture
def counted(profile: Path, command: Command, tmp_path: Path) -> Path:
    """Register one person of a list of two."""
    one, two = tmp_path / "orang.json", tmp_path / "daftar.json"
    one.write_text(json.dumps(PERSON), "utf-8")
    two.write_text(json.dumps(LISTED), "utf-8")
    assert command("register", str(one))[0] == 0
    assert command("roster", str(two), "--source", "Daftar Uji")[0] == 0
    return profile


@pytest.mark.parametrize("by", ["region", "village", "cooperative", "category", "payer"])
def test_numerator_denominator_sources_and_time_are_always_told(counted: Path, command: Command, by: str) -> None:
    status, data = command("coverage", "75.03", "--by", by)
    assert status == 0
    assert (data["numerator"], data["denominator"], data["share"]) == (1, 2, 0.5)
    assert (data["registered"], data["accepted"]) == (1, 0)
    assert data["sources"] == ["Daftar Uji"]
    assert data["as_of"].endswith("Z")
    assert data["label"] == "perkiraan lokal, bukan angka UCJ resmi"
    assert sum(group["denominator"] or 0 for group in data["groups"]) == 2


def test_without_a_list_there_is_no_denominator(profile: Path, command: Command, tmp_path: Path) -> None:
    path = tmp_path / "orang.json"
    path.write_text(json.dumps(PERSON), "utf-8")
    command("register", str(path))
    _, data = command("coverage")
    assert (data["numerator"], data["denominator"], data["share"], data["registered"]) == (None, None, None, 1)
    assert data["sources"] == []


def test_nobody_is_named(counted: Path, command: Command) -> None:
    _, data = command("coverage", "75.03.01", "--by", "village")
    told = json.dumps(data)
    assert "Siti" not in told
    assert "7503014508900001" not in told


@pytest.mark.parametrize(("words", "status"), [(("99.99",), 1), (("bogor",), 2), (("75.03", "--by", "nik"), 2)])
def test_what_is_no_region_is_refused(
    counted: Path, words: tuple[str, ...], status: int, capsys: pytest.CaptureFixture[str]
) -> None:
    if status == 2:
        with pytest.raises(SystemExit) as ended:
            run(["coverage", *words])
        assert ended.value.code == 2
    else:
        assert run(["coverage", *words]) == 1
    assert capsys.readouterr().err


def test_the_words_say_the_same(counted: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["coverage", "75.03"]) == 0
    said = capsys.readouterr().out
    assert "Kabupaten Bone Bolango, Gorontalo (perkiraan lokal, bukan angka UCJ resmi)" in said
    assert "Sumber: Daftar Uji; dihitung" in said
    assert "1 dari 2 terdaftar, 0 diterima" in said
