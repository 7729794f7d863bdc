"""The way of the tabulator through a window, and whether it is the way of the eye."""

from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QRadioButton, QWidget


def tab_stops(window: QWidget) -> list[QWidget]:
    """Return what the tabulator visits in a window, first to last; of radio buttons the marked one."""
    stops, part = [], window.nextInFocusChain()
    while part is not window:
        if _stops(part) and part.window() is window.window() and window.isAncestorOf(part):
            stops.append(part)
        part = part.nextInFocusChain()
    return stops


def out_of_order(window: QWidget) -> list[str]:
    """Return pairs of stops between which the eye would have to go back; empty when the order is that of reading."""
    return [
        f"{_name(before)} -> {_name(after)}"
        for before, after in pairwise(tab_stops(window))
        if not _follows(_place(before), _place(after))
    ]


def _stops(part: QWidget) -> bool:
    if isinstance(part, QRadioButton) and part.group() is not None and part.group().checkedButton() not in (part, None):
        return False
    takes = part.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
    return part.isVisible() and part.isEnabled() and takes and part.focusProxy() is None


def _place(part: QWidget) -> QRect:
    return QRect(part.mapToGlobal(QPoint(0, 0)), part.size())


def _follows(before: QRect, after: QRect) -> bool:
    same_line = (
        after.top() < before.center().y() < after.bottom() or before.top() < after.center().y() < before.bottom()
    )
    if same_line:
        return after.left() > before.left()
    # below, or at the top of the next column
    return after.top() > before.top() or after.left() >= before.right()


def _name(part: QWidget) -> str:
    return part.accessibleName() or (part.text() if isinstance(part, QAbstractButton) else type(part).__name__)
