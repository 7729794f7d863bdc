"""Run the real window on an unlocked practice profile and tell on stdout, line by line, what an officer would see.

Run as a program with `LAPANGAN_HOME`, `LAPANGAN_TEST_PIN` and `LAPANGAN_TEST_PAGE` set; arguments name bugs to plant
(`fakes.planted`). Each line is one JSON object with the state after a change; the test in front of the pipe waits for a
state instead of sleeping.
"""

import json
import os
import signal
import sys

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from fakes.planted import plant
from lapangan_app.bootstrap import make_access, run_window
from lapangan_app.config import load_settings
from lapangan_app.ui.shell import Shell
from lapangan_app.ui.widgets.preview import Preview
from lapangan_app.ui.widgets.quick import QuickCapture
from lapangan_app.ui.window import Window

_LOOK_EVERY_MS = 10
_PROMISED_MS = 2_000
"""Within which what was typed is on disk."""


class Teller(QObject):
    """Tell the state of the window whenever it has changed."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._last = ""
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(_LOOK_EVERY_MS)

    def look(self) -> None:
        """Write one line if anything is different."""
        said = json.dumps(self._state(), ensure_ascii=False)
        if said != self._last:
            self._last = said
            sys.stdout.write(said + "\n")
            sys.stdout.flush()

    def _state(self) -> dict[str, object]:
        shell = self._window.page
        active, focused = QApplication.activeWindow(), QApplication.focusWidget()
        state: dict[str, object] = {
            "title": active.windowTitle() if active else "",
            "windows": sorted(w.title() for w in QGuiApplication.topLevelWindows() if w.isVisible()),
            "focus": named(focused) if focused else "",
        }
        quick, preview = self._window.findChild(QuickCapture), self._window.findChild(Preview)
        if isinstance(shell, Shell):
            form = shell.register.form
            typed = form.collect()
            state |= {
                "page": shell.page_name,
                "field": form.cursor_field,
                "client_id": typed.client_id,
                "nik": typed.nik,
                "name": typed.full_name,
                "phone": typed.phone,
                "branch": typed.branch,
                "born": str(typed.birth_date or ""),
                "agreed": typed.consent is not None,
                "banner": shell.register.banner.text,
                "found": list(shell.register.found.lines),
                "told": " ".join(said.text() for said in quick.findChildren(QLabel)) if quick else "",
                "kept": bool(shell.register.draft_note.text()),
                "late": (shell.register.draft.due_ms or 0) > _PROMISED_MS,
                "quick": [quick._nik.digits, quick._name.text()] if quick else [],
                "quick_kept": quick is not None and quick._kept is not None and quick._kept == quick._collected(),
                "enabled": form.isEnabled(),
                "errors": {f.name: f.message.text() for f in form.fields.values() if f.has_error},
                "queue": [shell.queue.model.rowCount(), shell.queue.detail.isVisible()],
                "queue_banner": shell.queue.banner.text,
                "preview": preview.banner.text if preview else "",
            }
        return state


def named(part: QWidget) -> str:
    """Return the name of a part as it is read out."""
    return part.accessibleName() or (part.text() if isinstance(part, QAbstractButton) else "")


def unlock(window: Window) -> None:
    """Open the profile as the unlock page does, and go to the page that the test wants."""
    access = make_access(load_settings())
    window.show_shell(access.unlock(access.info().officers[0].officer_id, os.environ["LAPANGAN_TEST_PIN"]))
    shell = window.page
    assert isinstance(shell, Shell)
    shell.go(os.environ.get("LAPANGAN_TEST_PAGE", "register"))
    window.activateWindow()
    Teller(window)


if __name__ == "__main__":
    signal.signal(signal.SIGHUP, signal.SIG_DFL)  # tests that run under nohup would hand down that it is ignored
    plant(sys.argv[1:])
    sys.exit(run_window(start=lambda window: QTimer.singleShot(0, lambda: unlock(window))))
