"""The two programs of the demonstration as processes of their own: the centre, and a laptop that may be killed."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lapangan_app.errors import AppError
from lapangan_app.services.preparing import PRACTICE_PIN


class CentreFailed(AppError):
    """Report that the embedded centre did not start."""

    code = "centre_failed"


@dataclass(frozen=True, slots=True)
class Workplace:
    """Hold the folders of one demonstration."""

    root: Path

    @property
    def centre(self) -> Path:
        """Return the folder of the embedded centre."""
        return self.root / "pusat"

    @property
    def laptop(self) -> Path:
        """Return the home of the application."""
        return self.root / "laptop"

    @property
    def activation(self) -> Path:
        """Return the activation file that the centre issued."""
        return self.root / "aktivasi.json"

    @property
    def faults_log(self) -> Path:
        """Return the file in which the centre counts the faults it made."""
        return self.root / "gangguan.json"


def program(name: str) -> list[str]:
    """Return the command line of one of our programs, frozen or not."""
    if getattr(sys, "frozen", False):
        return [str(Path(sys.executable).with_name(name))]
    return [sys.executable, "-m", {"lapangan": "lapangan_app", "lapangan-pusat": "lapangan_pusat"}[name]]


@contextmanager
def running_centre(place: Workplace, faults: str, seed: int) -> Iterator[str]:
    """Create, start and finally stop an embedded centre on loopback; gives its address."""
    centre_call("init", "--dir", str(place.centre), "--training", "--tenant", "latihan-bone-bolango")
    with open(place.root / "pusat.log", "wb") as log:
        process = subprocess.Popen(
            [*program("lapangan-pusat"), "serve", *_serving(place, faults, seed)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
        )
    try:
        line = process.stdout.readline() if process.stdout else b""
        if not line:
            raise CentreFailed
        url = str(json.loads(line)["url"])
        centre_call("activate", "--dir", str(place.centre), "--out", str(place.activation), "--base-url", url)
        yield url
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                stream.close()


def _serving(place: Workplace, faults: str, seed: int) -> tuple[str, ...]:
    where = ("--dir", str(place.centre), "--port", "0", "--with-parent")
    return (*where, "--faults", faults, "--seed", str(seed), "--faults-log", str(place.faults_log))


def centre_call(*arguments: str) -> None:
    """Run one command of the centre to its end. Raises `CentreFailed`."""
    done = subprocess.run([*program("lapangan-pusat"), *arguments], capture_output=True, check=False)
    if done.returncode != 0:
        sys.stderr.buffer.write(done.stderr)
        raise CentreFailed


@dataclass(slots=True)
class Step:
    """Run one step of the laptop as a process; its lines are JSON objects."""

    process: "subprocess.Popen[bytes]"

    @classmethod
    def start(cls, place: Workplace, *arguments: str) -> "Step":
        """Start `demo-step` in the laptop's home."""
        environment = os.environ | {"LAPANGAN_HOME": str(place.laptop), "LAPANGAN_PIN": PRACTICE_PIN}
        with open(place.root / "laptop.log", "ab") as log:
            command = [*program("lapangan"), "demo-step", *arguments]
            return cls(subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=log))

    def lines(self) -> Iterator[dict[str, Any]]:
        """Yield what the step says, until it ends or dies; a line cut by the death is nobody's word."""
        for line in self.process.stdout or ():
            if line.endswith(b"\n"):
                yield json.loads(line)

    def kill(self) -> None:
        """Kill the process as a power cut would: no handler runs."""
        self.process.kill()

    def finish(self) -> int:
        """Wait for the end and return the exit status."""
        status = self.process.wait()
        if self.process.stdout is not None:
            self.process.stdout.close()
        return status


def stopwatch() -> "Stopwatch":
    """Return a running stopwatch for the printed duration."""
    return Stopwatch(time.monotonic())


@dataclass(frozen=True, slots=True)
class Stopwatch:
    """Tell how long something took."""

    started: float

    def seconds(self) -> float:
        """Return the seconds since the start, rounded to tenths."""
        return round(time.monotonic() - self.started, 1)
