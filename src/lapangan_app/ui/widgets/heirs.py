"""Heirs of a registration: none to twenty, each with its relation; children with school for the scholarship."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lapangan_app.domain.checks.heirs import MOST
from lapangan_app.domain.findings import Finding
from lapangan_app.domain.form import Heir
from lapangan_app.ui import messages
from lapangan_app.ui.theme import Theme
from lapangan_app.ui.widgets.basics import GRID, button, label, line, row, set_tone
from lapangan_app.ui.widgets.field import Field
from lapangan_app.ui.widgets.inputs import ChoiceInput, DateInput, Line, NikInput, Tick
from lapangan_app.ui.widgets.tab_order import visit_after

_CHILD = "anak"
Choices = list[tuple[str, str]]


class HeirRow(QWidget):
    """Hold one heir. `changed` tells that the value may be another, `removed` that it is to go."""

    changed = Signal()
    left = Signal()
    removed = Signal()

    def __init__(self, relations: Choices, schools: Choices, number: int) -> None:
        super().__init__()
        self._name, self._relation, self._birth = Line(), ChoiceInput(), DateInput()
        self._nik, self._phone = NikInput(), Line()
        self._nik.setProperty("role", "")
        self._scholarship, self._school = Tick(self.tr("Calon penerima")), ChoiceInput()
        self._relation.set_choices(relations)
        self._school.set_choices(schools)
        self.fields = {
            "name": Field("name", self.tr("Nama ahli waris"), self._name, required=True),
            "relation": Field("relation", self.tr("Hubungan"), self._relation, required=True),
            "birth_date": Field("birth_date", self.tr("Tanggal lahir"), self._birth),
            "nik": Field("nik", self.tr("NIK"), self._nik),
            "phone": Field("phone", self.tr("Nomor HP"), self._phone),
            "scholarship": Field("scholarship", self.tr("Beasiswa"), self._scholarship),
            "school_level": Field("school_level", self.tr("Sekolah"), self._school),
        }
        self._build()
        self.set_number(number)
        for field in self.fields.values():
            field.changed.connect(self._on_changed)
            field.left.connect(self.left)
        self._show_school()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(line())
        column.addSpacing(2 * GRID)
        self._remove = button(self.tr("Hapus"), "link", self.removed.emit)
        self._remove.setAutoDefault(False)  # Enter moves on from line to line and must not undo what was typed
        self._lines: list[QHBoxLayout] = []
        for names in _LINES:
            inside = QHBoxLayout()
            inside.setSpacing(4 * GRID)
            for name, share in names:
                inside.addWidget(self.fields[name], share)
            column.addLayout(inside)
            self._lines.append(inside)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Return what the tabulator visits, in reading order."""
        return (*(field.editor for field in self.fields.values()), self._remove)

    def set_number(self, number: int) -> None:
        """Say the how manieth heir this is, counted from 1."""
        self.fields["name"].set_title(self.tr("Nama ahli waris {n}").format(n=number))
        self._remove.setAccessibleName(self.tr("Hapus ahli waris {n}").format(n=number))

    @property
    def value(self) -> Heir:
        """Return the heir as typed."""
        child = self._relation.value == _CHILD
        return Heir(
            name=self._name.text().strip(),
            relation=self._relation.value,
            nik=self._nik.digits,
            birth_date=self._birth.value,
            phone=self._phone.text().strip(),
            scholarship=child and self._scholarship.isChecked(),
            school_level=self._school.value if child and self._scholarship.isChecked() else "",
        )

    def set_value(self, heir: Heir) -> None:
        """Show an heir."""
        self._name.setText(heir.name)
        self._relation.set_value(heir.relation)
        self._nik.set_digits(heir.nik)
        self._birth.set_value(heir.birth_date)
        self._phone.setText(heir.phone)
        self._scholarship.setChecked(heir.scholarship)
        self._school.set_value(heir.school_level)
        self._show_school()

    def _show_school(self) -> None:
        child = self._relation.value == _CHILD
        self.fields["scholarship"].setVisible(child)
        self.fields["school_level"].setVisible(child and self._scholarship.isChecked())
        last = self._lines[2 if child else 1]
        if last.indexOf(self._remove) < 0:  # it stands at the end of what is shown, after every field
            for other in self._lines:
                other.removeWidget(self._remove)
            last.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignVCenter)

    def _on_changed(self) -> None:
        self._show_school()
        self.changed.emit()


_LINES = (
    (("name", 5), ("relation", 3), ("birth_date", 3)),
    (("nik", 5), ("phone", 4)),
    (("scholarship", 5), ("school_level", 4)),
)
"""Who stands in which line, and its share of the width. School has one of its own, which only children show."""


class HeirsBlock(QWidget):
    """Hold the heirs of a registration."""

    changed = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._relations: Choices = []
        self._schools: Choices = []
        self.rows: list[HeirRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2 * GRID)
        self.add_button = button(self.tr("Tambah ahli waris (Alt+W)"), "", self.add)
        theme.dress(self.add_button, "plus")
        self.message = label("", "message", wrap=True)
        head = row(self.add_button, self.message, spacing=4 * GRID)
        head.setStretch(1, 1)
        self._column.addLayout(head)

    def set_choices(self, relations: Choices, schools: Choices) -> None:
        """Offer relations and levels of school."""
        self._relations, self._schools = relations, schools

    @property
    def value(self) -> tuple[Heir, ...]:
        """Return the heirs; a row in which nothing was given is none."""
        blank = Heir(name="", relation="")
        return tuple(heir for entry in self.rows if (heir := entry.value) != blank)

    def set_value(self, heirs: tuple[Heir, ...]) -> None:
        """Show heirs."""
        while self.rows:
            self._drop(self.rows[-1])
        for heir in heirs:
            self._append().set_value(heir)

    def add(self) -> None:
        """Add a row and put the cursor into it; there are twenty at most."""
        if len(self.rows) >= MOST:
            return
        made = self._append()
        made.fields["name"].editor.setFocus()

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Show findings named `heirs` or `heirs.0.name` where they belong."""
        general = next((finding for finding in findings if finding.field == "heirs"), None)
        self.message.setText(messages.finding_text(general) if general else "")
        set_tone(self.message, messages.finding_tone(general) if general else "calm")
        for place, entry in enumerate(self._filled()):
            for name, field in entry.fields.items():
                wanted = f"heirs.{place}.{name}"
                field.show_findings(tuple(finding for finding in findings if finding.field == wanted))

    def judge(self) -> Field | None:
        """Show every error and return the first field that has one."""
        fields = [field for entry in self._filled() for field in entry.fields.values()]
        for field in fields:
            field.judge()
        return next((field for field in fields if field.has_error), None)

    def _filled(self) -> list[HeirRow]:
        blank = Heir(name="", relation="")
        return [entry for entry in self.rows if entry.value != blank]

    def _append(self) -> HeirRow:
        made = HeirRow(self._relations, self._schools, len(self.rows) + 1)
        made.changed.connect(self.changed)
        made.left.connect(self.left)
        made.removed.connect(partial(self._on_removed, made))
        self._column.addWidget(made)
        visit_after(self.rows[-1].stops[-1] if self.rows else self.add_button, made.stops)
        self.rows.append(made)
        self.add_button.setEnabled(len(self.rows) < MOST)
        return made

    def _on_removed(self, entry: HeirRow) -> None:
        self._drop(entry)
        for number, kept in enumerate(self.rows, start=1):
            kept.set_number(number)
        self.add_button.setFocus()
        self.changed.emit()

    def _drop(self, entry: HeirRow) -> None:
        self.rows.remove(entry)
        self.add_button.setEnabled(True)
        self._column.removeWidget(entry)
        entry.hide()
        entry.deleteLater()
