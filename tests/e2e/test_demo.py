"""The demonstration as a user runs it: one JSON object, sums that close, and nobody's data left lying about."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from fakes.canaries import Canaries

KEYS = {
    "people", "captured", "delivered", "accepted", "rejected", "conflict", "waiting", "lost", "duplicate", "crashes",
    "network_faults", "calls", "bytes_sent", "receipts_verified", "centre",
}  # fmt: skip


def run_demo(*arguments: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "lapangan_app", "demo", "--headless", *arguments]
    environment = {k: v for k, v in os.environ.items() if k not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment, timeout=240)


@pytest.mark.slow
def test_the_demonstration_loses_nothing_and_leaves_no_trace_of_people(tmp_path: Path) -> None:
    keep = tmp_path / "peragaan"
    done = run_demo("--people", "60", "--faults", "desa", "--seed", "11", "--json", "--keep", str(keep))
    assert done.returncode == 0, done.stderr[-2000:]
    assert len(done.stdout.strip().splitlines()) == 1
    tally = json.loads(done.stdout)
    assert set(tally) >= KEYS
    assert (tally["people"], tally["captured"]) == (60, 60)
    assert (tally["lost"], tally["duplicate"], tally["waiting"]) == (0, 0, 0)
    assert tally["captured"] == tally["accepted"] + tally["rejected"] + tally["conflict"]
    assert tally["centre"]["registrations"] == tally["accepted"] == tally["receipts_verified"]
    assert tally["crashes"] >= 3
    assert tally["network_faults"] > 0
    assert_no_trace(keep)


def assert_no_trace(keep: Path) -> None:
    """I10: outside the encrypted store and the centre's own database no NIK, name or phone stands anywhere."""
    import sqlite3

    with sqlite3.connect(f"file:{next((keep / 'pusat').glob('*.db'))}?mode=ro", uri=True) as connection:
        bodies = [json.loads(row[0]) for row in connection.execute("SELECT body FROM submissions WHERE body NOT NULL")]
    assert bodies
    values = {}
    for number, body in enumerate(bodies):
        person = body["person"]
        values[f"nik-{number}"] = person["nik"]
        values[f"name-{number}"] = person["full_name"]
        if "phone" in person:
            values[f"phone-{number}"] = person["phone"].removeprefix("+62")
    known = Canaries({name: value for name, value in values.items() if len(value) >= 8})
    known.demand_none(known.in_tree(keep, ignore=sorted((keep / "pusat").glob("*.db*"))))


@pytest.mark.slow
def test_the_demonstration_prints_a_table_for_people() -> None:
    done = run_demo("--people", "12", "--faults", "none", "--seed", "2")
    assert done.returncode == 0, done.stderr[-2000:]
    assert "tidak ada yang hilang" in done.stdout
    assert "Hilang" in done.stdout


def test_wrong_usage_is_told_apart_from_failure(tmp_path: Path) -> None:
    assert run_demo("--people", "nobody").returncode == 2
    (tmp_path / "occupied").write_text("x")
    assert run_demo("--people", "5", "--keep", str(tmp_path)).returncode == 1
