"""The person's consent: the text as it must be read out, how they agreed, and before whom."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from lapangan_app.domain.clock import Clock
from lapangan_app.domain.form import ConsentGiven, ConsentMethod
from lapangan_app.ui.widgets.basics import GRID, button, card, label, letters_high, letters_wide, row
from lapangan_app.ui.widgets.field import Field
from lapangan_app.ui.widgets.inputs import ChoiceInput, Line, Tick

_LANGUAGE = "id"
"""The language in which the text stands."""


class ConsentBlock(QWidget):
    """Collect the consent. It counts from the moment the tick is set; `changed` tells when anything moved."""

    changed = Signal()

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._version = self._agreed_to = ""
        self._given_at: datetime | None = None
        self._text = ""
        self._offered = ""
        self._read_aloud = False
        self._language = _LANGUAGE
        self.tick = Tick(self.tr("Sudah dibacakan, setuju (F3)"))
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
        self._guardian = Line()
        self._contact = Tick(self.tr("Boleh dihubungi lewat WhatsApp"))
        self._photo = Tick(self.tr("Boleh difoto (KTP dan wajah)"))
        self.given = Field("consent", self.tr("Pernyataan"), self.tick, required=True)
        self.method = Field("consent.method", self.tr("Cara setuju"), self._method)
        self.witness = Field("consent.witness", self.tr("Nama saksi"), self._witness)
        self.guardian = Field("consent.guardian", self.tr("Orang tua atau wali yang setuju"), self._guardian)
        self.contact = Field("consent.contact", self._contact.text(), self._contact)
        self.photo = Field("consent.photo", self._photo.text(), self._photo)
        self._build()
        self.tick.changed.connect(self._on_tick)
        for field in self.fields:
            field.changed.connect(self._on_changed)

    @property
    def fields(self) -> tuple[Field, ...]:
        """Return the fields in reading order."""
        return (self.given, self.method, self.witness, self.guardian, self.contact, self.photo)

    @property
    def value(self) -> ConsentGiven | None:
        """Return the consent, or None as long as it has not been given."""
        if not self.tick.isChecked() or self._given_at is None:
            return None
        return ConsentGiven(
            version=self._agreed_to,
            given_at=self._given_at,
            method=ConsentMethod(self._method.value),
            witness=self._witness.text().strip(),
            language=self._language,
            read_aloud=self._read_aloud,
            contact=self._contact.isChecked(),
            photo=self._photo.isChecked(),
            guardian=self._guardian.text().strip(),
        )

    def set_text(self, text: str, version: str) -> None:
        """Show the text in force."""
        self._version = version
        self._text = text

    def set_value(self, consent: ConsentGiven | None) -> None:
        """Show a consent that was given before."""
        self.tick.setChecked(consent is not None)
        self._given_at = consent.given_at if consent else None
        self._agreed_to = consent.version if consent else ""  # not the words in force now: nobody heard those
        self._method.set_value(consent.method.value if consent else ConsentMethod.SIGNATURE.value)
        self._witness.setText(consent.witness if consent else "")
        self._offered = ""
        self._guardian.setText(consent.guardian if consent else "")
        self._contact.setChecked(consent is not None and consent.contact)
        self._photo.setChecked(consent is not None and consent.photo)
        self._read_aloud = consent is not None and consent.read_aloud
        self._language = consent.language if consent else _LANGUAGE
        self.guardian.setVisible(bool(consent and consent.guardian))
        self._show_witness()

    def ask_guardian(self, asked: bool, parent: str = "") -> None:
        """Ask for the parent or guardian when data of a child are kept (UU 27/2022 article 25).

        `parent` is offered when the question first appears: who names a child is usually its parent.
        """
        if asked and self.guardian.isHidden() and not self._guardian.text().strip():
            self._offered = parent.strip()
            self._guardian.setText(self._offered)
        elif not asked and self._offered and self._guardian.text() == self._offered:
            self._offered = ""
            self._guardian.clear()  # nobody typed it, and there is no child any more
        self.guardian.setVisible(asked or bool(self._guardian.text().strip()))

    def agree(self) -> None:
        """Set the tick, or take it away: F3 for who has heard the text."""
        self.tick.click()

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
        self.guardian.hide()
        for tick in (self.given, self.contact, self.photo):
            tick.hide_title()
        self._show_witness()

    def read_out(self) -> None:
        """Show the whole text, large enough to be read out or to be read by the person."""
        self._read_aloud = True
        ReadOut(self, self._text).open()

    def _show_witness(self) -> None:
        needed = self._method.value == ConsentMethod.SPOKEN.value
        self.witness.setVisible(needed)

    def _on_tick(self) -> None:
        self._given_at = self._clock.now() if self.tick.isChecked() else None
        self._agreed_to = self._version

    def _on_changed(self) -> None:
        self._show_witness()
        self.changed.emit()


class ReadOut(QDialog):
    """Show a text to be read out; Escape or Enter closes it."""

    def __init__(self, parent: QWidget, text: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Teks persetujuan"))
        self.resize(letters_wide(self, 110), letters_high(self, 84))
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
