"""The person's consent: the text as it must be read out, how they agreed, and before whom."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from lapangan_app.domain.clock import Clock
from lapangan_app.domain.form import ConsentGiven, ConsentMethod
from lapangan_app.ui.widgets.basics import GRID, button, card, label, row
from lapangan_app.ui.widgets.field import Field
from lapangan_app.ui.widgets.inputs import ChoiceInput, Line, Tick


class ConsentBlock(QWidget):
    """Collect the consent. It counts from the moment the tick is set; `changed` tells when anything moved."""

    changed = Signal()

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._version = ""
        self._given_at: datetime | None = None
        self._text = ""
        self.tick = Tick(self.tr("Sudah dibacakan, orangnya setuju"))
        self.tick.setAccessibleName(self.tick.text())
        self._method = ChoiceInput()
        self._method.set_choices(
            [
                (ConsentMethod.SIGNATURE.value, self.tr("Tanda tangan")),
                (ConsentMethod.THUMB.value, self.tr("Cap jempol")),
                (ConsentMethod.SPOKEN.value, self.tr("Lisan dengan saksi")),
            ]
        )
        self._method.set_value(ConsentMethod.SIGNATURE.value)
        self._witness = Line()
        self.given = Field("consent", self.tr("Pernyataan"), self.tick, required=True)
        self.method = Field("consent.method", self.tr("Cara setuju"), self._method)
        self.witness = Field("consent.witness", self.tr("Nama saksi"), self._witness)
        self._build()
        self.tick.changed.connect(self._on_tick)
        for field in self.fields:
            field.changed.connect(self._on_changed)

    @property
    def fields(self) -> tuple[Field, ...]:
        """Return the fields in reading order."""
        return (self.given, self.method, self.witness)

    @property
    def value(self) -> ConsentGiven | None:
        """Return the consent, or None as long as it has not been given."""
        if not self.tick.isChecked() or self._given_at is None:
            return None
        return ConsentGiven(
            version=self._version,
            given_at=self._given_at,
            method=ConsentMethod(self._method.value),
            witness=self._witness.text().strip(),
        )

    def set_text(self, text: str, version: str) -> None:
        """Show the text in force."""
        self._version = version
        self._text = text

    def set_value(self, consent: ConsentGiven | None) -> None:
        """Show a consent that was given before."""
        self.tick.setChecked(consent is not None)
        self._given_at = consent.given_at if consent else None
        self._method.set_value(consent.method.value if consent else ConsentMethod.SIGNATURE.value)
        self._witness.setText(consent.witness if consent else "")
        self._show_witness()

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        frame, column = card(GRID)
        read = button(self.tr("Baca teks (F2)"), "link", self.read_out)
        read.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # F2 is the key for it; the officer's way stays short
        column.setContentsMargins(5 * GRID, 3 * GRID, 5 * GRID, 2 * GRID)
        column.addLayout(row(label(self.tr("Persetujuan"), "section"), None, read))
        for field in self.fields:
            column.addWidget(field)
        outer.addWidget(frame)
        self._show_witness()

    def read_out(self) -> None:
        """Show the whole text, large enough to be read out or to be read by the person."""
        ReadOut(self, self._text).open()

    def _show_witness(self) -> None:
        needed = self._method.value == ConsentMethod.SPOKEN.value
        self.witness.setVisible(needed)

    def _on_tick(self) -> None:
        self._given_at = self._clock.now() if self.tick.isChecked() else None

    def _on_changed(self) -> None:
        self._show_witness()
        self.changed.emit()


class ReadOut(QDialog):
    """Show a text to be read out; Escape or Enter closes it."""

    def __init__(self, parent: QWidget, text: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Teks persetujuan"))
        width = self.fontMetrics().averageCharWidth()
        self.resize(width * 110, width * 84)
        column = QVBoxLayout(self)
        column.setContentsMargins(5 * GRID, 5 * GRID, 5 * GRID, 5 * GRID)
        column.setSpacing(3 * GRID)
        shown = QPlainTextEdit(text)
        shown.setReadOnly(True)
        shown.setProperty("role", "reading")
        shown.setAccessibleName(self.tr("Teks persetujuan"))
        close = button(self.tr("Tutup"), "primary", self.accept)
        close.setDefault(True)
        column.addWidget(shown, 1)
        column.addLayout(row(None, close))
        close.setFocus()
