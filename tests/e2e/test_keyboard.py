"""A day in the hall, by keyboard alone, on a real window: first run, three people offline, a dead battery, delivery."""

import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from fakes.canaries import Canaries
from fakes.centre import RunningCentre

pytestmark = [pytest.mark.display, pytest.mark.slow]

PIN = "739146"
PATIENCE = 90
"""Seconds after which a step counts as failed; nothing is asserted about speed."""

PEOPLE = (
    ("7503024708900021", "Wulandari Monoarfa", "081356749021"),
    ("7503021203850007", "Iskandar Botutihe", "082298761234"),
    ("7503026512780003", "Hartati Mokodompit", "085311122233"),
)


class Application:
    """The program on the private display, and the keyboard in front of it."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = environment
        self._said: queue.Queue[str | None] = queue.Queue()
        self.log: list[str] = []
        self.process = subprocess.Popen(
            [sys.executable, "-m", "lapangan_app"],
            env=dict(environment),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        self._ear = threading.Thread(target=self._listen)
        self._ear.start()
        self.focus("Lapangan")

    def _listen(self) -> None:
        assert self.process.stderr is not None
        with self.process.stderr as said:
            for line in said:
                self._said.put(line)
        self._said.put(None)

    def wait_for(self, words: str) -> str:
        """Read the log until a line holds `words`."""
        while True:
            line = self._said.get(timeout=PATIENCE)
            if line is None:
                pytest.fail(f"the program ended before it said {words!r}:\n{''.join(self.log)}")
            self.log.append(line)
            if words in line:
                return line

    def xdotool(self, *words: str) -> str:
        command = ["xdotool", *words]
        done = subprocess.run(
            command, env=dict(self._environment), check=True, capture_output=True, text=True, timeout=PATIENCE
        )
        return done.stdout

    def focus(self, title: str) -> None:
        """Give the keyboard to a window; there is no window manager that would."""
        window = self.xdotool("search", "--sync", "--onlyvisible", "--name", title).split()[0]
        self.xdotool("windowfocus", "--sync", window)

    def type(self, text: str, *keys: str) -> None:
        if text:
            self.xdotool("type", "--delay", "25", text)
        for key in keys:
            self.xdotool("key", "--delay", "40", key)

    def titles(self) -> str:
        windows = self.xdotool("search", "--onlyvisible", "--name", ".*").split()
        return "\n".join(self.xdotool("getwindowname", window) for window in windows)

    def die(self) -> None:
        """End as an empty battery does."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(PATIENCE)
        self._ear.join(PATIENCE)


@pytest.fixture
def hall(
    private_display: Mapping[str, str], lapangan_home: Path, tmp_path: Path
) -> Iterator[tuple[Mapping[str, str], RunningCentre]]:
    centre = RunningCentre(tmp_path / "pusat").start()
    (tmp_path / "laptop.aktivasi").write_bytes(centre.activation)
    centre.stop()
    yield {**private_display, "LAPANGAN_HOME": str(lapangan_home), "TMPDIR": str(tmp_path)}, centre
    centre.close()


def set_up(app: Application, activation: Path) -> None:
    app.type("", "space")
    app.focus("Pilih berkas aktivasi")
    app.type(str(activation), "Return")
    app.focus("Lapangan")
    app.type("Rahma Djafar", "Tab")
    app.type(PIN, "Tab")
    app.type(PIN, "Return")
    app.wait_for("stopped by offline")


def register(app: Application, nik: str, name: str, phone: str) -> None:
    """Fill the form in the reading order; birth date and sex come from the NIK."""
    app.type(nik, "Return")
    app.type(name, "Return")
    app.type("Gorontalo", "Return", "Return", "Return")
    app.type("Ibu Rekaan", "Return")
    app.type(phone, "Return", "Return")
    app.type("muara bone", "Return")
    app.type("Dusun Tengah", "Return")
    app.type("2", "Return")
    app.type("1", "Return", "Return")
    app.type("petani", "Return")
    app.type("1500000", "Return")
    app.type("Sawah", "F3", "ctrl+s")
    app.wait_for("revision 1")


def test_a_day_in_the_hall(hall: tuple[Mapping[str, str], RunningCentre], lapangan_home: Path, tmp_path: Path) -> None:
    environment, centre = hall
    app = Application(environment)
    try:
        set_up(app, tmp_path / "laptop.aktivasi")
        app.type("", "ctrl+n")
        for person in PEOPLE:
            register(app, *person)
        seen = "".join(app.log) + app.titles()
        arguments = Path(f"/proc/{app.process.pid}/cmdline").read_bytes().decode()
        app.die()

        centre.start()
        app = Application(environment)
        app.type(PIN, "Return")
        app.wait_for("3 delivered")
        seen += "".join(app.log) + app.titles()
    finally:
        if app.process.poll() is None:
            app.die()
    assert centre.registrations() == 3
    assert sorted(str(body["person"]["full_name"]) for body in centre.bodies()) == sorted(p[1] for p in PEOPLE)  # type: ignore[index]
    values = {
        f"{kind}-{n}": value for n, p in enumerate(PEOPLE) for kind, value in zip(("nik", "name", "hp"), p, strict=True)
    }
    known = Canaries(values)
    known.demand_none(known.in_text(seen + arguments, "log, titles, arguments"), known.in_tree(lapangan_home))
