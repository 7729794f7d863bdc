"""What the money buys, and as honestly what it does not buy yet: beside the form, from dated rules."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from lapangan_app.domain.benefits import Benefits, NotYet
from lapangan_app.ui import formats
from lapangan_app.ui.widgets.basics import GRID, card, label, line


class BenefitsCard(QWidget):
    """Show benefits with their amounts, those of today and those that come later. Hidden as long as there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        frame, column = card()
        self.setAccessibleName(self.tr("Manfaat"))
        self._now, self._later = QGridLayout(), QGridLayout()
        self._now_title = label(self.tr("Dijamin bila iuran dibayar"), "section", wrap=True)
        self._later_title = label(self.tr("Belum dijamin"), "section", wrap=True)
        self._between = line()
        self._law = label("", "small", wrap=True)
        for grid in (self._now, self._later):
            grid.setHorizontalSpacing(2 * GRID)
            grid.setVerticalSpacing(GRID)
            grid.setColumnStretch(0, 1)
        column.addWidget(self._now_title)
        column.addLayout(self._now)
        column.addWidget(self._between)
        column.addWidget(self._later_title)
        column.addLayout(self._later)
        column.addWidget(self._law)
        outer.addWidget(frame)
        self.hide()

    def show_benefits(self, benefits: Benefits) -> None:
        """Show what is bought; details that only the page for the hall tells are left out."""
        now = [benefit for benefit in benefits.now if not benefit.detail]
        later = [benefit for benefit in benefits.not_yet if not benefit.detail]
        self._fill(self._now, [(benefit.title, benefit.amount, "") for benefit in now])
        self._fill(self._later, [(entry.title, entry.amount, self._from(entry)) for entry in later])
        for part in (self._later_title, self._between):
            part.setVisible(bool(later))
        if benefits.valid_from is not None:
            day = formats.plain_date(benefits.valid_from)
            self._law.setText(self.tr("Aturan berlaku sejak {day}").format(day=day))
        self.setVisible(bool(now))

    def _from(self, entry: NotYet) -> str:
        return self.tr("mulai {month}, bila iuran tidak putus").format(month=formats.month_name(entry.from_month))

    def _fill(self, grid: QGridLayout, rows: list[tuple[str, int | None, str]]) -> None:
        while (item := grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for place, (title, amount, note) in enumerate(rows):
            grid.addWidget(label(title, "", wrap=True), 2 * place, 0)
            shown = "" if amount is None else formats.rupiah(amount)
            top_right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
            grid.addWidget(label(shown, "label"), 2 * place, 1, top_right)
            if note:
                grid.addWidget(label(note, "small", wrap=True), 2 * place + 1, 0, 1, 2)
