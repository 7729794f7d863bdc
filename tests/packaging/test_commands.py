"""`make` explains itself, and the training run chooses between window and headless."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from fakes.scripts import load

ROOT = Path(__file__).resolve().parents[2]
TARGETS = {
    "setup",
    "run",
    "test",
    "lint",
    "types",
    "bench",
    "screenshots",
    "soak",
    "lock",
    "api",
    "translations",
    "bundle",
    "clean",
}


@pytest.mark.skipif(shutil.which("make") is None, reason="needs make")
def test_help_lists_every_target() -> None:
    shown = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert set(re.findall(r"make (\w+)", shown)) == TARGETS | {"help"}


def test_ci_ends_with_the_tests_and_stops_at_the_first_failure() -> None:
    lines = (ROOT / ".ci/run").read_text(encoding="utf-8").splitlines()
    assert "set -euo pipefail" in lines
    assert "export CI=true" in lines
    assert [line for line in lines if line.startswith("make ")] == ["make lint", "make types", "make test"]
    assert lines[-1] == "make test"
    assert os.access(ROOT / ".ci/run", os.X_OK)


@pytest.mark.parametrize(
    ("environment", "headless"), [({}, True), ({"DISPLAY": ":0"}, False), ({"WAYLAND_DISPLAY": "wayland-0"}, False)]
)
def test_a_run_without_a_display_is_headless(
    environment: dict[str, str], headless: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    script, started = load("run"), []
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(script.sys, "platform", "linux")
    monkeypatch.setattr(script.sys, "argv", ["run.py", "--people", "5"])
    monkeypatch.setattr(
        script.subprocess,
        "run",
        lambda command, check: started.append(command) or subprocess.CompletedProcess(command, 3),
    )
    assert script.main() == 3
    assert started[0][1:] == ["demo", *(["--headless"] if headless else []), "--people", "5"]
