"""Commands as a script meets them: one JSON object, honest exit status, people masked."""

import json
from pathlib import Path
from typing import Any

import pytest

from cli.conftest import Command
from fakes.pictures import heic, photo
from lapangan_app.cli.frame import run

PERSON: dict[str, Any] = {
    "nik": "7503 0145 0890 0001",
    "full_name": "Siti Rahma Uji",
    "birth_place": "Suwawa",
    "birth_date": "1990-08-05",
    "sex": "P",
    "street": "Jalan Cempaka 4",
    "rt": "1",
    "rw": "2",
    "region_code": "75.03.01.2004",
    "phone": "0812 3456 7890",
    "mother_name": "Hasna Rekaan",
    "work_place": "Sawah desa",
    "branch": "KC-GORONTALO",
    "occupation": "petani",
    "income": 1_000_000,
    "start_month": "2026-12",
    "consent": {"version": "consent-2026-11", "given_at": "2026-11-21T03:00:00Z", "method": "cap_jempol"},
}


@pytest.fixture
def people(tmp_path: Path) -> Path:
    """Write a file with one good person and one without a name."""
    path = tmp_path / "orang.json"
    path.write_text(json.dumps([PERSON, PERSON | {"nik": "7503014508900002", "full_name": ""}]), "utf-8")
    return path


def test_register_saves_what_is_good_and_names_what_is_not(profile: Path, command: Command, people: Path) -> None:
    status, data = command("register", str(people))
    assert status == 1
    assert [entry["item"] for entry in data["saved"]] == [1]
    assert data["refused"][0]["item"] == 2
    assert {problem["field"] for problem in data["refused"][0]["problems"]} >= {"full_name"}


def test_registering_the_same_file_twice_changes_nothing(profile: Path, command: Command, people: Path) -> None:
    command("register", str(people))
    _, again = command("register", str(people))
    assert again["saved"][0]["already"] is True
    _, data = command("queue")
    assert data["totals"]["ready"] == 1


def test_the_queue_masks_people_unless_asked(profile: Path, command: Command, people: Path) -> None:
    command("register", str(people))
    _, masked = command("queue")
    assert (masked["items"][0]["name"], masked["items"][0]["nik"]) == ("S••• R••• U•••", "7503 01•• •••• 0001")
    _, revealed = command("queue", "--reveal")
    assert revealed["items"][0]["name"] == "Siti Rahma Uji"
    assert "•" in revealed["items"][0]["nik"]


def test_show_explains_one_record(profile: Path, command: Command, people: Path) -> None:
    _, data = command("register", str(people))
    client_id = data["saved"][0]["client_id"]
    status, shown = command("show", client_id)
    assert status == 0
    assert (shown["state"], shown["rev"]) == ("ready", 1)
    assert [entry["new"] for entry in shown["timeline"]] == ["draft", "ready"]
    status, refused = command("show", "nobody")
    assert (status, refused["error"]) == (1, "not_found")


def test_status_and_verify_say_that_the_store_is_sound(profile: Path, command: Command) -> None:
    assert command("verify") == (0, {"sound": True, "broken": []})
    status, data = command("status")
    assert (status, data["waiting"], data["broken"]) == (0, 0, [])


def test_sync_without_a_network_is_a_failed_request(profile: Path, command: Command, people: Path) -> None:
    command("register", str(people))
    status, data = command("sync")
    assert status == 1
    assert (data["stopped_by"], data["waiting"], data["accepted"]) == ("offline", 1, 0)
    assert {"calls", "delivered", "bytes_sent", "bytes_received", "reconciled", "failures"} <= set(data)


def test_a_wrong_pin_is_refused_in_words(profile: Path, command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LAPANGAN_PIN", "918273")
    status, data = command("queue")
    assert (status, data["error"]) == (1, "wrong_pin")
    assert "Sisa" in data["message"]


def test_without_a_profile_the_way_out_is_named(lapangan_home: Path, command: Command) -> None:
    status, data = command("status")
    assert (status, data["error"]) == (1, "profile_missing")


@pytest.mark.parametrize("content", [b"", b"[1]", b'{"nik": 7503014508900001}', b"\xff\xfe", b'{"income": "x"}'])
def test_a_file_that_is_no_roster_is_refused(profile: Path, command: Command, tmp_path: Path, content: bytes) -> None:
    """F98: a NIK given as a number is never padded or guessed."""
    path = tmp_path / "salah.json"
    path.write_bytes(content)
    status, _ = command("register", str(path))
    assert status == 1
    _, data = command("queue")
    assert data["items"] == []


@pytest.mark.parametrize("words", [["terbang"], ["nik"], ["quote", "--income", "banyak"], []])
def test_wrong_usage_exits_with_two(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        run([*words, "--json"])
    assert ended.value.code == 2
    assert capsys.readouterr().out == ""


def test_commands_that_need_no_profile_work_without_one(lapangan_home: Path, command: Command) -> None:
    assert command("nik", "7503014508900001")[1]["valid"] is True
    assert command("wilayah", "cileungsi bogor", "--limit", "1")[1]["matches"][0]["name"] == "Cileungsi"
    quote = command(
        "quote", "--income", "2800000", "--programs", "JKK,JKM,JHT", "--start", "2026-11", "--months", "3",
        "--sector", "other", "--payer", "mandiri",
    )[1]  # fmt: skip
    assert quote["total"] == 249_600


def test_a_practice_profile_is_made_without_questions(lapangan_home: Path, command: Command) -> None:
    status, data = command("init", "--training")
    assert (status, data["training"], data["people"]) == (0, True, 60)
    status, again = command("init", "--training")
    assert (status, again["error"]) == (1, "profile_exists")


def test_a_picture_is_attached_and_told_without_a_person(
    profile: Path, command: Command, people: Path, tmp_path: Path
) -> None:
    _, data = command("register", str(people))
    client_id = data["saved"][0]["client_id"]
    picture = tmp_path / "foto.jpg"
    picture.write_bytes(photo(2000, 1300))
    status, told = command("attach", client_id, "ktp", str(picture))
    assert (status, told["role"], told["width"], told["media_type"]) == (0, "ktp", 1600, "image/jpeg")
    assert set(told) == {"client_id", "role", "size", "media_type", "width", "height"}
    assert command("verify") == (0, {"sound": True, "broken": []})
    picture.write_bytes(heic())
    status, refused = command("attach", client_id, "ktp", str(picture))
    assert (status, refused["error"]) == (1, "picture_heic")
    assert "Paling Kompatibel" in refused["message"]
    assert command("attach", "nobody", "ktp", str(picture))[1]["error"] == "not_found"
