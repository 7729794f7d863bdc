"""Training sets from the command line: each opens as a practice profile on the day of its programme."""

import json
from pathlib import Path

import pytest

from lapangan_app.__main__ import main
from lapangan_app.bootstrap import make_access, practice_clock
from lapangan_app.config import load_settings
from lapangan_app.domain.clock import SystemClock
from lapangan_app.services.profile import read_profile
from lapangan_app.services.training.sets import names, read_set


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LAPANGAN_HOME", str(tmp_path))
    monkeypatch.setenv("LAPANGAN_PIN", "739146")
    return tmp_path


def answer(capsys: pytest.CaptureFixture[str], *words: str) -> dict:
    capsys.readouterr()
    assert main([*words, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


@pytest.mark.parametrize("name", names())
def test_each_set_opens_on_its_day(name: str, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = answer(capsys, "init", "--training", "--set", name, "--scale", "0.01")
    described = read_set(name)
    assert made["day"] == described.day.isoformat()
    assert made["people"] > 0
    settings = load_settings({"LAPANGAN_HOME": str(home)})
    clock = practice_clock(SystemClock(), read_profile(settings.profile))
    assert clock.now().astimezone().date() == described.day
    access = make_access(settings)
    core = access.unlock(access.info().officers[0].officer_id, made["pin"])
    try:
        assert core.enrolling.new_form().start_month == described.day.isoformat()[:7]
        assert len(core.events.list()) == len(described.events)
        assert len(core.agreements.all()) == len(described.agreements)
    finally:
        core.close()


def test_an_unknown_set_is_refused_in_words(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", "--training", "--set", "nowhere"]) == 1
    assert not (home / "profile.json").exists()


def test_what_was_paid_is_told_and_cleared(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer(capsys, "init", "--training", "--set", "serang-2025", "--scale", "0.01")
    assert [claim["rupiah"] for claim in answer(capsys, "claim", "list")["claims"]] == [252_400_000, 163_500_000]
    assert len(answer(capsys, "claim", "new", "santunan", "1", "42000000")["claims"]) == 3
    assert main(["claim", "new", "santunan", "0", "42000000"]) == 1
    assert answer(capsys, "claim", "clear")["claims"] == []
