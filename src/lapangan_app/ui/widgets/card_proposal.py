"""What a photo of the card proposes, beside the form: nothing is filled in until somebody takes it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from lapangan_app.domain.form import Form, Sex
from lapangan_app.domain.ktp import CardReading, Level, ReadField
from lapangan_app.domain.nik import group_nik
from lapangan_app.ui import formats, messages
from lapangan_app.ui.theme import Theme
from lapangan_app.ui.widgets.basics import GRID, button, card, label, row, set_property, set_tone

_TAKE = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_FILLED = {Level.HIGH: 3, Level.MEDIUM: 2, Level.LOW: 1}
_TINTS = {Level.HIGH: "ok", Level.MEDIUM: "warn", Level.LOW: "muted"}
_TONES = {Level.HIGH: "ok", Level.MEDIUM: "warn", Level.LOW: ""}


@dataclass(frozen=True, slots=True)
class Wording:
    """Say how the panel writes things: the name of each field, and the place that a code stands for."""

    captions: dict[str, str]
    place: Callable[[str], str]

    def value(self, field: str, value: object) -> str:
        """Return a value as people read it; an empty text for none."""
        if value in ("", None):
            return ""
        if field == "nik":
            return group_nik(str(value))
        if field == "region_code":
            return self.place(str(value))
        if isinstance(value, Sex):
            return self.captions[value.value]
        return formats.plain_date(value) if isinstance(value, date) else str(value)


class Meter(QWidget):
    """Draw three small bars, of which as many are full as there is confidence."""

    def __init__(self, theme: Theme, level: Level) -> None:
        super().__init__()
        self._theme = theme
        self._level = level
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return the room for three bars."""
        return QSize(round(30 * self._theme.scale), round(12 * self._theme.scale))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill as many bars as the level says; the empty ones keep an outline."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = self._theme.scale
        for place in range(3):
            height = (5 + 3 * place) * size
            bar = QRectF(place * 10 * size + 0.5, self.height() - height, 7 * size, height - 1)
            full = place < _FILLED[self._level]
            painter.setPen(self._theme.colour(_TINTS[self._level] if full else "border_strong"))
            painter.setBrush(self._theme.colour(_TINTS[self._level] if full else "surface"))
            painter.drawRoundedRect(bar, 1.5 * size, 1.5 * size)


class ProposalRow(QFrame):
    """Show one proposal; Space, Enter or a click takes it."""

    chosen = Signal(str)

    def __init__(self, proposal: ReadField, wording: Wording, theme: Theme) -> None:
        super().__init__()
        self.proposal = proposal
        self._wording = wording
        self._standing: object = ""
        self.setProperty("role", "proposal")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._value = label(wording.value(proposal.name, proposal.value), "value", wrap=True)
        self._now = label("", "message", wrap=True)
        self._word = label(self._level_word(), "message")
        set_tone(self._word, _TONES[proposal.level])
        meter = QHBoxLayout()
        meter.setSpacing(GRID)
        meter.addWidget(Meter(theme, proposal.level), 0, Qt.AlignmentFlag.AlignVCenter)
        meter.addWidget(self._word)
        grid = QGridLayout(self)
        grid.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(0)
        self._caption = label(wording.captions[proposal.name], "label")
        grid.addWidget(self._caption, 0, 0)
        grid.addLayout(meter, 0, 1)
        grid.addWidget(self._value, 1, 0, 1, 2)
        grid.addWidget(self._now, 2, 0, 1, 2)
        grid.setColumnStretch(0, 1)

    @property
    def is_taken(self) -> bool:
        """Tell whether the form holds what is proposed."""
        standing, value = self._standing, self.proposal.value
        if isinstance(standing, str) and isinstance(value, str):
            return standing.casefold() == value.casefold()  # the card has capitals only
        return bool(standing == value)

    @property
    def is_easy(self) -> bool:
        """Tell whether it may be taken together with others: confident, and nothing stands in the form yet."""
        return self.proposal.level is Level.HIGH and self._standing in ("", None)

    def show_standing(self, value: object) -> None:
        """Show what stands in the form now."""
        self._standing = value
        standing = self._wording.value(self.proposal.name, value)
        if self.is_taken:
            text, tone = self.tr("Sudah ada di formulir"), "ok"
        elif standing:
            text, tone = self.tr("Di formulir: {value}").format(value=standing), "warn"
        else:
            text, tone = self.tr("Di formulir masih kosong"), "calm"
        self._now.setText(text)
        set_tone(self._now, tone)
        set_property(self._value, "taken", "true" if self.is_taken else "false")
        self.setAccessibleName(f"{self._caption.text()}: {self._value.text()}")
        sure = self.tr("Keyakinan {level}").format(level=self._word.text())
        self.setAccessibleDescription(f"{sure}. {text}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the proposal with Space or Enter; arrows go from row to row."""
        if event.key() in _TAKE:
            self._take()
        elif event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take the proposal by a click inside the row."""
        if self.rect().contains(event.position().toPoint()):
            self._take()

    def _take(self) -> None:
        if not self.is_taken:
            self.chosen.emit(self.proposal.name)

    def _level_word(self) -> str:
        return {
            Level.HIGH: self.tr("tinggi"),
            Level.MEDIUM: self.tr("sedang"),
            Level.LOW: self.tr("rendah"),
        }[self.proposal.level]


class CardProposal(QWidget):
    """Compare a read card with the form. `taken` carries values by field name; `closed` says that nobody wants more."""

    taken = Signal(dict)
    closed = Signal()

    def __init__(self, theme: Theme, place: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wording = Wording(self._captions(), place)
        self.rows: dict[str, ProposalRow] = {}
        self.all_button = button("", "primary", self.take_all)
        self.close_button = button(self.tr("Tutup (Esc)"), "", self.close_panel)
        self._refused = label("", "message", wrap=True)
        set_tone(self._refused, "warn")
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self._build()

    def show_reading(self, reading: CardReading, form: Form) -> None:
        """Show the proposals of a card beside what the form holds, and put the cursor on the first to be taken."""
        for old in self.rows.values():
            self._list.removeWidget(old)
            old.deleteLater()
        self.rows = {}
        for proposal in reading.fields:
            if proposal.name in self._wording.captions:
                made = ProposalRow(proposal, self._wording, self._theme)
                made.chosen.connect(self._take_one)
                made.installEventFilter(self)
                self.rows[proposal.name] = made
                self._list.addWidget(made)
                made.show()  # at once, so that it can take the cursor
        refused = [messages.finding_text(finding) for finding in reading.findings]
        if not self.rows:
            refused.append(self.tr("Tidak ada isian yang terbaca. Foto lagi, atau ketik dari kartu."))
        self._refused.setText("\n".join(refused))
        self._refused.setVisible(bool(refused))
        self.show_form(form)
        self._focus_next()

    def show_form(self, form: Form) -> None:
        """Show what stands in the form now."""
        for name, shown in self.rows.items():
            shown.show_standing(getattr(form, name))
        easy = sum(shown.is_easy for shown in self.rows.values())
        self.all_button.setText(self.tr("Ambil semua yang kosong ({n})").format(n=easy))
        self.all_button.setEnabled(easy > 0)

    def take_all(self) -> None:
        """Take what is certain and missing in the form; everything else wants a decision of its own."""
        values = {name: shown.proposal.value for name, shown in self.rows.items() if shown.is_easy}
        if values:
            self._hand_over(values)

    def close_panel(self) -> None:
        """Give the place back to the form; what was taken stays there."""
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the row with the cursor in view."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self._scroll.ensureWidgetVisible(watched, 0, GRID)
        return super().eventFilter(watched, event)

    def _take_one(self, name: str) -> None:
        self._hand_over({name: self.rows[name].proposal.value})

    def _hand_over(self, values: dict[str, object]) -> None:
        for name, value in values.items():
            self.rows[name].show_standing(value)
        self.all_button.setEnabled(any(shown.is_easy for shown in self.rows.values()))
        self.taken.emit(values)
        self._focus_next()

    def _focus_next(self) -> None:
        left = next((shown for shown in self.rows.values() if not shown.is_taken), None)
        (left or self.close_button).setFocus()

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        frame, column = card(2 * GRID)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        column.addLayout(row(label(self.tr("Terbaca dari KTP"), "section"), None, self.close_button))
        hint = self.tr("Bandingkan dengan kartunya. Spasi mengambil satu baris, panah berpindah.")
        column.addWidget(label(hint, "small", wrap=True))
        column.addWidget(self._refused)
        inside = QWidget()
        holder = QVBoxLayout(inside)
        holder.setContentsMargins(0, 0, 0, 0)
        holder.addLayout(self._list)
        holder.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(inside)
        column.addWidget(self._scroll, 1)
        column.addWidget(self.all_button)
        outer.addWidget(frame)
        self.setAccessibleName(self.tr("Usulan isian dari foto KTP"))

    def _captions(self) -> dict[str, str]:
        return {
            "nik": self.tr("NIK"),
            "full_name": self.tr("Nama lengkap"),
            "birth_place": self.tr("Tempat lahir"),
            "birth_date": self.tr("Tanggal lahir"),
            "sex": self.tr("Jenis kelamin"),
            "street": self.tr("Alamat"),
            "rt": self.tr("RT"),
            "rw": self.tr("RW"),
            "region_code": self.tr("Desa / kelurahan"),
            Sex.MALE.value: self.tr("Laki-laki"),
            Sex.FEMALE.value: self.tr("Perempuan"),
        }
