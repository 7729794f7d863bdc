"""The commands that need no profile: what they print, and that they never repeat a NIK."""

import argparse
import json
import shutil
from datetime import date

import pytest

from lapangan_app.cli import lookups
from lapangan_app.config import Settings
from lapangan_app.domain.programmes import load_rules
from lapangan_app.errors import Invalid

NIK = "7503021708900001"


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    return tmp_path_factory.mktemp("home")


@pytest.fixture
def run(home):
    def call(*words):
        parser = argparse.ArgumentParser()
        lookups.add(parser.add_subparsers(required=True))
        arguments = parser.parse_args(words)
        return arguments.run(arguments, Settings(home=home, cache=home / "cache"))

    return call


@pytest.fixture(scope="module", autouse=True)
def _tidy(home):
    yield
    shutil.rmtree(home)


def test_nik_is_decoded(run):
    answer = run("nik", "7503 0217 0890 0001", "--birth-date", "1990-08-17", "--sex", "L", "--as-of", "2026-11-20")
    assert answer.ok
    assert answer.data == {
        "nik": "7503 02•• •••• 0001",
        "valid": True,
        "birth_date": "1990-08-17",
        "sex": "L",
        "province": {"code": "75", "name": "Gorontalo"},
        "regency": {"code": "75.03", "name": "Kabupaten Bone Bolango"},
        "district": {"code": "75.03.02", "name": "Kabila"},
        "problems": [],
    }
    assert answer.text.splitlines() == [
        "7503 02•• •••• 0001  sah",
        "Lahir 17 Agustus 1990, L",
        "Terbit di Kabila, Kabupaten Bone Bolango, Gorontalo",
    ]


def test_nik_with_warnings_stays_valid(run):
    answer = run("nik", NIK, "--birth-date", "18081990", "--sex", "P")
    assert answer.data["valid"] is True
    assert [problem["code"] for problem in answer.data["problems"]] == ["nik_birth_differs", "nik_sex_differs"]
    assert {problem["severity"] for problem in answer.data["problems"]} == {"warning"}
    assert all(problem["message"].endswith(".") for problem in answer.data["problems"])


@pytest.mark.parametrize("nik", ["123", "7503021708900000", "1111111111111111"])
def test_nik_with_errors_is_not_valid(run, nik):
    assert run("nik", nik).data["valid"] is False


def test_nik_of_an_old_region_names_what_is_known(run):
    answer = run("nik", "9101011708900001")
    assert answer.data["province"] == {"code": "91", "name": "Papua"}
    assert answer.data["regency"] is answer.data["district"] is None
    assert [problem["severity"] for problem in answer.data["problems"]] == ["info"]


@pytest.mark.parametrize("nik", [NIK, "7503021708900", "75030217089000012", "7503021708900001x"])
def test_nik_is_never_repeated(run, nik):
    answer = run("nik", nik)
    assert "170890" not in json.dumps(answer.data) + answer.text


def test_quote(run):
    words = "--income 2800000 --programs JKK,JKM,JHT --start 2026-11 --months 3 --sector other --payer mandiri"
    answer = run("quote", *words.split(), "--as-of", "2026-11-20")
    assert answer.data["total"] == 249_600
    assert answer.data["rules_version"] == load_rules(date(2026, 11, 20)).version
    assert answer.data["months"][2] == {
        "month": "2027-01",
        "basis": 2_950_000,
        "jkk": 29_500,
        "jkm": 6_800,
        "jht": 59_000,
        "total": 95_300,
        "discounted": False,
    }
    assert "Rp249.600 (dua ratus empat puluh sembilan ribu enam ratus rupiah)" in answer.text


def test_quote_that_is_not_offered_is_refused(run):
    with pytest.raises(Invalid):
        run("quote", "--income", "1000000", "--months", "5")


@pytest.mark.parametrize(
    "words",
    [
        ("quote",),
        ("quote", "--income", "x"),
        ("quote", "--income", "1000000", "--start", "2026-13"),
        ("quote", "--income", "1000000", "--payer", "x"),
        ("quote", "--income", "1000000", "--sector", "sea"),
        ("nik", NIK, "--birth-date", "1990-02-30"),
        ("nik", NIK, "--sex", "X"),
        ("wilayah", "bogor", "--limit", "0"),
        ("wilayah",),
    ],
)
def test_wrong_usage_ends_with_2(run, words, capsys):
    with pytest.raises(SystemExit) as ended:
        run(*words)
    assert ended.value.code == 2
    assert NIK not in capsys.readouterr().err


def test_wilayah(run):
    answer = run("wilayah", "padengo", "bone", "bolango", "--limit", "3")
    assert answer.data["matches"] == [
        {
            "code": "75.03.02.1008",
            "name": "Padengo",
            "type": "Kelurahan",
            "district": "Kabila",
            "regency": "Kabupaten Bone Bolango",
            "province": "Gorontalo",
        }
    ]
    assert run("wilayah", "xyzxyz").data == {"matches": []}


def test_every_answer_is_json(run):
    for words in (("nik", NIK), ("quote", "--income", "0"), ("wilayah", "cileungsi")):
        assert json.loads(json.dumps(run(*words).data))
