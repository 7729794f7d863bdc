"""Somebody who types: the real window in a process of its own, xdotool in front of it, and a count of the keys."""

import json
import queue
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

PATIENCE = 90
"""Seconds after which a step counts as failed; nothing is asserted about speed."""
PIN = "739146"
_PROGRAM = Path(__file__).with_name("real_window.py")
State = dict[str, Any]


class Typist:
    """Drive one window. `pressed` counts keys: a letter one, a combination one; `planted` names bugs for it."""

    def __init__(
        self,
        environment: Mapping[str, str],
        page: str = "register",
        *,
        planted: Sequence[str] = (),
        patience: int = PATIENCE,
    ) -> None:
        self._patience = patience
        root = Path(__file__).resolve().parents[2]
        self.environment = dict(environment) | {
            "LAPANGAN_TEST_PIN": PIN,
            "PYTHONFAULTHANDLER": "1",
            "LAPANGAN_TEST_PAGE": page,
            "PYTHONPATH": f"{root / 'src'}:{root / 'tests'}",
        }
        self._complaints = tempfile.TemporaryFile("w+")  # noqa: SIM115 - it lives as long as the process
        self._told: queue.Queue[State | None] = queue.Queue()
        self.pressed = 0
        self.state: State = {}
        self.states: list[State] = []
        self.process = subprocess.Popen(
            [sys.executable, str(_PROGRAM), *planted],
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=self._complaints,
            text=True,
        )
        self._ear = threading.Thread(target=self._listen)
        self._ear.start()
        self.focus("Lapangan")

    def _listen(self) -> None:
        assert self.process.stdout is not None
        with self.process.stdout as told:
            for line in told:
                if line.endswith("\n"):
                    self._told.put(json.loads(line) | {"at": time.monotonic()})
        self._told.put(None)

    def until(self, holds: Callable[[State], bool], what: str) -> State:
        """Read what the window tells until it holds; the words say what was waited for."""
        while not (self.state and holds(self.state)):
            try:
                told = self._told.get(timeout=self._patience)
            except queue.Empty:
                pytest.fail(f"never {what}; last seen: {self.state}\n{self._where()}")
            if told is None:
                pytest.fail(f"the program ended before {what}; last seen: {self.state}\n{self._where()}")
            self.state = told
            self.states.append(told)
        return self.state

    def _where(self) -> str:
        """Return what the process wrote on stderr, with where each of its threads stands."""
        self.process.send_signal(signal.SIGABRT)
        self.process.wait(PATIENCE)
        self._complaints.seek(0)
        return self._complaints.read()

    def rest(self) -> list[State]:
        """Return every state the dead window told."""
        self._ear.join(PATIENCE)
        while (told := self._told.get(timeout=PATIENCE)) is not None:
            self.states.append(told)
        return self.states

    def xdotool(self, *words: str) -> str:
        done = subprocess.run(
            ["xdotool", *words], env=self.environment, check=True, capture_output=True, text=True, timeout=PATIENCE
        )
        return done.stdout

    def focus(self, title: str) -> None:
        """Give the keyboard to a window; there is no window manager that would."""
        window = self.xdotool("search", "--sync", "--onlyvisible", "--name", title).split()[-1]
        self.xdotool("windowfocus", "--sync", window)

    def type(self, text: str, *keys: str) -> None:
        """Type letters, then press keys."""
        if text:
            self.xdotool("type", "--delay", "12", text)
        for key in keys:
            self.xdotool("key", "--delay", "20", key)
        self.pressed += len(text) + len(keys)

    def answer(self, field: str, text: str, *keys: str) -> None:
        """Type into a field as soon as it has the cursor, as somebody does who looks where they type."""
        self.until(lambda s: s["focus"] == field, f"the cursor stood in {field!r}")
        self.type(text, *keys)

    def tab_to(self, name: str, most: int = 40) -> None:
        """Press the tabulator until something with this name has the focus."""
        for _ in range(most):
            if self.state["focus"] == name:
                return
            before = self.state["focus"]
            self.type("", "Tab")
            self.until(
                lambda s, before=before: s["focus"] != before, f"the focus left {before!r} on the way to {name!r}"
            )
        pytest.fail(f"no way by the tabulator to {name!r}")

    def die(self, how: int = signal.SIGKILL) -> None:
        """End as an empty battery does."""
        if self.process.poll() is None:
            self.process.send_signal(how)
        self.process.wait(PATIENCE)
        self._ear.join(PATIENCE)
        self._complaints.close()


def complete(desk: Typist) -> None:
    """Answer what a form still asks after the name of an invented person; birth date and sex come from the NIK."""
    desk.answer("Tempat lahir", "Gorontalo", "Return", "Return", "Return")
    desk.answer("Nama ibu kandung", "Saniah Rekaan", "Return")
    desk.answer("Nomor HP", "081356749021", "Return", "Return")
    desk.answer("Desa / kelurahan", "muara bone", "Return")
    desk.answer("Jalan / dusun", "Dusun I", "Return", "Return", "Return", "Return")
    desk.answer("Pekerjaan", "petani", "Return")
    desk.answer("Penghasilan sebulan", "1500000", "Return")
    desk.answer("Tempat bekerja", "Sawah", "Return")
    desk.until(lambda s: s["branch"], "the branch that serves the village was offered")
