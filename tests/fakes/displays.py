"""A private X server for tests that drive a real window in a process of its own."""

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping

import pytest


@pytest.fixture(scope="session")
def private_display() -> Iterator[Mapping[str, str]]:
    """Start Xvfb at 1366x768 and yield the environment (`DISPLAY`, `QT_QPA_PLATFORM=xcb`) for child processes.

    Skips without Xvfb, except where `CI` is set: there a missing program is a failure.
    """
    program = shutil.which("Xvfb")
    if program is None:
        if os.environ.get("CI"):
            pytest.fail("Xvfb is not installed")
        pytest.skip("Xvfb is not installed")
    read_end, write_end = os.pipe()
    command = [program, "-displayfd", str(write_end), "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=(write_end,), stderr=subprocess.DEVNULL)
    os.close(write_end)
    try:
        with os.fdopen(read_end) as answer:
            number = answer.readline().strip()  # blocks until the server is ready, ends when it dies
        if not number:
            pytest.fail("Xvfb did not start")
        environment = {k: v for k, v in os.environ.items() if k not in {"WAYLAND_DISPLAY", "XAUTHORITY"}}
        yield environment | {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
    finally:
        server.terminate()
        server.wait(10)
