"""The page that asks for the PIN. Light on purpose: it is painted before anything heavy is imported.

Properties are set by name where Qt's enumerations would have to be built first (see `widgets/basics.py`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from lapangan_app.errors import AppError, PinWait, WrongPin
from lapangan_app.services.profile import ProfileInfo
from lapangan_app.ui.tasks import TaskRunner
from lapangan_app.ui.widgets.basics import GRID, button, card, centre, label, set_tone

if TYPE_CHECKING:
    # only named here: nothing may be imported before the first page is painted that it does not need
    from lapangan_app.ui.surface import Access, Core


class UnlockPage(QWidget):
    """Ask who is there and for the PIN; `unlocked` carries the opened core."""

    unlocked = Signal(object)

    def __init__(self, access: Access, info: ProfileInfo, tasks: TaskRunner) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._access = access
        self._info = info
        self._tasks = tasks
        self._wait = 0
        self._second = QTimer(self)
        self._second.setInterval(1000)
        self._second.timeout.connect(self.tick_down)
        self._build()

    def _build(self) -> None:
        frame, column = card(3 * GRID)
        frame.setFixedWidth(max(400, self.fontMetrics().averageCharWidth() * 56))
        column.setContentsMargins(8 * GRID, 7 * GRID, 8 * GRID, 7 * GRID)
        column.addWidget(label(self.tr("Buka kunci"), "title"))
        column.addWidget(label(self._info.tenant_name, "muted", wrap=True))
        column.addSpacing(GRID)
        self._add_who(column)
        self._add_pin(column)
        self.message = label("", "message", wrap=True)
        self.message.setMinimumHeight(2 * self.message.fontMetrics().height())
        self.message.setProperty("alignment", "AlignTop")
        column.addWidget(self.message)
        self.open_button = button(self.tr("Buka"), "primary", self.unlock)
        column.addWidget(self.open_button)
        if self._info.training_pin:
            column.addWidget(
                label(
                    self.tr("Latihan: PIN {pin}. Semua orang di sini rekaan.").format(pin=self._info.training_pin),
                    "muted",
                    wrap=True,
                )
            )
        centre(self, frame)

    def _add_who(self, column: QVBoxLayout) -> None:
        self.officers = QComboBox()
        for officer in self._info.officers:
            self.officers.addItem(officer.name, officer.officer_id)
        self.officers.setAccessibleName(self.tr("Petugas"))
        who = label(self.tr("Petugas"), "label")
        who.setBuddy(self.officers)
        column.addWidget(who)
        column.addWidget(self.officers)

    def _add_pin(self, column: QVBoxLayout) -> None:
        self.pin = QLineEdit()
        self.pin.setProperty("inputMethodHints", "ImhDigitsOnly")
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)  # second: adds to the hints that nobody may learn the text
        self.pin.setAccessibleName(self.tr("PIN"))
        self.pin.returnPressed.connect(self.unlock)
        pin_label = label(self.tr("PIN"), "label")
        pin_label.setBuddy(self.pin)
        column.addWidget(pin_label)
        column.addWidget(self.pin)

    def focus_first(self) -> None:
        """Put the cursor into the PIN."""
        self.pin.setFocus()

    def unlock(self) -> None:
        """Try the PIN; while it is being tried and while one must wait, nothing happens."""
        if not self.open_button.isEnabled() or not self.pin.text():
            return
        self._say(self.tr("Membuka …"), "")
        self._allow(False)
        officer, pin = str(self.officers.currentData() or ""), self.pin.text()
        self._tasks.run(self, lambda: self._access.unlock(officer, pin), self._on_unlocked, self._on_refused)

    def _on_unlocked(self, core: Core) -> None:
        self.pin.clear()
        self._say("", "")
        self._allow(True)
        self.unlocked.emit(core)

    def _on_refused(self, error: AppError) -> None:
        # the words for refusals are not needed before the first paint
        from lapangan_app.ui import messages

        self.pin.clear()
        self._say(messages.text_for(error), "danger")
        wait = error.facts.get("wait", 0) if isinstance(error, (WrongPin, PinWait)) else 0
        self._wait = int(str(wait or 0).partition(".")[0])
        if self._wait > 0:
            self._second.start()
            self._show_wait()
            return
        self._allow(True)
        self.focus_first()

    def tick_down(self) -> None:
        """Count one second of the wait; at its end the PIN may be tried again."""
        self._wait -= 1
        if self._wait > 0:
            self._show_wait()
            return
        self._second.stop()
        self.open_button.setText(self.tr("Buka"))
        self._allow(True)
        self.focus_first()

    def _show_wait(self) -> None:
        self.open_button.setText(self.tr("Tunggu {n} detik").format(n=self._wait))

    def _allow(self, allowed: bool) -> None:
        self.open_button.setEnabled(allowed)
        self.pin.setEnabled(allowed)

    def _say(self, text: str, tone: str) -> None:
        self.message.setText(text)
        set_tone(self.message, tone)
