"""One process of the typing benchmark: open the form, type one person, print milliseconds."""

import json
import os
import statistics
import sys
import time
from collections.abc import Iterator

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.profiles import PIN
from lapangan_app.bootstrap import make_access, run_window
from lapangan_app.config import load_settings
from lapangan_app.ui.shell import Shell
from lapangan_app.ui.window import Window

_KEY_EVERY_MS = 40
"""Twenty-five keys a second: nobody types faster, and every pause between fields is still there."""
_SETTLE_MS = 1500
_TYPED = (
    ("nik", "7503015708990123"),
    ("full_name", "WULANDARI SANTOSO"),
    ("birth_place", "GORONTALO"),
    ("mother_name", "SITI RAHMA LUBIS"),
    ("phone", "081234567890"),
    ("region_code", "boneda"),
    ("street", "JALAN PASAR MINGGU"),
    ("full_name", " RAHMAN"),
)


class Listener(QObject):
    """Note how long the event loop did not come round."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.gaps: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._tick)

    def listen(self) -> None:
        """Begin."""
        self._last = time.perf_counter()
        self._timer.start()

    def _tick(self) -> None:
        now = time.perf_counter()
        gap = (now - self._last) * 1000
        self._last = now
        if gap > 0.5:  # an idle turn is much shorter; only turns with work in them are counted
            self.gaps.append(gap)
        time.sleep(0.0005)  # let the threads of the workers have the interpreter, as an idle window does
        self._last += 0.0005


def begin(window: Window) -> None:
    """Unlock, look at the first page for a while, open the form by its key, type."""
    access = make_access(load_settings())
    window.show_shell(access.unlock(access.info().officers[0].officer_id, PIN))
    QTimer.singleShot(_SETTLE_MS, lambda: open_form(window))


def open_form(window: Window) -> None:
    """Open the form twice, the second time is the one that happens all day, and go on typing."""
    shell = window.page
    assert isinstance(shell, Shell)
    first = _opened(shell)
    shell.go("home")
    QTest.qWait(300)
    again = _opened(shell)
    QTest.qWait(_SETTLE_MS)
    listener = Listener(shell)
    keys = _keys(shell)
    timer = QTimer(shell)

    def press() -> None:
        if not next(keys, False):
            timer.stop()
            QTimer.singleShot(_SETTLE_MS, lambda: tell(listener.gaps, again, first))

    timer.timeout.connect(press)
    listener.listen()
    timer.start(_KEY_EVERY_MS)


def _opened(shell: Shell) -> float:
    """Return the milliseconds until the page is painted and takes a key."""
    started = time.perf_counter()
    shell.go("register")
    QApplication.processEvents()
    shell.register.grab()
    return (time.perf_counter() - started) * 1000


def _keys(shell: Shell) -> Iterator[bool]:
    for name, text in _TYPED:
        field: QWidget = shell.register.form.fields[name]
        field.setFocus(Qt.FocusReason.TabFocusReason)
        yield True
        for letter in text:
            target = QApplication.focusWidget()
            if target is not None:
                QTest.keyClick(target, letter)
            yield True


def tell(gaps: list[float], again: float, first: float) -> None:
    """Print the figures and end at once."""
    p95 = statistics.quantiles(gaps, n=100)[94] if len(gaps) > 1 else 0.0
    told = {"p95": p95, "max": max(gaps, default=0.0), "open": again, "first": first, "gaps": len(gaps)}
    sys.stdout.write(json.dumps(told) + "\n")
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    run_window(start=begin)
