"""Widgets side by side that go on in the next line where there is no room, as words do."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from lapangan_app.ui.widgets.basics import GRID

Line = list[QLayoutItem]


class Flow(QLayout):
    """Break lines of widgets by the width at hand. `fill` lets those of a line share its whole width."""

    def __init__(self, parts: Sequence[QWidget], spacing: int = 2 * GRID, *, fill: bool = False) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._fill = fill
        self.setSpacing(spacing)
        for part in parts:
            self.addWidget(part)

    def addItem(self, item: QLayoutItem) -> None:
        """Take one more at the end."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # Qt asks until there is none
        """Return one, or None past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give one away, or None past the end."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Return that no more height is wanted than the lines need."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Return that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at a width, in pixels."""
        heights = [self._height(line, width) for line in self._lines(width)]
        return sum(heights) + self.spacing() * max(0, len(heights) - 1)

    def sizeHint(self) -> QSize:
        """Return the size of everything in one line."""
        shown = self._shown()
        widths = [item.sizeHint().width() for item in shown]
        tallest = max((item.sizeHint().height() for item in shown), default=0)
        return QSize(sum(widths) + self.spacing() * max(0, len(widths) - 1), tallest)

    def minimumSize(self) -> QSize:
        """Return the room that the largest needs: each may have a line of its own."""
        least = QSize(0, 0)
        for item in self._shown():
            least = least.expandedTo(item.minimumSize())
        return least

    def setGeometry(self, place: QRect) -> None:
        """Put everything where it belongs."""
        super().setGeometry(place)
        top = place.top()
        for line in self._lines(place.width()):
            height, left = self._height(line, place.width()), place.left()
            for item, width in zip(line, self._widths(line, place.width()), strict=True):
                item.setGeometry(QRect(left, top, width, height))
                left += width + self.spacing()
            top += height + self.spacing()

    def _shown(self) -> Line:
        return [item for item in self._items if not item.isEmpty()]

    def _least(self, item: QLayoutItem) -> int:
        return (item.minimumSize() if self._fill else item.sizeHint()).width()

    def _lines(self, width: int) -> list[Line]:
        lines: list[Line] = []
        left = 0
        for item in self._shown():
            needed = self._least(item)
            if lines and needed <= left:
                lines[-1].append(item)
            else:
                lines.append([item])
                left = width
            left -= needed + self.spacing()
        return lines

    def _widths(self, line: Line, width: int) -> list[int]:
        if not self._fill:
            return [min(width, self._least(item)) for item in line]
        share = (width - self.spacing() * (len(line) - 1)) // len(line)
        if all(self._least(item) <= share for item in line):
            return [share] * len(line)
        free = width - sum(self._least(item) + self.spacing() for item in line) + self.spacing()
        return [max(0, self._least(item) + free // len(line)) for item in line]

    def _height(self, line: Line, width: int) -> int:
        return max(
            item.heightForWidth(wide) if item.hasHeightForWidth() else item.sizeHint().height()
            for item, wide in zip(line, self._widths(line, width), strict=True)
        )
