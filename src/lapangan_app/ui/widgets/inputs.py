"""Editors of single values. Enter moves on, nothing typed is ever thrown away, each knows its own value."""

import re
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from lapangan_app.ui import formats

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Line(QLineEdit):
    """Hold one line of text. `changed` tells that the value may be another, `left` that the officer moved on."""

    changed = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.textEdited.connect(self._on_edited)

    @property
    def own_message(self) -> str:
        """Return what this editor itself has to say about what was typed, before any rule is asked."""
        return ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move on with Enter; Ctrl+Enter is left to the page."""
        if event.key() in _ENTER and event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        ):
            self.before_leaving()
            self.focusNextChild()
            event.accept()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select what is there when the keyboard brought the focus, so that typing replaces it."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tidy what was typed and say that the field was left."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.before_leaving()
            self.left.emit()

    def before_leaving(self) -> None:
        """Tidy what was typed; the plain line leaves it alone."""

    def _on_edited(self) -> None:
        self.changed.emit()


class DigitLine(Line):
    """Hold digits that group themselves while they are typed."""

    def __init__(self, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = most
        self.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)

    @property
    def digits(self) -> str:
        """Return the digits alone."""
        return "".join(char for char in self.text() if char in "0123456789")

    def set_digits(self, digits: str) -> None:
        """Show `digits`, grouped."""
        self.setText(self.grouped(digits))

    def grouped(self, digits: str) -> str:
        """Return `digits` as people read them."""
        return digits

    def _on_edited(self) -> None:
        before_cursor = sum(char in "0123456789" for char in self.text()[: self.cursorPosition()])
        digits = self.digits[: self._most]
        shown = self.grouped(digits)
        if shown != self.text():
            self.setText(shown)
            self.setCursorPosition(_place_after(shown, min(before_cursor, len(digits))))
        self.changed.emit()


class PairInput(QWidget):
    """Hold RT and RW side by side as one field; Enter goes from the first to the second."""

    changed = Signal()
    left = Signal()

    def __init__(self, names: tuple[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first, self.second = DigitLine(3), DigitLine(3)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for name, line in zip(names, (self.first, self.second), strict=True):
            line.setAccessibleName(name)
            line.setPlaceholderText(name)
            line.changed.connect(self.changed)
            layout.addWidget(line)
        self.second.left.connect(self.left)
        self.setFocusProxy(self.first)

    @property
    def own_message(self) -> str:
        """Return nothing: digits cannot be mistyped."""
        return ""


class NikInput(DigitLine):
    """Hold a NIK, grouped by four. More than 16 digits are kept and reported, never cut off."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(24, parent)
        self.setProperty("role", "nik")
        self.setPlaceholderText(self.tr("16 angka"))

    def grouped(self, digits: str) -> str:
        """Return the digits by fours."""
        return " ".join(digits[start : start + 4] for start in range(0, len(digits), 4))


class MoneyInput(DigitLine):
    """Hold whole rupiah with dots between thousands."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(12, parent)
        self.setPlaceholderText("0")

    @property
    def value(self) -> int | None:
        """Return rupiah, or None when nothing was typed."""
        return int(self.digits) if self.digits else None

    def set_value(self, value: int | None) -> None:
        """Show an amount."""
        self.setText("" if value is None else formats.number(value))

    def grouped(self, digits: str) -> str:
        """Return the digits by thousands."""
        return formats.number(int(digits)) if digits else ""


class DateInput(Line):
    """Hold a date typed as `17081990` or with any signs between the parts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("hhbbtttt"))

    @property
    def value(self) -> date | None:
        """Return the date, or None when there is none or it cannot be read."""
        return formats.read_date(self.text())

    @property
    def own_message(self) -> str:
        """Return what is wrong with a date that cannot be read."""
        if self.text().strip() and self.value is None:
            return self.tr("Tanggal ini tidak ada. Tulis seperti 17081990.")
        return ""

    def set_value(self, value: date | None) -> None:
        """Show a date."""
        self.setText("" if value is None else formats.typed_date(value))

    def before_leaving(self) -> None:
        """Write the date out with dashes."""
        if self.value is not None:
            self.setText(formats.typed_date(self.value))


class ChoiceInput(QComboBox):
    """Hold one code out of a list; a letter jumps to the entry that begins with it."""

    changed = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.activated.connect(self._on_activated)

    def set_choices(self, choices: list[tuple[str, str]]) -> None:
        """Offer `(code, label)` pairs and keep the value if it is still there."""
        kept = self.value
        self.clear()
        for code, text in choices:
            self.addItem(text, code)
        self.set_value(kept)

    def offer(self, code: str, text: str) -> None:
        """Offer one entry more unless it is there."""
        if code and self.findData(code) < 0:
            self.addItem(text, code)

    @property
    def own_message(self) -> str:
        """Return nothing: a choice cannot be mistyped."""
        return ""

    @property
    def value(self) -> str:
        """Return the chosen code, or empty text."""
        data = self.currentData()
        return data if isinstance(data, str) else ""

    def set_value(self, code: str) -> None:
        """Choose `code`; an unknown one chooses nothing."""
        self.setCurrentIndex(self.findData(code))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move on with Enter, open with Space, choose by letter."""
        if event.key() in _ENTER and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.focusNextChild()
            event.accept()
            return
        if event.key() == Qt.Key.Key_Space:
            self.showPopup()
            return
        before = self.currentIndex()
        super().keyPressEvent(event)
        if self.currentIndex() != before:
            self.changed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the choice; one that is too long for its place ends in an ellipsis, not in the middle of a letter."""
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self)
        right = Qt.TextElideMode.ElideRight
        option.currentText = option.fontMetrics.elidedText(option.currentText, right, room.width() - 2)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll: a wheel over a closed list must not change what was chosen."""
        event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the field was left, but not when its own list opened."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def _on_activated(self) -> None:
        self.changed.emit()


class YesNoInput(ChoiceInput):
    """Hold yes, no, or no answer yet; `y` and `t` choose."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_choices([("", self.tr("Belum ditanya")), ("ya", self.tr("Ya")), ("tidak", self.tr("Tidak"))])

    @property
    def answer(self) -> bool | None:
        """Return the answer, or None as long as there is none."""
        return {"ya": True, "tidak": False}.get(self.value)

    def set_answer(self, answer: bool | None) -> None:
        """Show an answer."""
        self.set_value("" if answer is None else "ya" if answer else "tidak")


class HourInput(Line):
    """Hold a time of day typed as `0730`, `7.30` or `7`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("jj:mm"))

    def before_leaving(self) -> None:
        """Write the time out with a colon, as far as it can be read."""
        found = re.fullmatch(r"(\d{1,2})(?:\D?(\d{2}))?", self.text().strip())
        if found and int(found[1]) < 24 and int(found[2] or 0) < 60:
            self.setText(f"{int(found[1]):02d}:{int(found[2] or 0):02d}")


class Tick(QCheckBox):
    """Hold yes or no; Space ticks, Enter moves on."""

    changed = Signal()
    left = Signal()

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.clicked.connect(self._on_clicked)

    @property
    def own_message(self) -> str:
        """Return nothing: a tick cannot be mistyped."""
        return ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move on with Enter."""
        if event.key() in _ENTER and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.focusNextChild()
            event.accept()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the field was left."""
        super().focusOutEvent(event)
        self.left.emit()

    def _on_clicked(self) -> None:
        self.changed.emit()


def _place_after(text: str, digits: int) -> int:
    """Return the position in `text` just after its first `digits` digits."""
    seen = 0
    for place, char in enumerate(text):
        if seen == digits:
            return place
        seen += char in "0123456789"
    return len(text)
