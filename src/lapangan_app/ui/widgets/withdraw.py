"""Taking a registration back: why, and what that means; asked once, because it is final."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QDialog, QRadioButton, QVBoxLayout, QWidget

from lapangan_app.ui import messages
from lapangan_app.ui.widgets.basics import GRID, button, label, letters_high, letters_wide, line, row, scrolling

_MOST_LETTERS_HIGH = 100


class WithdrawDialog(QDialog):
    """Ask for the reason. `decided` carries it; Escape and Enter keep the registration."""

    decided = Signal(str)

    def __init__(self, parent: QWidget, name: str, reasons: tuple[str, ...]) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Tarik pendaftaran"))
        self.setMinimumWidth(letters_wide(self, 70))
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * GRID, 5 * GRID, 6 * GRID, 5 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(label(self.tr("Mengapa pendaftaran {name} ditarik?").format(name=name), "section", wrap=True))
        inner = QWidget()
        inside = QVBoxLayout(inner)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(2 * GRID)
        self._group = QButtonGroup(self)
        self._reasons = reasons
        for place, code in enumerate(reasons):
            choice = QRadioButton(messages.withdrawal_text(code))
            self._group.addButton(choice, place)
            inside.addWidget(choice)
        told = self.tr(
            "Isi datanya langsung berhenti dikirim, dan pusat diberi tahu bahwa pendaftaran ini ditarik."
            " Penarikan bersifat tetap; orangnya boleh mendaftar lagi sebagai pendaftaran baru."
        )
        inside.addWidget(label(told, "muted", wrap=True))
        column.addWidget(scrolling(inner), 1)  # large text needs more height than a small screen has
        column.addWidget(line())
        self.act_button = button(self.tr("Tarik pendaftaran"), "", self._on_act)
        self.act_button.setEnabled(False)
        keep = button(self.tr("Batal"), "primary", self.reject)
        keep.setDefault(True)
        self._group.idClicked.connect(lambda _id: self.act_button.setEnabled(True))
        column.addLayout(row(None, self.act_button, keep))
        self._group.button(0).setFocus()
        self.resize(self.minimumWidth(), min(self.sizeHint().height(), letters_high(self, _MOST_LETTERS_HIGH)))

    def choose(self, code: str) -> None:
        """Mark a reason, as a click does."""
        self._group.button(self._reasons.index(code)).click()

    def _on_act(self) -> None:
        self.accept()
        self.decided.emit(self._reasons[self._group.checkedId()])
