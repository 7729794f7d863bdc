"""`event`, `cooperative` and `payer` as a script meets them."""

import json
from datetime import date
from pathlib import Path

import pytest

from cli.conftest import Command
from cli.test_commands import PERSON
from lapangan_app.domain.money import terbilang
from lapangan_app.domain.months import month_of

VILLAGE = "75.03.01.2004"
PEOPLE = [
    {"name": "Yusuf Rekaan", "institution": "Desa Uji", "position": "Kepala dusun", "signed": True},
    {"name": "Maryam Rekaan", "way": "daring"},
]
NIK = "7503014508900991"


@pytest.fixture
def names(tmp_path: Path) -> Path:
    """Return a file with people who came."""
    path = tmp_path / "hadir.json"
    path.write_text(json.dumps(PEOPLE), "utf-8")
    return path


@pytest.fixture
def event_id(profile: Path, command: Command) -> str:
    """Make an event."""
    words = ("--region", VILLAGE, "--date", "2026-11-21", "--place", "Balai", "--target", "20", "--starts-at", "09:00")
    status, event = command("event", "new", "Sosialisasi Uji", *words, "--cooperative", f"KDMP.{VILLAGE}")
    assert (status, event["zone"], event["cooperatives"]) == (0, "WITA", [f"KDMP.{VILLAGE}"])
    return str(event["event_id"])


def test_events_are_made_listed_and_chosen(event_id: str, command: Command) -> None:
    _, listed = command("event", "list")
    [event] = listed["events"]
    assert (event["event_id"], event["chosen"], event["turnout"]["target"]) == (event_id, True, 20)
    assert len(listed["desk"]) == 6
    assert command("event", "choose") == (0, {"chosen": None})
    assert command("event", "list")[1]["events"][0]["chosen"] is False
    assert command("event", "choose", event_id)[0] == 0
    assert command("event", "choose", "none")[1]["error"] == "not_found"


def test_an_event_that_cannot_be_says_where(profile: Path, command: Command) -> None:
    status, refused = command("event", "new", " ", "--region", VILLAGE, "--date", "2026-11-21", "--starts-at", "9")
    assert status == 1
    assert [problem["field"] for problem in refused["problems"]] == ["name", "starts_at"]


def test_who_came_is_read_from_a_file_and_shown_by_initials(event_id: str, names: Path, command: Command) -> None:
    status, listed = command("event", "attend", event_id, str(names))
    assert status == 0
    assert [(one["number"], one["name"], one["way"]) for one in listed["attendees"]] == [
        (1, "Y••• R•••", "hadir"),
        (2, "M••• R•••", "daring"),
    ]
    assert (listed["turnout"]["present"], listed["turnout"]["online"], listed["turnout"]["signed"]) == (1, 1, 1)
    _, whole = command("event", "attend", event_id, "--reveal")
    assert [one["name"] for one in whole["attendees"]] == [one["name"] for one in PEOPLE]


@pytest.mark.parametrize("content", ["[{", '[{"nama": "Yusuf"}]', '["Yusuf"]', '[{"name": "Yusuf"}, {"name": ""}]'])
def test_a_file_that_cannot_be_read_writes_nobody(event_id: str, names: Path, command: Command, content: str) -> None:
    names.write_text(content, "utf-8")
    status, refused = command("event", "attend", event_id, str(names))
    assert (status, refused["error"]) == (1, "invalid_input")
    assert "Yusuf" not in json.dumps(refused)
    assert command("event", "attend", event_id)[1]["attendees"] == []


def test_cooperatives_are_made_one_by_one_and_for_a_whole_regency(profile: Path, command: Command) -> None:
    assert command("cooperative", "new", "--all-of", "75.03") == (0, {"created": 165})
    assert command("cooperative", "new", "--all-of", "75.03") == (0, {"created": 0})
    assert command("cooperative", "new", "--all-of", "99.99")[1]["error"] == "invalid_input"
    _, made = command("cooperative", "new", "--name", "Kelompok Uji", "--region", VILLAGE, "--kind", "kelompok_tani")
    assert made["code"] == f"KDMP.{VILLAGE}-2"
    _, listed = command("cooperative", "list", "--region", "75.03.01")
    assert listed["done"] == 0
    assert all(one["region_code"].startswith("75.03.01") for one in listed["cooperatives"])
    status, refused = command("cooperative", "new", "--name", "", "--region", VILLAGE)
    assert (status, refused["problems"][0]["code"]) == (1, "name_missing")


def test_offices_are_read_from_a_file_with_the_nik_masked(profile: Path, command: Command, tmp_path: Path) -> None:
    command("cooperative", "new", "--name", "Koperasi Uji", "--region", VILLAGE)
    path = tmp_path / "pengurus.json"
    path.write_text(json.dumps([{"role": "ketua", "name": "Yusuf Rekaan", "nik": NIK, "sex": "L"}]), "utf-8")
    code = f"KDMP.{VILLAGE}"
    status, shown = command("cooperative", "seat", code, str(path), "--reveal")
    assert status == 0
    [seat] = shown["seats"]
    assert (seat["role"], seat["name"]) == ("ketua", "Yusuf Rekaan")
    assert NIK not in json.dumps(shown).replace(" ", "")
    assert shown["board"]["board"] == 1
    status, refused = command("cooperative", "seat", code, str(path))
    assert (status, {problem["code"] for problem in refused["problems"]}) == (1, {"role_taken", "seat_twice"})
    assert command("cooperative", "seat", code)[1]["seats"][0]["name"] == "Y••• R•••"
    assert command("cooperative", "seat", "none")[1]["error"] == "not_found"


@pytest.fixture
def agreement_id(profile: Path, command: Command) -> str:
    """Keep an agreement that runs this year and the next."""
    year = date.today().year
    words = ("--kind", "apbdes", "--number", "3", "--title", "Perdes Uji", "--payer", "apbdes_add", "--months", "1")
    dates = ("--valid-from", f"{year}-01-01", "--valid-until", f"{year + 1}-12-31", "--quota-people", "5")
    status, made = command("payer", "new", *words, *dates, "--programs", "JKK", "JKM")
    assert (status, made["programs"], made["quota_people"]) == (0, ["JKK", "JKM"], 5)
    return str(made["agreement_id"])


def test_from_the_agreement_to_what_ends(agreement_id: str, command: Command, tmp_path: Path) -> None:
    paid_for = {"payer": "apbdes_add", "agreement": agreement_id, "category": "petani", "months": 1}
    month = {"start_month": month_of(date.today())}
    path = tmp_path / "orang.json"
    path.write_text(json.dumps(PERSON | paid_for | month), "utf-8")
    status, registered = command("register", str(path))
    assert status == 0, registered
    _, listed = command("payer", "list")
    assert [(one["use"]["people"], one["waiting"]) for one in listed["agreements"]] == [(1, 1)]
    _, drawn = command("payer", "batch", agreement_id, "--draw-up", "Tahap I")
    [batch] = drawn["batches"]
    rupiah = batch["bill"]["rupiah"]
    assert rupiah > 0
    assert batch["bill"]["words"] == terbilang(rupiah)
    _, paid = command("payer", "paid", batch["batch_id"], "--date", "2026-11-24", "--code", "6323 0904")
    assert (paid["changed"], paid["bill"]["paid_rupiah"]) == (1, rupiah)
    _, again = command("payer", "batch", agreement_id)
    assert again["batches"][0]["payment_code"] == "63230904"
    status, empty = command("payer", "batch", agreement_id, "--draw-up", "Tahap II")
    assert (status, empty["error"]) == (1, "invalid_input")
    _, ending = command("payer", "ending", "--months", "0")
    assert (ending["people"], ending["endings"][0]["rupiah"]) == (1, rupiah)
    [person] = ending["endings"][0]["names"]
    assert PERSON["full_name"] not in json.dumps(ending)
    assert PERSON["nik"] not in json.dumps(ending).replace(" ", "")
    assert person["masked_nik"]
    _, whole = command("payer", "ending", "--months", "0", "--reveal")
    assert whole["endings"][0]["names"][0]["name"] == PERSON["full_name"]


def test_an_agreement_that_cannot_be_says_where(profile: Path, command: Command) -> None:
    words = ("--kind", "surat", "--number", "", "--title", "", "--payer", "mandiri")
    status, refused = command("payer", "new", *words, "--valid-from", "2026-02-01", "--valid-until", "2026-01-01")
    assert status == 1
    assert {problem["field"] for problem in refused["problems"]} == {"number", "title", "kind", "payer", "valid_until"}
    assert command("payer", "batch", "none")[1]["error"] == "not_found"
