"""The fixtures of `tests/conftest.py` do what they promise; each is made to fail once, in a pytest of its own."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from architecture.source import ROOT

_SAMPLE = """
import logging, os, pytest
from hypothesis import given, strategies as st
def warn(): logging.getLogger("lapangan.sync").warning("kunci 7 salah")
def test_unexpected(): warn()
@pytest.mark.expected_log("kunci \\\\d salah")
def test_expected(): warn()
@pytest.mark.expected_log("something else")
def test_other(): warn()
@pytest.mark.expected_log
def test_any(): warn()
def test_info(): logging.getLogger("x").info("fine")
def test_seed(rng): assert rng.random() < 0
def test_home(lapangan_home):
    assert os.environ["LAPANGAN_HOME"] == str(lapangan_home) and not list(lapangan_home.iterdir())
def test_nobodys_home(): assert "no-test-may-use" in os.environ["LAPANGAN_HOME"]
def test_offscreen(): assert os.environ["QT_QPA_PLATFORM"] == "offscreen"
def test_keyring():
    import keyring
    with pytest.raises(keyring.errors.NoKeyringError): keyring.get_password("a", "b")
"""


def test_the_house_rules_hold_in_a_pytest_of_its_own(tmp_path: Path) -> None:
    shutil.copy(ROOT / "tests/conftest.py", tmp_path)
    (tmp_path / "test_sample.py").write_text(_SAMPLE, encoding="utf-8")
    (tmp_path / "pytest.ini").write_text("[pytest]\nmarkers = expected_log\n")
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("PYTEST_", "COV_", "LAPANGAN_", "QT_"))}
    environment["PYTHONPATH"] = os.pathsep.join([str(ROOT / "src"), str(ROOT / "tests")])
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-q", "-rA", str(tmp_path)]
    answer = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False).stdout
    summary = {name: result for result, name in re.findall(r"^([A-Z]+) \S*::(\w+)", answer, re.MULTILINE)}
    wrong = {"test_unexpected": "ERROR", "test_other": "ERROR", "test_seed": "FAILED"}
    right = ("expected", "any", "info", "home", "nobodys_home", "offscreen", "keyring")
    assert summary == wrong | {f"test_{name}": "PASSED" for name in right}, answer
    assert "LAPANGAN_SEED=" in answer
