"""`withdraw`, `roster` and `list` as a script meets them."""

import json
import re
from pathlib import Path

import pytest

from cli.conftest import Command
from cli.test_commands import PERSON
from lapangan_app.cli.desk import _KINDS, _REASONS
from lapangan_app.cli.frame import run
from lapangan_app.domain.lists import COLUMNS
from lapangan_app.messages.words import SHIPPED_LISTS
from lapangan_app.services.correcting import REASONS


@pytest.fixture
def client_id(profile: Path, command: Command, tmp_path: Path) -> str:
    """Register one person."""
    path = tmp_path / "orang.json"
    path.write_text(json.dumps(PERSON), "utf-8")
    _, data = command("register", str(path))
    saved: str = data["saved"][0]["client_id"]
    return saved


def test_the_words_of_the_command_line_are_those_of_the_services() -> None:
    assert tuple(REASONS) == _REASONS
    assert tuple(COLUMNS) == _KINDS


def test_a_registration_is_taken_back_once(client_id: str, command: Command) -> None:
    assert command("withdraw", client_id, "--reason", "salah_orang") == (0, {"client_id": client_id, "withdrawn": True})
    _, shown = command("show", client_id)
    assert shown["rev"] == 2
    status, again = command("withdraw", client_id, "--reason", "salah_orang")
    assert (status, again["error"]) == (1, "already_withdrawn")
    assert "sudah ditarik" in again["message"]
    assert command("withdraw", "nobody", "--reason", "meninggal")[1]["error"] == "not_found"


@pytest.mark.parametrize("words", [[], ["--reason", "bosan"]])
def test_a_withdrawal_needs_a_known_reason(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        run(["withdraw", "x", *words, "--json"])
    assert ended.value.code == 2
    assert capsys.readouterr().out == ""


def test_a_roster_is_kept_and_tells_nobody(profile: Path, command: Command, tmp_path: Path) -> None:
    path = tmp_path / "daftar.json"
    path.write_text(json.dumps([{"nik": PERSON["nik"], "full_name": PERSON["full_name"]}, {"full_name": "B"}]), "utf-8")
    assert command("roster", str(path), "--source", "Kopdes Uji") == (0, {"expected": 2})
    _, data = command("queue")
    assert data["items"] == []
    path.write_text("[{", "utf-8")
    for bad in (path, tmp_path / "tidak-ada.json"):
        status, refused = command("roster", str(bad))
        assert (status, refused["error"]) == (1, "invalid_input")
        assert PERSON["full_name"] not in json.dumps(refused)


def test_a_list_is_shown_replaced_and_put_back_without_a_profile(
    lapangan_home: Path, command: Command, tmp_path: Path
) -> None:
    _, shipped = command("list", "branches")
    assert shipped["starter"] is True
    path = tmp_path / "cabang.csv"
    path.write_bytes(b"code;label\r\nKC-UJI;Cabang Uji\r\n")
    status, own = command("list", "branches", "--replace", str(path), "--source", "Surat 12/2026")
    assert (status, own["source"], own["starter"]) == (0, "Surat 12/2026", False)
    assert command("list", "branches")[1] == own
    path.write_bytes(b"code;label\r\nKC-UJI\r\n")
    status, refused = command("list", "branches", "--replace", str(path))
    assert (status, refused["error"]) == (1, "bad_list")
    assert "baris 2, kolom label" in refused["message"]
    assert command("list", "branches")[1] == own
    assert command("list", "branches", "--replace", str(tmp_path / "tidak-ada.csv"))[1]["error"] == "invalid_input"
    assert command("list", "branches", "--reset") == (0, shipped)


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("branches", "branches: nama kantor cabang dari berita umum; kodenya buatan aplikasi ini, berlaku"),
        ("occupations", "occupations: daftar bawaan; pekerja desa menurut Instruksi Bupati"),
        ("categories", "categories: Instruksi Bupati Bone Bolango"),
        ("cooperatives", "cooperatives: Inpres 9/2025; nama menurut pola dalam pedoman kementerian"),
    ],
)
def test_where_a_shipped_list_comes_from_is_said_in_indonesian(
    lapangan_home: Path, capsys: pytest.CaptureFixture[str], kind: str, told: str
) -> None:
    assert run(["list", kind]) == 0
    assert capsys.readouterr().out.startswith(told)


def test_every_list_says_where_it_comes_from() -> None:
    assert set(SHIPPED_LISTS) == {"", *COLUMNS}


def test_the_offices_list_says_its_own_source_and_day(
    lapangan_home: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "cabang.csv"
    path.write_bytes(b"code;label\r\nKC-UJI;Cabang Uji\r\n")
    assert run(["list", "branches", "--replace", str(path), "--source", "Surat 12/2026"]) == 0
    assert re.fullmatch(r"branches: Surat 12/2026, berlaku \d{1,2} [A-Z][a-z]+ \d{4}\n", capsys.readouterr().out)
