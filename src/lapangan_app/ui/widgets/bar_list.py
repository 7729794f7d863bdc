"""Bars as a list that the keyboard moves through: Enter goes in, Backspace goes back, letters begin to filter."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from lapangan_app.ui.charts.bars import Bar, bar_height, paint_bar
from lapangan_app.ui.charts.ink import Ink
from lapangan_app.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_BAR_ROLE = int(Qt.ItemDataRole.UserRole) + 1


class BarModel(QAbstractListModel):
    """Hold the bars in the order in which they are shown."""

    def __init__(self) -> None:
        super().__init__()
        self.bars: tuple[Bar, ...] = ()

    def show_bars(self, bars: tuple[Bar, ...]) -> None:
        """Replace all bars."""
        self.beginResetModel()
        self.bars = bars
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many bars there are."""
        return 0 if parent.isValid() else len(self.bars)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the name of a bar, the whole of it in words, or the bar itself."""
        if not index.isValid() or index.row() >= len(self.bars):
            return None
        bar = self.bars[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return bar.title
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return bar.spoken
        return bar if role == _BAR_ROLE else None


class _BarDelegate(QStyledItemDelegate):
    """Paint one bar as a row of the list."""

    def __init__(self, theme: Theme, view: QWidget) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    @property
    def ink(self) -> Ink:
        return Ink(self._theme.colour, self._view.font())

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, round(bar_height(self.ink)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, self._theme.colour("accent_soft"))
            painter.fillRect(option.rect.adjusted(0, 2, 4 - option.rect.width(), -2), self._theme.colour("accent"))
        painter.setPen(self._theme.colour("border"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        paint_bar(painter, QRectF(option.rect), index.data(_BAR_ROLE), self.ink)
        painter.restore()


class BarList(QListView):
    """Show bars. `opened` carries the bar to go into, `marked` the one under the cursor, `typed` a letter."""

    opened = Signal(object)
    marked = Signal(object)
    back = Signal()
    typed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("role", "bars")
        self._bars = BarModel()
        self.setModel(self._bars)
        self.setItemDelegate(_BarDelegate(theme, self))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.selectionModel().currentChanged.connect(self._on_current)
        self.doubleClicked.connect(self._open)
        theme.changed.connect(self.doItemsLayout)

    @property
    def bars(self) -> tuple[Bar, ...]:
        """Return the bars in view, from the top."""
        return self._bars.bars

    @property
    def current(self) -> Bar | None:
        """Return the bar under the cursor."""
        row = self.currentIndex().row()
        return self._bars.bars[row] if 0 <= row < len(self._bars.bars) else None

    def show_bars(self, bars: tuple[Bar, ...], wanted: str = "") -> None:
        """Show bars with the cursor on the one whose key is `wanted`, else where it was, else on the first."""
        keep = wanted or (self.current.key if self.current else "")
        self._bars.show_bars(bars)
        row = next((number for number, bar in enumerate(bars) if bar.key == keep), 0)
        if bars:
            self.setCurrentIndex(self._bars.index(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go in, go back, or hand a letter to the filter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        elif event.key() == Qt.Key.Key_Backspace:
            self.back.emit()
        elif event.text().strip() and event.text().isprintable() and not event.modifiers() & _COMMANDS:
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def _open(self) -> None:
        if self.current is not None:
            self.opened.emit(self.current)

    def _on_current(self) -> None:
        if self.current is not None:
            self.marked.emit(self.current)


_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
