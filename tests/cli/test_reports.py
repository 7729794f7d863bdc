"""Outreach reports and the head of the letter without a window."""

import json
from pathlib import Path
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from cli.conftest import Command
from cli.test_commands import PERSON
from lapangan_app.services.outreach.selection import CHOICES, Kind

pytestmark = pytest.mark.usefixtures("qapp")
_VILLAGE = "75.03.01.2004"


@pytest.fixture
def saved(profile: Path, command: Command, tmp_path: Path) -> dict[str, Any]:
    """Save one invented person."""
    path = tmp_path / "orang.json"
    path.write_text(json.dumps(PERSON), "utf-8")
    status, data = command("register", str(path))
    assert status == 0
    return data


def wanted(kind: Kind) -> list[str]:
    """Return the choices without which a report cannot be made; there is neither event nor batch here."""
    return {"desa": ["--region", _VILLAGE], "perpanjangan": ["--until", "2099-12"]}.get(kind, [])


@pytest.mark.parametrize("ending", ["pdf", "xlsx"])
@pytest.mark.parametrize("kind", [kind for kind in CHOICES if kind not in ("hadir", "tagihan")])
def test_each_report_becomes_a_file_and_an_audit_row(
    saved: dict[str, Any], command: Command, tmp_path: Path, kind: Kind, ending: str
) -> None:
    file = tmp_path / f"laporan.{ending}"
    status, data = command("report", kind, str(file), *wanted(kind))
    assert (status, data["kind"], data["bytes"]) == (0, kind, file.stat().st_size)
    assert file.read_bytes().startswith(b"%PDF-" if ending == "pdf" else b"PK")
    assert data["revealed"] is False
    assert command("verify")[1]["sound"] is True


def test_the_answer_holds_the_sums_of_the_file(saved: dict[str, Any], command: Command, tmp_path: Path) -> None:
    file = tmp_path / "rekap.xlsx"
    _, data = command("report", "rekap-pembayar", str(file))
    told = data["parts"][0]["sums"]
    rows = CalamineWorkbook.from_path(str(file)).get_sheet_by_index(0).to_python()
    heads = next(row for row in rows if row[0] == "Pembayar")
    last = next(row for row in rows if row[0] == "Jumlah")
    assert told["Terdaftar"] == 1
    assert {head: last[place] for place, head in enumerate(heads) if head in told} == told


@pytest.mark.parametrize("kind", ["hadir", "tagihan", "desa"])
def test_what_is_missing_is_said_and_no_file_is_made(
    profile: Path, command: Command, tmp_path: Path, kind: str
) -> None:
    file = tmp_path / "laporan.pdf"
    status, data = command("report", kind, str(file))
    assert (status, data["error"]) == (1, "report_needs")
    assert "Pilih dulu" in data["message"]
    assert not file.exists()


@pytest.mark.parametrize(
    "words", [("perpanjangan", "--until", "2026"), ("rekap-desa", "--from", "besok"), ("hadir", "--region", "75")]
)
def test_what_cannot_be_read_is_wrong_usage(words: tuple[str, ...], command: Command, tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as ended:
        command("report", words[0], str(tmp_path / "x.pdf"), *words[1:])
    assert ended.value.code == 2


@pytest.mark.parametrize(
    ("words", "people"),
    [((), 1), (("--from", "2020-01-01"), 1), (("--to", "2020-12-31"), 0), (("--from", "2098-01-01"), 0)],
)
def test_a_period_limits_what_is_counted(
    saved: dict[str, Any], command: Command, tmp_path: Path, words: tuple[str, ...], people: int
) -> None:
    _, data = command("report", "enam-bulan", str(tmp_path / "x.pdf"), *words)
    assert data["parts"][0]["title"] == "Per pembayar"
    assert data["parts"][0]["sums"].get("Terdaftar", 0) == people


def test_the_head_of_the_letter_is_shown_and_changed(profile: Path, command: Command) -> None:
    before = command("letterhead")[1]
    assert before["organisation"]
    status, data = command(
        "letterhead", "--organisation", "Dinas Koperasi", "--approving", "Kepala Dinas", "Drs. Rekaan", "NIP 1"
    )
    assert status == 0
    assert command("letterhead")[1] == data
    assert (data["organisation"], data["approving"]["name"]) == ("Dinas Koperasi", "Drs. Rekaan")
    assert data["reporting"] == before["reporting"]
