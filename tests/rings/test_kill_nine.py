"""F01–F05, F08, F11: SIGKILL at any moment of saving and settling on SQLCipher; what was told is there, whole."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROUNDS = 200


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and SIGKILL")
def test_two_hundred_kills_lose_tear_and_repeat_nothing(tmp_path: Path) -> None:
    root = Path(__file__).resolve().parents[2]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join((str(root / "src"), str(root / "tests")))}
    program = [sys.executable, str(root / "tests" / "rings" / "kill_nine.py"), str(tmp_path), str(ROUNDS), "9"]
    ended = subprocess.run(program, capture_output=True, text=True, env=environment, timeout=280, check=False)
    assert ended.returncode == 0, ended.stderr
    found = json.loads(ended.stdout)
    print(found)
    assert found["rounds"] == ROUNDS
    assert found["acknowledged"] >= ROUNDS
    bad = ("lost", "torn", "unsound", "unacknowledged_typed_twice")
    assert {name: found[name] for name in bad} == dict.fromkeys(bad, 0)
    # the ring means something only if kills did land between the commit and the word, and while rows were in flight
    assert found["unacknowledged"] > 0
    assert found["died_in_flight"] > 0
