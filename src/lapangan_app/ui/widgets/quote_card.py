"""What the registration costs, beside the form, as soon as enough is known to tell."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from lapangan_app.domain.money import terbilang
from lapangan_app.ui import formats
from lapangan_app.ui.surface import MonthQuote, Quote
from lapangan_app.ui.widgets.basics import GRID, card, label, line, set_tone


class QuoteCard(QWidget):
    """Show the contribution per month, its basis, the discount with its end, and the total in figures and words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        frame, column = card()
        self.setAccessibleName(self.tr("Perhitungan iuran"))
        column.addWidget(label(self.tr("Iuran"), "section"))
        self._empty = label(self.tr("Isi penghasilan dan lamanya; iuran dihitung di sini."), "muted", wrap=True)
        column.addWidget(self._empty)
        self._body = QWidget()
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(2 * GRID)
        self._total = label("", "total", name="total")
        self._period = label("", "muted", name="period", wrap=True)
        self._words = label("", "small", name="words", wrap=True)
        self._discount = label("", "message", wrap=True)
        set_tone(self._discount, "ok")
        self._months = QGridLayout()
        self._months.setVerticalSpacing(GRID)
        self._basis = label("", "small", name="basis", wrap=True)
        for part in (self._total, self._period, self._words, self._discount, line()):
            body.addWidget(part)
        body.addLayout(self._months)
        body.addWidget(line())
        body.addWidget(self._basis)
        column.addWidget(self._body)
        outer.addWidget(frame)
        outer.addStretch(1)
        self._body.hide()

    def show_quote(self, quote: Quote | None) -> None:
        """Show a quote; None keeps the card quiet."""
        self._empty.setVisible(quote is None)
        self._body.setVisible(quote is not None)
        if quote is None:
            return
        self._total.setText(formats.rupiah(quote.total))
        self._period.setText(self.tr("untuk {n} bulan").format(n=len(quote.months)))
        self._words.setText(self.tr("{words} rupiah").format(words=_bare(terbilang(quote.total))))
        self._discount.setVisible(quote.discount_until is not None)
        if quote.discount_until is not None:
            self._discount.setText(
                self.tr("Potongan berlaku sampai {month}").format(month=formats.month_name(str(quote.discount_until)))
            )
        self._basis.setText(self.tr("Dasar penghasilan {basis}").format(basis=formats.rupiah(quote.basis)))
        self._basis.setToolTip(self.tr("Aturan versi {version}").format(version=quote.rules_version))
        self._show_months(quote.months)

    def _show_months(self, months: tuple[MonthQuote, ...]) -> None:
        while (item := self._months.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for place, (first, last, amount, discounted) in enumerate(same_amounts(months)):
            span = formats.month_name(first)
            if last != first:
                span = self.tr("{first} – {last}").format(first=span, last=formats.month_name(last))
            self._months.addWidget(label(span, "small", wrap=True), place, 0)
            each = self.tr("{amount}/bulan").format(amount=formats.rupiah(amount))
            value = label(each, "label" if discounted else "")
            self._months.addWidget(value, place, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)


def same_amounts(months: tuple[MonthQuote, ...]) -> list[tuple[str, str, int, bool]]:
    """Join neighbouring months that cost the same into `(first, last, rupiah a month, discounted)`."""
    spans: list[tuple[str, str, int, bool]] = []
    for month in months:
        if spans and spans[-1][2:] == (month.total, month.discounted):
            spans[-1] = (spans[-1][0], month.month, month.total, month.discounted)
        else:
            spans.append((month.month, month.month, month.total, month.discounted))
    return spans


def _bare(words: str) -> str:
    """Take the currency off words that already carry it, so that it is said once."""
    return words.removesuffix(" rupiah")
