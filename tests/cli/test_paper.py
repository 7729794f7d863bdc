"""Documents and slips without a window."""

import io
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PIL import Image

from cli.conftest import Command
from cli.test_commands import PERSON
from fakes import slips
from lapangan_app.cli.frame import run
from lapangan_app.reports.slip import slip_sheet
from lapangan_app.ui.paper.pages import lay_out, page_image
from lapangan_contract.trust import write_trust

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def saved(profile: Path, command: Command, tmp_path: Path) -> str:
    """Save one invented person and return the id."""
    path = tmp_path / "orang.json"
    path.write_text(json.dumps(PERSON), "utf-8")
    return str(command("register", str(path))[1]["saved"][0]["client_id"])


@pytest.fixture
def keys(tmp_path: Path) -> str:
    """Write the public keys of the centre of the invented slips."""
    path = tmp_path / "kunci.json"
    path.write_bytes(write_trust(slips.TENANT, slips.TRUST.server_keys))
    return str(path)


@pytest.mark.parametrize("paper", ["a4", "80mm"])
def test_a_slip_becomes_a_pdf_and_an_audit_row(saved: str, command: Command, tmp_path: Path, paper: str) -> None:
    file = tmp_path / "slip.pdf"
    status, data = command("report", "slip", saved, str(file), "--paper", paper)
    assert (status, data["pages"], data["bytes"]) == (0, 1, file.stat().st_size)
    _, shown = command("show", saved)
    assert [entry["action"] for entry in shown["timeline"]].count("export_slip") == 1


def test_nobody_has_no_slip(profile: Path, command: Command, tmp_path: Path) -> None:
    file = tmp_path / "slip.pdf"
    status, data = command("report", "slip", "00000000-0000-4000-8000-000000000000", str(file))
    assert (status, data["error"]) == (1, "not_found")
    assert not file.exists()


def test_a_folder_that_is_not_there_is_an_error_with_a_sentence(saved: str, command: Command, tmp_path: Path) -> None:
    status, data = command("report", "slip", saved, str(tmp_path / "gone" / "slip.pdf"))
    assert (status, data["error"]) == (1, "file_not_written")


@pytest.mark.parametrize(("kind", "pages"), [("form", 2), ("consent", 1), ("literacy", 1)])
def test_the_sheets_for_the_hall_need_no_profile(
    lapangan_home: Path, command: Command, tmp_path: Path, kind: str, pages: int
) -> None:
    status, data = command("report", kind, str(tmp_path / "lembar.pdf"))
    assert (status, data["pages"]) == (0, pages)
    assert not list(lapangan_home.glob("*.db"))


def test_with_a_profile_they_are_noted(profile: Path, command: Command, tmp_path: Path) -> None:
    status, _ = command("report", "literacy", str(tmp_path / "lembar.pdf"))
    assert status == 0
    assert command("verify")[1]["sound"] is True


def test_a_slip_is_verified_from_text_stdin_and_picture_without_a_profile(
    lapangan_home: Path, command: Command, keys: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    image = tmp_path / "foto.png"
    page_image(lay_out(slip_sheet(slips.slip(), "80mm")), 0, 150).save(str(image))
    monkeypatch.setattr("sys.stdin", io.StringIO(slips.token().lower() + "\r\n"))
    for given in (slips.token(), "-", str(image)):
        status, data = command("verify-receipt", given, "--keys", keys)
        assert (status, data["genuine"], data["certified"], data["tenant_matches"]) == (0, True, True, True)
        assert (data["client_id"], data["rev"], data["accepted"]) == (slips.CLIENT, 1, False)
        assert data["device_id"] == slips.DEVICE
        assert data["digest"] == "ab" * 32
        assert data["issued_at"] == "2026-11-21T02:30:00.000000Z"
        assert data["problems"] == []


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ("Asia/Makassar", "dicetak Sabtu, 21 November 2026, 10.30 WITA"),
        ("Asia/Jayapura", "dicetak Sabtu, 21 November 2026, 11.30 WIT,"),
        ("Asia/Kathmandu", "dicetak Sabtu, 21 November 2026, 08.15 UTC+05:45"),
    ],
)
def test_when_a_slip_was_printed_is_told_by_the_clocks_of_the_place(
    lapangan_home: Path,
    keys: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    place: str,
    told: str,
) -> None:
    monkeypatch.setenv("TZ", place)
    time.tzset()
    try:
        run(["verify-receipt", slips.token(), "--keys", keys])
    finally:
        monkeypatch.undo()
        time.tzset()
    assert told in capsys.readouterr().out


def test_a_changed_slip_is_refused(lapangan_home: Path, command: Command, keys: str) -> None:
    token = slips.token()
    other = token[:50] + ("A" if token[50] != "A" else "B") + token[51:]
    status, data = command("verify-receipt", other, "--keys", keys)
    assert (status, data["genuine"], data["client_id"]) == (1, False, None)


def test_the_keys_of_the_laptop_are_the_usual_ones(saved: str, command: Command, tmp_path: Path) -> None:
    file, image = tmp_path / "slip.pdf", tmp_path / "foto.png"
    command("report", "slip", saved, str(file))
    page_image(lay_out(slip_sheet(slips.slip(), "a4")), 0, 150).save(str(image))
    status, data = command("verify-receipt", str(image))
    assert (status, data["tenant_matches"], data["problems"]) == (1, False, ["other_tenant"])


def test_without_any_keys_it_says_so(lapangan_home: Path, command: Command) -> None:
    status, data = command("verify-receipt", slips.token())
    assert (status, data["genuine"], data["certified"], data["problems"]) == (0, True, False, ["no_keys"])


@pytest.mark.parametrize("name", ["bukan.png", "hilang.png"])
def test_a_picture_that_is_none_is_an_error_with_a_sentence(
    lapangan_home: Path, command: Command, tmp_path: Path, name: str
) -> None:
    (tmp_path / "bukan.png").write_bytes(b"no picture")
    status, data = command("verify-receipt", str(tmp_path / name))
    assert (status, data["error"]) == (1, "code_unreadable")


def test_a_picture_without_a_slip_is_no_slip(lapangan_home: Path, command: Command, tmp_path: Path) -> None:
    Image.new("L", (40, 40), 255).save(tmp_path / "kosong.png")
    status, data = command("verify-receipt", str(tmp_path / "kosong.png"))
    assert (status, data["problems"]) == (1, ["unreadable"])


def test_without_the_reader_it_says_what_to_do(
    lapangan_home: Path, command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Image.new("L", (40, 40), 255).save(tmp_path / "kosong.png")
    monkeypatch.setitem(sys.modules, "zxingcpp", None)
    status, data = command("verify-receipt", str(tmp_path / "kosong.png"))
    assert (status, data["error"]) == (1, "code_unreadable")
    assert "salin teks" in data["message"]


def test_a_wrong_file_of_keys_is_an_error(lapangan_home: Path, command: Command, tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text("{}")
    status, data = command("verify-receipt", slips.token(), "--keys", str(tmp_path / "x.json"))
    assert (status, data["error"]) == (1, "bad_trust")


def test_a_process_of_its_own_prints_without_a_screen(tmp_path: Path, lapangan_home: Path) -> None:
    """Also: some thousand calls into Qt do not end an interpreter in which None is mortal."""
    env = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "QT_QPA_PLATFORM"}}
    words = [sys.executable, "-m", "lapangan_app", "report", "form", str(tmp_path / "form.pdf"), "--json"]
    done = subprocess.run(words, env=env, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["pages"] == 2


def test_many_pages_do_not_wear_none_out(tmp_path: Path) -> None:
    code = (
        "from datetime import date\n"
        "from lapangan_app.services.printing import hall_sheet\n"
        "from lapangan_app.ui.printing import headless, pdf_of\n"
        "with headless():\n"
        "    for _ in range(12): pdf_of(hall_sheet('form', date(2026, 11, 21)))\n"
        "print('alive')\n"
    )
    env = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=False)
    assert (done.stdout, done.returncode) == ("alive\n", 0)
