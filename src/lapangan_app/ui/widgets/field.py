"""One field of a form: its name above, the editor, and what there is to say about it below."""

from typing import Protocol

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from lapangan_app.domain.findings import Finding, Severity
from lapangan_app.ui import messages
from lapangan_app.ui.widgets.basics import label, set_tone

_ORDER = (Severity.ERROR, Severity.WARNING, Severity.INFO)


class Editor(Protocol):
    """What every editor of a value offers."""

    changed: SignalInstance
    left: SignalInstance

    @property
    def own_message(self) -> str: ...


class Field(QWidget):
    """Show an editor with its name and the gravest finding about it. A field is judged once it has been left."""

    changed = Signal()
    left = Signal()

    def __init__(self, name: str, title: str, editor: QWidget, *, required: bool = False) -> None:
        super().__init__()
        self.name = name
        self.editor = editor
        self.touched = False
        self._findings: tuple[Finding, ...] = ()
        self._hint = ""
        self._said = ("", "")
        self._says_own = False
        self._name = title
        self._title = label("", "label")
        self._title.setBuddy(editor)
        self.set_required(required)
        self.message = label("", "message", wrap=True)
        self.message.setMinimumHeight(self.message.fontMetrics().height())
        editor.setAccessibleName(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for part in (self._title, editor, self.message):
            column.addWidget(part)
        column.addStretch(1)
        editor.changed.connect(self._on_changed)  # type: ignore[attr-defined]
        editor.left.connect(self._on_left)  # type: ignore[attr-defined]

    def set_title(self, title: str) -> None:
        """Give the field another name, for the eye and for the screen reader."""
        starred = self._title.text() != self._name
        self._name = title
        self.set_required(starred)
        self.editor.setAccessibleName(title)

    def set_required(self, required: bool) -> None:
        """Mark the field with a star when it must be given."""
        self._title.setText(f"{self._name} *" if required else self._name)

    def hide_title(self) -> None:
        """Show no name above an editor that says it itself, as a tick does."""
        self._title.hide()

    @property
    def title(self) -> str:
        """Return the field's name as people read it."""
        return self._name

    def set_hint(self, text: str) -> None:
        """Say something calm under the field as long as nothing graver is to be said."""
        self._hint = text
        self._refresh()

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Take over what the rules say about this field."""
        self._findings = findings
        self._refresh()

    def judge(self) -> None:
        """Show errors from now on, whether or not the field was left."""
        self.touched = True
        self._refresh()

    def forgive(self) -> None:
        """Judge nothing again until the field has been left."""
        self.touched = False
        self._refresh()

    def reset(self) -> None:
        """Forget findings and judgement, for the next person."""
        self.touched, self._findings, self._hint = False, (), ""
        self._refresh()

    @property
    def holds_focus(self) -> bool:
        """Tell whether the cursor stands in this field."""
        focused = QApplication.focusWidget()
        return focused is not None and (focused is self.editor or self.editor.isAncestorOf(focused))

    @property
    def has_error(self) -> bool:
        """Tell whether an error is shown."""
        return bool(self.message.property("tone") == "danger")

    @property
    def warning_codes(self) -> tuple[str, ...]:
        """Return the codes of the warnings about this field."""
        return tuple(finding.code for finding in self._findings if finding.severity is Severity.WARNING)

    def _refresh(self) -> None:
        """Say what is to be said now; what is said already is left alone, because each judgement asks every field."""
        said, self._said = self._said, self._say()
        if said == self._said:
            return
        text, tone = self._said
        self.message.setText(text)
        self.editor.setAccessibleDescription(text)
        if said[1] != tone:
            set_tone(self.message, tone)
        if _edge(said[1]) != _edge(tone):
            for part in (self.editor, *self.editor.findChildren(QLineEdit)):
                set_tone(part, _edge(tone))

    def _say(self) -> tuple[str, str]:
        own: str = self.editor.own_message  # type: ignore[attr-defined]
        self._says_own = bool(own) and self.touched
        if self._says_own:
            return own, "danger"
        for severity in _ORDER:
            for finding in self._findings:
                if finding.severity is severity and self.touched:
                    return messages.finding_text(finding), messages.finding_tone(finding)
        return self._hint, "calm"

    def _on_changed(self) -> None:
        if self._says_own and not self.editor.own_message:  # type: ignore[attr-defined]
            self._refresh()  # what the editor complained about is mended: nobody should have to leave to see that
        self.changed.emit()

    def _on_left(self) -> None:
        self.touched = True
        self._refresh()
        self.left.emit()


def _edge(tone: str) -> str:
    """Return the tone of an editor's edge: what is calm has none."""
    return tone if tone in ("danger", "warn") else ""
