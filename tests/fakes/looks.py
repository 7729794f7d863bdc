"""What eyes would see at once: text without room, columns that scroll sideways, parts that lie over each other."""

from itertools import combinations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLabel, QWidget


def shown(page: QWidget, kind: type[QWidget]) -> list[QWidget]:
    """Return what of a kind can be seen."""
    return [part for part in page.findChildren(kind) if part.isVisible()]


def clipped(page: QWidget) -> list[str]:
    """Return the texts of labels and buttons that have less room than their words need."""
    found = []
    for part in shown(page, QLabel):
        assert isinstance(part, QLabel)
        if not part.text():
            continue
        room = part.contentsRect()
        flags = Qt.TextFlag.TextWordWrap if part.wordWrap() else Qt.TextFlag.TextSingleLine
        needed = part.fontMetrics().boundingRect(room.adjusted(0, 0, 0, 4000), int(flags), part.text())
        if needed.height() > room.height() + 2 or (not part.wordWrap() and needed.width() > room.width() + 2):
            found.append(f"{part.text()} needs {needed.size().toTuple()} has {room.size().toTuple()}")
    for button in shown(page, QAbstractButton):
        assert isinstance(button, QAbstractButton)
        needed_size, has = button.sizeHint(), button.size()
        if button.text() and (has.width() + 2 < needed_size.width() or has.height() + 2 < needed_size.height()):
            found.append(f"{button.text()} needs {needed_size.toTuple()} has {has.toTuple()}")
    return found


def sideways(page: QWidget) -> list[str]:
    """Return the areas that would have to be scrolled sideways."""
    return [
        f"{type(area).__name__} {area.accessibleName()} by {area.horizontalScrollBar().maximum()}"
        for area in shown(page, QAbstractScrollArea)
        if isinstance(area, QAbstractScrollArea) and area.horizontalScrollBar().maximum() > 0
    ]


def overlapping(page: QWidget) -> list[str]:
    """Return pairs that a layout has put over each other."""
    found = []
    for parent in (page, *page.findChildren(QWidget)):
        if parent.layout() is None or not parent.isVisible():
            continue
        inside = [part for part in parent.children() if isinstance(part, QWidget) and part.isVisible()]
        laid_out = [part for part in inside if not part.isWindow() and part.property("role") != "frame"]
        for one, other in combinations(laid_out, 2):
            common = one.geometry().intersected(other.geometry())
            if common.width() > 1 and common.height() > 1:
                found.append(f"{_told(one)} and {_told(other)} in {type(parent).__name__}")
    return found


def faults(page: QWidget) -> list[str]:
    """Return everything that is wrong with the looks of a page."""
    return [*clipped(page), *sideways(page), *overlapping(page)]


def _told(part: QWidget) -> str:
    return f"{type(part).__name__} {part.accessibleName() or getattr(part, 'text', str)()}"
