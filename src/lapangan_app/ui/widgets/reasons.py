"""Why a warning is kept: one line for each warning that may only be kept with the officer's words."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from lapangan_app.domain.findings import Finding
from lapangan_app.domain.form import Reason
from lapangan_app.ui import messages
from lapangan_app.ui.widgets.basics import GRID, label, set_tone
from lapangan_app.ui.widgets.field import Field
from lapangan_app.ui.widgets.inputs import Line
from lapangan_app.ui.widgets.tab_order import visit_inside


class ReasonsBlock(QWidget):
    """Ask for reasons. Lines come and go with the warnings; what was typed stays for a warning that comes back."""

    changed = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[str, Field] = {}
        self._typed: dict[str, str] = {}
        self._told: dict[str, QLabel] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID)

    @property
    def value(self) -> tuple[Reason, ...]:
        """Return the reasons given for the warnings that are asked about."""
        self._remember()
        return tuple(Reason(code, self._typed[code]) for code in sorted(self.fields) if self._typed.get(code))

    def set_value(self, reasons: Sequence[Reason]) -> None:
        """Show reasons that were given before, as soon as they are asked for."""
        self._rebuild({})  # before the words of the person who was here before are forgotten
        self._typed = {reason.code: reason.text for reason in reasons}
        self._rebuild({reason.code: "" for reason in reasons})

    def ask(self, warnings: dict[str, str]) -> None:
        """Ask about these warnings: code and sentence of each."""
        self._remember()
        if list(warnings) != list(self.fields):
            self._rebuild(warnings)
        for code, sentence in warnings.items():
            told = self._told[code]
            told.setText(sentence)
            told.setVisible(bool(sentence))
            self.fields[code].editor.setAccessibleName(self.tr("Alasan: {warning}").format(warning=sentence))

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Show at each line that its reason is missing."""
        for code, field in self.fields.items():
            field.show_findings(tuple(finding for finding in findings if finding.facts.get("about", code) == code))

    def judge(self) -> Field | None:
        """Show every error and return the first line that has one."""
        for field in self.fields.values():
            field.judge()
        return next((field for field in self.fields.values() if field.has_error), None)

    def _remember(self) -> None:
        for code, field in self.fields.items():
            assert isinstance(field.editor, Line)  # noqa: S101 - made below
            self._typed[code] = field.editor.text().strip()

    def _rebuild(self, warnings: dict[str, str]) -> None:
        """Show one line for each warning; a line that stays keeps its cursor."""
        for code in [code for code in self.fields if code not in warnings]:
            for part in (self.fields.pop(code), self._told.pop(code)):
                self._column.removeWidget(part)
                part.hide()
                part.deleteLater()
        for place, code in enumerate(warnings):
            if code not in self.fields:
                self.fields[code], self._told[code] = self._line(code), label("", "message", wrap=True)
                set_tone(self._told[code], "warn")
            self._column.insertWidget(2 * place, self._told[code])
            self._column.insertWidget(2 * place + 1, self.fields[code])
        self.fields = {code: self.fields[code] for code in warnings}
        visit_inside(self, [field.editor for field in self.fields.values()])

    def _line(self, code: str) -> Field:
        editor = Line()
        editor.setText(self._typed.get(code, ""))
        editor.setPlaceholderText(self.tr("Mengapa tetap disimpan?"))
        field = Field("reasons", self.tr("Alasan"), editor, required=True)
        field.changed.connect(self.changed)
        field.left.connect(self.left)
        return field


def sentences(findings: Sequence[Finding], codes: Sequence[str]) -> dict[str, str]:
    """Return the sentence of each warning that asks for a reason, in the order of `codes`."""
    told = {finding.code: messages.finding_text(finding) for finding in findings}
    return {code: told.get(code, "") for code in codes}
