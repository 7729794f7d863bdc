"""One process of the window benchmark: prints milliseconds since its parent started it, or its resident megabytes."""

import sys
import time

STARTED = float(sys.argv[2])
_IDLE_MS = 3000
_TYPING_MS = 2000


def main() -> None:
    """Run the mode named on the command line."""
    mode = sys.argv[1]
    if mode.startswith("bare"):
        bare(mode)
    else:
        window(mode)


def bare(mode: str) -> None:
    """Paint the smallest possible window."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QWidget

    class Bare(QWidget):
        painted = False

        def paintEvent(self, event: object) -> None:  # noqa: N802 - Qt's name
            if not self.painted:
                self.painted = True
                if mode == "bare-paint":
                    QTimer.singleShot(0, tell_time)
                else:
                    QTimer.singleShot(_IDLE_MS, tell_memory)

    app = QApplication([])
    widget = Bare()
    widget.resize(1366, 768)
    widget.show()
    app.exec()


def window(mode: str) -> None:
    """Open the application on the practice profile in `LAPANGAN_HOME`."""
    from lapangan_app.bootstrap import run_window

    run_window(start=(lambda _window: tell_time()) if mode == "window-paint" else type_and_unlock)


def type_and_unlock(window: object) -> None:
    """Unlock after as long as somebody needs at least to type a PIN: what is loaded meanwhile is ready by then."""
    from PySide6.QtCore import QTimer

    QTimer.singleShot(_TYPING_MS, lambda: unlock_and_idle(window))


def unlock_and_idle(window: object) -> None:
    """Unlock, show the home page, and look at the memory after a while of idling."""
    from PySide6.QtCore import QTimer

    from benchmarks.profiles import PIN
    from lapangan_app.bootstrap import make_access
    from lapangan_app.config import load_settings

    access = make_access(load_settings())
    window.show_shell(access.unlock(access.info().officers[0].officer_id, PIN))  # type: ignore[attr-defined]
    QTimer.singleShot(_IDLE_MS, tell_memory)


def tell_time() -> None:
    """Print the milliseconds since the start and end."""
    finish((time.monotonic() - STARTED) * 1000)


def tell_memory() -> None:
    """Print the resident memory and end."""
    with open("/proc/self/status", encoding="ascii") as status:
        resident = next(line for line in status if line.startswith("VmRSS"))
    finish(int(resident.split()[1]) / 1024)


def finish(value: float) -> None:
    """Print and end at once: how the process dies is not what is measured."""
    import os

    sys.stdout.write(f"{value}\n")
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
