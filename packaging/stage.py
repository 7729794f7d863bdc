"""What every picture needs: an invented morning, an open window, dialogs pressed for, everything painted.

Importing this module sets the stage: no display, the clock of the village, our own sources first.
"""

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TypeVar

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["TZ"] = "Asia/Makassar"  # where the invented morning takes place
ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests")]

from PySide6.QtCore import QEventLoop, QRect, Qt, QTimer  # noqa: E402
from PySide6.QtGui import QColor, QPainter, QShortcut  # noqa: E402
from PySide6.QtWidgets import QDialog, QLabel, QWidget  # noqa: E402

from fakes.clocks import VirtualClock  # noqa: E402
from fakes.cores import FakeAccess, FakeCore, a_village_morning  # noqa: E402
from fakes.forms import wulandari  # noqa: E402
from lapangan_app.domain.form import Form, Heir  # noqa: E402
from lapangan_app.domain.states import State  # noqa: E402
from lapangan_app.services.correcting import Revision  # noqa: E402
from lapangan_app.ui.dialogs import MessageBoxes  # noqa: E402
from lapangan_app.ui.shell import Shell  # noqa: E402
from lapangan_app.ui.theme import Theme  # noqa: E402
from lapangan_app.ui.window import Window  # noqa: E402

Kind = TypeVar("Kind", bound=QDialog)
MORNING = datetime(2026, 11, 21, 2, 32, tzinfo=UTC)
shown: list[Window] = []
"""Windows that must outlive the function that opened them."""


def settle(milliseconds: int = 250) -> None:
    """Let background answers arrive and pages be painted."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def person(shell: Shell) -> Form:
    """Return somebody whose form is complete."""
    form = wulandari(shell.tools.clock.now(), "00000000-0000-4000-8000-999999999999")
    return replace(
        form,
        phone="0812 3456 7890",
        payer="mandiri",
        cooperative_role="anggota",
        cooperative="KDMP.75.03.02.2004",
        heirs=(
            Heir(name="Yusuf Rekaan", relation="suami_istri"),
            Heir(
                name="Aisyah Rekaan",
                relation="anak",
                birth_date=date(2015, 3, 2),
                scholarship=True,
                school_level="sd",
            ),
        ),
    )


def window_of(theme: Theme, access: FakeAccess) -> Window:
    """Return a window at the size of the pictures."""
    window = Window(access, theme, access.core.clock, MessageBoxes())
    window.resize(1366, 768)
    window.show()
    return window


def opened(theme: Theme, page: str, core: FakeCore | None = None) -> tuple[Window, Shell]:
    """Open the window at a page."""
    core = core or a_village_morning(FakeCore(VirtualClock(MORNING)))
    window = window_of(theme, FakeAccess(core))
    window.show_shell(core)
    shell = window.page
    assert isinstance(shell, Shell)
    shell.schedule.stop()
    shell.go(page)
    return window, shell


def filled(theme: Theme, made: Callable[[Shell], Form]) -> tuple[Window, Shell]:
    """Open the form with somebody on it."""
    window, shell = opened(theme, "register")
    settle()
    shell.register.banner.clear()
    shell.register._show(made(shell))
    settle()
    return window, shell


def opened_at(theme: Theme, state: State, kept: tuple[Revision, ...] = ()) -> tuple[Window, Shell]:
    """Open the queue at the first registration in a state."""
    core = a_village_morning(FakeCore(VirtualClock(MORNING)))
    core.correcting.kept = kept
    window, shell = opened(theme, "queue", core)
    settle()
    shell.queue.show_record(next(row for row in core.store.rows() if row.state is state).client_id)
    settle()
    return window, shell


def press(shell: Shell, keys: str) -> None:
    """Press a key of the shell."""
    shortcut = next(one for one in shell.findChildren(QShortcut) if one.key().toString() == keys)
    shortcut.activated.emit()
    settle()


def dialog(shell: Shell, kind: type[Kind]) -> Kind:
    """Return the dialog of a kind that is open."""
    for _ in range(20):  # it waits for an answer from behind, for longer on a busy machine
        if (found := shell.findChild(kind)) is not None:
            return found
        settle()
    raise LookupError(kind.__name__)


def over(window: Window, dialog: QDialog) -> QWidget:
    """Return one picture of a window and the dialog before it: offscreen there is no desktop that would show both."""
    settle()
    whole, front = window.grab(), dialog.grab()
    painter = QPainter(whole)
    painter.fillRect(whole.rect(), QColor(0, 0, 0, 96))
    place = QRect(front.rect())
    place.moveCenter(whole.rect().center())
    painter.drawPixmap(place.topLeft(), front)
    painter.setPen(QColor(128, 128, 128))
    painter.drawRect(place)  # what the desktop would draw around it
    painter.end()
    dialog.close()
    shown.append(window)
    made = QLabel()
    made.setPixmap(whole)
    made.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    made.resize(whole.size())
    return made
