"""Find one entry out of very many by a few letters: villages (from the index) and occupations (from the catalogue)."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from lapangan_app.ui.widgets.inputs import Line


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Offer one entry: its code, what the field shows, and where it lies."""

    code: str
    text: str
    place: str = ""


Search = Callable[[str], list[Suggestion]]


_PADDING = 8
_PLACE_ROLE = int(Qt.ItemDataRole.UserRole) + 1


class _Offer(QStyledItemDelegate):
    """Paint a suggestion on two lines: what it is called, and quieter, where it lies."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        lines = 2 if index.data(_PLACE_ROLE) else 1
        widest = max(option.fontMetrics.horizontalAdvance(str(index.data(role) or "")) for role in (0, _PLACE_ROLE))
        return QSize(widest + 3 * _PADDING, option.fontMetrics.height() * lines + _PADDING + 2)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, option.palette.highlight())
        inner = option.rect.adjusted(_PADDING, _PADDING // 2, -_PADDING, -_PADDING // 2)
        painter.setPen(option.palette.highlightedText().color())
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft), str(index.data()))
        if place := index.data(_PLACE_ROLE):
            painter.setPen(option.palette.placeholderText().color())
            painter.drawText(inner, int(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft), str(place))
        painter.restore()


class LookupInput(Line):
    """Hold the code of a chosen entry. Leaving the field takes the best suggestion for what was typed."""

    def __init__(self, search: Search, shortest: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._search = search
        self._shortest = shortest
        self._chosen: Suggestion | None = None
        self._offered: list[Suggestion] = []
        self._lines = QStandardItemModel(self)
        self._completer = QCompleter(self._lines, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(8)
        self.popup = QListView()
        self.popup.setProperty("role", "popup")
        self.popup.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._completer.setPopup(self.popup)
        self.popup.setItemDelegate(_Offer(self.popup))  # after setPopup, which brings a delegate of its own
        self._completer.setWidget(self)
        self._completer.activated[QModelIndex].connect(self._on_activated)  # type: ignore[index]

    @property
    def value(self) -> str:
        """Return the code of the chosen entry, or empty text."""
        return self._chosen.code if self._chosen else ""

    @property
    def place(self) -> str:
        """Return where the chosen entry lies."""
        return self._chosen.place if self._chosen else ""

    @property
    def own_message(self) -> str:
        """Return what to do when what was typed matches nothing."""
        if self.text().strip() and self._chosen is None:
            return self.tr("Tidak ditemukan. Coba beberapa huruf lain.")
        return ""

    def twin(self) -> "LookupInput":
        """Return another line that searches the same list and holds the same entry."""
        made = LookupInput(self._search, self._shortest)
        made.choose(self._chosen)
        return made

    def choose(self, suggestion: Suggestion | None) -> None:
        """Take an entry (None empties the field)."""
        self._chosen = suggestion
        self._offered = []
        self.popup.hide()
        self.setText(suggestion.text if suggestion else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the suggestions with the down key; everything else as any line."""
        if event.key() == Qt.Key.Key_Down and not self.popup.isVisible() and self.text().strip():
            self._offer()
            return
        super().keyPressEvent(event)

    def before_leaving(self) -> None:
        """Take the marked suggestion, else the best one."""
        if self._chosen is None and self._offered:
            marked = self.popup.currentIndex().row()
            self._take(marked if 0 <= marked < len(self._offered) else 0)
        self.popup.hide()

    def _on_edited(self) -> None:
        self._chosen = None
        self._offer()
        self.changed.emit()

    def _offer(self) -> None:
        text = self.text().strip()
        self._offered = self._search(text) if len(text) >= self._shortest else []
        self._lines.clear()
        for entry in self._offered:
            item = QStandardItem(entry.text)
            item.setData(entry.place, _PLACE_ROLE)
            item.setAccessibleText(", ".join(part for part in (entry.text, entry.place) if part))
            self._lines.appendRow(item)
        if not self._offered or not self.hasFocus():
            self.popup.hide()
            return
        wide = max(self.width(), self.popup.sizeHintForColumn(0) + 5 * _PADDING)
        self._completer.complete(QRect(0, 0, wide, self.height() + 2))
        self.popup.setCurrentIndex(self._completer.completionModel().index(0, 0))

    def _on_activated(self, index: QModelIndex) -> None:
        self._take(index.row())

    def _take(self, place: int) -> None:
        if 0 <= place < len(self._offered):
            self.choose(self._offered[place])
            self.changed.emit()
