"""The command line on a practice profile of its own."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lapangan_app.bootstrap import make_access
from lapangan_app.cli.frame import run
from lapangan_app.config import load_settings
from lapangan_app.services.preparing import invented_activation

PIN = "739146"
Command = Callable[..., tuple[int, dict[str, Any]]]


@pytest.fixture(scope="session")
def practice_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make one empty practice profile for the session."""
    home = tmp_path_factory.mktemp("practice")
    make_access(load_settings({"LAPANGAN_HOME": str(home)})).create(invented_activation(), "Petugas Uji", PIN).close()
    return home


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Command:
    """Run a command with `--json`; gives the exit status and the one object on stdout."""
    monkeypatch.setattr("lapangan_app.cli.frame.configure_logging", lambda *_: None)

    def call(*words: str) -> tuple[int, dict[str, Any]]:
        status = run([*words, "--json"])
        printed = capsys.readouterr().out
        assert len(printed.splitlines()) == 1
        return status, json.loads(printed)

    return call


@pytest.fixture
def profile(lapangan_home: Path, practice_home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the command line a profile and the officer's PIN."""
    shutil.copytree(practice_home, lapangan_home, dirs_exist_ok=True)
    monkeypatch.setenv("LAPANGAN_PIN", PIN)
    return lapangan_home
