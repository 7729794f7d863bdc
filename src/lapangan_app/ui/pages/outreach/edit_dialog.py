"""A form in its own window: fields, what is wrong with each beside it, one button that keeps."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from lapangan_app.domain.findings import Finding
from lapangan_app.errors import AppError, Invalid
from lapangan_app.ui import messages
from lapangan_app.ui.pages.register_parts import tidy_focused
from lapangan_app.ui.tasks import TaskRunner
from lapangan_app.ui.widgets.basics import GRID, button, label, letters_high, letters_wide, row, scrolling, set_tone
from lapangan_app.ui.widgets.bound_fields import BoundFields
from lapangan_app.ui.widgets.flow import Flow

Rows = Sequence[Sequence[str]]
_LETTERS, _LETTERS_HIGH = 96, 74


class EditDialog(QDialog):
    """Hold the fields of one value. `kept` carries what `keep` returned; a refused value stays on the screen.

    Whoever inherits says what the value is, how it is judged while it is typed, and how it is kept.
    """

    kept = Signal(object)

    def __init__(self, parent: QWidget, tasks: TaskRunner, fields: BoundFields, title: str) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._made = fields
        self._made.setParent(self)
        self.fields = fields.all
        self.setWindowTitle(title)
        self._told = label("", "message", wrap=True)
        QShortcut(QKeySequence("Ctrl+S"), self, self.save)

    def value(self) -> Any:
        """Return the value as it stands in the fields."""
        raise NotImplementedError

    def judge(self, value: Any) -> tuple[Finding, ...]:
        """Return what is wrong with a value; runs in the background."""
        del value
        return ()

    def keep(self, value: Any) -> object:
        """Keep the value; runs in the background. Raises what the service raises."""
        raise NotImplementedError

    def lay_out(self, rows: Rows, action: str, hint: str = "") -> None:
        """Place the fields line by line and the two buttons below."""
        inner = QWidget()
        inside = QVBoxLayout(inner)
        inside.setContentsMargins(0, 0, 2 * GRID, 0)
        inside.setSpacing(GRID)
        if hint:
            inside.addWidget(label(hint, "muted", wrap=True))
        for names in rows:
            inside.addLayout(Flow([self.fields[name] for name in names], 4 * GRID, fill=True))
        inside.addStretch(1)
        self.area = scrolling(inner)
        self.save_button = button(action, "primary", self.save)
        self.cancel_button = button(self.tr("Batal"), "", self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * GRID, 5 * GRID, 5 * GRID, 5 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(self.area, 1)
        column.addWidget(self._told)
        column.addLayout(row(None, self.cancel_button, self.save_button))
        wanted = inner.sizeHint().height() + self.save_button.sizeHint().height() + 20 * GRID
        self.resize(letters_wide(self, _LETTERS), min(wanted, letters_high(self, _LETTERS_HIGH * 2)))
        for field in self.fields.values():
            field.left.connect(self._on_left)

    @property
    def text(self) -> str:
        """Return what is said above the buttons."""
        return self._told.text()

    def save(self) -> None:
        """Keep what was typed, unless a field cannot be read."""
        tidy_focused(self)
        for field in self.fields.values():
            field.judge()
        if any(field.editor.own_message for field in self.fields.values()):  # type: ignore[attr-defined]
            self._show_first()
            return
        self.save_button.setEnabled(False)
        self._tasks.run(self, partial(self.keep, self.value()), self._on_kept, self._on_refused)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show each finding at its field; one about no field of ours above the buttons, never nowhere."""
        for name, field in self.fields.items():
            field.show_findings(tuple(one for one in findings if one.field == name))
        others = [one for one in findings if one.field not in self.fields]
        self._say(" ".join(messages.finding_text(one) for one in others))

    def _on_left(self) -> None:
        self.area.ensureWidgetVisible(self.focusWidget() or self, 0, 12 * GRID)
        self._tasks.run(self, partial(self.judge, self.value()), self.show_findings)

    def _on_kept(self, result: object) -> None:
        self.accept()
        self.kept.emit(result)

    def _on_refused(self, error: AppError) -> None:
        self.save_button.setEnabled(True)
        findings = error.findings if isinstance(error, Invalid) else ()
        self.show_findings([one for one in findings if isinstance(one, Finding)])
        if not findings:
            self._say(messages.text_for(error))
        self._show_first()

    def _show_first(self) -> None:
        for field in self.fields.values():
            field.judge()
        first = next((field for field in self.fields.values() if field.has_error), None)
        if first is not None:
            first.editor.setFocus()
            self.area.ensureWidgetVisible(first)

    def _say(self, text: str) -> None:
        self._told.setText(text)
        set_tone(self._told, "danger")
