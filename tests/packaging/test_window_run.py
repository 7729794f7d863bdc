"""`make run` with a display, as a person meets it: a window, a PIN typed by hand, a practice queue delivered."""

import contextlib
import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from fakes.canaries import Canaries
from fakes.scripts import FOLDER

pytestmark = [pytest.mark.display, pytest.mark.slow]

PIN = "739146"
PATIENCE = 120
"""Seconds after which a step counts as failed; nothing is asserted about speed."""


@pytest.fixture
def training(
    private_display: Mapping[str, str], lapangan_home: Path, tmp_path: Path
) -> Iterator[tuple[Mapping[str, str], "subprocess.Popen[str]"]]:
    """Start the training run on a screen of its own; end it and whatever it started."""
    environment = {**private_display, "LAPANGAN_HOME": str(lapangan_home), "TMPDIR": str(tmp_path)}
    program = subprocess.Popen(
        [sys.executable, str(FOLDER / "run.py")],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    watchdog = threading.Timer(PATIENCE, os.killpg, (program.pid, signal.SIGKILL))
    watchdog.start()
    yield environment, program
    watchdog.cancel()
    with contextlib.suppress(ProcessLookupError):
        os.killpg(program.pid, signal.SIGKILL)
    program.communicate()


def test_the_training_run_opens_a_window_and_delivers(
    training: tuple[Mapping[str, str], "subprocess.Popen[str]"], tmp_path: Path
) -> None:
    environment, program = training

    def xdotool(*words: str) -> str:
        command = ["xdotool", *words]
        return subprocess.run(
            command, env=environment, check=True, capture_output=True, text=True, timeout=PATIENCE
        ).stdout

    window = xdotool("search", "--sync", "--onlyvisible", "--name", "Lapangan").split()[0]
    xdotool("windowfocus", "--sync", window)
    xdotool("type", "--delay", "20", PIN)
    xdotool("key", "Return")
    assert program.stderr is not None
    said = []
    for line in program.stderr:  # ends with the program, which the watchdog ends at the latest
        said.append(line)
        if re.search(r"sync: \d+ calls, [1-9]\d* delivered", line):
            break
    else:
        pytest.fail("nothing was delivered:\n" + "".join(said))
    assert not re.search("Traceback|CRITICAL|ERROR", "".join(said))
    assert xdotool("search", "--onlyvisible", "--name", "Lapangan").split()[0] == window
    Canaries({"pin": PIN}).demand_none(Canaries({"pin": PIN}).in_text("".join(said), "log"))
