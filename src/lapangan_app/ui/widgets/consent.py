"""The person's consent: the text as it must be read out, how they agreed, and before whom."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lapangan_app.domain.clock import Clock
from lapangan_app.domain.form import ConsentGiven, ConsentMethod
from lapangan_app.ui.widgets.basics import GRID, label
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
        self._text = label("", "small", wrap=True)
        self.tick = Tick(self.tr("Teks ini sudah dibacakan dan orangnya setuju"))
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
        self.given = Field("consent", self.tr("Persetujuan"), self.tick, required=True)
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
        self._text.setText(text)

    def set_value(self, consent: ConsentGiven | None) -> None:
        """Show a consent that was given before."""
        self.tick.setChecked(consent is not None)
        self._given_at = consent.given_at if consent else None
        self._method.set_value(consent.method.value if consent else ConsentMethod.SIGNATURE.value)
        self._witness.setText(consent.witness if consent else "")
        self._show_witness()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self._text)
        fields = QHBoxLayout()
        fields.setSpacing(4 * GRID)
        fields.addWidget(self.given, 2)
        fields.addWidget(self.method, 1)
        fields.addWidget(self.witness, 1)
        column.addLayout(fields)
        self._show_witness()

    def _show_witness(self) -> None:
        needed = self._method.value == ConsentMethod.SPOKEN.value
        self._witness.setEnabled(needed)
        self._witness.setPlaceholderText(self.tr("Wajib untuk setuju lisan") if needed else self.tr("Tidak perlu"))

    def _on_tick(self) -> None:
        self._given_at = self._clock.now() if self.tick.isChecked() else None

    def _on_changed(self) -> None:
        self._show_witness()
        self.changed.emit()
