"""Choosing a report and what it is about; only the choices that the report knows are shown."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QVBoxLayout, QWidget

from lapangan_app.domain.months import is_month
from lapangan_app.services.outreach.selection import CHOICES, Kind, Offers, Selection
from lapangan_app.ui.theme import Theme
from lapangan_app.ui.widgets.banner import Banner
from lapangan_app.ui.widgets.basics import GRID, button, label, row
from lapangan_app.ui.widgets.inputs import ChoiceInput, DateInput, DigitLine, Line, Tick
from lapangan_app.ui.widgets.lookup import LookupInput, Search

_LEVELS = (13, 8, 5, 2)
"""Length of the codes of village, district, regency and province."""


class ReportDialog(QDialog):
    """Offer the reports. `asked` carries kind and selection, `letterhead_asked` that the head is to be changed."""

    asked = Signal(str, object)
    letterhead_asked = Signal()

    def __init__(self, parent: QWidget, theme: Theme, offers: Offers, search: Search) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Laporan"))
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 76)
        self._offers = offers
        self.banner = Banner(theme)
        self.kind, self.held, self.agreement, self.batch = ChoiceInput(), ChoiceInput(), ChoiceInput(), ChoiceInput()
        self.village, self.level = LookupInput(search), ChoiceInput()
        self.until, self.first, self.last, self.blank = Line(), DateInput(), DateInput(), DigitLine(3)
        self.reveal = Tick(self.tr("Tulis NIK dan nomor HP &utuh (dicatat dalam jejak audit)"))
        self._lines: dict[str, QWidget] = {}
        self._form = QFormLayout()
        self.show_button = button(self.tr("Li&hat"), "primary", self._ask)
        self._fill()
        self._build()
        self.kind.changed.connect(self._on_kind)
        self._on_kind()

    @property
    def chosen(self) -> Kind:
        """Return the report in view."""
        return next(kind for kind in CHOICES if kind == self.kind.value)

    def selection(self) -> Selection:
        """Return what the report is asked about; choices that are not shown do not limit it."""
        known = CHOICES[self.chosen]
        region = self.village.value[: int(self.level.value or _LEVELS[0])] if "region" in known else ""
        return Selection(
            event=self.held.value if "event" in known else "",
            agreement=self.agreement.value if "agreement" in known else "",
            batch=self.batch.value if "batch" in known else "",
            region=region,
            first=self.first.value if "period" in known else None,
            last=self.last.value if "period" in known else None,
            until=self.until.text().strip() if "until" in known else "",
            blank=int(self.blank.digits or 0) if "blank" in known else 0,
            reveal=self.reveal.isChecked() and "reveal" in known,
        )

    def _fill(self) -> None:
        offers, anything = self._offers, [("", self.tr("semua"))]
        self.kind.set_choices([(kind, text) for kind, text in self._kinds().items()])
        self.kind.set_value("hadir")
        self.held.set_choices(anything + [(one.event_id, f"{one.name} · {one.held_on}") for one in offers.events])
        self.held.set_value(offers.current)
        self.agreement.set_choices(anything + [(one.agreement_id, one.title) for one in offers.agreements])
        titles = {one.agreement_id: one.title for one in offers.agreements}
        batches = [(one.batch_id, f"{one.name} · {titles.get(one.agreement_id, '')}") for one in offers.batches]
        self.batch.set_choices([*([] if batches else anything), *batches])
        names = (
            self.tr("desa itu"),
            self.tr("kecamatannya"),
            self.tr("kabupaten atau kotanya"),
            self.tr("provinsinya"),
        )
        self.level.set_choices([(str(length), name) for length, name in zip(_LEVELS, names, strict=True)])
        self.level.set_value(str(_LEVELS[0]))
        self.until.setPlaceholderText("2026-12")

    def _kinds(self) -> dict[Kind, str]:
        return {
            "hadir": self.tr("Daftar hadir"),
            "rekap-acara": self.tr("Rekap kegiatan"),
            "rekap-desa": self.tr("Rekap desa"),
            "rekap-koperasi": self.tr("Rekap koperasi"),
            "rekap-pembayar": self.tr("Rekap pembayar"),
            "tagihan": self.tr("Daftar tagihan untuk pembayar"),
            "kartu": self.tr("Serah terima kartu"),
            "perpanjangan": self.tr("Daftar perpanjangan"),
            "enam-bulan": self.tr("Laporan enam bulanan"),
            "desa": self.tr("Laporan berkala kepala desa"),
        }

    def _build(self) -> None:
        form = self._form
        form.setHorizontalSpacing(4 * GRID)
        form.setVerticalSpacing(2 * GRID)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._add("kind", self.tr("Lapo&ran"), self.kind)
        self._add("event", self.tr("Ke&giatan"), self.held)
        self._add("batch", self.tr("&Tagihan"), self.batch)
        self._add("agreement", self.tr("Per&janjian"), self.agreement)
        self._add("region", self.tr("&Desa / kelurahan"), self.village)
        self._add("level", self.tr("&Wilayah yang dihitung"), self.level)
        self._add("until", self.tr("&Berakhir sampai bulan (tttt-bb)"), self.until)
        self._add("first", self.tr("Terdaftar &sejak"), self.first)
        self._add("last", self.tr("Terdaftar sa&mpai"), self.last)
        self._add("blank", self.tr("Baris &kosong"), self.blank)
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * GRID, 5 * GRID, 6 * GRID, 5 * GRID)
        column.setSpacing(3 * GRID)
        column.addLayout(form)
        column.addWidget(self.reveal)
        column.addWidget(self.banner)
        head = button(self.tr("Ko&p surat …"), "", self.letterhead_asked.emit)
        column.addLayout(row(head, None, button(self.tr("Tutup (Esc)"), "", self.reject), self.show_button))

    def _add(self, name: str, title: str, editor: QWidget) -> None:
        named = label(title, "label")
        named.setBuddy(editor)
        editor.setAccessibleName(title.replace("&", ""))
        self._form.addRow(named, editor)
        self._lines[name] = editor

    def _on_kind(self) -> None:
        known = set(CHOICES[self.chosen])
        if "period" in known:
            known |= {"first", "last"}
        if "region" in known and self.chosen != "desa":
            known.add("level")
        for name, editor in self._lines.items():
            self._form.setRowVisible(editor, name == "kind" or name in known)
        self.reveal.setVisible("reveal" in known)
        if self.chosen == "desa":
            self.level.set_value(str(_LEVELS[0]))
        self.banner.clear()
        self.adjustSize()

    def _ask(self) -> None:
        self.village.before_leaving()
        wrong = [line.own_message for line in (self.first, self.last, self.village) if line.own_message]
        if self.chosen == "perpanjangan" and self.until.text().strip() and not is_month(self.until.text().strip()):
            wrong.append(self.tr("Bulan ditulis seperti 2026-12."))
        if wrong:
            self.banner.say(wrong[0], "warn")
            return
        self.banner.clear()
        self.show_button.setEnabled(False)
        self.asked.emit(self.chosen, self.selection())

    def answered(self, problem: str = "") -> None:
        """Take the next question; `problem` is what kept the last one from being answered."""
        self.show_button.setEnabled(True)
        if problem:
            self.banner.say(problem, "warn")
