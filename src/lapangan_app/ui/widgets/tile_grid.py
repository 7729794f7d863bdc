"""Every cooperative of an area on one screen, with a cursor that arrow keys and the mouse move."""

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from lapangan_app.domain.outreach.coverage import CooperativeTile
from lapangan_app.ui.charts.ink import Ink
from lapangan_app.ui.charts.tiles import Grid, grid_for, paint_tiles, tile_words
from lapangan_app.ui.theme import Theme

_RING = 3


class TileGrid(QWidget):
    """Fit all tiles into the room there is. `marked` carries the tile under the cursor, `opened` the chosen one."""

    marked = Signal(object)
    opened = Signal(object)
    back = Signal()
    typed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.tiles: tuple[CooperativeTile, ...] = ()
        self._marked = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    @property
    def grid(self) -> Grid:
        """Return how the tiles lie at the present size."""
        width, height = self.width() - 2 * _RING, self.height() - 2 * _RING
        return grid_for(len(self.tiles), width, height, self.fontMetrics().height())

    @property
    def current(self) -> CooperativeTile | None:
        """Return the tile under the cursor."""
        return self.tiles[self._marked] if 0 <= self._marked < len(self.tiles) else None

    def show_tiles(self, tiles: tuple[CooperativeTile, ...]) -> None:
        """Show tiles with the cursor where it was, if that tile is still there."""
        keep = self.current.code if self.current else ""
        self.tiles = tiles
        self._mark(next((n for n, tile in enumerate(tiles) if tile.code == keep), 0 if tiles else -1))
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size at which names can be read."""
        return QSize(900, 420)

    def minimumSizeHint(self) -> QSize:
        """Return the least size; the tiles shrink with it."""
        return QSize(240, 140)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the cursor, open the tile, go back, or hand a letter to the filter."""
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -self.grid.columns,
            Qt.Key.Key_Down: self.grid.columns,
            Qt.Key.Key_Home: -len(self.tiles),
            Qt.Key.Key_End: len(self.tiles),
        }
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in steps:
            self._step(steps[Qt.Key(event.key())], far=event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current is not None:
            self.opened.emit(self.current)
        elif event.key() == Qt.Key.Key_Backspace:
            self.back.emit()
        elif event.text().strip() and event.text().isprintable() and plain:
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the cursor to the tile under the mouse."""
        number = self.grid.at(event.position() - QPointF(_RING, _RING))
        if number >= 0:
            self._mark(number)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the tile under the mouse."""
        if self.current is not None:
            self.opened.emit(self.current)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint all tiles and the cursor."""
        painter = QPainter(self)
        painter.translate(_RING, _RING)
        ink = Ink(self._theme.colour, self.font())
        paint_tiles(painter, self.tiles, self.grid, ink, self._marked if self.hasFocus() or self.underMouse() else -1)

    def focusInEvent(self, event: object) -> None:
        """Show the cursor and say where it is."""
        super().focusInEvent(event)  # type: ignore[arg-type]
        self._mark(self._marked)

    def _step(self, by: int, *, far: bool) -> None:
        wanted = self._marked + by
        if far:
            wanted = min(max(wanted, 0), len(self.tiles) - 1)
        if 0 <= wanted < len(self.tiles):
            self._mark(wanted)

    def _mark(self, number: int) -> None:
        self._marked = number
        if self.current is not None:
            self.setAccessibleDescription(tile_words(self.current))
            self.marked.emit(self.current)
        self.update()
