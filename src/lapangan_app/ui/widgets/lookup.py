"""Find one entry out of very many by a few letters: villages (from the index) and occupations (from the catalogue)."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QSize, QStringListModel, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QCompleter, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from lapangan_app.ui.widgets.inputs import Line


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Offer one entry: its code, what the field shows, and where it lies."""

    code: str
    text: str
    place: str = ""


Search = Callable[[str], list[Suggestion]]


class _RoomyItems(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:  # type: ignore[override]
        size = super().sizeHint(option, index)
        return QSize(size.width(), QFontMetrics(option.font).height() + 14)


class LookupInput(Line):
    """Hold the code of a chosen entry. Leaving the field takes the best suggestion for what was typed."""

    def __init__(self, search: Search, shortest: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._search = search
        self._shortest = shortest
        self._chosen: Suggestion | None = None
        self._offered: list[Suggestion] = []
        self._lines = QStringListModel(self)
        self._completer = QCompleter(self._lines, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(8)
        self.popup = QListView()
        self.popup.setProperty("role", "popup")
        self.popup.setItemDelegate(_RoomyItems(self.popup))
        self._completer.setPopup(self.popup)
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
        self._lines.setStringList([_line(entry) for entry in self._offered])
        if not self._offered or not self.hasFocus():
            self.popup.hide()
            return
        self._completer.complete()
        self.popup.setCurrentIndex(self._completer.completionModel().index(0, 0))

    def _on_activated(self, index: QModelIndex) -> None:
        self._take(index.row())

    def _take(self, place: int) -> None:
        if 0 <= place < len(self._offered):
            self.choose(self._offered[place])
            self.changed.emit()


def _line(entry: Suggestion) -> str:
    return f"{entry.text}  ·  {entry.place}" if entry.place else entry.text
